import RBush from 'rbush';
import { frameOf, landGuides, type MapFrame, placeOnMap } from '#picture/map/projection.ts';
import type { Guide, Point } from '#picture/exploration/plan.ts';
import { allRows, boxOf, byDegree, degreesOf } from './boxes.ts';
import { around, firstFree } from './placement.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const STEP = 34;
const RINGS = 60;
const GAP = 6;
const LANE = 70;
const NARROWEST = 900;

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

/** Lanes under the map: who is not on it, how many, and why. */
function below(
  request: LayoutRequest,
  lanes: readonly (readonly [label: string, rows: readonly number[]])[],
  [left, top, width]: readonly [number, number, number],
  at: Float32Array,
): Guide[] {
  let y = top;
  return lanes
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows], index) => {
      const label = `${name} (${rows.length})`;
      const guide: Guide = {
        id: `guide:off the map ${index} ${label}`,
        label,
        at: [left + width / 2, y],
        size: [width, 1],
        look: 'lane',
      };
      let [x, line, high] = [left, y + 30, 0];
      for (const row of rows) {
        const box = boxOf(request, row);
        if (x > left && x + box.left + box.right > left + width)
          [x, line, high] = [left, line + high + 14, 0];
        at.set([Math.round(x + box.left), Math.round(line + box.top)], row * 2);
        x += box.left + box.right + 14;
        high = Math.max(high, box.top + box.bottom);
      }
      y = line + high + LANE;
      return guide;
    });
}

/**
 * Places at their coordinates, and around each whoever is told to be there. What has no coordinates, and whom nobody
 * tells of anywhere, stands under the map, counted.
 */
export function onMap(request: LayoutRequest): { at: Float32Array; guides: Guide[]; frame?: MapFrame } {
  const { coordinates, stands } = request;
  const at = new Float32Array(rowsIn(request) * 2);
  const isLocated = (row: number): boolean => row >= 0 && !Number.isNaN(coordinates[row * 2]);
  const order = byDegree(allRows(request), degreesOf(request));
  const isPlace = (row: number): boolean => stands[row] === row;
  const located = order.filter((row) => isPlace(row) && isLocated(row));
  const placeOf = (row: number): { lat: number; lon: number } => ({
    lat: coordinates[row * 2] ?? 0,
    lon: coordinates[row * 2 + 1] ?? 0,
  });
  const frame = located.length === 0 ? undefined : frameOf(located.map(placeOf));
  const project = frame && placeOnMap(frame);
  const pointOf = (row: number): Point => project?.(placeOf(stands[row] ?? row)) ?? [0, 0];
  const taken: Taken = new RBush();
  put(located, pointOf, request, taken, at);
  const there = order.filter((row) => !isPlace(row) && isLocated(stands[row] ?? -1));
  put(there, pointOf, request, taken, at);
  const lanes = [
    ['Places without coordinates', order.filter((row) => isPlace(row) && !isLocated(row))],
    [
      'At places without coordinates',
      order.filter((row) => !isPlace(row) && stands[row] !== -1 && !isLocated(stands[row] ?? -1)),
    ],
    ['Nobody says where', order.filter((row) => stands[row] === -1)],
  ] as const;
  const bottom = Math.max(frame?.bottom ?? 0, ...taken.all().map(({ maxY }) => maxY));
  const width = Math.max(NARROWEST, (frame?.right ?? 0) - (frame?.left ?? 0));
  const off = below(request, lanes, [frame?.left ?? 0, bottom + LANE, width], at);
  const land = frame ? [...landGuides(frame), ...leaders(located, pointOf, at)] : [];
  return { at, guides: [...land, ...off], ...(frame && { frame }) };
}
