import type { Core } from 'cytoscape';
import type { Camera as Look } from '#contract/scene.ts';

const round = (n: number, by: number): number => Math.round(n * by) / by;

/** Where one looks, in the picture’s own units, so that it is the same in a window of another size. */
export function where(cy: Core): Look {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const centre: Look['centre'] = [
    round((cy.width() / 2 - pan.x) / zoom, 10),
    round((cy.height() / 2 - pan.y) / zoom, 10),
  ];
  return { zoom: round(zoom, 10_000), centre };
}

export function go(cy: Core, { zoom, centre: [x, y] }: Look): void {
  cy.stop();
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
}

export const sameLook = (a: Look | null, b: Look | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Panning ends when nothing has moved for so long. */
const STILL = 250;

/** Tells where one looks, once panning and zooming have come to an end. */
export function watchLook(cy: Core, tell: (look: Look) => void): () => void {
  let timer = 0;
  cy.on('viewport', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => tell(where(cy)), STILL);
  });
  return () => window.clearTimeout(timer);
}

/** The whole picture small, as a PNG in a data URL; null where there is nothing to show, or it would be too heavy. */
export function thumbnail(cy: Core, paper: string): string | null {
  if (cy.nodes().empty()) return null;
  const png = cy.png({ output: 'base64uri', full: true, maxWidth: 360, maxHeight: 220, bg: paper });
  return png.length > HEAVIEST ? null : png;
}

const HEAVIEST = 160_000;
