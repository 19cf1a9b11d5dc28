import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { MOST_ROWS, type Lens } from '#contract/lens.ts';
import type { LensAnswer } from '#contract/lens-answers.ts';
import { call } from './api.ts';
import { asked, drawsDenied, isOn, undatedLens, type PageLens } from '#picture/exploration/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';

/** What the lens asks the server; the cache is the one of the page. */
export const useSources = (wanted = true) =>
  useQuery({ queryKey: ['sources'], queryFn: () => call('sources'), enabled: wanted, staleTime: Infinity });

const idsOf = (picture: Picture | null): string[] => (picture?.nodes ?? []).map((node) => node.id).toSorted();

const useLensAnswer = (ids: readonly string[], lens: Lens, wanted: boolean) =>
  useQuery({
    queryKey: ['lens', ids, lens],
    queryFn: ({ signal }) => call('lens', { body: { ids, lens, denied: drawsDenied(lens) }, signal }),
    enabled: wanted && ids.length > 0,
    placeholderData: keepPreviousData,
  });

/** All of them: the picture and the list beside it show the same. */
export function useChanges(ids: readonly string[], lens: PageLens) {
  const [from = '', to = ''] = lens.between ?? [];
  const question = undatedLens(lens);
  return useQuery({
    queryKey: ['changes', ids, question, from, to],
    queryFn: ({ signal }) =>
      call('changesAmong', { body: { ids, lens: question, from, to, limit: MOST_ROWS }, signal }),
    enabled: lens.between !== null && ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useComparison(ids: readonly string[], lens: PageLens, limit: number) {
  const question = asked(lens);
  return useQuery({
    queryKey: ['compare', ids, question, limit],
    queryFn: ({ signal }) => call('compareAmong', { body: { ids, lens: question, limit }, signal }),
    enabled: lens.against !== null && ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** @param ids of these nodes alone; null: of the whole network */
export const useWhereabouts = (ids: readonly string[] | null, lens: Lens, limit: number) =>
  useQuery({
    queryKey: ['whereabouts', ids, lens, limit],
    queryFn: ({ signal }) => call('whereaboutsAmong', { body: { ids, lens, limit }, signal }),
    enabled: lens.asOf !== null,
    placeholderData: keepPreviousData,
  });

export function useTimeline(ids: readonly string[], lens: PageLens, limit: number) {
  const question = undatedLens(lens);
  return useQuery({
    queryKey: ['timeline', ids, question, limit],
    queryFn: ({ signal }) => call('timelineAmong', { body: { ids, lens: question, limit }, signal }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

/** The claims about attributes that pass. */
const claimsIn = ({ nodes }: LensAnswer): ReadonlySet<string> =>
  new Set(
    nodes.flatMap(({ attributes }) =>
      attributes.flatMap(({ accounts }) => accounts.flatMap(({ claimIds }) => claimIds)),
    ),
  );

/**
 * What the lens makes of a picture; the answer before stays until the next has come.
 * @returns lens: null without a lens, or as long as its first answer is on its way
 */
export function useSeen(picture: Picture | null, lens: PageLens) {
  const ids = useMemo(() => idsOf(picture), [picture]);
  const on = isOn(lens);
  const answer = useLensAnswer(ids, asked(lens), on);
  const changes = useChanges(ids, lens);
  const data = on ? answer.data : undefined;
  const changed = lens.between === null ? null : (changes.data ?? null);
  const told = useMemo(() => (data ? claimsIn(data) : null), [data]);
  const waiting = on && (answer.isPending || answer.isPlaceholderData);
  const drifting = lens.between !== null && (changes.isPending || changes.isPlaceholderData);
  return {
    ids,
    lens: data ? { answer: data, changes: changed } : null,
    told,
    loading: waiting || drifting,
    failureReason: answer.failureReason ?? changes.failureReason,
  };
}
