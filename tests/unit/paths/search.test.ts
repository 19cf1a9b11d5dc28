import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adjacency } from '../../../server/paths/graph.ts';
import { bestPaths, compareRanked, type Ranked } from '../../../server/paths/search.ts';

const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const graphOf = (edges: readonly { from: string; to: string; strength: number }[]): Adjacency => {
  const graph = new Map<string, Map<string, number>>();
  for (const { from, to, strength } of edges) {
    if (from === to) continue;
    const out = graph.get(from) ?? new Map<string, number>();
    graph.set(from, out.set(to, Math.max(strength, out.get(to) ?? 0)));
  }
  return graph;
};

/** Every path without a node twice, by trying all of them. */
function allPaths(graph: Adjacency, to: string, maxHops: number, nodes: string[], weakest: number): Ranked[] {
  const at = nodes.at(-1) ?? '';
  if (at === to) return [{ nodes, weakest }];
  if (nodes.length > maxHops) return [];
  return [...(graph.get(at) ?? [])]
    .filter(([next]) => !nodes.includes(next))
    .flatMap(([next, strength]) =>
      allPaths(graph, to, maxHops, [...nodes, next], Math.min(weakest, strength)),
    );
}

const rank = ({ nodes, weakest }: Ranked): string => `${nodes.length - 1} hops, weakest ${weakest}`;

describe('the k best paths', () => {
  test('are those that trying all of them finds, in the same order of hops and weakest link', () => {
    const edge = record({
      from: constantFrom(...NODES),
      to: constantFrom(...NODES),
      strength: integer({ min: 1, max: 4 }),
    });
    assert(
      property(
        array(edge, { maxLength: 30 }),
        integer({ min: 1, max: 12 }),
        integer({ min: 1, max: 6 }),
        (edges, k, maxHops) => {
          const graph = graphOf(edges);
          const all = allPaths(graph, 'g', maxHops, ['a'], Infinity).toSorted(compareRanked);
          const found = bestPaths(graph, 'a', 'g', { k, maxHops });
          expect(found.map(rank)).toStrictEqual(all.slice(0, k).map(rank));
          const known = new Set(all.map(({ nodes }) => nodes.join()));
          expect(found.every(({ nodes }) => known.has(nodes.join()))).toBe(true);
          expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('fewest ties before strong ties, then the strongest weakest link', () => {
    const graph = graphOf([
      { from: 'a', to: 'g', strength: 1 },
      { from: 'a', to: 'b', strength: 9 },
      { from: 'b', to: 'g', strength: 3 },
      { from: 'a', to: 'c', strength: 5 },
      { from: 'c', to: 'g', strength: 4 },
    ]);
    expect(bestPaths(graph, 'a', 'g', { k: 9, maxHops: 4 })).toStrictEqual([
      { nodes: ['a', 'g'], weakest: 1 },
      { nodes: ['a', 'c', 'g'], weakest: 4 },
      { nodes: ['a', 'b', 'g'], weakest: 3 },
    ]);
  });
});
