import { runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

// node scripts/run.mjs FILE ARGS: runs one of our TypeScript files, after set-up where that is needed.
await setUp();
process.exitCode = await runPinned(process.argv.slice(2));
