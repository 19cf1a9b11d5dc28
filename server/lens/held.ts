import type { Clock, Held } from '#contract/lens.ts';
import type { Bounds } from '#contract/time.ts';
import { isProposed } from '../evidence/disputes.ts';
import { certainIn, isUnknown, possibleIn, type Range, UNKNOWN } from '../evidence/time.ts';
import type { LensClaim } from './claims.ts';

type Day = string;

const FOREVER = '9999-12-31';

/**
 * When a claim stands, on one clock. What was said stays said; what was recorded counts until it is retracted. On the
 * valid clock it is what the claim says itself.
 */
export function boundsOn(clock: Clock, claim: LensClaim): Bounds {
  if (clock === 'valid') return claim.bounds;
  if (clock === 'recorded') return { ...moment(claim.recorded, claim.recorded), ...until(claim.retracted) };
  if (claim.saidMin === null && claim.saidMax === null) return UNKNOWN;
  return { ...moment(claim.saidMin, claim.saidMax), ...until(null) };
}

/** For counting by time: when something was said or recorded, rather than since when it stands. */
export function momentOn(clock: Clock, claim: LensClaim): Bounds {
  if (clock === 'valid') return claim.bounds;
  return clock === 'said' ? moment(claim.saidMin, claim.saidMax) : moment(claim.recorded, claim.recorded);
}

function moment(min: Day | null, max: Day | null): Bounds {
  return { fromMin: min, fromMax: max, toMin: min, toMax: max };
}

function until(retracted: Day | null): Pick<Bounds, 'toMin' | 'toMax'> {
  const last = retracted === null ? FOREVER : dayBefore(retracted);
  return { toMin: last, toMax: last };
}

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** A claim with when it stands on the clock of the lens. */
export interface Timed {
  claim: LensClaim;
  on: Bounds;
}

/**
 * Was it so at some time in the range, by these claims? Those without a date say nothing about when as long as others
 * give one. Nothing is certain that is only possible, or denied for that time.
 */
export function heldIn(claims: readonly Timed[], range: Range, clock: Clock): Held {
  return heldBy(claims, clock)(range);
}

/** The same for many ranges: the claims are looked through once. */
export function heldBy(claims: readonly Timed[], clock: Clock): (range: Range) => Held {
  const said = claims.filter(({ claim }) => !isProposed(claim));
  const asserting = said.filter(({ claim }) => claim.polarity === 'asserts');
  const dated = asserting.filter(({ on }) => !isUnknown(on));
  if (asserting.length > 0 && dated.length === 0) return () => 'undated';
  const firm = dated.filter(({ claim }) => claim.modality !== 'possibility');
  const denying = clock === 'valid' ? said.filter(({ claim }) => claim.polarity === 'denies') : [];
  return (range) => {
    if (!dated.some(({ on }) => possibleIn(on, range))) return 'not-held';
    const sure = firm.some(({ on }) => certainIn(on, range));
    return sure && !denying.some(({ on }) => possibleIn(on, range)) ? 'certain' : 'possible';
  };
}

/** The same of what has one set of bounds, as an event or an attribute. */
export function heldWithin(bounds: Bounds, range: Range): Held {
  if (isUnknown(bounds)) return 'undated';
  if (!possibleIn(bounds, range)) return 'not-held';
  return certainIn(bounds, range) ? 'certain' : 'possible';
}

/** Claims that may stand in the range, or of which nobody knows. */
export function standing(claims: readonly Timed[], range: Range | null): Timed[] {
  return range === null ? [...claims] : claims.filter(({ on }) => possibleIn(on, range));
}
