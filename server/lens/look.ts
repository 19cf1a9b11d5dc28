import type { Bounded, Held, Lens, WhyLeftOut } from '#contract/lens.ts';
import type { Objections } from '../evidence/disputes.ts';
import { eventTimeOf } from '../evidence/spells.ts';
import type { AttributeClaim, LensClaim } from './claims.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import { type Compared, compareTie, done, eachSide, type OneLens, type Sides, sidesOf } from './sides.ts';
import {
  judgeAttributes,
  judgeNode,
  judgeTie,
  type JudgedTie,
  type Verdict,
  withItsEnds,
} from './verdict.ts';

/** What one account shows: a comparison is two lenses side by side, each judged by itself. */
export interface Look {
  lens: OneLens;
  around: Surroundings;
  /** In the order of the evidence. */
  ties: readonly JudgedTie[];
  /** The claims about attributes that count. */
  attributes: readonly AttributeClaim[];
  /** Why one of them does not; null where it does. */
  whyNot(claim: AttributeClaim): WhyLeftOut | null;
}

/** One look, or where two accounts are compared the first and the second. */
export const looksOf = (evidence: LensEvidence, lens: Lens): Look[] =>
  eachSide(lens).map((one) => look(evidence, one));

export function look(evidence: LensEvidence, lens: OneLens): Look {
  const around = surroundings(evidence, lens);
  const ends = eventsBy(evidence, lens, around);
  const ties = evidence.ties.map((tie) => withItsEnds(judgeTie(tie, lens, around), ends));
  const told = new Set(sidesOf(evidence.attributes, lens).all);
  const then = judgeAttributes(ties, around, lens);
  const whyNot = (claim: AttributeClaim): WhyLeftOut | null => (told.has(claim) ? then(claim) : 'untold');
  const attributes = evidence.attributes.filter((claim) => whyNot(claim) === null);
  return { lens, around, ties, attributes, whyNot };
}

/** How each event stands, as an end of ties. */
function eventsBy(
  { events }: LensEvidence,
  lens: OneLens,
  { eventTimes }: Surroundings,
): Map<string, Verdict> {
  return new Map(
    [...events].map((id) => [id, judgeNode({ known: true, is: 'event', event: eventTimes.get(id) }, lens)]),
  );
}

/** How each event stands by all looks together. */
export function eventVerdicts(evidence: LensEvidence, looks: readonly Look[]): Map<string, Verdict> {
  const [first = new Map<string, Verdict>(), second] = looks.map(({ lens, around }) =>
    eventsBy(evidence, lens, around),
  );
  if (second === undefined) return first;
  return new Map([...first].map(([id, one]) => [id, eitherOf(one, second.get(id) ?? one)]));
}

/** The events that are left out for their time. */
export const eventsOut = (evidence: LensEvidence, lens: OneLens): string[] =>
  [...eventsBy(evidence, lens, surroundings(evidence, lens))].flatMap(([id, { why }]) =>
    why === null ? [] : id,
  );

/** Each tie by all looks together: shown where one of them shows it. */
export function seenBy(looks: readonly Look[]): JudgedTie[] {
  const [first, second] = looks;
  if (first === undefined) return [];
  if (second === undefined) return [...first.ties];
  return first.ties.map((one, index) => either(one, second.ties[index] ?? one));
}

function either(one: JudgedTie, other: JudgedTie): JudgedTie {
  const all = [one, other];
  const speaking = all.some(({ why }) => why === null) ? all.filter(isListed) : all;
  const claims = [...new Set(speaking.flatMap((judged) => judged.claims))];
  return {
    tie: one.tie,
    ...eitherOf(one, other),
    ended: speaking.every(({ ended }) => ended !== null) ? (speaking[0]?.ended ?? null) : null,
    claims: claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Of two accounts: shown where one of them shows it. */
export function eitherOf(one: Verdict, other: Verdict): Verdict {
  const all = [one, other];
  const shown = all.filter(({ why }) => why === null);
  return {
    why: shown.length > 0 ? null : nearest(all.map(({ why }) => why)),
    ...surest(shown.length > 0 ? shown : all),
  };
}

/** Does an account tell of it as of when the lens looks, be it that it denies it? */
export const isListed = ({ why }: JudgedTie): boolean => why === null || why === 'denied';

/** From what is nearest to being shown. */
const REASONS: readonly WhyLeftOut[] = [
  'denied',
  'undated',
  'uncertain',
  'other-time',
  'ended',
  'not-held',
  'proposed',
  'untold',
];
const SURENESS: readonly (Held | null)[] = ['certain', 'possible', 'undated', 'not-held', null];
const BOUNDED: readonly (Bounded | null)[] = ['both', 'one', 'neither', null];

const nearest = (all: readonly (WhyLeftOut | null)[]): WhyLeftOut =>
  REASONS.find((why) => all.includes(why)) ?? 'untold';

function surest(all: readonly Verdict[]): Pick<Verdict, 'held' | 'bounded'> {
  const held = SURENESS.find((each) => all.some((one) => one.held === each)) ?? null;
  const alike = all.filter((one) => one.held === held);
  return { held, bounded: BOUNDED.find((each) => alike.some((one) => one.bounded === each)) ?? null };
}

/** What summaries of ties look at, by all looks together. */
export function aroundAll(looks: readonly Look[]): Surroundings {
  const [first, ...more] = looks.map(({ around }) => around);
  if (first === undefined) return { objections: new Map(), eventTimes: new Map(), endingOf: null };
  return more.reduce(joined, first);
}

function joined(a: Surroundings, b: Surroundings): Surroundings {
  const eventTimes = new Map(a.eventTimes);
  for (const [id, dated] of b.eventTimes) {
    const other = eventTimes.get(id);
    eventTimes.set(id, other === undefined ? dated : eventTimeOf([...other.told, ...dated.told]));
  }
  const objections: Objections<LensClaim> = new Map([...a.objections, ...b.objections]);
  // What ends is judged by each account for itself.
  return { objections, eventTimes, endingOf: null };
}

/** Of attributes, what any look lets through. */
export function attributesOf(looks: readonly Look[]): AttributeClaim[] {
  const [first, ...more] = looks;
  if (first === undefined) return [];
  return [...new Set([...first.attributes, ...more.flatMap(({ attributes }) => attributes)])];
}

export type Two<C> = Pick<Sides<C>, 'first' | 'second'>;

/** What each of two accounts tells of a tie, as of when the lens looks. */
export function sidesAt(looks: readonly Look[], index: number): Two<LensClaim> {
  const [first, second] = looks.map(({ ties }) => {
    const judged = ties[index];
    return judged !== undefined && isListed(judged) ? done(judged.claims) : [];
  });
  return { first: first ?? [], second: second ?? [] };
}

/** How the ties of a picture are told, by their ids; none where nothing is compared. */
export function comparedTies(
  looks: readonly Look[],
  { ties, objections }: LensEvidence,
): Map<string, Compared> {
  if (looks.length < 2) return new Map();
  return new Map(
    ties.flatMap(({ id }, index) => {
      const compared = compareTie(sidesAt(looks, index), objections);
      return compared === null ? [] : [[id, compared] as const];
    }),
  );
}
