import { BRIEFINGS } from '../../features/briefing/commands.ts';
import { EXPORTS } from '../../features/exports/commands.ts';
import type { Command } from '../../state/command.ts';
import { LOOK } from './look-commands.ts';
import { PAGE } from './page-commands.ts';
import { PATHS } from '../../features/paths/commands.ts';
import { PICTURE, ZOOM } from './picture-commands.ts';
import { SELECTION } from './selection-commands.ts';
import { viewCommands, type Views } from './view-commands.ts';
import { WALK } from '../../features/walk/walk-commands.ts';

/** One list per feature, each in a file of its own; the toolbar shows them in this order. */
const LISTS: readonly (readonly Command[])[] = [
  PICTURE,
  PAGE,
  BRIEFINGS,
  EXPORTS,
  LOOK,
  ZOOM,
  WALK,
  SELECTION,
  PATHS,
];

/** What depends on what there is, such as the starting views. */
const MADE: readonly ((page: Views) => readonly Command[])[] = [viewCommands];

const STANDING: readonly Command[] = LISTS.flat();

/** Everything that can be done on the page. */
export const commandsOf = (page: Views): Command[] => [...STANDING, ...MADE.flatMap((make) => make(page))];

/** The commands that these keys can mean, the most particular first: in the picture its own. */
export const commandsFor = (chord: string, inPicture: boolean, typing: boolean): readonly Command[] =>
  STANDING.filter(
    (command) =>
      command.keys?.includes(chord) === true &&
      (!typing || command.whileTyping === true) &&
      (inPicture || command.inPicture !== true),
  ).toSorted((a, b) => Number(b.inPicture ?? false) - Number(a.inPicture ?? false));
