import { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import {
  AnswerRow,
  NewSavedQuery,
  RowEvidence,
  SavedQueries,
  SavedQuery,
  SavedQueryChange,
} from './queries.ts';

const PATH = '/api/v1/queries';
const ONE = `${PATH}/:id` as const;
const None = z.object({});
const ById = z.object({ id: z.string().min(1).max(100) });
const NOT_NOW: readonly ProblemCode[] = ['not-found', 'conflict', 'forbidden'];

/** Questions that come with the program or that analysts keep, and what lies behind the rows of answers. */
export const queryEndpoints = {
  savedQueries: {
    method: 'get',
    path: PATH,
    summary: 'Saved queries with their parameters and defaults: those of the program and those of users',
    params: None,
    query: None,
    body: null,
    response: SavedQueries,
    problems: [] as readonly ProblemCode[],
  },
  saveQuery: {
    method: 'post',
    path: PATH,
    summary: 'Keep a query under a name; it must be one that the console would run',
    params: None,
    query: None,
    body: NewSavedQuery,
    response: SavedQuery,
    problems: ['conflict', 'forbidden'] as readonly ProblemCode[],
  },
  rowEvidence: {
    method: 'post',
    path: `${PATH}/evidence`,
    summary: 'The claims behind the ties of one row of an answer (a read; POST because a row can be long)',
    params: None,
    query: None,
    body: AnswerRow,
    response: RowEvidence,
    problems: [] as readonly ProblemCode[],
  },
  savedQuery: {
    method: 'get',
    path: ONE,
    summary: 'One saved query',
    params: ById,
    query: None,
    body: null,
    response: SavedQuery,
    problems: ['not-found'] as readonly ProblemCode[],
  },
  changeSavedQuery: {
    method: 'put',
    path: ONE,
    summary: 'Change a user’s query',
    params: ById,
    query: None,
    body: SavedQueryChange,
    response: SavedQuery,
    problems: NOT_NOW,
  },
  deleteSavedQuery: {
    method: 'delete',
    path: ONE,
    summary: 'Delete a user’s query; for 30 days it can be restored',
    params: ById,
    query: z.object({ revision: z.coerce.number().int().min(1).describe('the one that was seen') }),
    body: null,
    response: SavedQuery,
    problems: NOT_NOW,
  },
  restoreSavedQuery: {
    method: 'post',
    path: `${ONE}/restore`,
    summary: 'Take a deleted query back',
    params: ById,
    query: None,
    body: z.object({}),
    response: SavedQuery,
    problems: NOT_NOW,
  },
} as const;
