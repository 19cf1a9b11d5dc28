import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Appearance } from '#contract/appearance.ts';
import type { Filter } from '#contract/filter.ts';
import { call } from './api.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { bookOf, NO_FACTS, type FactBook } from '#picture/filter/attributes.ts';

/** Does anything here follow an attribute? Only then are attributes asked for. */
export const wantsFacts = (filters: readonly Filter[], look: Appearance): boolean =>
  filters.some(({ by }) => by === 'attribute') ||
  [look.colour, look.size, look.badge, look.label].some(
    (by) => by !== null && by !== 'none' && by.by === 'attribute',
  ) ||
  look.rules.some(({ when }) => when.if === 'attribute');

/**
 * What is asserted of everything that the steps brought, hidden or not.
 * @param told claims that pass the lens; null: all
 * @returns book: null until the first answer has come
 */
export function useFacts(
  whole: Picture | null,
  told: ReadonlySet<string> | null,
  wanted: boolean,
): { book: FactBook | null; loading: boolean } {
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
  };
}
