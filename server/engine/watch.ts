import { setTimeout as pause } from 'node:timers/promises';
import type { Neo4jAddress } from '../runtime/config.ts';
import type { Say } from './engine.ts';
import type { Home, Java } from './home.ts';
import { launch, untilReady } from './launch.ts';
import { isFree } from './ports.ts';
import { endProcess, isAlive } from './processes.ts';
import type { State } from './state.ts';

export interface Watch {
  /** No longer starts it again. */
  end(): void;
  /** Ends it at once and starts it again; resolves when it answers. */
  restart(): Promise<void>;
  current(): State;
}

interface Watched {
  over: boolean;
  current: State;
  /** Who waits for it to be back. */
  back: PromiseWithResolvers<void> | null;
}

/** Starts Neo4j again when it dies, on the same port, since that is the address everybody has. */
export function watchOver(home: Home, java: Java, first: State, address: Neo4jAddress, say: Say): Watch {
  const watch: Watched = { over: false, current: first, back: null };
  void look(watch, async () => {
    say(watch.back === null ? 'Neo4j has ended by itself; starting it again …' : 'Starting Neo4j anew …');
    while (!watch.over && !(await isFree(first.port))) await pause(500);
    if (watch.over) return;
    watch.current = await launch(home, java, first.port, first.keep);
    if (watch.over) return endProcess(watch.current, 0);
    await untilReady(home, watch.current, address);
    say('Neo4j is back.');
    watch.back?.resolve();
    watch.back = null;
  });
  return {
    end: () => {
      watch.over = true;
    },
    restart: async () => {
      watch.back ??= Promise.withResolvers();
      const { promise } = watch.back;
      say('A query went on although it was told to end; Neo4j is ended with it.');
      await endProcess(watch.current, 0);
      await promise;
    },
    current: () => watch.current,
  };
}

async function look(watch: Watched, revive: () => Promise<void>): Promise<void> {
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
