import { announce } from '../ui/announce.ts';
import { pageNow, say, type PageState } from './page.ts';
import type { IconName } from '../ui/Icon.tsx';

/** In the order in which the palette, the list of shortcuts and the menu show them. */
export const GROUPS = [
  'Go to',
  'Lens',
  'Ask',
  'Walk',
  'Selection',
  'Judgements',
  'Picture',
  'Filters',
  'Measures',
  'Look',
  'Share',
  'Page',
  'Names',
] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that can be done, told once: shortcuts, palette, toolbar and menus all take it from here. */
export interface Command {
  /** `feature.action`, never changed once it has been released: recent commands are remembered by it */
  id: string;
  title: string | ((page: PageState) => string);
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
  /** its name on a button, where the title is too long for one; a part of the title */
  short?: string;
  /**
   * way: one of the reasons to come, beside the lens; bar: a button in the toolbar as long as there is room for it,
   * else in its menu; menu: always in its menu
   */
  place?: 'way' | 'bar' | 'menu';
  /** true, or in a few words why it cannot be done now */
  enabled?: (page: PageState) => true | string;
  /** of something that is on or off, or one of several: whether it is */
  checked?: (page: PageState) => boolean;
  /** @returns what was done, where that cannot be seen; it is shown and read out */
  run: (page: PageState) => void | string | Promise<void | string>;
}

export const titleOf = (command: Command, page: PageState): string =>
  typeof command.title === 'string' ? command.title : command.title(page);

/** Null where it can be done, else why not. */
export function obstacle(command: Command, page: PageState): string | null {
  const answer = command.enabled?.(page) ?? true;
  return answer === true ? null : answer;
}

/** Tells where it can be seen and where it is read out. */
export function tell(text: string): void {
  say(text);
  announce(text);
}

/** Does a command and tells what was done, or why it cannot be. */
export async function runCommand(command: Command): Promise<void> {
  const page = pageNow();
  const why = obstacle(command, page);
  if (why !== null) return tell(`${titleOf(command, page)}: ${why}`);
  try {
    const done = await command.run(page);
    if (typeof done === 'string') tell(done);
  } catch (error) {
    tell(`${titleOf(command, page)} failed: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
