import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { AppError } from '../runtime/errors.ts';

const ACCEPTABLE_ID = /^[\w.-]{1,64}$/;

/** One line per request, with its id; never headers or query text, since tokens and what an analyst looks for are there. */
export function logRequests(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: requestId,
    customLogLevel: (_request, response) => {
      if (response.err === undefined) return 'info';
      return response.statusCode === 500 ? 'error' : 'warn';
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      // Of what is expected to happen, such as a database out of reach, the words and those of its cause will do.
      err: (error: { type: string; message: string; raw: unknown }) =>
        error.raw instanceof AppError ? { type: error.type, message: error.message } : error,
    },
  });
}

function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTABLE_ID.test(given) ? given : randomUUID();
  response.setHeader('x-request-id', id);
  return id;
}
