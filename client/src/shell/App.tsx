import { useEffect } from 'react';
import styles from './App.module.css';
import { Dock } from './Dock.tsx';
import { setPage, usePage, pageNow } from '../state/page.ts';
import { Panel } from './Panel.tsx';
import { Rail } from './Rail.tsx';
import { Reader } from '../features/reader/Reader.tsx';
import { Stage } from './Stage.tsx';
import { StatusLine } from './StatusLine.tsx';
import { Ways } from './Ways.tsx';
import { Overlays } from './commands/Overlays.tsx';
import { Toast } from './commands/Toast.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { obstacle, runCommand, tell, type Command } from '../state/command.ts';
import { PrintSheet } from '../features/exports/PrintSheet.tsx';
import { ApiProblem } from '../state/api.ts';
import { commandsFor } from './commands/commands.ts';
import { chordOf, isTyped } from './commands/keys.ts';

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

/** Escape leaves a form as its Cancel does, wherever in it one writes. */
function left(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return false;
  const form = event.target.closest('form, [data-form]');
  const cancel = form?.querySelector<HTMLElement>('[data-cancel]');
  if (!cancel) return false;
  const around = form?.parentElement;
  cancel.click();
  // Whoever left it stands where it was opened, unless the form has seen to that.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      [...(around?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1)?.focus();
  });
  return true;
}

/** Every shortcut of the page: the keys that the commands name. A dialog over the page has its own. */
function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
      if (left(event)) return event.preventDefault();
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

/** What was asked for on a click and did not come is told, wherever that was. */
function useFailures(): void {
  useEffect(() => {
    const listen = ({ reason }: PromiseRejectionEvent): void => {
      if (reason instanceof ApiProblem) tell(`This did not work: ${reason.message}`);
    };
    window.addEventListener('unhandledrejection', listen);
    return () => window.removeEventListener('unhandledrejection', listen);
  }, []);
}

/** The page's parts and where they stand. */
export function App() {
  const { drawer, dock } = usePage('drawer', 'dock');
  // Over what lies beneath a briefing no key may wander.
  const beneath = dock === 'briefing';
  useShortcuts();
  useFailures();
  useEffect(() => {
    if (beneath) setPage({ drawer: false });
  }, [beneath]);
  return (
    <div className={styles.page} data-page>
      <PrintSheet />
      <header className={styles.bar}>
        <Button
          icon="menu"
          iconOnly
          look="plain"
          aria-expanded={drawer}
          onClick={() => setPage({ drawer: !drawer })}
        >
          Search, views and legend
        </Button>
        <span className={styles.brand}>Relata</span>
        <Ways />
      </header>
      <div className={styles.beneath} inert={beneath && !drawer}>
        <Rail open={drawer} onClose={() => setPage({ drawer: false })} />
      </div>
      <main className={styles.stage}>
        <h1 className={styles.unseen}>Relata: who is tied to whom, and according to whom</h1>
        <Boundary>
          <div className={styles.beneath} inert={beneath || dock === 'console'}>
            <Stage />
          </div>
          <Reader />
        </Boundary>
        <Boundary>
          <Dock />
        </Boundary>
      </main>
      <Boundary>
        <Panel />
      </Boundary>
      <div className={styles.beneath} inert={beneath}>
        <StatusLine />
      </div>
      <Overlays />
      <Toast />
      <div id="announcements" className={styles.unseen} aria-live="polite" />
    </div>
  );
}
