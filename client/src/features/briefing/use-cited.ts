import { useCallback, useMemo, useState } from 'react';
import type { Briefing, Citation, Note } from '#contract/briefing.ts';
import { isSame, type Opened } from './cited.tsx';

const NO_CITATIONS: readonly Citation[] = [];
const NO_NOTES: readonly Note[] = [];

/** Which passages and claims are open beside the text; the same again closes them. */
export function useOpenClaims(briefing: Briefing | null) {
  const [at, setAt] = useState<Opened | null>(null);
  const open = useCallback(
    (opened: Opened) => setAt((now) => (now !== null && isSame(now, opened) ? null : opened)),
    [],
  );
  const close = useCallback(() => setAt(null), []);
  const citations = briefing?.citations ?? NO_CITATIONS;
  const notes = briefing?.notes ?? NO_NOTES;
  const cited = useMemo(() => ({ citations, notes, open, at }), [citations, notes, open, at]);
  return { cited, at, close };
}
