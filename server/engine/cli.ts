import { explain } from '../runtime/errors.ts';
import { createInterface } from 'node:readline/promises';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../runtime/config.ts';
import { stopComposed } from './compose.ts';
import { homeOf } from './home.ts';
import { leaveNothing } from './leaving.ts';
import { connectionOf, stopManaged } from './managed.ts';
import { takeLock } from './lock.ts';
import { openEngine } from './resolve.ts';
import { isRunning, readState } from './state.ts';

const USAGE = `npm run db -- COMMAND
  start     starts Neo4j and leaves it running
  stop      stops it
  status    says whether it runs, where, and since when
  connect   says how cypher-shell, Python and other programs reach it
  reset     deletes the managed database; asks first, unless --yes is given`;

const commands: Record<string, (config: Config, yes: boolean) => Promise<number>> = {
  start,
  stop,
  status,
  connect,
  reset,
};

process.on('exit', leaveNothing);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const command = commands[positionals[0] ?? ''];
  if (command === undefined) console.error(USAGE);
  process.exitCode = command === undefined ? 2 : await command(readConfig(process.env), values.yes);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function start(config: Config): Promise<number> {
  const engine = await openEngine(config, { say: console.log, keep: true, guest: true });
  console.log(`Running: ${engine.description}.`);
  await engine.stop(); // gives up the lock and leaves what is to be kept
  return 0;
}

async function stop(config: Config): Promise<number> {
  if (refusesGiven(config)) return 1;
  const stopped = (await stopManaged(config.dataDir)) || (await stopComposed(config.dataDir));
  console.log(stopped ? 'Stopped.' : 'It was not running.');
  return 0;
}

async function status(config: Config): Promise<number> {
  if (config.neo4j !== null) {
    console.log(`NEO4J_URI names ${config.neo4j.uri}; Relata manages no database of its own then.`);
    return 0;
  }
  const home = homeOf(config.dataDir);
  const state = readState(home);
  if (isRunning(state))
    console.log(
      `Running: Neo4j Community ${state.version} on 127.0.0.1:${state.port}, process ${state.pid}, since ${state.startedAt}, data in ${home.neo4j}.`,
    );
  else console.log(`Not running. Its data: ${home.neo4j}.`);
  return isRunning(state) ? 0 : 3;
}

async function connect(config: Config): Promise<number> {
  const address = config.neo4j ?? (await connectionOf(config.dataDir));
  const password = config.neo4j === null ? `$(cat '${homeOf(config.dataDir).password}')` : '$NEO4J_PASSWORD';
  console.log(`Address   ${address.uri}
User      ${address.username}
Database  ${address.database}
Password  echo "${password}"

cypher-shell -a ${address.uri} -u ${address.username} -p "${password}" -d ${address.database}

NEO4J_PASSWORD="${password}" python3 -c '
import os
from neo4j import GraphDatabase
with GraphDatabase.driver("${address.uri}", auth=("${address.username}", os.environ["NEO4J_PASSWORD"])) as driver:
    records, _, _ = driver.execute_query("MATCH (a:Actor) RETURN a.name AS name ORDER BY name LIMIT 5", database_="${address.database}")
    print([record["name"] for record in records])
'`);
  return 0;
}

async function reset(config: Config, yes: boolean): Promise<number> {
  if (refusesGiven(config)) return 1;
  const home = homeOf(config.dataDir);
  if (!yes && !(await agreed(`Delete the database in ${home.neo4j}, with everything in it?`))) {
    console.log('Nothing was deleted.');
    return 1;
  }
  await stopManaged(config.dataDir);
  const lock = await takeLock(config.dataDir);
  for (const path of [home.neo4j, home.password]) await rm(path, { recursive: true, force: true });
  lock.release();
  console.log('Deleted. The next start begins with an empty database.');
  return 0;
}

function refusesGiven(config: Config): boolean {
  if (config.neo4j !== null)
    console.error(`NEO4J_URI names ${config.neo4j.uri}, which is not ours to stop or delete.`);
  return config.neo4j !== null;
}

/** Without a terminal nobody can agree. */
async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error(`${question} Say --yes to agree.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
