import type { Sentence } from '#contract/briefing.ts';
import { EDITED, runsOf, SIGNS } from '#words/briefing.ts';
import { breakable, isolated, wholeWords } from '#words/names.ts';
import { marksOf } from './blocks.ts';
import { type Mention, type Mentions, noteInWords } from './printed.ts';

/** A string of Typst's, in which nothing is a sign of its own. */
export const bare = (text: string): string =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\p{Cc}/gu, ' ')}"`;

/** A text as content: "al-" is boxed with its name, and a word that is longer than a column may break. */
export const literal = (text: string): string =>
  wholeWords(breakable(text))
    .map((piece, at) => (at % 2 === 1 ? `#box[#${bare(piece)}]` : piece === '' ? '' : `#${bare(piece)}`))
    .join('');

/** Sentences as Typst content. They are asked for in reading order, so that each note falls to its first mention. */
export type Prose = (sentences: readonly Sentence[]) => string;

/** @param part whose title may say already whose sentences they are */
export const proseIn =
  (mentions: Mentions, several: boolean, part: string): Prose =>
  (sentences) => {
    const marks = marksOf(sentences, part);
    return sentences
      .map((each, at) => sentence(each, marks[at] ?? null, notes(mentions(each), several)))
      .join(' ');
  };

function sentence({ runs, mark, signs, edited }: Sentence, label: string | null, noted: string[]): string {
  const text = runs
    .map(({ text: each, is }) =>
      is === 'name' ? `#text(weight: "semibold")[${literal(isolated(each))}]` : literal(each),
    )
    .join('');
  const said = mark === 'method' ? `#text(fill: quiet)[${text}]` : text;
  const marked = label === null ? said : `#label-of[${literal(label)}] ${said}`;
  const behind = [
    ...signs.map((each) => `#sign[${literal(SIGNS[each].sign)}]`),
    ...(edited ? [`#own[${literal(EDITED)}]`] : []),
  ];
  return marked + held(behind.join('#h(2pt)'), noted);
}

/** Signs and numbers stand by the last word of their sentence: no line ends before or within them, unless they are many. */
function held(signs: string, noted: readonly string[]): string {
  const all = signs + noted.join(COMMA);
  if (all === '') return '';
  const before = signs === '' ? '\u2060' : '\u00A0';
  return `#${bare(before)}${noted.length > MANY ? all : `#box[${all}]`}`;
}

const MANY = 8;

const COMMA = '#super[#","]';

/**
 * A note stands at the foot of the page that mentions it first; later mentions repeat its number and lead to it, those
 * in a row as a range.
 */
function notes(mentions: readonly Mention[], several: boolean): string[] {
  const later = mentions.filter(({ first }) => !first);
  const again = runsOf(later.map(({ n }) => n)).flatMap(([a, b]) =>
    b - a < 2
      ? a === b
        ? [repeated(a)]
        : [repeated(a), repeated(b)]
      : [`#super[#link(<n${a}>)[${a}–${b}]]`],
  );
  const firsts = mentions
    .filter(({ first }) => first)
    .map(({ n, note }) => `#footnote[#h(0.25em)${literal(noteInWords(note, several))}]#label("n${n}")`);
  return [...again, ...firsts];
}

const repeated = (n: number): string => `#footnote(<n${n}>)`;
