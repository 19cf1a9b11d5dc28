import type { Point } from '../exploration/shown.ts';
import { overlap, type Box } from './labels.ts';

/** Where new nodes may go, and what is there already. */
export interface Scene {
  positions: ReadonlyMap<string, Point>;
  boxes: ReadonlyMap<string, Box>;
  ties: readonly (readonly [string, string])[];
}

const STEP = 46;
const RINGS = 40;
const MARGIN = 10;
const DEFAULT_BOX: Box = { left: 50, right: 50, top: 14, bottom: 34 };

const mean = (points: readonly Point[]): Point => {
  const sum = points.reduce<[number, number]>((acc, at) => [acc[0] + at[0], acc[1] + at[1]], [0, 0]);
  return points.length === 0 ? [0, 0] : [sum[0] / points.length, sum[1] / points.length];
};

function anchorOf(id: string, near: string | null, placed: ReadonlyMap<string, Point>, scene: Scene): Point {
  const parent = near === null ? undefined : placed.get(near);
  if (parent) return parent;
  const tied = scene.ties
    .filter((tie) => tie.includes(id))
    .flatMap(([a, b]) => {
      const at = placed.get(a === id ? b : a);
      return at ? [at] : [];
    });
  return tied.length > 0 ? mean(tied) : mean([...placed.values()]);
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

function firstFree(all: Iterable<Point>, free: (at: Point) => boolean): Point | null {
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
  const middle = mean([...placed.values()]);
  const free = (at: Point, box: Box): boolean =>
    [...placed].every(([other, bt]) => {
      const [x, y] = overlap(box, at, scene.boxes.get(other) ?? DEFAULT_BOX, bt, MARGIN);
      return x <= 0 || y <= 0;
    });
  for (const id of ids.toSorted()) {
    if (placed.has(id)) continue;
    const box = scene.boxes.get(id) ?? DEFAULT_BOX;
    const anchor = anchorOf(id, near, placed, scene);
    placed.set(
      id,
      placed.size === 0 ? anchor : (firstFree(spots(anchor, middle), (at) => free(at, box)) ?? anchor),
    );
  }
  return placed;
}
