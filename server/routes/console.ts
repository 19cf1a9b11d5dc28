import { consoleEndpoints } from '#contract/console-endpoints.ts';
import type { ConsoleError, ConsoleErrorCode, ConsoleLine } from '#contract/console.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { once } from 'node:events';
import { Router, type Response } from 'express';
import { AppError } from '../runtime/errors.ts';
import type { Console } from '../console/console.ts';
import { parsed } from './bind.ts';

/** Analysts’ own queries. Whoever goes away ends what runs for them. */
export function consoleRouter(console: Console): Router {
  const { cypherRun, cypherQuery, cypherCheck, cypherCancel, cypherSchema } = consoleEndpoints;
  const router = Router();
  router.post(cypherRun.path, async (request, response) => {
    parsed(cypherRun, request);
    // Not to be compressed: a line must arrive when it is written.
    response.type('application/x-ndjson').set('cache-control', 'no-store, no-transform').flushHeaders();
    await console.run(cypherRun.body.parse(request.body), lineWriter(response), untilGone(response));
    response.end();
  });
  router.post(cypherQuery.path, async (request, response) => {
    parsed(cypherQuery, request);
    const answer = await console.query(cypherQuery.body.parse(request.body), untilGone(response));
    if ('code' in answer) throw problemOf(answer);
    response.json(answer);
  });
  router.post(cypherCheck.path, async (request, response) => {
    parsed(cypherCheck, request);
    response.json(await console.check(cypherCheck.body.parse(request.body), untilGone(response)));
  });
  router.post(cypherCancel.path, async (request, response) => {
    parsed(cypherCancel, request);
    response.json(await console.cancel(cypherCancel.params.parse(request.params).id));
  });
  router.get(cypherSchema.path, async (request, response) => {
    parsed(cypherSchema, request);
    response.json(await console.schema());
  });
  return router;
}

/** Waits where the other side reads slowly, and for nobody who has gone. */
function lineWriter(response: Response): (line: ConsoleLine) => Promise<void> {
  return async (line) => {
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

const PROBLEMS: Record<ConsoleErrorCode, ProblemCode> = {
  syntax: 'bad-input',
  parameter: 'bad-input',
  'too-long': 'bad-input',
  'too-deep': 'bad-input',
  several: 'bad-input',
  option: 'bad-input',
  value: 'bad-input',
  writes: 'forbidden',
  administers: 'forbidden',
  'reaches-out': 'forbidden',
  elsewhere: 'forbidden',
  procedure: 'forbidden',
  function: 'forbidden',
  unbounded: 'forbidden',
  'unknown-step': 'forbidden',
  'hard-to-plan': 'forbidden',
  timeout: 'timeout',
  memory: 'too-large',
  'too-large': 'too-large',
  cancelled: 'conflict',
  busy: 'too-many-requests',
  unavailable: 'unavailable',
  internal: 'internal',
};

/** The problem as which an error of a query is told to programs. */
export function problemOf(error: ConsoleError): AppError {
  return new AppError(PROBLEMS[error.code], error.message, { cypher: error });
}
