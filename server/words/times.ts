import type { Bounds } from '#contract/time.ts';
import { betweenInWords, edtfInWords, whenInWords } from './dates.ts';

/** When a claim says that something held, each date as its author wrote it, in EDTF. */
export interface ValidTime {
  validFrom: string | null;
  validTo: string | null;
  observedAt: string | null;
}

/** Valid time in words, part by part; each part is null where the claim says nothing of the kind. */
export interface Spell {
  /** "in 2015", "from 2003 until 2015", "from 2015 on", "until 2015" */
  span: string | null;
  /** "in 2015": when it was observed to hold, whatever before and after; with an open end "still so in 2015" */
  observed: string | null;
  /** which end the claim does not state */
  missing: 'beginning' | 'end' | null;
  /** it has no end by the time of saying, and no later day is given on which it still held */
  still: boolean;
}

/** "from 2015 on", "since 11 September 2001 or earlier" */
function beginning(from: string): string {
  const when = edtfInWords(from);
  if (when.endsWith('or earlier')) return `since ${when}`;
  return when.endsWith('or later') ? `from ${when}` : `from ${when} on`;
}

function spanInWords(from: string | null, to: string | null): Pick<Spell, 'span' | 'missing'> {
  if (from === null && to === null) return { span: null, missing: null };
  if (from !== null && from === to) return { span: whenInWords(from), missing: null };
  const since = from === null || from === '..' ? null : beginning(from);
  if (to === '..') return { span: since, missing: null };
  if (to === null) return { span: since ?? 'from an unknown time on', missing: 'end' };
  const until = `until ${edtfInWords(to)}`;
  return since === null
    ? { span: until, missing: 'beginning' }
    : { span: `${since.replace(/ on$/, '')} ${until}`, missing: null };
}

/** The valid time of a claim, part by part. */
export function spellOf({ validFrom, validTo, observedAt }: ValidTime): Spell {
  const open = validTo === '..';
  const observed = observedAt === null ? null : `${open ? 'still so ' : ''}${whenInWords(observedAt)}`;
  return { ...spanInWords(validFrom, validTo), observed, still: open && observedAt === null };
}

/** "from 2015 on, end not stated", "observed in 2010"; null where the claim gives no time. */
export function validInWords(time: ValidTime): string | null {
  const { span, observed, missing, still } = spellOf(time);
  const seen = observed === null || observed.startsWith('still') ? observed : `observed ${observed}`;
  const notes = [missing && `${missing} not stated`, still && 'still so when it was said'];
  return [span, seen, ...notes].filter(Boolean).join(', ') || null;
}

/** The same in as few signs as a row of a list has room for: "2015 →", "2003 → 2015", "in 2015"; null without a time. */
export function brieflyValid({ validFrom, validTo, observedAt }: ValidTime): string | null {
  const from = validFrom === null || validFrom === '..' ? '' : edtfInWords(validFrom);
  const to = validTo === null || validTo === '..' ? '' : edtfInWords(validTo);
  const span =
    validFrom !== null && validFrom === validTo ? whenInWords(validFrom) : `${from} → ${to}`.trim();
  const seen = observedAt === null ? null : whenInWords(observedAt);
  const still = validTo === '..' ? `still so ${seen ?? 'when it was said'}` : seen && `observed ${seen}`;
  return [span === '→' ? null : span, still].filter(Boolean).join(', ') || null;
}

const known = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).toSorted();

/**
 * From when to when several times reach: the beginning of the first and the end of the last. What is unknown of one of them
 * is unknown of all: it may have begun before, or gone on after. Times without any day say nothing. It began before it ended,
 * so an end bounds a beginning that nobody gives, and a beginning an end.
 * @returns null where none has a day
 */
export function reachOf(all: readonly Bounds[]): Bounds | null {
  const dated = all.filter((bounds) => Object.values(bounds).some((day) => day !== null));
  if (dated.length === 0) return null;
  const open = (end: 'fromMin' | 'toMax'): boolean => dated.some((bounds) => bounds[end] === null);
  return {
    fromMin: open('fromMin') ? null : (known(dated.map(({ fromMin }) => fromMin))[0] ?? null),
    fromMax: known(dated.map(({ fromMax, toMax }) => fromMax ?? toMax))[0] ?? null,
    toMin: known(dated.map(({ fromMin, toMin }) => toMin ?? fromMin)).at(-1) ?? null,
    toMax: open('toMax') ? null : (known(dated.map(({ toMax }) => toMax)).at(-1) ?? null),
  };
}

/** The first and the last day that any of several times names, whatever it bounds; null where none has a day. */
export function daysNamed(all: readonly Bounds[]): { first: string; last: string } | null {
  const days = known(all.flatMap(({ fromMin, fromMax, toMin, toMax }) => [fromMin, fromMax, toMin, toMax]));
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

const isMonthStart = (day: string): boolean => day.endsWith('-01');
const isMonthEnd = (day: string): boolean => {
  const [year = 0, month = 0, last = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last;
};
const isYearStart = (day: string): boolean => day.endsWith('-01-01');
const isYearEnd = (day: string): boolean => day.endsWith('-12-31');
const yearOf = (day: string): string => edtfInWords(day.slice(0, 4));

/**
 * The first or last day of a year or month as that year or month, in EDTF: as a bound it means the same, and whoever wrote no
 * day has none shown.
 */
export const periodFrom = (day: string): string =>
  isYearStart(day) ? day.slice(0, 4) : isMonthStart(day) ? day.slice(0, 7) : day;
export const periodTo = (day: string): string =>
  isYearEnd(day) ? day.slice(0, 4) : isMonthEnd(day) ? day.slice(0, 7) : day;

/** "the beginning of October 2017", "15 October 2017" */
const startInWords = (day: string): string =>
  `${periodFrom(day) === day ? '' : 'the beginning of '}${edtfInWords(periodFrom(day))}`;

/** "the end of October 2017", "15 October 2017" */
export const endInWords = (day: string): string =>
  `${periodTo(day) === day ? '' : 'the end of '}${edtfInWords(periodTo(day))}`;

/** A day, or the year or month in which two days lie; null where they lie in different ones. */
function period(from: string, to: string): string | null {
  if (from === to) return from;
  if (periodFrom(from) === periodTo(to)) return periodTo(to);
  return (
    ['YYYY-MM', 'YYYY']
      .map(({ length }) => [from, to].map((day) => day.slice(0, length)))
      .find(([a, b]) => a === b)?.[0] ?? null
  );
}

/** A beginning as precise as the sources leave it: what is only a bound says so. */
export function startOf({ fromMin, fromMax }: Bounds): string | null {
  if (fromMin === null) return fromMax === null ? null : `${periodTo(fromMax)} or earlier`;
  return (fromMax === null ? null : period(fromMin, fromMax)) ?? `${periodFrom(fromMin)} or later`;
}

/** An end likewise. */
export function endOf({ toMin, toMax }: Bounds): string | null {
  if (toMax === null) return toMin === null ? null : `${periodFrom(toMin)} or later`;
  return (toMin === null ? null : period(toMin, toMax)) ?? `${periodTo(toMax)} or earlier`;
}

/** A range of days, as whole years or months where it is whole years or months. */
function rangeInWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'at an unknown time' : `by ${endInWords(to)}`;
  if (to === null) return `${whenInWords(periodFrom(from))} or later`;
  if (from === to) return whenInWords(from);
  if (isYearStart(from) && isYearEnd(to)) {
    const [first, last] = [yearOf(from), yearOf(to)];
    return first === last ? `in ${first}` : `between ${first} and ${last}`;
  }
  if (isMonthStart(from) && isMonthEnd(to)) {
    const [first, last] = [from, to].map((day) => day.slice(0, 'YYYY-MM'.length));
    return first === last ? whenInWords(first ?? '') : betweenInWords(first ?? '', last ?? '');
  }
  if (periodFrom(from) === from && periodTo(to) === to) return betweenInWords(from, to);
  return `between ${startInWords(from)} and ${endInWords(to)}`;
}

/** The end of what may have gone on for ever: that it was still so on a day tells no end of it. */
function goneOnInWords({ fromMax, toMin }: Pick<Bounds, 'fromMax' | 'toMin'>): string {
  if (toMin === null) return 'end unknown';
  if (fromMax === null) return `not over before ${edtfInWords(periodFrom(toMin))}; end unknown`;
  // Seen at some time of a range in which it may have begun: no day of the range is certain.
  const seen = toMin <= fromMax ? rangeInWords(toMin, fromMax) : `${whenInWords(periodFrom(toMin))} at least`;
  return `was so ${seen}; end unknown`;
}

/** The envelope of all accounts: "began in 2002; ended between 2015 and 2017". Null where nothing is known. */
export function boundsInWords(bounds: Bounds): string | null {
  const { fromMin, toMax } = bounds;
  // That it began before it ended says nothing of its own.
  const fromMax = fromMin === null && bounds.fromMax === toMax ? null : bounds.fromMax;
  const toMin = toMax === null && bounds.toMin === fromMin ? null : bounds.toMin;
  if ([fromMin, fromMax, toMin, toMax].every((day) => day === null)) return null;
  // It was observed at some time, and nothing is known of before or after.
  if (fromMin === null && toMax === null && fromMax !== null && toMin !== null)
    return toMin <= fromMax
      ? `was so ${rangeInWords(toMin, fromMax)}; beginning and end unknown`
      : `was so from ${endInWords(fromMax)} to ${startInWords(toMin)} at least; beginning and end unknown`;
  const began = rangeInWords(fromMin, fromMax);
  if (fromMin !== null && fromMin === toMin && fromMax === toMax) return `happened ${began}`;
  const ended = toMax === null ? goneOnInWords({ fromMax, toMin }) : `ended ${rangeInWords(toMin, toMax)}`;
  return fromMin === null && fromMax === null ? `beginning unknown; ${ended}` : `began ${began}; ${ended}`;
}

/** When a tie was so, by all accounts together; where they cannot all be true, each of its spells by itself. */
export function tieTimeInWords({
  bounds,
  spells,
}: {
  bounds: Bounds;
  spells?: Bounds[] | undefined;
}): string | null {
  if (spells === undefined) return boundsInWords(bounds);
  const each = [...new Set(spells.map(boundsInWords))].filter((words) => words !== null);
  return `the accounts cannot all be so: ${each.join(' — or ')}`;
}
