import { fitting, type WrittenDate, writtenDate } from '#contract/time.ts';

/** An ISO day, `2015-06-01`. Years are 0100 to 9999: days compare as text, and no program takes them for other years. */
export type Day = string;

export interface DateRange {
  /** The earliest and latest day it can mean; null where open or unknown. */
  readonly min: Day | null;
  max: Day | null;
  /** `moment`: one day within the range, known or not. `span`: all of it. `open`: `..`, no end when it was said. */
  kind: 'moment' | 'span' | 'open';
  /** A sign says that it is perhaps or about then: such a date makes nothing certain. */
  approximate: boolean;
}

/**
 * Reads EDTF strictly: every sign of the text is one of the grammar, and every day one that the text can mean.
 * @returns null where the text is not EDTF that a claim can carry
 */
export function parseEdtf(text: string): DateRange | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const range = parse(text);
  if (parsed.size < REMEMBERED) parsed.set(text, range);
  return range;
}

/** Few dates stand in many claims. */
const parsed = new Map<string, DateRange | null>();
const REMEMBERED = 50_000;

function parse(text: string): DateRange | null {
  if (text === '..') return { min: null, max: null, kind: 'open', approximate: false };
  if (text.startsWith('[') && text.endsWith(']')) return oneOf(text.slice(1, -1));
  const parts = text.split('/');
  if (parts.length === 2) return interval(text, parts[0] ?? '', parts[1] ?? '');
  return moment(text);
}

/** `[2015..2017]`, `[2015,2017]`, `[..2015]`, `[2015..]`: one of these days, we do not know which. */
function oneOf(inside: string): DateRange | null {
  let min: Day | null | undefined;
  let max: Day | null | undefined;
  for (const member of inside.split(',')) {
    const range = memberRange(member.trim());
    if (range === null) return null;
    min = min === undefined ? range.min : earliest(min, range.min);
    max = max === undefined ? range.max : latest(max, range.max);
  }
  if (min === undefined || max === undefined || (min === null && max === null)) return null;
  return { min, max, kind: 'moment', approximate: /[~?%]/.test(inside) };
}

function memberRange(member: string): { min: Day | null; max: Day | null } | null {
  if (!member.includes('..')) return moment(member);
  const [from = '', to = '', ...more] = member.split('..');
  const start = from === '' ? null : moment(from);
  const end = to === '' ? null : moment(to);
  if (more.length > 0 || (from !== '' && start === null) || (to !== '' && end === null)) return null;
  if (start?.min && end?.max && start.min > end.max) return null;
  return { min: start?.min ?? null, max: end?.max ?? null };
}

/** `2013/2015`, `2013/..` (open) and `2013/` (unknown). */
function interval(text: string, from: string, to: string): DateRange | null {
  const start = from === '' || from === '..' ? null : moment(from);
  const end = to === '' || to === '..' ? null : moment(to);
  if ((start === null && !['', '..'].includes(from)) || (end === null && !['', '..'].includes(to)))
    return null;
  if (start === null && end === null) return null;
  if (start?.min && end?.max && start.min > end.max) return null;
  return {
    min: start?.min ?? null,
    max: end?.max ?? null,
    kind: 'span',
    approximate: /[~?%]/.test(text),
  };
}

/** Each date is taken apart by its own grammar, and its first and last day are days of the calendar that fit what is written. */
function moment(text: string): DateRange | null {
  const written = writtenDate(text);
  if (written === null) return null;
  const days = partOfYear(written) ?? outerDays(written);
  return days && { ...days, kind: 'moment', approximate: written.signs.some((sign) => sign !== '') };
}

type Days = { min: Day; max: Day };

/** Below it programs take a year for one of the twentieth century, and before our era days no longer compare as text. */
const FIRST_YEAR = 100;

/** The first and the last day that fit: `2015-06`, `199X`, `2015-XX-15`; 29 February stands in leap years alone. */
function outerDays({ year, month, day }: WrittenDate): Days | null {
  if (Number(year.replaceAll('X', '0')) < FIRST_YEAR) return null;
  const years = fitting(year, 9999);
  const months = fitting(month ?? 'XX', 12);
  const days = fitting(day ?? 'XX', 31);
  const min = firstOf(years, months, days);
  const max = firstOf(years.toReversed(), months.toReversed(), days.toReversed());
  return min === null || max === null ? null : { min, max };
}

function firstOf(years: readonly number[], months: readonly number[], days: readonly number[]): Day | null {
  for (const year of years)
    for (const month of months)
      for (const day of days) if (day <= daysIn(year, month)) return dayOf(year, month, day);
  return null;
}

const LEAP = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 ? (LEAP(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const dayOf = (year: number, month: number, day: number): Day =>
  [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');

/** Months of the year, -1 for the November before and up to 16 for the April after. */
type Months = readonly [first: number, last: number];
const equal = (parts: number): Months[] =>
  Array.from({ length: parts }, (_, part) => [(part * 12) / parts + 1, ((part + 1) * 12) / parts]);
// Three months and one more at either end: some begin spring in February, some end it on 21 June.
const SPRING: Months = [2, 6];
const SUMMER: Months = [5, 9];
const AUTUMN: Months = [8, 12];
const WINTER: Months = [-1, 16];
/** Spring or autumn of either hemisphere. */
const MILD: Months = [2, 12];
const EITHER = [MILD, WINTER, MILD, WINTER];
const NORTH = [SPRING, SUMMER, AUTUMN, WINTER];
const SOUTH = [AUTUMN, WINTER, SPRING, SUMMER];
const PARTS = [EITHER, NORTH, SOUTH, equal(4), equal(3), equal(2)].flat();
const FIRST_PART = 21;

/**
 * `2015-21` to `2015-41`: seasons (of either hemisphere, of the north, of the south), quarters, thirds and halves of a
 * year. A season has no agreed first day, and a winter is called by either of its years: each day that may be meant is
 * within the bounds.
 */
function partOfYear({ year, month, day }: WrittenDate): Days | null {
  const months = PARTS[Number(month) - FIRST_PART];
  if (months === undefined || day !== null || !/^\d{4}$/.test(year)) return null;
  const [min, max] = [monthOf(Number(year), months[0]), monthOf(Number(year), months[1])];
  return min === null || max === null ? null : { min: dayOf(...min, 1), max: dayOf(...max, daysIn(...max)) };
}

/** A month of the year before or after, where its number is none of this one. */
function monthOf(year: number, month: number): [year: number, month: number] | null {
  const index = year * 12 + month - 1;
  const found = Math.floor(index / 12);
  return found < FIRST_YEAR || found > 9999 ? null : [found, (index % 12) + 1];
}

function earliest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a < b ? a : b;
}

function latest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a > b ? a : b;
}
