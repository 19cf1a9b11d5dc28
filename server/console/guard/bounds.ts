import { closing, inside, isSymbol, split, turn } from './brackets.ts';
import { nameAt } from './calls.ts';
import { knownNumber, knownText, type Parameters } from './known.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';
import { replacing } from './weights.ts';

/**
 * Work inside one expression cannot be stopped: no time limit ends it, no memory limit sees it, and even planning may
 * begin it. So it is bounded before it is sent.
 */
const BOUNDS = {
  /** numbers in one range() */
  range: 10_000,
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
  boundReduce(tokens, parameters);
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
  for (const { at, args } of callsOf(tokens, 'range')) {
    const length = lengthOf(args, parameters);
    const unwound = isUnwound(tokens, at);
    if (length === null && !unwound && !args.every((arg) => isOfASize(arg, parameters)))
      throw tooLong(
        tokens[at],
        'A range inside an expression needs bounds that are written out, parameters, or sizes',
      );
    if ((length ?? 0) > (unwound ? BOUNDS.unwound : BOUNDS.range))
      throw tooLong(
        tokens[at],
        `This range has ${length} numbers; ${unwound ? BOUNDS.unwound : BOUNDS.range} are possible here`,
      );
  }
}

/** `UNWIND range(…) AS x`, where nothing else looks at the range as a whole. */
function isUnwound(tokens: readonly Token[], at: number): boolean {
  const open = nameAt(tokens, at).end;
  return tokens[at - 1]?.key === 'UNWIND' && tokens[closing(tokens, open) + 1]?.key === 'AS';
}

function lengthOf(args: readonly (readonly Token[])[], parameters: Parameters): number | null {
  const [from, to, step = 1] = args.map((arg) => knownNumber(arg, parameters));
  if (typeof from !== 'number' || typeof to !== 'number' || step === null) return null;
  return step === 0 ? 0 : Math.max(0, Math.floor((to - from) / step) + 1);
}

/** A small number, or `size(list) - 1`: as long as what is there already. */
function isOfASize(tokens: readonly Token[], parameters: Parameters): boolean {
  const number = knownNumber(tokens, parameters);
  if (number !== null) return Math.abs(number) <= BOUNDS.range;
  const [called, open] = tokens;
  const sized = called?.kind === 'word' && (called.key === 'SIZE' || called.key === 'LENGTH');
  if (!sized || !isSymbol(open, '(')) return false;
  const rest = tokens.slice(closing(tokens, 1) + 1);
  if (rest.length === 0) return true;
  return (isSymbol(rest[0], '-') || isSymbol(rest[0], '+')) && isOfASize(rest.slice(1), parameters);
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
function boundReduce(tokens: readonly Token[], parameters: Parameters): void {
  for (const [at, token] of tokens.entries()) {
    if (token.text.toUpperCase() !== 'REDUCE' || !isSymbol(tokens[at + 1], '(')) continue;
    const body = inside(tokens, at + 1);
    const [, ...step] = split(body, '|');
    const [result] = body;
    if (result !== undefined && grows(step.flat(), result, parameters))
      throw tooLong(
        token,
        'What reduce() has so far may enter its next step once, and not within a list or a map, or longer by replace()',
      );
  }
}

function grows(step: readonly Token[], result: Token, parameters: Parameters): boolean {
  const isResult = ({ kind, text }: Token): boolean => text === result.text && kind !== 'string';
  const wrapped = step.some(
    (token, at) => turn(token) === 1 && token.text !== '(' && inside(step, at).some(isResult),
  );
  const lengthened = callsOf(step, 'replace').some(({ at }) => {
    const args = inside(step, nameAt(step, at).end);
    return args.some(isResult) && replacing(args, parameters) > 1;
  });
  return wrapped || lengthened || (joins(step) && mostUses(step, isResult) > 1);
}

function joins(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, text }) => kind === 'symbol' && ['+', '||', '[', '{', '*', '^'].includes(text));
}

/** How often it can enter: of a CASE the branch that takes it most often, and no condition. */
function mostUses(tokens: readonly Token[], isResult: (token: Token) => boolean): number {
  const open = [{ now: 0, most: 0, condition: false }];
  for (const [at, token] of tokens.entries()) {
    const last = open.at(-1) ?? { now: 0, most: 0, condition: false };
    const turns = isCaseWord(tokens, at) && (open.length > 1 || token.key === 'CASE');
    if (isResult(token) && !turns) last.now += last.condition ? 0 : 1;
    if (!turns) continue;
    if (token.key === 'CASE') {
      open.push({ now: 0, most: 0, condition: true });
      continue;
    }
    Object.assign(last, { most: Math.max(last.most, last.now), now: 0, condition: token.key === 'WHEN' });
    if (token.key !== 'END') continue;
    open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && !outer.condition) outer.now += last.most;
  }
  return open.reduce((sum, { now, most }) => sum + now + most, 0);
}

const CASE_WORDS = new Set(['CASE', 'WHEN', 'THEN', 'ELSE', 'END']);

/** Where a value is expected, `else` is a name; so is `n.end`. */
function isCaseWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || !CASE_WORDS.has(token.key)) return false;
  if (isSymbol(before, '.')) return false;
  if (token.key === 'CASE') return true;
  const valueExpected =
    (before?.kind === 'symbol' && !')]}'.includes(before.text)) ||
    (CASE_WORDS.has(before?.key ?? '') &&
      before?.key !== 'END' &&
      !(before?.key === 'CASE' && token.key === 'WHEN'));
  return !valueExpected;
}

function tooLong(token: Token | undefined, what: string): Refusal {
  return new Refusal(
    'unbounded',
    `${what}: inside one expression the database can neither be stopped nor limited.`,
    token === undefined ? null : { start: token.start, end: token.end },
  );
}
