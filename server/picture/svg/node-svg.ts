import { letters } from '#words/names.ts';
import type { DrawnNode, DrawnScene, LegendEntry } from '#contract/drawn.ts';
import { outline } from './outlines.ts';
import { n, xml } from './text.ts';

/** The bytes of pictures as addresses (`data:image/png;base64,…`), by their ids: a file fetches nothing. */
export type Images = ReadonlyMap<string, string>;

export const LINE_HEIGHT = 1.22;
export const LABEL_GAP = 5;

export const opacityOf = ({ opacity = 1 }: { opacity?: number | undefined }): string =>
  opacity === 1 ? '' : ` opacity="${opacity}"`;

export const heightOf = ({ size, height }: DrawnNode): number => height ?? size;

/** Strokes and gaps as the canvas draws borders. */
const BORDERS = { solid: '', double: '', dashed: '4 2', dotted: '1 1' } as const;

/** A shape with its fill and border: in the picture, and as a sample in the legend. */
export function shapeSvg(
  node: NonNullable<LegendEntry['shape']>,
  size: number,
  high: number,
  paper: string,
): string {
  const { fill, fillOpacity = 1, stroke, strokeWidth = 2, border = 'solid' } = node;
  const one = outline(node.shape, size, high);
  const filled = fillOpacity === 1 ? '' : ` fill-opacity="${fillOpacity}"`;
  const dash = BORDERS[border] === '' ? '' : ` stroke-dasharray="${BORDERS[border]}"`;
  const drawn = `${one} fill="${fill}"${filled} stroke="${stroke}" stroke-width="${n(strokeWidth)}"${dash}/>`;
  const gap =
    border === 'double' ? `${one} fill="none" stroke="${paper}" stroke-width="${n(strokeWidth / 3)}"/>` : '';
  return `${drawn}${gap}${badgeSvg(node.badge, size)}`;
}

/** What lies around a shape: that it is chosen, that it is pinned. */
function around({ halo, ring, size, strokeWidth = 2, ...node }: DrawnNode): string {
  const under = halo
    ? `<circle r="${n(size / 2 + halo.reach)}" fill="${halo.colour}" fill-opacity="${halo.opacity}"/>`
    : '';
  if (!ring) return under;
  const grown = 2 * ring.gap + strokeWidth + ring.width;
  const at = outline(node.shape, size + grown, (node.height ?? size) + grown);
  return `${under}${at} fill="none" stroke="${ring.colour}" stroke-width="${n(ring.width)}"/>`;
}

function badgeSvg(badge: DrawnNode['badge'], size: number): string {
  if (!badge || badge.text === '') return '';
  const font = size * (letters(badge.text).length > 1 ? 0.4 : 0.54);
  return `<text y="${n(font * 0.36)}" text-anchor="middle" font-weight="700" font-size="${n(font)}" fill="${badge.ink}">${xml(badge.text)}</text>`;
}

/** Where the first line of a name stands, from the middle of its shape. */
function firstLine(node: DrawnNode): number {
  const reach = heightOf(node) / 2 + LABEL_GAP;
  if (node.name === 'before') return node.font * (0.35 - ((node.label.length - 1) * LINE_HEIGHT) / 2);
  if (node.name !== 'above') return reach + node.font * 0.9;
  return -reach - (node.label.length - 1) * node.font * LINE_HEIGHT;
}

function nameSvg(node: DrawnNode, { ink, paper }: DrawnScene): string {
  if (node.label.length === 0) return '';
  const top = firstLine(node);
  const [anchor, x] =
    node.name === 'before'
      ? ['end', n(-node.size / 2 - (node.ground === true ? 0 : LABEL_GAP))]
      : ['middle', '0'];
  const text = node.label
    .map((line, at) => `<tspan x="${x}" y="${n(top + at * node.font * LINE_HEIGHT)}">${xml(line)}</tspan>`)
    .join('');
  const face = `${node.weight === undefined ? '' : ` font-weight="${node.weight}"`}${node.italic === true ? ' font-style="italic"' : ''}`;
  return `<text text-anchor="${anchor}" font-size="${n(node.font)}"${face} fill="${node.ink ?? ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${text}</text>`;
}

/** A picture that fills a shape and is cut to it, under the border. @param data its bytes as an address */
function imageSvg(node: DrawnNode, data: string): string {
  const id = `picture-in-${node.id.replaceAll(/[^\w-]/g, (sign) => `.${sign.codePointAt(0)}.`)}`;
  const high = heightOf(node);
  const { fillOpacity = 1, size, stroke, strokeWidth = 2, border = 'solid' } = node;
  const one = outline(node.shape, size, high);
  const dash = BORDERS[border] === '' ? '' : ` stroke-dasharray="${BORDERS[border]}"`;
  return `<clipPath id="${id}">${one}/></clipPath><image x="${n(-size / 2)}" y="${n(-high / 2)}" width="${n(size)}" height="${n(high)}" preserveAspectRatio="xMidYMid slice" clip-path="url(#${id})" href="${xml(data)}"${opacityOf({ opacity: fillOpacity })}/>${one} fill="none" stroke="${stroke}" stroke-width="${n(strokeWidth)}"${dash}/>${badgeSvg(node.badge, size)}`;
}

/** Shape and name of a node, each node a group that a reader of the file can find by its id. */
export function nodeSvg(node: DrawnNode, scene: DrawnScene, images: Images): string {
  const data = node.image === undefined ? undefined : images.get(node.image);
  const picture = data === undefined ? '' : imageSvg(node, data);
  const place = `transform="translate(${node.at.map(n).join(' ')})"`;
  return `<g id="${xml(node.id)}" ${place}${opacityOf(node)}>${around(node)}${shapeSvg(node, node.size, heightOf(node), scene.paper)}${picture}${nameSvg(node, scene)}</g>`;
}
