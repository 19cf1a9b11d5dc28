import type { Point } from '#picture/exploration/plan.ts';
import { overlap, type Box } from '#picture/style/labels.ts';

/** A node to be placed: where it is, what it takes up, and whether it may move. */
export interface Body {
  id: string;
  at: [number, number];
  box: Box;
  fixed: boolean;
}

const MARGIN = 14;
const ROUNDS = 400;

function pushApart(a: Body, b: Body): boolean {
  const [x, y] = overlap(a.box, a.at, b.box, b.at, MARGIN);
  if (x <= 0 || y <= 0 || (a.fixed && b.fixed)) return false;
  const axis = x < y * 1.2 ? 0 : 1;
  const by = (axis === 0 ? x : y) + 0.5;
  const sign = a.at[axis] < b.at[axis] || (a.at[axis] === b.at[axis] && a.id < b.id) ? -1 : 1;
  const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  a.at[axis] += sign * by * share;
  b.at[axis] -= sign * by * (1 - share);
  return true;
}

/** Moves a node off a line that runs through its box but does not end at it. */
function clearLine(body: Body, from: Body, to: Body): boolean {
  const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]];
  const length = Math.hypot(dx, dy);
  if (body.fixed || length < 1) return false;
  const middle = (body.box.bottom - body.box.top) / 2;
  const [px, py] = [body.at[0] - from.at[0], body.at[1] + middle - from.at[1]];
  const along = (px * dx + py * dy) / (length * length);
  const off = (px * dy - py * dx) / length;
  const reach =
    (Math.abs(dy) * body.box.right + (Math.abs(dx) * (body.box.top + body.box.bottom)) / 2) / length;
  const missing = reach + 4 - Math.abs(off);
  if (along < 0.06 || along > 0.94 || missing <= 0) return false;
  const sign = off >= 0 ? 1 : -1;
  const step = Math.min(missing, 24) * 0.35;
  body.at[0] += (sign * step * dy) / length;
  body.at[1] -= (sign * step * dx) / length;
  return true;
}

/** The few rounds that move nodes off lines come first: boxes must be apart at the end, lines only as far as it goes. */
function round(bodies: readonly Body[], lines: readonly (readonly [Body, Body])[], clear: boolean): boolean {
  let moved = false;
  if (clear) {
    for (const body of bodies) {
      for (const [from, to] of lines) if (body !== from && body !== to) clearLine(body, from, to);
    }
  }
  bodies.forEach((a, index) => {
    for (let next = index + 1; next < bodies.length; next += 1) {
      const b = bodies[next];
      if (b) moved = pushApart(a, b) || moved;
    }
  });
  return moved;
}

/** The same for many: only what stands side by side can overlap. */
function sweep(bodies: Body[], widest: number): boolean {
  let moved = false;
  bodies.sort((a, b) => a.at[0] - b.at[0] || (a.id < b.id ? -1 : 1));
  bodies.forEach((a, index) => {
    for (let next = index + 1; next < bodies.length; next += 1) {
      const b = bodies[next];
      if (b === undefined || b.at[0] - a.at[0] > widest) break;
      moved = pushApart(a, b) || moved;
    }
  });
  return moved;
}

const MANY = 400;
const SWEEPS = 60;

function spreadMany(bodies: readonly Body[]): void {
  const sorted = [...bodies];
  const widest = Math.max(...bodies.map(({ box }) => box.left + box.right)) + MARGIN;
  for (let n = 0; n < SWEEPS; n += 1) if (!sweep(sorted, widest)) break;
}

/**
 * Takes points that say roughly where each node belongs and moves them as little as needed until no two boxes
 * overlap. The same input gives the same result.
 */
export function spread(
  bodies: readonly Body[],
  ties: readonly (readonly [string, string])[],
): Map<string, Point> {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const lines = ties.flatMap(([from, to]) => {
    const ends = [byId.get(from), byId.get(to)] as const;
    return ends[0] && ends[1] && ends[0] !== ends[1] ? [[ends[0], ends[1]] as const] : [];
  });
  if (bodies.length > MANY) spreadMany(bodies);
  const rounds = bodies.length > MANY ? 0 : ROUNDS;
  const clearing = bodies.length <= 150 ? 80 : 0;
  for (let n = 0; n < rounds; n += 1) {
    if (!round(bodies, lines, n < clearing) && n >= clearing) break;
  }
  return new Map(bodies.map(({ id, at }) => [id, [Math.round(at[0]), Math.round(at[1])]]));
}

/** Half where a layout put it, half its rank: outliers come in, crowds come apart, and the order stays. */
function even(bodies: readonly Body[], axis: 0 | 1): void {
  const values = bodies.map((body) => body.at[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const order = bodies.toSorted((a, b) => a.at[axis] - b.at[axis] || (a.id < b.id ? -1 : 1));
  order.forEach((body, rank) => {
    const share = high - low < 1 ? 0 : (body.at[axis] - low) / (high - low) - 0.5;
    body.at[axis] = (share + rank / (bodies.length - 1) - 0.5) / 2;
  });
}

/**
 * Stretches points over a frame of this shape (width over height) that their boxes fill as densely as can be read.
 * Does nothing where something is fixed, since everything else must keep its place beside that.
 */
export function fill(bodies: readonly Body[], aspect: number, density: number): void {
  if (bodies.length < 2 || bodies.some((body) => body.fixed)) return;
  const area = bodies.reduce(
    (sum, { box }) => sum + (box.left + box.right + MARGIN) * (box.top + box.bottom + MARGIN),
    0,
  );
  const height = Math.sqrt(area / density / aspect);
  even(bodies, 0);
  even(bodies, 1);
  for (const body of bodies) {
    body.at[0] *= height * aspect;
    body.at[1] *= height;
  }
}
