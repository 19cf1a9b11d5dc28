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

/**
 * Do claims about one attribute contradict each other?
 * @param incompatible pairs of claims that a source calls incompatible, as `pairKey` writes them
 */
export function disputed(
  claims: readonly Saying[],
  attribute: Attribute | undefined,
  incompatible: ReadonlySet<string>,
): boolean {
  const said = claims.filter((claim) => !isProposed(claim));
  return said.some((a, index) =>
    said
      .slice(index + 1)
      .some((b) => incompatible.has(pairKey(a.id, b.id)) || (comparable(a, b) && clash(a, b, attribute))),
  );
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Of the same place, period and unit, at times that may meet. */
function comparable(a: Saying, b: Saying): boolean {
  return a.place === b.place && a.period === b.period && a.unit === b.unit && mayOverlap(a.bounds, b.bounds);
}

/** The same asserted and denied, or two values asserted where there can be one. */
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
