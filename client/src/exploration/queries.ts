import { QueryClient, keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Step } from '#contract/exploration.ts';
import type { Subgraph } from '#contract/network.ts';
import { ApiProblem, api } from '../api.ts';
import { expansionKey, expansionsIn, pictureOf, planOf, type Picture } from './shown.ts';

const RETRY_EVERY = 2000;

/** A database that comes back is noticed by itself; any other problem is shown at once. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (_, error) => error instanceof ApiProblem && error.transient,
        retryDelay: RETRY_EVERY,
      },
    },
  });

export const useVocabulary = () => useQuery({ queryKey: ['vocabulary'], queryFn: api.vocabulary });
export const useViews = () => useQuery({ queryKey: ['views'], queryFn: api.views });
export const useDatasets = () => useQuery({ queryKey: ['datasets'], queryFn: api.datasets });

/** The opening view comes with its picture, so that the first picture costs one question. */
export function useOpening(wanted: boolean) {
  const client = useQueryClient();
  const opening = useQuery({
    queryKey: ['opening'],
    queryFn: async () => {
      const answer = await api.opening();
      const ids = answer.picture.nodes.map((node) => node.id).toSorted();
      client.setQueryData(['subgraph', ids], answer.picture);
      return answer;
    },
    enabled: wanted,
    staleTime: Infinity,
  });
  return opening;
}

const brought = (answer: { neighbours: { node: { id: string } }[] }): string[] => [
  ...new Set(answer.neighbours.map(({ node }) => node.id)),
];

/** Asks for what the steps need and gives the picture; the one before stays until the next is whole. */
export function useGraph(steps: readonly Step[]): {
  picture: Picture | null;
  loading: boolean;
  failureReason: Error | null;
} {
  const expansions = useMemo(() => expansionsIn(steps), [steps]);
  const answers = useQueries({
    queries: expansions.map((expansion) => ({
      queryKey: ['neighbours', expansionKey(expansion)],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.neighbours(expansion, signal),
      select: brought,
    })),
    combine: (results) => ({
      ids: results.map((result) => result.data),
      pending: results.some((result) => result.isPending),
      failureReason: results.find((result) => result.failureReason)?.failureReason ?? null,
    }),
  });
  const plan = useMemo(() => {
    const byKey = new Map(
      expansions.map((expansion, index) => [expansionKey(expansion), answers.ids[index]]),
    );
    return planOf(steps, (key) => byKey.get(key));
  }, [steps, expansions, answers.ids]);
  const graph = useQuery<Subgraph>({
    queryKey: ['subgraph', plan.ids],
    queryFn: ({ signal }) => api.subgraph(plan.ids, signal),
    enabled: plan.ids.length > 0 && !answers.pending,
    placeholderData: keepPreviousData,
  });
  const whole = graph.data !== undefined && !graph.isPlaceholderData && !answers.pending;
  const drawn = useMemo(
    () => (whole && graph.data ? pictureOf(plan, graph.data) : null),
    [whole, plan, graph.data],
  );
  const [last, setLast] = useState<Picture | null>(null);
  if (drawn !== null && drawn !== last) setLast(drawn);
  return {
    picture: drawn ?? last,
    loading: !whole,
    failureReason: graph.failureReason ?? answers.failureReason,
  };
}
