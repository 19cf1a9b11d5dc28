import { EngineError } from '../runtime/errors.ts';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from './engine.ts';
import { ADMIN_CLASS } from './release.ts';
import { runProgram } from './run-program.ts';

/** Where things lie below RELATA_DATA. */
export interface Home {
  data: string;
  neo4j: string;
  password: string;
  /** The Neo4j that last wrote the store; absent until one was ready for the first time. */
  version: string;
  state: string;
  console: string;
  backups: string;
}

export function homeOf(dataDir: string): Home {
  const neo4j = join(dataDir, 'neo4j');
  return {
    data: dataDir,
    neo4j,
    password: join(dataDir, 'neo4j-password'),
    version: join(neo4j, 'relata-version'),
    state: join(dataDir, 'neo4j-state.json'),
    console: join(neo4j, 'logs', 'console.log'),
    backups: join(dataDir, 'backups'),
  };
}

export interface Java {
  command: string;
  libraries: string;
}

/** Folders, and for a new database its password. @throws EngineError where a database is there without its password */
export async function prepareHome(home: Home, java: Java, say: Say): Promise<string> {
  for (const name of ['conf', 'data', 'logs', 'run', 'import', 'plugins', 'licenses'])
    await mkdir(join(home.neo4j, name), { recursive: true, mode: 0o700 });
  if (existsSync(home.version)) return readPassword(home);
  if (existsSync(join(home.neo4j, 'data', 'databases'))) await setAside(home, say);
  return createPassword(home, java);
}

export async function readPassword(home: Home): Promise<string> {
  try {
    return (await readFile(home.password, 'utf8')).trim();
  } catch (cause) {
    throw new EngineError(
      `The database in ${home.neo4j} is there, but its password file ${home.password} cannot be read. Put it back, or begin anew with: npm run db -- reset`,
      { cause },
    );
  }
}

/** A store that was never ready once holds nothing, and may know no password; nothing is deleted all the same. */
async function setAside(home: Home, say: Say): Promise<void> {
  const aside = join(home.neo4j, `data-unfinished-${Date.now()}`);
  say(`A first start was broken off; what it left is now in ${aside}.`);
  await rename(join(home.neo4j, 'data'), aside);
  await mkdir(join(home.neo4j, 'data'), { mode: 0o700 });
}

/** Letters and digits alone: neo4j-admin takes a password that begins with a dash for an option. */
export function newPassword(): string {
  return randomBytes(24).toString('hex');
}

async function createPassword(home: Home, java: Java): Promise<string> {
  const password = newPassword();
  await rm(home.password, { force: true });
  await writeFile(home.password, `${password}\n`, { mode: 0o600 });
  await chmod(home.password, 0o600);
  await admin(home, java, ['dbms', 'set-initial-password', password]);
  return password;
}

/** Runs neo4j-admin. Its arguments go through a file of the owner’s, so that no list of processes shows a password. */
export async function admin(home: Home, java: Java, args: readonly string[]): Promise<void> {
  const file = join(home.neo4j, 'run', `admin-${process.pid}.args`);
  const words = ['-cp', join(java.libraries, '*'), ADMIN_CLASS, ...args];
  await writeFile(file, words.map((word) => `"${word.replaceAll('\\', '\\\\')}"`).join('\n'), {
    mode: 0o600,
  });
  const env = { NEO4J_HOME: home.neo4j, NEO4J_CONF: join(home.neo4j, 'conf') };
  const { code, output } = await runProgram(java.command, [`@${file}`], { env });
  await rm(file, { force: true });
  if (code !== 0)
    throw new EngineError(`neo4j-admin ${args.slice(0, 2).join(' ')} failed:\n${output.trim()}`);
}
