import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Home } from './home.ts';
import { isAlive } from './processes.ts';

const State = z.object({
  pid: z.int(),
  began: z.string(),
  port: z.int(),
  version: z.string(),
  startedAt: z.iso.datetime(),
  /** Started to go on by itself (`npm run db -- start`), so that the program leaves it running. */
  keep: z.boolean(),
});

/** What is known of the managed Neo4j that runs, or ran last. */
export type State = z.infer<typeof State>;

/** @returns null where none ran yet, or the file is not whole: then nothing is known */
export function readState(home: Home): State | null {
  try {
    return State.parse(JSON.parse(readFileSync(home.state, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeState(home: Home, state: State): Promise<void> {
  const unfinished = `${home.state}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(state, null, 2), { mode: 0o600 });
  await rename(unfinished, home.state);
}

export function isRunning(state: State | null): state is State {
  return state !== null && isAlive(state);
}
