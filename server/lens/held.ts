import type { Bounded, Clock, Ending, Held } from '#contract/lens.ts';
import type { Bounds } from '#contract/time.ts';
import { isAsserted, isFirm } from '../evidence/disputes.ts';
import { byEvent, completed, type Told } from '../evidence/spells.ts';
import { certainIn, isUnknown, possibleIn, type Range, UNKNOWN } from '../evidence/time.ts';
import type { AttributeClaim, LensClaim } from './claims.ts';

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
export interface Timed<C extends LensClaim = LensClaim> extends Told {
  claim: C;
  /** the death or dissolution with which it ends, which is inferred, and its bounds as told */
  ended?: { by: Ending; told: Bounds };
}

export const asserts = ({ claim }: Timed): boolean => isAsserted(claim);

/** The claims with when they stand. @param when their time on the clock of the lens */
export function timedOn<C extends LensClaim>(
  clock: Clock,
  claims: readonly C[],
  when: typeof boundsOn = boundsOn,
): Timed<C>[] {
  return claims.map((claim) => ({ claim, on: when(clock, claim), firm: isFirm(claim) }));
}

/**
 * Those that assert complete each other, on the clock of when it held.
 * @param event when the event happened in which they say that somebody took part
 */
export function completing(claims: readonly Timed[], event: readonly Told[]): Timed[] {
  const asserting = claims.filter(asserts);
  const whole = completed(byEvent(asserting, event));
  if (asserting.length === claims.length) return whole;
  const others = claims.filter((timed) => !asserts(timed));
  return [...whole, ...others].toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
}

/**
 * Was it so at some time in the range, by these claims? Those without a date say nothing about when as long as others
 * give one. Certain is what a claim that is more than a possibility bounds so; that others deny it takes nothing away.
 */
export function heldIn(claims: readonly Timed[], range: Range): Held {
  return heldBy(claims)(range);
}

/** The same for many ranges: the claims are looked through once. */
export function heldBy(claims: readonly Timed[]): (range: Range) => Held {
  const asserting = claims.filter(asserts);
  return asserting.length === 0 ? () => 'not-held' : heldWhen(asserting);
}

/** The same of what may have several dates, as an event. */
export function heldWhen(told: readonly Told[]): (range: Range) => Held {
  const dated = told.filter(({ on }) => !isUnknown(on));
  if (dated.length === 0) return () => 'undated';
  const firm = dated.filter((each) => each.firm);
  return (range) => {
    if (!dated.some(({ on }) => possibleIn(on, range))) return 'not-held';
    return firm.some(({ on }) => certainIn(on, range)) ? 'certain' : 'possible';
  };
}

/** The dates of an event. What is only planned dates nothing. */
export const datesIn = (claims: readonly AttributeClaim[]) =>
  claims
    .filter(isAsserted)
    .flatMap((claim) => (claim.value === null ? [] : { value: claim.value, firm: isFirm(claim) }));

/**
 * How the accounts bound what may have held in a range: on both sides of it, on one, or not at all. What was seen at some
 * time within days that meet the range is bounded by those days.
 */
export function boundedIn(told: readonly Told[], range: Range): Bounded {
  const all = told.filter(({ on }) => !isUnknown(on) && possibleIn(on, range)).map(({ on }) => on);
  const sides = Math.max(0, ...all.map((on) => (isSeenIn(on, range) ? 2 : sidesOf(on))));
  return (['neither', 'one', 'both'] as const)[sides] ?? 'neither';
}

const sidesOf = ({ fromMin, toMax }: Bounds): number => Number(fromMin !== null) + Number(toMax !== null);

function isSeenIn({ fromMax, toMin }: Bounds, { from, to }: Range): boolean {
  return fromMax !== null && toMin !== null && toMin <= to && from <= fromMax;
}

/** Claims that may stand in the range, or of which nobody knows. */
export function standing<C extends LensClaim>(claims: readonly Timed<C>[], range: Range | null): Timed<C>[] {
  return range === null ? [...claims] : claims.filter(({ on }) => possibleIn(on, range));
}

/** Each of them once: a claim has several times where an event has. */
export const claimsIn = <C extends LensClaim>(timed: readonly Timed<C>[]): C[] => [
  ...new Set(timed.map(({ claim }) => claim)),
];
