import { edtfInWords, whenInWords } from '../contract/dates-in-words.ts';
import type { Claim } from '../contract/evidence.ts';

const YEAR = /^-?\d{4}[~?%]?$/;
const MONTH = /^-?\d{4}-\d{2}[~?%]?$/;

/** What a date leaves open, so that nobody reads "2015" as the first of January. */
function notStated(dates: readonly string[]): string | null {
  if (dates.some((date) => YEAR.test(date))) return 'month not stated';
  return dates.some((date) => MONTH.test(date)) ? 'day not stated' : null;
}

const written = (claim: Claim): string[] =>
  [claim.validFrom, claim.validTo, claim.observedAt].filter((date) => date !== null);

/** "some time between 2015 and 2017" for a happening on an unknown day of a range; else as it is read out. */
function point(edtf: string): string {
  const [, from, to] = /^\[([^,.]+)\.\.([^,.]+)\]$/.exec(edtf) ?? [];
  return from === undefined || to === undefined
    ? edtfInWords(edtf)
    : `some time between ${edtfInWords(from)} and ${edtfInWords(to)}`;
}

/** "in 2015", "from 2003 until 2015", "from 2015 on", "until 2015", and what that leaves open. */
function spell({ validFrom: from, validTo: to }: Claim): { words: string; note: string | null } | null {
  if (from === null && to === null) return null;
  if (from !== null && from === to)
    return { words: /^[[{]/.test(from) ? `at ${point(from)}` : whenInWords(from), note: null };
  const still = 'still so when it was said';
  const since = from === null || from === '..' ? null : `from ${point(from)}`;
  if (to === '..')
    return since === null ? { words: `(${still})`, note: null } : { words: `${since} on`, note: still };
  if (to === null) return { words: `${since ?? 'from an unknown time'} on`, note: 'end not stated' };
  return since === null
    ? { words: `until ${point(to)}`, note: 'beginning not stated' }
    : { words: `${since} until ${point(to)}`, note: null };
}

/** "in 2015 (month not stated)", "from 2003 until 2015 (month not stated; date inferred)"; null where it gives none. */
export function heldInWords(claim: Claim): string | null {
  const held = spell(claim);
  const { observedAt } = claim;
  const seen =
    observedAt === null
      ? null
      : /^[[{]/.test(observedAt)
        ? `as of ${point(observedAt)}`
        : `as of ${edtfInWords(observedAt)}`;
  const words = [held?.words, seen].filter((part) => part !== undefined && part !== null).join(', ');
  if (words === '') return null;
  const notes = [
    notStated(written(claim)),
    held?.note ?? null,
    claim.validBasis === 'inferred' ? 'date inferred' : null,
  ];
  const noted = notes.filter((note) => note !== null);
  return noted.length === 0 ? words : `${words} (${noted.join('; ')})`;
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
