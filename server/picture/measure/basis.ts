import { TieHow, type Measuring, type NetworkLists } from '#contract/measures.ts';
import { graphOf, type Graph } from './graph.ts';

/** What is measured: everything, or what is drawn, with the ids under which several are drawn as one. */
export interface Question {
  of: Measuring;
  /** ids of nodes and ties on screen; null: the whole database */
  drawn: { nodes: readonly string[]; ties: readonly string[] } | null;
  /** ids and the ids under which they count, where these differ */
  same: readonly (readonly [string, string])[];
}

export interface Basis {
  ids: string[];
  names: string[];
  graph: Graph;
  /** ties that were counted, several between two nodes among them */
  ties: number;
  derived: number;
  /** the answer was cut: these are not all */
  cut: NetworkLists['totals'] | null;
}

const ALWAYS: Record<TieHow, (of: Measuring) => boolean> = {
  direct: () => true,
  derived: (of) => of.events === 'derived',
  replaced: (of) => of.events === 'nodes',
  apart: (of) => of.speech,
  place: () => false,
  derivedApart: (of) => of.speech && of.events === 'derived',
  replacedApart: (of) => of.speech && of.events === 'nodes',
};

/** Was it drawn, or for a derived tie: was everything drawn from which it follows? */
function onScreen({ ties }: NetworkLists, shown: ReadonlySet<string> | null): (index: number) => boolean {
  if (shown === null) return () => true;
  return (index) => {
    const from = ties.derivedFrom[index] ?? [];
    return from.length > 0 ? from.every((id) => shown.has(id)) : shown.has(ties.ids[index] ?? '');
  };
}

/**
 * The simple graph that is measured. Actors are nodes, and events only where a tie to them counts; places never are.
 * An event counts by its derived ties or by its participations, never by both.
 */
export function basisOf(lists: NetworkLists, { of, drawn, same }: Question): Basis {
  const shown = onScreen(lists, drawn && new Set(drawn.ties));
  const counted = lists.ties.how.flatMap((how, index) => {
    const kind = TieHow.options[how];
    return kind !== undefined && ALWAYS[kind](of) && shown(index)
      ? [{ index, derived: kind === 'derived' || kind === 'derivedApart' }]
      : [];
  });
  const ends = counted.map(({ index }) => [lists.ties.from[index] ?? 0, lists.ties.to[index] ?? 0] as const);
  const tied = new Set(ends.flat());
  const inPicture = drawn && new Set(drawn.nodes);
  const as = new Map(same);
  const places = new Map<string, number>();
  const names: string[] = [];
  const place = lists.nodes.ids.map((id, index) => {
    const counts =
      lists.nodes.classes[index] === 'actor'
        ? (inPicture?.has(id) ?? true) || tied.has(index)
        : lists.nodes.classes[index] === 'event' && tied.has(index);
    if (!counts) return -1;
    const drawnAs = as.get(id) ?? id;
    const known = places.get(drawnAs);
    if (known !== undefined) return known;
    places.set(drawnAs, names.length);
    names.push(lists.nodes.names[index] ?? id);
    return names.length - 1;
  });
  const pairs = ends.map(([from, to]) => [place[from] ?? -1, place[to] ?? -1] as const);
  return {
    ids: [...places.keys()],
    names,
    graph: graphOf(names.length, pairs, of.weight === 'ties'),
    ties: pairs.filter(([from, to]) => from !== to).length,
    derived: counted.filter(({ derived }) => derived).length,
    cut: lists.cut ? lists.totals : null,
  };
}
