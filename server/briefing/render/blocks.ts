import type { Bar, Briefing, Citation, Sentence } from '#contract/briefing.ts';
import { type Axis, daysOf, markBefore } from '#words/briefing.ts';

const CHECKED = {
  matches: '',
  differs: '; THE HASH DIFFERS FROM THE TEXT',
  'no text': '; text not at hand, hash not checked',
};

/** "A, paragraph 19, characters 5123–5160, SHA-256 eec5f90d03c25a5d…" */
export function passageInWords(
  { documentId, locator, start, end, sha256, checked }: Citation['passages'][number],
  documents: Briefing['documents'],
): string {
  const letter = documents.find(({ id }) => id === documentId)?.letter ?? documentId;
  const where = locator === '' ? letter : `${letter}, ${locator}`;
  return `${where}, characters ${start}–${end}, SHA-256 ${sha256.slice(0, 16)}…${CHECKED[checked]}`;
}

/** " (B2)"; " (F2: told to a court)", where the claim itself was graded with a reason; "" where nobody graded it */
export const gradeInWords = ({ grade, gradeReason }: Citation): string =>
  grade === null ? '' : gradeReason === undefined ? ` (${grade})` : ` (${grade}: ${gradeReason})`;

/** The paragraph above the list of citations, which explains it. */
export function referencesInWords({ citations }: Pick<Briefing, 'citations'>): string {
  const passages = citations.flatMap((each) => each.passages);
  const matching = passages.filter(({ checked }) => checked === 'matches').length;
  const found =
    matching === passages.length
      ? 'each passage was found in its text by its hash when this was made'
      : `${matching} of ${passages.length} passages were found in their text by their hash when this was made`;
  return `Each number is one claim: who says it, its grade where somebody gave one, what it says, and where; ${found}.`;
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

/** Letters of a fact that may go on on the next page. */
export const LONG_FACT = 300;

/** How many letters stand in a cell. */
export const lettersIn = (cell: readonly Sentence[] = []): number =>
  cell.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);

/**
 * How wide the columns of a table are to each other, by what stands in them: a column of short words takes what its
 * longest needs, so that the others have the rest.
 */
export function widthsOf(head: readonly string[], rows: readonly Sentence[][][]): number[] {
  return head.map((title, column) => {
    const lengths = rows.map((cells) => lettersIn(cells[column]));
    const longest = Math.max(title.length, ...lengths);
    if (longest <= SHORT) return Math.max(6, longest) / 10;
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.round(Math.min(6, Math.max(2, Math.sqrt(mean) / 2)) * 100) / 100;
  });
}

/** Letters that a narrow column holds on one line. */
const SHORT = 18;

/** Parts whose title says already that the judgements in them are the analyst's. */
const TITLED = new Set<string>(['bottom-line', 'key-judgements', 'alternatives', 'would-change']);

/**
 * The mark before each sentence of a paragraph: each stands there once, and not where the title of the part says it or
 * the sentence itself does.
 */
export const marksOf = (sentences: readonly Sentence[], part: string): (string | null)[] =>
  sentences.map((each, at) => {
    const said =
      (each.mark === 'judgement' && TITLED.has(part)) ||
      sentences.slice(0, at).some(({ mark }) => mark === each.mark);
    return said ? null : markBefore(each, undefined);
  });
