import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  QueryParameter,
  type AnswerRow,
  type NewSavedQuery,
  type SavedQueries,
  type SavedQuery,
  type SavedQueryChange,
} from '#contract/queries.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { AppError } from '../runtime/errors.ts';
import { readStanding, type Standing, withDefault } from './query-defaults.ts';
import { GROUPS, type QueryFile, queryFiles } from './query-files.ts';
import { type RecordMap, recordsOf, times } from './records.ts';
import { readRowEvidence } from './row-evidence.ts';

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
