import { closing, inside, isSymbol, split, turn } from './brackets.ts';
import { knownNumber, knownText, type Parameters } from './known.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';
import { KEYWORDS } from './words.ts';

/** How many characters and elements a value may have at most, as far as the text of a query tells, by its name. */
export type Weights = Map<string, number>;

export interface Scale {
  weights: Weights;
  parameters: Parameters;
  /** Follows the clauses of a subquery, which may give values new names. */
  follow: (tokens: readonly Token[]) => void;
}

/** Characters and elements that one expression may put together. */
const MOST = 20_000_000;
/** The same for all steps of a reduce() together, each of which copies what it has so far. */
const MOST_COPIED = 2_000_000_000;
/** What is taken for the weight of a value that only the data tells. */
const UNKNOWN = 10;
/** Of a full-text search: each of its words may stand for all that are written alike. */
const MOST_SEARCHED = 500;
const SEARCHES = new Set(['QUERYNODES', 'QUERYRELATIONSHIPS']);
const RUN_THROUGH = new Set(['ANY', 'ALL', 'NONE', 'SINGLE', 'REDUCE']);
const SMALL = new Set(
  'SIZE LENGTH COUNT EXISTS SUM AVG STDEV STDEVP TYPE ID ELEMENTID TOINTEGER TOFLOAT TOBOOLEAN ISEMPTY'.split(
    ' ',
  ),
);

/** @throws Refusal unbounded where it is more than the memory takes */
export function weigh(tokens: readonly Token[], scale: Scale): number {
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (turn(token) === 1) {
      sum += allowed(group(tokens, at, scale), token);
      at = closing(tokens, at);
    } else sum += single(tokens, at, scale);
    allowed(sum, token);
  }
  return sum;
}

/** A name, a text or a parameter by itself; what is called is weighed with its brackets. */
function single(tokens: readonly Token[], at: number, { weights, parameters }: Scale): number {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind === 'string') return token.text.length;
  if (token?.kind === 'number') return 1;
  if (token?.kind !== 'word' && token?.kind !== 'quoted') return 0;
  if (isSymbol(before, '$')) return ofParameter(parameters[token.text]);
  if (isSymbol(before, '.') || isSymbol(after, ':') || isSymbol(after, '(')) return 0;
  return weights.get(token.text) ?? (KEYWORDS.has(token.key) ? 0 : UNKNOWN);
}

export function ofParameter(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, each) => sum + 1 + ofParameter(each), 0);
}

function group(tokens: readonly Token[], open: number, scale: Scale): number {
  const [before, within] = [tokens[open - 1], inside(tokens, open)];
  const word = before?.kind === 'word' || before?.kind === 'quoted' ? before.text.toUpperCase() : '';
  if (isSymbol(tokens[open], '{') && ['EXISTS', 'COUNT', 'COLLECT'].includes(word)) {
    scale.follow(within);
    const weight = weigh(within, scale);
    return word === 'COLLECT' ? weight * UNKNOWN : 1;
  }
  if (isSymbol(tokens[open], '[') && within[1]?.key === 'IN') return runThrough(within, scale);
  if (!isSymbol(tokens[open], '(')) return weigh(within, scale);
  if (word === 'REDUCE') return reduced(within, before, scale);
  if (RUN_THROUGH.has(word) && within[1]?.key === 'IN') return Math.min(1, runThrough(within, scale));
  if (word === 'RANGE') return rangeOf(within, scale);
  if (word === 'REPLACE') return weigh(within, scale) * replacing(within, scale.parameters);
  if (SEARCHES.has(word)) boundSearch(split(within, ',')[1] ?? [], before, scale);
  if (word.endsWith('TRIM')) return trimmed(within, before, scale);
  const weight = weigh(within, scale);
  if (SMALL.has(word)) return 1;
  return word === 'COLLECT' ? weight * UNKNOWN : weight;
}

/** `x IN list WHERE … | …`: many small elements, or few large ones, whichever is more. */
function runThrough(within: readonly Token[], scale: Scale): number {
  const [name] = within;
  const { list, body } = listAndBody(within.slice(2));
  const weight = Math.max(1, weigh(list, scale));
  const many = weight * (1 + withName(name, 1, scale, () => weigh(body, scale)));
  const few = isRange(list) ? 0 : withName(name, weight, scale, () => weigh(body, scale));
  return allowed(weight + Math.max(many, few), name);
}

/** `so far = …, x IN list | step` */
function reduced(within: readonly Token[], at: Token | undefined, scale: Scale): number {
  const [start = [], rest = []] = split(within, ',');
  if (rest[1]?.key !== 'IN') return weigh(within, scale);
  const { list, body } = listAndBody(within.slice(start.length + 3));
  const count = Math.max(1, weigh(list, scale));
  const begun = weigh(start.slice(2), scale);
  const step = withName(start[0], 0, scale, () =>
    Math.max(
      withName(rest[0], 1, scale, () => weigh(body, scale)) * count,
      isRange(list) ? 0 : withName(rest[0], count, scale, () => weigh(body, scale)),
    ),
  );
  const weight = begun + step;
  if (count * weight > MOST_COPIED) throw tooMuch(at);
  return allowed(weight, at);
}

function boundSearch(searched: readonly Token[], at: Token | undefined, scale: Scale): void {
  if (weigh(searched, scale) <= MOST_SEARCHED) return;
  throw new Refusal(
    'unbounded',
    `What is searched for has at most ${MOST_SEARCHED} characters: each word may stand for many, and a search that runs cannot be stopped.`,
    at === undefined ? null : { start: at.start, end: at.end },
  );
}

/** `btrim(text, characters)` and `trim(BOTH characters FROM text)` look for each character of the one in the other. */
function trimmed(within: readonly Token[], at: Token | undefined, scale: Scale): number {
  const parts = split(within, ',').flatMap((part) => split(part, 'FROM'));
  const weights = parts.map((part) => Math.max(1, weigh(part, scale)));
  const looks = weights.reduce((product, each) => product * each, 1);
  allowed(looks, at);
  return Math.max(...weights);
}

function listAndBody(tokens: readonly Token[]): { list: readonly Token[]; body: readonly Token[] } {
  let depth = 0;
  const end = tokens.findIndex((token) => {
    depth += turn(token);
    return depth === 0 && (token.key === 'WHERE' || isSymbol(token, '|'));
  });
  return end === -1
    ? { list: tokens, body: [] }
    : { list: tokens.slice(0, end), body: tokens.slice(end + 1) };
}

/** Weighs with a name that is good within one expression alone. */
function withName(name: Token | undefined, weight: number, { weights }: Scale, work: () => number): number {
  if (name === undefined) return work();
  const before = weights.get(name.text);
  weights.set(name.text, weight);
  const found = work();
  if (before === undefined) weights.delete(name.text);
  else weights.set(name.text, before);
  return found;
}

/** Its elements are numbers, which weigh nothing. */
function isRange(list: readonly Token[]): boolean {
  return list[0]?.text.toLowerCase() === 'range' && closing(list, 1) === list.length - 1;
}

/** How long a range is was looked at already; of sizes it is as long as what is there. */
function rangeOf(within: readonly Token[], scale: Scale): number {
  const args = split(within, ',');
  const [from, to, step = 1] = args.map((arg) => knownNumber(arg, scale.parameters));
  if (typeof from !== 'number' || typeof to !== 'number')
    return Math.max(UNKNOWN, weigh(unsized(within), scale));
  return step === null || step === 0 ? 1 : Math.max(0, Math.floor((to - from) / step) + 1);
}

/** `size(list)` is as much as the list here. */
function unsized(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ key }) => key !== 'SIZE' && key !== 'LENGTH');
}

/** How often longer replace() can make a text. */
export function replacing(within: readonly Token[], parameters: Parameters): number {
  const [, search = [], by = []] = split(within, ',');
  const [from, to] = [knownText(search, parameters), knownText(by, parameters)];
  if (to === null) return Infinity;
  return from === null || from === '' ? to.length + 1 : Math.max(1, to.length / from.length);
}

function allowed(weight: number, at: Token | undefined): number {
  if (weight > MOST) throw tooMuch(at);
  return weight;
}

function tooMuch(at: Token | undefined): Refusal {
  return new Refusal(
    'unbounded',
    'This could put together more than the memory takes: inside one expression the database can neither be stopped nor limited. Go through shorter lists, or take them apart with UNWIND.',
    at === undefined ? null : { start: at.start, end: at.end },
  );
}
