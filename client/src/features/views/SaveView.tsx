import { useId, useState, type FormEvent } from 'react';
import type { SavedViewSummary } from '#contract/views.ts';
import { dispatch, pageNow, sawRevision, toKeep, usePage } from '../../state/page.ts';
import { sceneOf } from '#picture/exploration/steps.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focus-on.ts';
import { announce } from '../../ui/announce.ts';
import { typed } from '../../ui/typed.ts';
import { useWanted } from '../../state/wanted.ts';
import styles from './Views.module.css';
import { useChangeView, useSaveView } from './queries.ts';
import { kept } from '../../state/kept-links.ts';
import { cut } from '#words/names.ts';

/** What is kept: the picture as it is, its thumbnail, and if wanted where everything stands. */
function keep(still: boolean) {
  const { version, selection, canvas } = pageNow();
  if (version === null) return null;
  const now = sceneOf(version, { selection, camera: canvas?.where() ?? null });
  const thumbnail = canvas?.thumbnail() ?? null;
  return { now, made: { scene: still ? toKeep(now) : now, thumbnail } };
}

function Form({ onDone }: { onDone: () => void }) {
  const { version } = usePage('version');
  const save = useSaveView();
  const [title, note, still] = [useId(), useId(), useId()];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const keeping = keep(form.get('still') === 'on');
    if (keeping === null) return;
    const told = { title: typed(form, 'title'), note: typed(form, 'note') };
    save.mutate(
      { ...told, ...keeping.made, forkedFrom: version?.saved ?? null, listed: true },
      {
        onSuccess: (view) => {
          sawRevision(view.id, view.revision);
          // What stands here and what was kept are the same picture.
          kept.remember(view.id, keeping.now);
          dispatch({ do: 'saved', id: view.id });
          announce(`Saved as ${view.title}`);
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.form} aria-label="Save this picture" onSubmit={submit}>
      <label htmlFor={title}>Title</label>
      <input id={title} name="title" required maxLength={120} ref={focusOn} />
      <label htmlFor={note}>Note</label>
      <textarea id={note} name="note" rows={3} maxLength={4000} dir="auto" />
      <p className={styles.choice}>
        <input id={still} name="still" type="checkbox" defaultChecked />
        <label htmlFor={still}>Keep all positions, even when the data changes</label>
      </p>
      <p className={styles.buttons}>
        <Button type="submit" look="strong" disabled={save.isPending}>
          Save
        </Button>
        <Button data-cancel onClick={onDone}>
          Cancel
        </Button>
      </p>
      {save.error && (
        <p className={styles.problem} role="alert">
          {save.error.message}
        </p>
      )}
    </form>
  );
}

/** Puts the picture in the place of the one that was saved. */
function Update({ view }: { view: SavedViewSummary }) {
  const change = useChangeView();
  const save = (): void => {
    const keeping = keep(true);
    if (keeping === null) return;
    change.mutate(
      { id: view.id, revision: pageNow().revisions[view.id] ?? view.revision, ...keeping.made },
      {
        onSuccess: ({ id, revision, title }) => {
          sawRevision(id, revision);
          kept.forget(id);
          kept.remember(id, keeping.now);
          announce(`Saved in ${title}`);
        },
      },
    );
  };
  return (
    <>
      <Button onClick={save} disabled={change.isPending}>{`Save changes to “${cut(view.title, 24)}”`}</Button>
      {change.error && (
        <p className={styles.problem} role="alert">
          {change.error.message}
        </p>
      )}
    </>
  );
}

/** Saves the picture: under a new name, or in the view that it came from. */
export function SaveView({ views }: { views: readonly SavedViewSummary[] }) {
  const { version } = usePage('version');
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(false);
  useWanted('view.save', () => setOpen(true));
  const from = views.find(({ id }) => id === version?.saved);
  const done = (): void => {
    setOpen(false);
    setClosed(true);
  };
  if (open) return <Form onDone={done} />;
  return (
    <div className={styles.buttons}>
      <Button ref={closed ? focusOn : undefined} onClick={() => setOpen(true)} disabled={version === null}>
        {from ? 'Save as another…' : 'Save this picture…'}
      </Button>
      {from && <Update view={from} />}
    </div>
  );
}
