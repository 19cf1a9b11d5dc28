import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PINNED_NODE, ROOT } from './process.mjs';
import { setUp } from './setup.mjs';

// npm run test:long [-- TIMES [VITEST ARGUMENTS]]: the tests again and again, ten times unless told otherwise, each run
// with other seeds and in a log of its own. What fails in one of ten fails here, and what takes too long for CI.
const [times = '10', ...args] = process.argv.slice(2);
const folder = join(ROOT, '.relata', 'test-runs');

await setUp();
mkdirSync(folder, { recursive: true });
let failed = 0;
for (let run = 1; run <= Number(times); run += 1) {
  const file = join(folder, `${run}.log`);
  const began = Date.now();
  const { code, last } = await logged(file);
  if (code !== 0) failed += 1;
  console.log(`${run}: ${last}, ${Math.round((Date.now() - began) / 1000)} s, ${file}`);
}
console.log(`${Number(times) - failed} of ${times} runs passed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs vitest to its end, and gives its last line: so many passed, so many failed. */
function logged(file) {
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const env = { ...process.env, NO_COLOR: '1', RELATA_LONG: 'yes' };
  const child = spawn(PINNED_NODE, [vitest, 'run', ...args], { cwd: ROOT, env });
  const log = createWriteStream(file);
  let last = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      log.write(text);
      last = /\d+ passed, \d+ failed.*/.exec(String(text))?.[0] ?? last;
    });
  return new Promise((resolve) => child.on('close', (code) => log.end(() => resolve({ code, last }))));
}
