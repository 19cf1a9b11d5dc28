import type { Ref, What } from '#picture/exploration/steps.ts';
import type { SurfaceProps } from '../cytoscape/surface.ts';
import type { Overview } from './camera.ts';
import { distance } from '../cytoscape/geometry.ts';

export type Handlers = Pick<SurfaceProps, 'onSelect' | 'onRegion' | 'onPin'>;

/** How near a click must come to a line, in pixels. */
const NEAR = 5;

/** The line under a point. Sigma would have to draw every line twice to know. */
function tieAt(sigma: Overview, x: number, y: number): { id: string; what: What } | null {
  const at = sigma.viewportToGraph({ x, y });
  const beside = sigma.viewportToGraph({ x: x + NEAR, y });
  let best = Math.hypot(beside.x - at.x, beside.y - at.y);
  let found: { id: string; what: What } | null = null;
  sigma.getGraph().forEachEdge((id, { what }, _source, _target, a, b) => {
    const far = distance([at.x, at.y], [a.x, a.y], [b.x, b.y]);
    if (far >= best) return;
    best = far;
    found = { id, what };
  });
  return found;
}

const withShift = (event: MouseEvent | TouchEvent): boolean => event.shiftKey;

function listenToDrag(sigma: Overview, handlers: { current: Handlers }): void {
  let dragged: string | null = null;
  let moved = false;
  sigma.on('downNode', ({ node }) => {
    [dragged, moved] = [node, false];
  });
  sigma.getMouseCaptor().on('mousemovebody', (event) => {
    if (dragged === null) return;
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged, { x, y });
    moved = true;
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = (): void => {
    if (dragged !== null && moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged);
      handlers.current.onPin({ [dragged]: [Math.round(x), Math.round(-y)] });
    }
    dragged = null;
  };
  sigma.getMouseCaptor().on('mouseup', drop);
}

/** Clicks and drags as the canvas tells them. */
export function listen(
  sigma: Overview,
  handlers: { current: Handlers },
  pressed: { current: Ref | null },
): void {
  sigma.on('downNode', ({ node }) => {
    pressed.current = { what: sigma.getGraph().getNodeAttribute(node, 'what'), id: node };
  });
  sigma.on('downStage', ({ event }) => {
    pressed.current = tieAt(sigma, event.x, event.y);
  });
  sigma.on('clickNode', ({ node, event }) => {
    const what = sigma.getGraph().getNodeAttribute(node, 'what');
    handlers.current.onSelect({ what, id: node }, withShift(event.original));
  });
  sigma.on('clickStage', ({ event }) => {
    const tie = tieAt(sigma, event.x, event.y);
    handlers.current.onSelect(tie, tie !== null && withShift(event.original));
  });
  sigma.on('doubleClickNode', (event) => {
    const { node } = event;
    event.preventSigmaDefault();
    handlers.current.onRegion([node, ...sigma.getGraph().neighbors(node)]);
  });
  listenToDrag(sigma, handlers);
}
