import type { Core, NodeSingular } from 'cytoscape';
import { LABEL_GAP, widthOf } from '#picture/style/labels.ts';
import type { Guide } from '#picture/exploration/plan.ts';
import { FONT, PALETTES, type Theme } from '#picture/style/palettes.ts';

/** How high the line of years is, in pixels, and which share of the width names may take that stay at the left. */
export const YEARS = 24;
const SHARE = 0.36;
const FONT_SIZE = 12;

interface Margins {
  canvas: HTMLCanvasElement;
  years: readonly Guide[];
  theme: Theme;
}
const margins = new WeakMap<Core, Margins>();

/** Is the picture arranged along time, so that it is read from left to right, and line by line? */
export const isTimed = (cy: Core): boolean => margins.has(cy);

const shortened = (text: string, context: CanvasRenderingContext2D, room: number): string => {
  if (context.measureText(text).width <= room) return text;
  let end = text.length;
  while (end > 1 && context.measureText(`${text.slice(0, end)}…`).width > room) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
};

/** The numbers of the years along the upper edge, as many as there is room for. */
function paintYears(cy: Core, context: CanvasRenderingContext2D, { years, theme }: Margins): void {
  const { paper, quiet, guide } = PALETTES[theme];
  context.fillStyle = paper;
  context.fillRect(0, 0, cy.width(), YEARS);
  context.fillStyle = guide;
  context.fillRect(0, YEARS, cy.width(), 1);
  context.fillStyle = quiet;
  context.textAlign = 'center';
  let free = -Infinity;
  for (const { label, at } of years) {
    const x = at[0] * cy.zoom() + cy.pan().x;
    const half = context.measureText(label).width / 2;
    if (x - half < free || x < 0 || x > cy.width()) continue;
    context.fillText(label, x, YEARS / 2);
    free = x + half + 8;
  }
}

const nameOf = (node: NodeSingular): string => String(node.data('label')).replaceAll('\n', ' ');

/** Names that have left the screen on the left stay at its edge, each beside its line. */
function paintNames(cy: Core, context: CanvasRenderingContext2D, { theme }: Margins): void {
  const { paper, ink, guide } = PALETTES[theme];
  const named = cy.nodes('[name = "before"]').toArray();
  const zoom = cy.zoom();
  const begins = (node: NodeSingular): number => {
    const lines = String(node.data('label')).split('\n');
    const wide = Math.max(...lines.map((line) => widthOf(line, Number(node.data('font')))));
    return node.renderedPosition().x - (node.width() / 2 + LABEL_GAP + wide) * zoom;
  };
  if (named.every((node) => begins(node) >= -1)) return;
  const room = cy.width() * SHARE;
  const wide = Math.min(room, Math.max(...named.map((node) => context.measureText(nameOf(node)).width)));
  context.fillStyle = paper;
  context.fillRect(0, YEARS + 1, wide + 14, cy.height());
  context.fillStyle = guide;
  context.fillRect(wide + 14, YEARS, 1, cy.height());
  context.fillStyle = ink;
  context.textAlign = 'left';
  for (const node of named) {
    const y = node.renderedPosition().y;
    if (y > YEARS + FONT_SIZE / 2) context.fillText(shortened(nameOf(node), context, wide), 7, y);
  }
}

function paint(cy: Core): void {
  const given = margins.get(cy);
  const context = given?.canvas.getContext('2d');
  if (given === undefined || !context) return;
  const ratio = window.devicePixelRatio || 1;
  const [width, height] = [cy.width(), cy.height()];
  Object.assign(given.canvas, { width: width * ratio, height: height * ratio });
  Object.assign(given.canvas.style, { width: `${width}px`, height: `${height}px` });
  context.scale(ratio, ratio);
  context.font = `500 ${FONT_SIZE}px ${FONT}`;
  context.textBaseline = 'middle';
  paintNames(cy, context, given);
  paintYears(cy, context, given);
}

const repaint = ({ cy }: { cy: Core }): void => paint(cy);

/** Keeps the years at the upper edge, and names at the left one, for as long as the picture is arranged along time. */
export function drawMargins(cy: Core, guides: readonly Guide[], theme: Theme, timed: boolean): void {
  const before = margins.get(cy);
  if (!timed) {
    before?.canvas.remove();
    margins.delete(cy);
    cy.off('viewport resize', repaint);
    return;
  }
  const canvas = before?.canvas ?? document.createElement('canvas');
  if (before === undefined) {
    Object.assign(canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      zIndex: '3',
      pointerEvents: 'none',
    });
    canvas.dataset['testid'] = 'margins';
    cy.container()?.append(canvas);
    cy.on('viewport resize', repaint);
  }
  margins.set(cy, { canvas, years: guides.filter(({ look }) => look === 'year'), theme });
  paint(cy);
}

/** A wheel goes up and down the lines; with Ctrl, as a pinch on a touchpad has it, it zooms. @returns to be called at the end */
export function scrollLines(cy: Core, container: HTMLElement, moved: () => void): () => void {
  const scroll = (event: WheelEvent): void => {
    if (!isTimed(cy) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    const [x, y] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
    moved();
    cy.panBy({ x: -x * unit, y: -y * unit });
  };
  const how = { capture: true, passive: false };
  // One element further out, since Cytoscape listens on this one first, and would zoom as well.
  const around = container.parentElement ?? container;
  around.addEventListener('wheel', scroll, how);
  return () => around.removeEventListener('wheel', scroll, how);
}
