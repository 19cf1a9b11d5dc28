import type { Attribute } from '#contract/vocabulary.ts';
import type { Bounds } from '#contract/time.ts';
import { parseEdtf } from './edtf.ts';
import { mayOverlap } from './time.ts';

/** What a claim about an attribute says, as far as it can contradict another. */
export interface Saying {
  id: string;
  subjectId: string | null;
  property: string | null;
  value: string | null;
  low: number | null;
  high: number | null;
  unit: string | null;
  place: string | null;
  period: string | null;
  polarity: string;
  modality: string;
  bounds: Bounds;
}

const PROPOSED = new Set(['plan', 'demand', 'recommendation']);
/** A plan, demand or recommendation says nothing about what is so. */
export const isProposed = (claim: { modality: string }): boolean => PROPOSED.has(claim.modality);

/** Does it say that something was so, rather than that it was not, or is only proposed? */
export const isAsserted = (claim: { polarity: string; modality: string }): boolean =>
  claim.polarity === 'asserts' && !isProposed(claim);

/** Does it say that something was not so? */
export const isDenied = (claim: { polarity: string; modality: string }): boolean =>
  claim.polarity === 'denies' && !isProposed(claim);

/** A mere possibility makes nothing certain, and narrows nothing. */
export const isFirm = ({ modality }: { modality: string }): boolean => modality !== 'possibility';

/** What a claim says of its tie. A possibility is less than an assertion, and a proposal says nothing of what is so. */
export type TieStance = 'asserting' | 'possibly' | 'denying' | 'proposing';

export function stanceOf(claim: { polarity: string; modality: string }): TieStance {
  if (isProposed(claim)) return 'proposing';
  if (claim.polarity === 'denies') return 'denying';
  return isFirm(claim) ? 'asserting' : 'possibly';
}

/** By the id of a claim, what objects to it, whatever that is about. */
export type Objections<C = unknown> = ReadonlyMap<string, readonly Objection<C>[]>;
/** One claim rejects another, or the dataset notes that both cannot be so, which holds both ways. */
export interface Objection<C = unknown> {
  by: C;
  id: string;
  stance: 'rejects' | 'incompatible-with';
}
/** One claim answers another, in any stance. */
export interface Answering<C> {
  by: C;
  to: C;
  stance: string;
}

/** What is only proposed neither objects nor is objected to. */
export function objectionsIn<C extends { id: string; modality: string }>(
  answers: readonly Answering<C>[],
): Objections<C> {
  const found = new Map<string, Objection<C>[]>();
  const add = (to: C, by: C, stance: Objection['stance']): void => {
    found.set(to.id, [...(found.get(to.id) ?? []), { by, id: by.id, stance }]);
  };
  for (const { by, to, stance } of answers) {
    if (isProposed(by) || isProposed(to)) continue;
    if (stance === 'rejects' || stance === 'incompatible-with') add(to, by, stance);
    if (stance === 'incompatible-with') add(by, to, stance);
  }
  return found;
}

/** How one of two claims objects to the other; null where neither does. */
export function objection(
  a: { id: string },
  b: { id: string },
  objections: Objections,
): Objection['stance'] | null {
  const one = objections.get(a.id)?.find(({ id }) => id === b.id);
  const other = objections.get(b.id)?.find(({ id }) => id === a.id);
  return (one ?? other)?.stance ?? null;
}

/** Is what claims say of one attribute disputed: do they contradict each other, or does anybody object to one of them? */
export function disputed(
  claims: readonly Saying[],
  attribute: Attribute | undefined,
  objections: Objections,
): boolean {
  return claims.some(
    (a, index) =>
      (!isProposed(a) && objections.has(a.id)) ||
      claims.slice(index + 1).some((b) => contradict(a, b, attribute)),
  );
}

/** The same asserted and denied, or two values where there can be one, at times that may meet. */
export function contradict(a: Saying, b: Saying, attribute: Attribute | undefined): boolean {
  return !isProposed(a) && !isProposed(b) && comparable(a, b) && clash(a, b, attribute);
}

/** Of the same place, period and unit, at times that may meet. */
function comparable(a: Saying, b: Saying): boolean {
  return a.place === b.place && a.period === b.period && a.unit === b.unit && mayOverlap(a.bounds, b.bounds);
}

function clash(a: Saying, b: Saying, attribute: Attribute | undefined): boolean {
  const same = agree(a, b, attribute);
  if (a.polarity !== b.polarity) return same;
  return a.polarity === 'asserts' && attribute?.single === true && !same;
}

/** Number ranges agree where they meet ("at least 4" and "5" do), dates where they may be one day, texts where they are alike. */
function agree(a: Saying, b: Saying, attribute: Attribute | undefined): boolean {
  if (attribute?.type === 'number') return meet(a.low, b.high) && meet(b.low, a.high);
  if (attribute?.type !== 'date') return a.value === b.value;
  const [first, second] = [parseEdtf(a.value ?? ''), parseEdtf(b.value ?? '')];
  return (
    a.value === b.value ||
    (first !== null && second !== null && meet(first.min, second.max) && meet(second.min, first.max))
  );
}

function meet<T extends number | string>(low: T | null, high: T | null): boolean {
  return low === null || high === null || low <= high;
}
