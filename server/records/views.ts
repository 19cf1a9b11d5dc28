import { createHash, randomUUID } from 'node:crypto';
import { Scene } from '#contract/scene.ts';
import type {
  NewSavedView,
  SavedView,
  SavedViewChange,
  SavedViews,
  SavedViewSummary,
} from '#contract/views.ts';
import type { Database } from '../graph/connect.ts';
import { limits } from '../graph/limits.ts';
import { type RecordMap, recordsOf, times } from './records.ts';

interface ViewMap extends RecordMap {
  note: string;
  thumbnail: string | null;
  listed: boolean;
  forkedFrom: string | null;
  scene?: string;
}

/** Pictures that analysts keep. Errors as in `records.ts`. */
export function createSavedViews(db: Database) {
  const views = recordsOf<ViewMap>(db, {
    noun: 'saved view',
    label: 'SavedView',
    schema: 'schema/01-saved-view-id',
  });
  return {
    list: async (): Promise<SavedViews> => {
      const { records, total } = await views.list(limits.savedViews);
      return { views: records.map(summaryOf), total };
    },
    one: async (id: string): Promise<SavedView> => viewOf(await views.one(id)),
    save: async ({ scene, ...given }: NewSavedView): Promise<SavedView> => {
      const id = given.id ?? (given.listed ? randomUUID() : idOfScene(scene));
      const again = given.id === undefined;
      return viewOf(await views.create(id, { ...given, scene: JSON.stringify(scene) }, { again }));
    },
    change: async (id: string, { revision, scene, ...given }: SavedViewChange): Promise<SavedView> => {
      const props = { ...given, ...(scene !== undefined && { scene: JSON.stringify(scene) }) };
      return viewOf(await views.change(id, revision, props));
    },
    delete: async (id: string, revision: number) => summaryOf(await views.delete(id, revision)),
    restore: async (id: string) => summaryOf(await views.restore(id)),
  };
}

function summaryOf(map: ViewMap): SavedViewSummary {
  const { id, title, note, thumbnail, listed, forkedFrom, revision } = map;
  return { id, title, note, thumbnail, listed, forkedFrom, ...times(map), revision };
}

/** A scene is kept as text: Neo4j has no nested values, and nothing is asked about its inside. */
function viewOf(map: ViewMap): SavedView {
  return { ...summaryOf(map), scene: Scene.parse(JSON.parse(map.scene ?? 'null')) };
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
