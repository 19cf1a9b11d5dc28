import { listed, either } from './counts.ts';

/**
 * Dates in words, the same for the page, the briefing, the API and the command line. Nothing here computes bounds. What
 * these words cannot say exactly is returned as written: a date is never rounded to something coarser.
 */
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2000, index)));
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** 1990 to 1999 are the 1990s; 1900 to 1909 are not called so, since the 1900s may be a century. */
function yearInWords(year: string): string | null {
  if (/^-?\d{4}$/.test(year)) return Number(year) > 0 ? String(Number(year)) : `${1 - Number(year)} BC`;
  const span = `${year.replaceAll('X', '0')} to ${year.replaceAll('X', '9')}`;
  if (/^\d\d0X$/.test(year)) return `the decade ${span}`;
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  return /^\d\dXX$/.test(year) ? `the century ${span}` : null;
}

/** `21` to `41` in the place of a month: seasons, of either hemisphere or of one, quarters, thirds and halves of a year. */
function partInWords(part: number, year: string): string | null {
  if (part < 21 || part > 41) return null;
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

/** @returns null for what has no exact words, such as a month of an unknown year or a day of an unknown month */
function exactly(year: string, m = 'XX', d = 'XX'): string | null {
  const y = yearInWords(year);
  if (y === null || (m === 'XX' && d === 'XX')) return y;
  if (!/^-?\d{4}$/.test(year) || !/^\d\d$/.test(m)) return null;
  const name = MONTHS[Number(m) - 1];
  if (name === undefined) return d === 'XX' ? partInWords(Number(m), y) : null;
  if (d === 'XX') return `${name} ${y}`;
  return /^\d\d$/.test(d) ? `${Number(d)} ${name} ${y}` : null;
}

/** A date as a noun ("about 2015"), or as one says when ("in about 2015"). */
type Form = 'noun' | 'when';

/** `?` is uncertain: perhaps. `~` is approximate: about. `%` is both. */
function date(text: string, form: Form): string {
  // `201` is a decade, and `20` a century.
  const [, year = '', m, d, sign = ''] =
    /^(-?[\dX]{4}|\d{2,3})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%]?)$/.exec(text) ?? [];
  const exact = exactly(m === undefined ? year.padEnd(4, 'X') : year, m, d);
  const [perhaps, about] = [/[?%]/.test(sign), /[~%]/.test(sign)];
  const day = exact !== null && d !== undefined && d !== 'XX';
  const when = form === 'noun' ? '' : !day ? 'in ' : about ? 'on or ' : 'on ';
  return `${perhaps ? 'perhaps ' : ''}${when}${about ? 'about ' : ''}${exact ?? text}`;
}

/** The year or month after a date: `2014` and `2014-12-31` → "2015". Null where the date ends within a month. */
function next(text: string): string | null {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return null;
  const [year = 0, m, d] = text.split('-').map(Number);
  if (m === undefined || m === 12) return d === undefined || d === 31 ? String(year + 1) : null;
  const ends = d === undefined || new Date(Date.UTC(year, m, 0)).getUTCDate() === d;
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

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "22 November 2026 at 20:41", in the reader’s time. */
export const momentInWords = (iso: string): string => moment.format(new Date(iso));
