import { runProgram } from '../../server/engine/run-program.ts';
import type { Check } from './check.ts';
import { documented } from './documented.ts';

export const python: Check = {
  tool: 'Python (neo4j, pandas)',
  shows: 'the script of docs/cypher.md counts the ties by type',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import neo4j, pandas']);
    return code === 0
      ? null
      : `python3 with neo4j and pandas is not installed (pip install neo4j pandas): ${output.trim().split('\n').at(-1)}`;
  },
  run: async (address) => {
    const script = documented('python', 'pandas', address);
    const env = { NEO4J_PASSWORD: address.password };
    const { code, output } = await runProgram('python3', ['-c', script], { env });
    if (code !== 0 || !/^PARTICIPATED_IN\s+\d+$/m.test(output)) throw new Error(output);
  },
};
