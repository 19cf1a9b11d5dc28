import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

// npm run bench -- [NAME…]: each file of bench/ in turn, or those named.
await setUp();
const asked = process.argv.slice(2);
const files = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => asked.length === 0 || asked.some((name) => file === `${name}.bench.ts`));
if (files.length === 0) console.error(`bench/ holds no benchmark named ${asked.join(', ')}`);
process.exitCode = files.length === 0 ? 1 : 0;
// One that fails takes no other with it.
for (const file of files) {
  console.log(`\n${file}`);
  const code = await runPinned([`bench/${file}`]);
  process.exitCode ||= code;
}
