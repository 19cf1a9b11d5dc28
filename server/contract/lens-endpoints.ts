import { z } from 'zod';
import { endpoint, MB } from './endpoint.ts';
import { datasetQuery, idsQuery, LensBody, lensQuery, ListBody, rowsQuery } from './lens.ts';
import {
  Changes,
  Comparison,
  Disputes,
  LensAnswer,
  Timeline,
  LensNetwork,
  Whereabouts,
} from './lens-answers.ts';
import { Id } from './network.ts';
import { LARGEST } from './size.ts';
import { Day } from './time.ts';

const Among = z.object({ ...idsQuery, ...lensQuery, ...rowsQuery, ...datasetQuery });
const Between = { from: Day, to: Day };

/** The same read with everything in the body, since the ids of a picture do not fit into an address. */
const among = <B extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  body: B,
  response: R,
) =>
  endpoint(`POST /api/v1/${path}`, `${summary} (a read; POST because the list of ids can be long)`, {
    body,
    bodyLimit: 6 * MB,
    response,
  });

const CSV = { file: ['text/csv'] as readonly string[] };

/** Reads through a lens: according to whom, as of when. All of them read claims, never the projection. */
export const lensEndpoints = {
  lens: among(
    'lens',
    'A picture through a lens',
    LensBody.extend({
      ids: z.array(Id).max(LARGEST.nodes),
      denied: z.boolean().default(false).describe('also ties that everyone who passes denies'),
    }).meta({ id: 'LensBody' }),
    LensAnswer,
  ),
  told: endpoint('GET /api/v1/told', 'The whole network as the lens shows it, by ids', {
    query: z.object({ ...lensQuery, ...datasetQuery }),
    response: LensNetwork,
  }),
  compare: endpoint('GET /api/v1/compare', 'Two accounts, tie by tie and attribute by attribute', {
    query: Among,
    response: Comparison,
  }),
  compareAmong: among('compare', 'Two accounts of a picture', ListBody, Comparison),
  compareFile: {
    ...endpoint('GET /api/v1/compare.csv', 'Two accounts, every row, as a file for spreadsheets', {
      query: Among,
      response: z.string(),
    }),
    ...CSV,
  },
  compareAmongFile: {
    ...among(
      'compare.csv',
      'Two accounts of a picture, every row, as a file for spreadsheets',
      ListBody,
      z.string(),
    ),
    ...CSV,
  },
  timeline: endpoint('GET /api/v1/timeline', 'How many ties held when', { query: Among, response: Timeline }),
  timelineAmong: among('timeline', 'How many ties of a picture held when', ListBody, Timeline),
  changes: endpoint('GET /api/v1/changes', 'What changed between two days', {
    query: Among.extend(Between),
    response: Changes,
  }),
  changesAmong: among(
    'changes',
    'What changed in a picture between two days',
    ListBody.extend(Between).meta({ id: 'ChangesBody' }),
    Changes,
  ),
  whereabouts: endpoint('GET /api/v1/whereabouts', 'Where was whom', {
    query: Among,
    response: Whereabouts,
  }),
  whereaboutsAmong: among('whereabouts', 'Where was whom of a picture', ListBody, Whereabouts),
  disputes: endpoint('GET /api/v1/disputes', 'Everything disputed, accounts face to face', {
    query: Among,
    response: Disputes,
  }),
  disputesAmong: among('disputes', 'Everything disputed in a picture', ListBody, Disputes),
};
