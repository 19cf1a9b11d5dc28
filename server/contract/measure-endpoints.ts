import { z } from 'zod';
import { Facts, FactsAsked, NetworkAsked, NetworkLists } from './measures.ts';
import type { ProblemCode } from './problem.ts';

const None = z.object({});
const among = <B extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  body: B,
  response: R,
) => ({
  method: 'post' as const,
  path,
  summary: `${summary} (a read; POST because the list of ids can be long)`,
  params: None,
  query: None,
  body,
  response,
  problems: ['too-large'] as readonly ProblemCode[],
});

/** What filters, looks and measures are made from. */
export const measureEndpoints = {
  measured: among(
    '/api/v1/measured',
    'The network for measuring, derived ties beside the participations that they follow from',
    NetworkAsked,
    NetworkLists,
  ),
  attributes: among(
    '/api/v1/attributes',
    'Attributes of many nodes and of the ties among them',
    FactsAsked,
    Facts,
  ),
};
