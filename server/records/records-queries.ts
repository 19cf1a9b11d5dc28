import {
  QueryParameter,
  type NewSavedQuery,
  type SavedQuery,
  type SavedQueryChange,
} from '#contract/queries.ts';
import { z } from 'zod';
import type { Row } from '../graph/connect.ts';
import type { QueryFile } from './query-files.ts';
import { type Standing, withDefault } from './query-defaults.ts';
import { instant } from '../graph/records.ts';

type Instant = { toString(): string } | null;

/** What the statements in `cypher/records/query` answer, absent properties null. */
export interface QueryMap {
  id: string;
  title: string;
  question: string;
  note: string;
  shows: 'table' | 'graph';
  text: string;
  parameters: string;
  createdAt: Instant;
  updatedAt: Instant;
  deletedAt: Instant;
  revision: number;
}

/** Parameters are kept as text: Neo4j has no nested values. */
export function ownQuery(map: QueryMap): SavedQuery {
  const { id, title, question, note, shows, text, revision } = map;
  return {
    id,
    kind: 'own',
    title,
    question,
    note,
    shows,
    text,
    parameters: z.array(QueryParameter).parse(JSON.parse(map.parameters)),
    group: null,
    columns: [],
    createdAt: instant(map.createdAt),
    updatedAt: instant(map.updatedAt),
    deletedAt: instant(map.deletedAt),
    revision,
  };
}

export function fileQuery({ parameters, ...file }: QueryFile, standing: Standing): SavedQuery {
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

/** What `cypher/records/query/create` stores, but for the times. */
export function queryToCreate({ parameters, ...told }: NewSavedQuery & { id: string }): Row {
  return { ...told, revision: 1n, parameters: JSON.stringify(parameters) };
}

/** What `cypher/records/query/change` sets. */
export function queryToChange({ revision: _seen, parameters, ...told }: SavedQueryChange): Row {
  return { ...told, ...(parameters !== undefined && { parameters: JSON.stringify(parameters) }) };
}
