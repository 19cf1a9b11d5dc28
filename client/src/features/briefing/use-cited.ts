import { useCallback, useMemo, useState } from 'react';
import type { Briefing, Citation, Note } from '#contract/briefing.ts';
import type { Opened } from './cited.tsx';

const NO_CITATIONS: readonly Citation[] = [];
const NO_NOTES: readonly Note[] = [];
const same = (a: Opened | null, b: Opened): boolean =>
  a !== null && a.notes.join() === b.notes.join() && a.claims.join() === b.claims.join();

/** Which passages and claims are open beside the text; the same again closes them. */
export function useOpenClaims(briefing: Briefing | null) {
  const [at, setAt] = useState<Opened | null>(null);
  const open = useCallback((opened: Opened) => setAt((now) => (same(now, opened) ? null : opened)), []);
  const close = useCallback(() => setAt(null), []);
  const citations = briefing?.citations ?? NO_CITATIONS;
  const notes = briefing?.notes ?? NO_NOTES;
  const cited = useMemo(() => ({ citations, notes, open, at }), [citations, notes, open, at]);
  return { cited, at, close };
}
