import { Refusal } from './refusal.ts';

export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** Of a quoted name and a string what is between the quotes; of a word what stands there. */
  text: string;
  /** Words folded as Neo4j folds keywords; symbols as they are; empty for what can be no keyword. */
  key: string;
  start: number;
  end: number;
}

const SYMBOLS = ['=~', '<=', '>=', '<>', '!=', '..', '||', '+=', '::'];
const NUMBER = /^(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|[0-9][0-9_]*(\.[0-9][0-9_]*)?([eE][+-]?[0-9_]+)?)/;
const WORD = /^[\p{L}\p{Nl}_\p{Pc}\p{Sc}][\p{L}\p{Nl}\p{Pc}\p{Sc}\p{Mn}\p{Mc}\p{Nd}]*/u;
/** Also the separators of files, groups, records and units, which Neo4j takes for blanks. */
const BLANK = new RegExp(`^[\\s${String.fromCodePoint(0x1c)}-${String.fromCodePoint(0x1f)}\u0085\u180e]+`);

/**
 * Splits a statement into tokens, without blanks and comments. Strings and quoted names are one token each, whatever
 * they contain.
 * @throws Refusal where a quote or comment does not end, or a character cannot be seen
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const skipped = blankAt(text, at);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The length of the blanks or the comment at a place. */
function blankAt(text: string, at: number): number {
  const rest = text.slice(at, at + 2);
  if (rest === '//') return /^[^\n\r]*/.exec(text.slice(at))?.[0].length ?? 0;
  if (rest === '/*') {
    const end = text.indexOf('*/', at + 2);
    if (end === -1) throw new Refusal('syntax', 'This comment does not end.', { start: at, end: at + 2 });
    return end + 2 - at;
  }
  return BLANK.exec(text.slice(at, at + 200))?.[0].length ?? 0;
}

function tokenAt(text: string, at: number): Token {
  const first = text[at] ?? '';
  if (first === "'" || first === '"') return stringAt(text, at, first);
  if (first === '`') return quotedAt(text, at);
  const number = NUMBER.exec(text.slice(at, at + 400))?.[0];
  if (number !== undefined) return made('number', number, '', at, at + number.length);
  const word = first === '$' ? undefined : WORD.exec(text.slice(at, at + 1000))?.[0];
  if (word !== undefined) return made('word', word, folded(word), at, at + word.length);
  const symbol =
    SYMBOLS.find((each) => text.startsWith(each, at)) ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/[\p{C}]/u.test(symbol))
    throw new Refusal('syntax', `An invisible character (${codePoint(symbol)}) stands here.`, {
      start: at,
      end: at + symbol.length,
    });
  return made('symbol', symbol, symbol, at, at + symbol.length);
}

function stringAt(text: string, at: number, quote: string): Token {
  for (let end = at + 1; end < text.length; end += text[end] === '\\' ? 2 : 1)
    if (text[end] === quote) return made('string', text.slice(at + 1, end), '', at, end + 1);
  throw new Refusal('syntax', 'This text does not end: its closing quote is missing.', {
    start: at,
    end: at + 1,
  });
}

/** Two backticks within are one. */
function quotedAt(text: string, at: number): Token {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] !== '`') continue;
    if (text[end + 1] !== '`')
      return made('quoted', text.slice(at + 1, end).replaceAll('``', '`'), '', at, end + 1);
    end += 1;
  }
  throw new Refusal('syntax', 'This name does not end: its closing backtick is missing.', {
    start: at,
    end: at + 1,
  });
}

function made(kind: Token['kind'], text: string, key: string, start: number, end: number): Token {
  return { kind, text, key, start, end };
}

/** Also what another alphabet folds into a Latin letter: better a word too many is a keyword than one too few. */
function folded(word: string): string {
  return word.normalize('NFKC').toUpperCase();
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
