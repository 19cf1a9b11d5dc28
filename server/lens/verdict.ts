import type { Bounded, Ending, Held, Lens, WhyLeftOut } from '#contract/lens.ts';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { isAsserted, isProposed } from '../evidence/disputes.ts';
import { summarise } from '../evidence/summarise.ts';
import { byEvent, type Dated, type Told } from '../evidence/spells.ts';
import { type Range, rangeOf } from '../evidence/time.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import type { AttributeClaim, ClaimedTie, LensClaim } from './claims.ts';
import type { Surroundings } from './evidence.ts';
import { asTold, endedBy, isOver } from './endings.ts';
import {
  asserts,
  boundedIn,
  boundsOn,
  claimsIn,
  completing,
  heldIn,
  heldWhen,
  standing,
  type Timed,
  timedOn,
} from './held.ts';
import { type OneLens, sidesOf } from './sides.ts';

/** What a lens decides of a node or tie: whether it held then, and why it is left out; `why` null: it is shown. */
export interface Verdict {
  why: WhyLeftOut | null;
  held: Held | null;
  /** Of what is possible. */
  bounded: Bounded | null;
}

/** A tie as a lens shows it, or why it does not. */
export interface JudgedTie extends Verdict {
  tie: ClaimedTie;
  /** Those on which it rests: attributed to whom the lens asks for, standing when it looks. */
  claims: readonly LensClaim[];
  /** The death or dissolution with which it ends, where no claim says that it ended before, or went on. */
  ended: Ending | null;
}

/** How one tie stands by the claims that pass the lens, whatever becomes of its ends. */
export function judgeTie(tie: ClaimedTie, lens: OneLens, around: Surroundings): JudgedTie {
  const passing = sidesOf(tie.claims, lens).all;
  if (passing.length === 0) return { tie, why: 'untold', held: null, bounded: null, claims: [], ended: null };
  const range = lens.asOf === null ? null : rangeOf(lens.asOf);
  const timed = timedClaims(tie, passing, lens, around);
  const [then, why] = range === null ? [NOT_ASKED, null] : heldThen(timed, range, lens);
  const gone = then.held === 'not-held';
  const left = range === null || gone ? timed : timed.filter((each) => !isOver(each, range));
  const claims = claimsIn(gone ? left : standing(left, range));
  return { tie, ...then, why: whyNotSo(claims) ?? why, claims, ended: endingOfAll(timed) };
}

/** Whether it held in the range, and why it is left out: what a death alone takes away is left out for that. */
function heldThen(timed: readonly Timed[], range: Range, lens: Lens): [Then, WhyLeftOut | null] {
  const asserting = timed.filter(asserts);
  const over = asserting.length > 0 && asserting.every((each) => isOver(each, range));
  const held = over ? 'not-held' : heldIn(timed, range);
  const ended = over || (held === 'not-held' && heldIn(timed.map(asTold), range) !== held);
  const then = thenOf(held, asserting, lens);
  return [then, ended ? 'ended' : whyNotThen(then, lens)];
}

function endingOfAll(timed: readonly Timed[]): Ending | null {
  const asserting = timed.filter(asserts);
  const ended = asserting.flatMap((each) => each.ended?.by ?? []);
  const last = ended.toSorted((a, b) => (a.latest < b.latest ? 1 : -1))[0] ?? null;
  return last !== null && asserting.every((each) => each.ended !== undefined) ? last : null;
}

/** Nobody says that it was so: all who speak of it deny it, or it is only proposed. */
function whyNotSo(claims: readonly LensClaim[]): WhyLeftOut | null {
  if (claims.some(isAsserted)) return null;
  return claims.every(isProposed) ? 'proposed' : 'denied';
}

/**
 * Actors and places are shown where one of the sources speaks of them; an event also has to have happened then.
 * @param event when it happened, by the claims that pass
 */
export function judgeNode(
  { known, is, event }: { known: boolean; is: NetworkNode['class'] | undefined; event: Dated | undefined },
  lens: Lens,
): Verdict {
  const { asOf, clock } = lens;
  const dated = is === 'event' && asOf !== null && clock === 'valid';
  const told = event?.told ?? [];
  const then = thenOf(dated ? heldWhen(told)(rangeOf(asOf)) : null, told, lens);
  return { ...then, why: known ? whyNotThen(then, lens) : 'untold' };
}

/**
 * A tie goes with an event at one of its ends that had not happened, or not surely, whatever is said of the tie itself. It
 * is left out for that, and counted once. What was not so at all weighs more than what is only not sure enough, so that a
 * tie has the same reason however sure one asks it to be.
 * @param events how each stands by the same lens
 */
export function withItsEnds(judged: JudgedTie, events: ReadonlyMap<string, Verdict>): JudgedTie {
  const { why: own, tie } = judged;
  if (own !== null && !BY_GRADE.has(own)) return judged;
  const ends = [tie.subjectId, tie.objectId].map((id) => events.get(id)?.why ?? null);
  if (ends.includes('not-held')) return { ...judged, why: 'not-held' };
  if (own !== null && own !== 'undated') return judged;
  return { ...judged, why: ends.find((each) => each !== null) ?? own };
}

/** Reasons that depend on how sure one asks it to be. */
const BY_GRADE: ReadonlySet<WhyLeftOut> = new Set(['uncertain', 'other-time', 'undated']);

type Then = Pick<Verdict, 'held' | 'bounded'>;

const NOT_ASKED: Then = { held: null, bounded: null };

/** What may have held is bounded by the days of the accounts, on the clock of when it held. */
function thenOf(held: Held | null, told: readonly Told[], { asOf, clock }: Lens): Then {
  if (held !== 'possible' || asOf === null) return { held, bounded: null };
  return { held, bounded: clock === 'valid' ? boundedIn(told, rangeOf(asOf)) : 'both' };
}

/** Why what stands so to the time of the lens is left out. What is asked for certainly has a date. */
function whyNotThen({ held, bounded }: Then, { undated, certainty }: Pick<Lens, 'undated' | 'certainty'>) {
  if (held === 'not-held') return held;
  if (held === 'undated') return undated && certainty !== 'certain' ? null : held;
  if (held !== 'possible' || certainty === 'possible') return null;
  if (certainty === 'certain') return 'uncertain';
  if (bounded === 'both' || bounded === certainty) return null;
  return bounded === 'neither' ? 'other-time' : 'uncertain';
}

/** Left out for its time, rather than for who tells it or how. */
export const notThen = (why: WhyLeftOut | null): WhyLeftOut | null => (NOT_THEN.has(why) ? why : null);

const NOT_THEN: ReadonlySet<WhyLeftOut | null> = new Set([
  'not-held',
  'ended',
  'uncertain',
  'other-time',
  'undated',
]);

/**
 * Why a claim about an attribute does not count as of when the lens looks. One with a date of its own goes by that; of an
 * event it is as old as the event, of a tie it follows the tie, where the account tells that.
 * @param ties as the lens judges them
 * @returns null where it counts
 */
export function judgeAttributes(
  ties: readonly JudgedTie[],
  { eventTimes, endingOf }: Pick<Surroundings, 'eventTimes' | 'endingOf'>,
  lens: Lens,
): (claim: AttributeClaim) => WhyLeftOut | null {
  const { asOf, clock } = lens;
  if (asOf === null) return (claim) => (isProposed(claim) ? 'proposed' : null);
  const range = rangeOf(asOf);
  const tied = new Map(ties.map(({ tie, why }) => [tie.id, why === 'untold' ? undefined : notThen(why)]));
  return (claim) => {
    if (isProposed(claim)) return 'proposed';
    const own = timedOn(clock, [claim]).map((each) => endedBy(each, endingOf?.(claim, claim) ?? null));
    const event = clock === 'valid' ? eventTimes.get(claim.subjectId) : undefined;
    const told = byEvent(own, event?.told ?? []);
    const then = thenOf(heldWhen(told)(range), told, lens);
    const asIs = (): Held => heldWhen(byEvent(own.map(asTold), event?.told ?? []))(range);
    const over =
      then.held === 'not-held' && own.some(({ ended }) => ended !== undefined) && asIs() !== then.held;
    if (over || own.some((each) => isOver(each, range))) return 'ended';
    const isTied = then.held === 'undated' && clock === 'valid' && tied.has(claim.subjectId);
    return isTied ? (tied.get(claim.subjectId) ?? null) : whyNotThen(then, lens);
  };
}

/**
 * The claims with when they stand on the lens’s clock; an actor took part in an event when it happened, and what only the living
 * can be ends with a death.
 */
export function timedClaims(
  tie: ClaimedTie,
  claims: readonly LensClaim[],
  { clock }: Pick<Lens, 'clock'>,
  around: Surroundings,
  when: typeof boundsOn = boundsOn,
): Timed[] {
  const timed = timedOn(clock, claims, when);
  if (clock !== 'valid') return timed;
  const whole = completing(timed, timesOfEvent(tie, around));
  const { endingOf } = around;
  return endingOf === null ? whole : whole.map((each) => endedBy(each, endingOf(tie, each.claim)));
}

function timesOfEvent({ type, objectId }: ClaimedTie, { eventTimes }: Surroundings): readonly Told[] {
  return (type === PARTICIPATION ? eventTimes.get(objectId)?.told : undefined) ?? [];
}

export function summaryOf(tie: ClaimedTie, claims: readonly LensClaim[], around: Surroundings): NetworkTie {
  const contested = claims.some(({ id }) => around.objections.has(id));
  const event = timesOfEvent(tie, around);
  const { projected: _projected, ...said } = summarise(claims, contested, event);
  const { claims: _claims, ...identity } = tie;
  return { ...identity, ...said };
}
