import type { CollectionReturnValue, Core } from 'cytoscape';
import type { Shown } from './surface.ts';

const MARGIN = 48;
const READABLE = 0.85;
/** What stands out is shown below the bar that says so. */
const BAR = 48;
const MOVE_MS = 220;

/** What is drawn for these ids: a tie that is drawn as part of a counted line stands for its ends. */
function drawnOf(cy: Core, ids: readonly string[]): CollectionReturnValue {
  const found = cy.collection();
  for (const id of ids) for (const part of id.split(' ')) found.merge(cy.getElementById(part));
  return found.union(found.edges().connectedNodes());
}

/** Can all of it be seen, below so many pixels of what lies over the picture? */
function inside(cy: Core, eles: CollectionReturnValue, above: number): boolean {
  const { x1, x2, y1, y2 } = eles.renderedBoundingBox();
  const edge = MARGIN / 2;
  return x1 >= edge && y1 >= above + edge && x2 <= cy.width() - edge && y2 <= cy.height() - edge;
}

/** Pans, and zooms only where it must, until these can be seen and read. Returns whether it had to. */
export function bringIntoView(
  cy: Core,
  ids: readonly string[],
  { how, animate }: { how: Shown; animate: boolean },
): boolean {
  const eles = drawnOf(cy, ids);
  const above = how === 'readable' ? BAR : 0;
  const least = how === 'seen' ? 0 : READABLE;
  if (eles.empty()) return false;
  if (how !== 'middle' && cy.zoom() >= least && inside(cy, eles, above)) return false;
  const { x1, y1, w, h } = eles.boundingBox();
  const room = { w: cy.width() - 2 * MARGIN, h: cy.height() - 2 * MARGIN - above };
  const zoom = Math.max(cy.minZoom(), Math.min(room.w / w, room.h / h, Math.max(cy.zoom(), least)));
  const pan = {
    x: cy.width() / 2 - zoom * (x1 + w / 2),
    y: (cy.height() + above) / 2 - zoom * (y1 + h / 2),
  };
  cy.stop();
  if (animate) cy.animate({ zoom, pan }, { duration: MOVE_MS });
  else cy.viewport({ zoom, pan });
  return true;
}
