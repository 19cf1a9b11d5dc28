import type { Bar, Block, Briefing, Note, SectionName, Sentence, Sign, Warning } from '#contract/briefing.ts';
import { counted } from './counts.ts';
import { edtfInWords } from './dates.ts';

/** What each kind of briefing is called. */
export const KINDS = {
  network: 'Network brief',
  person: 'Profile',
  event: 'Event reconstruction',
  dispute: 'Disputed point',
  changes: 'What changed',
};

/** How each form marks whose sentence it is, in words, since colour alone says nothing on paper. */
export const MARKS: Record<Sentence['mark'], string | null> = {
  fact: null,
  judgement: 'Judgement',
  assumption: 'Assumption',
  method: null,
};

/** Is it said by the sentence itself: "We judge it likely that …", "Assumption: …"? */
const SAYS_SO: Partial<Record<Sentence['mark'], RegExp>> = {
  judgement: /^(?:judge?ments?\s*:|(?:we|i) (?:judge|assess)\b|(?:our|my) (?:confidence|judge?ment)\b)/iu,
  assumption: /^(?:assumptions?\s*:|(?:we|i) (?:assume|take it)\b)/iu,
};

/** The word before a sentence; null where the one before it bears it already, or the sentence says so itself. */
export function markBefore(sentence: Sentence, before: Sentence | undefined): string | null {
  const said = SAYS_SO[sentence.mark]?.test(sentence.runs.map(({ text }) => text).join('')) === true;
  return said || before?.mark === sentence.mark ? null : MARKS[sentence.mark];
}

/** Signs of doubt, in the order of the legend. Each is read out by its words. */
export const SIGNS: Record<Sign, { sign: string; says: string }> = {
  disputed: { sign: '≠', says: 'another account contradicts it' },
  possible: { sign: '?', says: 'held possible only' },
  inferred: { sign: '∴', says: 'inferred in whole or part, not stated outright' },
  'date-inferred': { sign: '≈', says: 'a date of it is inferred' },
  hedged: { sign: '±', says: 'its source puts it with reserve' },
};

/** Every sentence of a block, in the order in which it is read. */
export function sentencesIn(block: Block): readonly Sentence[] {
  switch (block.block) {
    case 'text':
      return block.sentences;
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    case 'facts':
      return block.rows.flatMap(({ cell }) => cell);
    case 'timeline':
      return block.bars.flatMap(({ label }) => label);
    default:
      return [];
  }
}

/** The notes to which a sentence leads: those that hold the claims it cites, ascending. */
export function notesFor(cites: readonly number[], notes: readonly Note[]): Note[] {
  const wanted = new Set(cites);
  return notes.filter(({ claims }) => claims.some((n) => wanted.has(n))).toSorted((a, b) => a.n - b.n);
}

/** What the checks found that is neither mended, answered nor waived. */
export const openWarnings = ({ warnings }: Pick<Briefing, 'warnings'>): Warning[] =>
  warnings.filter(({ answer }) => answer === null);

/** "DRAFT, 3 open", for every margin; null once nothing is open. */
export const draftMark = (open: number): string | null => (open === 0 ? null : `DRAFT, ${open} open`);

/** Behind a sentence that was generated and then edited. */
export const EDITED = 'the analyst’s words';

/** What was left out of the sections, counted once; null: nothing was */
export function leftOutInWords({ facts, claims }: { facts: number; claims: number }): string | null {
  if (facts === 0) return null;
  const are = facts === 1 ? 'It stands' : 'They stand';
  return `Left out for length: ${counted(facts, 'fact')}, resting on ${counted(claims, 'claim')}. ${are} in the annex.`;
}

/** Titles of the parts, where the house style names them no other. */
export const SECTION_TITLES: Record<SectionName, string> = {
  'bottom-line': 'Bottom line',
  'key-judgements': 'Key judgements',
  alternatives: 'Alternatives',
  'would-change': 'What would change this judgement',
  basis: 'What it rests on',
  since: 'Since the last briefing',
  facts: 'At a glance',
  picture: 'The picture',
  'key-facts': 'Key facts',
  participants: 'Who took part',
  disputes: 'What is disputed',
  changes: 'What changed',
  chronology: 'Chronology',
  whereabouts: 'Whereabouts',
  actors: 'Who is who',
  ties: 'Who is tied to whom',
  answers: 'Answers',
  gaps: 'What is not known',
};

/** `[1, 2, 3, 7]` → `[[1, 3], [7, 7]]`: what is cited in a row, ascending. */
export function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

export const SPELLS_HEAD = ['What', 'Certainly', 'Possibly'];

const daysInWords = (from: string, to: string): string =>
  from === to ? edtfInWords(from) : `${edtfInWords(from)} to ${edtfInWords(to)}`;

/** A bar of the timeline as days in words: when it was so for certain, and within which days it may have been. */
export function spellInWords(bar: Omit<Bar, 'label' | 'written'>): [certainly: string, possibly: string] {
  const { from, certainFrom, certainTo, within, to } = bar;
  const certainly =
    certainFrom !== null && certainTo !== null
      ? daysInWords(certainFrom, certainTo)
      : within === undefined
        ? 'no day is certain'
        : `some day of ${daysInWords(...within)}`;
  if (from === null) return [certainly, to === null ? 'at any time' : `until ${edtfInWords(to)}`];
  return [certainly, to === null ? `${edtfInWords(from)} or later` : daysInWords(from, to)];
}

/** Where a day stands on the timeline, in percent of its width. */
export type Axis = (day: string) => number;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Every day that a timeline draws. */
export const daysOf = (bars: readonly Bar[]): string[] =>
  bars
    .flatMap(({ from, certainFrom, certainTo, to, within = [] }) => [
      from,
      certainFrom,
      certainTo,
      to,
      ...within,
    ])
    .filter((day) => day !== null);

/** From the first to the last day that is drawn, with room at both ends for what has no bound. */
export function axisOf(bars: readonly Bar[]): Axis {
  const days = daysOf(bars).map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, (last - first) * 0.06);
  return (day) => ((dayNumber(day) - first + room) / (last - first + 2 * room)) * 100;
}
