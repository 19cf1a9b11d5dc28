import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  QueryParameter,
  type AnswerRow,
  type NewSavedQuery,
  type SavedQueries,
  type SavedQuery,
  type SavedQueryChange,
  type QueryValue,
  type RowEvidence,
} from '#contract/queries.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { AppError } from '../runtime/errors.ts';
import { GROUPS, type QueryFile, queryFiles, type WrittenParameter } from './query-files.ts';
import { type RecordMap, recordsOf, times } from './records.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { readVocabularies } from '../network/datasets.ts';
import { statement } from '../graph/statements.ts';
import type { Claim, TieDetails } from '#contract/evidence.ts';
import { readClaim, readTie } from '../claims/evidence.ts';

interface Named {
  ties: Set<string>;
  claims: Set<string>;
}

/** So many are read at a time. */
const AT_ONCE = 8;

/**
 * What lies behind a row of an answer. Relationships and paths hold ties, `:Tie` and `:Claim` nodes are themselves; a text
 * is an id of a claim in a column named `claims` or `claim`, else of a tie where there is one, also a derived one.
 * @throws AppError loading | unavailable | timeout
 */
async function readRowEvidence(db: Database, { columns, values }: AnswerRow): Promise<RowEvidence> {
  const named: Named = { ties: new Set(), claims: new Set() };
  for (const [at, value] of values.entries()) collect(value, /^claims?$/.test(columns[at] ?? ''), named);
  const known = await knownOf(db, named);
  const ties = await inTurn(known.ties.slice(0, limits.rowTies), (id) => readTie(db, id));
  const told = new Set(ties.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const besides = known.claims.filter((id) => !told.has(id));
  return {
    ties,
    claims: await inTurn(besides.slice(0, limits.rowClaims), (id) => readClaim(db, id)),
    total: { ties: known.ties.length, claims: besides.length },
  };
}

async function knownOf(db: Database, { ties, claims }: Named): Promise<{ ties: string[]; claims: string[] }> {
  if (ties.size + claims.size === 0) return { ties: [], claims: [] };
  const asked = { ties: [...ties], claims: [...claims] };
  const [row] = await db.read<{ ties: string[]; claims: string[] }>(statement('records/behind'), asked);
  const found = { ties: new Set(row?.ties), claims: new Set(row?.claims) };
  // In the order of the row, in which a path or a list has its own.
  return {
    ties: asked.ties.filter((id) => found.ties.has(id)),
    claims: asked.claims.filter((id) => found.claims.has(id)),
  };
}

async function inTurn<T extends Claim | TieDetails>(
  ids: readonly string[],
  read: (id: string) => Promise<T>,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE)
    found.push(...(await Promise.all(ids.slice(at, at + AT_ONCE).map(read))));
  return found;
}

function collect(value: unknown, inClaims: boolean, named: Named): void {
  if (typeof value === 'string' && /^[a-z0-9][a-z0-9-]*:\S+$/.test(value) && value.length <= 500)
    (inClaims ? named.claims : named.ties).add(value);
  if (Array.isArray(value)) for (const each of value) collect(each, inClaims, named);
  else if (typeof value === 'object' && value !== null) collectMap({ ...value }, inClaims, named);
}

/** Of a node or relationship the properties say nothing more: a `:Claim` names its tie, which is another’s. */
function collectMap(map: Record<string, unknown>, inClaims: boolean, named: Named): void {
  const { $type: type, tieId, id, labels, relationships } = map;
  if (type === 'relationship' && typeof tieId === 'string') named.ties.add(tieId);
  if (type === 'path') collect(relationships, false, named);
  if (type === 'node' && typeof id === 'string' && Array.isArray(labels)) {
    if (labels.includes('Tie')) named.ties.add(id);
    if (labels.includes('Claim')) named.claims.add(id);
  }
  if (type === undefined) for (const each of Object.values(map)) collect(each, inClaims, named);
}

/** What the defaults of the files depend on. */
interface Standing {
  /** "most tied" and the like: ids and days of this database. */
  named: Readonly<Record<string, string | null>>;
  /** Tie types by their family, of all datasets. */
  families: ReadonlyMap<string, readonly string[]>;
  /** Those that say that a bond ended or was refused. */
  partings: ReadonlySet<string>;
}

/** @throws AppError unavailable | timeout */
async function readStanding(db: Database): Promise<Standing> {
  const [rows, vocabularies] = await Promise.all([
    db.read<Record<string, string | null>>(statement('records/defaults')),
    readVocabularies(db),
  ]);
  const types = vocabularies.flatMap(({ vocabulary }) => vocabulary.tieTypes);
  const partings = new Set(types.flatMap(({ name, parting }) => (parting === true ? name : [])));
  return { named: rows[0] ?? {}, families: familiesOf(types), partings };
}

function familiesOf(types: Vocabulary['tieTypes']): Map<string, string[]> {
  const families = new Map<string, Set<string>>();
  for (const { name, family } of types) families.set(family, (families.get(family) ?? new Set()).add(name));
  return new Map(Array.from(families, ([family, names]) => [family, [...names].toSorted()]));
}

/** A parameter with the default that it has in this database. */
function withDefault({ written, ...parameter }: WrittenParameter, standing: Standing): QueryParameter {
  return { ...parameter, default: valueOf(parameter.type, written, standing) };
}

function valueOf(type: QueryParameter['type'], written: string, standing: Standing): QueryValue {
  if (written === 'none') return null;
  if (type === 'number') return Number(written);
  if (type === 'yes/no') return written === 'yes';
  if (type === 'tie types') return typesIn(written, standing);
  if (type === 'text') return written;
  return standing.named[written] ?? null;
}

/** `all`, `DETAINED, RELEASED`, `family coercion, conflict`, or `bonds hierarchy`: of a family what is no parting */
function typesIn(written: string, { families, partings }: Standing): string[] {
  if (written === 'all') return [];
  const [, form, of = written] = /^(family|bonds) (.*)$/.exec(written) ?? [];
  const names = of.split(', ');
  if (form === undefined) return names;
  const all = names.flatMap((name) => families.get(name) ?? []);
  const types = form === 'bonds' ? all.filter((name) => !partings.has(name)) : all;
  // No type at all would mean every type.
  return types.length > 0 ? types : ['NONE'];
}

interface QueryMap extends RecordMap {
  question: string;
  note: string;
  shows: 'table' | 'graph';
  text: string;
  parameters: string;
}

/**
 * Queries that come with the program, and those that analysts keep. Errors as in `records.ts`, and AppError forbidden where
 * one that comes with the program is to be changed.
 */
export function createSavedQueries(db: Database) {
  const kept = recordsOf<QueryMap>(db, {
    noun: 'saved query',
    label: 'SavedQuery',
    schema: 'schema/01-saved-query-id',
  });
  return {
    list: async (): Promise<SavedQueries> => {
      const [standing, { records, total }] = await Promise.all([
        readStanding(db),
        kept.list(limits.savedQueries),
      ]);
      const files = queryFiles.map((file) => fileQuery(file, standing));
      const queries = [...files, ...records.map(ownQuery)];
      return { groups: [...GROUPS], queries, total: files.length + total };
    },
    one: async (id: string): Promise<SavedQuery> => {
      const file = fileOf(id);
      return file === undefined ? ownQuery(await kept.one(id)) : fileQuery(file, await readStanding(db));
    },
    save: async ({ id = randomUUID(), ...given }: NewSavedQuery): Promise<SavedQuery> =>
      ownQuery(await kept.create(id, propsOf(given))),
    change: async (id: string, { revision, ...given }: SavedQueryChange): Promise<SavedQuery> => {
      refuseFile(id);
      return ownQuery(await kept.change(id, revision, propsOf(given)));
    },
    delete: async (id: string, revision: number): Promise<SavedQuery> => {
      refuseFile(id);
      return ownQuery(await kept.delete(id, revision));
    },
    restore: async (id: string): Promise<SavedQuery> => {
      refuseFile(id);
      return ownQuery(await kept.restore(id));
    },
    behind: (row: AnswerRow) => readRowEvidence(db, row),
  };
}

/** Parameters are kept as text: Neo4j has no nested values. */
function propsOf({ parameters, ...told }: Omit<SavedQueryChange, 'revision'>) {
  return { ...told, ...(parameters !== undefined && { parameters: JSON.stringify(parameters) }) };
}

function ownQuery(map: QueryMap): SavedQuery {
  const { id, title, question, note, shows, text, revision } = map;
  const parameters = z.array(QueryParameter).parse(JSON.parse(map.parameters));
  const own = { kind: 'own' as const, group: null, columns: [] };
  return { id, ...own, title, question, note, shows, text, parameters, ...times(map), revision };
}

function fileQuery({ parameters, ...file }: QueryFile, standing: Standing): SavedQuery {
  return {
    ...file,
    kind: 'file',
    note: '',
    parameters: parameters.map((parameter) => withDefault(parameter, standing)),
    createdAt: null,
    updatedAt: null,
    deletedAt: null,
    revision: null,
  };
}

function fileOf(id: string) {
  return queryFiles.find((each) => each.id === id);
}

function refuseFile(id: string): void {
  const file = fileOf(id);
  if (file !== undefined)
    throw new AppError(
      'forbidden',
      `"${file.title}" comes with the program and stays; save a copy of your own.`,
    );
}
