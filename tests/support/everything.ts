import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver, type Record as Row } from 'neo4j-driver';

/** Looks at a Neo4j from outside of all that is tested. Whoever opens it closes it. */
export function outside({ uri, username, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password));
}

/** All that a statement could have changed, line by line, told apart so that a difference says what it is. */
export interface Everything {
  content: string;
  schema: string;
  tokens: string;
  users: string;
  /** The last transaction that wrote, of each database: the ids of what only read do not count. */
  written: string;
  disk: string;
}

export async function everythingIn(driver: Driver): Promise<Everything> {
  const rows = async (statement: string): Promise<string[]> =>
    (await driver.executeQuery(statement)).records.map(told).toSorted();
  return {
    content: text([
      ...(await rows(
        'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties',
      )),
      ...(await rows(
        'MATCH (a)-[r]->(b) RETURN elementId(r) AS id, elementId(a) AS a, elementId(b) AS b, type(r) AS type, properties(r) AS properties',
      )),
    ]),
    schema: text([
      ...(await rows('SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state')),
      ...(await rows('SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties')),
    ]),
    tokens: text([
      ...(await rows('CALL db.labels()')),
      ...(await rows('CALL db.relationshipTypes()')),
      ...(await rows('CALL db.propertyKeys()')),
    ]),
    users: text(await rows('SHOW USERS')),
    written: text([
      ...(await rows('SHOW DATABASES YIELD name, currentStatus')),
      await lastWrite(driver, 'neo4j'),
      await lastWrite(driver, 'system'),
    ]),
    disk: text(await filesOf(driver)),
  };
}

/** Names the last transaction that wrote: those that only read do not change it. Community’s SHOW DATABASES says null. */
export async function lastWrite(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    await session.run(database === 'system' ? 'SHOW USERS' : 'RETURN 1');
    return session.lastBookmarks().join(' ');
  } finally {
    await session.close();
  }
}

/** What is there no longer, and what is there now. */
export function changes(before: Everything, after: Everything): string[] {
  return (Object.keys(before) as (keyof Everything)[]).flatMap((part) => {
    const [old, now] = [before[part].split('\n'), after[part].split('\n')];
    return [
      ...old.filter((line) => !now.includes(line)).map((line) => `${part}, no longer: ${line}`),
      ...now.filter((line) => !old.includes(line)).map((line) => `${part}, new: ${line}`),
    ];
  });
}

function told(row: Row): string {
  return JSON.stringify(row.toObject(), (_key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype)
      return (value as { toString(): string }).toString();
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * At a checkpoint, every quarter of an hour, Neo4j writes the segments of its full-text indexes anew, under new names:
 * whatever test runs just then would be blamed for it.
 */
const REWRITTEN = /(\/schema\/index\/fulltext-1\.0\/).*/;

/** Where the disk can be seen: every file that is there, and what stands in those that Neo4j does not write itself. */
async function filesOf(driver: Driver): Promise<string[]> {
  const home = await setting(driver, 'server.directories.neo4j_home');
  if (home === null || !existsSync(home)) return [];
  const files: string[] = [];
  for (const folder of ['import', 'plugins', 'conf', 'data'])
    collect(join(home, folder), files, folder === 'data');
  return files;
}

/** @returns whether the server’s folders can be seen from here */
export async function seesDisk(driver: Driver): Promise<boolean> {
  return (await filesOf(driver)).length > 0;
}

async function setting(driver: Driver, name: string): Promise<string | null> {
  const { records } = await driver.executeQuery('SHOW SETTINGS $names YIELD value', { names: [name] });
  const value: unknown = records[0]?.get('value');
  return typeof value === 'string' ? value : null;
}

function collect(folder: string, files: string[], byName: boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) collect(path, files, byName);
    else files.push(byName ? path.replace(REWRITTEN, '$1…') : `${path} ${sha256(path)}`);
  }
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function text(lines: readonly string[]): string {
  return lines.join('\n');
}
