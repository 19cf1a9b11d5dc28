import type { CollectionReturnValue, Core } from 'cytoscape';

const MARGIN = 48;
const READABLE = 0.7;
const MOVE_MS = 220;

/** What is drawn for these ids: a tie that is drawn as part of a counted line stands for its ends. */
function drawnOf(cy: Core, ids: readonly string[]): CollectionReturnValue {
  const found = cy.collection();
  for (const id of ids) for (const part of id.split(' ')) found.merge(cy.getElementById(part));
  return found.union(found.edges().connectedNodes());
}

const inside = (cy: Core, { x1, x2, y1, y2 }: { x1: number; x2: number; y1: number; y2: number }): boolean =>
  x1 >= MARGIN / 2 && y1 >= MARGIN / 2 && x2 <= cy.width() - MARGIN / 2 && y2 <= cy.height() - MARGIN / 2;

/** Pans, and zooms only where it must, until these can be seen and read. Returns whether it had to. */
export function bringIntoView(
  cy: Core,
  ids: readonly string[],
  { middle, animate }: { middle: boolean; animate: boolean },
): boolean {
  const eles = drawnOf(cy, ids);
  if (eles.empty() || (!middle && inside(cy, eles.renderedBoundingBox()))) return false;
  const { w, h } = eles.boundingBox();
  const fits = Math.min((cy.width() - 2 * MARGIN) / w, (cy.height() - 2 * MARGIN) / h);
  const zoom = Math.max(cy.minZoom(), Math.min(fits, Math.max(cy.zoom(), middle ? READABLE : 0)));
  cy.stop();
  if (animate) {
    cy.animate({ zoom, center: { eles } }, { duration: MOVE_MS });
    return true;
  }
  cy.zoom(zoom);
  cy.center(eles);
  return true;
}
