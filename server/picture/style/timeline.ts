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

/** From the first to the last day that is told of; null where none is. In milliseconds. */
export function spanOf(bounds: Bounds | null): readonly [from: number, to: number] | null {
  if (bounds === null) return null;
  const from = bounds.fromMin ?? bounds.fromMax ?? bounds.toMin ?? bounds.toMax;
  const to = bounds.toMax ?? bounds.toMin ?? bounds.fromMax ?? bounds.fromMin;
  if (from === null || to === null) return null;
  // To the end of its last day.
  return [Date.parse(from), Math.max(Date.parse(to), Date.parse(from)) + DAY];
}

export interface Timeline {
  /** ties as bars under the lines of both their actors */
  bars: readonly Guide[];
  /** where a tie leaves the lines of its ends, by its id; null: at the node itself */
  ends: ReadonlyMap<string, readonly [Point | null, Point | null]>;
  /** whose name stands before them, since their line begins there */
  before: ReadonlySet<string>;
}

const NOTHING: Timeline = { bars: [], ends: new Map(), before: new Set() };

interface Dated {
  line: StyledLine;
  from: number;
  to: number;
  certain: readonly [number, number] | null;
}

function datedIn(line: StyledLine, axis: TimeAxis): Dated | null {
  const span = spanOf(line.when ?? null);
  if (span === null) return null;
  const [from, to] = span.map((time) => xOf(axis, time));
  const certain = line.when ? certainSpan(line.when) : null;
  const at = (day: string, end: number): number => xOf(axis, Date.parse(day) + end);
  return {
    line,
    from: from ?? 0,
    to: Math.max(to ?? 0, (from ?? 0) + BAR.least),
    certain: certain && [at(certain[0], 0), at(certain[1], DAY)],
  };
}

/** Bars of one line, packed: pale where it may have held, full where that is certain. */
function barsUnder([x, y]: Point, dated: readonly Dated[], id: string): Guide[] {
  const ends: number[] = [];
  const sorted = dated.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.line.id < b.line.id ? -1 : 1));
  return sorted.flatMap(({ line, from, to, certain }) => {
    const free = ends.findIndex((end) => end + BAR.gap <= from);
    const level = free === -1 ? ends.length : free;
    ends[level] = to;
    const middle = y + BAR.below + level * BAR.pitch;
    const bar = (part: string, [a, b]: readonly [number, number], opacity: number): Guide => ({
      id: `guide:bar ${part} ${line.id} ${id}`,
      label: '',
      at: [(a + b) / 2, middle],
      size: [Math.max(1, b - a), part === 'certain' ? BAR.high : BAR.high - 2],
      look: 'bar',
      bar: { of: line.id, colour: line.style.colour, opacity: opacity * line.style.opacity },
    });
    return [bar('possible', [from, Math.max(to, x)], 0.4), ...(certain ? [bar('certain', certain, 1)] : [])];
  });
}

/**
 * A picture along time: what is dated leaves the line of each actor where it begins, and lies under it for as long as it
 * held. It follows from places, dates and the axis alone.
 */
export function timelineOf(
  { nodes, lines }: Pick<Picture, 'nodes' | 'lines'>,
  positions: ReadonlyMap<string, Point>,
  axis: TimeAxis | undefined,
): Timeline {
  if (axis === undefined) return NOTHING;
  const events = new Set(nodes.filter(({ what }) => what === 'event').map(({ id }) => id));
  const ends = new Map<string, readonly [Point | null, Point | null]>();
  const under = new Map<string, Dated[]>();
  for (const line of lines) {
    const [from, to] = [positions.get(line.from), positions.get(line.to)];
    if (from === undefined || to === undefined) continue;
    const event = events.has(line.to) ? to : events.has(line.from) ? from : null;
    const dated = event === null ? datedIn(line, axis) : null;
    const x = event?.[0] ?? (dated === null ? null : (dated.certain?.[0] ?? dated.from));
    if (x === null) continue;
    ends.set(line.id, [events.has(line.from) ? null : [x, from[1]], events.has(line.to) ? null : [x, to[1]]]);
    if (dated === null) continue;
    for (const id of [line.from, line.to]) under.set(id, [...(under.get(id) ?? []), dated]);
  }
  const before = new Set(
    lines
      .filter(({ id }) => ends.has(id))
      .flatMap(({ from, to }) => [from, to].filter((id) => !events.has(id))),
  );
  const bars = [...under].flatMap(([id, dated]) => {
    const at = positions.get(id);
    return at ? barsUnder(at, dated, id) : [];
  });
  return { bars, ends, before };
}
