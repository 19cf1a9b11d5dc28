import { EngineError } from '../runtime/errors.ts';
import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { onLeaving } from './leaving.ts';
import { identify, isAlive } from './processes.ts';

const Holder = z.object({ pid: z.int(), began: z.string() });

/** Held by the one process that looks after a data folder; one left by a killed process does not count. */
export interface Lock {
  release(): void;
}

const ROOM_FOR_TWO =
  'Stop that one, or set RELATA_DATA to another folder and PORT to another port to run both.';

/**
 * @param advice what to do where another process holds it
 * @throws EngineError naming the process that holds it, or why the folder cannot be used
 */
export async function takeLock(dataDir: string, advice = ROOM_FOR_TWO): Promise<Lock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw unusable(dataDir, error);
  });
  const file = join(dataDir, 'relata.lock');
  const me = identify(process.pid) ?? { pid: process.pid, began: '' };
  for (;;) {
    try {
      await writeFile(file, JSON.stringify(me), { flag: 'wx' });
      return held(file);
    } catch (error) {
      if (!isThere(error)) throw unusable(dataDir, error);
    }
    const holder = await readHolder(file);
    if (holder !== null)
      throw new EngineError(
        `Another Relata (process ${holder.pid}) uses the data folder ${dataDir}. ${advice}`,
      );
    await rm(file, { force: true });
  }
}

function held(file: string): Lock {
  const remove = (): void => rmSync(file, { force: true });
  const dismiss = onLeaving(remove);
  return {
    release: () => {
      dismiss();
      remove();
    },
  };
}

/** @returns null where the process that took it is gone */
async function readHolder(file: string): Promise<z.infer<typeof Holder> | null> {
  try {
    const holder = Holder.parse(JSON.parse(await readFile(file, 'utf8')));
    return isAlive(holder) ? holder : null;
  } catch {
    return null;
  }
}

/** Also for what else is kept in the folder, such as the secrets of docker compose. */
export function unusable(dataDir: string, cause: unknown): EngineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(`RELATA_DATA: the data folder ${dataDir} cannot be made or written to: ${reason}`, {
    cause,
  });
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
