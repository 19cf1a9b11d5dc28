import type { Core } from 'cytoscape';
import type { Guide } from '#picture/exploration/plan.ts';
import type { Theme } from '#picture/style/palettes.ts';
import { groundOf } from '#picture/svg/scene.ts';

/** Where the origin of the picture is on screen, in pixels, and how large its units are. */
interface Looking {
  x: number;
  y: number;
  zoom: number;
}
export type Ground = (context: CanvasRenderingContext2D, guides: readonly Guide[], looking: Looking) => void;

const known = new WeakMap<Guide, Path2D>();

/** Read once: a coast has thousands of points, and is drawn on every frame of a movement. */
function pathOf(guide: Guide): Path2D {
  const found = known.get(guide) ?? new Path2D(guide.path);
  known.set(guide, found);
  return found;
}

/** Draws the land of a map, lines as thin on screen however near one looks. */
export const groundIn =
  (theme: Theme): Ground =>
  (context, guides, { x, y, zoom }) => {
    const parts = guides.filter(({ path }) => path !== undefined);
    if (parts.length === 0) return;
    const looks = groundOf(parts, theme);
    context.save();
    context.translate(x, y);
    context.scale(zoom, zoom);
    context.lineWidth = 1 / zoom;
    parts.forEach((guide, at) => {
      const { fill = null, stroke = null } = looks[at] ?? {};
      const path = pathOf(guide);
      if (fill !== null) {
        context.fillStyle = fill;
        context.fill(path);
      }
      if (stroke !== null) {
        context.strokeStyle = stroke;
        context.stroke(path);
      }
    });
    context.restore();
  };

interface Layer {
  canvas: HTMLCanvasElement;
  guides: readonly Guide[];
  theme: Theme;
}
const layers = new WeakMap<Core, Layer>();

function paint(cy: Core): void {
  const layer = layers.get(cy);
  const context = layer?.canvas.getContext('2d');
  if (layer === undefined || !context) return;
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [cy.width(), cy.height()];
  Object.assign(layer.canvas, { width: width * ratio, height: height * ratio });
  Object.assign(layer.canvas.style, { width: `${width}px`, height: `${height}px` });
  context.scale(ratio, ratio);
  groundIn(layer.theme)(context, layer.guides, { ...cy.pan(), zoom: cy.zoom() });
}

/** A canvas of its own under Cytoscape's, for as long as there is land to be drawn. */
export function drawGround(cy: Core, guides: readonly Guide[], theme: Theme): void {
  const before = layers.get(cy);
  if (!guides.some(({ path }) => path !== undefined)) {
    before?.canvas.remove();
    layers.delete(cy);
    cy.off('viewport resize', ground);
    return;
  }
  const canvas = before?.canvas ?? document.createElement('canvas');
  if (before === undefined) {
    Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' });
    canvas.dataset['testid'] = 'ground';
    cy.container()?.prepend(canvas);
    cy.on('viewport resize', ground);
  }
  layers.set(cy, { canvas, guides, theme });
  paint(cy);
}

function ground({ cy }: { cy: Core }): void {
  paint(cy);
}
