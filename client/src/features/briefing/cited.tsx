import { createContext, use } from 'react';
import type { Citation } from '#contract/briefing.ts';

/** What the sentences of a briefing need to lead to what they cite. */
interface Cited {
  citations: readonly Citation[];
  /** opens the claims of these numbers */
  open: (numbers: readonly number[]) => void;
  /** the numbers that are open */
  at: readonly number[];
}

export const CitedContext = createContext<Cited | null>(null);

/** Throws outside of a briefing. */
export function useCited(): Cited {
  const cited = use(CitedContext);
  if (cited === null) throw new Error('useCited belongs inside a briefing');
  return cited;
}
