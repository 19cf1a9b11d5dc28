import { z } from 'zod';
import { Claim, TieDetails } from './evidence.ts';
import { endpoint, MB } from './endpoint.ts';

/** Queries of users are kept here, not loaded, so their ids are of their own kind. */
const SavedQueryId = z.uuid();
const Title = z.string().trim().min(1).max(120);
const Text = z.string().trim().min(1).max(20_000);

/** What a parameter is, and so what the page offers to pick it with. */
export const QueryParameterType = z.enum([
  'actor',
  'event',
  'source',
  'tie types',
  'date',
  'number',
  'text',
  'yes/no',
]);

/** As it is sent to the console; null where a parameter is left open. */
export const QueryValue = z.union([
  z.string().max(1000),
  z.number().refine((n) => Number.isSafeInteger(n) || !Number.isInteger(n), 'Whole numbers go up to 2^53.'),
  z.boolean(),
  z.array(z.string().max(200)).max(500),
  z.null(),
]);

export const QueryParameter = z.object({
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,30}$/, 'letters and digits, beginning with a small letter'),
  type: QueryParameterType,
  label: z.string().max(300).describe('what it is for'),
  default: QueryValue.describe('an id, an ISO date, a list of tie types, …; null: left open'),
});

/** A parameter that no query declares and nobody gives: the server knows which ties end with a death or dissolution. */
export const ENDINGS = 'endings';

export const QueryColumn = z.object({ name: z.string(), says: z.string() });

export const QueryShows = z.enum(['table', 'graph']);

const Asked = {
  title: Title,
  question: z.string().max(400).describe('what it answers, in one sentence'),
  note: z.string().max(4000).describe('the analyst’s own words'),
  shows: QueryShows.describe('how its answer is best seen'),
  text: Text.describe('Cypher'),
  parameters: z.array(QueryParameter).max(20),
};

/** A query that comes with the program, as a file, or one that a user keeps. */
export const SavedQuery = z
  .object({
    id: z.string().describe('the name of the file, or the id of a user’s query'),
    kind: z.enum(['file', 'own']),
    ...Asked,
    group: z.string().nullable().describe('null for those of users'),
    columns: z.array(QueryColumn).describe('what comes back; empty for those of users'),
    createdAt: z.iso.datetime().nullable().describe('null for files, as are the next three'),
    updatedAt: z.iso.datetime().nullable(),
    deletedAt: z.iso
      .datetime()
      .nullable()
      .describe('set while it is deleted; it can be restored for 30 days'),
    revision: z.int().min(1).nullable().describe('one more with each change'),
  })
  .meta({ id: 'SavedQuery' });

export const SavedQueries = z
  .object({
    groups: z.array(z.string()).describe('of the files, in their order'),
    queries: z
      .array(SavedQuery)
      .describe('the files group by group, then those of users, the last changed first'),
    total: z.int().describe('how many there are, where one answer does not carry them all'),
  })
  .meta({ id: 'SavedQueries' });

export const NewSavedQuery = z
  .object({
    id: SavedQueryId.optional().describe('absent: the server makes one'),
    ...Asked,
    question: Asked.question.default(''),
    note: Asked.note.default(''),
    shows: QueryShows.default('table'),
    parameters: Asked.parameters.default([]),
  })
  .meta({ id: 'NewSavedQuery' });

/** What changes, and the revision that whoever changes it has seen. */
export const SavedQueryChange = z
  .object({
    revision: z.int().min(1),
    title: Asked.title.optional(),
    question: Asked.question.optional(),
    note: Asked.note.optional(),
    shows: Asked.shows.optional(),
    text: Asked.text.optional(),
    parameters: Asked.parameters.optional(),
  })
  .meta({ id: 'SavedQueryChange' });

/** A row of an answer: the values as the console gave them, and the names of the columns they stand in. */
export const AnswerRow = z
  .object({
    columns: z.array(z.string()).min(1).max(200),
    values: z.array(z.unknown()).max(200).describe('JSON'),
  })
  .meta({ id: 'AnswerRow' });

/** What lies behind a row: the ties that it holds or names, each with its claims, and claims that it names besides. */
export const RowEvidence = z
  .object({
    ties: z.array(TieDetails),
    claims: z.array(Claim).describe('those that are not among the claims of the ties'),
    total: z
      .object({ ties: z.int(), claims: z.int() })
      .describe('how many there are, where not all are carried'),
  })
  .meta({ id: 'RowEvidence' });

const ById = z.object({ id: z.string().min(1).max(100) });

/** Questions that come with the program or that analysts keep, and what lies behind the rows of answers. */
export const queryEndpoints = {
  savedQueries: endpoint(
    'GET /api/v1/queries',
    'Saved queries with their parameters and defaults: those of the program and those of users',
    { response: SavedQueries },
  ),
  saveQuery: endpoint(
    'POST /api/v1/queries',
    'Keep a query under a name; it must be one that the console would run',
    { body: NewSavedQuery, response: SavedQuery, problems: ['conflict'] },
  ),
  rowEvidence: endpoint(
    'POST /api/v1/queries/evidence',
    'The claims behind the ties of one row of an answer (a read; POST because a row can be long)',
    { body: AnswerRow, bodyLimit: 4 * MB, response: RowEvidence },
  ),
  savedQuery: endpoint('GET /api/v1/queries/:id', 'One saved query', {
    params: ById,
    response: SavedQuery,
    problems: ['not-found'],
  }),
  changeSavedQuery: endpoint('PUT /api/v1/queries/:id', 'Change a user’s query', {
    params: ById,
    body: SavedQueryChange,
    response: SavedQuery,
    problems: ['not-found', 'conflict'],
  }),
  deleteSavedQuery: endpoint(
    'DELETE /api/v1/queries/:id',
    'Delete a user’s query; for 30 days it can be restored',
    {
      params: ById,
      query: z.object({ revision: z.coerce.number().int().min(1).describe('the one that was seen') }),
      response: SavedQuery,
      problems: ['not-found', 'conflict'],
    },
  ),
  restoreSavedQuery: endpoint('POST /api/v1/queries/:id/restore', 'Take a deleted query back', {
    params: ById,
    response: SavedQuery,
    problems: ['not-found', 'conflict'],
  }),
};

export type QueryParameterType = z.infer<typeof QueryParameterType>;
export type QueryValue = z.infer<typeof QueryValue>;
export type QueryParameter = z.infer<typeof QueryParameter>;
export type QueryColumn = z.infer<typeof QueryColumn>;
export type QueryShows = z.infer<typeof QueryShows>;
export type SavedQuery = z.infer<typeof SavedQuery>;
export type SavedQueries = z.infer<typeof SavedQueries>;
export type NewSavedQuery = z.infer<typeof NewSavedQuery>;
export type SavedQueryChange = z.infer<typeof SavedQueryChange>;
export type AnswerRow = z.infer<typeof AnswerRow>;
export type RowEvidence = z.infer<typeof RowEvidence>;
