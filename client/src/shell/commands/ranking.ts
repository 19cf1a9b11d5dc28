import type { PageState } from '../../state/page.ts';
import { type Command, GROUPS, obstacle, titleOf } from '../../state/command.ts';

/** Marks off, and small letters: `Möwe` is found by `mowe`. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Letters of a word in their order, the closer together and the nearer to word starts the better. */
function scattered(word: string, text: string): number {
  let [at, found] = [-1, 0];
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return 0;
    found += next === at + 1 ? 3 : next === 0 || text[next - 1] === ' ' ? 2 : 0.2;
    at = next;
  }
  return found / (word.length * 3);
}

function scoreOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 4;
  if (at > 0) return text[at - 1] === ' ' ? 3 : 2;
  const loose = scattered(word, text);
  return loose > 0.3 ? loose : 0;
}

/**
 * How well a text fits what was typed: every word of it must be found somewhere, by its letters in order at least.
 * @returns 0 where it does not fit
 */
export function fits(typed: string, text: string): number {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const where = plain(text);
  const scores = words.map((word) => scoreOf(word, where));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0) / Math.max(1, scores.length);
}

export interface Entry {
  command: Command;
  title: string;
  /** why it cannot be done now */
  why: string | null;
  recent: boolean;
}

const IN_WORDS = 0.6;
/** What was typed by its name is found although it cannot be done now; of equal fits it comes last. */
const BLOCKED = 0.8;

function scoreOfEntry(typed: string, { title, command }: Entry): number {
  return Math.max(fits(typed, title), fits(typed, `${command.group} ${command.words ?? ''}`) * IN_WORDS);
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
