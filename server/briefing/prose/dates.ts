import { edtfInWords, whenInWords } from '#words/dates.ts';
import type { Claim } from '#contract/evidence.ts';
import { listed } from './text.ts';

const YEAR = /^-?\d{4}[~?%]?$/;
const MONTH = /^-?\d{4}-\d{2}[~?%]?$/;

/** What a date leaves open, so that nobody reads "2015" as the first of January. */
function open(dates: readonly string[]): string | null {
  if (dates.some((date) => YEAR.test(date))) return 'month';
  return dates.some((date) => MONTH.test(date)) ? 'day' : null;
}

const written = (claim: Claim): string[] =>
  [claim.validFrom, claim.validTo, claim.observedAt].filter((date) => date !== null);

/** The day after a year, month or day ends, as it is said: `2014` → "2015", `2014-12-31` → "2015". */
function afterwards(edtf: string): string | null {
  const [year = 0, month, day] = edtf.split('-').map(Number);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(edtf)) return null;
  if (month === undefined) return edtfInWords(String(year + 1).padStart(4, '0'));
  const ends = day === undefined || new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  if (!ends) return null;
  const next = month === 12 ? `${year + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return edtfInWords(next.padStart(4, '0'));
}

interface Range {
  from: string;
  to: string;
}

/** `[2015..2017]`, `[..2014]`, `[2015..]`: one unknown day of a range. */
function rangeOf(edtf: string): Range | null {
  const [, from = '', to = ''] = /^\[([^,.]*)\.\.([^,.]*)\]$/.exec(edtf) ?? [];
  return from === '' && to === '' ? null : { from, to };
}

/** "2015 and 2017", "October and December 2017" */
function within(from: string, to: string): string {
  const sameYear = MONTH.test(from) && MONTH.test(to) && from.slice(0, 4) === to.slice(0, 4);
  const first = edtfInWords(from);
  return `${sameYear ? first.replace(/ \d+$/, '') : first} and ${edtfInWords(to)}`;
}

/** "some time before 2015", "some time between 2015 and 2017", "2015 or later"; else as it is read out. */
function point(edtf: string): string {
  const range = rangeOf(edtf);
  if (range === null) return edtfInWords(edtf);
  const { from, to } = range;
  if (to === '') return `${edtfInWords(from)} or later`;
  if (from !== '') return `some time between ${within(from, to)}`;
  const next = afterwards(to);
  return next === null ? `${edtfInWords(to)} or earlier` : `some time before ${next}`;
}

/** "in 2015", "on 1 May 2015", "at some time before 2015" */
function at(edtf: string): string {
  const range = rangeOf(edtf);
  if (range === null) return whenInWords(edtf);
  const words = point(edtf);
  if (words.startsWith('some time')) return `at ${words}`;
  return whenInWords(range.to === '' ? range.from : range.to).replace(/ .*/, ` ${words}`);
}

/** What is said of one end or of both, and which end is not stated. */
interface Spell {
  words: string;
  missing: 'beginning' | 'end' | null;
  still: boolean;
}

const beginning = (when: string): string => (when.endsWith('or earlier') ? `since ${when}` : `from ${when}`);

/** "in 2015", "from 2003 until 2015", "from 2015 on", "until 2015" */
function spell({ validFrom: from, validTo: to, observedAt }: Claim): Spell | null {
  if (from === null && to === null) return null;
  if (from !== null && from === to) return { words: at(from), missing: null, still: false };
  const since = from === null || from === '..' ? null : beginning(point(from));
  const on = since === null || since.startsWith('since') ? since : `${since} on`;
  if (to === '..') return { words: on ?? '', missing: null, still: observedAt === null };
  // Seen later is after the beginning, and says no more of the end than that it had not come.
  if (to === null) return { words: on ?? 'from an unknown time on', missing: 'end', still: false };
  if (since === null) return { words: `until ${point(to)}`, missing: 'beginning', still: false };
  return { words: `${since} until ${point(to)}`, missing: null, still: false };
}

/** "as of 2015", "as it was in October 2017": when it was so, whatever before and after. */
function seen({ observedAt, validFrom, validTo }: Claim): string {
  if (observedAt === null) return '';
  const when = at(observedAt);
  if (validTo === '..') return `still so ${when}`;
  return validFrom === null && validTo === null ? when : `so ${when}`;
}

/** "in 2015, month not stated", "until 2015, month and beginning not stated, date inferred"; null where it gives none. */
export function heldInWords(claim: Claim): string | null {
  const held = spell(claim);
  const words = [held?.words ?? '', seen(claim)].filter((part) => part !== '').join(', ');
  if (held === null && words === '') return null;
  const unstated = [open(written(claim)), held?.missing ?? null].filter((part) => part !== null);
  const notes = [
    unstated.length === 0 ? '' : `${listed(unstated)} not stated`,
    held?.still === true ? 'still so when it was said' : '',
    claim.validBasis === 'inferred' ? 'date inferred' : '',
  ];
  return [words, ...notes].filter((part) => part !== '').join(', ');
}

/** When claims were said: "said in 2007", "said at some time between October and December 2017"; null where nobody tells. */
export function saidInWords(claims: readonly Claim[]): string | null {
  const dates = [...new Set(claims.flatMap(({ saidOn }) => saidOn ?? []))].toSorted();
  return dates.length === 0 ? null : `said ${listed(dates.map(at))}`;
}

/** As its author wrote it, EDTF: "2003/2015", "[2015..2017]", "observed 2010". */
export function heldAsWritten(claim: Claim): string | null {
  const { validFrom, validTo, observedAt } = claim;
  const span =
    validFrom !== null && validFrom === validTo
      ? validFrom
      : validFrom === null && validTo === null
        ? null
        : `${validFrom ?? ''}/${validTo ?? ''}`;
  const parts = [span, observedAt === null ? null : `observed ${observedAt}`];
  return parts.filter((part) => part !== null).join('; ') || null;
}
