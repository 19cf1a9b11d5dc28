import type { Bounds } from '#contract/time.ts';
import { type DateRange, type Day, parseEdtf } from './edtf.ts';

export interface ValidTime {
  validFrom: string | null;
  validTo: string | null;
  observedAt: string | null;
  saidOn: string | null;
}

export const UNKNOWN: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null };

export const isUnknown = ({ fromMin, fromMax, toMin, toMax }: Bounds): boolean =>
  fromMin === null && fromMax === null && toMin === null && toMax === null;

/**
 * The four days that bound a claim’s valid time. An observation proves that it had begun by then and had not ended before; an open end is
 * certain up to the day it was said, by which it had begun. A date that is only perhaps or about right (`?`, `~`, `%`) is a possibility: it
 * says when it may have been, and makes nothing certain. Nothing defaults to today.
 */
export function boundsOf(time: ValidTime): Bounds {
  const from = range(time.validFrom);
  const to = range(time.validTo);
  const seen = sure(range(time.observedAt));
  const still = to?.kind === 'open' ? sure(range(time.saidOn)) : null;
  const begun = sooner(seen?.max ?? null, still?.max ?? null);
  return {
    fromMin: from?.min ?? null,
    fromMax: sooner(sure(from)?.max ?? null, begun),
    toMin: later(still?.min ?? sure(to)?.min ?? null, seen?.min ?? null),
    toMax: to?.max ?? null,
  };
}

const sure = (date: DateRange | null): DateRange | null => (date?.approximate === true ? null : date);

/** The days on which a claim may have been said; no last one where its date is only perhaps or about right. */
export function saidWithin(saidOn: string | null): { min: Day | null; max: Day | null } {
  const said = range(saidOn);
  return { min: said?.min ?? null, max: sure(said)?.max ?? null };
}

/** From a first to a last day; for an instant they are one. */
export interface Range {
  from: Day;
  to: Day;
}

/** "2015-06-01" or "2015-01-01/2015-12-31". */
export function rangeOf(asOf: string): Range {
  const [from = asOf, to = from] = asOf.split('/');
  return { from, to };
}

/** Surely at some time in the range: begun by its end, and not ended before it. */
export function certainIn({ fromMax, toMin }: Bounds, { from, to }: Range): boolean {
  return fromMax !== null && toMin !== null && fromMax <= to && from <= toMin;
}

/** Perhaps at some time in the range; an unknown bound never excludes. */
export function possibleIn({ fromMin, toMax }: Bounds, { from, to }: Range): boolean {
  return (fromMin === null || fromMin <= to) && (toMax === null || from <= toMax);
}

/** Is there a day on which both are possible? */
export function mayOverlap(a: Bounds, b: Bounds): boolean {
  return startsBefore(a, b) && startsBefore(b, a);
}

function startsBefore(a: Bounds, b: Bounds): boolean {
  return a.fromMin === null || b.toMax === null || a.fromMin <= b.toMax;
}

/**
 * One envelope over several accounts of one tie, for pictures and timelines. A bound comes from the accounts that give it, at its widest;
 * where none gives a start, the earliest observation bounds it. An account that contradicts ("still so in 2018" against "until 2015") opens
 * the bound. As-of views read the claims instead.
 */
export function envelope(all: readonly Bounds[]): Bounds {
  const starts = all.filter((b) => b.fromMin !== null);
  const ends = all.filter((b) => b.toMax !== null);
  const seenBy = least(all.map((b) => b.fromMax));
  const seenTill = greatest(all.map((b) => b.toMin));
  const fromMin = least(starts.map((b) => b.fromMin));
  const toMax = greatest(ends.map((b) => b.toMax));
  return {
    fromMin: fromMin !== null && seenBy !== null && seenBy < fromMin ? null : fromMin,
    fromMax: starts.length > 0 ? greatest(starts.map((b) => b.fromMax)) : seenBy,
    toMin: ends.length > 0 ? least(ends.map((b) => b.toMin)) : seenTill,
    toMax: toMax !== null && seenTill !== null && seenTill > toMax ? null : toMax,
  };
}

function range(text: string | null): DateRange | null {
  return text === null ? null : parseEdtf(text);
}

const known = (days: readonly (Day | null)[]): Day[] =>
  days.filter((day): day is Day => day !== null).toSorted();
const least = (days: readonly (Day | null)[]): Day | null => known(days)[0] ?? null;
const greatest = (days: readonly (Day | null)[]): Day | null => known(days).at(-1) ?? null;
const sooner = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

/** When an event happened: the date as written, where the accounts agree, and an envelope over all of them. */
export interface Dated {
  date: string | null;
  bounds: Bounds;
}

/** Of dates that agree the most precise is shown; where they do not, none is. */
export function eventTime(values: readonly string[], disputed: boolean): Dated {
  const bounds = envelope(values.map(boundsOfDate));
  const [narrowest = null] = values.toSorted((a, b) => width(a) - width(b) || (a < b ? -1 : 1));
  return { date: disputed ? null : narrowest, bounds };
}

/** The bounds of a happening on an unknown day of a range, or of what lasted through an interval. */
export function boundsOfDate(text: string): Bounds {
  const [from = text, to] = text.split('/');
  const ends = to === undefined ? [text, text] : [given(from), given(to)];
  return boundsOf({ validFrom: ends[0] ?? null, validTo: ends[1] ?? null, observedAt: null, saidOn: null });
}

function width(text: string): number {
  const { min, max } = range(text) ?? { min: null, max: null };
  return min === null || max === null ? Infinity : Date.parse(max) - Date.parse(min);
}

const given = (part: string): string | null => (part === '' || part === '..' ? null : part);
