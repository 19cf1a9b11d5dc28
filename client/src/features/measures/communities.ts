import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seeded } from '../../layout/seeded.ts';
import { pairsIn, type Graph } from '#picture/measure/graph.ts';
import { numbered } from '#picture/measure/parts.ts';

// The types speak of an ES module, but it is CommonJS: what is imported is the function itself.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { detailed } = louvain as unknown as { detailed: typeof louvain.default.detailed };

export interface Communities {
  /** per node the number of its community, 1 the largest; who has no tie is a community of their own */
  groups: Float64Array;
  modularity: number;
}

/** Communities by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008), from a fixed seed. */
export function communities(graph: Graph): Communities {
  const one = new UndirectedGraph();
  for (let node = 0; node < graph.size; node += 1) one.addNode(String(node));
  for (const [a, b, weight] of pairsIn(graph)) one.addEdge(String(a), String(b), { weight });
  if (graph.pairs === 0)
    return { groups: numbered(Array.from({ length: graph.size }, (_, node) => node)), modularity: 0 };
  const { communities: found, modularity } = detailed(one, { rng: seeded(0x5eed) });
  return {
    groups: numbered(Array.from({ length: graph.size }, (_, node) => found[String(node)] ?? 0)),
    modularity,
  };
}
