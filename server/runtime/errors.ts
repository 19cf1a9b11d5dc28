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

/** What went wrong, in words that help the person who reads them: shown as its message alone, without a stack. */
class ReadableError extends Error {}

/** Which settings are wrong, one line each. */
export class ConfigError extends ReadableError {
  override readonly name = 'ConfigError';
}

/** Neo4j cannot be had, and the person at the terminal can mend that. */
export class EngineError extends ReadableError {
  override readonly name = 'EngineError';
}

/** An error that may be shown to whoever asked: a code, one sentence, and for bad input each wrong field. */
export class AppError extends ReadableError {
  override readonly name = 'AppError';
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
    this.code = code;
    this.errors = options.errors ?? [];
    this.cypher = options.cypher ?? null;
  }

  get status(): number {
    return STATUS[this.code];
  }
}

/** An error as it is told at a terminal. What nobody foresaw comes with its stack. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return `These settings are wrong:\n${error.message}`;
  if (error instanceof ReadableError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
