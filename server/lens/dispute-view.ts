import type { Lens, WhyLeftOut } from '#contract/lens.ts';

import { isUnknown } from '../evidence/time.ts';
import type { AttributeClaim, LensClaim } from './claims.ts';
import type { LensEvidence, Surroundings } from './evidence.ts';
import type { Judged } from './ties.ts';
import { boundsOn, certainIn, possibleIn, rangeOf } from './time.ts';

const stands = ({ retracted }: LensClaim): boolean => retracted === null;

/** Without what left the files. */
export function standingNow(evidence: LensEvidence): LensEvidence {
  return {
    ...evidence,
    ties: evidence.ties.map((tie) => ({ ...tie, claims: tie.claims.filter(stands) })),
    attributes: evidence.attributes.filter(stands),
  };
}

/** Left out for its time, rather than for who tells it or how. */
export const notThen = (why: WhyLeftOut | null): WhyLeftOut | null => (NOT_THEN.has(why) ? why : null);

const NOT_THEN: ReadonlySet<WhyLeftOut | null> = new Set(['not-held', 'uncertain', 'undated']);

/**
 * Why a claim about an attribute does not count as of when the lens looks. One that gives no date of its own goes with its
 * event, or with its tie.
 * @param ties as the lens judges them
 * @returns null where it counts
 */
export function whyNotThen(
  ties: readonly Judged[],
  { eventTimes }: Pick<Surroundings, 'eventTimes'>,
  { asOf, clock, certainty, undated }: Lens,
): (claim: AttributeClaim) => WhyLeftOut | null {
  if (asOf === null) return () => null;
  const range = rangeOf(asOf);
  const tied = new Map(ties.map(({ tie, why }) => [tie.id, notThen(why)]));
  return (claim) => {
    const own = boundsOn(clock, claim);
    const event = clock === 'valid' ? eventTimes.get(claim.subjectId) : undefined;
    const on = isUnknown(own) && event !== undefined ? event.bounds : own;
    if (isUnknown(on)) {
      const tie = clock === 'valid' ? tied.get(claim.subjectId) : undefined;
      return tie === undefined ? (undated ? null : 'undated') : tie;
    }
    if (!possibleIn(on, range)) return 'not-held';
    return certainty === 'certain' && !certainIn(on, range) ? 'uncertain' : null;
  };
}
