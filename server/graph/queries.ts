import { randomUUID } from 'node:crypto';
import type {
  AnswerRow,
  NewSavedQuery,
  SavedQueries as SavedQueryList,
  SavedQuery,
  SavedQueryChange,
} from '#contract/queries.ts';
import { AppError } from '../errors.ts';
import type { Database, Run } from './connect.ts';
import { limits } from './limits.ts';
import { readStanding } from './query-defaults.ts';
import { GROUPS, queryFiles } from './query-files.ts';
import { fileQuery, ownQuery, queryToChange, queryToCreate, type QueryMap } from './records-queries.ts';
import { readRowEvidence } from './row-evidence.ts';
import { statement } from './statements.ts';

export type SavedQueries = ReturnType<typeof createSavedQueries>;

/** Queries that come with the program, and those that analysts keep. Nothing here touches the network or the evidence. */
export function createSavedQueries(db: Database) {
  return {
    list: () => list(db),
    one: (id: string) => one(db, id),
    save: (wanted: NewSavedQuery) => save(db, wanted),
    change: (id: string, change: SavedQueryChange) => changeOne(db, id, change),
    delete: (id: string, revision: number) => deleteOne(db, id, revision),
    restore: (id: string) => restore(db, id),
    behind: (row: AnswerRow) => readRowEvidence(db, row),
  };
}

/** @throws AppError unavailable | timeout */
async function list(db: Database): Promise<SavedQueryList> {
  const [standing, rows] = await Promise.all([
    readStanding(db),
    db.read<{ query: QueryMap; total: number }>(statement('query/list'), { limit: limits.savedQueries }),
  ]);
  const files = queryFiles.map((file) => fileQuery(file, standing));
  return {
    groups: [...GROUPS],
    queries: [...files, ...rows.map(({ query }) => ownQuery(query))],
    total: files.length + (rows[0]?.total ?? 0),
  };
}

/** @throws AppError not-found, also while it is deleted; unavailable | timeout */
async function one(db: Database, id: string): Promise<SavedQuery> {
  const file = queryFiles.find((each) => each.id === id);
  if (file !== undefined) return fileQuery(file, await readStanding(db));
  const [row] = await db.read<{ query: QueryMap }>(statement('query/one'), { id });
  if (row === undefined) throw nowhere(id);
  const query = ownQuery(row.query);
  if (query.deletedAt !== null)
    throw new AppError('not-found', `The query "${query.title}" was deleted; restore it first.`);
  return query;
}

/** @throws AppError conflict where the id is taken; unavailable */
function save(db: Database, wanted: NewSavedQuery): Promise<SavedQuery> {
  return writing(db, async (run, now) => {
    const id = wanted.id ?? randomUUID();
    if ((await stored(run, id)) !== null)
      throw new AppError('conflict', `There is a saved query "${id}" already; leave out the id.`);
    await run(statement('query/create'), { props: queryToCreate({ ...wanted, id }), now });
    return ownQuery(await there(run, id));
  });
}

/** @throws AppError forbidden for a file; not-found; conflict where somebody else changed or deleted it since; unavailable */
async function changeOne(db: Database, id: string, change: SavedQueryChange): Promise<SavedQuery> {
  refuseFile(id);
  const { revision } = change;
  return writing(db, async (run, now) => {
    const props = queryToChange(change);
    const rows = await run(statement('query/change'), { id, revision: BigInt(revision), props, now });
    if (rows.length === 0) throw outrun(await there(run, id), revision);
    return ownQuery(await there(run, id));
  });
}

/** @throws AppError forbidden for a file; not-found; conflict where somebody else changed or deleted it since; unavailable */
async function deleteOne(db: Database, id: string, revision: number): Promise<SavedQuery> {
  refuseFile(id);
  return writing(db, async (run, now) => {
    const rows = await run(statement('query/delete'), { id, revision: BigInt(revision), now });
    if (rows.length === 0) throw outrun(await there(run, id), revision);
    await run(statement('query/forget'), { now });
    return ownQuery(await there(run, id));
  });
}

/** @throws AppError forbidden for a file; not-found; conflict where it is not deleted; unavailable */
async function restore(db: Database, id: string): Promise<SavedQuery> {
  refuseFile(id);
  return writing(db, async (run) => {
    const rows = await run(statement('query/restore'), { id });
    const query = await there(run, id);
    if (rows.length === 0) throw new AppError('conflict', `The query "${query.title}" is not deleted.`);
    return ownQuery(query);
  });
}

async function stored(run: Run, id: string): Promise<QueryMap | null> {
  const [row] = await run(statement('query/one'), { id });
  // What the statement returns is known, and no further looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return row === undefined ? null : (row['query'] as QueryMap);
}

async function there(run: Run, id: string): Promise<QueryMap> {
  const query = await stored(run, id);
  if (query === null) throw nowhere(id);
  return query;
}

function refuseFile(id: string): void {
  const file = queryFiles.find((each) => each.id === id);
  if (file !== undefined)
    throw new AppError(
      'forbidden',
      `"${file.title}" comes with the program and stays; save a copy of your own.`,
    );
}

function nowhere(id: string): AppError {
  return new AppError('not-found', `There is no saved query "${id}" in this database.`);
}

function outrun({ title, revision, deletedAt }: QueryMap, seen: number): AppError {
  return new AppError(
    'conflict',
    deletedAt === null
      ? `"${title}" was changed by somebody else meanwhile: it is at revision ${revision}, and you saw ${seen}. Open it again, or save yours under another name.`
      : `"${title}" was deleted meanwhile. Restore it first, or save yours under another name.`,
  );
}

/** Schema cannot be written in the same transaction, and a database that holds no dataset has none yet. */
async function writing<T>(db: Database, work: (run: Run, now: string) => Promise<T>): Promise<T> {
  await db.command(statement('schema/01-saved-query-id'));
  return db.write((run) => work(run, new Date().toISOString()));
}
