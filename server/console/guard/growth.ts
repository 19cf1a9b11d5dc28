import { inside, isSymbol, split, turn } from './brackets.ts';
import type { Parameters } from './known.ts';
import type { Token } from './lexer.ts';
import { boundPatterns, USUAL_CHARACTERS } from './patterns.ts';
import { type Scale, weigh } from './weights.ts';

const CLAUSES = new Set([
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'CALL',
  'WHERE',
  'WITH',
  'RETURN',
  'ORDER',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'UNION',
]);

/**
 * `WITH s + s AS s`, written thirty times, is a text of a gigabyte, which no limit of Neo4j’s sees, and so is a text that
 * is joined to each number of a long range. So what values can weigh is followed from step to step.
 * @throws Refusal unbounded
 */
export function boundGrowth(tokens: readonly Token[], parameters: Parameters): void {
  const scale: Scale = { weights: new Map(), parameters, follow: (within) => follow(within, scale) };
  follow(tokens, scale);
}

/** Clause by clause, so that what one step puts together is known in the next under its name. */
function follow(tokens: readonly Token[], scale: Scale): void {
  for (const clause of clausesOf(tokens)) {
    const block = clause.findIndex((token) => isSymbol(token, '{'));
    if (clause[0]?.key === 'CALL' && block !== -1) follow(inside(clause, block), scale);
    for (const item of split(clause, ',')) {
      const weight = weigh(item, scale);
      boundPatterns(item, scale.parameters, Math.max(USUAL_CHARACTERS, weight));
      const [as, name] = item.slice(-2);
      if (as?.key !== 'AS' || name === undefined) continue;
      scale.weights.set(
        name.text,
        Math.max(scale.weights.get(name.text) ?? 0, isUnwound(item) ? 1 : Math.max(1, weight)),
      );
    }
  }
}

/** `UNWIND range(…) AS x` gives a number at a time. */
function isUnwound(item: readonly Token[]): boolean {
  return item[0]?.key === 'UNWIND' && item[1]?.key === 'RANGE';
}

function clausesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const clauses: (readonly Token[])[] = [];
  let [depth, from] = [0, 0];
  for (const [at, token] of tokens.entries()) {
    depth += turn(token);
    if (depth !== 0 || !CLAUSES.has(token.key) || isName(tokens, at)) continue;
    clauses.push(tokens.slice(from, at));
    from = at;
  }
  return [...clauses, tokens.slice(from)];
}

/** `n.limit`, `AS limit`, and the WITH of `STARTS WITH` begin no clause. */
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return isSymbol(before, '.') || ['AS', 'STARTS', 'ENDS'].includes(before?.key ?? '');
}
