import { listed } from '#words/counts.ts';
import { whenInWords } from '#words/dates.ts';
import { spellOf } from '#words/times.ts';
import type { Claim } from '#contract/evidence.ts';

const YEAR = /^-?\d{4}[~?%]?$/;
const MONTH = /^-?\d{4}-\d{2}[~?%]?$/;

/** The finest part that a date leaves open, so that nobody reads "2015" as the first of January. */
function open(dates: readonly string[]): string | null {
  if (dates.some((date) => YEAR.test(date))) return 'month';
  return dates.some((date) => MONTH.test(date)) ? 'day' : null;
}

const written = (claim: Claim): string[] =>
  [claim.validFrom, claim.validTo, claim.observedAt].filter((date) => date !== null);

/**
 * When a claim held, to stand after a clause, and what is left open of it: "in 2015, month not stated", "until 2015, month
 * and beginning not stated, date inferred"; null where the claim gives no time.
 */
export function validInSentence(claim: Claim): string | null {
  const { span, observed, missing, still } = spellOf(claim);
  if (span === null && observed === null && !still) return null;
  const seen =
    span === null || observed === null || observed.startsWith('still') ? observed : `so ${observed}`;
  const unstated = [open(written(claim)), missing].filter((part) => part !== null);
  const notes = [
    unstated.length > 0 && `${listed(unstated)} not stated`,
    still && 'still so when it was said',
    claim.validBasis === 'inferred' && 'date inferred',
  ];
  return [span, seen, ...notes].filter(Boolean).join(', ');
}

/** When claims were said: "said in 2007", "said at some time between October and December 2017"; null where nobody tells. */
export function saidInWords(claims: readonly Claim[]): string | null {
  const dates = [...new Set(claims.toSorted(bySaid).flatMap(({ saidOn }) => saidOn ?? []))];
  return dates.length === 0 ? null : `said ${listed(dates.map(whenInWords))}`;
}

const bySaid = (a: Claim, b: Claim): number =>
  (a.saidMin ?? a.saidMax ?? '') < (b.saidMin ?? b.saidMax ?? '') ? -1 : 1;

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
