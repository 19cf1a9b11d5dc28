import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';

/** Where the reader is open: a passage of a document, and the claim that led there. */
export interface Reading {
  documentId: string;
  passageId: string;
  claimId: string | null;
}

interface Desk {
  reading: Reading | null;
  read: (reading: Reading | null) => void;
  /** the claim that the panel should bring into view */
  sought: string | null;
  seek: (claimId: string | null) => void;
}

const Context = createContext<Desk | null>(null);

/** The open document and the claim looked for. Throws outside of ReadingProvider. */
export function useReading(): Desk {
  const desk = use(Context);
  if (desk === null) throw new Error('useReading belongs inside ReadingProvider');
  return desk;
}

export function ReadingProvider({ children }: { children: ReactNode }) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [sought, seek] = useState<string | null>(null);
  const read = useCallback((next: Reading | null) => {
    setReading(next);
    seek(null);
  }, []);
  const desk = useMemo(() => ({ reading, read, sought, seek }), [reading, read, sought]);
  return <Context value={desk}>{children}</Context>;
}
