import type { Bounds } from '#contract/time.ts';

/** Dates as people say them. Nothing here computes bounds: it only reads out what was written. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };
const QUALIFIER: Record<string, string> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

function yearInWords(year: string): string {
  if (/^-?\d{4}$/.test(year))
    return year.startsWith('-') ? `${Number(year.slice(1)) + 1} BC` : String(Number(year));
  if (/^\d{3}X$/.test(year)) return `the ${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `the ${year.slice(0, 2)}00s`;
  return 'an unknown year';
}

function dayInWords(year: string, month: string | undefined, day: string | undefined): string {
  const name = month === undefined ? undefined : (SEASONS[month] ?? MONTHS[Number(month) - 1]);
  if (name === undefined) return yearInWords(year);
  return day === undefined || day === 'XX'
    ? `${name} ${yearInWords(year)}`
    : `${Number(day)} ${name} ${yearInWords(year)}`;
}

function simple(text: string): string {
  const match = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%])?$/.exec(text);
  if (!match) return text;
  const [, year = '', month, day, qualifier] = match;
  return (qualifier === undefined ? '' : (QUALIFIER[qualifier] ?? '')) + dayInWords(year, month, day);
}

function set(text: string): string {
  const [open, inner] = [text[0], text.slice(1, -1)];
  const parts = inner.split(',').map((part) => {
    const [from, to] = part.split('..');
    if (to === undefined) return simple(part);
    if (from === '') return `${simple(to)} or before`;
    if (to === '') return `${simple(from ?? '')} or after`;
    return open === '['
      ? `at some time from ${simple(from ?? '')} to ${simple(to)}`
      : `${simple(from ?? '')} to ${simple(to)}`;
  });
  return parts.join(open === '[' ? ' or ' : ' and ');
}

function interval(from: string, to: string): string {
  const end =
    to === '' ? 'until an unknown time' : to === '..' ? 'with no end given' : `to ${edtfInWords(to)}`;
  if (from === '' || from === '..')
    return to === '..' || to === '' ? 'at an unknown time' : `until ${edtfInWords(to)}`;
  return `from ${edtfInWords(from)} ${end}`;
}

/** `2015-06` → "June 2015"; what this does not know is returned as written. */
export function edtfInWords(edtf: string): string {
  const text = edtf.trim();
  if (/^[[{].*[\]}]$/.test(text)) return set(text);
  const slash = text.indexOf('/');
  return slash < 0 ? simple(text) : interval(text.slice(0, slash), text.slice(slash + 1));
}

/** "on 1 June 2015", "in 2015", "at some time from 2015 to 2017" */
export function whenInWords(edtf: string): string {
  if (/[/[{]/.test(edtf)) return edtfInWords(edtf);
  return `${/^-?\d{4}-\d{2}-\d{2}/.test(edtf) ? 'on' : 'in'} ${edtfInWords(edtf)}`;
}

export interface ValidTime {
  validFrom: string | null;
  validTo: string | null;
  observedAt: string | null;
}

function span(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return whenInWords(from);
  const start = from === null || from === '..' ? null : `from ${edtfInWords(from)}`;
  if (to === '..') return `${start ?? 'from an unknown time'}, still so when it was said`;
  const end = to === null ? null : `until ${edtfInWords(to)}`;
  if (start !== null && end === null) return `${start}, end unknown`;
  return [start, end].filter((part) => part !== null).join(' ') || null;
}

/** When a claim says that it held; null where it gives no time. */
export function validInWords(claim: ValidTime): string | null {
  const held = span(claim.validFrom, claim.validTo);
  const seen = claim.observedAt === null ? null : `so ${whenInWords(claim.observedAt)}`;
  return [held, seen].filter((part) => part !== null).join('; ') || null;
}

const isMonthStart = (day: string): boolean => day.endsWith('-01');
const isMonthEnd = (day: string): boolean => {
  const [year = 0, month = 0, last = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === last;
};
const isYearStart = (day: string): boolean => day.endsWith('-01-01');
const isYearEnd = (day: string): boolean => day.endsWith('-12-31');

/** A range of days, as whole years where it is whole years. */
function rangeInWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'at an unknown time';
  if (from === null) return `by ${isYearEnd(to ?? '') ? `the end of ${to?.slice(0, 4)}` : simple(to ?? '')}`;
  if (to === null)
    return isYearStart(from) ? `in ${from.slice(0, 4)} or later` : `on ${simple(from)} or later`;
  if (from === to) return `on ${simple(from)}`;
  if (isYearStart(from) && isYearEnd(to)) {
    const [a, b] = [from.slice(0, 4), to.slice(0, 4)];
    return a === b ? `in ${a}` : `between ${a} and ${b}`;
  }
  if (isMonthStart(from) && isMonthEnd(to)) {
    const [a, b] = [from.slice(0, 7), to.slice(0, 7)];
    if (a === b) return `in ${simple(a)}`;
    const first = a.slice(0, 4) === b.slice(0, 4) ? simple(a).replace(/ \d+$/, '') : simple(a);
    return `between ${first} and ${simple(b)}`;
  }
  return `between ${simple(from)} and ${simple(to)}`;
}

/** The envelope of all accounts: "began in 2002; ended at some time between 2015 and 2017". Null where nothing is known. */
export function boundsInWords(bounds: Bounds): string | null {
  const { fromMin, fromMax, toMin, toMax } = bounds;
  if ([fromMin, fromMax, toMin, toMax].every((day) => day === null)) return null;
  // Seen at some time, and nothing known of before or after.
  if (fromMin === null && toMax === null && fromMax !== null && toMin !== null)
    return toMin <= fromMax
      ? `so ${rangeInWords(toMin, fromMax)}; beginning and end unknown`
      : `so from ${simple(fromMax)} to ${simple(toMin)} at least; beginning and end unknown`;
  const began = rangeInWords(fromMin, fromMax);
  if (fromMin !== null && fromMin === toMin && fromMax === toMax) return `happened ${began}`;
  const ended = toMax === null && toMin === null ? 'end unknown' : `ended ${rangeInWords(toMin, toMax)}`;
  return fromMin === null && fromMax === null ? `beginning unknown; ${ended}` : `began ${began}; ${ended}`;
}
