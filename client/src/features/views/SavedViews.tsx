import { useRef, useState } from 'react';
import type { SavedViewSummary } from '#contract/views.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focus-on.ts';
import { announce } from '../../ui/announce.ts';
import { useRestoreView, useSavedViews, useSaveView } from './queries.ts';
import { SaveView } from './SaveView.tsx';
import { ViewCard } from './ViewCard.tsx';
import { useWanted } from '../../state/wanted.ts';
import styles from './Views.module.css';
import { useDatasets } from '../../state/queries.ts';
import { agreed } from '#words/counts.ts';
import { Faults } from '../../ui/Faults.tsx';
import type { FileFault } from '../../ui/file-faults.ts';
import { missingDatasets, readViewFile } from './view-file.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';
import { textOf } from '../../parts/read-file.ts';

/** Takes a view in from its file; what is wrong with the file is said, with where and how to mend it. */
function ImportView() {
  const datasets = useDatasets().data;
  const save = useSaveView();
  const input = useRef<HTMLInputElement>(null);
  useWanted('view.import', () => input.current?.click());
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { content, faults: wrong } = readViewFile(await textOf(file));
    setFaults(wrong);
    // Until it is known what is loaded nothing is said to be missing.
    setMissing(content === null || datasets === undefined ? [] : missingDatasets(content, datasets));
    if (input.current) input.current.value = '';
    if (content === null) return;
    const { title, note, thumbnail, scene } = content.view;
    save.mutate(
      { title, note, thumbnail, scene, forkedFrom: null, listed: true },
      { onSuccess: (view) => announce(`Imported ${view.title}`) },
    );
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>Import…</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="A file of a view"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Faults faults={faults} />
      {missing.length > 0 && (
        <p className={styles.problem}>
          It was taken, but {missing.join(', ')} {agreed(missing.length, 'is', 'are')} not loaded here; load
          the dataset, and the view shows it.
        </p>
      )}
      {save.error && (
        <p className={styles.problem} role="alert">
          This file was not imported. {save.error.message}
        </p>
      )}
    </>
  );
}

function Deleted({ view, onGone }: { view: SavedViewSummary; onGone: () => void }) {
  const restore = useRestoreView();
  return (
    <output className={styles.deleted}>
      <span>
        <Name>“{view.title}”</Name> was deleted.
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
      <Unread asked={asked} what="The saved views" />
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
