import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openComposed } from '../../server/engine/compose.ts';
import { hasDocker } from '../../server/engine/resolve.ts';
import { runProgram } from '../../server/engine/run-program.ts';
import { connect, type Row } from '../../server/graph/connect.ts';
import { dataFolder } from '../support/engine.ts';

async function ask(address: Neo4jAddress, text: string): Promise<Row[]> {
  const db = connect(address);
  try {
    return await db.command(text);
  } finally {
    await db.close();
  }
}

test('docker compose keeps a database in a volume, reached with a password of its own', async (context) => {
  if (!(await hasDocker())) context.skip('no Docker engine answers');
  const dataDir = dataFolder();
  const first = await openComposed(dataDir, { say: () => undefined });
  onTestFinished(async () => {
    const label = `label=com.docker.compose.project=${first.project}`;
    for (const kind of ['container', 'volume', 'network']) {
      const listed = await runProgram('docker', [
        kind,
        'ls',
        ...(kind === 'container' ? ['-a'] : []),
        '-q',
        '--filter',
        label,
      ]);
      for (const id of listed.output.split('\n').filter((line) => line !== ''))
        await runProgram('docker', [kind, 'rm', '-f', id]);
    }
  }, 60_000);
  expect(statSync(join(dataDir, 'compose-password')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'compose-password'), 'utf8').trim()).toBe(first.address.password);
  await ask(first.address, "CREATE (:Kept {name: 'Harun'})");
  await first.stop();
  await expect(ask(first.address, 'RETURN 1')).rejects.toThrow('cannot be reached');

  const again = await openComposed(dataDir, { say: () => undefined });
  expect(await ask(again.address, 'MATCH (n:Kept) RETURN n.name AS name')).toEqual([{ name: 'Harun' }]);
  await again.stop();
});
