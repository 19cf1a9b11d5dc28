import { useState } from 'react';
import { MOST_ROWS } from '#contract/lens.ts';

/** As many rows as the server gives unless it is asked for more. */
const FIRST = 500;

export interface More {
  limit: number;
  ask: () => void;
}

/** A list that is cut is asked for again, twice as long. */
export function useMore(): More {
  const [limit, setLimit] = useState(FIRST);
  return { limit, ask: () => setLimit((now) => Math.min(MOST_ROWS, now * 4)) };
}
