import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './api.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { bookOf, NO_FACTS, type FactBook } from '#picture/filter/attributes.ts';

/**
 * What is asserted of everything that the steps brought, hidden or not.
 * @param told claims that pass the lens; null: all
 * @returns book: null until the first answer has come
 */
export function useFacts(
  whole: Picture | null,
  told: ReadonlySet<string> | null,
  wanted: boolean,
): { book: FactBook | null; loading: boolean; failureReason: Error | null; refetch: () => Promise<unknown> } {
  const ids = useMemo(() => (whole?.nodes ?? []).map(({ id }) => id).toSorted(), [whole]);
  const answer = useQuery({
    queryKey: ['attributes', ids],
    queryFn: ({ signal }) => call('attributes', { body: { ids }, signal }),
    enabled: wanted && ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const book = useMemo(
    () => (answer.data ? bookOf(answer.data, new Set(ids), told) : null),
    [answer.data, ids, told],
  );
  return {
    book: wanted ? book : NO_FACTS,
    loading: wanted && (answer.isPending || answer.isPlaceholderData),
    failureReason: wanted ? answer.failureReason : null,
    refetch: answer.refetch,
  };
}
