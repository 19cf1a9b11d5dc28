import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewSavedView, SavedView, SavedViewChange, SavedViewSummary } from '#contract/views.ts';
import { viewApi } from '../../state/views-api.ts';

const KEY = ['saved-views'];

export const useSavedViews = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => viewApi.all(signal), staleTime: 5000 });

/** Whatever is written changes the list. */
function useWritten() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: KEY });
}

export function useSaveView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: (view: NewSavedView): Promise<SavedView> => viewApi.save(view),
    onSettled,
  });
}

export function useChangeView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: ({ id, ...change }: SavedViewChange & { id: string }): Promise<SavedView> =>
      viewApi.change(id, change),
    onSettled,
  });
}

export function useDeleteView() {
  const onSettled = useWritten();
  return useMutation({
    mutationFn: ({ id, revision }: Pick<SavedViewSummary, 'id' | 'revision'>) => viewApi.delete(id, revision),
    onSettled,
  });
}

export function useRestoreView() {
  const onSettled = useWritten();
  return useMutation({ mutationFn: (id: string) => viewApi.restore(id), onSettled });
}
