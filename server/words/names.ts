/**
 * A text is letters as people count them, joiners, and a direction of its own: for canvas, SVG, PDF, Word, Markdown,
 * GEXF, the page and names of files. Data goes out as it came in; what is added here is for the eye alone.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No letter of these joins another, so that most names need no segmenter. */
const APART = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF]*$/;

/** The letters of a text, each with its marks and joiners: a flag is one, and so is a consonant with its vowel. */
export const letters = (text: string): string[] =>
  APART.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);

/** At most so many letters; what is left out is seen as "…". */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const all = letters(text);
  return all.length <= most
    ? text
    : `${all
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Where a text may break or must not: no part of a name. Joiners and variation selectors are, and so they stay. */
const BREAKS = /[\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/g;
/** Controls, ends of lines, and what turns the letters around it; the marks LRM and RLM turn nothing but themselves. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u206F]+/gu;

/** A text as one line for the eye: no controls, no signs of breaking or turning, no half letters. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replaceAll(BREAKS, '').replaceAll(CONTROLS, ' ').replaceAll(/\s+/g, ' ').trim();

const RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Where a text begins, by its first letter. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

const [FROM_RIGHT, FROM_LEFT, ISOLATED_END] = ['\u2067', '\u2066', '\u2069'];

/**
 * A name that is read from its own side and leaves the text around it alone, where any of it runs from the right.
 * @param whole the name, where a line of it is asked for
 */
export const isolated = (name: string, whole = name): string =>
  RIGHT.test(whole) ? `${directionOf(whole) === 'rtl' ? FROM_RIGHT : FROM_LEFT}${name}${ISOLATED_END}` : name;

/** A stretch of a text that is isolated by `isolated`, or that stands between such. */
export interface Stretch {
  text: string;
  /** of a name that is isolated; null: between such names */
  direction: 'ltr' | 'rtl' | null;
}

/** A text taken apart where names of another direction are isolated, for forms that mark stretches themselves. */
export const stretches = (text: string): Stretch[] =>
  text
    .split(/(\u2067[^\u2066-\u2069]*\u2069|\u2066[^\u2066-\u2069]*\u2069)/)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part.replaceAll(/[\u2066\u2067\u2069]/g, ''),
      direction: part.startsWith(FROM_RIGHT) ? 'rtl' : part.startsWith(FROM_LEFT) ? 'ltr' : null,
    }));

/** A text as data: without the isolation that was added for the eye. */
export const asData = (text: string): string =>
  text.replaceAll(/[\u2066\u2067]([^\u2066-\u2069]*)\u2069/g, '$1');

/** A small word and the name behind it: "al-Qaeda", "ash-Shabaab", "el-Baradei". */
const WITH_PARTICLE =
  /(?<![\p{L}\p{N}])((?:al|an|as|ash|at|ath|ad|adh|ar|az|el|ul|bin|ibn|abu)[-\u2010]\p{L}[\p{L}\p{M}\p{N}’']*)/iu;

/** A text in pieces, of which every second is a word that no line may end within, whatever its hyphen. */
export const wholeWords = (text: string): string[] => text.split(WITH_PARTICLE);

const LONGEST_WORD = 24;

/** A word that is longer than a column may break after every few letters. */
export const breakable = (text: string): string =>
  text.replaceAll(/\S{25,}/g, (word) => {
    const all = letters(word);
    return all.length <= LONGEST_WORD
      ? word
      : all.map((letter, at) => (at > 0 && at % 12 === 0 ? `\u200B${letter}` : letter)).join('');
  });

/** What has a name, as far as others of the same name are told from it. */
interface Named {
  id: string;
  name: string;
  kind: string;
  note?: string | null;
}

/** With the name in the data, where another is shown to tell it from somebody else in view. */
export type Told<N> = N & { ownName?: string };

const keyOf = (name: string): string => oneLine(name).normalize('NFC').toLowerCase();
const LONGEST_NOTE = 40;

/** Ways to tell several of one name apart, the most telling first. */
const WAYS: readonly ((named: Named) => string)[] = [
  ({ note }) => (note ? cut(oneLine(note), LONGEST_NOTE) : ''),
  ({ kind }) => kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(),
  ({ id }) => id.slice(id.indexOf(':') + 1),
  ({ id }) => id,
];

const areApart = (all: readonly string[]): boolean =>
  new Set(all.map((each) => each.toLowerCase())).size === all.length && !all.includes('');

/** By what several of one name differ: note, kind, or id. */
const differences = (alike: readonly Named[]): string[] =>
  WAYS.map((way) => alike.map(way)).find(areApart) ?? alike.map(({ id }) => id);

/**
 * Where two in view share a name, each gets what tells it apart: "John Smith (the elder)". All others stay the objects
 * that they are.
 */
export function toldApart<N extends Named>(nodes: readonly N[]): readonly Told<N>[] {
  const byName = Map.groupBy(nodes, ({ name }) => keyOf(name));
  if (byName.size === nodes.length) return nodes;
  const named = new Map<N, Told<N>>();
  for (const all of byName.values()) {
    const alike = [...new Map(all.map((node) => [node.id, node])).values()];
    if (alike.length < 2) continue;
    const ways = differences(alike);
    const byId = new Map(alike.map((node, at) => [node.id, `${node.name} (${ways[at]})`]));
    for (const node of all)
      named.set(node, { ...node, name: byId.get(node.id) ?? node.name, ownName: node.name });
  }
  return named.size === 0 ? nodes : nodes.map((node) => named.get(node) ?? node);
}
