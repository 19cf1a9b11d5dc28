import type { ConsoleCheck, ConsoleError, ConsoleErrorCode } from '#contract/console.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { QueryParameter } from '#contract/queries.ts';
import { type Console, createConsole } from '../console/console.ts';
import type { Database } from '../graph/connect.ts';
import { createSavedQueries } from '../records/queries.ts';
import { AppError } from '../runtime/errors.ts';
import type { Handlers } from './router.ts';

/** Analysts’ own queries, run and kept. Whoever goes away ends what runs for them. */
export function consoleHandlers(db: Database) {
  const console = createConsole(db);
  const queries = createSavedQueries(db);
  const refuse = refuseUnfit(console);
  return {
    cypherRun: ({ body, write, signal }) => console.run(body, write, signal),
    cypherQuery: async ({ body, signal }) => {
      const answer = await console.query(body, signal);
      if ('code' in answer) throw problemOf(answer);
      return answer;
    },
    cypherCheck: ({ body, signal }) => console.check(body, signal),
    cypherCancel: ({ params }) => console.cancel(params.id),
    cypherSchema: () => console.schema(),
    savedQueries: () => queries.list(),
    saveQuery: async ({ body }) => {
      await refuse(body.text, body.parameters);
      return queries.save(body);
    },
    rowEvidence: ({ body }) => queries.behind(body),
    savedQuery: ({ params }) => queries.one(params.id),
    changeSavedQuery: async ({ params, body }) => {
      if (body.text !== undefined || body.parameters !== undefined) {
        const before = await queries.one(params.id);
        await refuse(body.text ?? before.text, body.parameters ?? before.parameters);
      }
      return queries.change(params.id, body);
    },
    deleteSavedQuery: ({ params, query }) => queries.delete(params.id, query.revision),
    restoreSavedQuery: ({ params }) => queries.restore(params.id),
  } satisfies Partial<Handlers>;
}

/** @returns what throws AppError bad-input | forbidden where the console would not run a query */
function refuseUnfit(console: Console) {
  return async (text: string, parameters: readonly QueryParameter[]): Promise<void> => {
    const twice = parameters.find(({ name }, at) => parameters.findIndex((p) => p.name === name) < at);
    if (twice !== undefined)
      throw new AppError('bad-input', `There are two parameters called ${twice.name}.`);
    const values = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
    const { error, notices } = await console.check(
      { text, parameters: values },
      new AbortController().signal,
    );
    if (error !== null) throw problemOf(error);
    refuseUndeclared(notices);
  };
}

function refuseUndeclared(notices: ConsoleCheck['notices']): void {
  if (notices.some(({ code }) => code === 'parameter'))
    throw new AppError(
      'bad-input',
      'The query uses a parameter that it does not declare: name it, with its type and a default.',
    );
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
function problemOf(error: ConsoleError): AppError {
  return new AppError(PROBLEMS[error.code], error.message, { cypher: error });
}
