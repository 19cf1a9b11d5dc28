import { split } from './brackets.ts';
import type { Token } from './lexer.ts';

export type Parameters = Readonly<Record<string, unknown>>;

/** The whole number that an expression is, where it is written out or a parameter; null where only running it tells. */
export function knownNumber(tokens: readonly Token[], parameters: Parameters): number | null {
  const [first] = tokens;
  if (first?.text === '-' && first.kind === 'symbol') {
    const rest = knownNumber(tokens.slice(1), parameters);
    return rest === null ? null : -rest;
  }
  if (tokens.length === 1 && first?.kind === 'number') return Number(first.text.replaceAll('_', ''));
  const value = knownParameter(tokens, parameters);
  return typeof value === 'number' ? value : null;
}

/** The text that an expression is, where it is made of texts written out and parameters alone. */
export function knownText(tokens: readonly Token[], parameters: Parameters): string | null {
  const parts = split(tokens, '+').map((part) => knownPart(part, parameters));
  return parts.some((part) => part === null) ? null : parts.join('');
}

function knownPart(tokens: readonly Token[], parameters: Parameters): string | null {
  const [first] = tokens;
  if (tokens.length === 1 && first?.kind === 'string') return unescaped(first.text);
  const value = knownParameter(tokens, parameters);
  return typeof value === 'string' ? value : null;
}

function knownParameter(tokens: readonly Token[], parameters: Parameters): unknown {
  const [sign, name] = tokens;
  if (tokens.length !== 2 || sign?.text !== '$' || name === undefined) return undefined;
  return Object.hasOwn(parameters, name.text) ? parameters[name.text] : undefined;
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, (whole, character: string) =>
    '\\\'"`'.includes(character) ? character : (ESCAPES[character] ?? whole),
  );
}
