import type { Lens } from '#contract/lens.ts';
import type { WhyLeftOut } from '#contract/lens-answers.ts';
import { isUnknown } from '../evidence/time.ts';
import type { AttributeClaim, LensClaim } from './lens-claims.ts';
import type { LensEvidence, Surroundings } from './lens-evidence.ts';
import type { Judged } from './lens-ties.ts';
import { boundsOn, certainIn, possibleIn, rangeOf } from './lens-time.ts';

const stands = ({ retracted }: LensClaim): boolean => retracted === null;

/** Without what left the files. */
export function standingNow(evidence: LensEvidence): LensEvidence {
  return {
    ...evidence,
    ties: evidence.ties.map((tie) => ({ ...tie, claims: tie.claims.filter(stands) })),
    attributes: evidence.attributes.filter(stands),
  };
}

const NOT_THEN: ReadonlySet<WhyLeftOut | null> = new Set(['not-held', 'uncertain', 'undated']);

/**
 * Does a claim about an attribute count as of when the lens looks? One that gives no date of its own goes with its event, or
 * with its tie.
 * @param ties as the lens judges them
 */
export function subjectsInView(
  ties: readonly Judged[],
  { eventTimes }: Pick<Surroundings, 'eventTimes'>,
  { asOf, clock, certainty, undated }: Lens,
): (claim: AttributeClaim) => boolean {
  if (asOf === null) return () => true;
  const range = rangeOf(asOf);
  const away = new Set(ties.filter(({ why }) => NOT_THEN.has(why)).map(({ tie }) => tie.id));
  const tied = new Set(ties.map(({ tie }) => tie.id));
  return (claim) => {
    const own = boundsOn(clock, claim);
    const event = clock === 'valid' ? eventTimes.get(claim.subjectId) : undefined;
    const on = isUnknown(own) && event !== undefined ? event.bounds : own;
    if (!isUnknown(on)) return (certainty === 'certain' ? certainIn : possibleIn)(on, range);
    return clock === 'valid' && tied.has(claim.subjectId) ? !away.has(claim.subjectId) : undated;
  };
}
