import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Disputes } from '#contract/lens-answers.ts';
import { post } from '../api.ts';

/** Everything disputed among these nodes, or in the whole network. */
export const useDisputes = (ids: readonly string[] | null) =>
  useQuery({
    queryKey: ['disputes', ids],
    queryFn: ({ signal }) => post<Disputes>('disputes', { ids }, signal),
    placeholderData: keepPreviousData,
  });
