import { EngineError } from '../runtime/errors.ts';
import type { Neo4jAddress } from '../runtime/config.ts';
import type { Engine, Say } from './engine.ts';
import { type Home, homeOf, type Java, prepareHome, readPassword, admin } from './home.ts';
import { launch, PortTaken, untilReady } from './launch.ts';
import { onLeaving } from './leaving.ts';
import { ensureLibraries } from './libraries.ts';
import { takeLock } from './lock.ts';
import { freePort } from './ports.ts';
import { endProcess, signal } from './processes.ts';
import { NEO4J_VERSION, compareVersions } from './release.ts';
import { isRunning, readState, type State } from './state.ts';
import { watchOver } from './watch.ts';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Neo4j upgrades a store by starting on it and never goes back: so a newer Neo4j of ours first puts a copy aside, and
 * an older one stays away.
 * @throws EngineError where the store was written by a newer Neo4j than ours
 */
async function guardStore(home: Home, java: Java, say: Say): Promise<void> {
  if (!existsSync(home.version)) return;
  const wrote = (await readFile(home.version, 'utf8')).trim();
  const order = compareVersions(wrote, NEO4J_VERSION);
  if (order > 0)
    throw new EngineError(
      `The database in ${home.neo4j} was last written by Neo4j ${wrote}; this Relata brings ${NEO4J_VERSION}, which cannot read it. Use the newer Relata, or another folder with RELATA_DATA.`,
    );
  if (order < 0) await backUp(home, java, wrote, say);
}

async function backUp(home: Home, java: Java, wrote: string, say: Say): Promise<void> {
  const folder = join(home.backups, `neo4j-${wrote}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`);
  say(`Neo4j goes from ${wrote} to ${NEO4J_VERSION}; a copy of the database goes to ${folder} first.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const database of ['neo4j', 'system'])
    await admin(home, java, ['database', 'dump', database, `--to-path=${folder}`]);
}

async function noteVersion(home: Home): Promise<void> {
  await writeFile(home.version, `${NEO4J_VERSION}\n`);
}

const USUAL_PORT = 7687;

export interface ManagedOptions {
  dataDir: string;
  /** Where Neo4j’s jars are kept: below the data folder, unless several data folders share them. */
  libDir: string;
  java: string;
  say: Say;
  /** Goes on running when this process ends. */
  keep?: boolean;
  /** A guest uses a Neo4j that runs already, whoever looks after it. */
  guest?: boolean;
  /** Breaks the start off: what was started is ended. */
  signal?: AbortSignal;
}

/**
 * The Neo4j of a data folder: the one that runs there already, else started anew, and started again whenever it dies.
 * @throws EngineError where it cannot be had
 */
export async function openManaged(options: ManagedOptions): Promise<Engine> {
  const home = homeOf(options.dataDir);
  const found = readState(home);
  if (options.guest && isRunning(found)) return visit(home, found, options);
  const lock = await takeLock(options.dataDir);
  try {
    const engine = await lookAfter(home, options);
    return { ...engine, stop: () => engine.stop().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function addressOf(port: number, password: string): Neo4jAddress {
  return { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
}

function describe(state: State, home: Home): string {
  return `Neo4j Community ${state.version} on 127.0.0.1:${state.port}, data in ${home.neo4j}`;
}

async function visit(home: Home, found: State, options: ManagedOptions): Promise<Engine> {
  const { state, address } = await adopt(home, found, options);
  return { address, description: describe(state, home), stop: () => Promise.resolve() };
}

async function lookAfter(home: Home, options: ManagedOptions): Promise<Engine> {
  const libraries = await ensureLibraries(options.libDir, options.say, options.signal);
  const java = { command: options.java, libraries };
  const { state, address } = await findOrBegin(home, java, options);
  const watch = watchOver(home, java, state, address, options.say);
  const dismiss = state.keep ? undefined : onLeaving(() => signal(watch.current(), 'SIGKILL'));
  return {
    address,
    description: describe(state, home),
    restart: () => watch.restart(),
    stop: async () => {
      watch.end();
      if (!state.keep) await endProcess(watch.current());
      dismiss?.();
    },
  };
}

interface Running {
  state: State;
  address: Neo4jAddress;
}

async function findOrBegin(home: Home, java: Java, options: ManagedOptions): Promise<Running> {
  const found = readState(home);
  if (isRunning(found)) {
    if (found.version === NEO4J_VERSION) return adopt(home, found, options);
    await endProcess(found);
  }
  return begin(home, java, found, options);
}

async function adopt(home: Home, state: State, { signal: abort }: ManagedOptions): Promise<Running> {
  const address = addressOf(state.port, await readPassword(home));
  await untilReady(home, state, address, abort);
  return { state, address };
}

async function begin(home: Home, java: Java, last: State | null, options: ManagedOptions): Promise<Running> {
  const password = await prepareHome(home, java, options.say);
  await guardStore(home, java, options.say);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(last?.port ?? USUAL_PORT);
    try {
      return await beginAt(home, java, port, password, options);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 3) throw error;
    }
  }
}

async function beginAt(
  home: Home,
  java: Java,
  port: number,
  password: string,
  options: ManagedOptions,
): Promise<Running> {
  const state = await launch(home, java, port, options.keep ?? false);
  const dismiss = onLeaving(() => signal(state, 'SIGKILL'));
  const address = addressOf(port, password);
  try {
    await untilReady(home, state, address, options.signal);
    await noteVersion(home);
    return { state, address };
  } catch (error) {
    await endProcess(state);
    throw error;
  } finally {
    dismiss();
  }
}

const END_IT_THERE = 'It ends its Neo4j when it ends itself: press Ctrl+C where it runs.';

/** Ends the Neo4j of a data folder. @returns whether one ran @throws EngineError where a program looks after it */
export async function stopManaged(dataDir: string): Promise<boolean> {
  const lock = await takeLock(dataDir, END_IT_THERE);
  try {
    const state = readState(homeOf(dataDir));
    if (!isRunning(state)) return false;
    await endProcess(state);
    return true;
  } finally {
    lock.release();
  }
}

/** @throws EngineError where none runs */
export async function connectionOf(dataDir: string): Promise<Neo4jAddress> {
  const home = homeOf(dataDir);
  const state = readState(home);
  if (!isRunning(state)) throw new EngineError('Neo4j does not run. Start it with: npm run db -- start');
  return addressOf(state.port, await readPassword(home));
}
