import { EngineError } from '../runtime/errors.ts';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Say } from './engine.ts';
import { CHECKSUMS, NEO4J_VERSION, POM } from './release.ts';
import { runProgram } from './run-program.ts';

const folderName = `neo4j-${NEO4J_VERSION}`;

export function hasLibraries(libDir: string): boolean {
  return existsSync(join(libDir, folderName));
}

/**
 * The folder with Neo4j’s jars, fetched from Maven Central where it is not there yet. It gets its name only when it is
 * whole and every jar has the SHA-256 we list.
 * @throws EngineError where Maven fails or a jar is not the one we list
 */
export async function ensureLibraries(libDir: string, say: Say, abort?: AbortSignal): Promise<string> {
  const folder = join(libDir, folderName);
  if (existsSync(folder)) return folder;
  await mkdir(libDir, { recursive: true });
  const unfinished = await mkdtemp(join(libDir, 'fetching-'));
  try {
    say(`Fetching Neo4j Community ${NEO4J_VERSION} (123 MB) from Maven Central …`);
    await copyJars(unfinished, abort);
    await verifyJars(unfinished, CHECKSUMS);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // another process was faster
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function copyJars(folder: string, abort?: AbortSignal): Promise<void> {
  const args = [
    '--batch-mode',
    '--quiet',
    `--file=${POM}`,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${folder}`,
    '-DincludeScope=runtime',
  ];
  const { code, output } = await runProgram('mvn', args, abort === undefined ? {} : { signal: abort });
  if (code === 0) return;
  throw new EngineError(
    `Maven could not fetch Neo4j. Is the network there? Run the command again to try once more.\n${output.trim().slice(-1500)}`,
  );
}

/** @throws EngineError naming the jars that differ, are missing or are too many */
export async function verifyJars(folder: string, checksums: string): Promise<void> {
  const listed = new Map(
    (await readFile(checksums, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const present = await readdir(folder);
  const wrong = [...listed.keys()].filter((jar) => !present.includes(jar));
  for (const jar of present) if ((await sha256(join(folder, jar))) !== listed.get(jar)) wrong.push(jar);
  if (wrong.length > 0)
    throw new EngineError(
      `Neo4j was fetched, but is not what Relata expects, and will not be run. Missing or with another SHA-256 than listed:\n  ${wrong.join('\n  ')}`,
    );
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
