import type { Bounds } from '#contract/time.ts';
import { isProposed } from '../evidence/disputes.ts';
import { isUnknown, mayOverlap } from '../evidence/time.ts';
import type { Timed } from './held.ts';

type Day = string | null;

/**
 * One account gives the beginning, another the end of the same spell. A bound that a claim leaves unknown is taken from
 * those that give it and may speak of the same time, unless what the claim itself saw contradicts it. Spells that cannot
 * meet stay apart.
 */
export function completed(claims: readonly Timed[]): Timed[] {
  const givers = claims.filter(gives).map(({ on }) => on);
  return claims.map((timed) => (asserts(timed) ? { ...timed, on: fill(timed.on, givers) } : timed));
}

export const asserts = ({ claim }: Timed): boolean => claim.polarity === 'asserts' && !isProposed(claim);

/** A mere possibility narrows nothing. */
const gives = (timed: Timed): boolean => asserts(timed) && timed.claim.modality !== 'possibility';

function fill(on: Bounds, givers: readonly Bounds[]): Bounds {
  if (isUnknown(on) || (on.fromMin !== null && on.toMax !== null)) return on;
  const same = givers.filter((other) => mayOverlap(on, other));
  const [begins, ends] = [beginning(on, same), end(on, same)];
  return { ...begins, ...ends };
}

function beginning(on: Bounds, same: readonly Bounds[]): Pick<Bounds, 'fromMin' | 'fromMax'> {
  const { fromMin, fromMax } = on;
  const starts = same.filter((other) => other.fromMin !== null);
  const first = least(starts.map((other) => other.fromMin));
  if (fromMin !== null || first === null || (fromMax !== null && fromMax < first))
    return { fromMin, fromMax };
  return { fromMin: first, fromMax: fromMax ?? greatest(starts.map((other) => other.fromMax)) };
}

function end(on: Bounds, same: readonly Bounds[]): Pick<Bounds, 'toMin' | 'toMax'> {
  const { toMin, toMax } = on;
  const ends = same.filter((other) => other.toMax !== null);
  const last = greatest(ends.map((other) => other.toMax));
  if (toMax !== null || last === null || (toMin !== null && toMin > last)) return { toMin, toMax };
  return { toMin: toMin ?? least(ends.map((other) => other.toMin)), toMax: last };
}

const known = (days: readonly Day[]): string[] => days.filter((day) => day !== null).toSorted();
const least = (days: readonly Day[]): Day => known(days)[0] ?? null;
const greatest = (days: readonly Day[]): Day => known(days).at(-1) ?? null;
