import { useCallback, useEffect, useState } from 'react';
import { Draft } from './drafts.ts';

const PREFIX = 'relata.briefing.';
/** Where the browser keeps nothing, drafts last as long as the page. */
const kept = new Map<string, Draft>();

function read(key: string): Draft[] {
  try {
    const parsed = Draft.safeParse(JSON.parse(localStorage.getItem(key) ?? ''));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** Every draft of this browser, the one changed last first. Each has a place of its own, so that two tabs never undo each other’s. */
function storedDrafts(): Draft[] {
  const all = new Map(kept);
  for (const draft of keys().flatMap(read)) if (!all.has(draft.id)) all.set(draft.id, draft);
  return [...all.values()].toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** @returns false where the browser has no room for it: it then lasts as long as the page */
function storeDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(`${PREFIX}${draft.id}`, JSON.stringify(draft));
    kept.delete(draft.id);
    return true;
  } catch {
    kept.set(draft.id, draft);
    return false;
  }
}

function dropDraft(id: string): void {
  kept.delete(id);
  try {
    localStorage.removeItem(`${PREFIX}${id}`);
  } catch {
    // nothing was kept there
  }
}

/** The drafts of this browser, kept with every change; what another tab writes is seen here too. */
export function useDrafts() {
  const [drafts, setDrafts] = useState(storedDrafts);
  const [room, setRoom] = useState(true);
  useEffect(() => {
    const reread = (): void => setDrafts(storedDrafts());
    window.addEventListener('storage', reread);
    return () => window.removeEventListener('storage', reread);
  }, []);
  const put = useCallback((draft: Draft) => {
    setRoom(storeDraft(draft));
    setDrafts((now) => [draft, ...now.filter(({ id }) => id !== draft.id)]);
  }, []);
  const drop = useCallback((id: string) => {
    dropDraft(id);
    setDrafts((now) => now.filter((each) => each.id !== id));
  }, []);
  return { drafts, put, drop, room };
}
