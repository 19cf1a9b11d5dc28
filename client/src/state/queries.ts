import { QueryClient, keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Step } from '#contract/exploration.ts';
import type { Subgraph } from '#contract/network.ts';
import { ApiProblem, call } from './api.ts';
import { fromColumns } from './columns.ts';
import {
  expansionKey,
  expansionsIn,
  pictureOf,
  planOf,
  wholeKey,
  wholesIn,
  type Picture,
  type Plan,
} from '#picture/exploration/plan.ts';

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

export const useVocabulary = () => useQuery({ queryKey: ['vocabulary'], queryFn: () => call('vocabulary') });
export const useViews = () => useQuery({ queryKey: ['views'], queryFn: () => call('views') });
export const useDatasets = () => useQuery({ queryKey: ['datasets'], queryFn: () => call('datasets') });

/** The opening view comes with its picture, so that the first picture costs one question. */
export function useOpening(wanted: boolean) {
  const client = useQueryClient();
  const opening = useQuery({
    queryKey: ['opening'],
    queryFn: async () => {
      const answer = await call('opening');
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

/** More nodes than this come column by column. */
const ROWS = 1000;

const idsIn = ({ nodes }: Subgraph): string[] => nodes.map(({ id }) => id);

interface Told<T> {
  data: readonly (T | undefined)[];
  pending: boolean;
  failureReason: Error | null;
}
const together = <T>(
  results: readonly { data: T | undefined; isPending: boolean; failureReason: Error | null }[],
): Told<T> => ({
  data: results.map((result) => result.data),
  pending: results.some((result) => result.isPending),
  failureReason: results.find((result) => result.failureReason)?.failureReason ?? null,
});

function useExpansions(steps: readonly Step[]) {
  const asked = useMemo(() => expansionsIn(steps), [steps]);
  const answers = useQueries({
    queries: asked.map((expansion) => ({
      queryKey: ['neighbours', expansionKey(expansion)],
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const { id, ...query } = expansion;
        return call('neighbours', { params: { id }, query, signal });
      },
      select: brought,
    })),
    combine: together<string[]>,
  });
  return { keys: useMemo(() => asked.map(expansionKey), [asked]), ...answers };
}

function useWholes(steps: readonly Step[]) {
  const asked = useMemo(() => wholesIn(steps), [steps]);
  const answers = useQueries({
    queries: asked.map(({ datasets, kinds }) => ({
      queryKey: ['network', wholeKey({ datasets, kinds })],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        fromColumns(
          await call('network', { body: { ...(datasets && { datasets }), ...(kinds && { kinds }) }, signal }),
        ),
      structuralSharing: false,
    })),
    combine: together<Subgraph>,
  });
  return { keys: useMemo(() => asked.map(wholeKey), [asked]), ...answers };
}

/** A part of the network that was asked for whole, where it holds everything that the plan needs. */
function covering(plan: Plan, wholes: readonly (Subgraph | undefined)[]): Subgraph | null {
  const fits = (graph: Subgraph): boolean => {
    const known = new Set(idsIn(graph));
    return plan.ids.every((id) => known.has(id));
  };
  return wholes.find((graph) => graph !== undefined && fits(graph)) ?? null;
}

async function rowsOf(ids: readonly string[], signal: AbortSignal): Promise<Subgraph> {
  return ids.length > ROWS
    ? fromColumns(await call('network', { body: { ids }, signal }))
    : call('subgraph', { body: { ids }, signal });
}

/** Asks for what the steps need and gives the picture; the one before stays until the next is whole. */
export function useGraph(steps: readonly Step[]): {
  picture: Picture | null;
  loading: boolean;
  failureReason: Error | null;
} {
  const expansions = useExpansions(steps);
  const wholes = useWholes(steps);
  const pending = expansions.pending || wholes.pending;
  const plan = useMemo(() => {
    const byKey = new Map([
      ...expansions.keys.map((key, index) => [key, expansions.data[index]] as const),
      ...wholes.keys.map((key, index) => [key, wholes.data[index]?.nodes.map(({ id }) => id)] as const),
    ]);
    return planOf(steps, (key) => byKey.get(key));
  }, [steps, expansions.keys, expansions.data, wholes.keys, wholes.data]);
  const covered = useMemo(() => covering(plan, wholes.data), [plan, wholes.data]);
  const graph = useQuery<Subgraph>({
    queryKey: ['subgraph', covered ? [] : plan.ids],
    queryFn: ({ signal }) => rowsOf(plan.ids, signal),
    enabled: plan.ids.length > 0 && !pending && covered === null,
    placeholderData: keepPreviousData,
    structuralSharing: plan.ids.length <= ROWS,
  });
  const known = covered ?? (graph.isPlaceholderData ? undefined : graph.data);
  const drawn = useMemo(() => (known && !pending ? pictureOf(plan, known) : null), [known, pending, plan]);
  const [last, setLast] = useState<Picture | null>(null);
  if (drawn !== null && drawn !== last) setLast(drawn);
  return {
    picture: drawn ?? last,
    loading: drawn === null,
    failureReason: graph.failureReason ?? expansions.failureReason ?? wholes.failureReason,
  };
}
