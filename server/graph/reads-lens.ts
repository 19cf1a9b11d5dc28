import type { BriefClaim, Lens, NodeRef } from '#contract/lens.ts';
import type { LensAnswer } from '#contract/lens-answers.ts';
import { LARGEST } from '#contract/size.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from './connect.ts';
import { refuseLoading } from './found.ts';
import { briefClaim, type BriefRow } from './lens-brief.ts';
import { attributeClaim, type AttributeRow, type TieRow, type ToldTie, toldTie } from './lens-claims.ts';
import { incompatiblePairs, type LensEvidence } from './lens-evidence.ts';
import { type Known, pictureThrough } from './lens-picture.ts';
import { readVocabularies } from './reads-datasets.ts';
import { statement } from './statements.ts';

/** @throws AppError loading | unavailable | timeout */
export async function readLens(
  db: Database,
  { ids, lens, denied }: { ids: string[]; lens: Lens; denied: boolean },
): Promise<LensAnswer> {
  const [evidence, known, nodes] = await Promise.all([
    readEvidence(db, ids, lens),
    readKnown(db, ids, lens),
    readNodes(db, ids),
  ]);
  const present = [...new Set(ids)].filter((id) => nodes.has(id));
  const picture = pictureThrough(evidence, known, { ids: present, lens, denied, limit: LARGEST.ties });
  return { ...picture, missing: [...new Set(ids)].filter((id) => !nodes.has(id)) };
}

/**
 * What a lens is held over: claims, never the projection.
 * @param ids nodes to look among; null: everywhere
 * @throws AppError loading | unavailable | timeout
 */
export async function readEvidence(
  db: Database,
  ids: readonly string[] | null,
  lens: Lens,
): Promise<LensEvidence> {
  if (ids !== null) await refuseLoading(db, ids);
  const retracted = lens.clock === 'recorded';
  const [pairs, vocabularies, rows, attributes] = await Promise.all([
    db.read<{ claimId: string; respondsTo: string }>(statement('read/lens-incompatible')),
    readVocabularyMap(db),
    readTies(db, ids, lens, retracted),
    ids === null ? db.read<AttributeRow>(statement('read/lens-attributes'), { retracted }) : [],
  ]);
  const ties = rows.map(toldTie);
  const about = ids === null ? attributes : await readAttributes(db, ids, ties, retracted);
  return {
    ties,
    attributes: about.map(attributeClaim),
    incompatible: incompatiblePairs(pairs),
    vocabularies,
  };
}

/** Where only some sources are asked for, the way to their claims is the shortest from the sources. */
export function readTies(
  db: Database,
  ids: readonly string[] | null,
  { sources, relayed, against }: Lens,
  retracted: boolean,
): Promise<TieRow[]> {
  if (ids !== null) return db.read(statement('read/lens-ties-among'), { ids, retracted });
  if (sources.length === 0 || against === 'others')
    return db.read(statement('read/lens-ties'), { retracted });
  const tellers = [...sources, ...(against ?? [])];
  return db.read(statement('read/lens-ties-told'), { sources: tellers, relayed, retracted });
}

function readAttributes(
  db: Database,
  ids: readonly string[],
  ties: readonly ToldTie[],
  retracted: boolean,
): Promise<AttributeRow[]> {
  const subjects = [...ids, ...ties.map(({ id }) => id)];
  return db.read(statement('read/lens-attributes-among'), { ids: subjects, retracted });
}

/** @throws AppError unavailable | timeout */
export async function readVocabularyMap(db: Database): Promise<Map<string, Vocabulary>> {
  const all = await readVocabularies(db);
  return new Map(all.map(({ dataset, vocabulary }) => [dataset, vocabulary]));
}

async function readKnown(db: Database, ids: readonly string[], lens: Lens): Promise<Known> {
  const { sources, against, relayed } = lens;
  const known = async (who: readonly string[]) =>
    idSet(db, 'read/lens-known', { ids, sources: who, relayed });
  const [first, second] = await Promise.all([
    sources.length === 0 ? null : known(sources),
    against === 'others'
      ? idSet(db, 'read/lens-known-to-others', { ids, sources, relayed })
      : known(against ?? []),
  ]);
  return { first, second };
}

async function idSet(db: Database, name: string, parameters: Record<string, unknown>): Promise<Set<string>> {
  return new Set((await db.read<{ id: string }>(statement(name), parameters)).map(({ id }) => id));
}

/** Names to read nodes by. @throws AppError unavailable | timeout */
export async function readNodes(db: Database, ids: readonly string[]): Promise<Map<string, NodeRef>> {
  const rows = await db.read<NodeRef>(statement('read/lens-nodes'), { ids: [...new Set(ids)] });
  return new Map(
    rows.map(({ id, name, class: is, kind, unnamed }) => [id, { id, name, class: is, kind, unnamed }]),
  );
}

/** Claims in short. @throws AppError unavailable | timeout */
export async function readBrief(db: Database, ids: readonly string[]): Promise<Map<string, BriefClaim>> {
  const rows = await db.read<BriefRow>(statement('read/lens-brief'), { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, briefClaim(row)]));
}
