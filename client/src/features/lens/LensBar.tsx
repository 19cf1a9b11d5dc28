import { useEffect, useEffectEvent, useId, useRef, type RefObject } from 'react';
import { isOn, NO_LENS } from '#picture/exploration/lens.ts';
import { phrasesOf } from '#words/lens.ts';
import type { Command } from '../../state/command.ts';
import { dispatch, setPage, usePage, type PageState, type Tray } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { AgainstTray, ToldByTray } from './AccountsTray.tsx';
import styles from './LensBar.module.css';
import { TimeTray } from './TimeTray.tsx';
import { useSourceName } from '../../state/use-source-name.ts';
import { Name } from '../../parts/Name.tsx';

const TITLES: Record<Tray, string> = { when: 'As of when', who: 'As told by', against: 'Compared with' };

interface PartProps {
  tray: Tray;
  /** what it is, over what it says */
  label: string;
  on: boolean;
  /** what follows it in the sentence, and never begins a line */
  mark: ',' | '.';
  children: string;
}

/** One part of the sentence under its label: both open its control. The label is seen, and no part of the sentence. */
function Part({ tray, label, on, mark, children }: PartProps) {
  const { tray: open } = usePage('tray');
  const id = useId();
  return (
    <button
      type="button"
      className={styles.part}
      data-on={on}
      data-tray={tray}
      data-label={label}
      aria-labelledby={id}
      aria-expanded={open === tray}
      aria-controls="lens-tray"
      onClick={() => setPage({ tray: open === tray ? null : tray })}
    >
      <Name id={id} className={styles.words}>
        {children}
      </Name>
      <span aria-hidden="true">{mark}</span>
    </button>
  );
}

function Sentence() {
  const { lens } = usePage('lens');
  const phrases = phrasesOf(lens, useSourceName());
  return (
    <p className={styles.sentence} data-testid="lens-sentence">
      <Part tray="when" label="As of" on={lens.asOf !== null || lens.between !== null} mark=",">
        {phrases.when}
      </Part>{' '}
      {phrases.certainty && (
        <>
          <Part tray="when" label="How sure" on mark=",">
            {phrases.certainty}
          </Part>{' '}
        </>
      )}
      {phrases.endings && (
        <>
          <Part tray="when" label="Deaths" on mark=",">
            {phrases.endings}
          </Part>{' '}
        </>
      )}
      <Part tray="who" label="As told by" on={lens.sources.length > 0} mark=",">
        {phrases.who}
      </Part>{' '}
      <Part tray="against" label="Compared" on={lens.against !== null} mark=".">
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

/** Below the part that it changes, over the picture, and never wider than the stage. */
function usePlace(tray: Tray | null, bar: RefObject<HTMLElement | null>) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const popover = place.current;
    const part = bar.current?.querySelector<HTMLElement>(`[data-tray="${tray}"]`);
    if (popover === null || !part) return;
    const most = (popover.offsetParent?.clientWidth ?? 0) - popover.offsetWidth - 8;
    popover.style.left = `${Math.max(8, Math.min(part.offsetLeft, most))}px`;
  }, [tray, bar]);
  return place;
}

const close = (): void => {
  const tray = document.querySelector<HTMLElement>('[data-tray][aria-expanded="true"]');
  setPage({ tray: null });
  tray?.focus({ preventScroll: true });
};

const clear = (): void => {
  dispatch({ do: 'lens', change: NO_LENS });
  announce('Lens cleared');
};

/** Above the picture: as of when, according to whom, compared with whom. Each part opens its control over the picture. */
export function LensBar() {
  const { lens, tray } = usePage('lens', 'tray');
  const bar = useRef<HTMLElement>(null);
  const place = usePlace(tray, bar);
  useEscape(tray !== null, close);
  return (
    <section ref={bar} className={styles.lens} aria-label="Lens">
      <div className={styles.line} data-on={isOn(lens)}>
        <Sentence />
        {isOn(lens) && (
          <Button icon="close" look="plain" className={styles.clear ?? ''} onClick={clear}>
            Clear the lens
          </Button>
        )}
      </div>
      {tray !== null && (
        <section ref={place} id="lens-tray" className={styles.tray} aria-label={TITLES[tray]}>
          <div className={styles.head}>
            <h2 className={styles.title}>{TITLES[tray]}</h2>
            <Button icon="close" iconOnly look="plain" onClick={close}>
              Close this control
            </Button>
          </div>
          {tray === 'when' && <TimeTray />}
          {tray === 'who' && <ToldByTray />}
          {tray === 'against' && <AgainstTray onFirst={() => setPage({ tray: 'who' })} />}
        </section>
      )}
    </section>
  );
}

const open = (tray: Tray) => (): void => {
  setPage({ tray, drawer: false });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('#lens-tray :is(input, select, button:not([aria-label]))')?.focus(),
  );
};
const lensed = ({ lens }: PageState): true | string => isOn(lens) || 'the lens is off';
const dated = ({ lens }: PageState): true | string =>
  lens.asOf !== null || lens.between !== null || 'no day is chosen';

/** Is anything shown besides what is certain? The page begins with some of it. */
const uncertainToo = ({ lens }: PageState): boolean => lens.certainty !== 'certain';

const PARTS: readonly Omit<Command, 'group'>[] = [
  {
    id: 'lens.when',
    title: 'As of a day: choose when…',
    words: 'date time day range period slider timeline what changed between histogram play at any time',
    run: open('when'),
  },
  {
    id: 'lens.who',
    title: 'As told by: choose sources…',
    words: 'source account according to whom perspective find a source',
    run: open('who'),
  },
  {
    id: 'lens.against',
    title: 'Compare with another account…',
    words: 'comparison compared accounts two sources side by side differ A B',
    run: open('against'),
  },
  {
    id: 'lens.others',
    title: 'Compare with all others',
    words: 'comparison compared accounts everyone else',
    enabled: ({ lens }) => lens.sources.length > 0 || 'no source is chosen yet',
    checked: ({ lens }) => lens.against === 'others',
    run: ({ lens }) =>
      dispatch({ do: 'lens', change: { against: lens.against === 'others' ? null : 'others' } }),
  },
  {
    id: 'lens.any',
    title: 'As of any time',
    words: 'no date all times',
    enabled: dated,
    run: () => dispatch({ do: 'lens', change: { asOf: null, between: null } }),
  },
  {
    id: 'lens.relayed',
    title: 'Also what the chosen sources relay',
    words: 'told relayed passed on first source',
    enabled: ({ lens }) => lens.sources.length > 0 || 'no source is chosen yet',
    checked: ({ lens }) => lens.relayed,
    run: ({ lens }) => dispatch({ do: 'lens', change: { relayed: !lens.relayed } }),
  },
  {
    id: 'lens.possible',
    title: 'Also what only possibly held',
    words: 'certainly certain uncertain how sure',
    enabled: dated,
    checked: uncertainToo,
    run: (page) =>
      dispatch({
        do: 'lens',
        change: { certainty: uncertainToo(page) ? 'certain' : NO_LENS.certainty },
      }),
  },
  {
    id: 'lens.undated',
    title: 'Also undated ties',
    words: 'without date',
    enabled: (page) =>
      uncertainToo(page) ? dated(page) : 'only what is certain is shown, and no account dates these',
    checked: (page) => uncertainToo(page) && page.lens.undated,
    run: ({ lens }) => dispatch({ do: 'lens', change: { undated: !lens.undated } }),
  },
  {
    id: 'lens.ghosts',
    title: 'What did not hold, faintly',
    words: 'ghosts faint not then',
    enabled: dated,
    checked: ({ lens }) => lens.ghosts,
    run: ({ lens }) => dispatch({ do: 'lens', change: { ghosts: !lens.ghosts } }),
  },
  {
    id: 'lens.clear',
    title: 'Clear the lens',
    words: 'off all sources any time not compared',
    enabled: lensed,
    run: clear,
  },
];

/** The lens, part by part. */
export const LENS: readonly Command[] = PARTS.map((command) => ({ group: 'Lens', ...command }));
