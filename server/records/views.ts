import { createHash, randomUUID } from 'node:crypto';
import type { Scene } from '#contract/scene.ts';
import type {
  NewSavedView,
  SavedView,
  SavedViewChange,
  SavedViews as SavedViewList,
  SavedViewSummary,
} from '#contract/views.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { savedView, savedViewSummary, viewToChange, viewToCreate, type ViewMap } from './records-views.ts';
import { revisedRecords } from './revised.ts';
import { statement } from '../graph/statements.ts';

export type SavedViews = ReturnType<typeof createSavedViews>;

/** Pictures that analysts keep. Nothing here touches the network, the evidence or a dataset. Errors as in `revised.ts`. */
export function createSavedViews(db: Database) {
  const views = revisedRecords<ViewMap>(db, {
    noun: 'saved view',
    name: 'view',
    schema: 'schema/01-saved-view-id',
  });
  return {
    list: () => list(db),
    one: async (id: string): Promise<SavedView> => savedView(await views.one(id)),
    save: async (wanted: NewSavedView): Promise<SavedView> => {
      const id = wanted.id ?? (wanted.listed ? randomUUID() : idOfScene(wanted.scene));
      return savedView(await views.create(id, viewToCreate({ ...wanted, id }), wanted.id === undefined));
    },
    change: async (id: string, change: SavedViewChange): Promise<SavedView> =>
      savedView(await views.change(id, change.revision, viewToChange(change))),
    delete: async (id: string, revision: number): Promise<SavedViewSummary> =>
      savedViewSummary(await views.delete(id, revision)),
    restore: async (id: string): Promise<SavedViewSummary> => savedViewSummary(await views.restore(id)),
  };
}

/** @throws AppError unavailable | timeout */
async function list(db: Database): Promise<SavedViewList> {
  const rows = await db.read<{ view: ViewMap; total: number }>(statement('records/view/list'), {
    limit: limits.savedViews,
  });
  return { views: rows.map(({ view }) => savedViewSummary(view)), total: rows[0]?.total ?? 0 };
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
