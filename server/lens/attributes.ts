import type { Lens, Told } from '#contract/lens.ts';
import type { LensAttribute } from '#contract/lens-answers.ts';
import type { Attribute } from '#contract/vocabulary.ts';
import { disputed, isFirm } from '../evidence/disputes.ts';
import { accountText } from '../evidence/accounts.ts';
import type { AttributeClaim } from './claims.ts';
import { attributeOf, type LensEvidence, type Surroundings } from './evidence.ts';
import { compareAttribute, type Sides } from './sides.ts';

/** Claims that speak of one thing: of one attribute where it has one value, else of one value of it. */
export interface Point {
  key: string;
  subjectId: string;
  property: string;
  declared: Attribute | undefined;
  claims: AttributeClaim[];
}

/** Attributes that may have several values are compared value by value. */
export function pointsOf(claims: readonly AttributeClaim[], evidence: LensEvidence): Point[] {
  const groups = Map.groupBy(claims, (claim) =>
    pointKey(claim, attributeOf(evidence, claim.subjectId, claim.property)),
  );
  return Array.from(groups, ([key, of]) => {
    const [{ subjectId, property } = { subjectId: '', property: '' }] = of;
    return { key, subjectId, property, declared: attributeOf(evidence, subjectId, property), claims: of };
  });
}

function pointKey(claim: AttributeClaim, declared: Attribute | undefined): string {
  const { subjectId, property, place, period, unit, value, low, high } = claim;
  const circumstances = [place, period, unit].filter((part) => part !== null);
  const single = declared?.single === true;
  return [subjectId, property, ...circumstances, ...(single ? [] : [value ?? `${low}..${high}`])].join(' ');
}

/** "5 people", "not the leader (2015)", "possibly 6 people". */
export function valueText(claim: AttributeClaim): string {
  const text = accountText({
    attribute: claim,
    polarity: claim.polarity === 'denies' ? 'denies' : 'asserts',
  });
  return isFirm(claim) ? text : `possibly ${text}`;
}

/**
 * What the lens shows of one node’s or tie’s attributes, the distinct values side by side.
 * @param sides the claims that count, by each account that is compared
 */
export function lensAttributes(
  sides: Sides<AttributeClaim>,
  evidence: LensEvidence,
  lens: Lens,
  { objections }: Pick<Surroundings, 'objections'>,
): LensAttribute[] {
  return Array.from(
    Map.groupBy(sides.all, ({ property }) => property),
    ([property, of]) => {
      const declared = attributeOf(evidence, of[0]?.subjectId ?? '', property);
      return {
        property,
        label: declared?.label ?? property,
        disputed: disputed(of, declared, objections),
        ...comparedProperty(of, sides, evidence, lens),
        accounts: Array.from(Map.groupBy(of, valueText), ([text, alike]) => ({
          text,
          claimIds: alike.map(({ id }) => id),
        })),
      };
    },
  );
}

function comparedProperty(
  claims: readonly AttributeClaim[],
  sides: Sides<AttributeClaim>,
  evidence: LensEvidence,
  lens: Lens,
): Pick<LensAttribute, 'told' | 'differs'> {
  if (lens.against === null) return { told: null, differs: [] };
  const points = pointsOf(claims, evidence)
    .map(({ claims: of, declared }) => compareAttribute(among(of, sides), declared, evidence.objections))
    .filter((compared) => compared !== null);
  return {
    told: together(points.map(({ told }) => told)),
    differs: [...new Set(points.flatMap(({ differs }) => differs))],
  };
}

/** Of these claims those of each side. */
export function among<C>(claims: readonly C[], { first, second }: Pick<Sides<C>, 'first' | 'second'>) {
  const [one, other] = [new Set(first), new Set(second)];
  return {
    first: claims.filter((claim) => one.has(claim)),
    second: claims.filter((claim) => other.has(claim)),
  };
}

/** Of several points: a conflict in one is a conflict; what each side tells for itself is told by both. */
export function together(all: readonly Told[]): Told | null {
  const [one = null] = all;
  if (all.includes('conflict')) return 'conflict';
  return all.every((told) => told === one) ? one : 'agree';
}
