import type { PageState } from '../../state/page.ts';
import { GROUPS, obstacle, titleOf, type Command } from '../../state/command.ts';
import { fits } from './fuzzy.ts';

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

function score(typed: string, { title, command }: Entry): number {
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
    .map((entry) => ({ entry, score: score(typed, entry) * (entry.why === null ? 1 : BLOCKED) }))
    .filter((each) => each.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}
