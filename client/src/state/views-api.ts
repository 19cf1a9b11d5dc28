import type {
  NewSavedView,
  SavedView,
  SavedViewChange,
  SavedViews,
  SavedViewSummary,
} from '#contract/views.ts';
import { ask, post, posted } from './api.ts';

const one = (id: string): string => `saved-views/${encodeURIComponent(id)}`;

/** Pictures that are kept on the server. Everything throws ApiProblem. */
export const viewApi = {
  all: (signal?: AbortSignal) => ask<SavedViews>('saved-views', signal ? { signal } : {}),
  one: (id: string) => ask<SavedView>(one(id)),
  save: (view: NewSavedView) => post<SavedView>('saved-views', view),
  change: (id: string, change: SavedViewChange) =>
    ask<SavedView>(one(id), { ...posted(change), method: 'PUT' }),
  delete: (id: string, revision: number) =>
    ask<SavedViewSummary>(`${one(id)}?revision=${revision}`, { method: 'DELETE' }),
  restore: (id: string) => post<SavedViewSummary>(`${one(id)}/restore`, {}),
};
