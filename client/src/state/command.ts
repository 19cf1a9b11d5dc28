import type { Desk } from './use-desk.tsx';
import type { World } from './use-exploration.tsx';
import type { IconName } from '../ui/Icon.tsx';

/** In the order in which the palette, the list of shortcuts and the menu show them. */
export const GROUPS = ['Go to', 'Walk', 'Selection', 'Picture', 'Look', 'Share', 'Page'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that can be done, told once: shortcuts, palette, toolbar and menus all take it from here. */
export interface Command {
  /** `feature.action`, never changed once it has been released: recent commands are remembered by it */
  id: string;
  title: string | ((world: World, desk: Desk) => string);
  group: Group;
  /** other words by which the palette finds it */
  words?: string;
  /** `Ctrl+Shift+Z`, `H`, `/`; Ctrl stands for Cmd on a Mac. The first one is shown. */
  keys?: readonly string[];
  /** its keys work only while the picture has the focus */
  inPicture?: boolean;
  /** its keys work in text fields too */
  whileTyping?: boolean;
  icon?: IconName;
  /** bar: a button in the toolbar as long as there is room for it, else in its menu; menu: always in its menu */
  place?: 'bar' | 'menu';
  /** in the toolbar with its words, not as an icon alone */
  worded?: boolean;
  /** true, or in a few words why it cannot be done now */
  enabled?: (world: World, desk: Desk) => true | string;
  /** of something that is on or off, or one of several: whether it is */
  checked?: (world: World, desk: Desk) => boolean;
  /** @returns what was done, where that cannot be seen; it is shown and read out */
  run: (world: World, desk: Desk) => void | string | Promise<void | string>;
}

export const titleOf = (command: Command, world: World, desk: Desk): string =>
  typeof command.title === 'string' ? command.title : command.title(world, desk);

/** Null where it can be done, else why not. */
export function obstacle(command: Command, world: World, desk: Desk): string | null {
  const answer = command.enabled?.(world, desk) ?? true;
  return answer === true ? null : answer;
}
