import { setTimeout as pause } from 'node:timers/promises';
import type { Say } from './engine/engine.ts';
import { AppError, EngineError } from './runtime/errors.ts';
import type { Database } from './graph/connect.ts';

/**
 * Waits until the database answers, however long that takes: a server of the user’s may come up later.
 * @throws EngineError where it answers and turns us away
 */
export async function reached(db: Database, say: Say, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.verify();
    } catch (error) {
      if (!(error instanceof AppError)) throw turnedAway(error);
      if (attempt === 1) say('The database cannot be reached yet; trying again until it can …');
    }
    await pause(2_000, undefined, { signal });
  }
}

function turnedAway(cause: unknown): EngineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(
    `The database turned us away: ${reason}\nThe settings are NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.`,
    { cause },
  );
}
