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
 * The four days that bound a claim’s valid time. What saw it, an observation or an open end on the day it was said, proves that it had begun
 * by then and had not ended before, and so narrows what else is given. It began before it ended. A date that is only perhaps or about right (`?`,
 * `~`, `%`) is a possibility: it says when it may have been, and makes nothing certain. Nothing defaults to today.
 */
export function boundsOf(time: ValidTime): Bounds {
  const from = range(time.validFrom);
  const to = range(time.validTo);
  const seen = sure(range(time.observedAt));
  const still = to?.kind === 'open' ? sure(range(time.saidOn)) : null;
  const fromMin = from?.min ?? null;
  const toMax = to?.max ?? null;
  const begun = sooner(seen?.max ?? null, still?.max ?? null);
  const lasted = later(seen?.min ?? null, still?.min ?? null);
  const fromMax = sooner(sure(from)?.max ?? null, isBefore(begun, fromMin) ? null : begun);
  const toMin = later(sure(to)?.min ?? null, isBefore(toMax, lasted) ? null : lasted);
  return {
    fromMin,
    fromMax: sooner(fromMax, sure(to)?.max ?? null),
    toMin: later(toMin, sure(from)?.min ?? null),
    toMax,
  };
}

const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a < b;

/** Without what only follows from its having begun before it ended. */
export function asGiven({ fromMin, fromMax, toMin, toMax }: Bounds): Bounds {
  return {
    fromMin,
    fromMax: fromMin === null && fromMax === toMax ? null : fromMax,
    toMin: toMax === null && toMin === fromMin ? null : toMin,
    toMax,
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
  return !isBefore(b.toMax, a.fromMin);
}

/** Can both be true of one spell: may it have begun, and ended, when both say? */
export function canBothBe(a: Bounds, b: Bounds): boolean {
  const begin = !isBefore(a.fromMax, b.fromMin) && !isBefore(b.fromMax, a.fromMin);
  const end = !isBefore(a.toMax, b.toMin) && !isBefore(b.toMax, a.toMin);
  return begin && end && mayOverlap(a, b);
}

function range(text: string | null): DateRange | null {
  return text === null ? null : parseEdtf(text);
}

/** The earlier of two days; null is no day. */
export const sooner = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && b < a) ? b : a;
/** The later of two days; null is no day. */
export const later = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && b > a) ? b : a;

/** The bounds of a happening on an unknown day of a range, or of what lasted through an interval. */
export function boundsOfDate(text: string): Bounds {
  const [from = text, to] = text.split('/');
  const ends = to === undefined ? [text, text] : [given(from), given(to)];
  return boundsOf({ validFrom: ends[0] ?? null, validTo: ends[1] ?? null, observedAt: null, saidOn: null });
}

/** How many days may be meant, for the most precise of several dates. */
export function widthOf(text: string): number {
  const { min, max } = range(text) ?? { min: null, max: null };
  return min === null || max === null ? Infinity : Date.parse(max) - Date.parse(min);
}

const given = (part: string): string | null => (part === '' || part === '..' ? null : part);
