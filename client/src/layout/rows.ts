import type { Guide } from '#picture/exploration/plan.ts';
import { BAR, COLUMNS, type TimeAxis, xOf } from '#picture/style/timeline.ts';
import { allRows, boxOf, heightOf, widthOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';

const DAY = 24 * 3600 * 1000;
const YEAR = 365.2425;
/** Pixels of a year, and of all years together: with the names beside them they are as wide as a picture is on screen. */
const [LEAST, MOST, WIDTH, WIDEST] = [9, 200, 560, 6000];
/** Years whose numbers would run into each other are not all marked. */
const MARKED = 34;
const GAP = 10;
const LANE_GAP = 16;
const TITLE = 26;
const UNDATED_GAP = 60;
const LEFT = 2 * COLUMNS.nodes;
/** Room above for the numbers of the years. */
const TOP = 30;

/** When a year begins, in milliseconds; `Date.UTC` takes years before 100 for those of the last century. */
const startOf = (year: number): number => new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year);

/** Years are equally wide. null: nothing has a date. */
function axisOf(request: LayoutRequest): (TimeAxis & { from: number; to: number }) | null {
  const { times, spans } = request;
  let [first, last] = [Infinity, -Infinity];
  const see = (time: number): void => {
    if (Number.isNaN(time)) return;
    first = Math.min(first, time);
    last = Math.max(last, time);
  };
  for (let at = 0; at < spans.length; at += 4) [spans[at + 2] ?? NaN, spans[at + 3] ?? NaN].forEach(see);
  times.forEach(see);
  if (first > last) return null;
  // The last day ends where the next one begins.
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last - 1).getUTCFullYear() + 1];
  const year = Math.min(
    WIDEST / (to - from),
    Math.min(MOST, Math.max(LEAST, widthFor(request) / (to - from))),
  );
  return { start: startOf(from) / DAY, perDay: year / YEAR, from, to };
}

/** The more events there are, the wider: a page, and not a ribbon. */
function widthFor(request: LayoutRequest): number {
  let area = 0;
  for (const row of allRows(request).filter((each) => !Number.isNaN(request.times[each]))) {
    const box = boxOf(request, row);
    area += (widthOf(box) + GAP) * (heightOf(box) + GAP);
  }
  return Math.max(WIDTH, Math.sqrt(area) * 1.4);
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

/** A line for whoever has a date: its node in the column of names, its line through all years, its bars under it. */
function putLine(
  request: LayoutRequest,
  row: number,
  spans: readonly Span[],
  [top, end]: readonly [top: number, end: number],
  at: Float32Array,
): { guide: Guide; bottom: number } {
  const box = boxOf(request, row);
  const half = Math.max(box.top, (box.bottom - box.top) / 2);
  const y = Math.round(top + half);
  at.set([COLUMNS.nodes, y], row * 2);
  return {
    guide: {
      id: `guide:line ${row}`,
      label: '',
      at: [Math.round((COLUMNS.nodes + end) / 2), y],
      size: [Math.round(end - COLUMNS.nodes), 1],
      look: 'lane',
    },
    bottom: y + Math.max(half, BAR.below + levelsOf(spans) * BAR.pitch) + GAP / 2,
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
      at: [Math.round(xOf({ ...axis, perDay }, startOf(year))), (bottom - TOP) / 2],
      size: [1, bottom + TOP],
      look: 'year',
    }),
  );
}

/** What has no date stands in lines of its own, in the order of its ids, events first. */
function undated(request: LayoutRequest, rows: readonly number[], top: number, at: Float32Array): Guide[] {
  if (rows.length === 0) return [];
  let [x, y, high] = [LEFT, top + UNDATED_GAP, 0];
  for (const row of rows.toSorted((a, b) => (request.events[b] ?? 0) - (request.events[a] ?? 0) || a - b)) {
    const box = boxOf(request, row);
    if (x > LEFT && x + box.left + box.right > WIDTH) [x, y, high] = [LEFT, y + high + 16, 0];
    at.set([Math.round(x + box.left), Math.round(y)], row * 2);
    x += box.left + box.right + 16;
    high = Math.max(high, box.top + box.bottom);
  }
  const label = `Without a date (${rows.length})`;
  const width = WIDTH - LEFT;
  return [{ id: `guide:${label}`, label, at: [LEFT + width / 2, top + 36], size: [width, 1], look: 'lane' }];
}

/** Lanes by family as they are called; by kind events share one, since each kind of them has few. */
function lanesOf(request: LayoutRequest, dated: readonly number[]): (readonly [string, readonly number[]])[] {
  const isShared = (row: number): boolean => request.by === 'kind' && request.events[row] === 1;
  const lanes = Map.groupBy(dated, (row) => (isShared(row) ? -1 : (request.groups[row] ?? 0)));
  return [...lanes]
    .toSorted(([a], [b]) => a - b)
    .map(([lane, rows]) => [lane === -1 ? 'Events' : (request.groupNames[lane] ?? ''), rows]);
}

/**
 * A line for each actor along years of equal width, their names in one column before them, events as points where they
 * happened, in lanes by kind or family. What has no date stands below, counted.
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
  const begins = (row: number): number => Math.min(...(spans.get(row) ?? [[0, 0]]).map(([from]) => from));
  const lanes = lanesOf(request, allRows(request).filter(isDated));
  const end = x(startOf(axis.to));
  const guides: Guide[] = [];
  let y = 0;
  for (const [name, rows] of lanes) {
    if (lanes.length > 1) {
      guides.push({
        id: `guide:lane ${name}`,
        label: name,
        at: [COLUMNS.nodes, y + TITLE / 2],
        size: [1, 1],
        look: 'name',
      });
      y += TITLE;
    }
    const events = rows.filter(isEvent);
    if (events.length > 0) y = putEvents(request, events, x, y, at) + GAP;
    for (const row of rows
      .filter((each) => !isEvent(each))
      .toSorted((a, b) => begins(a) - begins(b) || a - b)) {
      const { guide, bottom } = putLine(request, row, spans.get(row) ?? [], [y, end], at);
      guides.push(guide);
      y = bottom;
    }
    y += LANE_GAP;
  }
  const rest = allRows(request).filter((row) => !isDated(row));
  guides.push(...yearGuides(axis, y), ...undated(request, rest, y, at));
  return { at, guides, axis: { start: axis.start, perDay: axis.perDay } };
}
