import edtf from 'edtf';

/** An ISO day, `2015-06-01`. Years are 0100 to 9999, so days compare as text. */
export type Day = string;

export interface DateRange {
  /** The earliest and latest day it can mean; null where open or unknown. */
  readonly min: Day | null;
  max: Day | null;
  /** `moment`: one day within the range, known or not. `span`: all of it. `open`: `..`, no end when it was said. */
  kind: 'moment' | 'span' | 'open';
  approximate: boolean;
}

/**
 * The one place that knows the package `edtf`, which (4.11.1) gives the first member’s bounds for `[a..b]`, Infinity for an open end, null
 * for an unknown one, and throws on `..`. Sets are taken apart here, and so each part is a date or an interval.
 * @returns null where the text is not EDTF that a claim can carry
 */
export function parseEdtf(text: string): DateRange | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const range = parse(text);
  if (parsed.size < REMEMBERED) parsed.set(text, range);
  return range;
}

/** Few dates stand in many claims, and the package takes a tenth of a millisecond for each. */
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

/**
 * A year, month, day, season, decade or masked date. A time of day is refused: a day is the finest that is compared; so is a year before
 * 100, which the package takes for one of the twentieth century.
 */
function moment(text: string): DateRange | null {
  if (!/^[\dX~?%-]+$/.test(text) || !/^[~?%]*(?!00)\d/.test(text)) return null;
  const approximate = /[~?%]/.test(text);
  const part = partOfYear(text);
  if (part !== null) return { ...part, kind: 'moment', approximate };
  try {
    const value = edtf(text);
    if (value.min === null || value.max === null) return null;
    const [min, max] = [toDay(value.min), toDay(value.max)];
    if (min === null || max === null || !isWritten(min, text) || !isWritten(max, text)) return null;
    return { min, max, kind: 'moment', approximate };
  } catch {
    return null;
  }
}

/**
 * Is this day one that the text can mean? The package takes `20150601` for milliseconds, which is 1 January 1970, and finds 1 March in
 * `201X-02-29`.
 */
function isWritten(day: Day, text: string): boolean {
  return new RegExp(`^${text.replaceAll(/[~?%]/g, '').replaceAll('X', '\\d')}`).test(day);
}

/** Months of the year, 0 for the December before and up to 15 for the March after. */
type Months = readonly [first: number, last: number];
const equal = (parts: number): Months[] =>
  Array.from({ length: parts }, (_, part) => [(part * 12) / parts + 1, ((part + 1) * 12) / parts]);
const SPRING: Months = [3, 6];
const SUMMER: Months = [6, 9];
const AUTUMN: Months = [9, 12];
const WINTER: Months = [0, 15];
/** Spring or autumn of either hemisphere. */
const MILD: Months = [3, 12];
const EITHER = [MILD, WINTER, MILD, WINTER];
const NORTH = [SPRING, SUMMER, AUTUMN, WINTER];
const SOUTH = [AUTUMN, WINTER, SPRING, SUMMER];
const PARTS = [EITHER, NORTH, SOUTH, equal(4), equal(3), equal(2)].flat();
const FIRST_PART = 21;

/**
 * `2015-21` to `2015-41`: seasons (of either hemisphere, of the north, of the south), quarters, thirds and halves of a year. The package
 * gives January to March for spring, and five months for a third. A season has no agreed first day, and a winter is called by either of its
 * years: each day that may be meant is within the bounds.
 */
function partOfYear(text: string): Pick<DateRange, 'min' | 'max'> | null {
  const [, year, part] = /^(\d{4})-([234]\d)$/.exec(text) ?? [];
  const months = PARTS[Number(part) - FIRST_PART];
  if (year === undefined || months === undefined) return null;
  const [first, last] = months;
  const [min, max] = [toDay(Date.UTC(Number(year), first - 1)), toDay(Date.UTC(Number(year), last, 0))];
  return min === null || max === null ? null : { min, max };
}

function toDay(milliseconds: number): Day | null {
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) && day >= '0100' ? day : null;
}

function earliest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a < b ? a : b;
}

function latest(a: Day | null, b: Day | null): Day | null {
  return a === null || b === null ? null : a > b ? a : b;
}
