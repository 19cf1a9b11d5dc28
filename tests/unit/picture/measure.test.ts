import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import metrics from 'graphology-metrics';
import type * as Metrics from 'graphology-metrics';
import { describe, expect, test } from 'vitest';
import { communities } from '../../../client/src/features/measures/communities.ts';
import { graphOf, type Graph } from '#picture/measure/graph.ts';
import { breaks, components, without } from '#picture/measure/parts.ts';
import { betweenness, closeness } from '#picture/measure/shortest.ts';
import { coreNumbers, degree, eigenvector, pagerank } from '#picture/measure/standing.ts';

type Pair = readonly [number, number];

/** Zachary’s karate club (1977), 34 members and 78 friendships, counted from 1 as in the paper. */
const KARATE: readonly (readonly number[])[] = [
  [2, 1],
  [3, 1, 2],
  [4, 1, 2, 3],
  [5, 1],
  [6, 1],
  [7, 1, 5, 6],
  [8, 1, 2, 3, 4],
  [9, 1, 3],
  [10, 3],
  [11, 1, 5, 6],
  [12, 1],
  [13, 1, 4],
  [14, 1, 2, 3, 4],
  [17, 6, 7],
  [18, 1, 2],
  [20, 1, 2],
  [22, 1, 2],
  [26, 24, 25],
  [28, 3, 24, 25],
  [29, 3],
  [30, 24, 27],
  [31, 2, 9],
  [32, 1, 25, 26, 29],
  [33, 3, 9, 15, 16, 19, 21, 23, 24, 30, 31, 32],
  [34, 9, 10, 14, 15, 16, 19, 20, 21, 23, 24, 27, 28, 29, 30, 31, 32, 33],
];
const karatePairs = KARATE.flatMap(([a = 0, ...others]) => others.map((b): Pair => [a - 1, b - 1]));
const karate = graphOf(34, karatePairs);

const listed = (values: Float64Array): number[] => [...values];
const expectNear = (values: Float64Array, wanted: readonly number[]): void => {
  expect(values.length).toBe(wanted.length);
  for (const [index, value] of wanted.entries()) expect(values[index]).toBeCloseTo(value, 6);
};

/** Distances by Floyd and Warshall, and how many shortest paths there are, by walking all of them: slow and plain. */
function plainly(size: number, pairs: readonly Pair[]) {
  const joined = (a: number, b: number): boolean =>
    pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const nodes = Array.from({ length: size }, (_, node) => node);
  const distance = nodes.map((a) => nodes.map((b) => (a === b ? 0 : joined(a, b) ? 1 : Infinity)));
  for (const k of nodes)
    for (const i of nodes)
      for (const j of nodes)
        distance[i]![j] = Math.min(distance[i]![j]!, distance[i]![k]! + distance[k]![j]!);
  const pathsBetween = (a: number, b: number): number[][] => {
    if (a === b) return [[a]];
    return nodes
      .filter((n) => joined(a, n) && distance[n]![b]! < distance[a]![b]!)
      .flatMap((n) => pathsBetween(n, b).map((path) => [a, ...path]));
  };
  return { nodes, distance, pathsBetween, joined };
}

function plainBetweenness(size: number, pairs: readonly Pair[]): number[] {
  const { nodes, pathsBetween } = plainly(size, pairs);
  return nodes.map((v) => {
    let sum = 0;
    for (const s of nodes)
      for (const t of nodes) {
        if (s >= t || s === v || t === v) continue;
        const paths = pathsBetween(s, t);
        if (paths.length > 0) sum += paths.filter((path) => path.includes(v)).length / paths.length;
      }
    return sum / Math.max(1, ((size - 1) * (size - 2)) / 2);
  });
}

/** How many parts these nodes make, by joining labels until nothing changes. */
function parts(nodes: readonly number[], pairs: readonly Pair[]): number {
  const label = new Map(nodes.map((node) => [node, node]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [a, b] of pairs) {
      const [x, y] = [label.get(a), label.get(b)];
      if (x === undefined || y === undefined || x === y) continue;
      for (const end of [a, b]) label.set(end, Math.min(x, y));
      changed = true;
    }
  }
  return new Set(label.values()).size;
}

const network = fc
  .integer({ min: 1, max: 9 })
  .chain((size) =>
    fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 16 })),
  );
const proper = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b] as const]),
  ).values(),
];
const onRandom = (holds: (size: number, pairs: Pair[], graph: Graph) => void, runs = 200): void =>
  fc.assert(
    fc.property(network, ([size, all]) => {
      holds(size, proper(all), graphOf(size, all));
    }),
    { numRuns: runs },
  );

const asGraphology = (size: number, pairs: readonly Pair[]): UndirectedGraph => {
  const one = new UndirectedGraph();
  for (let node = 0; node < size; node += 1) one.addNode(String(node));
  for (const [a, b] of pairs) one.addEdge(String(a), String(b), { weight: 1 });
  return one;
};
const inOrder = (values: Record<string, number>): number[] =>
  Object.keys(values)
    .toSorted((a, b) => Number(a) - Number(b))
    .map((key) => values[key]!);

describe('a graph', () => {
  test('counts several ties between two nodes once, or by their number, and no tie to itself', () => {
    const ties: Pair[] = [
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 2],
      [2, 2],
    ];
    expect(listed(degree(graphOf(3, ties)))).toStrictEqual([1, 2, 1]);
    expect(listed(degree(graphOf(3, ties, true)))).toStrictEqual([3, 4, 1]);
    expect(graphOf(3, ties).pairs).toBe(2);
  });
});

describe('on Zachary’s karate club', () => {
  test('has the degrees of the paper', () => {
    expect(karate.pairs).toBe(78);
    expect(listed(degree(karate)).slice(0, 4)).toStrictEqual([16, 9, 10, 6]);
    expect(degree(karate)[33]).toBe(17);
  });

  test('betweenness, closeness, eigenvector and PageRank are those of an independent implementation', () => {
    const other = asGraphology(34, karatePairs);
    const { centrality } = metrics as unknown as typeof Metrics;
    expectNear(betweenness(karate), inOrder(centrality.betweenness(other)));
    expectNear(closeness(karate), inOrder(centrality.closeness(other, { wassermanFaust: true })));
    expectNear(
      eigenvector(karate),
      inOrder(centrality.eigenvector(other, { tolerance: 1e-12, maxIterations: 5000 })),
    );
    expectNear(
      pagerank(karate),
      inOrder(centrality.pagerank(other, { getEdgeWeight: 'weight', tolerance: 1e-12, maxIterations: 5000 })),
    );
  });

  test('betweenness is what counting every shortest path gives, and the figures that are published', () => {
    expectNear(betweenness(karate), plainBetweenness(34, karatePairs));
    expect(betweenness(karate)[0]).toBeCloseTo(0.437635, 6);
    expect(betweenness(karate)[33]).toBeCloseTo(0.304075, 6);
    expect(closeness(karate)[0]).toBeCloseTo(0.568966, 6);
    expect(eigenvector(karate)[33]).toBeCloseTo(0.37336, 4);
    expect(pagerank(karate)[33]).toBeCloseTo(0.100917, 4);
  });

  test('the inner core is of four, one member holds another to the club, and one tie', () => {
    expect(Math.max(...coreNumbers(karate))).toBe(4);
    expect([...coreNumbers(karate).entries()].filter(([, k]) => k === 4).map(([n]) => n + 1)).toStrictEqual([
      1, 2, 3, 4, 8, 9, 14, 31, 33, 34,
    ]);
    const { pieces, bridges } = breaks(karate);
    expect(listed(pieces).flatMap((many, node) => (many > 1 ? [[node + 1, many]] : []))).toStrictEqual([
      [1, 3],
    ]);
    expect(bridges.map(([a, b]) => [a + 1, b + 1])).toStrictEqual([[1, 12]]);
    expect(
      without(karate, 0).map((piece) => piece.map((n) => n + 1).toSorted((a, b) => a - b)),
    ).toStrictEqual([expect.arrayContaining([2, 3, 34]), [5, 6, 7, 11, 17], [12]]);
  });

  test('communities are the same every time, and as modular as Louvain is known to find them', () => {
    const { groups, modularity } = communities(karate);
    expect(listed(communities(karate).groups)).toStrictEqual(listed(groups));
    expect(modularity).toBeGreaterThan(0.4);
    expect(modularity).toBeCloseTo(plainModularity(groups), 9);
    expect(groups[0]).not.toBe(groups[33]);
    expect(Math.max(...groups)).toBe(4);
  });
});

/** Newman and Girvan’s formula, pair by pair. */
function plainModularity(groups: Float64Array): number {
  const degrees = degree(karate);
  const twice = 2 * karatePairs.length;
  const { joined } = plainly(34, karatePairs);
  let sum = 0;
  for (let a = 0; a < 34; a += 1)
    for (let b = 0; b < 34; b += 1)
      if (groups[a] === groups[b]) sum += Number(joined(a, b)) - (degrees[a]! * degrees[b]!) / twice;
  return sum / twice;
}

describe('on small random networks', () => {
  test('betweenness is the share of all shortest paths, counted one by one', () => {
    onRandom((size, pairs, graph) => expectNear(betweenness(graph), plainBetweenness(size, pairs)));
  });

  test('closeness is by distance', () => {
    onRandom((size, pairs, graph) => {
      const { nodes, distance } = plainly(size, pairs);
      const wanted = nodes.map((node) => {
        const far = distance[node]!.filter((d) => d > 0 && d < Infinity);
        const sum = far.reduce((a, b) => a + b, 0);
        return sum === 0 ? 0 : (far.length / sum) * (far.length / (size - 1));
      });
      expectNear(closeness(graph), wanted);
    });
  });

  test('who splits the network is who splits it when taken out, and into as many parts', () => {
    onRandom((size, pairs, graph) => {
      const nodes = Array.from({ length: size }, (_, node) => node);
      const before = parts(nodes, pairs);
      const { pieces, bridges } = breaks(graph);
      for (const node of nodes) {
        const left = nodes.filter((n) => n !== node);
        const after = parts(
          left,
          pairs.filter((pair) => !pair.includes(node)),
        );
        // Its own part is gone from the count, its pieces are in it.
        expect(pieces[node]).toBe(after - before + 1);
        expect(without(graph, node).length).toBe(after - before + 1);
      }
      const wanted = pairs
        .filter(
          (pair) =>
            parts(
              nodes,
              pairs.filter((other) => other !== pair),
            ) > before,
        )
        .map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`);
      expect(new Set(bridges.map((pair) => pair.join(' ')))).toStrictEqual(new Set(wanted));
    });
  });

  test('components are numbered by size', () => {
    onRandom((size, pairs, graph) => {
      const found = components(graph);
      const nodes = Array.from({ length: size }, (_, node) => node);
      expect(new Set(found).size).toBe(parts(nodes, pairs));
      for (const [a, b] of pairs) expect(found[a]).toBe(found[b]);
      const sizes = [...Map.groupBy(found, (part) => part)]
        .toSorted(([a], [b]) => a - b)
        .map(([, of]) => of.length);
      expect(sizes).toStrictEqual(sizes.toSorted((a, b) => b - a));
    });
  });

  test('core numbers are what taking away the least tied again and again leaves', () => {
    onRandom((size, pairs, graph) => {
      const wanted = Array.from({ length: size }, () => 0);
      for (let k = 1; k <= size; k += 1) {
        let left = Array.from({ length: size }, (_, node) => node);
        for (let gone = true; gone;) {
          const kept = left.filter(
            (node) =>
              pairs.filter((pair) => pair.includes(node) && pair.every((n) => left.includes(n))).length >= k,
          );
          gone = kept.length < left.length;
          left = kept;
        }
        for (const node of left) wanted[node] = k;
      }
      expect(listed(coreNumbers(graph))).toStrictEqual(wanted);
    });
  });

  test('PageRank sums to one, and eigenvector fulfils its equation', () => {
    onRandom((size, pairs, graph) => {
      expect(listed(pagerank(graph)).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 8);
      if (pairs.length === 0) return;
      const x = eigenvector(graph);
      const Ax = x.map((_, node) =>
        pairs.reduce((sum, [a, b]) => sum + (a === node ? x[b]! : b === node ? x[a]! : 0), 0),
      );
      const value = Ax.reduce((sum, each, i) => sum + each * x[i]!, 0);
      for (let i = 0; i < size; i += 1) expect(Math.abs(Ax[i]! - value * x[i]!)).toBeLessThan(2e-2);
    }, 60);
  });
});

test('a long way of 20,000 nodes needs no deep stack', () => {
  const size = 20_000;
  const path = graphOf(
    size,
    Array.from({ length: size - 1 }, (_, i): Pair => [i, i + 1]),
  );
  const { pieces, bridges } = breaks(path);
  expect(bridges.length).toBe(size - 1);
  expect(pieces.filter((many) => many > 1).length).toBe(size - 2);
});
