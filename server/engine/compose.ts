import { EngineError } from '../runtime/errors.ts';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine, Say } from './engine.ts';
import { newPassword } from './home.ts';
import { onLeaving } from './leaving.ts';
import { unusable } from './lock.ts';
import { freePort } from './ports.ts';
import { type Outcome, runProgram } from './run-program.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Neo4j alone, of the project’s docker-compose.yml. @throws EngineError with Docker’s own words where it fails */
export async function openComposed(
  dataDir: string,
  { say, keep, guest }: { say: Say; keep?: boolean; guest?: boolean },
): Promise<Engine & { project: string }> {
  say('Starting Neo4j with docker compose …');
  const password = await composePassword(dataDir);
  const compose = composeFor(dataDir, password);
  const before = await portOf(compose);
  const wish = { NEO4J_PORT: String(before ?? (await freePort(7687))) };
  const up = await compose(['up', '--detach', '--wait', 'neo4j'], wish);
  if (up.code !== 0) throw new EngineError(`docker compose could not start Neo4j:\n${up.output.trim()}`);
  const port = await portOf(compose);
  const leave = keep === true || (guest === true && before !== null);
  const dismiss = leave ? undefined : onLeaving(() => void compose(['kill', 'neo4j']));
  return {
    project: projectName(dataDir),
    address: { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' },
    description: `Neo4j in Docker (docker compose service neo4j) on 127.0.0.1:${port}`,
    restart: async () => {
      say('A query went on although it was told to end; Neo4j is started anew …');
      const { code, output } = await compose(['restart', '--timeout', '0', 'neo4j']);
      if (code !== 0) throw new EngineError(`docker compose could not start Neo4j anew:\n${output.trim()}`);
      await compose(['up', '--detach', '--wait', 'neo4j'], wish);
      say('Neo4j is back.');
    },
    stop: async () => {
      if (!leave) await compose(['stop', 'neo4j']);
      dismiss?.();
    },
  };
}

/** Ends the container of a data folder, where it was given one. */
export async function stopComposed(dataDir: string): Promise<boolean> {
  if (!existsSync(passwordFile(dataDir))) return false;
  const compose = composeFor(dataDir, await composePassword(dataDir));
  return (await compose(['stop', 'neo4j'])).code === 0;
}

type Compose = (args: readonly string[], env?: Record<string, string>) => Promise<Outcome>;

function composeFor(dataDir: string, password: string): Compose {
  const ours = {
    COMPOSE_PROJECT_NAME: projectName(dataDir),
    NEO4J_PASSWORD: password,
    RELATA_TOKEN: password, // compose asks for it, though the service that needs it is not started
  };
  return (args, env) =>
    runProgram('docker', ['compose', ...args], { cwd: PROJECT, env: { ...ours, ...env } });
}

/** @returns the port that the running container has on this machine, null where none runs */
async function portOf(compose: Compose): Promise<number | null> {
  const { code, output } = await compose(['port', 'neo4j', '7687']);
  const port = /:(\d+)\s*$/.exec(output)?.[1];
  return code === 0 && port !== undefined && port !== '0' ? Number(port) : null;
}

/** A data folder has containers and volumes of its own, apart from those of a plain `docker compose up`. */
function projectName(dataDir: string): string {
  return `relata-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
}

const passwordFile = (dataDir: string): string => join(dataDir, 'compose-password');

async function composePassword(dataDir: string): Promise<string> {
  const file = passwordFile(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unusable(dataDir, error);
  });
  if (!existsSync(file)) await writeFile(file, `${newPassword()}\n`, { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}
