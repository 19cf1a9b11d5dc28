import { edtfInWords, validInWords } from '../contract/dates-in-words.ts';
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

/** "in 2015 (month not stated)", "from 2003 until 2015 (month not stated; dates inferred)"; null where it gives none. */
export function heldInWords(claim: Claim): string | null {
  const held = validInWords(claim);
  if (held === null) return null;
  const notes = [notStated(written(claim)), claim.validBasis === 'inferred' ? 'date inferred' : null];
  const noted = notes.filter((note) => note !== null);
  return noted.length === 0 ? held : `${held} (${noted.join('; ')})`;
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

/** "in 2020", for what was said. */
export const saidInWords = (claim: Claim): string | null =>
  claim.saidOn === null ? null : edtfInWords(claim.saidOn);
