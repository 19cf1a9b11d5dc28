import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../server/graph/connect.ts';
import { type RunningApp, startApp, type StartOptions } from './app.ts';
import type { Fill } from './datasets.ts';
import { lastWrite, outside } from './everything.ts';
import { emptyDatabase, testAddress, testDatabase } from './neo4j.ts';

/** The real application over a database that holds just this, for the tests of a file; closed after them. */
export function appOn(fill: Fill, options: StartOptions = {}): { app: RunningApp; db: Database } {
  const db = databaseOn(fill);
  // Started before the first test, and asked by none before.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const app = {} as RunningApp;
  beforeAll(async () => {
    Object.assign(app, await startApp(db, options));
    return () => app.close();
  });
  return { app, db };
}

/** A database that holds just this, for the tests of a file; closed after them. */
export function databaseOn(fill: Fill): Database {
  const db = testDatabase();
  beforeAll(() => holdOnly(db, fill));
  afterAll(() => db.close());
  return db;
}

/** What this worker’s database was filled with last, and the transaction after which it held just that. */
let held: { fill: Fill; written: string } | null = null;

/** Empties and fills the database, unless it was filled so before and nothing has been written since. */
export async function holdOnly(db: Database, fill: Fill): Promise<void> {
  if (held?.fill === fill && held.written === (await lastWritten())) return;
  held = null;
  await emptyDatabase(db);
  await fill(db);
  held = { fill, written: await lastWritten() };
}

async function lastWritten(): Promise<string> {
  const driver = outside(testAddress());
  try {
    return await lastWrite(driver, testAddress().database);
  } finally {
    await driver.close();
  }
}
