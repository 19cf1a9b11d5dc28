import type { BriefClaim, Difference, Lens } from '#contract/lens.ts';
import type { Account, Dispute } from '#contract/lens-answers.ts';
import { objectionInWords, stanceInWords } from '#words/ties.ts';
import {
  disputed,
  isAsserted,
  isFirm,
  stanceOf,
  type Objection,
  type Objections,
} from '../evidence/disputes.ts';
import { type Point, pointsOf, valueText } from './attributes.ts';
import type { AttributeClaim, LensClaim, ClaimedTie } from './claims.ts';
import type { LensEvidence } from './evidence.ts';
import { aroundAll, attributesOf, look, looksOf, seenBy } from './look.ts';
import { attributeDifferences, datesDiffer, done, objectionDifferences } from './sides.ts';
import { summaryOf } from './verdict.ts';

/** What one side of a dispute rests on, and what it says where that is not how it stands to a tie. */
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
  const looks = looksOf(evidence, lens);
  const around = aroundAll(looks);
  const ties = seenBy(looks).filter(
    ({ tie, why, claims }) => why === null && summaryOf(tie, claims, around).status === 'disputed',
  );
  return [
    ...ties.map(({ tie, claims }) => tieContest(tie, done(claims), around.objections)).toSorted(byId),
    ...pointsOf(attributesOf(looks), evidence)
      .flatMap((point) => attributeContest(point, around.objections))
      .toSorted(byId),
  ];
}

const byId = (a: Contest, b: Contest): number => (a.id < b.id ? -1 : 1);

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

/**
 * Those who assert it, and those who only hold it possible, against those who deny it or object to it; where nobody does,
 * origin against origin.
 */
function tieContest(
  tie: ClaimedTie,
  claims: readonly LensClaim[],
  objections: Objections<LensClaim>,
): Contest {
  const stances = Map.groupBy(claims, stanceOf);
  const denying = stances.get('denying') ?? [];
  const objected = objectionsTo(claims, objections);
  const outer = positionsOutside(claims, objected);
  const groups =
    denying.length > 0 || outer.length > 0
      ? [stances.get('asserting') ?? [], stances.get('possibly') ?? [], denying].filter((of) => of.length > 0)
      : [...Map.groupBy(claims, ({ chain }) => chain.origins.join(' ')).values()];
  const differs: Difference[] = denying.length > 0 ? ['polarity'] : [];
  if (anyPair(groups, datesDiffer)) differs.push('dates');
  differs.push(...stancesIn(objected, differs));
  const positions = [...groups.map((of) => ({ value: null, claims: [...of] })), ...outer];
  return { id: tie.id, subjectId: tie.id, property: null, differs, positions };
}

const objectionsTo = (claims: readonly LensClaim[], objections: Objections<LensClaim>) =>
  claims.flatMap(({ id }) => objections.get(id) ?? []);

const stancesIn = (objected: readonly Objection[], differs: readonly Difference[]): Difference[] =>
  objectionDifferences(
    objected.map(({ stance }) => stance),
    differs,
  );

/** Who objects by a claim about something else. */
function positionsOutside(
  claims: readonly LensClaim[],
  objected: readonly Objection<LensClaim>[],
): Position[] {
  const own = new Set(claims.map(({ id }) => id));
  const outer = Map.groupBy(
    objected.filter(({ id }) => !own.has(id)),
    ({ stance }) => stance,
  );
  return Array.from(outer, ([stance, of]) => ({
    value: objectionInWords(stance),
    claims: [...new Map(of.map(({ id, by }) => [id, by])).values()],
  }));
}

function anyPair<T>(all: readonly T[], differ: (a: T, b: T) => boolean): boolean {
  return all.some((a, index) => all.slice(index + 1).some((b) => differ(a, b)));
}

/** Value against value, and against whoever objects to one of them. */
function attributeContest(point: Point, objections: Objections<LensClaim>): Contest[] {
  const { key, subjectId, property, declared } = point;
  const claims = done(point.claims);
  if (!disputed(claims, declared, objections)) return [];
  const objected = objectionsTo(claims, objections);
  const between = claims.flatMap((a, index) =>
    claims.slice(index + 1).flatMap((b) => attributeDifferences(a, b, declared, objections)),
  );
  const differs = new Set([...between, ...stancesIn(objected, between)]);
  const values = Array.from(Map.groupBy(claims, valueText), ([value, of]) => ({ value, claims: of }));
  const positions = [...values, ...positionsOutside(claims, objected)];
  return [{ id: key, subjectId, property, differs: [...differs], positions }];
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
  /** of a tie: the claims by which each side says so */
  sides: string[][];
};

/** The evidence by what it is about, so that each dispute looks only around itself. */
export interface Vicinity {
  tie: ReadonlyMap<string, ClaimedTie>;
  tiesOf: ReadonlyMap<string, readonly ClaimedTie[]>;
  attributesBy: ReadonlyMap<string, readonly AttributeClaim[]>;
  objections: Objections;
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
  const about = look(evidence, { ...lens, sources: [], against: null }).attributes;
  return {
    tie: new Map(evidence.ties.map((tie) => [tie.id, tie])),
    tiesOf,
    attributesBy: Map.groupBy(about, ({ subjectId }) => subjectId),
    objections: evidence.objections,
  };
}

/** What someone of every account also says, as more than a possibility, about the same nodes. */
export function agreements(
  { id, subjectId, positions }: Contest,
  evidence: LensEvidence,
  { tie: known, tiesOf, attributesBy, objections }: Vicinity,
): Agreement[] {
  const tellers = positions.map(({ claims }) => new Set(claims.flatMap(({ first }) => first)));
  const own = known.get(subjectId);
  const node = own === undefined ? subjectId : quieterEnd(own, tiesOf);
  const saying = (claims: readonly LensClaim[]): LensClaim[][] =>
    tellers.map((who) =>
      claims.filter((claim) => isAsserted(claim) && isFirm(claim) && claim.first.some((one) => who.has(one))),
    );
  const shared = (claims: readonly LensClaim[]): boolean => saying(claims).every((of) => of.length > 0);
  const ties = (tiesOf.get(node) ?? [])
    .filter((tie) => tie.id !== subjectId && shared(tie.claims))
    .map((tie) => ({
      tieId: tie.id,
      nodeId: null,
      property: null,
      subjectId: tie.id,
      value: null,
      sides: saying(tie.claims).map((of) => of.map((claim) => claim.id)),
    }));
  const about = [...new Set([subjectId, node])].flatMap((each) => attributesBy.get(each) ?? []);
  const points = pointsOf(about, evidence).filter(({ key, claims }) => key !== id && shared(claims));
  return [...ties, ...points.flatMap((point) => agreedValue(point, objections))];
}

/** Of two ends the one with fewer ties: what is agreed about a prisoner tells more than all that is agreed about the state that held him. */
function quieterEnd({ subjectId, objectId }: ClaimedTie, tiesOf: Vicinity['tiesOf']): string {
  const degree = (id: string): number => tiesOf.get(id)?.length ?? 0;
  return degree(subjectId) < degree(objectId) ? subjectId : objectId;
}

function agreedValue(point: Point, objections: Objections): Agreement[] {
  const { subjectId, property, claims, declared } = point;
  if (disputed(claims, declared, objections)) return [];
  const value = [
    ...new Set(claims.filter((claim) => isAsserted(claim) && isFirm(claim)).map(valueText)),
  ].join('; ');
  return [{ tieId: null, nodeId: subjectId, property, subjectId, value, sides: [] }];
}
