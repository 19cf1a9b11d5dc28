import { useEffect } from 'react';
import { obstacle, runCommand, type Command } from '../state/command.ts';
import { commandsFor } from './commands/commands.ts';
import { chordOf, isTyped } from './commands/keys.ts';
import { pageNow } from '../state/page.ts';

const typing = (target: EventTarget | null, chord: string): boolean =>
  target instanceof HTMLElement &&
  isTyped(chord, {
    tag: target.tagName,
    type: target instanceof HTMLInputElement ? target.type : '',
    editable: target.isContentEditable,
  });

const inPicture = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-walk]') !== null;

/** Keys that every control has for itself: with these a command that cannot be done stays quiet. */
const QUIET = new Set(['Escape', 'Delete']);

/** What is about the picture rests while a briefing lies over it. */
const OVER_A_BRIEFING = new Set<Command['group']>(['Go to', 'Share', 'Page']);

/** Every shortcut of the page: the keys that the commands name. A dialog over the page has its own. */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
      const [page, chord] = [pageNow(), chordOf(event)];
      const meant = commandsFor(chord, inPicture(event.target), typing(event.target, chord)).filter(
        ({ group }) => page.dock !== 'briefing' || OVER_A_BRIEFING.has(group),
      );
      const able = meant.find((command) => obstacle(command, page) === null);
      const command = able ?? (QUIET.has(chord) ? undefined : meant[0]);
      if (command === undefined) return;
      event.preventDefault();
      void runCommand(command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
