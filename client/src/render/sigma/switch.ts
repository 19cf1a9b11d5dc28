import type { Appearance } from '#contract/appearance.ts';

/** Nodes and ties up to which everything is drawn in full by itself; see docs/benchmarks.md. */
export const DETAIL = 3500;
/** Up to which it is drawn in full where that is asked for: beyond, the page would stand still for minutes. */
export const DETAIL_MOST = 12_000;

export interface Drawn {
  renderer: 'detail' | 'overview';
  /** detail was asked for, and is refused */
  refused: boolean;
}

/** Who draws a picture of this size. */
export function drawnBy(choice: Appearance['renderer'], elements: number): Drawn {
  if (choice === 'overview') return { renderer: 'overview', refused: false };
  const refused = choice === 'detail' && elements > DETAIL_MOST;
  const most = choice === 'detail' ? DETAIL_MOST : DETAIL;
  return { renderer: elements > most ? 'overview' : 'detail', refused };
}
