import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Lens } from '#contract/lens.ts';
import { call } from '../../state/api.ts';

/** Everything disputed among these nodes, or in the whole network, as the lens shows it. */
export const useDisputes = (ids: readonly string[] | null, lens: Lens, limit: number) =>
  useQuery({
    queryKey: ['disputes', ids, lens, limit],
    queryFn: ({ signal }) => call('disputesAmong', { body: { ids, lens, limit }, signal }),
    placeholderData: keepPreviousData,
  });
