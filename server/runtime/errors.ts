import type { ConsoleError } from '#contract/console.ts';
import type { ProblemCode } from '#contract/problem.ts';

const STATUS: Record<ProblemCode, number> = {
  'bad-input': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many-requests': 429,
  internal: 500,
  loading: 503,
  unavailable: 503,
  timeout: 503,
};

/** An error that may be shown to whoever asked: a code, one sentence, and for bad input each wrong field. */
export class AppError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly { path: string; message: string }[];
  /** Why an analyst’s query has no answer. */
  readonly cypher: ConsoleError | null;

  constructor(
    code: ProblemCode,
    detail: string,
    options: {
      errors?: readonly { path: string; message: string }[];
      cypher?: ConsoleError;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.errors = options.errors ?? [];
    this.cypher = options.cypher ?? null;
  }

  get status(): number {
    return STATUS[this.code];
  }
}
