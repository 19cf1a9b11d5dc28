import { useEffect, useEffectEvent, useState } from 'react';
import { isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { phrasesOf } from '#words/lens.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { AgainstTray, ToldByTray } from './AccountsTray.tsx';
import styles from './LensBar.module.css';
import { TimeTray } from './TimeTray.tsx';
import { useSourceName } from '../../state/use-source-name.ts';

type Tray = 'when' | 'who' | 'against';
const TITLES: Record<Tray, string> = { when: 'As of when', who: 'As told by', against: 'Compared with' };

interface PartProps {
  tray: Tray;
  open: Tray | null;
  onOpen: (tray: Tray) => void;
  on: boolean;
  /** what follows it in the sentence, and never begins a line */
  mark: ',' | '.';
  children: string;
}

function Part({ tray, open, onOpen, on, mark, children }: PartProps) {
  return (
    <button
      type="button"
      className={styles.part}
      data-on={on}
      aria-expanded={open === tray}
      aria-controls="lens-tray"
      onClick={() => onOpen(tray)}
    >
      <bdi className={styles.words}>{children}</bdi>
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}

function Sentence({ open, onOpen }: { open: Tray | null; onOpen: (tray: Tray) => void }) {
  const { lens } = usePage('lens');
  const phrases = phrasesOf(lens, useSourceName());
  const part = { open, onOpen, mark: ',' } as const;
  return (
    <p className={styles.sentence} data-testid="lens-sentence">
      <Part {...part} tray="when" on={lens.asOf !== null || lens.between !== null}>
        {phrases.when}
      </Part>{' '}
      {phrases.certainty && (
        <>
          <Part {...part} tray="when" on>
            {phrases.certainty}
          </Part>{' '}
        </>
      )}
      <Part {...part} tray="who" on={lens.sources.length > 0}>
        {phrases.who}
      </Part>{' '}
      <Part {...part} tray="against" on={lens.against !== null} mark=".">
        {phrases.against ?? 'not compared'}
      </Part>
    </p>
  );
}

/** Escape closes the control before it ends the selection. */
function useEscape(open: boolean, close: () => void): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!open) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [open]);
}

/** Below the picture: as of when, on which clock, according to whom, compared with whom. Each part opens its control. */
export function LensBar() {
  const { lens } = usePage('lens');
  const [open, setOpen] = useState<Tray | null>(null);
  useEscape(open !== null, () => setOpen(null));
  const toggle = (tray: Tray): void => setOpen(open === tray ? null : tray);
  return (
    <section className={styles.lens} aria-label="Lens" data-lens-tray={open === null ? 'closed' : 'open'}>
      {open !== null && (
        <section id="lens-tray" className={styles.tray} aria-label={TITLES[open]}>
          <div className={styles.head}>
            <h2 className={styles.title}>{TITLES[open]}</h2>
            <Button icon="close" iconOnly look="plain" onClick={() => setOpen(null)}>
              Close this control
            </Button>
          </div>
          {open === 'when' && <TimeTray />}
          {open === 'who' && <ToldByTray />}
          {open === 'against' && <AgainstTray onFirst={() => setOpen('who')} />}
        </section>
      )}
      <div className={styles.line} data-on={isOn(lens)}>
        <Sentence open={open} onOpen={toggle} />
        {isOn(lens) && (
          <Button
            icon="close"
            look="plain"
            className={styles.clear ?? ''}
            onClick={() => {
              dispatch({ do: 'lens', change: NO_LENS });
              announce('Lens cleared');
            }}
          >
            Clear the lens
          </Button>
        )}
      </div>
    </section>
  );
}
