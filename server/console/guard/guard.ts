import { boundExpressions } from './bounds.ts';
import { refuseCalls } from './calls.ts';
import { decodeEscapes } from './escapes.ts';
import { boundGrowth } from './growth.ts';
import type { Parameters } from './known.ts';
import { type Token, tokensOf } from './lexer.ts';
import { boundPaths } from './paths.ts';
import { Refusal } from './refusal.ts';
import { limitParameters, limitText, limitTokens } from './text-limits.ts';

/** A statement that may be planned. What is planned is `text`, and what is run is the same. */
export interface Statement {
  text: string;
  tokens: readonly Token[];
  /** `EXPLAIN` or `PROFILE`, where the text began with it. */
  mode: 'explain' | 'profile' | null;
  /** Where a place of `text` stood in what was written. */
  original: (at: number) => number;
}

/**
 * Everything that is known without the database, before it is given a single character: planning alone can hang it. What
 * the statement does is not judged here; that is for its plan.
 * @throws Refusal
 */
export function prepare(written: string, parameters: Parameters): Statement {
  limitText(written);
  limitParameters(parameters);
  const { text, original } = decodeEscapes(written);
  try {
    const { mode, rest, tokens } = withoutMode(text, tokensOf(text));
    limitTokens(tokens);
    refuseOptions(tokens);
    refuseElsewhere(tokens);
    refuseCalls(tokens);
    boundExpressions(tokens, parameters);
    boundGrowth(tokens, parameters);
    boundPaths(tokens);
    return { text: rest, tokens, mode, original };
  } catch (error) {
    throw error instanceof Refusal ? moved(error, original) : error;
  }
}

function moved({ code, message, at }: Refusal, original: Statement['original']): Refusal {
  const end = at?.end;
  return new Refusal(
    code,
    message,
    at === null ? null : { start: original(at.start), end: typeof end === 'number' ? original(end) : null },
  );
}

/** `EXPLAIN` and `PROFILE` say how to run, and are ours to put in front. */
function withoutMode(text: string, tokens: readonly Token[]) {
  const [first] = tokens;
  if (first?.key !== 'EXPLAIN' && first?.key !== 'PROFILE') return { mode: null, rest: text, tokens };
  const mode = first.key === 'EXPLAIN' ? ('explain' as const) : ('profile' as const);
  const rest = text.slice(0, first.start) + ' '.repeat(first.text.length) + text.slice(first.end);
  return { mode, rest, tokens: tokens.slice(1) };
}

/** A statement begins with a keyword, so that its first word is never a name. */
function refuseOptions(tokens: readonly Token[]): void {
  const [first] = tokens;
  if (first === undefined) throw new Refusal('syntax', 'There is no query yet.');
  if (['CYPHER', 'EXPLAIN', 'PROFILE'].includes(first.key))
    throw new Refusal(
      'option',
      `Leave ${first.key} out: how a query is planned is the server’s to say.`,
      first,
    );
}

/** `USE` before a name, where a statement or subquery begins. */
function refuseElsewhere(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const begins =
      before === undefined || before.text === '{' || before.key === 'UNION' || before.key === 'ALL';
    const named = tokens[at + 1]?.kind === 'word' || tokens[at + 1]?.kind === 'quoted';
    if (token.key === 'USE' && begins && named)
      throw new Refusal('elsewhere', 'A query here reads this database alone; leave USE out.', token);
  }
}
