import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';
import { FUNCTIONS, KEYWORDS, PROCEDURES } from './words.ts';

/**
 * What the plan does not show: a subquery within an expression is one line of it, whatever it loads or calls. A call is
 * recognised by its form (a name before a bracket, `CALL` before a name), never by a word.
 * @throws Refusal function | procedure | reaches-out
 */
export function refuseCalls(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue;
    if (token.key === 'LOAD' && tokens[at + 1]?.key === 'CSV') throw loads(token, tokens[at + 1]);
    if (isProperty(tokens, at)) continue;
    if (token.key === 'CALL') refuseProcedure(tokens, at + 1);
    else refuseFunction(tokens, at);
  }
}

function loads(token: Token, next: Token | undefined): Refusal {
  return new Refusal('reaches-out', 'LOAD CSV reads files and addresses, which a query here may not.', {
    start: token.start,
    end: next?.end ?? token.end,
  });
}

function refuseProcedure(tokens: readonly Token[], at: number): void {
  const first = tokens[at];
  if (first === undefined || !isName(first)) return;
  const { name, end } = nameAt(tokens, at);
  const dotted = end > at + 1;
  if (!dotted && first.kind === 'word' && KEYWORDS.has(first.key)) return; // a variable called "call"
  if (PROCEDURES.has(name)) return;
  throw new Refusal(
    'procedure',
    `The procedure ${name} cannot be called here. Those that can: ${[...PROCEDURES].join(', ')}.`,
    { start: first.start, end: tokens[end - 1]?.end ?? first.end },
  );
}

function refuseFunction(tokens: readonly Token[], at: number): void {
  const { name, end } = nameAt(tokens, at);
  const [token, after] = [tokens[at], tokens[end]];
  if (token === undefined || after?.kind !== 'symbol' || after.text !== '(') return;
  const single = end === at + 1;
  if (single && token.kind === 'word' && KEYWORDS.has(token.key)) return;
  if (tokens[at - 1]?.key === 'CALL' || isHint(tokens, at) || FUNCTIONS.has(name.toLowerCase())) return;
  throw new Refusal('function', `There is no function ${name} that a query can use here.`, {
    start: token.start,
    end: tokens[end - 1]?.end ?? token.end,
  });
}

/** The dotted name that begins at a place, and where it ends. Backticks do not hide it. */
export function nameAt(tokens: readonly Token[], at: number): { name: string; end: number } {
  const parts: string[] = [];
  let end = at;
  while (isName(tokens[end])) {
    parts.push(tokens[end]?.text ?? '');
    end += 1;
    if (tokens[end]?.text !== '.' || !isName(tokens[end + 1])) break;
    end += 1;
  }
  return { name: parts.join('.'), end };
}

/** `n.name` and the later parts of a dotted name; the name itself is looked at where it begins. */
function isProperty(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'symbol' && before.text === '.' && tokens[at - 2] !== undefined;
}

/** `USING INDEX n:Label(property)` */
function isHint(tokens: readonly Token[], at: number): boolean {
  const using = tokens.slice(Math.max(0, at - 6), at).map(({ key }) => key);
  return tokens[at - 1]?.text === ':' && using.includes('USING') && using.includes('INDEX');
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'quoted';
}
