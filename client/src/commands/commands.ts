import type { World } from '../exploration/use-exploration.tsx';
import type { Command } from './command.ts';
import { LOOK } from './look-commands.ts';
import { PAGE } from './page-commands.ts';
import { PATHS } from '../paths/commands.ts';
import { PICTURE, ZOOM } from './picture-commands.ts';
import { SELECTION } from './selection-commands.ts';
import { viewCommands } from './view-commands.ts';

/** One list per feature, each in a file of its own; the toolbar shows them in this order. */
const LISTS: readonly (readonly Command[])[] = [PICTURE, PAGE, LOOK, ZOOM, SELECTION, PATHS];

/** What depends on what there is, such as the starting views. */
const MADE: readonly ((world: World) => readonly Command[])[] = [viewCommands];

const STANDING: readonly Command[] = LISTS.flat();

/** Everything that can be done on the page. */
export const commandsOf = (world: World): Command[] => [...STANDING, ...MADE.flatMap((make) => make(world))];

/** The command with this id among those that are always there. @throws Error where there is none: a fault of the code */
export function commandById(id: string): Command {
  const found = STANDING.find((command) => command.id === id);
  if (found === undefined) throw new Error(`no command is called ${id}`);
  return found;
}

/** The command that these keys mean; in the picture its own come first. */
export function commandFor(chord: string, inPicture: boolean, typing: boolean): Command | null {
  const fits = STANDING.filter(
    (command) => command.keys?.includes(chord) && (!typing || command.whileTyping === true),
  );
  const own = inPicture ? fits.find((command) => command.inPicture === true) : undefined;
  return own ?? fits.find((command) => command.inPicture !== true) ?? null;
}
