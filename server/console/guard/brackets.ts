import type { Token } from './lexer.ts';

/** The tokens between the bracket at `open` and the one that closes it. Brackets are known to be whole. */
export function inside(tokens: readonly Token[], open: number): readonly Token[] {
  return tokens.slice(open + 1, closing(tokens, open));
}

/** Where the bracket that opens at `open` closes. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    depth += turn(tokens[at]);
    if (depth === 0) return at;
  }
  return tokens.length;
}

/** Splits at a sign or word that stands in no further brackets. */
export function split(tokens: readonly Token[], separator: string): (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let [depth, from] = [0, 0];
  for (const [at, token] of tokens.entries()) {
    depth += turn(token);
    if (depth !== 0 || token.key !== separator) continue;
    parts.push(tokens.slice(from, at));
    from = at + 1;
  }
  return [...parts, tokens.slice(from)];
}

/** 1 for a bracket that opens, -1 for one that closes. */
export function turn(token: Token | undefined): number {
  if (token?.kind !== 'symbol') return 0;
  if ('([{'.includes(token.text)) return 1;
  return ')]}'.includes(token.text) ? -1 : 0;
}

export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}
