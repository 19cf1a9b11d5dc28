import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ftm, ftmEntities } from '../../client/src/features/exports/ftm.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import type { Check } from './check.ts';
import { exported } from './exported.ts';

/** Its own model takes every property and value as it stands, every reference is there and of a fitting schema. */
const SCRIPT = `
import sys, json
from followthemoney import model
entities = [json.loads(line) for line in open(sys.argv[1] + '/entities.ftm.json')]
schemata = {entity['id']: model.get(entity['schema']) for entity in entities}
assert len(schemata) == len(entities), 'an id twice'
edges = 0
for data in entities:
    proxy = model.get_proxy(data, cleaned=False)
    proxy.schema.validate(data)
    for name, values in data['properties'].items():
        assert sorted(proxy.get(name)) == sorted(values), (data['id'], name, values, proxy.get(name))
        prop = proxy.schema.get(name)
        if prop.type.name == 'entity':
            for value in values:
                assert schemata[value].is_a(prop.range), (data['id'], name, value)
    edges += 1 if proxy.schema.edge else 0
print(len(entities), edges)
`;

export const followTheMoney: Check = {
  tool: 'FollowTheMoney (followthemoney)',
  shows: 'its own model takes every entity, property and reference of the whole database',
  missing: async () => {
    const { code, output } = await runProgram('python3', ['-c', 'import followthemoney']);
    return code === 0
      ? null
      : `python3 with followthemoney is not installed (pip install followthemoney): ${output.trim().split('\n').at(-1)}`;
  },
  run: async (address) => {
    const file = await exported(address, 'ftm');
    const folder = await mkdtemp(join(tmpdir(), 'relata-interop-'));
    try {
      await writeFile(join(folder, 'entities.ftm.json'), ftm(file));
      const { code, output } = await runProgram('python3', ['-c', SCRIPT, folder]);
      const all = ftmEntities(file);
      const links = all.filter(({ schema }) => ['Membership', 'UnknownLink'].includes(schema));
      if (code !== 0 || output.trim() !== `${all.length} ${links.length}`) throw new Error(output);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
