import { useCallback, useEffect, useState } from 'react';
import type { Draft } from './drafts.ts';
import { dropDraft, storeDraft, storedDrafts } from './stored.ts';

/** The drafts of this browser, kept with every change; what another tab writes is seen here too. */
export function useDrafts() {
  const [drafts, setDrafts] = useState(storedDrafts);
  const [room, setRoom] = useState(true);
  useEffect(() => {
    const read = (): void => setDrafts(storedDrafts());
    window.addEventListener('storage', read);
    return () => window.removeEventListener('storage', read);
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
