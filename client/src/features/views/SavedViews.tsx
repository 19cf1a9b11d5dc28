import { useState } from 'react';
import type { SavedViewSummary } from '#contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focus-on.ts';
import { announce } from '../../ui/announce.ts';
import { ImportView } from './ImportView.tsx';
import { useRestoreView, useSavedViews } from './queries.ts';
import { SaveView } from './SaveView.tsx';
import { ViewCard } from './ViewCard.tsx';
import styles from './Views.module.css';

function Deleted({ view, onGone }: { view: SavedViewSummary; onGone: () => void }) {
  const restore = useRestoreView();
  return (
    <output className={styles.deleted}>
      <span>
        <bdi>“{view.title}”</bdi> was deleted.
      </span>
      <Button
        icon="undo"
        ref={focusOn}
        onClick={() =>
          restore.mutate(view.id, {
            onSuccess: () => {
              announce(`${view.title} is back`);
              onGone();
            },
          })
        }
      >
        Undo
      </Button>
      {restore.error && <span className={styles.problem}>{restore.error.message}</span>}
    </output>
  );
}

/** Views that analysts saved on the server: for everyone who works with it. */
export function SavedViews({ onOpened }: { onOpened: () => void }) {
  const asked = useSavedViews();
  const [deleted, setDeleted] = useState<SavedViewSummary | null>(null);
  const { views = [], total = 0 } = asked.data ?? {};
  return (
    <section className={styles.saved} aria-labelledby="saved-title">
      <h2 id="saved-title" className={styles.title}>
        Saved views
      </h2>
      <SaveView views={views} />
      {deleted && <Deleted key={deleted.id} view={deleted} onGone={() => setDeleted(null)} />}
      {asked.data?.total === 0 && (
        <p className={styles.hint}>No saved views yet. A view that you save appears here for everyone.</p>
      )}
      <ul className={styles.cards}>
        {views.map((view) => (
          <ViewCard key={view.id} view={view} onOpened={onOpened} onDeleted={setDeleted} />
        ))}
      </ul>
      {total > views.length && (
        <p className={styles.hint}>
          The {views.length} changed last, of {total}.
        </p>
      )}
      <ImportView />
    </section>
  );
}
