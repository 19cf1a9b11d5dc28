import type { Guide } from '#picture/exploration/plan.ts';
import { BAR, type TimeAxis, xOf } from '#picture/style/timeline.ts';
import { allRows, boxOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const DAY = 24 * 3600 * 1000;
const YEAR = 365.2425;
/** Pixels of a year, and of all years together. */
const [LEAST, MOST, WIDTH, WIDEST] = [44, 260, 1500, 6000];
/** Years whose numbers would run into each other are not all marked. */
const MARKED = 40;
const GAP = 10;
const LANE_GAP = 34;
const UNDATED_GAP = 80;
const NAME = 190;
/** A line begins so far to the right of its node. */
export const HEAD = 22;

/** Years are equally wide. null: nothing has a date. */
function axisOf({ times, spans }: LayoutRequest): (TimeAxis & { from: number; to: number }) | null {
  let [first, last] = [Infinity, -Infinity];
  const see = (time: number): void => {
    if (Number.isNaN(time)) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  };
  for (let at = 0; at < spans.length; at += 4) [spans[at + 2] ?? NaN, spans[at + 3] ?? NaN].forEach(see);
  times.forEach(see);
  if (first > last) return null;
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear() + 1];
  const year = Math.min(WIDEST / (to - from), Math.min(MOST, Math.max(LEAST, WIDTH / (to - from))));
  return { start: Date.UTC(from, 0, 1) / DAY, perDay: year / YEAR, from, to };
}

type Span = readonly [from: number, to: number];

/** What each row takes part in, as stretches of the axis. */
function spansOf(request: LayoutRequest, x: (time: number) => number): Map<number, Span[]> {
  const { spans } = request;
  const all = new Map<number, Span[]>();
  for (let at = 0; at < spans.length; at += 4) {
    const [a = 0, b = 0, from = NaN, to = NaN] = spans.subarray(at, at + 4);
    if (Number.isNaN(from)) continue;
    const span: Span = [x(from), Math.max(x(to), x(from) + BAR.least)];
    for (const row of [a, b]) all.set(row, [...(all.get(row) ?? []), span]);
  }
  return all;
}

/** How many bars lie over each other where they are packed. */
function levelsOf(spans: readonly Span[]): number {
  const ends: number[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const free = ends.findIndex((end) => end + BAR.gap <= from);
    ends[free === -1 ? ends.length : free] = to;
  }
  return ends.length;
}

/** Events of a lane as points, over each other only where they would touch. @returns where the next thing may begin */
function putEvents(
  request: LayoutRequest,
  rows: readonly number[],
  x: (time: number) => number,
  top: number,
  at: Float32Array,
): number {
  const ends: number[] = [];
  let [bottom, high] = [top, 0];
  for (const row of rows) high = Math.max(high, boxOf(request, row).top + boxOf(request, row).bottom + GAP);
  const when = (row: number): number => x(request.times[row] ?? 0);
  for (const row of rows.toSorted((a, b) => when(a) - when(b) || a - b)) {
    const box = boxOf(request, row);
    const free = ends.findIndex((end) => end + GAP <= when(row) - box.left);
    const level = free === -1 ? ends.length : free;
    ends[level] = when(row) + box.right;
    at.set([Math.round(when(row)), Math.round(top + level * high + box.top)], row * 2);
    bottom = Math.max(bottom, top + (level + 1) * high);
  }
  return bottom;
}

/** A line for whoever has a date: its node where the line begins, its bars under the line. */
function putLine(
  request: LayoutRequest,
  row: number,
  spans: readonly Span[],
  top: number,
  at: Float32Array,
): { guide: Guide; bottom: number } {
  const box = boxOf(request, row);
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const half = Math.max(box.top, (box.bottom - box.top) / 2);
  const y = Math.round(top + half);
  at.set([Math.round(from - HEAD), y], row * 2);
  return {
    guide: {
      id: `guide:line ${row}`,
      label: '',
      at: [Math.round((from - HEAD + to) / 2), y],
      size: [Math.round(to - from + HEAD), 1],
      look: 'lane',
    },
    bottom: y + Math.max(half, BAR.below + levelsOf(spans) * BAR.pitch) + GAP,
  };
}

function yearGuides(
  { from, to, perDay, ...axis }: NonNullable<ReturnType<typeof axisOf>>,
  bottom: number,
): Guide[] {
  const step = Math.max(1, Math.ceil(MARKED / (perDay * YEAR)));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step).map(
    (year) => ({
      id: `guide:${year}`,
      label: String(year),
      at: [Math.round(xOf({ ...axis, perDay }, Date.UTC(year, 0, 1))), (bottom - 30) / 2],
      size: [1, bottom + 30],
      look: 'year',
    }),
  );
}

/** What has no date stands in lines of its own, in the order of its ids, events first. */
function undated(request: LayoutRequest, rows: readonly number[], top: number, at: Float32Array): Guide[] {
  if (rows.length === 0) return [];
  const width = WIDTH;
  let [x, y, high] = [0, top + UNDATED_GAP, 0];
  for (const row of rows.toSorted((a, b) => (request.events[b] ?? 0) - (request.events[a] ?? 0) || a - b)) {
    const box = boxOf(request, row);
    if (x > 0 && x + box.left + box.right > width) [x, y, high] = [0, y + high + 16, 0];
    at.set([Math.round(x + box.left), Math.round(y)], row * 2);
    x += box.left + box.right + 16;
    high = Math.max(high, box.top + box.bottom);
  }
  const label = `Without a date (${rows.length})`;
  return [{ id: `guide:${label}`, label, at: [width / 2, top + 36], size: [width, 1], look: 'lane' }];
}

/**
 * A line for each actor along years of equal width, events as points where they happened, in lanes by kind or family. What
 * has no date stands below, counted.
 */
export function inRows(request: LayoutRequest): { at: Float32Array; guides: Guide[]; axis?: TimeAxis } {
  const at = new Float32Array(rowsIn(request) * 2);
  const axis = axisOf(request);
  if (axis === null) return { at, guides: undated(request, allRows(request), -UNDATED_GAP, at) };
  const x = (time: number): number => xOf(axis, time);
  const spans = spansOf(request, x);
  const isEvent = (row: number): boolean => request.events[row] === 1;
  const isDated = (row: number): boolean =>
    isEvent(row) ? !Number.isNaN(request.times[row]) : spans.has(row);
  const dated = allRows(request).filter(isDated);
  const begins = (row: number): number => Math.min(...(spans.get(row) ?? [[0, 0]]).map(([from]) => from));
  const lanes = [...Map.groupBy(dated, (row) => request.groups[row] ?? 0)].toSorted(([a], [b]) => a - b);
  const guides: Guide[] = [];
  let y = 0;
  for (const [lane, rows] of lanes) {
    const top = y;
    const events = rows.filter(isEvent);
    if (events.length > 0) y = putEvents(request, events, x, y, at) + GAP;
    for (const row of rows
      .filter((each) => !isEvent(each))
      .toSorted((a, b) => begins(a) - begins(b) || a - b)) {
      const { guide, bottom } = putLine(request, row, spans.get(row) ?? [], y, at);
      guides.push(guide);
      y = bottom;
    }
    if (lanes.length > 1)
      guides.push({
        id: `guide:lane ${lane}`,
        label: request.groupNames[lane] ?? '',
        at: [-NAME, top + 8],
        size: [1, 1],
        look: 'name',
      });
    y += LANE_GAP;
  }
  guides.push(
    ...yearGuides(axis, y),
    ...undated(
      request,
      allRows(request).filter((row) => !isDated(row)),
      y,
      at,
    ),
  );
  return { at, guides, axis: { start: axis.start, perDay: axis.perDay } };
}
