import { isSymbol } from './brackets.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';

/** Ties that one pattern may follow in a row. */
export const MOST_HOPS = 15;
const SHORTEST = new Set(['SHORTESTPATH', 'ALLSHORTESTPATHS']);

/**
 * `-[*]->` and `-[*3..]->`, wherever they stand: the plan does not show those in an expression. Shortest paths look at
 * each node once, and may be of any length.
 * @throws Refusal unbounded
 */
export function boundPaths(tokens: readonly Token[]): void {
  const shortest: boolean[] = [];
  for (const [at, token] of tokens.entries()) {
    if (isSymbol(token, '(')) shortest.push(SHORTEST.has(tokens[at - 1]?.key ?? ''));
    if (isSymbol(token, ')')) shortest.pop();
    if (!isSymbol(token, '*') || !inRelationship(tokens, at)) continue;
    const hops = hopsAt(tokens, at + 1);
    if (hops > MOST_HOPS && !(hops === Infinity && shortest.at(-1) === true)) throw endless(token);
  }
}

/** Back to the bracket that opened: it follows a dash, and nothing but names and types stands between. */
function inRelationship(tokens: readonly Token[], star: number): boolean {
  for (let at = star - 1; at >= 0; at -= 1) {
    if (isSymbol(tokens[at], '[')) return isSymbol(tokens[at - 1], '-') || dash(tokens[at - 1]);
    if (tokens[at]?.kind === 'symbol' && !'|:&!%$()'.includes(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** Neo4j takes other dashes for one. */
function dash(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && /\p{Pd}/u.test(token.text);
}

function hopsAt(tokens: readonly Token[], at: number): number {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.kind === 'number') {
    if (!isSymbol(second, '..')) return Number(first.text);
    return third?.kind === 'number' ? Number(third.text) : Infinity;
  }
  return isSymbol(first, '..') && second?.kind === 'number' ? Number(second.text) : Infinity;
}

export function endless(token: { start: number; end: number } | null): Refusal {
  return new Refusal(
    'unbounded',
    `A path of any length can go through all there is: say how long it may be, at most ${MOST_HOPS} as in -[*..${MOST_HOPS}]-, or ask for shortestPath.`,
    token,
  );
}
