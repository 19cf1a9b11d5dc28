import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gexf } from '../../client/src/exports/gexf.ts';
import { graphml } from '../../client/src/exports/graphml.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import type { Check } from './check.ts';
import { exported } from './exported.ts';

const SCRIPT = `
import sys, networkx
for name, read in (('graphml', networkx.read_graphml), ('gexf', networkx.read_gexf)):
    graph = read(sys.argv[1] + '/network.' + name)
    spells = sum(1 for *_, tie in graph.edges(data=True) if 'spells' in tie)
    claims = sum(tie['claims'] for *_, tie in graph.edges(data=True))
    print(name, graph.number_of_nodes(), graph.number_of_edges(), claims, spells)
`;

/** What networkx must find: as many of each, numbers as numbers, and in GEXF the ties that somebody dates. */
export const networkx: Check = {
  tool: 'networkx',
  shows: 'GraphML and GEXF of the whole network, with attributes and spells',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import networkx']);
    return code === 0
      ? null
      : `python3 with networkx is not installed (pip install networkx): ${output.trim().split('\n').at(-1)}`;
  },
  run: async (address) => {
    const file = await exported(address);
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      await writeFile(join(folder, 'network.graphml'), graphml(file));
      await writeFile(join(folder, 'network.gexf'), gexf(file));
      const { code, output } = await runProgram('python3', ['-c', SCRIPT, folder]);
      const claims = file.ties.reduce((sum, tie) => sum + tie.claims, 0);
      const dated = file.ties.filter(({ bounds }) => bounds.fromMin !== null || bounds.toMax !== null).length;
      const counts = `${file.nodes.length} ${file.ties.length} ${claims}`;
      if (code !== 0 || output.trim() !== `graphml ${counts} 0\ngexf ${counts} ${dated}`)
        throw new Error(`${output}\nwanted: ${counts}, ${dated} dated`);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
