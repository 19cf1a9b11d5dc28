import type { Desk } from '../desk/use-desk.tsx';
import type { World } from '../exploration/use-exploration.tsx';
import { GROUPS, obstacle, titleOf, type Command } from './command.ts';
import { fits } from './fuzzy.ts';

export interface Entry {
  command: Command;
  title: string;
  /** why it cannot be done now */
  why: string | null;
  recent: boolean;
}

const inWords = 0.6;

function score(typed: string, { title, command }: Entry): number {
  return Math.max(fits(typed, title), fits(typed, `${command.group} ${command.words ?? ''}`) * inWords);
}

const inOrder = (a: Entry, b: Entry): number =>
  GROUPS.indexOf(a.command.group) - GROUPS.indexOf(b.command.group);

/**
 * The commands for what was typed: recent ones first while nothing is, else the best fits; what cannot be done now
 * comes last.
 * @param recent ids, the latest first
 */
export function ranked(
  commands: readonly Command[],
  typed: string,
  recent: readonly string[],
  [world, desk]: readonly [World, Desk],
): Entry[] {
  const entries = commands.map((command) => ({
    command,
    title: titleOf(command, world, desk),
    why: obstacle(command, world, desk),
    recent: recent.includes(command.id),
  }));
  const able = (a: Entry, b: Entry): number => Number(a.why !== null) - Number(b.why !== null);
  if (typed.trim() === '') {
    const place = (entry: Entry): number => (entry.recent ? recent.indexOf(entry.command.id) : recent.length);
    return entries.toSorted((a, b) => able(a, b) || place(a) - place(b) || inOrder(a, b));
  }
  return entries
    .map((entry) => ({ entry, score: score(typed, entry) }))
    .filter((each) => each.score > 0)
    .toSorted((a, b) => able(a.entry, b.entry) || b.score - a.score)
    .map(({ entry }) => entry);
}
