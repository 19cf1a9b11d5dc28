import type { Neo4jAddress } from '../../server/runtime/config.ts';
import { inject } from 'vitest';
import { connect, type Database } from '../../server/graph/connect.ts';

/** The address of this worker’s Neo4j, which its tests may fill and empty as they like. */
export function testAddress(): Neo4jAddress {
  const own = inject('neo4js')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (own === undefined) throw new Error(`no Neo4j was started for worker ${process.env['VITEST_POOL_ID']}`);
  return own;
}

/** This worker’s Neo4j. Whoever asks closes it. */
export function testDatabase(): Database {
  return connect(testAddress());
}

/** Takes every node out, and with it every relationship; constraints and indexes stay. */
export async function emptyDatabase(db: Database): Promise<void> {
  await db.command('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}
