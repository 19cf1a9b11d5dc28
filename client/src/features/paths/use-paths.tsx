import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { PathBody } from '#contract/paths.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { MOST_ENDS } from './most-ends.ts';

export type Options = Pick<PathBody, 'direction' | 'maxHops' | 'k' | 'by'> & {
  families: readonly string[];
  types: readonly string[];
  /** look only at what the lens lets through */
  withLens: boolean;
};

export const PLAIN: Options = {
  direction: 'both',
  maxHops: 4,
  k: 5,
  by: 'best',
  families: [],
  types: [],
  withLens: true,
};

interface Asking {
  ends: readonly string[];
  setEnds: (ids: readonly string[]) => void;
  options: Options;
  change: (change: Partial<Options>) => void;
  /** Opens the paths between these. */
  ask: (ids: readonly string[]) => void;
}

const Context = createContext<Asking | null>(null);

/** Whose paths are looked for. Throws outside of PathsProvider. */
export function usePaths(): Asking {
  const asking = use(Context);
  if (asking === null) throw new Error('usePaths belongs inside PathsProvider');
  return asking;
}

/** Which paths are asked for is no part of the picture; those that were chosen are. */
export function PathsProvider({ children }: { children: ReactNode }) {
  const { pathEnds: ends } = usePage('pathEnds');
  const [options, setOptions] = useState(PLAIN);
  const asking = useMemo<Asking>(
    () => ({
      ends,
      setEnds: (pathEnds) => setPage({ pathEnds }),
      options,
      change: (change) => setOptions((now) => ({ ...now, ...change })),
      ask: (ids) => {
        setPage({ pathEnds: [...new Set(ids)].slice(0, MOST_ENDS), tab: 'paths' });
        dispatch({ do: 'clear' });
      },
    }),
    [ends, options],
  );
  return <Context value={asking}>{children}</Context>;
}
