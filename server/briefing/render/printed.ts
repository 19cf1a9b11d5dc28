import {
  type AnnexPart,
  type Briefing,
  type Note,
  type Section,
  type Sentence,
  Sign,
  type Template,
} from '#contract/briefing.ts';
import { draftMark, leftOutInWords, notesFor, openWarnings, sentencesIn, SIGNS } from '#words/briefing.ts';
import { cut } from '#words/names.ts';

/** A note where a sentence leads to it: at its first mention it is given out, later it is pointed at. */
export interface Mention {
  n: number;
  note: Note;
  first: boolean;
}

/** Asked sentence by sentence, in the order in which they are read. */
export type Mentions = (sentence: Pick<Sentence, 'cites'>) => Mention[];

/** Notes are numbered as they are met, so that a file which numbers its own footnotes has the same numbers. */
export function mentionsIn(notes: readonly Note[]): Mentions {
  const met = new Map<Note, number>();
  return ({ cites }) => {
    const mentions = notesFor(cites, notes).map((note) => {
      const n = met.get(note) ?? met.size + 1;
      const first = !met.has(note);
      met.set(note, n);
      return { n, note, first };
    });
    return mentions.toSorted((a, b) => a.n - b.n);
  };
}

/** A note in words, without its number: "A, paragraph 19: “…” “…”". */
export function noteInWords({ letter, locator, quotes, checked }: Note, several: boolean): string {
  const where = [several ? letter : '', locator].filter((part) => part !== '').join(', ');
  const words = quotes.map((quote) => `“${quote}”`).join(' ');
  const text = [where, words].filter((part) => part !== '').join(': ') || letter;
  return checked === 'differs' ? `${text} (its text has changed since)` : text;
}

/** How high a picture may be, of the height of a page: a network is the matter itself, an event has a few around it. */
export const PICTURE_HEIGHT: Record<Template, number> = {
  network: 0.58,
  changes: 0.5,
  person: 0.45,
  event: 0.37,
  dispute: 0.45,
};

/** Parts of page one; what comes behind them begins a page of its own where it is the picture. */
const FRONT = new Set<string>([
  'bottom-line',
  'key-judgements',
  'alternatives',
  'would-change',
  'basis',
  'since',
]);

/** Whether this part begins a page: the picture does, where it comes right behind a page one that says something. */
export function beginsPage(sections: readonly Section[], at: number): boolean {
  const before = sections.slice(0, at).map(({ name }) => name);
  const written = before.includes('bottom-line') || before.includes('key-judgements');
  return written && sections[at]?.name === 'picture' && before.every((name) => FRONT.has(name));
}

/** A line that explains the signs: each sign and what it means. */
export type Legend = { sign: string; says: string }[];

function legendOf(parts: readonly Part[]): Legend {
  const all = parts.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
  const used = new Set<Sign>(all.flatMap(({ signs }) => signs));
  return Sign.options.filter((sign) => used.has(sign)).map((sign) => SIGNS[sign]);
}

type Part = Section | AnnexPart;

const isSigned = ({ blocks }: Part): boolean =>
  blocks.flatMap(sentencesIn).some(({ signs }) => signs.length > 0);

/** What stands on paper beside the sections, the same in every form. */
export interface Printed {
  /** the question: title of page one */
  title: string;
  /** "UNCLASSIFIED // OSINT · Network brief · 30 November 2026 · Information up to 31 May 2021 · A. Analyst" */
  line: string;
  through: string;
  handling: string;
  /** "Relata Research · The night calls at Vell", at the head of every page */
  head: string;
  draft: string | null;
  legend: Legend;
  /** the part behind which the legend stands: the first that has a sign */
  explained: Part | null;
  /** where something was left out for length */
  leftOut: string | null;
  annex: readonly AnnexPart[];
  /** several documents have letters, one needs none */
  several: boolean;
}

export function printed({ request, house, front, sections, ...briefing }: Briefing): Printed {
  const annex = request.annex ? briefing.annex : [];
  const parts = [...sections, ...annex];
  const { handling, kind, day, cutOff, by, through } = front;
  return {
    title: request.question,
    line: [handling, kind, day, cutOff, by].filter((part) => part !== '').join(' · '),
    through,
    handling,
    head: `${house.organisation || kind} · ${cut(request.title, 70)}`,
    draft: draftMark(openWarnings(briefing).length),
    legend: legendOf(parts),
    explained: parts.find(isSigned) ?? null,
    leftOut: leftOutInWords(briefing.leftOut),
    annex,
    several: briefing.documents.length > 1,
  };
}
