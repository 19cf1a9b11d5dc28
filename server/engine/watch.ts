import { setTimeout as pause } from 'node:timers/promises';
import type { Neo4jAddress } from '../graph/connect.ts';
import type { Say } from './engine.ts';
import type { Home, Java } from './home.ts';
import { launch, untilReady } from './launch.ts';
import { isFree } from './ports.ts';
import { endProcess, isAlive } from './processes.ts';
import type { State } from './state.ts';

export interface Watch {
  /** No longer starts it again. */
  end(): void;
  current(): State;
}

/** Starts Neo4j again when it dies, on the same port, since that is the address everybody has. */
export function watchOver(home: Home, java: Java, first: State, address: Neo4jAddress, say: Say): Watch {
  const watch = { over: false, current: first };
  void look(watch, async () => {
    say('Neo4j has ended by itself; starting it again …');
    while (!watch.over && !(await isFree(first.port))) await pause(500);
    if (watch.over) return;
    watch.current = await launch(home, java, first.port, first.keep);
    if (watch.over) return endProcess(watch.current, 0);
    await untilReady(home, watch.current, address);
    say('Neo4j is back.');
  });
  return {
    end: () => {
      watch.over = true;
    },
    current: () => watch.current,
  };
}

async function look(watch: { over: boolean; current: State }, revive: () => Promise<void>): Promise<void> {
  while (!watch.over) {
    await pause(500, undefined, { ref: false });
    if (watch.over || isAlive(watch.current)) continue;
    try {
      await revive();
    } catch {
      // It ended once more before it was ready; the next look tries again, a little later.
      await endProcess(watch.current);
      await pause(5_000, undefined, { ref: false });
    }
  }
}
