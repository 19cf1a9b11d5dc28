import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import type { Point } from '../exploration/shown.ts';
import { overlap, type Box } from './labels.ts';

/** A line across the picture that says which year is where, or that what lies there has no date. */
export interface Guide {
  id: string;
  label: string;
  at: Point;
  size: Point;
}
export interface Arrangement {
  positions: ReadonlyMap<string, Point>;
  guides: readonly Guide[];
}

const YEAR = 365.25 * 24 * 3600 * 1000;
const LANE = 22;
const MARGIN = 12;
const UNDATED_GAP = 90;

/** The middle of the narrowest span that the bounds allow; null where they give no day at all. */
export function middleOf(bounds: Bounds | null): number | null {
  if (bounds === null) return null;
  const from = bounds.fromMin ?? bounds.fromMax ?? bounds.toMin ?? bounds.toMax;
  const to = bounds.toMax ?? bounds.toMin ?? bounds.fromMax ?? bounds.fromMin;
  return from === null || to === null ? null : (Date.parse(from) + Date.parse(to)) / 2;
}

/** When a node belongs in time: an event when it happened, anything else in the middle of its dated ties. */
export function timeOf(
  node: NetworkNode,
  ties: readonly NetworkTie[],
  events: ReadonlyMap<string, number>,
): number | null {
  const own = middleOf(node.bounds);
  if (own !== null) return own;
  const times = ties
    .filter((tie) => tie.subjectId === node.id || tie.objectId === node.id)
    .map((tie) => middleOf(tie.bounds) ?? events.get(tie.objectId) ?? null)
    .filter((time) => time !== null)
    .toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
}

function timesOf(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Map<string, number> {
  const events = new Map(
    nodes.flatMap((node) => {
      const time = node.class === 'event' ? middleOf(node.bounds) : null;
      return time === null ? [] : [[node.id, time] as const];
    }),
  );
  return new Map(
    nodes.flatMap((node) => {
      const time = timeOf(node, ties, events);
      return time === null ? [] : [[node.id, time] as const];
    }),
  );
}

/** The nearest free height at this x, looking up and down in turn. */
function freeHeight(x: number, box: Box, placed: readonly (readonly [Box, Point])[]): number {
  for (let n = 0; n < 400; n += 1) {
    const y = ((n + 1) >> 1) * (n % 2 === 0 ? 1 : -1) * LANE;
    const clear = placed.every(([other, at]) => {
      const [dx, dy] = overlap(box, [x, y], other, at, MARGIN);
      return dx <= 0 || dy <= 0;
    });
    if (clear) return y;
  }
  return 0;
}

function guidesOf(
  times: readonly number[],
  x: (time: number) => number,
  top: number,
  bottom: number,
): Guide[] {
  const [first, last] = [Math.min(...times), Math.max(...times)].map((time) =>
    new Date(time).getUTCFullYear(),
  );
  if (first === undefined || last === undefined || !Number.isFinite(first)) return [];
  const every = [1, 2, 5, 10, 25, 50].find((step) => (last - first) / step <= 12) ?? 100;
  const from = Math.floor(first / every) * every;
  return Array.from({ length: Math.floor((last + 1 - from) / every) + 1 }, (_, n) => from + n * every).map(
    (year) => ({
      id: `guide:${year}`,
      label: String(year),
      at: [Math.round(x(Date.UTC(year, 0, 1))), (top + bottom) / 2],
      size: [1, bottom - top],
    }),
  );
}

/** x says when, read from the dates; what has no date stands in a lane of its own below, and the lane says so. */
export function byTime(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  boxes: ReadonlyMap<string, Box>,
): Arrangement {
  const times = timesOf(nodes, ties);
  const dated = nodes.filter((node) => times.has(node.id));
  const values = [...times.values()];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = Math.max(640, 210 * Math.sqrt(dated.length));
  const x = (time: number): number => ((time - low) / Math.max(high - low, YEAR)) * width;
  const placed: [Box, Point][] = [];
  const positions = new Map<string, Point>();
  const order = dated.toSorted(
    (a, b) => (times.get(a.id) ?? 0) - (times.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  for (const node of order) {
    const box = boxes.get(node.id) ?? { left: 50, right: 50, top: 14, bottom: 34 };
    const at: Point = [Math.round(x(times.get(node.id) ?? 0)), 0];
    const point: Point = [at[0], freeHeight(at[0], box, placed)];
    placed.push([box, point]);
    positions.set(node.id, point);
  }
  const top = Math.min(0, ...placed.map(([box, at]) => at[1] - box.top)) - 30;
  const bottom = Math.max(0, ...placed.map(([box, at]) => at[1] + box.bottom)) + 30;
  const guides = dated.length === 0 ? [] : guidesOf(values, x, top, bottom);
  return { positions, guides: [...guides, ...undatedLane(nodes, times, boxes, positions, [width, bottom])] };
}

function undatedLane(
  nodes: readonly NetworkNode[],
  times: ReadonlyMap<string, number>,
  boxes: ReadonlyMap<string, Box>,
  positions: Map<string, Point>,
  [width, bottom]: Point,
): Guide[] {
  const undated = nodes.filter((node) => !times.has(node.id));
  let [x, y] = [0, bottom + UNDATED_GAP];
  for (const node of undated.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const box = boxes.get(node.id) ?? { left: 50, right: 50, top: 14, bottom: 34 };
    if (x + box.right > width && x > 0) [x, y] = [0, y + 96];
    positions.set(node.id, [Math.round(x + box.left), y]);
    x += box.left + box.right + MARGIN;
  }
  if (undated.length === 0) return [];
  return [
    {
      id: 'guide:undated',
      label: 'Without a date',
      at: [width / 2, bottom + UNDATED_GAP - 48],
      size: [width, 1],
    },
  ];
}
