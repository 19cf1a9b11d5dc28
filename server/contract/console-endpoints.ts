import { z } from 'zod';
import {
  ConsoleAnswer,
  ConsoleCancelled,
  ConsoleCheck,
  ConsoleLine,
  ConsoleQuestion,
  ConsoleSchema,
} from './console.ts';
import { endpoint } from './endpoint.ts';

/** Analysts’ own queries. */
export const consoleEndpoints = {
  cypherRun: {
    ...endpoint(
      'POST /api/v1/cypher/run',
      'Run a query that only reads; the answer comes as lines of JSON (application/x-ndjson) while it is found',
      { body: ConsoleQuestion, exact: true, response: ConsoleLine },
    ),
    lines: true as const,
  },
  cypherQuery: endpoint(
    'POST /api/v1/cypher/query',
    'Run a query that only reads, for programs: the whole answer at once',
    { body: ConsoleQuestion, exact: true, response: ConsoleAnswer, problems: ['conflict'] },
  ),
  cypherCheck: endpoint(
    'POST /api/v1/cypher/check',
    'Plan a query without running it: whether it would be run, and where it is wrong',
    {
      body: ConsoleQuestion.pick({ text: true, parameters: true }).meta({ id: 'CheckBody' }),
      exact: true,
      response: ConsoleCheck,
    },
  ),
  cypherCancel: endpoint(
    'POST /api/v1/cypher/:id/cancel',
    'End a query that runs; answers when Neo4j no longer works on it',
    { params: z.object({ id: z.uuid() }), response: ConsoleCancelled },
  ),
  cypherSchema: endpoint(
    'GET /api/v1/cypher/schema',
    'Labels, tie types, properties, procedures and functions',
    { response: ConsoleSchema },
  ),
};
