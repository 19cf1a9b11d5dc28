import { useCallback, useEffect, useState } from 'react';
import { setPage, usePage } from '../../state/page.ts';
import { DraftView } from './DraftView.tsx';
import styles from './Desk.module.css';
import { Home } from './Home.tsx';
import { KeptView } from './KeptView.tsx';
import { StartForm } from './StartForm.tsx';
import { useDrafts } from './use-drafts.ts';

const KEY = 'relata:briefing-open';

/** What the workspace shows: the list, a draft of this browser, or one that is kept. */
type Open = { what: 'home' } | { what: 'draft' | 'kept'; id: string };

/** What was open when the workspace or the page was last closed. */
function rememberedOpen(): Open {
  try {
    const [what, id] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    if ((what === 'draft' || what === 'kept') && id !== undefined) return { what, id };
  } catch {
    // Without storage it begins with the list.
  }
  return { what: 'home' };
}

function rememberOpen(open: Open): void {
  try {
    if (open.what === 'home') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, `${open.what} ${open.id}`);
  } catch {
    // see above
  }
}

/** Briefings: those being written, those kept, and the one that is open. */
export function BriefingDock() {
  const { briefing: start } = usePage('briefing');
  const { drafts, put, drop, room } = useDrafts();
  const [open, setOpen] = useState<Open>(rememberedOpen);
  useEffect(() => rememberOpen(open), [open]);
  const home = useCallback(() => setOpen({ what: 'home' }), []);
  const draft = open.what === 'draft' ? drafts.find(({ id }) => id === open.id) : undefined;
  if (start !== null)
    return (
      <div className={styles.desk}>
        <header className={styles.bar} />
        <div className={styles.scroll}>
          <StartForm
            // Begun anew from elsewhere, the form is about that.
            key={JSON.stringify([start.template, start.focus, start.dispute, start.from])}
            start={start}
            onBegin={(begun) => {
              put(begun);
              setOpen({ what: 'draft', id: begun.id });
              setPage({ briefing: null });
            }}
            onCancel={() => setPage({ briefing: null })}
          />
        </div>
      </div>
    );
  if (draft)
    return (
      <DraftView
        key={draft.id}
        draft={draft}
        room={room}
        onChange={put}
        onHome={home}
        onKept={(id) => {
          drop(draft.id);
          setOpen({ what: 'kept', id });
        }}
      />
    );
  if (open.what === 'kept')
    return (
      <KeptView
        key={open.id}
        id={open.id}
        onHome={home}
        onDraft={(next) => {
          put(next);
          setOpen({ what: 'draft', id: next.id });
        }}
      />
    );
  return (
    <div className={styles.desk}>
      <header className={styles.bar}>
        <h3>Briefings</h3>
      </header>
      <Home
        drafts={drafts}
        onDraft={(id) => setOpen({ what: 'draft', id })}
        onKept={(id) => setOpen({ what: 'kept', id })}
        onDrop={drop}
        onPutBack={put}
      />
    </div>
  );
}
