import { useCallback, useState } from 'react';
import { storedDrafts, storeDrafts, type Drafts } from './drafts.ts';

/** Drafts and what was run before, kept over a reload. */
export function useDrafts() {
  const [drafts, setDrafts] = useState(storedDrafts);
  const change = useCallback((next: (drafts: Drafts) => Drafts) => {
    setDrafts((now) => {
      const then = next(now);
      storeDrafts(then);
      return then;
    });
  }, []);
  return { drafts, change };
}
