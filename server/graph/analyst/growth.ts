import { split, turn } from './brackets.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';

/** How often the values of one step may be put together anew, over all steps multiplied. */
const MOST = 100_000;
const PROJECTS = new Set(['WITH', 'RETURN']);
const CLAUSES = new Set([
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'CALL',
  'WHERE',
  'ORDER',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'UNION',
]);

/**
 * `WITH s + s AS s`, written thirty times, is a text of a gigabyte, which no limit of Neo4j’s sees: doubled is doubled,
 * whatever it holds, so that what is multiplied over the steps is bounded.
 * @throws Refusal unbounded
 */
export function boundGrowth(tokens: readonly Token[]): void {
  let growth = 1;
  for (const [at, token] of tokens.entries()) {
    if (!PROJECTS.has(token.key) || isProperty(tokens, at) || tokens[at - 1]?.key === 'STARTS') continue;
    if (tokens[at - 1]?.key === 'ENDS') continue;
    const items = split(projection(tokens, at + 1), ',');
    growth *= Math.max(1, ...items.map(copies));
    if (growth > MOST)
      throw new Refusal(
        'unbounded',
        'Step by step this query puts copies of its values together until they fill the memory.',
        token,
      );
  }
}

/** To the next clause, or the end of the subquery that it stands in. */
function projection(tokens: readonly Token[], from: number): readonly Token[] {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    depth += turn(token);
    const ends = token !== undefined && (CLAUSES.has(token.key) || PROJECTS.has(token.key)) && depth === 0;
    if (depth < 0 || (ends && !isProperty(tokens, at))) return tokens.slice(from, at);
  }
  return tokens.slice(from);
}

/** How often the value used most enters what is put together; 1 where nothing is. */
function copies(item: readonly Token[]): number {
  if (!item.some(({ kind, text }) => kind === 'symbol' && ['+', '||', '[', '{'].includes(text))) return 1;
  const uses = new Map<string, number>();
  for (const [at, { kind, text }] of item.entries()) {
    const name = kind === 'word' || kind === 'quoted';
    if (!name || isProperty(item, at) || item[at + 1]?.text === '(' || item[at + 1]?.text === ':') continue;
    uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  return Math.max(1, ...Array.from(uses, ([name, count]) => (isWord(name) ? 1 : count)));
}

const WORDS = new Set(
  'CASE WHEN THEN ELSE END AND OR NOT IN IS NULL AS TRUE FALSE DISTINCT WHERE XOR'.split(' '),
);
const isWord = (name: string): boolean => WORDS.has(name.toUpperCase());

function isProperty(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'symbol' && tokens[at - 1]?.text === '.';
}
