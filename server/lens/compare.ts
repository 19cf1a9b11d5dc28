import type { BriefClaim, Lens, Told } from '#contract/lens.ts';
import type { CompareRow } from '#contract/lens-answers.ts';
import { stanceInWords } from '#words/ties.ts';
import type { LensClaim, ClaimedTie } from './claims.ts';
import { passingAttributes, pointsOf } from './attributes.ts';
import { type LensEvidence, type Surroundings, surroundings } from './evidence.ts';
import type { Labels } from './labels.ts';
import { compareAttribute, type Compared, compareTie, type Sides, sidesOf } from './sides.ts';
import { judgeTie } from './verdict.ts';

/** One point of a comparison, with claims by their ids. */
export interface ComparedPoint extends Compared {
  id: string;
  /** Tie or node. */
  subjectId: string;
  property: string | null;
  first: string[];
  second: string[];
}

const ORDER: readonly Told[] = ['conflict', 'first', 'second', 'agree'];

/** Every tie and attribute that one of two sides tells of, conflict first. */
export function comparePoints(evidence: LensEvidence, lens: Lens): ComparedPoint[] {
  const points = [...tiePoints(evidence, lens), ...attributePoints(evidence, lens)];
  return points.toSorted((a, b) => ORDER.indexOf(a.told) - ORDER.indexOf(b.told) || (a.id < b.id ? -1 : 1));
}

const LISTED: ReadonlySet<string | null> = new Set([null, 'denied', 'proposed']);

function tiePoints(evidence: LensEvidence, lens: Lens): ComparedPoint[] {
  const standing = lens.asOf === null ? whenever : asOf(lens, surroundings(evidence, lens));
  return evidence.ties.flatMap((tie) => {
    const sides = sidesOf(standing(tie), lens);
    const compared = compareTie(sides, evidence.objections);
    return compared === null
      ? []
      : [{ id: tie.id, subjectId: tie.id, property: null, ...compared, ...idsOf(sides) }];
  });
}

type Standing = (tie: ClaimedTie) => readonly LensClaim[];

const whenever: Standing = ({ claims }) => claims;

/** The claims on which a tie rests that is listed as of then, denied ones and mere proposals among them. */
function asOf(lens: Lens, around: Surroundings): Standing {
  return (tie) => {
    const { why, claims } = judgeTie(tie, lens, around);
    return LISTED.has(why) ? claims : [];
  };
}

function attributePoints(evidence: LensEvidence, lens: Lens): ComparedPoint[] {
  return pointsOf(passingAttributes(evidence, lens), evidence).flatMap((point) => {
    const { key, subjectId, property, claims, declared } = point;
    const sides = sidesOf(claims, lens);
    const compared = compareAttribute(sides, declared, evidence.objections);
    return compared === null ? [] : [{ id: key, subjectId, property, ...compared, ...idsOf(sides) }];
  });
}

function idsOf({ first, second }: Sides<LensClaim>): Pick<ComparedPoint, 'first' | 'second'> {
  return { first: first.map(({ id }) => id), second: second.map(({ id }) => id) };
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
  const { id, subjectId, property, told, differs } = point;
  return {
    id,
    about: property === null ? 'tie' : 'attribute',
    state: told,
    differs,
    ...labels.about(subjectId, property),
    property,
    first: side(point.first, labels.brief),
    second: side(point.second, labels.brief),
  };
}

function side(ids: readonly string[], brief: ReadonlyMap<string, BriefClaim>): CompareRow['first'] {
  const claims = ids.flatMap((id) => brief.get(id) ?? []);
  // The distinct values of an attribute, or how the claims stand to a tie.
  const values = [...new Set(claims.flatMap(({ value }) => value ?? []))];
  const text = values.length > 0 ? values.join('; ') : stanceInWords(claims);
  return claims.length === 0 ? null : { text, claims };
}
