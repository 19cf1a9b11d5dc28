import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { FONT, type Palette } from '#picture/style/palettes.ts';
import type { Ground } from '../cytoscape/ground.ts';
import type { Guide } from '#picture/exploration/plan.ts';

type Ink = Pick<Palette, 'paper' | 'ink' | 'quiet' | 'guide'>;

type Labelled = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, ink: Ink): void {
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = ink.paper;
  context.fillStyle = ink.ink;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

/** A name under its node, as in the detailed picture. */
export const labelIn =
  (ink: Ink) =>
  (context: CanvasRenderingContext2D, data: Labelled): void => {
    if (!data.label) return;
    context.font = `${data.highlighted ? 700 : 500} 12.5px ${FONT}`;
    write(context, data.label, data.x, data.y + data.size + 3, ink);
  };

type ToScreen = (at: { x: number; y: number }) => { x: number; y: number };

/** Years, lanes and groups, under everything else. */
export function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  toScreen: ToScreen,
  ink: Ink,
  ground: Ground,
): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  const [zero, one] = [toScreen({ x: 0, y: 0 }), toScreen({ x: 1, y: 0 })];
  ground(context, guides, { x: zero.x, y: zero.y, zoom: one.x - zero.x });
  for (const { at, size, label, look, path, bar } of guides) {
    if (path !== undefined) continue;
    const [x, y] = [at[0], -at[1]];
    const from = toScreen({ x: x - size[0] / 2, y: y + size[1] / 2 });
    const to = toScreen({ x: x + size[0] / 2, y: y - size[1] / 2 });
    context.fillStyle = ink.guide;
    if (bar) {
      context.globalAlpha = bar.opacity;
      context.fillStyle = bar.colour;
      context.fillRect(from.x, from.y, Math.max(1, to.x - from.x), Math.max(1, to.y - from.y));
      context.globalAlpha = 1;
      continue;
    }
    if (look === 'lane') context.fillRect(from.x, from.y, to.x - from.x, 1);
    if (look === 'year') context.fillRect(from.x, from.y, 1, to.y - from.y);
    context.font = `500 12px ${FONT}`;
    const quiet = { ...ink, ink: ink.quiet };
    const middle = (from.x + to.x) / 2;
    if (look !== 'name' && look !== 'count') write(context, label, middle, from.y - 16, quiet);
    else write(context, label, middle - context.measureText(label).width / 2, from.y - 6, quiet);
  }
}
