import type { BriefClaim, Ending, Lens, NodeRef } from '#contract/lens.ts';
import type { LensAnswer } from '#contract/lens-answers.ts';
import { LARGEST } from '#contract/size.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Database } from '../graph/connect.ts';
import { refuseLoading } from '../graph/found.ts';
import { AppError } from '../runtime/errors.ts';
import {
  type AttributeClaim,
  attributeClaim,
  type AttributeRow,
  type TieRow,
  type ClaimedTie,
  claimedTie,
} from './claims.ts';
import { type LensEvidence, type ObjectionRow, readObjections } from './evidence.ts';
import type { EndingEvidence } from './endings.ts';
import { type Known, pictureThrough } from './picture.ts';
import { readVocabularies } from '../network/datasets.ts';
import { statement } from '../graph/statements.ts';
import { accountText } from '../evidence/accounts.ts';
import { validInWords } from '#words/times.ts';

type Attribute = Parameters<typeof accountText>[0]['attribute'];

/** One row of `lens/brief`. */
type BriefRow = Omit<BriefClaim, 'dates' | 'value' | 'first' | 'through'> & {
  [K in keyof Attribute]: Attribute[K] | null;
} & { chain: [hop: number, id: string, name: string][] };

function briefClaim(row: BriefRow): BriefClaim {
  const last = Math.max(...row.chain.map(([hop]) => hop));
  const at = (wanted: number) => row.chain.flatMap(([hop, id, name]) => (hop === wanted ? { id, name } : []));
  const { id, paraphrase, polarity, modality, validFrom, validTo, observedAt, saidOn } = row;
  return {
    id,
    paraphrase,
    polarity,
    modality,
    validFrom,
    validTo,
    observedAt,
    dates: validInWords(row),
    value: valueOf(row),
    saidOn,
    first: at(last),
    through: last === 1 ? [] : at(1),
  };
}

function valueOf(row: BriefRow): string | null {
  const { subjectId, property, ...rest } = row;
  if (subjectId === null || property === null) return null;
  return accountText({ attribute: { ...rest, subjectId, property }, polarity: row.polarity });
}

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
  const present = [...new Set(ids)].flatMap((id) => nodes.get(id) ?? []);
  const picture = pictureThrough(evidence, known, { nodes: present, lens, denied, limit: LARGEST.ties });
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
  dataset: string | null = null,
): Promise<LensEvidence> {
  if (ids !== null) await refuseLoading(db, ids);
  const retracted = lens.clock === 'recorded';
  const [around, rows, attributes, events] = await Promise.all([
    readAround(db, retracted),
    readTies(db, ids, lens, retracted),
    ids === null ? readEveryAttribute(db, retracted) : [],
    readEventIds(db, ids, lens),
  ]);
  const ties = rows.map(claimedTie);
  const [about, endings] = await Promise.all([
    ids === null ? attributes : readAttributes(db, ids, ties, retracted),
    readEndings(db, ids, lens, around.vocabularies),
  ]);
  return ofDataset({ ...around, ties, attributes: about, events, endings }, dataset);
}

/** Of one dataset alone. @throws AppError bad-input where there is none of that name */
function ofDataset(evidence: LensEvidence, dataset: string | null): LensEvidence {
  if (dataset === null) return evidence;
  refuseDataset(evidence.vocabularies, dataset);
  return {
    ...evidence,
    ties: evidence.ties.filter((tie) => tie.dataset === dataset),
    attributes: evidence.attributes.filter(({ subjectId }) => subjectId.startsWith(`${dataset}:`)),
  };
}

/** A dataset that is not there would give an empty answer, and look like one. @throws AppError bad-input */
export function refuseDataset(vocabularies: ReadonlyMap<string, Vocabulary>, dataset: string): void {
  if (vocabularies.has(dataset)) return;
  throw new AppError('bad-input', 'The request has wrong values; see errors.', {
    errors: [{ path: 'dataset', message: `There is no dataset “${dataset}”.` }],
  });
}

/** Which of the nodes are events. Asked only where they are judged: on the clock of when it held, as of a time. */
export async function readEventIds(
  db: Database,
  ids: readonly string[] | null,
  { asOf, clock }: Lens,
): Promise<ReadonlySet<string>> {
  if (asOf === null || clock !== 'valid') return new Set();
  const [row] = await db.read<{ ids: string[] }>(statement('lens/events'), { ids });
  return new Set(row?.ids);
}

interface EndingRow extends TieRow {
  kind: string;
}

/**
 * Deaths and dissolutions, of which a picture may show none: where the vocabulary knows any, and the lens asks for them.
 * @param ids whose; null: everybody’s
 * @throws AppError unavailable | timeout
 */
export async function readEndings(
  db: Database,
  ids: readonly string[] | null,
  lens: Lens,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): Promise<EndingEvidence> {
  const brought = endingRoles(vocabularies);
  if (!lens.endings || lens.clock !== 'valid' || brought.size === 0) return { ties: [], dates: [] };
  const roles = [...brought.keys()].map((key) => key.split(' '));
  const asked = { ids, kinds: roles.map(([, kind]) => kind), roles: roles.map(([, , role]) => role) };
  const rows = await db.read<EndingRow>(statement('lens/endings'), asked);
  const ties = rows.flatMap(({ kind, ...row }) => {
    const tie = claimedTie(row);
    const brings = brought.get(`${tie.dataset} ${kind} ${tie.role}`);
    return brings === undefined ? [] : [{ ...tie, brings }];
  });
  const events = { ids: [...new Set(ties.map(({ objectId }) => objectId))], retracted: false };
  const about =
    ties.length === 0 ? [] : await db.read<AttributeRow>(statement('lens/attributes-among'), events);
  return { ties, dates: about.filter(({ property }) => property === 'date').map(attributeClaim) };
}

/** What a role in a kind of event brings, by dataset, kind and role. */
function endingRoles(vocabularies: ReadonlyMap<string, Vocabulary>): Map<string, Ending['by']> {
  return new Map(
    [...vocabularies].flatMap(([dataset, { eventKinds }]) =>
      eventKinds.flatMap(({ name: kind, roles }) =>
        roles.flatMap(({ name, brings }) =>
          brings === undefined ? [] : [[`${dataset} ${kind} ${name}`, brings] as const],
        ),
      ),
    ),
  );
}

/** Cypher takes no larger number as the end of a slice. */
const MOST_IN_A_SLICE = 2 ** 31 - 1;

interface ComparedRow {
  alone: Record<'first' | 'second', number>;
  ties: [tie: string, claims: string[]][];
}

/** Can `readCompared` answer it: two lists of sources compared, everywhere and whenever? */
export function isCompared({ ids, lens }: { ids: readonly string[] | null; lens: Lens }): boolean {
  const { against, asOf, clock } = lens;
  return ids === null && Array.isArray(against) && asOf === null && clock !== 'recorded';
}

/**
 * What a list of some rows is compared from: all that both sides tell of, and of what one alone does as much as it can show.
 * @returns alone: of how many ties one side alone tells
 * @throws AppError unavailable | timeout
 */
export async function readCompared(
  db: Database,
  { sources, relayed, against }: Lens,
  most: number,
): Promise<{ evidence: LensEvidence; alone: ComparedRow['alone'] }> {
  const limit = Math.min(most, MOST_IN_A_SLICE);
  const asked = { first: sources, second: against, relayed, limit };
  const [around, [row], attributes] = await Promise.all([
    readAround(db, false),
    db.read<ComparedRow>(statement('lens/ties-compared'), asked),
    readEveryAttribute(db, false),
  ]);
  const { alone, ties } = row ?? { alone: { first: 0, second: 0 }, ties: [] };
  const told = ties.map(([tie, claims]) => claimedTie({ tie, claims }));
  const events = new Set<string>();
  return { evidence: { ...around, ties: told, attributes, events }, alone };
}

/** What is the same for every lens, wherever it looks. */
export async function readAround(
  db: Database,
  retracted: boolean,
): Promise<Pick<LensEvidence, 'objections' | 'vocabularies'>> {
  const [rows, vocabularies] = await Promise.all([
    db.read<ObjectionRow>(statement('lens/objections'), { retracted }),
    readVocabularyMap(db),
  ]);
  return { objections: readObjections(rows), vocabularies };
}

async function readEveryAttribute(db: Database, retracted: boolean): Promise<AttributeClaim[]> {
  const rows = await db.read<AttributeRow>(statement('lens/attributes'), { property: null, retracted });
  return rows.map(attributeClaim);
}

/** Where only some sources are asked for, the way to their claims is the shortest from the sources. */
export function readTies(
  db: Database,
  ids: readonly string[] | null,
  { sources, relayed, against }: Lens,
  retracted: boolean,
): Promise<TieRow[]> {
  if (ids !== null) return db.read(statement('lens/ties-among'), { ids, retracted });
  if (sources.length === 0 || against === 'others') return db.read(statement('lens/ties'), { retracted });
  const tellers = [...sources, ...(against ?? [])];
  return db.read(statement('lens/ties-told'), { sources: tellers, relayed, retracted });
}

/** What is claimed of attributes of nodes and ties. @throws AppError unavailable | timeout */
export async function readAttributes(
  db: Database,
  ids: readonly string[],
  ties: readonly ClaimedTie[],
  retracted: boolean,
): Promise<AttributeClaim[]> {
  const subjects = [...ids, ...ties.map(({ id }) => id)];
  const rows = await db.read<AttributeRow>(statement('lens/attributes-among'), { ids: subjects, retracted });
  return rows.map(attributeClaim);
}

/** @throws AppError unavailable | timeout */
export async function readVocabularyMap(db: Database): Promise<Map<string, Vocabulary>> {
  const all = await readVocabularies(db);
  return new Map(all.map(({ dataset, vocabulary }) => [dataset, vocabulary]));
}

/** @throws AppError unavailable | timeout */
export async function readKnown(db: Database, ids: readonly string[], lens: Lens): Promise<Known> {
  const { sources, against, relayed } = lens;
  const known = async (who: readonly string[]) => idSet(db, 'lens/known', { ids, sources: who, relayed });
  const [first, second] = await Promise.all([
    sources.length === 0 ? null : known(sources),
    against === 'others'
      ? idSet(db, 'lens/known-to-others', { ids, sources, relayed })
      : known(against ?? []),
  ]);
  return { first, second };
}

async function idSet(db: Database, name: string, parameters: Record<string, unknown>): Promise<Set<string>> {
  return new Set((await db.read<{ id: string }>(statement(name), parameters)).map(({ id }) => id));
}

interface NodesRow {
  nodes: [id: string, name: string, is: NodeRef['class'], kind: string, unnamed: boolean][];
}

/** Names to read nodes by. @throws AppError unavailable | timeout */
export async function readNodes(db: Database, ids: readonly string[]): Promise<Map<string, NodeRef>> {
  const [row] = await db.read<NodesRow>(statement('lens/nodes'), { ids: [...new Set(ids)] });
  return new Map(
    row?.nodes.map(([id, name, is, kind, unnamed]) => [id, { id, name, class: is, kind, unnamed }]),
  );
}

/** Claims in short. @throws AppError unavailable | timeout */
export async function readBrief(db: Database, ids: readonly string[]): Promise<Map<string, BriefClaim>> {
  const rows = await db.read<BriefRow>(statement('lens/brief'), { ids: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, briefClaim(row)]));
}
