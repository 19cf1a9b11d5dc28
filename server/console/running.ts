import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../graph/connect.ts';
import { statement } from '../graph/statements.ts';

/** For so many milliseconds a query that was told to end may go on; what is longer does not listen. */
export const PATIENCE = 6_000;
const LOOK_EVERY = 150;

/**
 * Ends in Neo4j whatever runs for a query, and waits until it is gone.
 * @param settled whether our side got an answer or an error meanwhile
 * @param patience milliseconds
 * @returns false where it outlived its cancellation, or the database no longer answers at all
 */
export async function endInNeo4j(
  db: Database,
  queryId: string,
  settled: () => boolean,
  patience: number,
): Promise<boolean> {
  const until = Date.now() + patience;
  let left: number | null = null;
  while (Date.now() < until) {
    left = await atMost(until - Date.now(), endOnce(db, queryId));
    if (left === 0 && settled()) return true;
    await pause(LOOK_EVERY);
  }
  return settled() && (left === null || left === 0);
}

/** @returns how many transactions of the query were still there; null where nobody answered */
async function endOnce(db: Database, queryId: string): Promise<number | null> {
  try {
    const rows = await db.read<{ id: string }>(statement('console/running'), { queryId });
    if (rows.length > 0) await db.read(statement('console/end'), { ids: rows.map(({ id }) => id) });
    return rows.length;
  } catch {
    return null;
  }
}

async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  return Promise.race([work, pause(milliseconds, null, { ref: false })]);
}
