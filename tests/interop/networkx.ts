import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHeld } from '../../client/src/features/exports/evidence-words.ts';
import { basisOf } from '#picture/measure/basis.ts';
import { breaks, components } from '#picture/measure/parts.ts';
import { betweenness, closeness } from '#picture/measure/shortest.ts';
import { coreNumbers, degree, eigenvector, pagerank } from '#picture/measure/standing.ts';
import { Measuring, type NetworkLists } from '#contract/measures.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { connect } from '../../server/graph/connect.ts';
import { readMeasured } from '../../server/network/measures.ts';
import type { Check } from './check.ts';
import { bytesOf } from '../support/exported.ts';
import { exported } from './exported.ts';

const SCRIPT = `
import sys, networkx
for name, read in (('graphml', networkx.read_graphml), ('gexf', networkx.read_gexf)):
    graph = read(sys.argv[1] + '/network.' + name)
    spells = sum(1 for *_, tie in graph.edges(data=True) if 'spells' in tie)
    claims = sum(tie['claims'] for *_, tie in graph.edges(data=True))
    print(name, graph.number_of_nodes(), graph.number_of_edges(), claims, spells)
`;

/** Our values, and those of networkx of the same GraphML by the definitions of docs/measures.md. */
const MEASURES = `
import sys, json, networkx as nx
network = nx.read_graphml(sys.argv[1] + '/network.graphml')
ours = json.load(open(sys.argv[1] + '/ours.json'))
kind = network.nodes(data='class')
graph = nx.Graph()
graph.add_nodes_from(node for node in network if kind[node] == 'actor')
graph.add_edges_from((a, b) for a, b, tie in network.edges(data=True)
    if a != b and tie['status'] not in ('denied', 'proposed') and 'place' not in (kind[a], kind[b]))
theirs = {
    'degree': dict(graph.degree()),
    'core': nx.core_number(graph),
    'betweenness': nx.betweenness_centrality(graph),
    'closeness': nx.closeness_centrality(graph),
    'eigenvector': nx.eigenvector_centrality(graph, max_iter=5000, tol=1e-12),
    'pagerank': nx.pagerank(graph, max_iter=1000, tol=1e-12),
}
for name, values in theirs.items():
    assert ours[name].keys() == values.keys(), name + ': ' + str(ours[name].keys() ^ values.keys())
    far = max(abs(ours[name][node] - value) for node, value in values.items())
    assert far < 1e-6, name + ' differs by ' + str(far)
pieces = {node: sum(1 for part in nx.connected_components(nx.subgraph_view(graph, filter_node=lambda each: each != node)))
    - nx.number_connected_components(graph) + 1 for node in nx.articulation_points(graph)}
assert {node: many for node, many in ours['cut'].items() if many > 1} == pieces, 'articulation points'
assert {frozenset(pair) for pair in ours['bridges']} == {frozenset(pair) for pair in nx.bridges(graph)}, 'bridges'
parts = {}
for node, part in ours['component'].items(): parts.setdefault(part, set()).add(node)
assert sorted(map(sorted, parts.values())) == sorted(map(sorted, nx.connected_components(graph))), 'parts'
print('equal', len(graph), graph.number_of_edges())
`;

/** What networkx must find: as many of each, numbers as numbers, and in GEXF the ties that somebody dates. */
export const networkx: Check = {
  tool: 'networkx',
  shows: 'GraphML and GEXF of the whole network, with attributes and spells; and the same measures',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import networkx, numpy, scipy']);
    return code === 0
      ? null
      : `python3 with networkx, numpy and scipy is not installed (pip install networkx numpy scipy): ${output.trim().split('\n').at(-1)}`;
  },
  run: async (address) => {
    const whole = await exported(address);
    const file = { ...whole, ties: whole.ties.filter(isHeld) };
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      await writeFile(join(folder, 'network.graphml'), await bytesOf('graphml', whole));
      await writeFile(join(folder, 'network.gexf'), await bytesOf('gexf', whole));
      const { code, output } = await runProgram('python3', ['-c', SCRIPT, folder]);
      const claims = file.ties.reduce((sum, tie) => sum + tie.claims, 0);
      const dated = file.ties.filter(({ bounds }) => bounds.fromMin !== null || bounds.toMax !== null).length;
      const counts = `${file.nodes.length} ${file.ties.length} ${claims}`;
      if (code !== 0 || output.trim() !== `graphml ${counts} 0\ngexf ${counts} ${dated}`)
        throw new Error(`${output}\nwanted: ${counts}, ${dated} dated`);
      await sameMeasures(folder, address);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function listsOf(address: Neo4jAddress): Promise<NetworkLists> {
  const db = connect(address, { readTimeout: 60_000 });
  try {
    return await readMeasured(db, { ids: null, tieIds: false });
  } finally {
    await db.close();
  }
}

/** Events as nodes, speech too: what GraphML holds without derived ties. */
async function sameMeasures(folder: string, address: Neo4jAddress): Promise<void> {
  const of = Measuring.parse({ scope: 'database', events: 'nodes', speech: true });
  const { ids, graph } = basisOf(await listsOf(address), { of, drawn: null, same: [] });
  const byId = (values: Float64Array) => Object.fromEntries(ids.map((id, place) => [id, values[place]]));
  const { pieces, bridges } = breaks(graph);
  const ours = {
    degree: byId(degree(graph)),
    core: byId(coreNumbers(graph)),
    betweenness: byId(betweenness(graph)),
    closeness: byId(closeness(graph)),
    eigenvector: byId(eigenvector(graph)),
    pagerank: byId(pagerank(graph)),
    component: byId(components(graph)),
    cut: byId(pieces),
    bridges: bridges.map((pair) => pair.map((place) => ids[place])),
  };
  await writeFile(join(folder, 'ours.json'), JSON.stringify(ours));
  const { code, output } = await runProgram('python3', ['-c', MEASURES, folder]);
  if (code !== 0 || output.trim() !== `equal ${graph.size} ${graph.pairs}`) throw new Error(output);
}
