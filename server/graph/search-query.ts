import { fold } from './fold.ts';
import { isForeign, skeleton } from './skeleton.ts';

export interface NameSearch {
  folded: string;
  words: string[];
  /** Every word must be found; the rest of the program tries this first. */
  strict: string;
  /** One of the words is enough. */
  loose: string;
  /** The same consonants, for what is typed in another script; null where it is not, or has too few. */
  consonants: string | null;
}

const MOST_WORDS = 12;

/**
 * What a person typed, as queries for the full-text index `names`. Folding leaves letters, digits and spaces alone, so
 * nothing that Lucene would read as syntax can get through.
 * @returns null where nothing searchable is left
 */
export function nameSearch(typed: string): NameSearch | null {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const clauses = words.map((word) => clause(word, words.length > 1));
  return {
    folded: words.join(' '),
    words,
    strict: [phrase(words), `(${clauses.join(' AND ')})`].join(' OR '),
    loose: clauses.join(' OR '),
    consonants: isForeign(typed) ? byConsonants(typed) : null,
  };
}

/** One consonant alone is in half of all names. */
function byConsonants(typed: string): string | null {
  const bones = skeleton(typed);
  if (bones.replaceAll(' ', '').length < 2) return null;
  const all = bones.split(' ').slice(0, MOST_WORDS);
  return [`skeleton:"${bones}"^8`, `(${all.map((word) => `skeleton:${word}`).join(' AND ')})`].join(' OR ');
}

/** Lucene’s own order decides which names are weighed at all, so what fits best must come first in it. */
function phrase(words: readonly string[]): string {
  return `folded:"${words.join(' ')}"^8`;
}

function clause(word: string, oneOfSeveral: boolean): string {
  const edits = tolerated(word.length, oneOfSeveral);
  const close = edits === 0 ? [] : [`folded:${word}~${edits}`];
  return `(${[`folded:${word}^4`, `folded:${word}*^2`, ...close].join(' OR ')})`;
}

/** A short word alone resembles too much to be searched for with errors. */
function tolerated(length: number, oneOfSeveral: boolean): 0 | 1 | 2 {
  if (length >= 8) return 2;
  return length >= 4 || (length === 3 && oneOfSeveral) ? 1 : 0;
}
