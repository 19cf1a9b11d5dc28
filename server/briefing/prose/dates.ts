import { listed } from '#words/counts.ts';
import { edtfInWords, momentsDay, whenInWords } from '#words/dates.ts';
import { daysNamed, periodFrom, periodTo, spellOf } from '#words/times.ts';
import type { Claim } from '#contract/evidence.ts';

/** The last day on which an open end is known to have held: that of which it was told, else that on which it was told. */
function asLateAs({ observedAt, saidOn }: Claim): string {
  const day = observedAt ?? saidOn;
  return day === null ? 'at least until it was last told' : `as late as ${edtfInWords(day)}`;
}

/**
 * When a claim held, to stand after a clause: "in 2015", "from 2015 on", "until 2015", "from 2015 on and as late as 2017". Of a
 * moment within a range it says "at some time between", since a state may have lasted as long. Whether somebody states the
 * date or it is inferred is told by a sign beside the sentence. Null where the claim gives no time.
 */
export function heldInSentence(claim: Claim): string | null {
  const { span, observed } = spellOf(claim);
  if (claim.validTo === '..') return [span, asLateAs(claim)].filter((part) => part !== null).join(' and ');
  // What is told from a day on was so on the later day as well.
  return span ?? observed;
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

const last = (days: readonly string[]): string | undefined => days.toSorted().at(-1);

/** The last time that claims speak of, on each clock, no more exactly than it is told; null where none is. */
export function lastTold(claims: readonly Claim[]): Record<'held' | 'said' | 'recorded', string | null> {
  const written = new Set(
    claims.flatMap(({ validFrom, validTo, observedAt, saidOn }) => [validFrom, validTo, observedAt, saidOn]),
  );
  const asTold = (day: string | undefined): string | null =>
    day === undefined ? null : edtfInWords(written.has(day) ? day : periodTo(periodFrom(day)));
  const recorded = last(claims.map(({ recordedAt }) => recordedAt));
  return {
    held: asTold(daysNamed(claims.map(({ bounds }) => bounds))?.last),
    said: asTold(last(claims.flatMap(({ saidMin, saidMax }) => saidMax ?? saidMin ?? []))),
    recorded: recorded === undefined ? null : momentsDay(recorded),
  };
}
