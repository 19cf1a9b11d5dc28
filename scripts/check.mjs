import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PINNED_NODE, ROOT } from './process.mjs';
import { setUp } from './setup.mjs';

const CHECKS = [
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware'],
  ['format', 'oxfmt/bin/oxfmt', '--check', '.'],
  ['unused', 'knip/bin/knip.js', '--no-progress'],
  // What server/ imports is in "dependencies": an install without development packages has nothing else.
  [
    'server',
    'knip/bin/knip.js',
    '--no-progress',
    '--config',
    'knip.server.json',
    '--strict',
    '--dependencies',
  ],
  ['shape', '../scripts/shape.mjs'],
];

await setUp();
const results = await Promise.all(CHECKS.map(check));
for (const { name, output } of results.filter(({ code }) => code !== 0)) console.log(`── ${name}\n${output}`);
console.log(results.map(({ name, code }) => `${name}: ${code === 0 ? 'ok' : 'FAILED'}`).join('  '));
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;

function check([name, tool, ...args]) {
  const child = spawn(PINNED_NODE, [join(ROOT, 'node_modules', tool), ...args], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ name, code, output })));
}
