import { create } from 'zustand';
import type { PathBody } from '#contract/paths.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';

/** The most whom one question about paths can name. */
export const MOST_ENDS = 8;

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

const useOptions = create(() => PLAIN);

export const changeOptions = (change: Partial<Options>): void => useOptions.setState(change);

/** Between whom paths are looked for, and how. It is no part of the picture; the paths that were chosen are. */
export const usePaths = () => ({ ends: usePage('pathEnds').pathEnds, options: useOptions() });

/** Opens the paths between these. */
export function askPaths(ids: readonly string[]): void {
  setPage({ pathEnds: [...new Set(ids)].slice(0, MOST_ENDS), tab: 'paths' });
  dispatch({ do: 'clear' });
}
