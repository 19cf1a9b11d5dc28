import { randomUUID } from 'node:crypto';
import type {
  AnswerRow,
  NewSavedQuery,
  SavedQueries as SavedQueryList,
  SavedQuery,
  SavedQueryChange,
} from '#contract/queries.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { readStanding } from './query-defaults.ts';
import { GROUPS, queryFiles } from './query-files.ts';
import { fileQuery, ownQuery, queryToChange, queryToCreate, type QueryMap } from './records-queries.ts';
import { revisedRecords } from './revised.ts';
import { readRowEvidence } from './row-evidence.ts';
import { statement } from '../graph/statements.ts';

export type SavedQueries = ReturnType<typeof createSavedQueries>;

/**
 * Queries that come with the program, and those that analysts keep. Nothing here touches the network or the evidence.
 * Errors as in `revised.ts`, and AppError forbidden where one that comes with the program is to be changed.
 */
export function createSavedQueries(db: Database) {
  const kept = revisedRecords<QueryMap>(db, {
    noun: 'saved query',
    name: 'query',
    schema: 'schema/01-saved-query-id',
  });
  return {
    list: () => list(db),
    one: async (id: string): Promise<SavedQuery> => {
      const file = fileOf(id);
      return file === undefined ? ownQuery(await kept.one(id)) : fileQuery(file, await readStanding(db));
    },
    save: async (wanted: NewSavedQuery): Promise<SavedQuery> => {
      const id = wanted.id ?? randomUUID();
      return ownQuery(await kept.create(id, queryToCreate({ ...wanted, id }), false));
    },
    change: async (id: string, change: SavedQueryChange): Promise<SavedQuery> => {
      refuseFile(id);
      return ownQuery(await kept.change(id, change.revision, queryToChange(change)));
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

/** @throws AppError unavailable | timeout */
async function list(db: Database): Promise<SavedQueryList> {
  const [standing, rows] = await Promise.all([
    readStanding(db),
    db.read<{ query: QueryMap; total: number }>(statement('records/query/list'), {
      limit: limits.savedQueries,
    }),
  ]);
  const files = queryFiles.map((file) => fileQuery(file, standing));
  return {
    groups: [...GROUPS],
    queries: [...files, ...rows.map(({ query }) => ownQuery(query))],
    total: files.length + (rows[0]?.total ?? 0),
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
