import { z } from 'zod';
import { Scene } from '#contract/scene.ts';
import type { Exploration } from '#picture/exploration/steps.ts';

const KEY = 'relata:history';

type History = Pick<Exploration, 'history' | 'cursor'>;

const Version = Scene.omit({ selection: true, camera: true }).extend({
  name: z.string().exactOptional(),
  opened: z.string().exactOptional(),
  saved: z.string().exactOptional(),
});
const Kept = z.object({ hash: z.string(), cursor: z.int().min(0), history: z.array(Version).min(2) });

/** Keeps what was done for a reload of this tab; a link carries only where it led. */
export function keepHistory({ history, cursor }: History): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ hash: window.location.hash, cursor, history }));
  } catch {
    // Too long to be kept: after a reload the history begins anew.
    window.sessionStorage.removeItem(KEY);
  }
}

const isReload = (): boolean =>
  performance.getEntriesByType('navigation').some((entry) => Reflect.get(entry, 'type') === 'reload');

/** What was done before this reload; null where the page was opened otherwise, or leads elsewhere. */
export function historyBefore(): History | null {
  if (!isReload()) return null;
  try {
    const { hash, history, cursor } = Kept.parse(JSON.parse(window.sessionStorage.getItem(KEY) ?? ''));
    return hash === window.location.hash && cursor < history.length ? { history, cursor } : null;
  } catch {
    return null;
  }
}
