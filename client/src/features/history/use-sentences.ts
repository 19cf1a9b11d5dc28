import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Step } from '#contract/exploration.ts';
import type { NetworkNode, NetworkTie, Subgraph } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import { call } from '../../state/api.ts';
import { filterInWords } from '#picture/filter/choices.ts';
import { useSources } from '../../state/lens-queries.ts';
import { keyOf, LAYOUTS } from '#picture/exploration/layout-choices.ts';
import { tieInWords } from '#words/ties.ts';
import { expansionKey, expansionOf, planOf } from '#picture/exploration/plan.ts';
import { viewKey, type Version } from '#picture/exploration/steps.ts';
import { playedIn } from '../../state/queries.ts';
import { usePage } from '../../state/page.ts';
import { describeVersion, type VersionLabels } from './describe-version.ts';

interface Met {
  nodes: Map<string, NetworkNode>;
  ties: Map<string, NetworkTie>;
}

/** Whatever has been asked for in this page: what was undone is not in the picture any more, but is still known. */
function metIn(client: QueryClient, more: Subgraph | undefined): Met {
  const wholes = client.getQueriesData<Subgraph>({ queryKey: ['whole'] }).flatMap(([, data]) => data ?? []);
  const played = playedIn(client).flatMap(({ graph }) => graph ?? []);
  const all = [...played, ...wholes, ...(more === undefined ? [] : [more])];
  return {
    nodes: new Map(all.flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const))),
    ties: new Map(all.flatMap(({ ties }) => ties.map((tie) => [tie.id, tie] as const))),
  };
}

function nameIn({ nodes, ties }: Met, words: Words, id: string): string | undefined {
  const tie = ties.get(id);
  if (tie === undefined) return nodes.get(id)?.name;
  const [subject, object] = [nodes.get(tie.subjectId), nodes.get(tie.objectId)];
  return subject && object && `“${tieInWords(tie, subject, object, words)}”`;
}

/** How many nodes an expansion brought that no step before it had; null where it has not been asked for. */
function broughtBy(client: QueryClient, steps: readonly Step[], index: number): number | null {
  const played = playedIn(client);
  // A later step may have gone further down the same answer.
  const answer = (key: string): readonly string[] | undefined =>
    played
      .map(({ brought }) => brought[key])
      .reduce(
        (longest, ends) => ((ends?.length ?? -1) > (longest?.length ?? -1) ? ends : longest),
        undefined,
      );
  const step = steps[index];
  if (step?.do !== 'expand' || answer(expansionKey(expansionOf(step))) === undefined) return null;
  const before = new Set(planOf(steps.slice(0, index), answer).ids);
  const after = planOf(steps.slice(0, index + 1), answer).ids;
  const brought = after.filter((id) => !before.has(id) && id !== step.id).length;
  return brought === 0 && step.fresh ? null : brought;
}

function typesOf(
  step: Extract<Step, { do: 'expand' }>,
  words: Words,
  node: NetworkNode | undefined,
): string[] {
  if (node === undefined) return [...(step.types ?? [])];
  const direction = step.direction === 'in' ? 'in' : 'out';
  const kind = step.kinds?.[0] ?? '';
  return (step.types ?? []).map(
    (type) => words.count(node.dataset, { type, direction, kind, role: null }, node).label,
  );
}

/** Gives the labels of a history; `unknown` is called with each id that this page has not met. */
type Labels = (more: Subgraph | undefined, unknown: (id: string) => void) => VersionLabels;

function useLabels(): Labels {
  const client = useQueryClient();
  const { words, views } = usePage('words', 'views');
  const sources = useSources().data;
  return (more, unknown) => {
    const met = metIn(client, more);
    return {
      name: (id) => {
        const name = nameIn(met, words, id);
        if (name === undefined) unknown(id);
        return name;
      },
      types: (step) => typesOf(step, words, met.nodes.get(step.id)),
      brought: (steps, index) => broughtBy(client, steps, index),
      layout: (step) => LAYOUTS.find(({ key }) => key === keyOf(step))?.label.toLowerCase() ?? step.name,
      source: (id) => sources?.find((source) => source.id === id)?.name ?? id,
      view: (key) => views.find((view) => viewKey(view) === key)?.title ?? key,
      filter: filterInWords,
    };
  };
}

const describe = (history: readonly Version[], labels: VersionLabels): string[] =>
  history.map((version, index) => describeVersion(history[index - 1] ?? null, version, labels));

function strangersIn(history: readonly Version[], labelsWith: Labels): string[] {
  const met = new Set<string>();
  describe(
    history,
    labelsWith(undefined, (id) => met.add(id)),
  );
  return [...met].toSorted().slice(0, MOST);
}

const MOST = 500;

/** The sentences of a history, with the names that the data give; those that this page has not met are asked for. */
export function useSentences(history: readonly Version[]): string[] {
  const labelsWith = useLabels();
  const ids = strangersIn(history, labelsWith);
  const asked = useQuery({
    queryKey: ['names', ids],
    queryFn: ({ signal }) => call('subgraph', { body: { ids }, signal }),
    enabled: ids.length > 0,
  });
  return describe(
    history,
    labelsWith(asked.data, () => undefined),
  );
}
