import { closing, isSymbol } from './brackets.ts';
import { knownText, type Parameters } from './known.ts';
import type { Token } from './lexer.ts';
import { Refusal } from './refusal.ts';

const MOST_CHARACTERS = 500;
const MOST_REPEATS = 1000;
/** Ways to try before a text is known not to fit: with three parts of any length, those of a text of this length. */
const MOST_WAYS = 2_000_000_000;
/** The same for parts that are one of several, or of a few lengths, which no short text shortens. */
const MOST_CHOICES = 1_000_000;
/** What a stored text is taken to have. */
export const USUAL_CHARACTERS = 1_000;

/**
 * A regular expression runs inside one step, where nothing can stop it: only those pass whose time is known to be short.
 * @param characters how long the texts may be that it is held against
 * @throws Refusal unbounded
 */
export function boundPatterns(tokens: readonly Token[], parameters: Parameters, characters: number): void {
  for (const [at, token] of tokens.entries()) {
    if (!isSymbol(token, '=~')) continue;
    const written = operand(tokens, at + 1);
    const pattern = knownText(written, parameters);
    const problem =
      pattern === null ? 'it is not known before the query runs' : problemOf(pattern, characters);
    if (problem === null) continue;
    throw new Refusal(
      'unbounded',
      `This regular expression is not run, since ${problem}. Write it out or give it as a parameter, without repeats in repeats; or use CONTAINS.`,
      { start: token.start, end: written.at(-1)?.end ?? token.end },
    );
  }
}

/** What stands to the right of `=~`: in brackets, or texts and parameters joined by `+`. */
function operand(tokens: readonly Token[], from: number): readonly Token[] {
  if (isSymbol(tokens[from], '(')) {
    const end = closing(tokens, from);
    return isSymbol(tokens[end + 1], '+') ? tokens.slice(from, end + 2) : tokens.slice(from + 1, end);
  }
  let end = from;
  while (isSymbol(tokens[end], '$') || tokens[end]?.kind === 'string') {
    end += isSymbol(tokens[end], '$') ? 2 : 1;
    if (!isSymbol(tokens[end], '+'))
      return isSymbol(tokens[end], '[') || isSymbol(tokens[end], '.') ? [] : tokens.slice(from, end);
    end += 1;
  }
  return [];
}

interface Group {
  /** Where its first piece stands in the pattern. */
  from: number;
  /** Something within may be of several lengths, or one of several. */
  varies: boolean;
  alternatives: number;
}

/**
 * `( [a-z-]+)*`: a character that the rest cannot be begins each round, so that a text divides into rounds in one way.
 * The rest is one class of letters and hyphens. Space, comma and `|` lie outside every range between such characters.
 */
const IN_ONE_WAY = /^(?:[ ,]|\\\|)(?:\[[\w-]+\]|\\w)[*+]$/;

/** Why a pattern may take long; null where it cannot. What Java understands besides is refused too. */
function problemOf(pattern: string, characters: number): string | null {
  if (pattern.length > MOST_CHARACTERS) return 'it is very long';
  if (pattern.replaceAll('\\\\', '').includes('\\Q')) return 'it quotes';
  const outer: Group = { from: 0, varies: false, alternatives: 1 };
  const groups: Group[] = [outer];
  let closed: Group | null = null;
  let [ways, choices, open] = [1, 1, 0];
  for (let at = 0; at < pattern.length;) {
    const piece = pieceAt(pattern, at);
    if (piece.kind === 'refused') return piece.why;
    if (piece.kind === 'open') groups.push({ from: at + piece.length, varies: false, alternatives: 1 });
    if (piece.kind === 'either') {
      mark(groups);
      (groups.at(-1) ?? outer).alternatives += 1;
    }
    if (piece.kind === 'close' && groups.length > 1) {
      closed = groups.pop() ?? null;
      choices *= closed?.alternatives ?? 1;
      if (closed?.varies) mark(groups);
    } else if (piece.kind === 'repeat') {
      if (closed?.varies && piece.most > 1 && !IN_ONE_WAY.test(pattern.slice(closed.from, at - 1)))
        return 'it repeats what already repeats or varies';
      if (piece.most > MOST_REPEATS && piece.most !== Infinity) return 'it repeats too often';
      const lengths = piece.most - piece.least + 1;
      if (lengths > 50) {
        open += 1;
        // Parts of any length share the text: three of them divide it in a sixth of the ways.
        ways *= Math.min(lengths, characters) / open;
      } else choices *= lengths;
      if (lengths > 1) mark(groups);
    }
    if (piece.kind !== 'close') closed = null;
    at += piece.length;
  }
  choices *= outer.alternatives;
  return choices > MOST_CHOICES || ways * choices > MOST_WAYS
    ? `it could be tried in too many ways on a text of ${characters} characters`
    : null;
}

function mark(groups: readonly Group[]): void {
  const last = groups.at(-1);
  if (last !== undefined) last.varies = true;
}

type Piece =
  | { kind: 'plain' | 'open' | 'close' | 'either'; length: number }
  | { kind: 'repeat'; length: number; least: number; most: number }
  | { kind: 'refused'; why: string };

function pieceAt(pattern: string, at: number): Piece {
  const rest = pattern.slice(at);
  const escape = /^\\(.)/su.exec(rest);
  if (escape !== null)
    return /[1-9kQ]/.test(escape[1] ?? '')
      ? { kind: 'refused', why: 'it refers back to an earlier part or quotes' }
      : { kind: 'plain', length: escape[0].length };
  const flags = /^\(\?[imsu-]+([:)])/.exec(rest);
  if (flags !== null) return { kind: flags[1] === ')' ? 'plain' : 'open', length: flags[0].length };
  if (rest.startsWith('(?:')) return { kind: 'open', length: 3 };
  if (rest.startsWith('(?')) return { kind: 'refused', why: 'it looks ahead, behind, or names groups' };
  if (rest.startsWith('(')) return { kind: 'open', length: 1 };
  if (rest.startsWith(')')) return { kind: 'close', length: 1 };
  if (rest.startsWith('|')) return { kind: 'either', length: 1 };
  if (rest.startsWith('[')) return { kind: 'plain', length: classLength(rest) };
  const repeat = /^(?:([*+])|(\?)|\{(\d+)(?:,(\d*))?\})[?+]?/.exec(rest);
  if (repeat === null) return { kind: 'plain', length: 1 };
  const [{ length }, star, optional, least = '', most] = repeat;
  if (star !== undefined) return { kind: 'repeat', length, least: 0, most: Infinity };
  if (optional !== undefined) return { kind: 'repeat', length, least: 0, most: 1 };
  return {
    kind: 'repeat',
    length,
    least: Number(least),
    most: most === '' ? Infinity : Number(most ?? least),
  };
}

/** `[a-z]`, also with classes within; to the end where it does not close. */
function classLength(rest: string): number {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1;
    else if (rest[at] === '[') depth += 1;
    else if (rest[at] === ']' && at > 1) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return rest.length;
}
