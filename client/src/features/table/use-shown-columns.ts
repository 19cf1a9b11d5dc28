import { useMemo, useState } from 'react';
import type { ReadColumn, Tab } from './column.ts';

const key = (tab: Tab): string => `relata:table-${tab}`;

function remembered(tab: Tab): string[] | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key(tab)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null;
  } catch {
    return null;
  }
}

function remember(tab: Tab, ids: readonly string[]): void {
  try {
    window.localStorage.setItem(key(tab), JSON.stringify(ids));
  } catch {
    // Without storage the choice lasts as long as the table is open.
  }
}

/** Which columns of a tab are shown, as the reader chose them; one at least. */
export function useShownColumns(
  tab: Tab,
  all: readonly ReadColumn[],
): [ReadonlySet<string>, (id: string) => void] {
  const [chosen, setChosen] = useState<Partial<Record<Tab, readonly string[]>>>({});
  const shown = useMemo(() => {
    const wanted = chosen[tab] ?? remembered(tab);
    const ids = all.filter(({ id, shown: usual }) => wanted?.includes(id) ?? usual).map(({ id }) => id);
    return new Set(ids.length > 0 ? ids : all.slice(0, 1).map(({ id }) => id));
  }, [chosen, tab, all]);
  const toggle = (id: string): void => {
    const next = shown.has(id) ? [...shown].filter((each) => each !== id) : [...shown, id];
    remember(tab, next);
    setChosen((before) => ({ ...before, [tab]: next }));
  };
  return [shown, toggle];
}
