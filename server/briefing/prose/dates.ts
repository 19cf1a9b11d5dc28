import { listed } from '#words/counts.ts';
import { edtfInWords, momentsDay, whenInWords } from '#words/dates.ts';
import { daysNamed, periodFrom, periodTo, spellOf } from '#words/times.ts';
import type { Claim } from '#contract/evidence.ts';

/** "at some time between 2015 and 2017" says no more in a sentence than "between 2015 and 2017". */
const short = (words: string): string => words.replace(/^at some time /, '');

/** What an open end is known from: the day on which its source spoke. */
function stillSo({ saidOn }: Claim): string {
  return saidOn === null ? 'still so when last told' : `still so ${short(whenInWords(saidOn))}`;
}

/**
 * When a claim held, to stand after a clause: "in 2015", "from 2015 on", "until 2015", "still so in 2021". Whether somebody
 * states the date or it is inferred is told by a sign beside the sentence. Null where the claim gives no time.
 */
export function heldInSentence(claim: Claim): string | null {
  const { span, observed, still } = spellOf(claim);
  const seen = observed === null ? null : short(observed);
  const held = [
    span === null ? null : short(span),
    // What is told from a day on was so on the later day as well.
    seen === null || span === null || seen.startsWith('still') ? seen : null,
    still ? stillSo(claim) : null,
  ].filter((part) => part !== null);
  return held.join(', ') || null;
}

/** When claims were said: "said in 2007", "said between October and December 2017"; null where nobody tells. */
export function saidInWords(claims: readonly Claim[]): string | null {
  const dates = [...new Set(claims.toSorted(bySaid).flatMap(({ saidOn }) => saidOn ?? []))];
  return dates.length === 0 ? null : `said ${listed(dates.map((date) => short(whenInWords(date))))}`;
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

/** The last time that claims speak of, on each clock, no more exactly than it is told; null where none is. */
export function lastTold(claims: readonly Claim[]): Record<'held' | 'said' | 'recorded', string | null> {
  const written = new Set(
    claims.flatMap(({ validFrom, validTo, observedAt, saidOn }) => [validFrom, validTo, observedAt, saidOn]),
  );
  const asTold = (day: string | undefined): string | null =>
    day === undefined ? null : edtfInWords(written.has(day) ? day : periodTo(periodFrom(day)));
  const last = (days: readonly string[]): string | undefined => days.toSorted().at(-1);
  const recorded = last(claims.map(({ recordedAt }) => recordedAt));
  return {
    held: asTold(daysNamed(claims.map(({ bounds }) => bounds))?.last),
    said: asTold(last(claims.flatMap(({ saidMin, saidMax }) => saidMax ?? saidMin ?? []))),
    recorded: recorded === undefined ? null : momentsDay(recorded),
  };
}
