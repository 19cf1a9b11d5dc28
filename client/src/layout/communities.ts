import { UndirectedGraph } from 'graphology';
import library from 'graphology-communities-louvain';
import { byDegree, degreesOf } from './boxes.ts';
import { rowsIn, type LayoutRequest } from './request.ts';
import { seeded } from './seeded.ts';

// The package's types speak of a default within the default; what runs is the function itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const louvain = library as unknown as (typeof library)['default'];

/**
 * Who belongs together by ties (Louvain, its chances from a fixed seed).
 * @returns rows of each community, the largest first, the best connected of each first
 */
export function communitiesOf(request: LayoutRequest): number[][] {
  const graph = new UndirectedGraph();
  for (let row = 0; row < rowsIn(request); row += 1) graph.addNode(row);
  for (let tie = 0; tie < request.ties.length; tie += 2)
    graph.mergeEdge(request.ties[tie], request.ties[tie + 1]);
  const found = graph.size === 0 ? {} : louvain(graph, { rng: seeded(0x10_0a1), getEdgeWeight: null });
  const rows = Array.from({ length: rowsIn(request) }, (_, row) => row);
  // Whoever has no tie at all belongs to nobody: these stand together, last.
  const degrees = degreesOf(request);
  const groups = Map.groupBy(rows, (row) => (degrees[row] === 0 ? -1 : (found[row] ?? -1)));
  const alone = groups.get(-1) ?? [];
  groups.delete(-1);
  const sorted = [...groups.values()]
    .map((group) => byDegree(group, degrees))
    .toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  return alone.length > 0 ? [...sorted, alone] : sorted;
}
