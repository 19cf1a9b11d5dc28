import type { NetworkTie } from '#contract/network.ts';
import { strengthOf } from './strength.ts';

export interface PathEdge {
  tie: NetworkTie;
  symmetric: boolean;
}

type Direction = 'in' | 'out' | 'both';

/** From each node to its neighbours, with the strength of the hop: that of the best supported tie between the two. */
export type Adjacency = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** May a path go from `from` along this tie? */
export function leads({ tie, symmetric }: PathEdge, from: string, direction: Direction): boolean {
  if (direction === 'both' || symmetric) return true;
  return (direction === 'out' ? tie.subjectId : tie.objectId) === from;
}

export const otherEnd = ({ tie }: PathEdge, of: string): string =>
  tie.subjectId === of ? tie.objectId : tie.subjectId;

/** Several ties between two nodes are one hop, so that paths differ in whom they pass and not in how it is said. */
export function adjacencyOf(edges: Iterable<PathEdge>, direction: Direction): Adjacency {
  const graph = new Map<string, Map<string, number>>();
  for (const edge of edges) {
    const strength = strengthOf(edge.tie);
    for (const from of [edge.tie.subjectId, edge.tie.objectId]) {
      const to = otherEnd(edge, from);
      if (from === to || !leads(edge, from, direction)) continue;
      const out = graph.get(from) ?? new Map<string, number>();
      out.set(to, Math.max(out.get(to) ?? 0, strength));
      graph.set(from, out);
    }
  }
  return graph;
}

/** The ties of one hop, the best supported first. */
export function tiesOfHop(
  edges: readonly PathEdge[],
  from: string,
  direction: Direction,
): readonly NetworkTie[] {
  return edges
    .filter((edge) => leads(edge, from, direction))
    .map(({ tie }) => tie)
    .toSorted((a, b) => strengthOf(b) - strengthOf(a) || (a.id < b.id ? -1 : 1));
}
