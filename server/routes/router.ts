import { once } from 'node:events';
import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';
import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { exactly } from '#words/exact-json.ts';
import { AppError } from '../runtime/errors.ts';

type Row<N extends EndpointName> = (typeof endpoints)[N];
type Body<N extends EndpointName> = Row<N>['body'] extends z.ZodType ? z.output<Row<N>['body']> : undefined;

/** A file to be taken away. */
export interface File {
  name: string;
  type: string;
  content: string | Buffer;
}

/** What a handler is given: what was asked, and a signal that whoever asked has gone. */
export type Asked<N extends EndpointName> = {
  params: z.output<Row<N>['params']>;
  query: z.output<Row<N>['query']>;
  body: Body<N>;
  signal: AbortSignal;
} & (Row<N> extends { lines: true }
  ? { write: (line: z.output<Row<N>['response']>) => Promise<void> }
  : unknown);

type Answer<N extends EndpointName> =
  Row<N> extends { file: readonly string[] }
    ? File
    : Row<N> extends { lines: true }
      ? void
      : z.output<Row<N>['response']>;

/** One for each row of the contract. */
export type Handlers = { [N in EndpointName]: (asked: Asked<N>) => Promise<Answer<N>> };

interface AskedOfAny extends Parsed {
  signal: AbortSignal;
  write: (line: unknown) => Promise<void>;
}

/** Routes every row of the contract to its handler: parse, ask, answer with JSON, a file, or line by line. */
export function apiRouter(handlers: Handlers): Router {
  const router = Router();
  // The rows of both tables belong together by name; TypeScript cannot follow that through a loop.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const answers = handlers as unknown as Record<string, (asked: AskedOfAny) => Promise<unknown>>;
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const answer = answers[name];
    if (answer === undefined) throw new Error(`nothing answers the row ${name} of the contract`);
    router[endpoint.method](endpoint.path, ...bodyOf(endpoint), async (request, response) => {
      response.set('cache-control', 'private, no-cache');
      const asked = {
        ...parsed(endpoint, request),
        signal: untilGone(response),
        write: lineWriter(response),
      };
      // Not to be compressed: a line must arrive when it is written.
      if (endpoint.lines)
        response.type('application/x-ndjson').set('cache-control', 'no-store, no-transform').flushHeaders();
      const answered = await answer(asked);
      if (endpoint.lines) response.end();
      else if (isFile(endpoint, answered)) send(response, answered);
      else response.json(answered);
    });
  }
  return router;
}

function bodyOf({ body, bodyLimit, exact }: Endpoint): RequestHandler[] {
  return body === null ? [] : [json({ limit: bodyLimit, ...(exact && { reviver: exactly }) })];
}

const isFile = ({ file }: Endpoint, _answer: unknown): _answer is File => file !== undefined;

/** Never shown in place: a file may hold somebody’s text, and is taken away. */
function send(response: Response, { name, type, content }: File): void {
  response.attachment(name).type(type.startsWith('text/') ? `${type}; charset=utf-8` : type);
  response.send(content);
}

/** Waits where the other side reads slowly, and for nobody who has gone. */
function lineWriter(response: Response) {
  return async (line: unknown): Promise<void> => {
    if (response.destroyed || response.writableEnded) return;
    if (response.write(`${JSON.stringify(line)}\n`)) return;
    const over = new AbortController();
    const { signal } = over;
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).catch(
      () => undefined,
    );
    over.abort();
  };
}

function untilGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** @throws AppError bad-input naming each wrong value, and each that the endpoint does not know */
function parsed(endpoint: Endpoint, request: Request): Parsed {
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
