import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The Node of the lock file: the program and its tools run on it, whatever Node the machine has. */
export const PINNED_NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Runs a program to its end, as this process’s stand-in: signals go to it, its exit code comes back.
 * A terminal’s Ctrl+C reaches the whole process group by itself, so it is passed on only where there is no terminal.
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`, ...options.env },
  });
  const forward = (signal) => {
    if (signal !== 'SIGINT' || !hasTerminal()) child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  const watch = onParentGone(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      for (const name of FORWARDED) process.off(name, forward);
      resolve({ code: code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 15), signal });
    });
  });
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

function hasTerminal() {
  return process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
}

/** npm puts a shell between itself and us, which a signal to npm alone does not always get past: then npm is gone. */
function onParentGone(act) {
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  return setInterval(() => underNpm && process.ppid !== parent && act(), 1_000).unref();
}

/** Runs a file under the pinned Node and gives its exit code. */
export async function runPinned(args, options) {
  return (await run(PINNED_NODE, args, options)).code;
}
