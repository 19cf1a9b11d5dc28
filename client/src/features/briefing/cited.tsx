import { createContext, use } from 'react';
import type { Citation, Note } from '#contract/briefing.ts';

/** What is open beside the text: passages, and the claims of them that a sentence rests on. */
export interface Opened {
  /** numbers of notes */
  notes: readonly number[];
  /** numbers of claims */
  claims: readonly number[];
}

export const isSame = (a: Opened, b: Opened): boolean =>
  a.notes.join() === b.notes.join() && a.claims.join() === b.claims.join();

/** What the sentences of a briefing need to lead to what they cite. */
interface Cited {
  citations: readonly Citation[];
  notes: readonly Note[];
  /** opens these notes at the claims that are cited; the same again closes them */
  open: (opened: Opened) => void;
  at: Opened | null;
}

export const CitedContext = createContext<Cited | null>(null);

/** Throws outside of a briefing. */
export function useCited(): Cited {
  const cited = use(CitedContext);
  if (cited === null) throw new Error('useCited belongs inside a briefing');
  return cited;
}
