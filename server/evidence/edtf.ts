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
  try {
    const value = edtf(text);
    if (value.min === null || value.max === null) return null;
    const [min, max] = [toDay(value.min), toDay(value.max)];
    return min === null || max === null
      ? null
      : { min, max, kind: 'moment', approximate: /[~?%]/.test(text) };
  } catch {
    return null;
  }
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
