import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stix as bundleOf } from '../../client/src/features/exports/stix.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { bytesOf } from '../support/exported.ts';
import type { Check } from './check.ts';
import { exported } from './exported.ts';

/** The validator of OASIS with its schemas, and a reader that refuses what the specification refuses. */
const SCRIPT = `
import sys, json, stix2
from stix2validator import validate_file, ValidationOptions, print_results
path = sys.argv[1] + '/bundle.json'
result = validate_file(path, ValidationOptions(version='2.1', disabled=['extensions-use', 'relationship-types']))
if not result.is_valid:
    print_results([result])
    sys.exit(1)
bundle = stix2.parse(open(path).read(), version='2.1')
print(len(bundle.objects))
`;

export const stix: Check = {
  tool: 'STIX (stix2-validator, stix2)',
  shows: 'the bundle of the whole database is STIX 2.1, by the schemas of OASIS and as stix2 reads it',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import stix2, stix2validator']);
    return code === 0
      ? null
      : `python3 with stix2-validator and stix2 is not installed (pip install stix2-validator stix2): ${output.trim().split('\n').at(-1)}`;
  },
  run: async (address) => {
    const file = await exported(address, 'stix');
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      await writeFile(join(folder, 'bundle.json'), await bytesOf('stix', file));
      const { code, output } = await runProgram('python3', ['-c', SCRIPT, folder]);
      if (code !== 0 || output.trim().split('\n').at(-1) !== String(bundleOf(file).objects.length))
        throw new Error(output);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
