import type { Neo4jAddress } from '../graph/connect.ts';
import { type Engine, EngineError, type Say } from './engine.ts';
import { type Home, homeOf, type Java, prepareHome, readPassword } from './home.ts';
import { launch, PortTaken, untilReady } from './launch.ts';
import { ensureLibraries } from './libraries.ts';
import { takeLock } from './lock.ts';
import { freePort } from './ports.ts';
import { endProcess, signal } from './processes.ts';
import { NEO4J_VERSION } from './release.ts';
import { isRunning, readState, type State } from './state.ts';
import { guardStore, noteVersion } from './store-version.ts';
import { watchOver } from './watch.ts';

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
}

/**
 * The Neo4j of a data folder: the one that runs there already, else started anew, and started again whenever it dies.
 * @throws EngineError where it cannot be had
 */
export async function openManaged(options: ManagedOptions): Promise<Engine> {
  const home = homeOf(options.dataDir);
  const found = await readState(home);
  if (options.guest && isRunning(found)) return adopt(home, found);
  const lock = await takeLock(options.dataDir);
  try {
    const keeper = await keep(home, options);
    return {
      ...keeper,
      stop: () => keeper.stop().finally(() => lock.release()),
      kill: () => {
        keeper.kill();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

export function addressOf(port: number, password: string): Neo4jAddress {
  return { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password, database: 'neo4j' };
}

function describe(state: State, home: Home): string {
  return `Neo4j Community ${state.version} on 127.0.0.1:${state.port}, data in ${home.neo4j}`;
}

async function adopt(home: Home, found: State): Promise<Engine> {
  const { state, address } = await again(home, found);
  return {
    address,
    description: describe(state, home),
    stop: () => Promise.resolve(),
    kill: () => undefined,
  };
}

async function keep(home: Home, options: ManagedOptions): Promise<Engine> {
  const java = { command: options.java, libraries: await ensureLibraries(options.libDir, options.say) };
  const { state, address } = await findOrBegin(home, java, options);
  const watch = watchOver(home, java, state, address, options.say);
  return {
    address,
    description: describe(state, home),
    stop: async () => {
      watch.end();
      if (!state.keep) await endProcess(watch.current());
    },
    kill: () => {
      watch.end();
      if (!state.keep) signal(watch.current(), 'SIGKILL');
    },
  };
}

interface Running {
  state: State;
  address: Neo4jAddress;
}

async function findOrBegin(home: Home, java: Java, options: ManagedOptions): Promise<Running> {
  const found = await readState(home);
  if (isRunning(found)) {
    if (found.version === NEO4J_VERSION) return again(home, found);
    await endProcess(found);
  }
  return begin(home, java, found, options);
}

async function again(home: Home, state: State): Promise<Running> {
  const address = addressOf(state.port, await readPassword(home));
  await untilReady(home, state, address);
  return { state, address };
}

async function begin(home: Home, java: Java, last: State | null, options: ManagedOptions): Promise<Running> {
  const password = await prepareHome(home, java, options.say);
  await guardStore(home, java, options.say);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(last?.port ?? USUAL_PORT);
    const state = await launch(home, java, port, options.keep ?? false);
    const address = addressOf(port, password);
    try {
      await untilReady(home, state, address);
      await noteVersion(home);
      return { state, address };
    } catch (error) {
      await endProcess(state);
      if (!(error instanceof PortTaken) || attempt === 3) throw error;
    }
  }
}

/** Ends the Neo4j of a data folder, where one runs and no program looks after it. @returns whether one ran */
export async function stopManaged(dataDir: string): Promise<boolean> {
  const state = await readState(homeOf(dataDir));
  if (!isRunning(state)) return false;
  const lock = await takeLock(dataDir);
  await endProcess(state).finally(() => lock.release());
  return true;
}

/** @throws EngineError where none runs */
export async function connectionOf(dataDir: string): Promise<Neo4jAddress> {
  const home = homeOf(dataDir);
  const state = await readState(home);
  if (!isRunning(state)) throw new EngineError('Neo4j does not run. Start it with: npm run db -- start');
  return addressOf(state.port, await readPassword(home));
}
