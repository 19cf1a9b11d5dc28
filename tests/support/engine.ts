import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { Engine } from '../../server/engine/engine.ts';
import { homeOf } from '../../server/engine/home.ts';
import { findJava } from '../../server/engine/java.ts';
import { type ManagedOptions, openManaged } from '../../server/engine/managed.ts';
import { endProcess } from '../../server/engine/processes.ts';
import { isRunning, readState, type State } from '../../server/engine/state.ts';
import { LIB_DIR } from './test-neo4j.ts';

/** A data folder of its own; whatever Neo4j runs there at the end of the test is ended. */
export function dataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'relata-engine-'));
  onTestFinished(async () => {
    const state = readState(homeOf(dataDir));
    if (isRunning(state)) await endProcess(state, 0);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return dataDir;
}

/** Where the engine cannot run, the test is skipped, and says why. */
export async function openTestEngine(
  dataDir: string,
  options: Partial<ManagedOptions> = {},
): Promise<{ engine: Engine; said: string[]; state: State }> {
  const said: string[] = [];
  const java = await findJava(process.env['JAVA_HOME']);
  const say = (line: string): void => void said.push(line);
  const engine = await openManaged({
    dataDir,
    libDir: LIB_DIR,
    java: java?.command ?? 'java',
    say,
    ...options,
  });
  const state = readState(homeOf(dataDir));
  if (state === null) throw new Error('no state was written');
  return { engine, said, state };
}

/** Waits for a condition, never for a time. @throws Error saying what did not come */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 180_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited three minutes for ${what}`);
    await pause(50);
  }
}
