import { toldApart } from '#words/names.ts';
import type { Step } from '#contract/exploration.ts';
import type { Path, PathPair, Paths, PathTie } from '#contract/paths.ts';
import type { Trace } from '#contract/scene.ts';

/** What a path needs of the answer it stands in. */
export interface Told {
  ties: ReadonlyMap<string, PathTie>;
  names: ReadonlyMap<string, Paths['nodes'][number]>;
}

export const toldOf = ({ ties, nodes }: Paths): Told => ({
  ties: new Map(ties.map((each) => [each.tie.id, each])),
  names: new Map(toldApart(nodes).map((node) => [node.id, node])),
});

/** The best supported tie of each hop stands for it. */
export const linksOf = (path: Path, { ties }: Told): { tie: PathTie; from: string; others: PathTie[] }[] =>
  path.hops.flatMap(({ from, ties: ids }) => {
    const [tie, ...others] = ids.flatMap((id) => ties.get(id) ?? []);
    return tie === undefined ? [] : [{ tie, from, others }];
  });

/**
 * The nodes that show a path: its own, and the events from which its ties follow, since pictures show events in place of
 * the ties derived from them.
 */
function nodesOf(paths: readonly Path[], told: Told): string[] {
  const events = paths.flatMap((path) => linksOf(path, told).flatMap(({ tie }) => tie.event ?? []));
  return [...new Set([...paths.flatMap(({ nodes }) => nodes), ...events])];
}

/** What stands out then: these nodes, all ties of each hop, and the parts taken in those events. */
function traceOf(paths: readonly Path[], told: Told): Trace {
  const ties = paths.flatMap((path) =>
    path.hops.flatMap(({ ties: ids }) =>
      ids.flatMap((id, index) => {
        const { event = null, derivedFrom = [] } = told.ties.get(id) ?? {};
        if (event === null) return [id];
        return index === 0 ? derivedFrom : [];
      }),
    ),
  );
  return { nodes: nodesOf(paths, told), ties: [...new Set(ties)] };
}

/** The step that shows these paths: a tie of theirs that was hidden is drawn again, or the path would have a gap. */
export function stepOf(
  paths: readonly Path[],
  { from, to }: Pick<PathPair, 'from' | 'to'>,
  told: Told,
  hidden: readonly { id: string }[] = [],
): { step: Extract<Step, { do: 'path' }>; trace: Trace } {
  const trace = traceOf(paths, told);
  const ties = hidden.flatMap(({ id }) => (trace.ties.includes(id) ? [id] : []));
  const step = { do: 'path' as const, ids: trace.nodes, between: [from, to] };
  return { step: ties.length > 0 ? { ...step, ties } : step, trace };
}

/** Does just this stand out? */
export const isTraced = (trace: Trace | null, wanted: Trace): boolean =>
  trace !== null &&
  trace.nodes.length === wanted.nodes.length &&
  trace.ties.length === wanted.ties.length &&
  wanted.nodes.every((id) => trace.nodes.includes(id)) &&
  wanted.ties.every((id) => trace.ties.includes(id));
