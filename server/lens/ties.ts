import type { Held, Lens, WhyLeftOut } from '#contract/lens.ts';
import type { LensTie } from '#contract/lens-answers.ts';
import type { NetworkTie } from '#contract/network.ts';
import { pairKey } from '../evidence/disputes.ts';
import { summarise } from '../evidence/summarise.ts';
import { isUnknown } from '../evidence/time.ts';
import type { LensClaim, ToldTie } from './claims.ts';
import type { Surroundings } from './evidence.ts';
import { sidesOf, tieVerdict } from './sides.ts';
import { completed } from './spells.ts';
import { boundsOn, heldIn, rangeOf, standing, type Timed } from './time.ts';

/** A tie as a lens shows it, or why it does not. */
export interface Judged {
  tie: ToldTie;
  why: WhyLeftOut | null;
  held: Held | null;
  /** Those on which it rests: told by whom the lens asks for, standing when it looks. */
  claims: readonly LensClaim[];
  /** Null where nobody who passes tells of it. */
  shown: LensTie | null;
}

/** How one tie stands by the claims that pass the lens. */
export function judgeTie(tie: ToldTie, lens: Lens, around: Surroundings): Judged {
  const told = sidesOf(tie.claims, lens).all;
  if (told.length === 0) return { tie, why: 'untold', held: null, claims: [], shown: null };
  const range = lens.asOf === null ? null : rangeOf(lens.asOf);
  const timed = timedClaims(tie, told, lens, around);
  const held = range === null ? null : heldIn(timed, range, lens.clock);
  const then = held === 'not-held' ? timed : standing(timed, range);
  const claims = then.map(({ claim }) => claim);
  const shown = { tie: summaryOf(tie, claims, around), held, ...compared(claims, lens, around) };
  return { tie, why: whyNot(shown.tie.status, held, lens), held, claims, shown };
}

/** The claims with when they stand on the lens’s clock; whoever took part in an event did so when it happened. */
export function timedClaims(
  tie: ToldTie,
  claims: readonly LensClaim[],
  { clock }: Pick<Lens, 'clock'>,
  around: Surroundings,
  when: typeof boundsOn = boundsOn,
): Timed[] {
  const timed = claims.map((claim) => ({ claim, on: when(clock, claim) }));
  if (clock !== 'valid') return timed;
  const event = eventBounds(tie, around);
  if (event === undefined || !timed.every(({ on }) => isUnknown(on))) return completed(timed);
  return timed.map(({ claim }) => ({ claim, on: event }));
}

function eventBounds({ type, objectId }: ToldTie, { eventTimes }: Surroundings) {
  return type === 'PARTICIPATED_IN' ? eventTimes.get(objectId)?.bounds : undefined;
}

export function summaryOf(tie: ToldTie, claims: readonly LensClaim[], around: Surroundings): NetworkTie {
  const contested = around.contested.has(tie.id) || clashing(claims, around.incompatible);
  const { carrying: _carrying, projected: _projected, ...said } = summarise(claims, contested);
  const { claims: _claims, ...identity } = tie;
  const bounds = isUnknown(said.bounds) ? (eventBounds(tie, around) ?? said.bounds) : said.bounds;
  return { ...identity, ...said, bounds };
}

function clashing(claims: readonly LensClaim[], incompatible: ReadonlySet<string>): boolean {
  if (incompatible.size === 0) return false;
  return claims.some((a, index) =>
    claims.slice(index + 1).some((b) => incompatible.has(pairKey(a.id, b.id))),
  );
}

function compared(
  claims: readonly LensClaim[],
  lens: Lens,
  { incompatible }: Surroundings,
): Pick<LensTie, 'told' | 'differs'> {
  const none = { told: null, differs: [] };
  return lens.against === null ? none : (tieVerdict(sidesOf(claims, lens), incompatible) ?? none);
}

function whyNot(status: NetworkTie['status'], held: Held | null, lens: Lens): WhyLeftOut | null {
  if (status === 'denied' || status === 'proposed') return status;
  if (held === 'not-held') return held;
  if (held === 'undated') return lens.undated ? null : held;
  return held === 'possible' && lens.certainty === 'certain' ? 'uncertain' : null;
}
