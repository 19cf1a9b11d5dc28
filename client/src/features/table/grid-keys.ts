import type { KeyboardEvent } from 'react';
import type { Pick } from './selecting.ts';

interface Doing {
  size: number;
  /** rows in sight */
  page: number;
  goTo: (index: number) => void;
  choose: (index: number, pick: Pick) => void;
  all: () => void;
  copy: () => void;
  centre: (index: number) => void;
}

function target(key: string, at: number, { size, page }: Doing): number | null {
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: size - 1,
  }[key];
  return next === undefined || size === 0 ? null : Math.max(0, Math.min(size - 1, next));
}

/** The keys of the table: move, select, centre, copy. Returns whether the key was one of them. */
export function gridKey(event: KeyboardEvent, at: number, doing: Doing): boolean {
  const control = event.ctrlKey || event.metaKey;
  const next = target(event.key, at, doing);
  if (next !== null) {
    if (event.shiftKey) doing.choose(next, { toggle: false, range: true });
    doing.goTo(next);
    return true;
  }
  const key = event.key.toLowerCase();
  if (control && key === 'a') doing.all();
  else if (control && key === 'c' && window.getSelection()?.isCollapsed !== false) doing.copy();
  else if (event.key === ' ' && at >= 0) doing.choose(at, { toggle: !event.shiftKey, range: event.shiftKey });
  else if (event.key === 'Enter' && at >= 0) doing.centre(at);
  else return false;
  return true;
}
