import { useSyncExternalStore } from 'react';

const KEY = 'relata:analyst';
const listeners = new Set<() => void>();
/** Where the browser keeps nothing, the name lasts as long as the page. */
let kept = '';

function read(): string {
  try {
    return window.localStorage.getItem(KEY) ?? kept;
  } catch {
    return kept;
  }
}

function write(name: string): void {
  kept = name;
  try {
    window.localStorage.setItem(KEY, name);
  } catch {
    // kept for this page alone
  }
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  window.addEventListener('storage', listen);
  return () => {
    listeners.delete(listen);
    window.removeEventListener('storage', listen);
  };
}

/** The analyst’s name, asked once and remembered by this browser: empty until then. */
export function useAnalyst(): [name: string, remember: (name: string) => void] {
  return [useSyncExternalStore(subscribe, read), write];
}
