import { dayOfMoment } from './dates.ts';

/** Days and ranges of days as the lens asks for them: `2015-06-01` or `2015-01-01/2015-12-31`. */
const DAY = 86_400_000;
const MONTHS = 12;

/** Today in UTC, as every moment is told. */
export const today = (): string => dayOfMoment(new Date());

/** Days since 1970, so that a slider can count them. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayOf = (number: number): string => dayOfMoment(new Date(number * DAY));

const two = (n: number): string => String(n).padStart(2, '0');
const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day of the month so many months on, or its last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * MONTHS + month - 1 + months;
  const [y, m] = [Math.floor(index / MONTHS), (index % MONTHS) + 1];
  return `${String(y).padStart(4, '0')}-${two(m)}-${two(Math.min(date, lastOf(y, m)))}`;
}

export interface Span {
  from: string;
  to: string;
}

export function spanOf(asOf: string): Span {
  const [from = asOf, to = from] = asOf.split('/');
  return { from, to };
}

const real = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

/** `2015`, `2015-06` or `2015-06-01` as its first and last day; null where it is none of them. */
function spanTyped(text: string): Span | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const m = two(Number(month));
  if (Number(m) < 1 || Number(m) > MONTHS) return null;
  if (date === undefined)
    return { from: `${year}-${m}-01`, to: `${year}-${m}-${two(lastOf(Number(year), Number(m)))}` };
  const day = `${year}-${m}-${two(Number(date))}`;
  return real(day) ? { from: day, to: day } : null;
}

/** Reads "2015", "2015-06", "2015-06-01", and two of them with "to", ".." or "/" between. */
export function typedSpan(text: string): Span | null {
  const parts = text.split(/\s*(?:\.\.|\/|\bto\b|–)\s*/);
  const [first, last = first] = parts.map(spanTyped);
  if (parts.length > 2 || !first || !last) return null;
  const span = { from: first.from, to: last.to };
  return span.from <= span.to ? span : null;
}

/** As one would type it, as short as it goes. */
export function spanAsTyped({ from, to }: Span): string {
  if (from === to) return from;
  for (const short of [from.slice(0, 4), from.slice(0, 7)]) {
    const whole = spanTyped(short);
    if (whole?.from === from && whole.to === to) return short;
  }
  const start = from.endsWith('-01-01') ? from.slice(0, 4) : from;
  const end = to.endsWith('-12-31') ? to.slice(0, 4) : to;
  return start.length === end.length ? `${start} to ${end}` : `${from} to ${to}`;
}
