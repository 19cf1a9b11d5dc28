import { buildPage } from './page.mjs';
import { runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

await setUp();
process.exitCode = (await buildPage()) || (await runPinned(['server/main.ts', ...process.argv.slice(2)]));
