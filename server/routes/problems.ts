import type { Problem, ProblemCode } from '#contract/problem.ts';
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { AppError } from '../runtime/errors.ts';

const TITLES: Record<ProblemCode, string> = {
  'bad-input': 'Wrong values',
  unauthorized: 'Not signed in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Contradicts what is there',
  'too-large': 'Too large',
  'too-many-requests': 'Too many requests',
  loading: 'Being loaded',
  unavailable: 'Database unavailable',
  timeout: 'Took too long',
  internal: 'Internal error',
};

const RETRY_AFTER_SECONDS: Partial<Record<ProblemCode, number>> = { loading: 5, unavailable: 5, timeout: 10 };

export const noSuchRoute: RequestHandler = (request) => {
  throw new AppError('not-found', `There is no ${request.method} ${request.path} here.`);
};

/** The one place where an error becomes an answer. What is not an AppError is logged and shown as nothing but its id. */
export const answerProblem: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const shown = presentable(error);
  // The request’s line in the log carries it; that something is not there yet is no failure.
  if (shown.status >= 500 && (shown.code === 'internal' || shown.cause !== undefined))
    response.err = error instanceof Error ? error : shown;
  const wait = RETRY_AFTER_SECONDS[shown.code];
  if (wait !== undefined) response.set('retry-after', String(wait));
  if (shown.code === 'unauthorized') response.set('www-authenticate', 'Bearer realm="relata"');
  response.removeHeader('etag');
  response.set('cache-control', 'no-store').status(shown.status).type('application/problem+json');
  response.send(JSON.stringify(problem(shown, request)));
};

function problem(error: AppError, request: Request): Problem {
  return {
    type: `urn:relata:problem:${error.code}`,
    title: TITLES[error.code],
    status: error.status,
    code: error.code,
    detail: error.message,
    instance: request.originalUrl.split('?')[0] ?? '/',
    requestId: typeof request.id === 'string' ? request.id : '',
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
    ...(error.cypher !== null && { cypher: error.cypher }),
  };
}

function presentable(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = statusOf(error);
  if (status === 413)
    return new AppError('too-large', 'The body of the request is larger than this address takes.', {
      cause: error,
    });
  if (status >= 400 && status < 500)
    return new AppError('bad-input', 'The request cannot be read: its address or its body is malformed.', {
      cause: error,
    });
  return new AppError(
    'internal',
    'Something went wrong here; the log has the details under this request id.',
    {
      cause: error,
    },
  );
}

/** Express and its body parser mark errors of the request itself with a status. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}
