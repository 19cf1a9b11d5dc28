import type { Handlers } from './handlers.ts';
import { endpoints, type Endpoint } from '#contract/endpoints.ts';
import { Router, type Request, type Response } from 'express';
import type { z } from 'zod';
import { AppError } from '../runtime/errors.ts';

interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
}
type Answer = (asked: Parsed) => Promise<unknown>;

/** Routes every row of the contract to its handler: parse, one read, answer. */
export function apiRouter(handlers: Handlers): Router {
  const router = Router();
  // The rows of both tables belong together by name; TypeScript cannot follow that through a loop.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const answers = handlers as unknown as Record<string, Answer>;
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const answer = answers[name];
    if (answer === undefined) continue; // answered by a router of its own
    router[endpoint.method](endpoint.path, async (request: Request, response: Response) => {
      response.json(await answer(parsed(endpoint, request)));
    });
  }
  return router;
}

/** @throws AppError bad-input naming each wrong value, and each that the endpoint does not know */
export function parsed(endpoint: Endpoint, request: Request): Parsed {
  const errors: { path: string; message: string }[] = [];
  const parse = (where: string, schema: z.ZodType, value: unknown): unknown => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      errors.push({ path: [where, ...path].join('.'), message });
    return undefined;
  };
  const asked = {
    params: parse('path', endpoint.params, request.params),
    query: parse('query', strict(endpoint.query), request.query),
    body: endpoint.body === null ? undefined : parse('body', strict(endpoint.body), request.body),
  };
  if (errors.length > 0)
    throw new AppError('bad-input', 'The request has wrong values; see errors.', { errors });
  return asked;
}

const knownAsStrict = new WeakMap<z.ZodObject, z.ZodObject>();

/** Made once for each schema: zod compiles what it is given anew, which costs more than many an answer. */
function strict(schema: z.ZodObject): z.ZodObject {
  const made = knownAsStrict.get(schema) ?? schema.strict();
  knownAsStrict.set(schema, made);
  return made;
}
