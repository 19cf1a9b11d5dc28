import { useId, useState, type FormEvent } from 'react';
import type { SavedViewSummary } from '#contract/views.ts';
import { pageNow, sawRevision, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focus-on.ts';
import { announce } from '../../ui/announce.ts';
import { typed } from '../../ui/typed.ts';
import { fileName } from '#words/file-name.ts';
import { downloadJson } from '../../ui/download.ts';
import { call } from '../../state/api.ts';
import { openView, useChangeView, useDeleteView, useSaveView } from './queries.ts';
import { fileOf } from './view-file.ts';
import styles from './Views.module.css';
import { Name } from '../../parts/Name.tsx';
import { cut } from '#words/names.ts';

interface Props {
  view: SavedViewSummary;
  onOpened: () => void;
  onDeleted: (view: SavedViewSummary) => void;
}

function Edit({ view, onDone }: { view: SavedViewSummary; onDone: () => void }) {
  const change = useChangeView();
  const [title, note] = [useId(), useId()];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const told = { title: typed(form, 'title'), note: typed(form, 'note') };
    change.mutate(
      { id: view.id, revision: view.revision, ...told },
      {
        onSuccess: ({ id, revision }) => {
          // One’s own renaming is no reason to be kept from saving the picture.
          if (pageNow().revisions[id] === view.revision) sawRevision(id, revision);
          onDone();
        },
      },
    );
  };
  return (
    <form className={styles.form} aria-label={`Title and note of ${view.title}`} onSubmit={submit}>
      <label htmlFor={title}>Title</label>
      <input id={title} name="title" required maxLength={120} defaultValue={view.title} ref={focusOn} />
      <label htmlFor={note}>Note</label>
      <textarea id={note} name="note" rows={3} maxLength={4000} defaultValue={view.note} dir="auto" />
      <p className={styles.buttons}>
        <Button type="submit" look="strong" disabled={change.isPending}>
          Save
        </Button>
        <Button data-cancel onClick={onDone}>
          Cancel
        </Button>
      </p>
      {change.error && (
        <p className={styles.problem} role="alert">
          {change.error.message}
        </p>
      )}
    </form>
  );
}

function Actions({
  view,
  edited,
  onEdit,
  onDeleted,
  onTrouble,
}: {
  view: SavedViewSummary;
  /** the form was just closed */
  edited: boolean;
  onEdit: () => void;
  onDeleted: () => void;
  onTrouble: (trouble: string) => void;
}) {
  const { datasets } = usePage('datasets');
  const [save, remove] = [useSaveView(), useDeleteView()];
  const failed = (error: Error): void => onTrouble(error.message);
  const fork = async (): Promise<void> => {
    const { title, note, thumbnail, scene, id } = await call('savedView', { params: view });
    const copy = {
      title: `${cut(title, 112).toWellFormed()} (copy)`,
      note,
      thumbnail,
      scene,
      forkedFrom: id,
      listed: true,
    };
    save.mutate(copy, { onSuccess: (made) => announce(`Copied as ${made.title}`), onError: failed });
  };
  const exported = async (): Promise<void> =>
    downloadJson(
      fileName(view.title, 'relata-view.json'),
      fileOf(await call('savedView', { params: view }), datasets),
    );
  return (
    <p className={styles.actions}>
      <button type="button" className={styles.link} ref={edited ? focusOn : undefined} onClick={onEdit}>
        Edit<span className={styles.unseen}> {view.title}</span>
      </button>
      <button type="button" className={styles.link} onClick={() => void fork().catch(failed)}>
        Fork<span className={styles.unseen}> {view.title}</span>
      </button>
      <button type="button" className={styles.link} onClick={() => void exported().catch(failed)}>
        Export<span className={styles.unseen}> {view.title}</span>
      </button>
      <button
        type="button"
        className={styles.link}
        onClick={() => remove.mutate(view, { onSuccess: onDeleted, onError: failed })}
      >
        Delete<span className={styles.unseen}> {view.title}</span>
      </button>
    </p>
  );
}

/** A saved view: what it looks like, what it says, and what can be done with it. */
export function ViewCard({ view, onOpened, onDeleted }: Props) {
  const { version } = usePage('version');
  const [editing, setEditing] = useState<'not yet' | 'now' | 'done'>('not yet');
  const [trouble, setTrouble] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    announce(await openView(view));
    onOpened();
  };
  const current = version?.saved === view.id;
  return (
    <li className={styles.card} data-current={current}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'true' : undefined}
        onClick={() => void open().catch((error: Error) => setTrouble(error.message))}
      >
        {view.thumbnail === null ? (
          <span className={styles.blank} />
        ) : (
          <img className={styles.thumbnail} src={view.thumbnail} alt="" />
        )}
        <Name className={styles.name}>{view.title}</Name>
        {view.note !== '' && <Name className={styles.note}>{view.note}</Name>}
      </button>
      {editing === 'now' ? (
        <Edit view={view} onDone={() => setEditing('done')} />
      ) : (
        <Actions
          view={view}
          edited={editing === 'done'}
          onEdit={() => setEditing('now')}
          onDeleted={() => onDeleted(view)}
          onTrouble={setTrouble}
        />
      )}
      {trouble !== null && (
        <p className={styles.problem} role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
}
