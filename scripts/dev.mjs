import { spawn } from 'node:child_process';
import { PINNED_NODE, ROOT, runPinned } from './process.mjs';
import { setUp } from './setup.mjs';

const DB = ['server/engine/cli.ts'];
const PROGRAMS = [
  ['--watch', '--watch-path=server', '--watch-path=cypher', '--watch-preserve-output', 'server/main.ts'],
  ['node_modules/vite/bin/vite.js', '--config', 'client/vite.config.ts'],
];

// Neo4j outlives the server's restarts: it is started before, and stopped after, unless it ran already.
await setUp();
const port = process.env.PORT || '3000';
const ran = (await runPinned([...DB, 'status'])) === 0;
const started = ran ? 0 : await runPinned([...DB, 'start']);
if (started === 0) await runBoth();
else process.exitCode = started;

async function runBoth() {
  const env = { ...process.env, RELATA_API: `http://127.0.0.1:${port}` };
  const children = PROGRAMS.map((args) => spawn(PINNED_NODE, args, { cwd: ROOT, stdio: 'inherit', env }));
  const end = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  await Promise.all(
    children.map((child) => new Promise((resolve) => child.on('close', resolve).on('close', end))),
  );
  if (!ran) process.exitCode = await runPinned([...DB, 'stop']);
}
