import neo4j from 'neo4j-driver';
import { NO_COMMANDS } from './operators.ts';
import { Refusal } from './guard/refusal.ts';

/** What to say for each code of Neo4j’s: its own words may carry what is stored, so that none of them are passed on. */
const SAID: readonly [RegExp, ConstructorParameters<typeof Refusal>[0], string][] = [
  [/AccessMode|ForbiddenOnReadOnly/, 'writes', 'Queries here only read.'],
  // Those that the Community edition does not have are refused before there is a plan.
  [/UnsupportedAdministrationCommand|NotSystemDatabase/, 'administers', NO_COMMANDS],
  [/ParameterMissing/, 'parameter', 'A parameter of the query has no value.'],
  [
    /TransactionTimedOut/,
    'timeout',
    'The query took longer than it was given, and was ended. Ask for less, or give it more time.',
  ],
  [/Transaction\.Terminated|TransactionTerminated|LockClientStopped/, 'cancelled', 'The query was ended.'],
  [
    /MemoryPoolOutOfMemory|OutOfMemory|MemoryLimit/,
    'memory',
    'The query needs more memory than it may have. Return or collect less.',
  ],
  [/StackOverFlow/i, 'too-deep', 'The query or its answer is nested too deeply.'],
  [/ArithmeticError/, 'value', 'A number cannot be computed: it is divided by zero, or too large.'],
  [/TypeError/, 'value', 'A value has another type than this query expects of it.'],
  [/EntityNotFound/, 'value', 'Something the query had found is no longer there; run it again.'],
  [/ProcedureCallFailed|ProcedureError/, 'value', 'The procedure cannot work with what it was given.'],
  [
    /Statement\.(SyntaxError|SemanticError|ArgumentError|InvalidArguments|RuntimeUnsupported|ExecutionFailed|PropertyNotFound)/,
    'value',
    'A function cannot work with what it was given, such as a text that is no date.',
  ],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|DatabaseNotFound|Unauthorized|AuthenticationRateLimit/,
    'unavailable',
    'The database cannot be reached just now; try again shortly.',
  ],
];

/** An error of Neo4j’s or the driver’s in our words, which carry nothing of what is stored. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof RangeError)
    return new Refusal('too-deep', 'A value of the answer is nested too deeply.', null, error);
  if (!(error instanceof neo4j.Neo4jError)) return unexplained(error);
  const said = SAID.find(([pattern]) => pattern.test(error.code));
  if (said !== undefined) return new Refusal(said[1], said[2], null, error);
  if (error.retriable || error.message.startsWith('Connection acquisition timed out'))
    return new Refusal(
      'unavailable',
      'The database cannot be reached just now; try again shortly.',
      null,
      error,
    );
  return unexplained(error);
}

/**
 * The same while planning, where nothing that is stored is looked at: then Neo4j’s words on the text itself are passed
 * on. When it runs, what it calls an error of syntax may be a stored text that is no date.
 * @param shift how far what was sent is ahead of the text
 */
export function refusalOfPlanning(error: unknown, shift: number): Refusal {
  const wrong =
    error instanceof neo4j.Neo4jError && /Statement\.(SyntaxError|SemanticError)/.test(error.code);
  return wrong ? syntax(error, shift) : refusalOf(error);
}

function unexplained(cause: unknown): Refusal {
  return new Refusal('internal', 'The database could not run this query.', null, cause);
}

/** It speaks of the text alone, which whoever asked wrote; of the list of all that might stand there a few are enough. */
function syntax(error: Error, shift: number): Refusal {
  const at = /\(offset: (\d+)\)\)/.exec(error.message)?.[1];
  const told = error.message.split(/\s*\(line \d+, column \d+/)[0] ?? '';
  const start = at === undefined ? null : Math.max(0, Number(at) - shift);
  return new Refusal('syntax', shortened(told.trim()), start === null ? null : { start, end: null }, error);
}

function shortened(told: string): string {
  const [head = '', expected] = told.split(/: expected (?=an? |')/);
  if (expected === undefined) return told.slice(0, 400);
  const choices = expected.split(/, | or (?=['a<])/);
  const some = choices.length > 8 ? `${choices.slice(0, 8).join(', ')}, …` : expected;
  return `${head}; expected ${some}.`.slice(0, 400);
}
