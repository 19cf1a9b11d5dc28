import { z } from 'zod';
import { ConsoleError } from './console.ts';

/**
 * Every answer that is not the thing asked for is one of these (RFC 9457, application/problem+json).
 * `code` is stable and meant for programs; `detail` is meant for people and says how to mend it.
 */
export const ProblemCode = z.enum([
  'bad-input',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'too-large',
  'too-many-requests',
  'loading',
  'unavailable',
  'timeout',
  'internal',
]);

export const Problem = z
  .object({
    type: z.string().describe('urn:relata:problem:<code>'),
    title: z.string(),
    status: z.int(),
    code: ProblemCode,
    detail: z.string(),
    instance: z.string().describe('the path that was asked for'),
    requestId: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('for bad-input: each wrong parameter or field'),
    cypher: ConsoleError.optional().describe('for a query of /api/v1/cypher/query: why it has no answer'),
  })
  .meta({ id: 'Problem' });

export type ProblemCode = z.infer<typeof ProblemCode>;
export type Problem = z.infer<typeof Problem>;
