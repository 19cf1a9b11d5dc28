import { buildPage } from './page.mjs';
import { runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

const args = process.argv.slice(2);
await setUp();
// Tests that do not open the page run, and count, even where it cannot be built.
const built = needsPage(args) ? await buildPage() : 0;
const tested = await runPinned(['node_modules/vitest/vitest.mjs', 'run', ...args]);
process.exitCode = tested || built;

/** `npm test -- --project unit` is the quick way, and only browser tests see the built page. */
function needsPage(given) {
  const projects = given.flatMap((arg, at) =>
    arg === '--project' ? [given[at + 1]] : arg.startsWith('--project=') ? [arg.slice(10)] : [],
  );
  return projects.length === 0 || projects.includes('browser');
}
