import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PINNED_NODE, ROOT, run } from './process.mjs';

const OLDEST_NODE = 20;

/** Installs what the lock file says, where that is not what is installed. Ends the process with a message if it cannot. */
export async function setUp() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
    fail(`Relata's set-up needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log('Installing what package-lock.json lists …');
  // Not `npm ci`: it refuses a lock file that leaves out other platforms' binaries, as a partial mirror makes it.
  const { code } = await npm([
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0) fail(`npm install failed (exit code ${code}); its messages are above.`);
  if (!existsSync(PINNED_NODE))
    fail('npm install left out Node itself; is ignore-scripts set in the npm configuration?');
}

/** npm writes node_modules/.package-lock.json last, so an install that was broken off never looks whole. */
function isInstalled() {
  const wanted = packages(join(ROOT, 'package-lock.json'));
  const present = packages(join(ROOT, 'node_modules', '.package-lock.json'));
  return (
    existsSync(PINNED_NODE) &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        (present[path]?.version ?? (entry.optional || entry.peer ? entry.version : null)) === entry.version,
    )
  );
}

function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    shell: process.platform === 'win32',
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
