import { runProgram } from '../../server/engine/run-program.ts';
import type { Check } from './check.ts';
import { documented } from './documented.ts';

export const cypherShell: Check = {
  tool: 'cypher-shell',
  shows: 'the command of docs/cypher.md counts the actors',
  missing: async () =>
    (await runProgram('cypher-shell', ['--version'])).code === 0
      ? null
      : 'cypher-shell is not installed (it comes with Neo4j, or as a package of its own)',
  run: async (address) => {
    const command = documented('sh', 'cypher-shell', address).replace(
      '"$(cat .relata/neo4j-password)"',
      '"$NEO4J_PASSWORD"',
    );
    const env = { NEO4J_PASSWORD: address.password };
    const { code, output } = await runProgram('sh', ['-c', command], { env });
    if (code !== 0 || !/^\d+$/m.test(output)) throw new Error(output);
  },
};
