import { certainSpan, type Bounds } from '#contract/time.ts';
import type { Guide, Point } from '../exploration/plan.ts';
import type { Picture, StyledLine } from './styled.ts';

/** Years of equal width: the day at the origin, counted from 1970, and pixels of a day. */
export interface TimeAxis {
  start: number;
  perDay: number;
}

const DAY = 24 * 3600 * 1000;

/** @param time in milliseconds */
export const xOf = ({ start, perDay }: TimeAxis, time: number): number => (time / DAY - start) * perDay;

/** Bars lie under the line of an actor: how far, how high, how far apart, and how short one may be. */
export const BAR = { below: 14, high: 6, pitch: 9, gap: 4, least: 7 } as const;

/** Left of the years, from the origin: the nodes, whose names stand before them, and how many of their ties nobody dates. */
export const COLUMNS = { nodes: -96, undated: -8 } as const;

/**
 * From the first to the last day that is told of; null where none is. In milliseconds. Of a sighting in a year both its
 * inner days are known and none of its outer ones: it lies within that year.
 */
export function spanOf(bounds: Bounds | null): readonly [from: number, to: number] | null {
  if (bounds === null) return null;
  const { fromMin, fromMax, toMin, toMax } = bounds;
  const days = [fromMin, fromMax, toMin, toMax].filter((day) => day !== null).toSorted();
  const from = fromMin ?? days[0];
  const to = toMax ?? days.at(-1);
  if (from === undefined || to === undefined) return null;
  // To the end of its last day.
  return [Date.parse(from), Math.max(Date.parse(to), Date.parse(from)) + DAY];
}

export interface Timeline {
  /** ties as bars under the lines of both their actors */
  bars: readonly Guide[];
  /** where a tie leaves the lines of its ends, by its id; null: at the node itself */
  ends: ReadonlyMap<string, readonly [Point | null, Point | null]>;
  /** whose name stands before them, in the column of names */
  before: ReadonlySet<string>;
  /** ties that have no place on the axis: counted beside the names, and drawn only where one of them is looked at */
  undated: ReadonlySet<string>;
}

const NOTHING: Timeline = { bars: [], ends: new Map(), before: new Set(), undated: new Set() };

interface Dated {
  line: StyledLine;
  /** which of its spells */
  spell: number;
  from: number;
  to: number;
  certain: readonly [number, number] | null;
}

function datedIn(line: StyledLine, when: Bounds, spell: number, axis: TimeAxis): Dated | null {
  const span = spanOf(when);
  if (span === null) return null;
  const [from, to] = span.map((time) => xOf(axis, time));
  const certain = certainSpan(when);
  const at = (day: string, end: number): number => xOf(axis, Date.parse(day) + end);
  return {
    line,
    spell,
    from: from ?? 0,
    to: Math.max(to ?? 0, (from ?? 0) + BAR.least),
    certain: certain && [at(certain[0], 0), at(certain[1], DAY)],
  };
}

/** Bars of one line, packed: pale where it may have held, full where that is certain. */
function barsUnder([, y]: Point, dated: readonly Dated[], id: string): Guide[] {
  const ends: number[] = [];
  const sorted = dated.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.line.id < b.line.id ? -1 : 1));
  return sorted.flatMap(({ line, spell, from, to, certain }) => {
    const free = ends.findIndex((end) => end + BAR.gap <= from);
    const level = free === -1 ? ends.length : free;
    ends[level] = to;
    const middle = y + BAR.below + level * BAR.pitch;
    const bar = (part: string, [a, b]: readonly [number, number], opacity: number): Guide => ({
      id: `guide:bar ${part} ${line.id} ${id}${spell === 0 ? '' : ` ${spell}`}`,
      label: '',
      at: [(a + b) / 2, middle],
      size: [Math.max(1, b - a), part === 'certain' ? BAR.high : BAR.high - 2],
      look: 'bar',
      bar: { of: line.id, colour: line.style.colour, opacity: opacity * line.style.opacity },
    });
    return [bar('possible', [from, to], 0.4), ...(certain ? [bar('certain', certain, 1)] : [])];
  });
}

/** How many ties of each actor nobody dates, in a column of their own. */
function countsOf(undated: readonly StyledLine[], at: (id: string) => Point | undefined): Guide[] {
  const counts = new Map<string, number>();
  for (const { from, to } of undated)
    for (const id of new Set([from, to])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const counted = [...counts].flatMap(([id, count]) => {
    const point = at(id);
    return point ? [{ id, count, y: point[1] }] : [];
  });
  return counted.map(({ id, count, y }) => ({
    id: `guide:undated ${id}`,
    label: `${count} undated`,
    at: [COLUMNS.undated, y],
    size: [1, 1],
    look: 'count',
  }));
}

const YEAR = 366 * DAY;

/** Where a tie leaves the lines of its ends: where it certainly held first; within a year that is told alone, in the middle. */
function leaves({ certain, from, to }: Dated, { perDay }: TimeAxis): number {
  if (certain !== null) return certain[0];
  return to - from <= (YEAR / DAY) * perDay ? (from + to) / 2 : from;
}

const dimmed = ({ why }: StyledLine): boolean => why.includes('dimmed');

/** Is it looked at: chosen, walked to, or part of what stands out? */
function lookedAt(lines: readonly StyledLine[]): (line: StyledLine) => boolean {
  const tracing = lines.some(dimmed);
  return (line) => line.style.halo !== undefined || (tracing && !dimmed(line));
}

/**
 * A picture along time: what is dated leaves the line of each actor where it begins, and lies under it for as long as it
 * held. What nobody dates is on no line of years. It follows from places, dates and the axis alone.
 */
export function timelineOf(
  { nodes, lines }: Pick<Picture, 'nodes' | 'lines'>,
  positions: ReadonlyMap<string, Point>,
  axis: TimeAxis | undefined,
): Timeline {
  if (axis === undefined) return NOTHING;
  const events = new Map(nodes.filter(({ what }) => what === 'event').map((node) => [node.id, node]));
  const isColumn = (id: string): boolean => !events.has(id) && positions.get(id)?.[0] === COLUMNS.nodes;
  const ends = new Map<string, readonly [Point | null, Point | null]>();
  const under = new Map<string, Dated[]>();
  const undated: StyledLine[] = [];
  for (const line of lines) {
    const [from, to] = [positions.get(line.from), positions.get(line.to)];
    if (from === undefined || to === undefined) continue;
    const told = [line.from, line.to].flatMap((id) => events.get(id) ?? []);
    const dated =
      told.length === 0
        ? (line.when ?? []).flatMap((when, spell) => datedIn(line, when, spell, axis) ?? [])
        : [];
    const [first] = dated.toSorted((a, b) => a.from - b.from);
    const [at] = told.every(({ when }) => spanOf(when ?? null) !== null) ? told : [];
    const happened = at && positions.get(at.id)?.[0];
    const x = first === undefined ? (happened ?? null) : leaves(first, axis);
    if (x === null) {
      undated.push(line);
      continue;
    }
    ends.set(line.id, [events.has(line.from) ? null : [x, from[1]], events.has(line.to) ? null : [x, to[1]]]);
    if (dated.length === 0) continue;
    for (const id of [line.from, line.to]) under.set(id, [...(under.get(id) ?? []), ...dated]);
  }
  const before = new Set(nodes.filter(({ id }) => isColumn(id)).map(({ id }) => id));
  const bars = [...under].flatMap(([id, dated]) => {
    const at = positions.get(id);
    return at ? barsUnder(at, dated, id) : [];
  });
  const isLookedAt = lookedAt(lines);
  return {
    bars: [...bars, ...countsOf(undated, (id) => (before.has(id) ? positions.get(id) : undefined))],
    ends,
    before,
    undated: new Set(undated.filter((line) => !isLookedAt(line)).map(({ id }) => id)),
  };
}
