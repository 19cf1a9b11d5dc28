import { closing, inside, isSymbol, split, turn } from './brackets.ts';
import { nameAt } from './calls.ts';
import { knownNumber, knownText, type Parameters } from './known.ts';
import type { Token } from './lexer.ts';
import { boundPatterns } from './patterns.ts';
import { Refusal } from './refusal.ts';

/**
 * Work inside one expression cannot be stopped: no time limit ends it, no memory limit sees it, and even planning may
 * begin it. So it is bounded before it is sent.
 */
const BOUNDS = {
  /** numbers in one range(), and all of them multiplied */
  range: 10_000,
  ranges: 1_000_000,
  /** where UNWIND takes it row by row */
  unwound: 10_000_000,
  /** lists run through within running through lists */
  nesting: 2,
  replacement: 100,
} as const;

/** @throws Refusal unbounded | too-deep */
export function boundExpressions(tokens: readonly Token[], parameters: Parameters): void {
  boundRanges(tokens, parameters);
  boundIterations(tokens);
  boundReplacements(tokens, parameters);
  boundPatterns(tokens, parameters);
  boundReduce(tokens);
}

/** Calls of one function: where its name begins, and its arguments. */
export function callsOf(
  tokens: readonly Token[],
  name: string,
): { at: number; args: (readonly Token[])[] }[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' && token.kind !== 'quoted') return [];
    const called = nameAt(tokens, at);
    if (called.name.toLowerCase() !== name || !isSymbol(tokens[called.end], '(')) return [];
    return [{ at, args: split(inside(tokens, called.end), ',') }];
  });
}

function boundRanges(tokens: readonly Token[], parameters: Parameters): void {
  let product = 1;
  for (const { at, args } of callsOf(tokens, 'range')) {
    const length = lengthOf(args, parameters);
    const unwound = tokens[at - 1]?.key === 'UNWIND';
    if (length === null && !unwound && !args.every(isOfASize))
      throw tooLong(
        tokens[at],
        'A range inside an expression needs bounds that are written out, parameters, or sizes',
      );
    if (unwound ? (length ?? 0) > BOUNDS.unwound : (length ?? 0) > BOUNDS.range)
      throw tooLong(
        tokens[at],
        `This range has ${length} numbers; ${unwound ? BOUNDS.unwound : BOUNDS.range} are possible here`,
      );
    if (!unwound) product *= Math.max(length ?? 100, 1);
    if (product > BOUNDS.ranges)
      throw tooLong(tokens[at], 'The ranges of this query multiply to too many numbers');
  }
}

function lengthOf(args: readonly (readonly Token[])[], parameters: Parameters): number | null {
  const [from, to, step = 1] = args.map((arg) => knownNumber(arg, parameters));
  if (typeof from !== 'number' || typeof to !== 'number' || step === null) return null;
  return step === 0 ? 0 : Math.max(0, Math.floor((to - from) / step) + 1);
}

/** `size(list) - 1`: as long as what is there already. */
function isOfASize(tokens: readonly Token[]): boolean {
  const signs = tokens.filter(({ kind }) => kind === 'symbol').map(({ text }) => text);
  const numbers = tokens.filter(({ kind }) => kind === 'number').map(({ text }) => Number(text));
  const alone = tokens.length === 1 || (tokens.length === 2 && signs[0] === '$');
  if (alone && tokens.every(({ kind }) => kind === 'number')) return (numbers[0] ?? 0) <= BOUNDS.range;
  const sized = tokens.some(({ key }) => key === 'SIZE' || key === 'LENGTH');
  return (
    sized &&
    signs.every((sign) => '()+-.$'.includes(sign)) &&
    numbers.every((number) => number <= BOUNDS.range)
  );
}

const RUN_THROUGH = new Set(['ANY', 'ALL', 'NONE', 'SINGLE', 'REDUCE']);

/** `[x IN list …]` and `any(x IN list …)` within one another. */
function boundIterations(tokens: readonly Token[]): void {
  const open: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    const way = turn(token);
    if (way === -1) open.pop();
    if (way !== 1) continue;
    open.push(runsThrough(tokens, at));
    if (open.filter(Boolean).length > BOUNDS.nesting)
      throw tooLong(
        tokens[at],
        'A list is run through within two others; take one of them apart with UNWIND',
      );
  }
}

function runsThrough(tokens: readonly Token[], open: number): boolean {
  const before = tokens[open - 1];
  if (isSymbol(tokens[open], '[')) return tokens[open + 2]?.key === 'IN';
  return (
    isSymbol(tokens[open], '(') &&
    before?.kind === 'word' &&
    RUN_THROUGH.has(before.key) &&
    hasIn(tokens, open)
  );
}

function hasIn(tokens: readonly Token[], open: number): boolean {
  return split(inside(tokens, open), 'IN').length > 1;
}

/** What is put in must be known: a text that takes itself in is squared at each step. */
function boundReplacements(tokens: readonly Token[], parameters: Parameters): void {
  for (const { at, args } of callsOf(tokens, 'replace')) {
    const text = knownText(args[2] ?? [], parameters);
    if (text === null || text.length > BOUNDS.replacement)
      throw tooLong(
        tokens[at],
        `What replace() puts in must be written out or a parameter, of at most ${BOUNDS.replacement} characters`,
      );
  }
}

/** A result that enters the next step twice doubles with each; one that is wrapped nests ever deeper. */
function boundReduce(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.key !== 'REDUCE' || !isSymbol(tokens[at + 1], '(')) continue;
    const body = tokens.slice(at + 2, closing(tokens, at + 1));
    const result = body[0];
    const [, ...step] = split(body, '|');
    if (result === undefined || step.length === 0) continue;
    for (const branch of branches(step.flat())) refuseGrowth(branch, result, token);
  }
}

/** What a CASE can give, each by itself, without its conditions. */
function branches(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let condition = false;
  for (const token of tokens) {
    if (token.key === 'CASE' || token.key === 'WHEN') condition = true;
    if (token.key === 'THEN' || token.key === 'ELSE') {
      condition = false;
      parts.push([]);
    } else if (token.key === 'END') parts.push([]);
    else if (!condition) parts.at(-1)?.push(token);
  }
  return parts;
}

function refuseGrowth(branch: readonly Token[], result: Token, reduce: Token): void {
  const isResult = (token: Token): boolean => token.text === result.text && token.kind !== 'string';
  const uses = branch.filter(isResult).length;
  const joins = branch.some(
    ({ text, kind }) => kind === 'symbol' && ['+', '||', '[', '{', '*', '^'].includes(text),
  );
  const wrapped = branch.some(
    (token, at) => turn(token) === 1 && token.text !== '(' && inside(branch, at).some(isResult),
  );
  if (wrapped || (uses > 1 && joins))
    throw tooLong(
      reduce,
      'What reduce() has so far may enter its next step once, and not within a list or a map',
    );
}

function tooLong(token: Token | undefined, what: string): Refusal {
  return new Refusal(
    'unbounded',
    `${what}: inside one expression the database can neither be stopped nor limited.`,
    token === undefined ? null : { start: token.start, end: token.end },
  );
}
