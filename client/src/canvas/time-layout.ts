import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import type { Point } from '../exploration/shown.ts';
import type { Box } from './labels.ts';

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

const DAY = 24 * 3600 * 1000;
const COLUMN = 132;
const ROW = 96;
const MOST_ROWS = 7;
/** What the gaps between blocks come to, in all. */
const SPAN = 300;
const MARGIN = 16;
const UNDATED_GAP = 80;
const UNKNOWN: Box = { left: 50, right: 50, top: 14, bottom: 34 };

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

/** Nodes of one time stand in a block; blocks stand apart by how much time lies between them, within reason. */
interface Slot {
  time: number;
  nodes: readonly NetworkNode[];
  columns: number;
  x: number;
}

function slotsOf(nodes: readonly NetworkNode[], times: ReadonlyMap<string, number>): Slot[] {
  const byDay = Map.groupBy(nodes, (node) => Math.round((times.get(node.id) ?? 0) / DAY));
  const span = Math.max(1, Math.max(...byDay.keys()) - Math.min(...byDay.keys()));
  let before: Slot | null = null;
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, group]): Slot => {
      const columns = Math.ceil(group.length / MOST_ROWS);
      const gap: number = before === null ? 0 : 20 + ((day * DAY - before.time) / DAY / span) * SPAN;
      const x: number = before === null ? 0 : before.x + before.columns * COLUMN + gap;
      before = { time: day * DAY, nodes: group.toSorted(inOrder), columns, x };
      return before;
    });
}

const inOrder = (a: NetworkNode, b: NetworkNode): number =>
  a.class === b.class ? (a.id < b.id ? -1 : 1) : a.class === 'event' ? -1 : 1;

function fillSlot(slot: Slot, boxes: ReadonlyMap<string, Box>, positions: Map<string, Point>): void {
  const rows = Math.ceil(slot.nodes.length / slot.columns);
  slot.nodes.forEach((node, index) => {
    const [column, row] = [Math.floor(index / rows), index % rows];
    const inColumn = Math.min(rows, slot.nodes.length - column * rows);
    const box = boxes.get(node.id) ?? UNKNOWN;
    const middle = (box.bottom - box.top) / 2;
    positions.set(node.id, [
      Math.round(slot.x + (column + 0.5) * COLUMN),
      Math.round((row - (inColumn - 1) / 2) * ROW - middle),
    ]);
  });
}

/** Where a moment lies between the blocks around it. */
function scale(slots: readonly Slot[]): (time: number) => number {
  return (time) => {
    const after = slots.findIndex((slot) => slot.time > time);
    const [a, b] = [slots[after < 0 ? slots.length - 1 : after - 1], slots[after < 0 ? -1 : after]];
    if (!a) return b ? b.x - 12 : 0;
    if (!b) return a.x + a.columns * COLUMN + 12;
    const [from, to] = [a.x + a.columns * COLUMN, b.x];
    return from + ((time - a.time) / (b.time - a.time)) * (to - from);
  };
}

const yearOf = (slot: Slot): number => new Date(slot.time).getUTCFullYear();

function guidesOf(slots: readonly Slot[], top: number, bottom: number): Guide[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const x = scale(slots);
  const [from, to] = [yearOf(first), yearOf(last)];
  const years = Array.from({ length: to - from + 2 }, (_, n) => from + n);
  const guides = years.map((year) => ({ year, x: Math.round(x(Date.UTC(year, 0, 1))) }));
  // Years that no block lies between would crowd; of these the later one says enough.
  const apart = guides.filter((guide, index) => (guides[index + 1]?.x ?? Infinity) - guide.x > 34);
  return apart.map((guide) => ({
    id: `guide:${guide.year}`,
    label: String(guide.year),
    at: [guide.x, (top + bottom) / 2],
    size: [1, bottom - top],
  }));
}

/** x says when, read from the dates; what has no date stands in a lane of its own below, and the lane says so. */
export function byTime(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  boxes: ReadonlyMap<string, Box>,
): Arrangement {
  const times = timesOf(nodes, ties);
  const slots = slotsOf(
    nodes.filter((node) => times.has(node.id)),
    times,
  );
  const positions = new Map<string, Point>();
  for (const slot of slots) fillSlot(slot, boxes, positions);
  const heights = [...positions.values()].map(([, y]) => y);
  const top = Math.min(0, ...heights) - 50;
  const bottom = Math.max(0, ...heights) + 90;
  const last = slots.at(-1);
  const width = Math.max(600, last ? last.x + last.columns * COLUMN : 0);
  const undated = nodes.filter((node) => !times.has(node.id)).toSorted(inOrder);
  const lane = undatedLane(undated, boxes, positions, [width, slots.length > 0 ? bottom : 0]);
  return { positions, guides: [...guidesOf(slots, top, bottom), ...lane] };
}

function undatedLane(
  undated: readonly NetworkNode[],
  boxes: ReadonlyMap<string, Box>,
  positions: Map<string, Point>,
  [width, bottom]: Point,
): Guide[] {
  let [x, y] = [0, bottom + UNDATED_GAP];
  for (const node of undated) {
    const box = boxes.get(node.id) ?? UNKNOWN;
    if (x + box.left + box.right > width && x > 0) [x, y] = [0, y + ROW];
    positions.set(node.id, [Math.round(x + box.left), y]);
    x += box.left + box.right + MARGIN;
  }
  if (undated.length === 0) return [];
  return [{ id: 'guide:undated', label: 'Without a date', at: [width / 2, bottom + 40], size: [width, 1] }];
}
