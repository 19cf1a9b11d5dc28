import { z } from 'zod';
import { idsQuery, LensBody, lensQuery, ListBody, rowsQuery } from './lens.ts';
import { Changes, Comparison, Disputes, LensAnswer, Timeline, LensNetwork } from './lens-answers.ts';
import { Id } from './network.ts';
import { LARGEST } from './size.ts';
import type { ProblemCode } from './problem.ts';
import { Day } from './time.ts';

const None = z.object({});
const CSV: readonly string[] = ['text/csv'];
const Everywhere = z.object(lensQuery);
const Among = z.object({ ...idsQuery, ...lensQuery, ...rowsQuery });
const Between = { from: Day, to: Day };

const read = <Q extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  query: Q,
  response: R,
) => ({
  method: 'get' as const,
  path: `/api/v1/${path}`,
  summary,
  params: None,
  query,
  body: null,
  response,
  problems: [] as readonly ProblemCode[],
});

/** The same read with everything in the body, since the ids of a picture do not fit into an address. */
const among = <B extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  body: B,
  response: R,
) => ({
  method: 'post' as const,
  path: `/api/v1/${path}`,
  summary: `${summary} (a read; POST because the list of ids can be long)`,
  params: None,
  query: None,
  body,
  response,
  problems: ['too-large'] as readonly ProblemCode[],
});

/** Reads through a lens: according to whom, as of when. All of them read claims, never the projection. */
export const lensEndpoints = {
  lens: among(
    'lens',
    'A picture through a lens',
    LensBody.extend({
      ids: z.array(Id).max(LARGEST.nodes),
      denied: z.boolean().default(false).describe('also ties that everyone who passes denies'),
    }),
    LensAnswer,
  ),
  told: read('told', 'The whole network as the lens shows it, by ids', Everywhere, LensNetwork),
  compare: read('compare', 'Two accounts, tie by tie and attribute by attribute', Among, Comparison),
  compareAmong: among('compare', 'Two accounts of a picture', ListBody, Comparison),
  compareFile: {
    ...read(
      'compare.csv',
      'Two accounts, every tie and attribute, as a file for spreadsheets',
      Among,
      z.string(),
    ),
    file: CSV,
  },
  compareAmongFile: {
    ...among('compare.csv', 'Two accounts of a picture as a file for spreadsheets', ListBody, z.string()),
    file: CSV,
  },
  timeline: read('timeline', 'How many ties held when', Among, Timeline),
  timelineAmong: among('timeline', 'How many ties of a picture held when', ListBody, Timeline),
  changes: read('changes', 'What changed between two days', Among.extend(Between), Changes),
  changesAmong: among(
    'changes',
    'What changed in a picture between two days',
    ListBody.extend(Between),
    Changes,
  ),
  disputes: read('disputes', 'Everything disputed, accounts face to face', Among, Disputes),
  disputesAmong: among('disputes', 'Everything disputed in a picture', ListBody, Disputes),
};
