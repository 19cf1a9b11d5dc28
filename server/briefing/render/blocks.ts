import type { Bar, Block, Briefing, Citation, Sentence } from '#contract/briefing.ts';
import { type Axis, daysOf, MARKS } from '#words/briefing.ts';
import { numbersInWords } from '../prose/citations.ts';

/** Every sentence of a block, in reading order. */
export function sentencesIn(block: Block): Sentence[] {
  if (block.block === 'text') return block.sentences;
  if (block.block === 'list') return block.items.flat();
  if (block.block === 'table') return block.rows.flat(2);
  return block.block === 'timeline' ? block.bars.flatMap(({ label }) => label) : [];
}

/** "[1–3, 7]" */
export const citesInWords = (cites: readonly number[]): string =>
  cites.length === 0 ? '' : `[${numbersInWords(cites)}]`;

/** A document that passages stand in, with the letter that the citations name it by. */
export interface Cited {
  letter: string;
  text: string;
}

const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCodePoint(65 + (index % 26));

/** Documents by id, in the order in which they are first cited: named in full once, then by their letter. */
export function documentsIn(citations: readonly Citation[]): Map<string, Cited> {
  const all = new Map(
    citations.flatMap(({ passages }) => passages.map(({ documentId, document }) => [documentId, document])),
  );
  return new Map([...all].map(([id, text], index) => [id, { letter: letterOf(index), text }]));
}

const CHECKED = {
  matches: '',
  differs: '; THE HASH DIFFERS FROM THE TEXT',
  'no text': '; text not at hand, hash not checked',
};

/** "A, paragraph 19, characters 5123–5160, SHA-256 eec5f90d03c25a5d…" */
export function passageInWords(
  { documentId, locator, start, end, sha256, checked }: Citation['passages'][number],
  documents: ReadonlyMap<string, Cited>,
): string {
  const letter = documents.get(documentId)?.letter ?? documentId;
  return `${letter}, ${locator}, characters ${start}–${end}, SHA-256 ${sha256.slice(0, 16)}…${CHECKED[checked]}`;
}

/** "F6"; "F2: told to a court", where the claim itself was graded with a reason */
export const gradeInWords = ({ grade, gradeReason }: Citation): string =>
  gradeReason === undefined ? grade : `${grade}: ${gradeReason}`;

/** The paragraph above the list of citations, which explains it. */
export function referencesInWords({ citations }: Pick<Briefing, 'citations'>): string {
  const passages = citations.flatMap((each) => each.passages);
  const matching = passages.filter(({ checked }) => checked === 'matches').length;
  const found =
    matching === passages.length
      ? 'each passage was found in its text by its hash when this was made'
      : `${matching} of ${passages.length} passages were found in their text by their hash when this was made`;
  return `Each number is one claim: who says it, its grade, what it says, and where; ${found}.`;
}

/** Years to mark on a timeline: at most six, evenly. */
export function yearsOf(bars: readonly Bar[]): number[] {
  const years = daysOf(bars).map((day) => Number(day.slice(0, 4)));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => (last - first) / each <= 5) ?? 1000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}

export const dayOfYear = (year: number): string => `${String(year).padStart(4, '0')}-01-01`;

/** Where a bar is drawn, in percent: everything that is possible, and within it what is certain or some day of it. */
export interface DrawnBar {
  left: number;
  right: number;
  openLeft: boolean;
  openRight: boolean;
  certain: [number, number] | null;
  within: [number, number] | null;
}

/** @param at of all bars of the timeline */
export function drawnBar({ from, to, certainFrom, certainTo, within }: Bar, at: Axis): DrawnBar {
  return {
    left: from === null ? 0 : at(from),
    right: to === null ? 100 : at(to),
    openLeft: from === null,
    openRight: to === null,
    certain: certainFrom === null || certainTo === null ? null : [at(certainFrom), at(certainTo)],
    within: within === undefined ? null : [at(within[0]), at(within[1])],
  };
}

const CELLS = 20;
/** The meaning of the letters of a drawn bar. */
export const LETTERS = '█ certain, ▒ on some day of these, ─ possible, ◀ ▶ no bound is known.';

/** The same in letters, for forms that draw nothing: "──▒▒▒██▒▒▒─▶". */
export function barInLetters(bar: Bar, at: Axis): string {
  const { left, right, openLeft, openRight, certain, within } = drawnBar(bar, at);
  const covers = ([a, b]: [number, number], cell: number): boolean =>
    a < ((cell + 1) * 100) / CELLS && b >= (cell * 100) / CELLS;
  const letters = Array.from({ length: CELLS }, (_, cell): string => {
    if (certain !== null && covers(certain, cell)) return '█';
    if (within !== null && covers(within, cell)) return '▒';
    return covers([left, right], cell) ? '─' : '·';
  });
  if (openLeft && letters[0] === '─') letters[0] = '◀';
  if (openRight && letters[CELLS - 1] === '─') letters[CELLS - 1] = '▶';
  return letters.join('');
}

/** How wide the columns of a table are to each other, by what stands in them. */
export function widthsOf(head: readonly string[], rows: readonly Sentence[][][]): number[] {
  return head.map((title, column) => {
    const lengths = rows.map((cells) =>
      (cells[column] ?? []).reduce(
        (sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0),
        0,
      ),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.round(Math.min(4, Math.max(1, Math.sqrt(Math.max(mean, title.length)) / 3)) * 100) / 100;
  });
}

/** The mark before each sentence of a paragraph; sentences in a row with one mark carry it once. */
export function marksOf(sentences: readonly Sentence[]): (string | null)[] {
  return sentences.map(({ mark }, index) => (sentences[index - 1]?.mark === mark ? null : MARKS[mark]));
}
