import RBush from 'rbush';
import type { Point } from '#picture/exploration/plan.ts';
import type { Box } from '#picture/style/labels.ts';

/** Where new nodes may go, and what is there already. */
export interface Scene {
  positions: ReadonlyMap<string, Point>;
  boxes: ReadonlyMap<string, Box>;
  ties: readonly (readonly [string, string])[];
}

const STEP = 46;
const RINGS = 40;
/** Boxes may stand just this far apart: the index counts those that touch as meeting. */
const MARGIN = 10 - 1e-6;
const DEFAULT_BOX: Box = { left: 50, right: 50, top: 14, bottom: 34 };

export const around = ([x, y]: Point, { left, right, top, bottom }: Box, margin = 0) => ({
  minX: x - left - margin,
  minY: y - top - margin,
  maxX: x + right + margin,
  maxY: y + bottom + margin,
});

const mean = (points: readonly Point[]): Point => {
  const sum = points.reduce<[number, number]>((acc, at) => [acc[0] + at[0], acc[1] + at[1]], [0, 0]);
  return points.length === 0 ? [0, 0] : [sum[0] / points.length, sum[1] / points.length];
};

function neighboursOf(ids: ReadonlySet<string>, ties: Scene['ties']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [a, b] of ties)
    for (const [id, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!ids.has(id)) continue;
      const known = found.get(id);
      if (known) known.push(other);
      else found.set(id, [other]);
    }
  return found;
}

const pointsOf = (ids: readonly string[], placed: ReadonlyMap<string, Point>): Point[] =>
  ids.flatMap((id) => {
    const at = placed.get(id);
    return at ? [at] : [];
  });

function anchorOf(
  near: string | null,
  tied: readonly string[],
  placed: ReadonlyMap<string, Point>,
  middle: Point,
): Point {
  const parent = near === null ? undefined : placed.get(near);
  if (parent) return parent;
  const points = pointsOf(tied, placed);
  return points.length > 0 ? mean(points) : middle;
}

/** Rings around the anchor, on each the spots that lie away from the middle of the picture first. */
function* spots(anchor: Point, middle: Point): Generator<Point> {
  const outward = Math.atan2(anchor[1] - middle[1], anchor[0] - middle[0]);
  for (let ring = 2; ring < RINGS; ring += 1) {
    const count = 8 + ring * 2;
    for (let n = 0; n < count; n += 1) {
      const turn = ((n + 1) >> 1) * (n % 2 === 0 ? 1 : -1) * ((2 * Math.PI) / count);
      const [x, y] = [Math.cos(outward + turn), Math.sin(outward + turn)];
      yield [Math.round(anchor[0] + x * ring * STEP), Math.round(anchor[1] + y * ring * STEP * 0.8)];
    }
  }
}

/** Free spots that are weighed against each other, and up to how many nodes that is worth its time. */
const WEIGHED = 28;
const FEW = 300;

/** Does a line between two points run through a box? Tried at points along it. */
function crosses([ax, ay]: Point, [bx, by]: Point, box: ReturnType<typeof around>): boolean {
  for (let share = 1; share < 12; share += 1) {
    const [x, y] = [ax + ((bx - ax) * share) / 12, ay + ((by - ay) * share) / 12];
    if (x > box.minX && x < box.maxX && y > box.minY && y < box.maxY) return true;
  }
  return false;
}

const holds = (box: ReturnType<typeof around>, [x, y]: Point): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;

/** Of the first free spots the one from which its lines run through fewest names; of equals the nearest. */
function calmest(
  all: Iterable<Point>,
  free: (at: Point) => boolean,
  ends: readonly Point[],
  boxes: readonly ReturnType<typeof around>[],
): Point | null {
  let best: { at: Point; cost: number } | null = null;
  let seen = 0;
  for (const at of all) {
    if (!free(at)) continue;
    const through = ends.reduce(
      (sum, end) => sum + boxes.filter((box) => !holds(box, end) && crosses(at, end, box)).length,
      0,
    );
    const cost = through + seen * 0.05;
    if (best === null || cost < best.cost) best = { at, cost };
    seen += 1;
    if (seen === WEIGHED || best.cost <= seen * 0.05) break;
  }
  return best?.at ?? null;
}

export function firstFree(all: Iterable<Point>, free: (at: Point) => boolean): Point | null {
  for (const at of all) if (free(at)) return at;
  return null;
}

/**
 * Finds a free place for each new node near the node that brought it, else near those it is tied to. What is
 * placed already is left alone.
 * @returns all positions, the new ones included
 */
export function place(ids: readonly string[], near: string | null, scene: Scene): Map<string, Point> {
  const placed = new Map(scene.positions);
  const fresh = ids.filter((id) => !placed.has(id)).toSorted();
  if (fresh.length === 0) return placed;
  const middle = mean([...placed.values()]);
  const boxOf = (id: string): Box => scene.boxes.get(id) ?? DEFAULT_BOX;
  const taken = new RBush<ReturnType<typeof around>>().load(
    [...placed].map(([id, at]) => around(at, boxOf(id))),
  );
  const tied = neighboursOf(new Set(fresh), scene.ties);
  const few = placed.size + fresh.length <= FEW;
  for (const id of fresh) {
    const box = boxOf(id);
    const anchor = anchorOf(near, tied.get(id) ?? [], placed, middle);
    const free = (spot: Point): boolean => !taken.collides(around(spot, box, MARGIN));
    const at = (): Point | null => {
      if (!few) return firstFree(spots(anchor, middle), free);
      return calmest(spots(anchor, middle), free, pointsOf(tied.get(id) ?? [], placed), taken.all());
    };
    const spot = placed.size === 0 ? anchor : (at() ?? anchor);
    placed.set(id, spot);
    taken.insert(around(spot, box));
  }
  return placed;
}
