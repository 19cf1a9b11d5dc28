import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, EngineError, type Say } from './engine.ts';
import { onLeaving } from './leaving.ts';
import { freePort } from './ports.ts';
import { runProgram } from './run-program.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Neo4j alone, of the project’s docker-compose.yml. @throws EngineError with Docker’s own words where it fails */
export async function openComposed(
  dataDir: string,
  { say, keep }: { say: Say; keep?: boolean },
): Promise<Engine & { project: string }> {
  say('Starting Neo4j with docker compose …');
  const password = await composePassword(dataDir);
  const project = projectName(dataDir);
  const env = {
    COMPOSE_PROJECT_NAME: project,
    NEO4J_PASSWORD: password,
    NEO4J_PORT: String(await freePort(7687)),
    RELATA_TOKEN: password, // compose asks for it, though the service that needs it is not started
  };
  const compose = (...args: string[]) => runProgram('docker', ['compose', ...args], { cwd: PROJECT, env });
  const up = await compose('up', '--detach', '--wait', 'neo4j');
  if (up.code !== 0) throw new EngineError(`docker compose could not start Neo4j:\n${up.output.trim()}`);
  const port = (await compose('port', 'neo4j', '7687')).output.trim().split(':').at(-1) ?? '';
  const dismiss = keep ? undefined : onLeaving(() => void compose('kill', 'neo4j'));
  return {
    project,
    address: { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' },
    description: `Neo4j in Docker (docker compose service neo4j) on 127.0.0.1:${port}`,
    stop: async () => {
      if (!keep) await compose('stop', 'neo4j');
      dismiss?.();
    },
  };
}

/** Ends the container of a data folder, where it was given one. */
export async function stopComposed(dataDir: string): Promise<boolean> {
  if (!existsSync(passwordFile(dataDir))) return false;
  const password = await composePassword(dataDir);
  const env = {
    COMPOSE_PROJECT_NAME: projectName(dataDir),
    NEO4J_PASSWORD: password,
    RELATA_TOKEN: password,
  };
  const { code } = await runProgram('docker', ['compose', 'stop', 'neo4j'], { cwd: PROJECT, env });
  return code === 0;
}

/** A data folder has containers and volumes of its own, apart from those of a plain `docker compose up`. */
function projectName(dataDir: string): string {
  return `relata-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`;
}

const passwordFile = (dataDir: string): string => join(dataDir, 'compose-password');

async function composePassword(dataDir: string): Promise<string> {
  const file = passwordFile(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}
