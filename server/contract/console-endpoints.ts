import { z } from 'zod';
import {
  ConsoleAnswer,
  ConsoleCancelled,
  ConsoleCheck,
  ConsoleLine,
  ConsoleQuestion,
  ConsoleSchema,
} from './console.ts';
import type { ProblemCode } from './problem.ts';

const None = z.object({});
const ask = <P extends z.ZodObject, B extends z.ZodObject | null, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  body: B,
  response: R,
  problems: readonly ProblemCode[] = [],
) => ({
  method: 'post' as const,
  path: `/api/v1/cypher/${path}`,
  summary,
  params,
  query: None,
  body,
  response,
  problems,
});

export const consoleEndpoints = {
  cypherRun: {
    lines: true as const,
    ...ask(
      'run',
      'Run a query that only reads; the answer comes as lines of JSON (application/x-ndjson) while it is found',
      None,
      ConsoleQuestion,
      ConsoleLine,
    ),
  },
  cypherQuery: ask(
    'query',
    'Run a query that only reads, for programs: the whole answer at once',
    None,
    ConsoleQuestion,
    ConsoleAnswer,
    ['forbidden', 'too-large', 'conflict'],
  ),
  cypherCheck: ask(
    'check',
    'Plan a query without running it: whether it would be run, and where it is wrong',
    None,
    ConsoleQuestion.pick({ text: true, parameters: true }),
    ConsoleCheck,
  ),
  cypherCancel: ask(
    ':id/cancel',
    'End a query that runs; answers when Neo4j no longer works on it',
    z.object({ id: z.uuid() }),
    null,
    ConsoleCancelled,
  ),
  cypherSchema: {
    ...ask('schema', 'Labels, tie types, properties, procedures and functions', None, null, ConsoleSchema),
    method: 'get' as const,
  },
};
