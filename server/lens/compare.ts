import type { BriefClaim, Lens, Told } from '#contract/lens.ts';
import type { CompareRow, ProposedRow } from '#contract/lens-answers.ts';
import { stanceInWords } from '#words/ties.ts';
import { isProposed } from '../evidence/disputes.ts';
import { rangeOf } from '../evidence/time.ts';
import { among, pointsOf } from './attributes.ts';
import type { LensClaim } from './claims.ts';
import type { LensEvidence } from './evidence.ts';
import { claimsIn, standing, timedOn } from './held.ts';
import type { Labels } from './labels.ts';
import { attributesOf, type Look, looksOf, sidesAt, type Two } from './look.ts';
import { compareAttribute, type Compared, compareTie, sidesOf } from './sides.ts';

/** One point of a comparison, with claims by their ids. */
export interface ComparedPoint extends Compared {
  id: string;
  /** Tie or node. */
  subjectId: string;
  property: string | null;
  first: string[];
  second: string[];
}

/** What is planned, demanded or recommended of one point, with claims by their ids. */
export type ProposedPoint = Pick<ComparedPoint, 'id' | 'subjectId' | 'property' | 'first' | 'second'>;

const ORDER: readonly Told[] = ['conflict', 'first', 'second', 'agree'];
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** Every tie and attribute that one of two sides tells of, each side by itself, conflict first; what is only proposed stands apart. */
export function comparePoints(
  evidence: LensEvidence,
  lens: Lens,
): { points: ComparedPoint[]; proposed: ProposedPoint[] } {
  const looks = looksOf(evidence, lens);
  const points = [...tiePoints(looks, evidence), ...attributePoints(looks, evidence)];
  return {
    points: points.toSorted((a, b) => ORDER.indexOf(a.told) - ORDER.indexOf(b.told) || byId(a, b)),
    proposed: [...proposedTies(evidence, looks), ...proposedAttributes(evidence, looks)].toSorted(byId),
  };
}

function tiePoints(looks: readonly Look[], { ties, objections }: LensEvidence): ComparedPoint[] {
  return ties.flatMap(({ id }, index) => {
    const sides = sidesAt(looks, index);
    const compared = compareTie(sides, objections);
    return compared === null ? [] : [{ id, subjectId: id, property: null, ...compared, ...idsOf(sides) }];
  });
}

function attributePoints(looks: readonly Look[], evidence: LensEvidence): ComparedPoint[] {
  const [first = [], second = []] = looks.map(({ attributes }) => attributes);
  return pointsOf(attributesOf(looks), evidence).flatMap(({ key, subjectId, property, claims, declared }) => {
    const sides = among(claims, { first: [...first], second: [...second] });
    const compared = compareAttribute(sides, declared, evidence.objections);
    return compared === null ? [] : [{ id: key, subjectId, property, ...compared, ...idsOf(sides) }];
  });
}

/** Of the claims that are only proposed those of each account, by their own dates. */
function proposals<C extends LensClaim>(claims: readonly C[], looks: readonly Look[]): Two<C> {
  const [first, second] = looks.map(({ lens }) => {
    const timed = timedOn(lens.clock, sidesOf(claims.filter(isProposed), lens).all);
    return claimsIn(standing(timed, lens.asOf === null ? null : rangeOf(lens.asOf)));
  });
  return { first: first ?? [], second: second ?? [] };
}

const isAny = ({ first, second }: Two<unknown>): boolean => first.length + second.length > 0;

function proposedTies({ ties }: LensEvidence, looks: readonly Look[]): ProposedPoint[] {
  return ties
    .map(({ id, claims }) => ({ id, sides: proposals(claims, looks) }))
    .filter(({ sides }) => isAny(sides))
    .map(({ id, sides }) => ({ id, subjectId: id, property: null, ...idsOf(sides) }));
}

function proposedAttributes(evidence: LensEvidence, looks: readonly Look[]): ProposedPoint[] {
  return pointsOf(evidence.attributes.filter(isProposed), evidence)
    .map((point) => ({ ...point, sides: proposals(point.claims, looks) }))
    .filter(({ sides }) => isAny(sides))
    .map(({ key, subjectId, property, sides }) => ({ id: key, subjectId, property, ...idsOf(sides) }));
}

function idsOf({ first, second }: Two<LensClaim>): Pick<ComparedPoint, 'first' | 'second'> {
  return { first: first.map(({ id }) => id), second: second.map(({ id }) => id) };
}

/** How many ties one side alone tells of that are not among the points. @param alone all of them; null: they are all there */
export function omittedFrom(
  points: readonly ComparedPoint[],
  alone: Record<'first' | 'second', number> | null,
): Record<'first' | 'second', number> {
  const listed = (told: Told): number =>
    points.filter((point) => point.property === null && point.told === told).length;
  if (alone === null) return { first: 0, second: 0 };
  return { first: alone.first - listed('first'), second: alone.second - listed('second') };
}

/** @param omitted points told by one side alone that are not among these */
export function countStates(
  points: readonly ComparedPoint[],
  omitted: Record<'first' | 'second', number>,
): Record<Told, number> {
  const count = (state: Told): number => points.filter(({ told }) => told === state).length;
  return {
    first: count('first') + omitted.first,
    second: count('second') + omitted.second,
    agree: count('agree'),
    conflict: count('conflict'),
  };
}

/** A point with names to read it by. */
export function compareRow(point: ComparedPoint, labels: Labels): CompareRow {
  return { ...proposedRow(point, labels), state: point.told, differs: point.differs };
}

export function proposedRow(point: ProposedPoint, labels: Labels): ProposedRow {
  const { id, subjectId, property } = point;
  return {
    id,
    about: property === null ? 'tie' : 'attribute',
    ...labels.about(subjectId, property),
    property,
    first: side(point.first, labels.brief),
    second: side(point.second, labels.brief),
  };
}

function side(ids: readonly string[], brief: ReadonlyMap<string, BriefClaim>): CompareRow['first'] {
  const claims = ids.flatMap((id) => brief.get(id) ?? []);
  // The distinct values of an attribute, or how the claims stand to a tie.
  const values = [
    ...new Set(
      claims.flatMap(({ value, modality }) =>
        value === null ? [] : modality === 'possibility' ? `possibly ${value}` : value,
      ),
    ),
  ];
  const text = values.length > 0 ? values.join('; ') : stanceInWords(claims);
  return claims.length === 0 ? null : { text, claims };
}
