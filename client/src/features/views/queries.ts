import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewSavedView, SavedView, SavedViewChange, SavedViewSummary } from '#contract/views.ts';
import { call } from '../../state/api.ts';

const KEY = ['saved-views'];

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
