import { useCallback, useMemo, useState } from 'react';
import type { Briefing, Citation } from '#contract/briefing.ts';

const NONE: readonly number[] = [];
const NO_CITATIONS: readonly Citation[] = [];

/** Which claims are open beside the text; the same number again closes them. */
export function useOpenClaims(briefing: Briefing | null) {
  const [at, setAt] = useState(NONE);
  const open = useCallback(
    (numbers: readonly number[]) => setAt((now) => (now.join() === numbers.join() ? NONE : numbers)),
    [],
  );
  const close = useCallback(() => setAt(NONE), []);
  const citations = briefing?.citations ?? NO_CITATIONS;
  const cited = useMemo(() => ({ citations, open, at }), [citations, open, at]);
  return { cited, at, close };
}
