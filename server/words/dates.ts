import { fitting, type Sign, writtenDate } from '#contract/time.ts';
import { listed, either } from './counts.ts';

/**
 * Dates in words, the same for the page, the briefing, the API and the command line. Nothing here computes bounds. What
 * these words cannot say exactly is returned as written: a date is never rounded to something coarser.
 */
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, index) => monthName.format(Date.UTC(2000, index)));
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** 1990 to 1999 are the 1990s; 1900 to 1909 are not called so, since the 1900s may be a century. */
function yearInWords(year: string): string {
  if (/^\d{4}$/.test(year)) return String(Number(year));
  const span = `${year.replaceAll('X', '0')} to ${year.replaceAll('X', '9')}`;
  if (/^\d\d0X$/.test(year)) return `the decade ${span}`;
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d\dXX$/.test(year)) return `the century ${span}`;
  return /^\dXXX$/.test(year) ? `the millennium ${span}` : `a year written ${year}`;
}

/** `21` to `41` in the place of a month: seasons, of either hemisphere or of one, quarters, thirds and halves of a year. */
function partInWords(part: number, year: string): string {
  if (part <= 32) {
    const where = part <= 24 ? '' : part <= 28 ? ' (northern hemisphere)' : ' (southern hemisphere)';
    return `${SEASONS[(part - 21) % 4]} ${year}${where}`;
  }
  if (part <= 36) return `the ${ORDINALS[part - 33]} quarter of ${year}`;
  if (part === 39) return `the last third of ${year}`;
  return part < 39
    ? `the ${ORDINALS[part - 37]} third of ${year}`
    : `the ${ORDINALS[part - 40]} half of ${year}`;
}

/** "1, 11 or 21"; "a day from 10 to 19", where more than three follow each other */
function anyOf(numbers: readonly number[], told: (number: number) => string, unit: string): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  return numbers.length > 3 && last - first === numbers.length - 1
    ? `a ${unit} from ${told(first)} to ${told(last)}`
    : either(numbers.map(told));
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const nth = (day: number): string => `the ${day}${ENDINGS[ordinals.select(day)]}`;

const isKnown = (digits: string): boolean => !digits.includes('X');
const someYear = (year: string): string =>
  `${/^\d+X+$/.test(year) ? 'some year of ' : ''}${yearInWords(year)}`;

/** "June 2015", "October, November or December 2015", "June of some year of the 1990s" */
function monthInWords(months: readonly number[], year: string): string {
  const name = anyOf(months, (month) => MONTHS[month - 1] ?? '', 'month');
  return isKnown(year) ? `${name} ${yearInWords(year)}` : `${name} of ${someYear(year)}`;
}

/** "1 June 2015", "a day from 10 to 19 June 2015", "the 15th of some month of 2015" */
function dayInWords({ year, month, day }: Exact): string {
  const months = fitting(month, 12);
  const [only] = months;
  if (months.length === 1 && only !== undefined) {
    const days = fitting(day, lastDay(isKnown(year) ? Number(year) : A_LEAP_YEAR, only));
    return `${anyOf(days, String, 'day')} ${monthInWords(months, year)}`;
  }
  const some = month === 'XX' ? `some month of ${someYear(year)}` : monthInWords(months, year);
  return `${anyOf(fitting(day, 31), nth, 'day')} of ${some}`;
}

const A_LEAP_YEAR = 2000;
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

type Exact = { year: string; month: string; day: string };

/** @returns null for what is no date that there can be, as a month 13 */
function exactly({ year, month, day }: Exact): string | null {
  if (month === 'XX' && day === 'XX') return yearInWords(year);
  const part = Number(month);
  if (part >= 21 && part <= 41 && day === 'XX') return partInWords(part, yearInWords(year));
  const months = fitting(month, 12);
  if (months.length === 0 || fitting(day, 31).length === 0) return null;
  return day === 'XX' ? monthInWords(months, year) : dayInWords({ year, month, day });
}

/** A date as a noun ("about 2015"), or as one says when ("in about 2015"). */
type Form = 'noun' | 'when';

const UNSURE: Record<Exclude<Sign, ''>, string> = {
  '?': 'uncertain',
  '~': 'approximate',
  '%': 'uncertain and approximate',
};
const PARTS = ['year', 'month', 'day'];

/** Signs that do not hold for the whole date: "(year and month uncertain, day approximate)". */
function partlyUnsure(signs: readonly Sign[]): string {
  const kinds = (['?', '~', '%'] as const).flatMap((sign) => {
    const parts = PARTS.filter((_, index) => signs[index] === sign);
    return parts.length === 0 ? [] : `${listed(parts)} ${UNSURE[sign]}`;
  });
  return kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
}

/** `?` is uncertain: perhaps. `~` is approximate: about. `%` is both. */
function date(text: string, form: Form): string {
  const written = writtenDate(text);
  const exact =
    written && exactly({ year: written.year, month: written.month ?? 'XX', day: written.day ?? 'XX' });
  if (written === null || exact === null) return form === 'noun' ? text : `in ${text}`;
  const [first = ''] = written.signs;
  const whole = written.signs.every((sign) => sign === first) ? first : '';
  const [perhaps, about] = [/[?%]/.test(whole), /[~%]/.test(whole)];
  const day = written.day !== null && written.day !== 'XX';
  const when = form === 'noun' ? '' : !day ? 'in ' : about ? 'on or ' : 'on ';
  const partly = whole === '' ? partlyUnsure(written.signs) : '';
  return `${perhaps ? 'perhaps ' : ''}${when}${about ? 'about ' : ''}${exact}${partly}`;
}

/** The year or month after a date: `2014` and `2014-12-31` → "2015". Null where the date ends within a month. */
function next(text: string): string | null {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null;
  const [year = 0, m, d] = text.split('-').map(Number);
  if (m === undefined || m === 12) return d === undefined || d === 31 ? String(year + 1) : null;
  const ends = d === undefined || lastDay(year, m) === d;
  return ends && m < 12 ? `${MONTHS[m]} ${year}` : null;
}

/** `2015..2017`, `..2014`, `2015..` within a set: "some time between 2015 and 2017", "some time before 2015", "2015 or later" */
function range(from: string, to: string, form: Form): string {
  const at = form === 'when' ? 'at ' : '';
  if (to === '') return `${date(from, form)} or later`;
  const after = next(to);
  if (from === '') return after === null ? `${date(to, form)} or earlier` : `${at}some time before ${after}`;
  return `${at}some time ${betweenInWords(from, to)}`;
}

/** "between 2015 and 2017", "between October and December 2017" */
export function betweenInWords(from: string, to: string): string {
  const first = date(from, 'noun');
  const sameYear = /^\d{4}-\d\d \d{4}-\d\d$/.test(`${from} ${to}`) && from.slice(0, 4) === to.slice(0, 4);
  return `between ${sameYear ? first.replace(/ \d+$/, '') : first} and ${date(to, 'noun')}`;
}

function interval(from: string, to: string): string {
  const end = edtfInWords(to);
  if (from === '' || from === '..') return to === '' || to === '..' ? 'at an unknown time' : `until ${end}`;
  const until = to === '' ? 'until an unknown time' : to === '..' ? 'with no end given' : `to ${end}`;
  return `from ${edtfInWords(from)} ${until}`;
}

function inWords(edtf: string, form: Form): string {
  const text = edtf.trim();
  if (text === '..') return 'no end given';
  const [, opening, inside = ''] = /^([[{])(.*)[\]}]$/.exec(text) ?? [];
  if (opening === '{' && inside.includes('..')) return text;
  if (opening !== undefined) {
    const members = inside.split(',').map((member) => {
      const [from = '', to] = member.trim().split('..');
      return to === undefined ? date(from, form) : range(from, to, form);
    });
    // A comma keeps "before 2014, or 2015" from being read as before either.
    if (inside.includes('..')) return members.join(', or ');
    return opening === '[' ? either(members) : listed(members);
  }
  const [from = '', to] = text.split('/');
  return to === undefined ? date(text, form) : interval(from, to);
}

/** `2015-06` → "June 2015", `[2015..2017]` → "some time between 2015 and 2017" */
export const edtfInWords = (edtf: string): string => inWords(edtf, 'noun');

/** "on 1 June 2015", "in 2015", "perhaps in 2015", "at some time between 2015 and 2017" */
export const whenInWords = (edtf: string): string => inWords(edtf, 'when');

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/**
 * The day of a moment, `2026-11-22`. Moments are told in UTC everywhere and say so: a day that one place reads from the
 * clock on the wall and another from the text would be two days.
 */
export const dayOfMoment = (moment: string | Date): string => new Date(moment).toISOString().slice(0, 10);

/** "20:41 UTC" */
export const timeInWords = (moment: string | Date): string => `${clock.format(new Date(moment))} UTC`;

/** "22 November 2026" */
export const momentsDay = (moment: string | Date): string => edtfInWords(dayOfMoment(moment));

/** "22 November 2026 at 20:41 UTC" */
export const momentInWords = (moment: string | Date): string =>
  `${momentsDay(moment)} at ${timeInWords(moment)}`;
