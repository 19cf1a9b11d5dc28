import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runPinned } from './process.mjs';

const SOURCES = ['client', 'server/contract', 'server/picture', 'server/words', 'package-lock.json'];
const STAMP = join(ROOT, 'dist', '.built-from');

/** Builds the page into dist/, where its sources differ from those of the last build. Gives the exit code. */
export async function buildPage() {
  const sources = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return 0;
  console.log('Building the page …');
  const vite = 'node_modules/vite/bin/vite.js';
  const code = await runPinned([vite, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn']);
  if (code === 0) writeFileSync(STAMP, sources);
  return code;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesBelow(path) {
  const full = join(ROOT, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}
