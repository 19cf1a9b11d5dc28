import { EngineError } from '../runtime/errors.ts';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Database, isRefusal } from '../graph/connect.ts';
import type { Neo4jAddress } from '../runtime/config.ts';
import type { Home, Java } from './home.ts';
import { identify, isAlive, type ProcessId } from './processes.ts';
import { ADD_OPENS, NEO4J_VERSION, SERVER_CLASS } from './release.ts';
import { type State, writeState } from './state.ts';
import { totalmem } from 'node:os';

const GIB = 2 ** 30;

/** neo4j.conf is ours and written at every start: loopback only, own password, nothing reported, nothing else open. */
async function writeSettings(home: Home, port: number): Promise<void> {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    // LOAD CSV can neither read files of this machine nor call addresses.
    'server.directories.import': join(home.neo4j, 'import'),
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // What Neo4j brings itself is all that can be called.
    'server.directories.plugins': join(home.neo4j, 'plugins'),
    // One transaction leaves memory for the others; what this does not see, the guard of the console bounds.
    'db.memory.transaction.max': `${Math.round(heapMegabytes() / 2)}m`,
    // Nobody but us is connected, so nothing is to be waited for when it ends: 10 seconds become one.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
    'server.memory.pagecache.size': '256m',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '64m',
    'db.tx_log.rotation.retention_policy': '2 files',
  };
  const text = Object.entries(settings).map(([name, value]) => `${name}=${value.replaceAll('\\', '/')}\n`);
  await writeFile(join(home.neo4j, 'conf', 'neo4j.conf'), text.join(''));
}

/** A sixth of the machine, between one and four GiB; Neo4j’s start script would set it, and we do without the script. */
function heapOptions(memory = totalmem()): string[] {
  return ['-Xms256m', `-Xmx${heapMegabytes(memory)}m`];
}

function heapMegabytes(memory = totalmem()): number {
  return Math.round(Math.min(Math.max(memory / 6, GIB), 4 * GIB) / 2 ** 20);
}

const PATIENCE = 180_000;
/** For so long after its start Neo4j may turn us away because it has not read its users yet. */
const UNREAD_USERS = 20_000;

/** Starts the process and notes it, in that order at once; whether it answers is for `untilReady`. */
export async function launch(home: Home, java: Java, port: number, keep: boolean): Promise<State> {
  await writeSettings(home, port);
  const { pid, began } = spawnServer(home, java);
  const state = { pid, began, port, keep, version: NEO4J_VERSION, startedAt: new Date().toISOString() };
  await writeState(home, state);
  return state;
}

/** Detached: the terminal’s Ctrl+C is for us, and we stop Neo4j in good order. */
function spawnServer(home: Home, java: Java): ProcessId {
  const log = openSync(home.console, 'w', 0o600);
  const args = [
    ...heapOptions(),
    ...ADD_OPENS,
    '-XX:+ExitOnOutOfMemoryError',
    '-cp',
    join(java.libraries, '*'),
    SERVER_CLASS,
    `--home-dir=${home.neo4j}`,
    `--config-dir=${join(home.neo4j, 'conf')}`,
    '--console-mode',
  ];
  const child = spawn(java.command, args, { detached: true, cwd: home.neo4j, stdio: ['ignore', log, log] });
  child.on('error', () => undefined); // shows as a process that is not there
  child.unref();
  closeSync(log);
  const id = child.pid === undefined ? null : identify(child.pid);
  if (id === null) throw new EngineError(`Java (${java.command}) could not be started.`);
  return id;
}

export class PortTaken extends EngineError {}

/** Waits until the driver gets an answer. @throws EngineError, or PortTaken, where the process ends before that */
export async function untilReady(
  home: Home,
  process: ProcessId,
  address: Neo4jAddress,
  abort?: AbortSignal,
): Promise<void> {
  const database = connect(address, { acquireTimeout: 5_000 });
  const began = Date.now();
  const until = began + PATIENCE;
  try {
    // Not before it says that it listens: until then whoever answers on that port is another.
    while (!((await listens(home)) && (await answers(database, Date.now() - began < UNREAD_USERS)))) {
      if (!isAlive(process)) throw await whyEnded(home);
      if (Date.now() > until)
        throw new EngineError(`Neo4j runs, but gives no answer. Its log: ${home.console}`);
      await pause(100, undefined, abort === undefined ? {} : { signal: abort });
    }
  } finally {
    await database.close();
  }
}

async function listens(home: Home): Promise<boolean> {
  return (await readFile(home.console, 'utf8').catch(() => '')).includes('Bolt enabled on');
}

async function answers(database: Database, early: boolean): Promise<boolean> {
  try {
    await database.verify();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'unavailable') return false;
    if (early && isRefusal(error)) {
      await pause(1_000); // three attempts in a row, and it refuses even the right password for a while
      return false;
    }
    throw new EngineError(
      `Neo4j answers, but turns us away: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

async function whyEnded(home: Home): Promise<EngineError> {
  const log = await readFile(home.console, 'utf8').catch(() => '');
  if (/BindException|Address already in use/.test(log))
    return new PortTaken('The port was taken in the meantime.');
  const lines = log.trim().split('\n').slice(-12).join('\n  ');
  return new EngineError(`Neo4j ended while starting. The end of ${home.console}:\n  ${lines}`);
}
