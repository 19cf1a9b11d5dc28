import type { BriefClaim, Difference, Lens } from '#contract/lens.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import { stanceInWords } from '#words/ties.ts';
import { disputed, isProposed, pairKey } from '../evidence/disputes.ts';
import { passingAttributes, type Point, pointsOf, valueText } from './attributes.ts';
import type { AttributeClaim, LensClaim, ClaimedTie } from './claims.ts';
import { type LensEvidence, surroundings } from './evidence.ts';
import { attributeDifferences, datesDiffer } from './sides.ts';
import { judgeAttributes, judgeTie, type JudgedTie } from './verdict.ts';

/** What one side of a dispute rests on; `value` is set on an attribute. */
export interface Position {
  value: string | null;
  claims: LensClaim[];
}

/** A disputed tie or attribute, its accounts face to face. */
export interface Contest {
  id: string;
  subjectId: string;
  property: string | null;
  differs: Difference[];
  positions: Position[];
}

/**
 * Everything disputed among those whom the lens lets through, as of when it looks: ties first, each kind in the order of its
 * ids.
 */
export function contests(all: LensEvidence, lens: Lens): Contest[] {
  const evidence = lens.asOf === null ? standingNow(all) : all;
  const around = surroundings(evidence, lens);
  const ties = evidence.ties.map((tie) => judgeTie(tie, lens, { ...around, contested: new Set<string>() }));
  const why = judgeAttributes(ties, around, lens);
  const points = pointsOf(
    passingAttributes(evidence, lens).filter((claim) => why(claim) === null),
    evidence,
  );
  return [
    ...tieContests(ties, evidence),
    ...points
      .flatMap((point) => attributeContest(point, evidence))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ];
}

const stands = ({ retracted }: LensClaim): boolean => retracted === null;

/** Without what left the files. */
function standingNow(evidence: LensEvidence): LensEvidence {
  return {
    ...evidence,
    ties: evidence.ties.map((tie) => ({ ...tie, claims: tie.claims.filter(stands) })),
    attributes: evidence.attributes.filter(stands),
  };
}

const EVERYONE = { sources: [], relayed: false, against: null, asOf: null, clock: 'valid' } as const;

/** How many disputes there are among all accounts of all times that are none among these. */
export function countOutside(within: readonly Contest[], evidence: LensEvidence, lens: Lens): number {
  if (lens.sources.length === 0 && lens.against === null && lens.asOf === null) return 0;
  const known = new Set(within.map(({ id }) => id));
  return contests(evidence, { ...lens, ...EVERYONE, sources: [] }).filter(({ id }) => !known.has(id)).length;
}

function tieContests(ties: readonly JudgedTie[], evidence: LensEvidence): Contest[] {
  return ties
    .filter(({ shown, why }) => shown?.tie.status === 'disputed' && why === null)
    .map(({ tie, claims }) =>
      tieContest(
        tie,
        claims.filter((claim) => !isProposed(claim)),
        evidence,
      ),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those who assert it against those who deny it; where nobody does, origin against origin. */
function tieContest(tie: ClaimedTie, claims: readonly LensClaim[], evidence: LensEvidence): Contest {
  const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
  const denying = claims.filter(({ polarity }) => polarity === 'denies');
  const opposed = denying.length > 0;
  const groups = opposed
    ? [asserting, denying]
    : [...Map.groupBy(claims, ({ chain }) => chain.origins.join(' ')).values()];
  const differs: Difference[] = opposed ? ['polarity'] : [];
  if (anyPair(groups, datesDiffer)) differs.push('dates');
  if (anyPair(groups, (a, b) => called(a, b, evidence.incompatible))) differs.push('incompatible');
  const positions = groups.map((of) => ({ value: null, claims: [...of] }));
  return { id: tie.id, subjectId: tie.id, property: null, differs, positions };
}

function anyPair<T>(all: readonly T[], differ: (a: T, b: T) => boolean): boolean {
  return all.some((a, index) => all.slice(index + 1).some((b) => differ(a, b)));
}

function called(a: readonly LensClaim[], b: readonly LensClaim[], pairs: ReadonlySet<string>): boolean {
  return a.some((one) => b.some((other) => pairs.has(pairKey(one.id, other.id))));
}

/** Value against value. */
function attributeContest(point: Point, { incompatible }: LensEvidence): Contest[] {
  const { key, subjectId, property, declared } = point;
  const claims = point.claims.filter((claim) => !isProposed(claim));
  if (!disputed(claims, declared, incompatible)) return [];
  const differs = claims.flatMap((a, index) =>
    claims
      .slice(index + 1)
      .filter((b) => disputed([a, b], declared, incompatible))
      .flatMap((b) => attributeDifferences(a, b, declared, incompatible)),
  );
  const positions = Array.from(Map.groupBy(claims, valueText), ([value, of]) => ({ value, claims: of }));
  return [{ id: key, subjectId, property, differs: [...new Set(differs)], positions }];
}

export function account({ value, claims }: Position, brief: ReadonlyMap<string, BriefClaim>): Account {
  const short = claims.flatMap(({ id }) => brief.get(id) ?? []);
  const sources = new Map(short.flatMap(({ first }) => first).map((source) => [source.id, source]));
  return {
    text: value ?? stanceInWords(short),
    sources: [...sources.values()],
    origins: new Set(claims.flatMap(({ chain }) => chain.origins)).size,
    claims: short,
  };
}

export type Agreement = Pick<Dispute['agreed'][number], 'tieId' | 'nodeId' | 'property'> & {
  subjectId: string;
  value: string | null;
};

/** The evidence by what it is about, so that each dispute looks only around itself. */
export interface Vicinity {
  tie: ReadonlyMap<string, ClaimedTie>;
  tiesOf: ReadonlyMap<string, readonly ClaimedTie[]>;
  attributesOf: ReadonlyMap<string, readonly AttributeClaim[]>;
}

/** Of attributes, what passes the lens whoever says it. */
export function vicinity(evidence: LensEvidence, lens: Lens): Vicinity {
  const tiesOf = new Map<string, ClaimedTie[]>();
  for (const tie of evidence.ties)
    for (const id of new Set([tie.subjectId, tie.objectId])) {
      const of = tiesOf.get(id);
      if (of === undefined) tiesOf.set(id, [tie]);
      else of.push(tie);
    }
  const about = passingAttributes(evidence, { ...lens, sources: [], against: null });
  return {
    tie: new Map(evidence.ties.map((tie) => [tie.id, tie])),
    tiesOf,
    attributesOf: Map.groupBy(about, ({ subjectId }) => subjectId),
  };
}

/** What someone of every account also holds, about the same nodes. */
export function agreements(
  { id, subjectId, positions }: Contest,
  evidence: LensEvidence,
  { tie: known, tiesOf, attributesOf }: Vicinity,
): Agreement[] {
  const tellers = positions.map(({ claims }) => new Set(claims.flatMap(({ first }) => first)));
  const own = known.get(subjectId);
  const node = own === undefined ? subjectId : quieterEnd(own, tiesOf);
  const shared = (claims: readonly LensClaim[]): boolean =>
    tellers.every((who) => claims.some((claim) => asserts(claim) && claim.first.some((one) => who.has(one))));
  const ties = (tiesOf.get(node) ?? [])
    .filter((tie) => tie.id !== subjectId && shared(tie.claims))
    .map((tie) => ({ tieId: tie.id, nodeId: null, property: null, subjectId: tie.id, value: null }));
  const about = [...new Set([subjectId, node])].flatMap((each) => attributesOf.get(each) ?? []);
  const points = pointsOf(about, evidence).filter(({ key, claims }) => key !== id && shared(claims));
  return [...ties, ...points.flatMap((point) => agreedValue(point, evidence))];
}

const asserts = (claim: LensClaim): boolean => claim.polarity === 'asserts' && !isProposed(claim);

/** Of two ends the one with fewer ties: what is agreed about a prisoner tells more than all that is agreed about the state that held him. */
function quieterEnd({ subjectId, objectId }: ClaimedTie, tiesOf: Vicinity['tiesOf']): string {
  const degree = (id: string): number => tiesOf.get(id)?.length ?? 0;
  return degree(subjectId) < degree(objectId) ? subjectId : objectId;
}

function agreedValue(point: Point, { incompatible }: LensEvidence): Agreement[] {
  const { subjectId, property, claims, declared } = point;
  if (disputed(claims, declared, incompatible)) return [];
  const value = [...new Set(claims.filter(asserts).map(valueText))].join('; ');
  return [{ tieId: null, nodeId: subjectId, property, subjectId, value }];
}
