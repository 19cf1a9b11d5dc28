import RBush from 'rbush';
import { frameOf, landGuides, type MapFrame, placeOnMap } from '#picture/map/projection.ts';
import type { Guide, Point } from '#picture/exploration/plan.ts';
import { allRows, boxOf, byDegree, degreesOf } from './boxes.ts';
import { around, firstFree } from './placement.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const STEP = 34;
const RINGS = 60;
const GAP = 6;

type Taken = RBush<ReturnType<typeof around>>;

/** The point itself, then rings around it. */
function* near([x, y]: Point): Generator<Point> {
  yield [x, y];
  for (let ring = 1; ring < RINGS; ring += 1) {
    const count = 6 * ring;
    for (let n = 0; n < count; n += 1) {
      const turn = (n / count) * 2 * Math.PI;
      yield [Math.round(x + Math.cos(turn) * ring * STEP), Math.round(y + Math.sin(turn) * ring * STEP)];
    }
  }
}

/** Puts each row as near to its point as there is room. */
function put(
  rows: readonly number[],
  pointOf: (row: number) => Point,
  request: LayoutRequest,
  taken: Taken,
  at: Float32Array,
): void {
  for (const row of rows) {
    const box = boxOf(request, row);
    const point = pointOf(row);
    const free = firstFree(near(point), (spot) => !taken.collides(around(spot, box, GAP))) ?? point;
    at.set(free, row * 2);
    taken.insert(around(free, box));
  }
}

/** From a place to the node that found no room there. */
function leaders(rows: readonly number[], pointOf: (row: number) => Point, at: Float32Array): Guide[] {
  return rows.flatMap((row): Guide[] => {
    const [x, y] = pointOf(row);
    const [ax, ay] = [at[row * 2] ?? x, at[row * 2 + 1] ?? y];
    if (Math.hypot(ax - x, ay - y) < 1) return [];
    const path = `M${x} ${y}L${ax} ${ay}M${x - 3} ${y}L${x + 3} ${y}M${x} ${y - 3}L${x} ${y + 3}`;
    return [{ id: `guide:leader ${row}`, label: '', at: [x, y], size: [1, 1], look: 'leader', path }];
  });
}

/**
 * Places at their coordinates, and around each whoever is told to be there. What has no coordinates, and whom nobody
 * tells of anywhere, has no place on a map: NaN.
 */
export function onMap(request: LayoutRequest): { at: Float32Array; guides: Guide[]; frame?: MapFrame } {
  const { coordinates, stands } = request;
  const at = new Float32Array(rowsIn(request) * 2).fill(NaN);
  const isLocated = (row: number): boolean => row >= 0 && !Number.isNaN(coordinates[row * 2]);
  const order = byDegree(allRows(request), degreesOf(request));
  const isPlace = (row: number): boolean => stands[row] === row;
  const located = order.filter((row) => isPlace(row) && isLocated(row));
  if (located.length === 0) return { at, guides: [] };
  const placeOf = (row: number): { lat: number; lon: number } => ({
    lat: coordinates[row * 2] ?? 0,
    lon: coordinates[row * 2 + 1] ?? 0,
  });
  const frame = frameOf(located.map(placeOf));
  const project = placeOnMap(frame);
  const pointOf = (row: number): Point => project(placeOf(stands[row] ?? row));
  const taken: Taken = new RBush();
  put(located, pointOf, request, taken, at);
  const there = order.filter((row) => !isPlace(row) && isLocated(stands[row] ?? -1));
  put(there, pointOf, request, taken, at);
  return { at, guides: [...landGuides(frame), ...leaders(located, pointOf, at)], frame };
}
