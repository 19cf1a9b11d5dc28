import { createHash, randomUUID } from 'node:crypto';
import type { Scene } from '#contract/scene.ts';
import type {
  NewSavedView,
  SavedView,
  SavedViewChange,
  SavedViews as SavedViewList,
  SavedViewSummary,
} from '#contract/views.ts';
import { AppError } from '../errors.ts';
import type { Database, Run } from './connect.ts';
import { limits } from './limits.ts';
import { savedView, savedViewSummary, viewToChange, viewToCreate, type ViewMap } from './records-views.ts';
import { statement } from './statements.ts';

export type SavedViews = ReturnType<typeof createSavedViews>;

/** Pictures that analysts keep. Nothing here touches the network, the evidence or a dataset. */
export function createSavedViews(db: Database) {
  return {
    list: () => list(db),
    one: (id: string) => one(db, id),
    save: (wanted: NewSavedView) => save(db, wanted),
    change: (id: string, change: SavedViewChange) => changeOne(db, id, change),
    delete: (id: string, revision: number) => deleteOne(db, id, revision),
    restore: (id: string) => restore(db, id),
  };
}

/** @throws AppError unavailable | timeout */
async function list(db: Database): Promise<SavedViewList> {
  const rows = await db.read<{ view: ViewMap; total: number }>(statement('view/list'), {
    limit: limits.savedViews,
  });
  return { views: rows.map(({ view }) => savedViewSummary(view)), total: rows[0]?.total ?? 0 };
}

/** @throws AppError not-found, also while it is deleted; unavailable | timeout */
async function one(db: Database, id: string): Promise<SavedView> {
  const [row] = await db.read<{ view: ViewMap }>(statement('view/one'), { id });
  if (row === undefined) throw nowhere(id);
  const view = savedView(row.view);
  if (view.deletedAt !== null)
    throw new AppError('not-found', `The saved view "${view.title}" was deleted; restore it first.`);
  return view;
}

/** @throws AppError conflict where the id is taken; unavailable */
function save(db: Database, wanted: NewSavedView): Promise<SavedView> {
  return writing(db, async (run, now) => {
    const id = wanted.id ?? (wanted.listed ? randomUUID() : idOfScene(wanted.scene));
    const before = await stored(run, id);
    if (before !== null && (wanted.id !== undefined || before.deletedAt !== null))
      throw new AppError('conflict', `There is a saved view "${id}" already; leave out the id.`);
    if (before === null) await run(statement('view/create'), { props: viewToCreate({ ...wanted, id }), now });
    return savedView(await there(run, id));
  });
}

/** What is kept for a link has an id that follows from its picture, so that it is kept once: a UUID of version 8. */
function idOfScene(scene: Scene): string {
  const hex = createHash('sha256').update(JSON.stringify(scene)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable */
function changeOne(db: Database, id: string, change: SavedViewChange): Promise<SavedView> {
  const { revision } = change;
  return writing(db, async (run, now) => {
    const props = viewToChange(change);
    const rows = await run(statement('view/change'), { id, revision: BigInt(revision), props, now });
    if (rows.length === 0) throw outrun(await there(run, id), revision);
    return savedView(await there(run, id));
  });
}

/** @throws AppError not-found; conflict where somebody else changed or deleted it since; unavailable */
function deleteOne(db: Database, id: string, revision: number): Promise<SavedViewSummary> {
  return writing(db, async (run, now) => {
    const rows = await run(statement('view/delete'), { id, revision: BigInt(revision), now });
    if (rows.length === 0) throw outrun(await there(run, id), revision);
    await run(statement('view/forget'), { now });
    return savedViewSummary(await there(run, id));
  });
}

/** @throws AppError not-found; conflict where it is not deleted; unavailable */
function restore(db: Database, id: string): Promise<SavedViewSummary> {
  return writing(db, async (run) => {
    const rows = await run(statement('view/restore'), { id });
    const view = await there(run, id);
    if (rows.length === 0) throw new AppError('conflict', `The saved view "${view.title}" is not deleted.`);
    return savedViewSummary(view);
  });
}

async function stored(run: Run, id: string): Promise<ViewMap | null> {
  const [row] = await run(statement('view/one'), { id });
  // What the statement returns is known, and no further looked at.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return row === undefined ? null : (row['view'] as ViewMap);
}

async function there(run: Run, id: string): Promise<ViewMap> {
  const view = await stored(run, id);
  if (view === null) throw nowhere(id);
  return view;
}

function nowhere(id: string): AppError {
  return new AppError('not-found', `There is no saved view "${id}" in this database.`);
}

function outrun({ title, revision, deletedAt }: ViewMap, seen: number): AppError {
  return new AppError(
    'conflict',
    deletedAt === null
      ? `"${title}" was changed by somebody else meanwhile: it is at revision ${revision}, and you saw ${seen}. Open it again, or save yours under another name.`
      : `"${title}" was deleted meanwhile. Restore it first, or save yours under another name.`,
  );
}

/** Schema cannot be written in the same transaction, and a database that holds no dataset has none yet. */
async function writing<T>(db: Database, work: (run: Run, now: string) => Promise<T>): Promise<T> {
  await db.command(statement('schema/01-saved-view-id'));
  return db.write((run) => work(run, new Date().toISOString()));
}
