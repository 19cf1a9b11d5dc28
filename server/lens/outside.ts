import type { Lens, WhyLeftOut } from '#contract/lens.ts';
import { notThen, whyNotThen } from './dispute-view.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { sidesOf } from './sides.ts';
import { asserts } from './spells.ts';
import { judgeTie, type Judged, timedClaims } from './ties.ts';
import { possibleIn, rangeOf } from './time.ts';

type Why = WhyLeftOut | null;

/**
 * Of each claim, why it does not count under a lens: told by others, or not of the time at which the lens looks, as the
 * picture judges it. A bound that it leaves open is taken from other accounts, the date of a part in an event from the event.
 * @returns by the id of the claim; null where it counts
 */
export function outside(evidence: LensEvidence, lens: Lens): Map<string, Why> {
  const around = surroundings(evidence, lens);
  const ties = evidence.ties.map((tie) => judgeTie(tie, lens, around));
  const told = new Set(sidesOf(evidence.attributes, lens).all);
  const then = whyNotThen(ties, around, lens);
  return new Map([
    ...ties.flatMap((judged) => ofTie(judged, lens, around)),
    ...evidence.attributes.map((claim): [string, Why] => [
      claim.id,
      told.has(claim) ? then(claim) : 'untold',
    ]),
  ]);
}

/** A tie that is left out for its time takes with it what asserts it. */
function ofTie({ tie, why }: Judged, lens: Lens, around: Surroundings): [string, Why][] {
  const all = new Map<string, Why>(tie.claims.map(({ id }) => [id, 'untold']));
  const range = lens.asOf === null ? null : rangeOf(lens.asOf);
  const gone = notThen(why);
  for (const timed of timedClaims(tie, sidesOf(tie.claims, lens).all, lens, around)) {
    const then = range === null || possibleIn(timed.on, range);
    all.set(timed.claim.id, then ? (asserts(timed) ? gone : null) : 'not-held');
  }
  return [...all];
}
