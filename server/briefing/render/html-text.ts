import type { Sentence, Sign } from '#contract/briefing.ts';
import { xml as safe } from '#picture/svg/text.ts';
import { EDITED, runsOf, SIGNS } from '#words/briefing.ts';
import { wholeWords } from '#words/names.ts';
import { marksOf } from './blocks.ts';
import { type Legend, type Mention, type Mentions, noteInWords } from './printed.ts';

/** No line ends between "al-" and its name; what is copied from it stays as it is written. */
export const whole = (text: string): string =>
  wholeWords(text)
    .map((piece, at) => (at % 2 === 1 ? `<span class="whole">${safe(piece)}</span>` : safe(piece)))
    .join('');

/** The sentences of a part. They are asked for in reading order; the notes that they mention first are kept for its end. */
export class Prose {
  readonly #first: Mention[] = [];

  readonly #mentions: Mentions;
  readonly #several: boolean;
  readonly #part: string;

  /** @param part whose title may say already whose sentences they are */
  constructor(mentions: Mentions, several: boolean, part: string) {
    this.#mentions = mentions;
    this.#several = several;
    this.#part = part;
  }

  of(sentences: readonly Sentence[]): string {
    const marks = marksOf(sentences, this.#part);
    return sentences
      .map((each, at) => sentence(each, marks[at] ?? null) + this.#links(this.#mentions(each)))
      .join(' ');
  }

  /** Numbers that lead to their notes: each by itself where it is first mentioned, later those in a row as a range. */
  #links(mentions: readonly Mention[]): string {
    const first = mentions.filter((each) => each.first);
    this.#first.push(...first);
    const again = runsOf(mentions.filter((each) => !each.first).map(({ n }) => n)).map(([a, b]) =>
      b - a === 1 ? `${link(a)}, ${link(b)}` : a === b ? link(a) : `${link(a)}–${link(b)}`,
    );
    const all = [...again, ...first.map(({ n }) => `<a id="r${n}" href="#n${n}">${n}</a>`)];
    return all.length === 0 ? '' : `<sup class="cites">${all.join(', ')}</sup>`;
  }

  /** What stands at the end of the part: each note that was first mentioned in it. */
  notes(): string {
    const all = this.#first
      .splice(0)
      .map(
        ({ n, note }) =>
          `<li id="n${n}" value="${n}">${whole(noteInWords(note, this.#several))} <a href="#r${n}" aria-label="Back to where note ${n} is first mentioned">↩</a></li>`,
      );
    return all.length === 0 ? '' : `<ol class="notes" aria-label="Notes">${all.join('\n')}</ol>`;
  }
}

const link = (n: number): string => `<a href="#n${n}">${n}</a>`;

/** A sign in a frame, read aloud by what it says. */
const signIn = ({ sign, says }: (typeof SIGNS)[Sign]): string =>
  `<span class="sign" title="${safe(says)}"><span aria-hidden="true">${safe(sign)}</span><span class="unseen">(${safe(says)})</span></span>`;

/** Each sign that is used, before its words. */
export const legendIn = (signs: Legend): string =>
  signs.length === 0
    ? ''
    : `<p class="legend">${signs.map(({ sign, says }) => `<span><span class="sign" aria-hidden="true">${safe(sign)}</span> ${safe(says)}</span>`).join('')}</p>`;

function sentence({ runs, mark, signs, edited }: Sentence, label: string | null): string {
  const text = runs
    .map(({ text: each, is }) =>
      is === 'name'
        ? `<bdi class="name">${whole(each)}</bdi>`
        : is === 'quote'
          ? `<q>${safe(each.slice(1, -1))}</q>`
          : whole(each),
    )
    .join('');
  const marked = label === null ? text : `<strong class="mark">${label}</strong> ${text}`;
  const behind = [
    ...signs.map((each) => signIn(SIGNS[each])),
    ...(edited ? [`<span class="own">${EDITED}</span>`] : []),
  ];
  return `<span class="${mark}">${marked}</span>${behind.map((each) => `\u00A0${each}`).join('')}`;
}
