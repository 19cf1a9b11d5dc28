import { z } from 'zod';

/** An ISO calendar day, `2015-06-01`. */
export const Day = z.iso.date();

/**
 * The four days that bound a valid time; null where unknown. `toMax` null may also mean "no end is known".
 * Certain on day D: fromMax <= D <= toMin. Possible on D: fromMin <= D <= toMax, a null bound never excluding.
 */
export const Bounds = z.object({
  fromMin: Day.nullable(),
  fromMax: Day.nullable(),
  toMin: Day.nullable(),
  toMax: Day.nullable(),
});

/** The days on which it held for certain; null where that is so of none. */
export const certainSpan = ({ fromMax, toMin }: Bounds): readonly [first: string, last: string] | null =>
  fromMax !== null && toMin !== null && fromMax <= toMin ? [fromMax, toMin] : null;

/** A date as its author wrote it, in EDTF (ISO 8601-2): `2015`, `2015-06-01/..`, `[2015..2017]`, `199X`. */
export const Edtf = z.string().min(1).max(100);

export type Bounds = z.infer<typeof Bounds>;

/** `?` uncertain, `~` approximate, `%` both; '' none. */
export type Sign = '' | '?' | '~' | '%';

/** One date as it is written: digits, `X` where one is unknown. A month from 21 on is a part of the year. */
export interface WrittenDate {
  year: string;
  month: string | null;
  day: string | null;
  /** which sign holds for year, month and day, as far as they are written */
  signs: readonly Sign[];
}

const PART = (digits: string): string => `([?~%]?)(${digits})([?~%]?)`;
const DATE = new RegExp(
  `^${PART(String.raw`[\dX]{4}`)}(?:-${PART(String.raw`[\dX]{2}`)}(?:-${PART(String.raw`[\dX]{2}`)})?)?$`,
);

/**
 * The grammar of a date, for whoever computes its days and whoever tells it. A sign after a part holds for it and all
 * before it, a sign before a part for that part alone.
 * @returns null where the text is no single date; whether its days exist is not asked here
 */
export function writtenDate(text: string): WrittenDate | null {
  const [, y0 = '', year, y1 = '', m0 = '', month, m1 = '', d0 = '', day, d1 = ''] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  const all = [`${y0}${y1}${m1}${d1}`, `${m0}${m1}${d1}`, `${d0}${d1}`];
  const signs = all.slice(0, month === undefined ? 1 : day === undefined ? 2 : 3).map(signOf);
  return { year, month: month ?? null, day: day ?? null, signs };
}

function signOf(all: string): Sign {
  const [uncertain, approximate] = [/[?%]/.test(all), /[~%]/.test(all)];
  return uncertain && approximate ? '%' : uncertain ? '?' : approximate ? '~' : '';
}

/** Numbers from 1 that are written so, `X` standing for any digit: `1X` of 12 is 10, 11, 12. */
export function fitting(digits: string, last: number): number[] {
  if (/^\d+$/.test(digits)) return Number(digits) < 1 || Number(digits) > last ? [] : [Number(digits)];
  const shape = new RegExp(`^${digits.replaceAll('X', String.raw`\d`)}$`);
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) =>
    shape.test(String(number).padStart(digits.length, '0')),
  );
}
