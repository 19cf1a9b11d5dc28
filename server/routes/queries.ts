import type { Handlers } from './handlers.ts';
import type { ConsoleCheck } from '#contract/console.ts';
import type { QueryParameter } from '#contract/queries.ts';
import type { Console } from '../console/console.ts';
import type { SavedQueries } from '../records/queries.ts';
import { AppError } from '../runtime/errors.ts';
import { problemOf } from './console.ts';

type Names =
  | 'savedQueries'
  | 'saveQuery'
  | 'rowEvidence'
  | 'savedQuery'
  | 'changeSavedQuery'
  | 'deleteSavedQuery'
  | 'restoreSavedQuery';

/** What the rows of the contract about saved queries answer. */
export function queryHandlers(queries: SavedQueries, console: Console): Pick<Handlers, Names> {
  const refuse = refuseUnfit(console);
  return {
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
  };
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
