import { buildPage } from './page.mjs';
import { runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

await setUp();
// The channel closes when this process ends, however it ends, and the program then ends too.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
process.exitCode =
  (await buildPage()) || (await runPinned(['server/main.ts', ...process.argv.slice(2)], { stdio }));
