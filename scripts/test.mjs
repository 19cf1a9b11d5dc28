import { runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

// The browser tests build the page, where it is stale, before they open it.
await setUp();
process.exitCode = await runPinned(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
