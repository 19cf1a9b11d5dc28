import { allRows, boxOf, cellOf } from './boxes.ts';
import type { Guide } from '#picture/exploration/plan.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const DAY = 24 * 3600 * 1000;
const YEAR = 365.2425 * DAY;
/** What the gaps between blocks come to, in all. */
const SPAN = 300;
const LANE_GAP = 30;
const UNDATED_GAP = 80;
const MARGIN = 16;
/** More blocks than this side by side cannot be told apart: a month, a year, a decade become one. */
const MOST_BLOCKS = 60;
const ASPECT = 1.7;

/** Nodes of one time stand in a block; blocks stand apart by how much time lies between them, within reason. */
interface Slot {
  time: number;
  /** rows by their lane */
  lanes: Map<number, number[]>;
  columns: number;
  x: number;
}

const inDays = (time: number): number => Math.round(time / DAY) * DAY;
const inMonths = (time: number): number => {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 15);
};
const inYears = (years: number) => (time: number) =>
  Date.UTC(Math.floor(new Date(time).getUTCFullYear() / years) * years + Math.floor(years / 2), 6, 1);

/** As fine as can be read. */
function coarse(times: readonly number[]): (time: number) => number {
  const ways = [inDays, inMonths, inYears(1), inYears(5), inYears(10), inYears(50)];
  return ways.find((way) => new Set(times.map(way)).size <= MOST_BLOCKS) ?? inYears(100);
}

/** Events first, then by id. */
const inOrder =
  ({ events }: LayoutRequest) =>
  (a: number, b: number): number =>
    (events[b] ?? 0) - (events[a] ?? 0) || a - b;

function slotsOf(request: LayoutRequest, dated: readonly number[]): Slot[] {
  const timeOf = (row: number): number => request.times[row] ?? 0;
  const bucket = coarse(dated.map(timeOf));
  return [...Map.groupBy(dated, (row) => bucket(timeOf(row)))]
    .toSorted(([a], [b]) => a - b)
    .map(([time, rows]) => ({
      time,
      lanes: Map.groupBy(rows.toSorted(inOrder(request)), (row) => request.groups[row] ?? 0),
      columns: 1,
      x: 0,
    }));
}

const most = (slots: readonly Slot[], lane: number): number =>
  Math.max(0, ...slots.map((slot) => slot.lanes.get(lane)?.length ?? 0));

/** How many nodes may stand over each other in a lane, so that the whole is a page and not a ribbon. */
function stackOf(
  slots: readonly Slot[],
  lanes: readonly number[],
  [width, height]: readonly number[],
): number {
  const shape = (stack: number): number => {
    const columns = slots.reduce(
      (sum, slot) =>
        sum + Math.max(...[...slot.lanes.values()].map((rows) => Math.ceil(rows.length / stack))),
      0,
    );
    const lines = lanes.reduce((sum, lane) => sum + Math.min(stack, most(slots, lane)), 0);
    return (columns * (width ?? 1)) / (lines * (height ?? 1));
  };
  const highest = Math.max(1, ...lanes.map((lane) => most(slots, lane)));
  let stack = 1;
  while (stack < highest && shape(stack) > ASPECT) stack += 1;
  return stack;
}

function putSlots(slots: readonly Slot[], stack: number, column: number): number {
  const span = Math.max(1, (slots.at(-1)?.time ?? 0) - (slots[0]?.time ?? 0));
  let x = 0;
  slots.forEach((slot, index) => {
    const before = slots[index - 1];
    if (before) x += 20 + ((slot.time - before.time) / span) * SPAN;
    slot.columns = Math.max(...[...slot.lanes.values()].map((rows) => Math.ceil(rows.length / stack)));
    slot.x = x;
    x += slot.columns * column;
  });
  return x;
}

/** Where a moment lies between the blocks around it. */
function scale(slots: readonly Slot[], column: number): (time: number) => number {
  return (time) => {
    const after = slots.findIndex((slot) => slot.time > time);
    const [a, b] = [slots[after < 0 ? slots.length - 1 : after - 1], slots[after < 0 ? -1 : after]];
    if (!a) return b ? b.x - 12 : 0;
    const end = a.x + a.columns * column;
    if (!b) return end + 12;
    return end + ((time - a.time) / (b.time - a.time)) * (b.x - end);
  };
}

const yearOf = ({ time }: Slot): number => new Date(time).getUTCFullYear();

function yearGuides(slots: readonly Slot[], column: number, top: number, bottom: number): Guide[] {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return [];
  const x = scale(slots, column);
  const [from, to] = [yearOf(first), yearOf(last)];
  const step = Math.max(1, Math.ceil((last.time - first.time) / YEAR / MOST_BLOCKS));
  const all = Array.from({ length: Math.ceil((to - from) / step) + 2 }, (_, n) => from + n * step).map(
    (year) => ({ year, x: Math.round(x(Date.UTC(year, 0, 1))) }),
  );
  // Years that no block lies between would crowd; of these the later one says enough.
  return all
    .filter((guide, index) => (all[index + 1]?.x ?? Infinity) - guide.x > 34)
    .map((guide) => ({
      id: `guide:${guide.year}`,
      label: String(guide.year),
      at: [guide.x, (top + bottom) / 2],
      size: [1, bottom - top],
      look: 'year',
    }));
}

/** x says when, read from the dates; a lane for each group; what has no date stands in a lane of its own that says so. */
export function inLanes(request: LayoutRequest): { at: Float32Array; guides: Guide[] } {
  const cell = cellOf(request);
  const [column, line] = [Math.min(132, cell[0] + 14), Math.min(96, cell[1] + 12)];
  const at = new Float32Array(rowsIn(request) * 2);
  const dated = allRows(request).filter((row) => !Number.isNaN(request.times[row]));
  const slots = slotsOf(request, dated);
  const lanes = [...new Set(dated.map((row) => request.groups[row] ?? 0))].toSorted((a, b) => a - b);
  const stack = stackOf(slots, lanes, [column, line]);
  const width = Math.max(600, putSlots(slots, stack, column));
  const guides: Guide[] = [];
  let y = 0;
  for (const lane of lanes) {
    const lines = Math.min(stack, most(slots, lane));
    for (const slot of slots) fillLane(request, at, slot, lane, [stack, y, column, line]);
    const middle = y + ((lines - 1) * line) / 2;
    guides.push(...laneGuides(request.groupNames[lane] ?? '', lane, [y, middle, width, line], lanes.length));
    y += lines * line + LANE_GAP;
  }
  const bottom = y + (slots.length > 0 ? 10 : 0);
  guides.push(...yearGuides(slots, column, -line, bottom), ...undated(request, at, [width, bottom]));
  return { at, guides };
}

function fillLane(
  request: LayoutRequest,
  at: Float32Array,
  slot: Slot,
  lane: number,
  [stack, y, column, line]: readonly [number, number, number, number],
): void {
  (slot.lanes.get(lane) ?? []).forEach((row, index) => {
    const box = boxOf(request, row);
    at[row * 2] = Math.round(slot.x + (Math.floor(index / stack) + 0.5) * column);
    at[row * 2 + 1] = Math.round(y + (index % stack) * line - (box.bottom - box.top) / 2);
  });
}

function laneGuides(
  name: string,
  lane: number,
  [top, middle, width, line]: readonly [number, number, number, number],
  lanes: number,
): Guide[] {
  if (lanes < 2) return [];
  const rule = { id: `guide:rule ${lane}`, label: '', look: 'lane' as const };
  return [
    { id: `guide:lane ${lane}`, label: name, at: [-26, middle], size: [1, 1], look: 'name' },
    { ...rule, at: [width / 2 - 20, top - line / 2 - LANE_GAP / 2], size: [width + 40, 1] },
  ];
}

function undated(
  request: LayoutRequest,
  at: Float32Array,
  [width, bottom]: readonly [number, number],
): Guide[] {
  const rows = allRows(request).filter((row) => Number.isNaN(request.times[row]));
  if (rows.length === 0) return [];
  let [x, y, high] = [0, bottom + UNDATED_GAP, 0];
  for (const row of rows.toSorted(inOrder(request))) {
    const box = boxOf(request, row);
    if (x > 0 && x + box.left + box.right > width) [x, y, high] = [0, y + high + MARGIN, 0];
    at.set([Math.round(x + box.left), Math.round(y)], row * 2);
    x += box.left + box.right + MARGIN;
    high = Math.max(high, box.top + box.bottom);
  }
  const guide = { id: 'guide:undated', label: 'Without a date', look: 'lane' as const };
  return [{ ...guide, at: [width / 2, bottom + 36], size: [width, 1] }];
}
