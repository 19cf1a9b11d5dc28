import { useCallback, useEffect, useState } from 'react';
import { setPage, usePage } from '../../state/page.ts';
import { DraftView } from './DraftView.tsx';
import styles from './Desk.module.css';
import { Home } from './Home.tsx';
import { KeptView } from './KeptView.tsx';
import { rememberOpen, rememberedOpen, type Open } from './open.ts';
import { StartForm } from './StartForm.tsx';
import { useDrafts } from './use-drafts.ts';

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
