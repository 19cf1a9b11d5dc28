import {
  Bookmark,
  BorderStyle,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  NoBreakHyphen,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Sentence } from '#contract/briefing.ts';
import { EDITED, runsOf, SIGNS } from '#words/briefing.ts';
import { isolated, stretches, wholeWords } from '#words/names.ts';
import { marksOf } from './blocks.ts';
import type { Look } from './docx-style.ts';
import type { Mention, Mentions } from './printed.ts';

export type Inline = ParagraphChild;

/** Word tells directions by the mark of a run; LRM keeps the comma between two names of another direction in place. */
const LRM = '\u200E';

/** Word ends a line after a hyphen, but for its own that no line may end at: "al-" is never parted from its name. */
const unbroken = (text: string): (string | NoBreakHyphen)[] =>
  wholeWords(text)
    .flatMap((piece, at) => {
      if (at % 2 === 0) return [piece];
      const [particle = '', ...name] = piece.split(/[-\u2010]/);
      return [particle, ...name.flatMap((part) => [new NoBreakHyphen(), part])];
    })
    .filter((part) => part !== '');

/** A text as runs of one look: each name of another direction is a run of its own, marked with it. */
export const textRuns = (text: string, look: Omit<IRunOptions, 'children' | 'text'> = {}): TextRun[] =>
  stretches(text).flatMap(({ text: part, direction }) => {
    const run = new TextRun({
      ...look,
      children: unbroken(part),
      ...(direction === 'rtl' && { rightToLeft: true }),
    });
    return direction === null ? run : [run, new TextRun({ ...look, text: LRM })];
  });

/** Sentences as runs. They are asked for in reading order, so that each note falls to its first mention. */
export type Prose = (sentences: readonly Sentence[]) => Inline[];

/** @param part whose title may say already whose sentences they are */
export const proseIn =
  (mentions: Mentions, look: Look, part: string): Prose =>
  (sentences) => {
    const marks = marksOf(sentences, part);
    return sentences.flatMap((each, at) => [
      ...(at === 0 ? [] : [new TextRun(' ')]),
      ...sentence(each, marks[at] ?? null, look),
      ...notes(mentions(each), look),
    ]);
  };

function sentence({ runs, mark, signs, edited }: Sentence, label: string | null, look: Look): Inline[] {
  const { accent, quiet, heading } = look;
  const colour = mark === 'method' ? { color: quiet } : {};
  return [
    ...(label === null
      ? []
      : [
          new TextRun({
            text: `${label.toUpperCase()} `,
            bold: true,
            size: 16,
            font: heading,
            color: accent,
          }),
        ]),
    ...runs.flatMap(({ text, is }) =>
      textRuns(is === 'name' ? isolated(text) : text, { bold: is === 'name', ...colour }),
    ),
    ...signs.flatMap((each) => [new TextRun('\u00A0'), signRun(SIGNS[each].sign, look)]),
    ...(edited
      ? [new TextRun({ text: `\u00A0${EDITED}`, italics: true, size: 16, font: heading, color: accent })]
      : []),
  ];
}

/** A sign in a frame of its own. */
export const signRun = (sign: string, { accent, heading }: Look): TextRun =>
  new TextRun({
    text: `\u00A0${sign.replace(' ', '\u00A0')}\u00A0`,
    bold: true,
    size: 15,
    font: heading,
    color: accent,
    border: { style: BorderStyle.SINGLE, size: 4, space: 0, color: accent },
  });

const raised = (text: string, color?: string): TextRun =>
  new TextRun({ text, superScript: true, ...(color !== undefined && { color }) });

/** A footnote where a note is first mentioned; later its number, which leads there, and those in a row as a range. */
function notes(mentions: readonly Mention[], { accent }: Look): Inline[] {
  const later = mentions.filter(({ first }) => !first).map(({ n }) => n);
  const lead = (n: number, text: string): Inline =>
    new InternalHyperlink({ anchor: `n${n}`, children: [raised(text, accent)] });
  const again = runsOf(later).flatMap(([a, b]) =>
    b - a < 2 ? (a === b ? [lead(a, `${a}`)] : [lead(a, `${a}`), lead(b, `${b}`)]) : [lead(a, `${a}–${b}`)],
  );
  const firsts = mentions
    .filter(({ first }) => first)
    .map(({ n }) => new Bookmark({ id: `n${n}`, children: [new FootnoteReferenceRun(n)] }));
  return [...again, ...firsts].flatMap((each, at) => (at === 0 ? [each] : [raised(', '), each]));
}
