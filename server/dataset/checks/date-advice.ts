import { edtfInWords } from '#words/dates.ts';
import { either } from '#words/counts.ts';
import { capital } from '#words/sentences.ts';
import { parseEdtf } from '../../evidence/edtf.ts';

/** What is wrong with a date, and what to write instead. */
export interface DateFault {
  message: string;
  mend: string;
}

const FORMS = 'Write EDTF: 2015, 2015-03, 2015-03-31, 199X, 2015~, [2015..2017], [..2015], 2013/2015.';
const YEARS =
  'Years are 0100 to 9999: earlier and later days do not sort as ISO dates, and programs misread them.';

/**
 * A text that is no date: what it may have been meant to say, as far as that can be told. Every date that it proposes
 * can be read.
 */
export function dateFault(value: string): DateFault {
  const text = asciiDate(value);
  if (text !== value && parseEdtf(text) !== null)
    return { message: `“${value}” is not written as a date.`, mend: `Write ${text}.` };
  for (const [shape, advise] of ADVICE) {
    const found = shape.exec(text);
    const advice = found && advise(found);
    if (advice) return { message: advice.message ?? `“${value}” is not a date.`, mend: advice.mend };
  }
  return { message: `“${value}” is not a date.`, mend: FORMS };
}

/** A season of no hemisphere may be nearly any day of its year: right where the text says no more, and often a slip. */
export function seasonDoubt(value: string): DateFault | null {
  const [, year, part] = /^(\d{4})-(2[1-4])[?~%]?$/.exec(value) ?? [];
  const { min, max } = parseEdtf(value) ?? {};
  if (year === undefined || !min || !max) return null;
  return {
    message: `${capital(edtfInWords(value))}, its hemisphere left open, may be any day from ${min} to ${max}.`,
    mend: `Write ${year}-${Number(part) + 4} for the north, ${year}-${Number(part) + 8} for the south, or the range that is meant, as [2015-03..2015-05].`,
  };
}

/** Digits of any script as 0 to 9, any dash as a hyphen, without spaces around signs, marks nobody sees left out. */
function asciiDate(value: string): string {
  return value
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replaceAll(/[\u0966-\u096F]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s*([-/,[\]]|\.\.)\s*/g, '$1')
    .replace(/^(\d{2,3})([ux]{1,2})$/i, (all, digits: string, open: string) =>
      digits.length + open.length === 4 ? `${digits}${'X'.repeat(open.length)}` : all,
    )
    .trim();
}

type Advice = { message?: string; mend: string } | null;

/** "Write 2015-06-01 or 2015-01-06." Proposals that are no dates themselves are left out; null where none is left. */
function write(proposals: readonly string[], why = ''): Advice {
  const sound = [...new Set(proposals)].filter((each) => parseEdtf(each) !== null);
  return sound.length === 0 ? null : { mend: `Write ${either(sound)}${why}.` };
}

const two = (digits = ''): string => digits.padStart(2, '0');

/** The days of a spreadsheet are counted from 30 December 1899 on. */
function daySerial(number: number): Advice {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);
  if (parseEdtf(day) === null) return null;
  return {
    message: `“${number}” is not a date; as the number of a day in Excel it is ${edtfInWords(day)}.`,
    mend: `Write ${day}; format the column as text before you save.`,
  };
}

/** A year, month and day in a row, where the calendar has no such day. */
function noSuchDay(year: string, month: string, day: string): Advice {
  const swapped = write([`${year}-${day}-${month}`])?.mend ?? 'Write year, month, day: 2015-03-31.';
  if (Number(month) > 12) return { mend: `There is no month ${month}. ${swapped}` };
  const last = parseEdtf(`${year}-${month}`)?.max?.slice(-2);
  const days = `${edtfInWords(`${year}-${month}`)} has ${last} days`;
  return last === undefined
    ? null
    : { mend: `There is no such day: ${days}. Write one that exists, or the month alone, ${year}-${month}.` };
}

/** `2015-16`: no month; perhaps two years. */
function noSuchMonth(year: string, month: string): Advice {
  const until = `${year.slice(0, 2)}${month}`;
  const years = ` or, for the years ${year} to ${until}, [${year}..${until}] or ${year}/${until}`;
  return {
    mend: `There is no month ${month}. Write one from 01 to 12${until > year ? years : ''}.`,
  };
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNamed = (name = ''): string =>
  two(String(MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1));
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const named = (shape: string): RegExp => new RegExp(`^${shape.replace('NAME', NAME)}$`, 'i');

const earlier = (year: string): string => String(Number(year) - 1).padStart(4, '0');
const later = (year: string): string => String(Number(year) + 1).padStart(4, '0');

/** The first shape that fits and has something to say. */
const ADVICE: readonly (readonly [RegExp, (found: RegExpExecArray) => Advice])[] = [
  [/^\d{4}-\d\d-\d\d(?:T|\s)\d.*$/, ([all]) => write([all.slice(0, 10)], ', without the time of day')],
  [/^(\d{4})(\d\d)(\d\d)$/, ([, y = '', m = '', d = '']) => write([`${y}-${m}-${d}`]) ?? noSuchDay(y, m, d)],
  [/^(\d{4})(\d\d)$/, ([, y, m]) => write([`${y}-${m}`])],
  [/^[1-9]\d{4}(?:\.\d+)?$/, ([all]) => daySerial(Number(all))],
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([, y = '', m = '', d = '']) => noSuchDay(y, m, d)],
  [/^(\d{4})[-/](\d{4})$/, ([, a, b]) => write([`[${a}..${b}]`, `${a}/${b}`], '')],
  [/^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/, ([, y, m, d]) => write([`${y}-${two(m)}-${two(d)}`])],
  [/^(\d{4})[./-](\d{1,2})$/, ([, y, m]) => write([`${y}-${two(m)}`])],
  [/^(\d{4})[/-](\d\d)$/, ([, y = '', m = '']) => noSuchMonth(y, m)],
  [
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/,
    ([, a, b, y]) => write([`${y}-${two(b)}-${two(a)}`, `${y}-${two(a)}-${two(b)}`], ': year, month, day'),
  ],
  [/^(\d{1,2})[./-](\d{4})$/, ([, m, y]) => write([`${y}-${two(m)}`])],
  [
    /^\d{1,2}[./-]\d{1,2}[./-]\d{1,3}$/,
    () => ({ mend: 'Write the year in four digits, then month and day: 2015-03-31.' }),
  ],
  [/^(\d{1,3})[?~%]?$/, ([, y = '']) => lostDigit(y)],
  [
    /^-\d{4,}|^00\d\d|\b(?:bc|bce)\b/i,
    () => ({ message: YEARS, mend: 'Leave the cell empty, and write the year into the paraphrase.' }),
  ],
  [/^Y?-?\d{5,}/, () => ({ message: YEARS, mend: FORMS })],
  [/^(\d{3})0[’']?s$/, ([, d = '']) => write(d.endsWith('0') ? [`${d}X`, `${d.slice(0, 2)}XX`] : [`${d}X`])],
  [/^(\d{1,2})(?:st|nd|rd|th) century$/i, ([, n]) => write([`${two(String(Number(n) - 1))}XX`])],
  [/^(?:c|ca|circa|about|around|approximately)\.?\s*(\S+)$/i, ([, date]) => write([`${date}~`])],
  [/^(?:perhaps|maybe|probably|possibly)\s+(\S+)$/i, ([, date]) => write([`${date}?`])],
  [/^(?:before|until)\s+(\d{4})$/i, ([all, y = '']) => write([`[..${/^b/i.test(all) ? earlier(y) : y}]`])],
  [/^(?:after|since)\s+(\d{4})$/i, ([all, y = '']) => write([`[${/^a/i.test(all) ? later(y) : y}..]`])],
  [/^(\d{4}\S*)\s+(?:to|until|and|or)\s+(\d{4}\S*)$/i, ([, a, b]) => write([`[${a}..${b}]`, `${a}/${b}`])],
  [
    named(String.raw`(\d{1,2})\.?[\s-]NAME[\s,-]+(\d{4})`),
    ([, d, m, y]) => write([`${y}-${monthNamed(m)}-${two(d)}`]),
  ],
  [
    named(String.raw`NAME\s(\d{1,2}),?\s*(\d{4})`),
    ([, m, d, y]) => write([`${y}-${monthNamed(m)}-${two(d)}`]),
  ],
  [named(String.raw`NAME[\s,-]+(\d{4})`), ([, m, y]) => write([`${y}-${monthNamed(m)}`])],
  [named(String.raw`(\d{4})[\s-]NAME`), ([, y, m]) => write([`${y}-${monthNamed(m)}`])],
  [/^(?:spring|summer|autumn|fall|winter)\s(\d{4})$/i, ([all, y]) => season(all, y ?? '')],
  [
    /^\{(.+)\}$/,
    ([, set]) => write([`[${set}]`], ' for one of them; for all of them write a claim for each'),
  ],
  [/^\[?(\d{4}\S*?)(?:\.\.|-)(\d{4}\S*?)\]?$/, ([, a, b]) => write([`[${a}..${b}]`, `${a}/${b}`])],
  [/^(.+)\/(.+)$/, ([, a = '', b = '']) => ends(a, b)],
  [
    /^X{4}/i,
    () => ({ mend: 'Leave the cell empty: a date of which the year is unknown says nothing of when.' }),
  ],
];

function lostDigit(year: string): Advice {
  return {
    message: `A year has four digits, and “${year}” has ${year.length}.`,
    mend:
      year.length === 3 ? `Write the year in full; its decade would be ${year}X.` : 'Write the year in full.',
  };
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
function season(text: string, year: string): Advice {
  const index = SEASONS.indexOf(text.split(/\s/)[0]?.toLowerCase().replace('fall', 'autumn') ?? '');
  return write([`${year}-${25 + index}`, `${year}-${29 + index}`], ' (of the north, of the south)');
}

/** An interval of which one end cannot be read, or that ends before it begins. */
function ends(from: string, to: string): Advice {
  const wrong = [from, to].find((part) => !['', '..'].includes(part) && parseEdtf(part) === null);
  if (wrong !== undefined) return dateFault(wrong);
  if ([from, to].some((part) => part.startsWith('[')))
    return { mend: `An interval goes from one date to one date: write 2013/2015.` };
  return { message: `It ends (${to}) before it begins (${from}).`, mend: 'Exchange them, or correct one.' };
}
