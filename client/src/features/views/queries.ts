import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewSavedView, SavedView, SavedViewChange, SavedViewSummary } from '#contract/views.ts';
import { call } from '../../state/api.ts';
import type { Command } from '../../state/command.ts';
import { sawRevision, setPage } from '../../state/page.ts';
import { openSaved } from '../../state/use-address.ts';
import { cut } from '#words/names.ts';

const KEY = ['saved-views'];

/** Opens a saved view, and knows from then on which revision of it is seen. */
export async function openView(view: Pick<SavedViewSummary, 'id'>): Promise<string> {
  const whole = await call('savedView', { params: view });
  sawRevision(whole.id, whole.revision);
  openSaved(whole);
  return `Opened the saved view ${whole.title}`;
}

/** Each saved view as a command. */
export const savedViewCommands = (views: readonly SavedViewSummary[]): Command[] =>
  views.map((view) => ({
    id: `saved-view.${view.id}`,
    title: `Open the saved view “${cut(view.title, 80)}”`,
    group: 'Go to',
    words: view.note.slice(0, 400),
    run: () => openView(view),
  }));

export const useSavedViews = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => call('savedViews', { signal }), staleTime: 5000 });

/** Whatever is written changes the list. */
function useWritten() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

export function useSaveView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: (view: NewSavedView): Promise<SavedView> => call('saveView', { body: view }),
    onSettled,
  });
}

export function useChangeView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: ({ id, ...change }: SavedViewChange & { id: string }): Promise<SavedView> =>
      call('changeSavedView', { params: { id }, body: change }),
    onSettled,
  });
}

export function useDeleteView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: ({ id, revision }: Pick<SavedViewSummary, 'id' | 'revision'>) =>
      call('deleteSavedView', { params: { id }, query: { revision } }),
    onSettled,
  });
}

export function useRestoreView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: (id: string) => call('restoreSavedView', { params: { id } }),
    onSettled,
  });
}

const inRail = (wanted: string) => (): void => setPage({ rail: 'explore', drawer: true, wanted });

export const VIEWS: readonly Command[] = [
  {
    id: 'view.save',
    title: 'Save this picture…',
    group: 'Share',
    words: 'saved view keep bookmark',
    enabled: ({ version }) => version !== null || 'there is no picture yet',
    run: inRail('view.save'),
  },
  {
    id: 'view.import',
    title: 'Import a saved view…',
    group: 'Share',
    words: 'load file',
    run: inRail('view.import'),
  },
];
