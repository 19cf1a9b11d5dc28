import { isSymbol, turn } from './brackets.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';

/** Of what is sent. Beyond each of these Neo4j’s planner was seen to work for minutes, and cannot be stopped. */
export const TEXT_LIMITS = {
  characters: 20_000,
  tokens: 4_000,
  nesting: 24,
  /** EXISTS { }, COUNT { }, COLLECT { } and CALL { } in one another */
  subqueries: 6,
  /** a.b.c[0][1]… */
  accesses: 12,
  /** :A:B:C… */
  labels: 30,
  xor: 10,
  parameterCharacters: 200_000,
  parameterNesting: 16,
} as const;

const OPENS: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const CLOSES = new Set([')', ']', '}']);
const BEFORE_SUBQUERY = new Set(['EXISTS', 'COUNT', 'COLLECT', 'CALL', ')']);

/** @throws Refusal too-long */
export function limitText(text: string): void {
  if (text.length > TEXT_LIMITS.characters)
    throw new Refusal(
      'too-long',
      `The query has ${text.length} characters; ${TEXT_LIMITS.characters} are possible. Put long lists into parameters.`,
    );
}

/** @throws Refusal too-long | too-deep | syntax | several */
export function limitTokens(tokens: readonly Token[]): void {
  if (tokens.length > TEXT_LIMITS.tokens)
    throw new Refusal(
      'too-long',
      `The query has ${tokens.length} words and signs; ${TEXT_LIMITS.tokens} are possible.`,
    );
  refuseDeep(tokens);
  refuseChains(tokens);
  refuseSeveral(tokens);
}

function refuseDeep(tokens: readonly Token[]): void {
  const open: { token: Token; subquery: boolean }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'symbol') return;
    if (token.text in OPENS) {
      open.push({ token, subquery: token.text === '{' && BEFORE_SUBQUERY.has(tokens[at - 1]?.key ?? '') });
      const subqueries = open.filter(({ subquery }) => subquery).length;
      if (open.length > TEXT_LIMITS.nesting || subqueries > TEXT_LIMITS.subqueries) throw tooDeep(token);
    } else if (CLOSES.has(token.text)) {
      const opened = open.pop();
      if (opened === undefined || OPENS[opened.token.text] !== token.text)
        throw new Refusal('syntax', `This "${token.text}" closes nothing that was opened.`, token);
    }
  });
  const [left] = open.slice(-1);
  if (left !== undefined) throw new Refusal('syntax', `This "${left.token.text}" is not closed.`, left.token);
}

/** CASE, NOT and minus nest without brackets. */
function refuseChains(tokens: readonly Token[]): void {
  let [cases, run, xor, labels] = [0, 0, 0, 0];
  for (const [at, token] of tokens.entries()) {
    if (token.key === 'CASE' && tokens[at - 1]?.text !== '.') cases += 1;
    if (token.key === 'END') cases = Math.max(0, cases - 1);
    run = token.key === 'NOT' || token.key === '-' || token.key === '+' ? run + 1 : 0;
    if (token.key === 'XOR') xor += 1;
    if (isSymbol(token, ':')) labels += 1;
    else if (!isSymbol(tokens[at - 1], ':')) labels = 0;
    if (Math.max(cases, run) > TEXT_LIMITS.nesting || xor > TEXT_LIMITS.xor || labels > TEXT_LIMITS.labels)
      throw tooDeep(token);
  }
  refuseAccesses(tokens);
}

/** Properties of properties and places in places, in turns too: counted apart within each bracket. */
function refuseAccesses(tokens: readonly Token[]): void {
  const accesses = [0];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const way = turn(token);
    const last = accesses.length - 1;
    if (way === -1) accesses.pop();
    else if (isSymbol(token, '.') || (isSymbol(token, '[') && isSymbol(before, ']')))
      accesses[last] = (accesses[last] ?? 0) + 1;
    else if (way === 0 && !isSymbol(before, '.')) accesses[last] = 0;
    if (way === 1) accesses.push(0);
    if ((accesses[last] ?? 0) > TEXT_LIMITS.accesses) throw tooDeep(token);
  }
}

/** One `;` may end the statement. */
function refuseSeveral(tokens: readonly Token[]): void {
  const at = tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  if (at !== -1 && at < tokens.length - 1)
    throw new Refusal('several', 'One statement at a time: something follows this semicolon.', tokens[at]);
}

function tooDeep(token: Token): Refusal {
  return new Refusal(
    'too-deep',
    'The query is nested too deeply, or chains too many of these. Split it with WITH, or put values into parameters.',
    token,
  );
}

/** @throws Refusal too-long | too-deep where a parameter is larger than the database should be given */
export function limitParameters(parameters: Readonly<Record<string, unknown>>): void {
  let seen = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value: parameters, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    seen += typeof value === 'string' ? value.length : 8;
    if (depth > TEXT_LIMITS.parameterNesting)
      throw new Refusal('too-deep', 'A parameter is nested too deeply.');
    if (seen > TEXT_LIMITS.parameterCharacters)
      throw new Refusal('too-long', 'The parameters are too large; ask for less at a time.');
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        seen += key.length;
        waiting.push({ value: inner, depth: depth + 1 });
      }
  }
}
