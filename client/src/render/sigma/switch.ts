import type { Appearance } from '#contract/appearance.ts';

/** Nodes and ties up to which everything is drawn in full by itself; see docs/benchmarks.md. */
export const DETAIL = 3500;
/** Up to which it is drawn in full where that is asked for: beyond, the page would stand still for minutes. */
export const DETAIL_MOST = 12_000;

/** Whether the browser can draw with WebGL, which the overview needs: it never could, or it lost it too often. */
export type WebGl = 'there' | 'missing' | 'lost';

export interface Drawn {
  /** nobody: it is too large to be drawn in full, and the overview cannot be had */
  renderer: 'detail' | 'overview' | 'nobody';
  /** detail was asked for, and is refused */
  refused: boolean;
}

/** Asked once: a browser does not learn it. */
let known: boolean | null = null;
export function hasWebGl(): boolean {
  known ??= ['webgl2', 'webgl'].some((kind) => document.createElement('canvas').getContext(kind) !== null);
  return known;
}

/** Who draws a picture of this size. */
export function drawnBy(choice: Appearance['renderer'], elements: number, webgl: WebGl): Drawn {
  if (webgl !== 'there') return { renderer: elements > DETAIL_MOST ? 'nobody' : 'detail', refused: false };
  if (choice === 'overview') return { renderer: 'overview', refused: false };
  const refused = choice === 'detail' && elements > DETAIL_MOST;
  const most = choice === 'detail' ? DETAIL_MOST : DETAIL;
  return { renderer: elements > most ? 'overview' : 'detail', refused };
}
