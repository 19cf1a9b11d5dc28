import { EngineError } from '../../server/runtime/errors.ts';
import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findJava } from '../../server/engine/java.ts';
import { openManaged } from '../../server/engine/managed.ts';
import { hasDocker } from '../../server/engine/resolve.ts';
import { connect } from '../../server/graph/connect.ts';

/** Jars are shared with the checkout, data never. */
export const LIB_DIR = fileURLToPath(new URL('../../.relata/lib', import.meta.url));

export interface TestNeo4j {
  address: Neo4jAddress;
  stop(): Promise<void>;
}

/** TEST_NEO4J_URI, else a container, else a managed Neo4j in a throw-away folder. Never NEO4J_URI. */
export async function startTestNeo4j(): Promise<TestNeo4j> {
  if (process.env['TEST_NEO4J_URI'] !== undefined) return named(process.env['TEST_NEO4J_URI']);
  if (!(await hasDocker())) return managed();
  return contained().catch((error: unknown) => {
    say(`No container for the tests (${error instanceof Error ? error.message : String(error)}).`);
    return managed();
  });
}

async function named(uri: string): Promise<TestNeo4j> {
  const address = {
    uri,
    username: process.env['TEST_NEO4J_USERNAME'] ?? 'neo4j',
    password: process.env['TEST_NEO4J_PASSWORD'] ?? '',
    database: process.env['TEST_NEO4J_DATABASE'] ?? 'neo4j',
  };
  const db = connect(address);
  try {
    const [row] = await db.read('MATCH (n) RETURN count(n) AS nodes');
    if (row?.['nodes'] !== 0 && process.env['TEST_NEO4J_WIPE'] !== 'yes')
      throw new EngineError(
        `The database at TEST_NEO4J_URI (${uri}) is not empty, and the tests empty it. Name another, or say TEST_NEO4J_WIPE=yes.`,
      );
    await db.command('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await db.close();
  }
  return { address, stop: () => Promise.resolve() };
}

/** Neo4j’s image, which Docker may have to pull. Without the image of its reaper we see to the container ourselves. */
async function contained(): Promise<TestNeo4j> {
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const start = () => new Neo4jContainer('neo4j:5.26-community').start();
  const container = await start().catch(() => {
    process.env['TESTCONTAINERS_RYUK_DISABLED'] = 'true';
    return start();
  });
  const dismiss = guard('docker rm --force --volumes "$0"', [container.getId()]);
  return {
    address: {
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
      database: 'neo4j',
    },
    stop: async () => {
      await container.stop();
      dismiss();
    },
  };
}

async function managed(): Promise<TestNeo4j> {
  const java = await findJava(process.env['JAVA_HOME']);
  if (java === null)
    throw new EngineError('The tests need Docker, or Java 17 or 21 and Maven, or TEST_NEO4J_URI.');
  const dataDir = await mkdtemp(join(tmpdir(), 'relata-tests-'));
  const dismiss = guard(END_MANAGED, [dataDir]);
  const engine = await openManaged({ dataDir, libDir: LIB_DIR, java: java.command, say });
  return {
    address: engine.address,
    stop: async () => {
      await engine.stop();
      dismiss();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Whatever Neo4j its state file names, also one that is still starting. */
const END_MANAGED =
  'pid=$(sed -n "s/.*\\"pid\\": *\\([0-9]*\\).*/\\1/p" "$0/neo4j-state.json"); kill -9 $pid; sleep 1; rm -rf "$0"';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a shell command when this process dies, however it dies: the pipe to the waiting shell closes then. */
function guard(command: string, args: readonly string[]): () => void {
  const child = spawn('sh', ['-c', `read -r line || { ${command}; }`, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  child.stdin.on('error', () => undefined);
  return () => child.stdin.end('done\n');
}
