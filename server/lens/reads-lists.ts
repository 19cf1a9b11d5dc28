import type { Lens } from '#contract/lens.ts';
import type { Change, Changes, Comparison, Dispute, Disputes, Timeline } from '#contract/lens-answers.ts';
import type { Database } from '../graph/connect.ts';
import { type Changed, changesBetween } from './changes.ts';
import { comparePoints, compareRow, countStates, omittedFrom, proposedRow } from './compare.ts';
import {
  account,
  type Agreement,
  agreements,
  type Contest,
  contests,
  countOutside,
  vicinity,
} from './disputes.ts';
import type { LensEvidence } from './evidence.ts';
import { type Labels, readLabels } from './labels.ts';
import type { Range } from '../evidence/time.ts';
import { timeline } from './timeline.ts';
import { isCompared, readCompared, readEvidence } from './reads-picture.ts';
import { statement } from '../graph/statements.ts';

/** What to look among; null: the whole network. */
export interface Among {
  ids: string[] | null;
  lens: Lens;
  /** of this one alone; null: of all */
  dataset?: string | null;
}

const cutOf = (shown: number, total: number) => (total > shown ? { shown, total } : null);

/** @param most rows that the answer carries @throws AppError loading | unavailable | timeout */
export async function readComparison(
  db: Database,
  { ids, lens, dataset = null }: Among,
  most: number,
): Promise<Comparison> {
  const { evidence, alone } =
    dataset === null && isCompared({ ids, lens })
      ? await readCompared(db, lens, most)
      : { evidence: await readEvidence(db, ids, lens, dataset), alone: null };
  const { points, proposed } = comparePoints(evidence, lens);
  const omitted = omittedFrom(points, alone);
  const [shown, planned] = [points.slice(0, most), proposed.slice(0, most)];
  const claims = [...shown, ...planned].flatMap(({ first, second }) => [...first, ...second]);
  const labels = await labelsFor(db, evidence, [...shown, ...planned], claims);
  return {
    lens,
    counts: countStates(points, omitted),
    rows: shown.map((point) => compareRow(point, labels)),
    proposed: planned.map((point) => proposedRow(point, labels)),
    cut: cutOf(shown.length, points.length + omitted.first + omitted.second),
  };
}

/** @throws AppError loading | unavailable | timeout */
export async function readTimeline(
  db: Database,
  { ids, lens, dataset = null }: Among,
  most: number,
): Promise<Timeline> {
  const evidence = await readEvidence(db, ids, lens, dataset);
  const { undated, ...drawn } = timeline(evidence, lens);
  const listed = undated.slice(0, most);
  const labels = await labelsFor(
    db,
    evidence,
    listed.map(({ id }) => ({ subjectId: id })),
    [],
  );
  return {
    lens,
    ...drawn,
    undated: { count: undated.length, ties: listed.map((tie) => labels.tie(tie)) },
    cut: cutOf(listed.length, undated.length),
  };
}

/** @throws AppError loading | unavailable | timeout */
export async function readChanges(
  db: Database,
  { ids, lens, from, to, dataset = null }: Among & Range,
  most: number,
): Promise<Changes> {
  const evidence = await readEvidence(db, ids, lens, dataset);
  const { changed, ...counts } = changesBetween(evidence, lens, { from, to });
  const shown = changed.slice(0, most);
  const subjects = shown.map(({ id }) => ({ subjectId: id }));
  const claims = shown.flatMap((change) => [...change.claims, ...change.retracted]);
  const labels = await labelsFor(db, evidence, subjects, claims);
  const rows = shown.map((change) => changeRow(change, labels));
  const those = (wanted: Change['what']): Change[] =>
    rows.filter(({ what, differs }) => what === wanted && differs.length === 0);
  return {
    lens,
    from,
    to,
    happened: those('happened'),
    began: those('began'),
    ended: those('ended'),
    altered: those('altered'),
    disputed: rows.filter(({ differs }) => differs.length > 0),
    ...counts,
    cut: cutOf(shown.length, changed.length),
  };
}

function changeRow({ id, tie: _tie, claims, retracted, ...change }: Changed, labels: Labels): Change {
  const brief = (ids: readonly string[]) => ids.flatMap((claim) => labels.brief.get(claim) ?? []);
  return { ...change, ...labels.about(id, null), claims: brief(claims), retracted: brief(retracted) };
}

/**
 * Whatever the lens lets through, everything is read: disputes between accounts outside it are counted.
 * @throws AppError loading | unavailable | timeout
 */
export async function readDisputes(
  db: Database,
  { ids, lens, dataset = null }: Among,
  most: number,
): Promise<Disputes> {
  const evidence = await readEvidence(db, ids, { ...lens, sources: [], against: null }, dataset);
  const all = contests(evidence, lens);
  const around = vicinity(evidence, lens);
  const shown = all
    .slice(0, most)
    .map((contest) => ({ contest, agreed: agreements(contest, evidence, around) }));
  const claims = shown.flatMap(({ contest }) => claimsOf(contest));
  const telling = shown.flatMap(({ agreed }) => agreed.flatMap(({ sides }) => sides.flat()));
  const subjects = shown.flatMap(({ contest, agreed }) => [contest, ...agreed]);
  const [labels, responses] = await Promise.all([
    labelsFor(db, evidence, subjects, [...claims, ...telling]),
    db.read<Dispute['responses'][number]>(statement('lens/responses'), { ids: claims }),
  ]);
  const disputes = shown.map(({ contest, agreed }) => disputeRow(contest, agreed, labels, responses));
  const outside = countOutside(all, evidence, lens);
  return { lens, disputes, total: all.length, outside, cut: cutOf(shown.length, all.length) };
}

function disputeRow(
  contest: Contest,
  agreed: readonly Agreement[],
  labels: Labels,
  responses: Dispute['responses'],
): Dispute {
  const { id, subjectId, property, differs, positions } = contest;
  const own = new Set(claimsOf(contest));
  return {
    id,
    about: property === null ? 'tie' : 'attribute',
    ...labels.about(subjectId, property),
    property,
    differs,
    accounts: positions.map((position) => account(position, labels.brief)),
    agreed: agreed.map((one) => agreedRow(one, labels)),
    responses: responses.filter(({ claimId, respondsTo }) => own.has(claimId) && own.has(respondsTo)),
  };
}

function agreedRow({ tieId, nodeId, property, subjectId, value, sides }: Agreement, labels: Labels) {
  const { sentence } = labels.about(subjectId, property);
  const text = value === null ? `${sentence}${agreedTime(sides, labels)}` : `${sentence}: ${value}`;
  return { text, tieId, nodeId, property };
}

/** " (until 2015)", where somebody on each side says when; what they do not share is no agreement. */
function agreedTime(sides: Agreement['sides'], labels: Labels): string {
  const told = sides.map((of) => new Set(of.flatMap((id) => labels.brief.get(id)?.dates ?? [])));
  const shared = [...(told[0] ?? [])].filter((date) => told.every((dates) => dates.has(date)));
  if (shared.length > 0) return ` (${shared.join('; ')})`;
  return told.some((dates) => dates.size > 0) ? ' (when, they do not say alike)' : '';
}

const claimsOf = ({ positions }: Contest): string[] =>
  positions.flatMap(({ claims }) => claims.map(({ id }) => id));

function labelsFor(
  db: Database,
  { vocabularies, ties }: LensEvidence,
  about: readonly { subjectId: string }[],
  claims: readonly string[],
): Promise<Labels> {
  const subjects = about.map(({ subjectId }) => subjectId);
  return readLabels(db, vocabularies, ties, subjects, claims);
}
