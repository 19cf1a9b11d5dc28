import { QueryClient, replaceEqualDeep, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Step } from '#contract/exploration.ts';
import type { Subgraph } from '#contract/network.ts';
import { ApiProblem, call } from './api.ts';
import { fromColumns } from './columns.ts';
import {
  expansionKey,
  expansionsIn,
  pictureOf,
  planOf,
  questionOf,
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

/** Neither wrong nor gone: what was asked for is not known. */
const isUnanswered = (error: Error | null): error is ApiProblem =>
  error instanceof ApiProblem && (error.transient || error.status >= 500 || error.status === 401);

/** Why something that the page shows could not be read; null where all of it could. */
export function useUnanswered(): ApiProblem | null {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => {
      const failing = cache
        .findAll({ predicate: (query) => query.isActive() || query.state.fetchStatus === 'fetching' })
        .map(({ state }) => state.fetchFailureReason)
        .find(isUnanswered);
      return failing ?? null;
    },
  );
}

export const useVocabulary = () => useQuery({ queryKey: ['vocabulary'], queryFn: () => call('vocabulary') });
export const useViews = () => useQuery({ queryKey: ['views'], queryFn: () => call('views') });
export const useDatasets = () => useQuery({ queryKey: ['datasets'], queryFn: () => call('datasets') });

/** The nodes and ties that steps come to, and the other ends of the ties of each expansion among them. */
export interface Played {
  graph: Subgraph | null;
  brought: Readonly<Record<string, readonly string[]>>;
}
const PLAYED = 'picture';

/** What this page has been answered, whatever steps asked for it: what was undone is known still. */
export const playedIn = (client: QueryClient): Played[] =>
  client.getQueriesData<Played>({ queryKey: [PLAYED] }).flatMap(([, played]) => played ?? []);

/** The opening view comes with its picture, so that the first picture costs one question. */
export function useOpening(wanted: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['opening'],
    queryFn: async () => {
      const answer = await call('opening');
      const steps = questionOf(answer.view.steps);
      const { nodes, missing } = answer.picture;
      // What is hidden or comes by expanding is not in it.
      if (planOf(steps, () => undefined).ids.length === nodes.length + missing.length)
        client.setQueryData<Played>([PLAYED, steps], { graph: answer.picture, brought: {} });
      return answer;
    },
    enabled: wanted,
    staleTime: Infinity,
  });
}

const together = (
  results: readonly { data: Subgraph | undefined; isPending: boolean; failureReason: Error | null }[],
) => ({
  data: results.map((result) => result.data),
  pending: results.some((result) => result.isPending),
  failureReason: results.find((result) => result.failureReason)?.failureReason ?? null,
});

function useWholes(steps: readonly Step[]) {
  const asked = useMemo(() => wholesIn(steps), [steps]);
  const answers = useQueries({
    queries: asked.map(({ datasets, kinds }) => ({
      queryKey: ['whole', wholeKey({ datasets, kinds })],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        fromColumns(
          await call('network', { body: { ...(datasets && { datasets }), ...(kinds && { kinds }) }, signal }),
        ),
      structuralSharing: false,
    })),
    combine: together,
  });
  return { keys: useMemo(() => asked.map(wholeKey), [asked]), ...answers };
}

/** A part of the network that was asked for whole, where it holds everything that the plan needs. */
function covering(plan: Plan, wholes: readonly (Subgraph | undefined)[]): Subgraph | null {
  const fits = ({ nodes }: Subgraph): boolean => {
    const known = new Set(nodes.map(({ id }) => id));
    return plan.ids.every((id) => known.has(id));
  };
  return wholes.find((graph) => graph !== undefined && fits(graph)) ?? null;
}

/** Larger pictures take longer to compare than to draw. */
const COMPARED = 1000;

/** An answer that says the same as the one before is the same: nothing is arranged again for it. */
function sameWhereEqual(before: unknown, now: unknown): unknown {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both are what `play` gives
  const { graph } = now as Played;
  return (graph?.nodes.length ?? 0) > COMPARED ? now : replaceEqualDeep(before, now);
}

async function play(steps: readonly Step[], signal: AbortSignal): Promise<Played> {
  const held = wholesIn(steps).length > 0;
  const { brought, rows, columns } = await call('picture', { body: { steps, held }, signal });
  const keys = expansionsIn(steps).map(expansionKey);
  return {
    graph: columns === null ? rows : fromColumns(columns),
    brought: Object.fromEntries(keys.map((key, index) => [key, brought[index] ?? []])),
  };
}

/**
 * The picture with one more step, before anybody takes it: the server plays it, so that what is said of it is what comes.
 * Whoever then takes it finds it answered. null: nothing is asked, or it is not known yet.
 */
export function useAhead(steps: readonly Step[], step: Step | null): Picture | null {
  const [ahead, question] = useMemo(() => {
    const all = step === null ? [] : [...steps, step];
    return [all, questionOf(all)] as const;
  }, [steps, step]);
  const { data } = useQuery({
    queryKey: [PLAYED, question],
    queryFn: ({ signal }) => play(question, signal),
    enabled: step !== null,
    structuralSharing: sameWhereEqual,
  });
  return useMemo(() => {
    if (step === null || !data?.graph) return null;
    return pictureOf(
      planOf(ahead, (key) => data.brought[key]),
      data.graph,
    );
  }, [ahead, step, data]);
}

/** Asks for what the steps need, by one question, and gives the picture; the one before stays until the next is whole. */
export function useGraph(steps: readonly Step[]): {
  picture: Picture | null;
  loading: boolean;
  failureReason: Error | null;
} {
  const question = useMemo(() => questionOf(steps), [steps]);
  const wholes = useWholes(steps);
  // Without expansions the parts that came whole may be all there is to ask for.
  const enough = useMemo(() => {
    if (wholes.keys.length === 0 || expansionsIn(question).length > 0) return false;
    const known = new Map(
      wholes.keys.map((key, index) => [key, wholes.data[index]?.nodes.map(({ id }) => id)]),
    );
    return (
      covering(
        planOf(question, (key) => known.get(key)),
        wholes.data,
      ) !== null
    );
  }, [question, wholes.keys, wholes.data]);
  const asking = question.length > 0 && !wholes.pending && !enough;
  const answer = useQuery({
    queryKey: [PLAYED, question],
    queryFn: ({ signal }) => play(question, signal),
    enabled: asking,
    structuralSharing: sameWhereEqual,
  });
  const pending = wholes.pending || (asking && answer.data === undefined);
  const played = enough ? undefined : answer.data;
  const drawn = useMemo(() => {
    if (pending || question.length === 0) return null;
    const known = new Map<string, readonly string[] | undefined>([
      ...Object.entries(played?.brought ?? {}),
      ...wholes.keys.map((key, index) => [key, wholes.data[index]?.nodes.map(({ id }) => id)] as const),
    ]);
    const plan = planOf(steps, (key) => known.get(key));
    const graph = played?.graph ?? covering(plan, wholes.data);
    return graph && pictureOf(plan, graph);
  }, [pending, question, steps, played, wholes.keys, wholes.data]);
  const [last, setLast] = useState<Picture | null>(null);
  if (drawn !== null && drawn !== last) setLast(drawn);
  return {
    picture: drawn ?? last,
    loading: drawn === null,
    failureReason: answer.failureReason ?? wholes.failureReason,
  };
}
