import { fold, signs } from './fold.ts';
import { isForeign, linked, skeleton } from './skeleton.ts';

export interface NameSearch {
  folded: string;
  words: string[];
  /** Every word must be found; the rest of the program tries this first. */
  strict: string;
  /** One of the words is enough. */
  loose: string;
  /** Is it typed in letters other than Latin ones? */
  foreign: boolean;
  /** The same consonants, and in `some` those of one word; null where it has too few. */
  consonants: { all: string; some: string } | null;
}

const MOST_WORDS = 12;
/** What half of all names hold is no word to find one by. */
const COMMON = new Set(['al', 'el', 'ul', 'bin', 'ibn', 'of', 'the', 'and', 'in']);
/** What is written as a word of its own or as one with the next: "alqaeda", "binladen". */
const JOINED = /^(?:al|el|ul|bin|ibn|abu)(?=.{4})/;

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
  const [only = ''] = words;
  if (words.length === 1 && (only.length === 1 || only === signs(typed))) return wholeName(only);
  const several = words.length > 1;
  const telling = words.filter((word) => !COMMON.has(word));
  const clauses = words.map((word) => clause(word, several));
  return {
    folded: words.join(' '),
    words,
    strict: [phrase(words), `(${clauses.join(' AND ')})`, ...asOneWord(words)].join(' OR '),
    loose: (telling.length > 0 ? telling : words).map((word) => clause(word, several)).join(' OR '),
    foreign: isForeign(typed),
    consonants: byConsonants(typed),
  };
}

/** One letter, or signs, as a whole name or a whole word of one: nearly every name begins so or resembles it. */
const wholeName = (word: string): NameSearch => ({
  folded: word,
  words: [word],
  strict: phrase([word]),
  loose: phrase([word]),
  foreign: false,
  consonants: null,
});

/** One consonant alone is in half of all names. */
function byConsonants(typed: string): NameSearch['consonants'] {
  const readings = [...new Set([skeleton(typed), skeleton(linked(typed))])];
  const [bones = ''] = readings;
  if (bones.replaceAll(' ', '').length < 2) return null;
  const long = readings.flatMap((each) => each.split(' ')).filter((word) => word.length > 1);
  return {
    all: readings.flatMap((each) => sameBones(each.split(' ').slice(0, MOST_WORDS))).join(' OR '),
    some: [...new Set(long)]
      .slice(0, MOST_WORDS)
      .map((word) => `skeleton:${word}`)
      .join(' OR '),
  };
}

/** In their order, in any, or written as one word: "حزب الله" is Hezbollah. */
function sameBones(words: readonly string[]): string[] {
  const one = words.length > 1 ? [`skeleton:${words.join('')}`] : [];
  return [
    `skeleton:"${words.join(' ')}"^8`,
    `(${words.map((word) => `skeleton:${word}`).join(' AND ')})`,
    ...one,
  ];
}

/** "hizb allah" is Hezbollah. */
function asOneWord(words: readonly string[]): string[] {
  const one = words.join('');
  return words.length === 2 && one.length >= 8 ? [`folded:${one}~2`] : [];
}

/** Lucene’s own order decides which names are weighed at all, so what fits best must come first in it. */
function phrase(words: readonly string[]): string {
  return `folded:"${words.join(' ')}"^8`;
}

function clause(word: string, oneOfSeveral: boolean): string {
  const apart = word.replace(JOINED, '');
  const close = [word, ...(apart === word ? [] : [apart])].flatMap((each) => withErrors(each, oneOfSeveral));
  return `(${[`folded:${word}^4`, `folded:${word}*^2`, ...close].join(' OR ')})`;
}

function withErrors(word: string, oneOfSeveral: boolean): string[] {
  const edits = tolerated(word.length, oneOfSeveral);
  return edits === 0 ? [] : [`folded:${word}~${edits}`];
}

/** A short word alone resembles too much to be searched for with errors. */
function tolerated(length: number, oneOfSeveral: boolean): 0 | 1 | 2 {
  if (length >= 8) return 2;
  return length >= 4 || (length === 3 && oneOfSeveral) ? 1 : 0;
}
