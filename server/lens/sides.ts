import type { Difference, Lens, Told } from '#contract/lens.ts';
import type { Bounds } from '#contract/time.ts';
import type { Attribute } from '#contract/vocabulary.ts';
import { contradict, isProposed, type Objection, objection, type Objections } from '../evidence/disputes.ts';
import { canBothBe, isUnknown, mayOverlap } from '../evidence/time.ts';
import type { AttributeClaim, LensClaim } from './claims.ts';
import { asserts, completing, timedOn } from './held.ts';

type Attributed = Pick<LensClaim, 'first' | 'chain'>;
type Whose = Pick<OneLens, 'sources' | 'relayed' | 'against' | 'others'>;

/** The claims of the chosen sources, and of those whom they are compared with. A joint claim can be on both sides. */
export interface Sides<C> {
  first: C[];
  second: C[];
  all: C[];
}

/** Is it attributed to one of these sources? @param relayed do they count at any hop, or as first source only? */
export function attributedTo(claim: Attributed, sources: readonly string[], relayed: boolean): boolean {
  const whose = relayed ? claim.chain.sources : claim.first;
  return whose.some((source) => sources.includes(source));
}

/** As first source: one of them is somebody else. At any hop: those who were chosen have no part in it. */
function attributedToOthers(claim: Attributed, sources: readonly string[], relayed: boolean): boolean {
  return relayed
    ? !attributedTo(claim, sources, true)
    : claim.first.some((source) => !sources.includes(source));
}

/** A lens that looks by one account. others: by everybody but its sources. */
export type OneLens = Lens & { others?: true };

const NOBODY = [''];

/** A comparison is two lenses side by side. */
export function eachSide(lens: OneLens): OneLens[] {
  const { against } = lens;
  if (against === null) return [lens];
  const first = { ...lens, against: null };
  if (against === 'others') return [first, { ...first, others: true }];
  return [first, { ...first, sources: against.length === 0 ? NOBODY : against }];
}

export function sidesOf<C extends Attributed>(claims: readonly C[], lens: Whose): Sides<C> {
  const { sources, relayed, against, others } = lens;
  const first =
    others === true
      ? claims.filter((claim) => attributedToOthers(claim, sources, relayed))
      : sources.length === 0
        ? [...claims]
        : claims.filter((claim) => attributedTo(claim, sources, relayed));
  if (against === null) return { first, second: [], all: first };
  const second = claims.filter((claim) =>
    against === 'others'
      ? attributedToOthers(claim, sources, relayed)
      : attributedTo(claim, against, relayed),
  );
  return { first, second, all: claims.filter((claim) => first.includes(claim) || second.includes(claim)) };
}

/** How two sides stand to each other over one tie or attribute. */
export interface Compared {
  told: Told;
  differs: Difference[];
}

/**
 * Do two sides tell the same? What is only proposed tells nothing of the kind.
 * @param differences between what both say
 * @returns null where neither says anything
 */
function compared<C extends { modality: string }>(
  all: Pick<Sides<C>, 'first' | 'second'>,
  differences: (first: readonly C[], second: readonly C[]) => Difference[],
): Compared | null {
  const [first, second] = [done(all.first), done(all.second)];
  if (first.length === 0 && second.length === 0) return null;
  if (second.length === 0) return { told: 'first', differs: [] };
  if (first.length === 0) return { told: 'second', differs: [] };
  const differs = differences(first, second);
  return { told: differs.length > 0 ? 'conflict' : 'agree', differs };
}

export function done<C extends { modality: string }>(claims: readonly C[]): C[] {
  return claims.filter((claim) => !isProposed(claim));
}

export function compareTie(
  sides: Pick<Sides<LensClaim>, 'first' | 'second'>,
  objections: Objections,
): Compared | null {
  return compared(sides, (first, second) => {
    const differs: Difference[] = [];
    if (opposed(first, second)) differs.push('polarity');
    if (datesDiffer(first, second)) differs.push('dates');
    const stances = first.flatMap((a) => second.flatMap((b) => objection(a, b, objections) ?? []));
    return [...differs, ...objectionDifferences(stances, differs)];
  });
}

/** A denial that rejects an assertion is told by that it denies. */
export function objectionDifferences(
  stances: readonly Objection['stance'][],
  differs: readonly Difference[],
): Difference[] {
  const found: Difference[] = [];
  if (stances.includes('rejects') && !differs.includes('polarity')) found.push('rejected');
  if (stances.includes('incompatible-with')) found.push('incompatible');
  return found;
}

function opposed(first: readonly LensClaim[], second: readonly LensClaim[]): boolean {
  return paired(first, second, (a, b) => a.polarity !== b.polarity && mayOverlap(a.bounds, b.bounds));
}

/**
 * Does one say that it began, or ended, when by the other it cannot have? Each account completes its own claims. Of several that are dated no two
 * may be true of one spell.
 */
export function datesDiffer(first: readonly LensClaim[], second: readonly LensClaim[]): boolean {
  const [one, other] = [dated(first), dated(second)];
  return one.length > 0 && other.length > 0 && !one.some((a) => other.some((b) => canBothBe(a, b)));
}

const dated = (claims: readonly LensClaim[]): Bounds[] =>
  completing(timedOn('valid', claims), [])
    .filter((timed) => asserts(timed) && !isUnknown(timed.on))
    .map(({ on }) => on);

function paired<C extends { id: string }>(
  first: readonly C[],
  second: readonly C[],
  differ: (a: C, b: C) => boolean,
): boolean {
  return first.some((a) => second.some((b) => a.id !== b.id && differ(a, b)));
}

export function compareAttribute(
  sides: Pick<Sides<AttributeClaim>, 'first' | 'second'>,
  attribute: Attribute | undefined,
  objections: Objections,
): Compared | null {
  return compared(sides, (first, second) => {
    const found = new Set<Difference>();
    for (const a of first)
      for (const b of second)
        if (a.id !== b.id)
          for (const difference of attributeDifferences(a, b, attribute, objections)) found.add(difference);
    return [...found];
  });
}

/** In what two claims differ that contradict each other, or of which one objects to the other. */
export function attributeDifferences(
  a: AttributeClaim,
  b: AttributeClaim,
  attribute: Attribute | undefined,
  objections: Objections,
): Difference[] {
  const differs: Difference[] = [];
  if (contradict(a, b, attribute))
    differs.push(a.polarity !== b.polarity ? 'polarity' : attribute?.type === 'date' ? 'dates' : 'value');
  const stance = objection(a, b, objections);
  return [...differs, ...objectionDifferences(stance === null ? [] : [stance], differs)];
}
