import { useId, type ReactNode } from 'react';
import { pageNow, setPage, usePage } from '../../state/page.ts';
import { counted } from '#words/counts.ts';
import { enter } from './walk-commands.ts';
import { settle, webOf } from '../../state/walk.ts';
import { walkInWords } from './walk-words.ts';
import styles from './Walk.module.css';
import { placeFor } from '../../ui/places.ts';
import { Name } from '../../parts/Name.tsx';

const HOW =
  'Right and Left go from tie to tie, Enter crosses to the other end, Backspace goes back, Home is the most connected node. Space selects, O opens the evidence, E brings in ties, H hides, P pins. Question mark lists all keys.';

/** A dialog or menu that was opened from the picture is still about where one stood in it. */
const stays = (to: EventTarget | null): boolean =>
  to instanceof Element && to.closest('dialog, [role="menu"], [role="toolbar"]') !== null;

/** The place of the walk as a sentence on screen, for people who see it and use the keys. */
function WalkLine() {
  const { picture, words, walk, walking } = usePage('picture', 'words', 'walk', 'walking');
  if (picture === null || walk === null || !walking) return null;
  const web = webOf(picture);
  const now = settle(web, walk);
  if (now === null) return null;
  return (
    <p className={styles.line} aria-hidden="true" data-testid="walk-line">
      <Name>{walkInWords(web, now, words)}</Name>
    </p>
  );
}

const region = placeFor('picture');

/** The picture as one stop of the Tab key, in which arrows walk from node to tie to node. */
export function WalkRegion({ children }: { children: ReactNode }) {
  const { picture } = usePage('picture');
  const how = useId();
  const size =
    picture === null
      ? 'nothing yet'
      : `${counted(picture.nodes.length, 'node')} and ${counted(picture.ties.length, 'tie')}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application has keys of its own
    <div
      role="application"
      aria-roledescription="network picture"
      aria-label={`Picture with ${size}`}
      aria-describedby={how}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- its keys need the focus
      tabIndex={0}
      data-walk
      ref={region}
      className={styles.region}
      onFocus={(event) => {
        if (!event.currentTarget.matches(':focus-visible')) return;
        setPage({ walking: true });
        enter(pageNow());
      }}
      onBlur={(event) => {
        if (!stays(event.relatedTarget)) setPage({ walking: false });
      }}
      onPointerDown={() => setPage({ walk: null })}
    >
      {children}
      <p id={how} hidden>
        {HOW}
      </p>
      <WalkLine />
    </div>
  );
}
