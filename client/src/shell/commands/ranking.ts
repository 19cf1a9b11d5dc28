import type { PageState } from '../../state/page.ts';
import { type Command, GROUPS, obstacle, titleOf } from '../../state/command.ts';

/** Marks off, and small letters: `Möwe` is found by `mowe`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** From so many letters on a word is also found within another, and by its stem: "compare" finds "comparison". */
const STEM = 5;

function stem(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** How well one word fits a text: as its beginning, as one of its words, as the beginning of one, or by its stem. */
function scoreOf(word: string, there: readonly string[]): number {
  if (there[0]?.startsWith(word) === true) return 4;
  if (there.includes(word)) return 3.5;
  if (there.some((each) => each.startsWith(word))) return 3;
  const near = there.some((each) => stem(word, each) >= Math.max(STEM, word.length - 2));
  return near || (word.length >= STEM && there.some((each) => each.includes(word))) ? 2 : 0;
}

const WORDS = 0.6;

/**
 * How well a text fits what was typed: every word of it must be one of its words, or begin one, or be one of the further
 * words, which count for less.
 * @returns 0 where it does not fit
 */
export function fits(typed: string, text: string, further = ''): number {
  const words = wordsIn(typed);
  const [here, there] = [wordsIn(text), wordsIn(further)];
  const scores = words.map((word) => Math.max(scoreOf(word, here), scoreOf(word, there) * WORDS));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length);
}

export interface Entry {
  command: Command;
  title: string;
  /** why it cannot be done now */
  why: string | null;
  recent: boolean;
}

/** What was typed by its name is found although it cannot be done now; of equal fits it comes last. */
const BLOCKED = 0.8;

/** Names are found on the server by any spelling, so that they fit whatever the letters are. */
const NAMED = 1;

/** Whoever has typed a title as it begins means that one, whatever else has all of its words. */
const BEGUN = 1;

function scoreOfEntry(typed: string, { title, command }: Entry): number {
  const begun = plain(title).startsWith(plain(typed.trim())) ? BEGUN : 0;
  const score = fits(typed, title, `${command.group} ${command.words ?? ''}`) + begun;
  return command.group === 'Names' ? Math.max(score, NAMED) : score;
}

const inOrder = (a: Entry, b: Entry): number =>
  GROUPS.indexOf(a.command.group) - GROUPS.indexOf(b.command.group);

/**
 * The commands for what was typed: recent ones first and what cannot be done now last while nothing is, else the
 * best fits.
 * @param recent ids, the latest first
 */
export function ranked(
  commands: readonly Command[],
  typed: string,
  recent: readonly string[],
  page: PageState,
): Entry[] {
  const entries = commands.map((command) => ({
    command,
    title: titleOf(command, page),
    why: obstacle(command, page),
    recent: recent.includes(command.id),
  }));
  const able = (a: Entry, b: Entry): number => Number(a.why !== null) - Number(b.why !== null);
  if (typed.trim() === '') {
    const place = (entry: Entry): number => (entry.recent ? recent.indexOf(entry.command.id) : recent.length);
    return entries.toSorted((a, b) => able(a, b) || place(a) - place(b) || inOrder(a, b));
  }
  return entries
    .map((entry) => ({ entry, score: scoreOfEntry(typed, entry) * (entry.why === null ? 1 : BLOCKED) }))
    .filter((each) => each.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
