import type { DrawnNode, DrawnScene } from '#contract/drawn.ts';
import { legendSvg } from './legend-svg.ts';
import { bent, lineSvg } from './line-svg.ts';
import { heightOf, type Images, LABEL_GAP, LINE_HEIGHT, nodeSvg } from './node-svg.ts';
import { n, widthOf, wrapped, xml } from './text.ts';

const MARGIN = 28;
const NARROWEST = 560;
const CAPTION = { font: 12, line: 17 };

type Point = readonly [number, number];

/** The corners of what a node takes up, its name included. */
function cornersOf(node: DrawnNode): Point[] {
  const [x, y] = node.at;
  const [wide, high] = [
    Math.max(0, ...node.label.map((line) => widthOf(line, node.font))),
    heightOf(node) / 2,
  ];
  const lines = LABEL_GAP + node.label.length * node.font * LINE_HEIGHT;
  const half = Math.max(node.size, node.name === 'before' ? 0 : wide) / 2;
  return [
    [x - half - (node.name === 'before' ? wide : 0), y - high - (node.name === 'above' ? lines : 0)],
    [x + half, y + high + (node.name === undefined || node.name === 'below' ? lines : 0)],
  ];
}

/** Left, top, right and bottom of all that is drawn: nodes with their names, and curves that swing out. */
function extentOf({ nodes, lines }: DrawnScene): readonly [number, number, number, number] {
  if (nodes.length === 0) return [0, 0, 400, 80];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const points = [
    ...nodes.flatMap(cornersOf),
    ...lines.flatMap(({ from, to, bend }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return bend !== 0 && a && b ? bent(a, b, bend) : [];
    }),
  ];
  const least = (of: (point: Point) => number): number =>
    points.reduce((min, point) => Math.min(min, of(point)), Infinity);
  return [least(([x]) => x), least(([, y]) => y), -least(([x]) => -x), -least(([, y]) => -y)];
}

function captionSvg(scene: DrawnScene, top: number, width: number): { svg: string; height: number } {
  const lines = scene.caption.flatMap((text) => wrapped(text, CAPTION.font, width));
  const svg = lines
    .map(
      (line, at) =>
        `<text x="${MARGIN}" y="${top + at * CAPTION.line + CAPTION.font}" font-size="${CAPTION.font}" fill="${scene.quiet}">${xml(line)}</text>`,
    )
    .join('');
  return { svg, height: lines.length * CAPTION.line };
}

function networkSvg(scene: DrawnScene, images: Images): string {
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const lines = scene.lines.map((line) => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)];
    return from && to ? lineSvg(line, from, to, scene) : '';
  });
  const nodes = (ground: boolean): string =>
    scene.nodes
      .filter((node: DrawnNode) => (node.ground ?? false) === ground)
      .map((node) => nodeSvg(node, scene, images))
      .join('\n');
  const ground = (scene.ground ?? []).map(
    ({ path, fill, stroke }) =>
      `<path d="${path}" fill="${fill ?? 'none'}" stroke="${stroke ?? 'none'}" stroke-width="1"/>`,
  );
  return [...ground, nodes(true), lines.join('\n'), nodes(false)].filter((part) => part !== '').join('\n');
}

/**
 * A network as SVG text with legend and caption. Pure, and without a browser: briefings draw with it on the server,
 * exports in the page. It is given everything as it should look; nothing about kinds, types or themes is known here.
 * @param images the pictures in its nodes; those that are not given are left out
 * @param style rules that go into the file, such as its fonts
 * @returns width and height are those of the drawing, in px
 */
export function sceneSvg(
  scene: DrawnScene,
  images: Images = new Map(),
  style = '',
): { svg: string; width: number; height: number } {
  const [left, top, right, bottom] = extentOf(scene);
  const width = Math.max(NARROWEST, Math.ceil(right - left)) + 2 * MARGIN;
  const drawn = Math.ceil(bottom - top) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const legend = legendSvg(scene, inner);
  const caption = captionSvg(scene, drawn + legend.height + 8, inner);
  const height = drawn + legend.height + caption.height + 20;
  const shift = `translate(${n(MARGIN - left + (inner - (right - left)) / 2)} ${n(MARGIN - top)})`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${xml(scene.font)}" role="img" aria-labelledby="picture-title picture-description">`,
    `<title id="picture-title">${xml(scene.title)}</title><desc id="picture-description">${xml(scene.description)}</desc>`,
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    `<rect width="${width}" height="${height}" fill="${scene.paper}"/>`,
    `<g id="picture-network" transform="${shift}">${networkSvg(scene, images)}</g>`,
    `<g id="picture-legend" transform="translate(${MARGIN} ${drawn + 4})">${legend.svg}</g>`,
    `<g id="picture-caption">${caption.svg}</g></svg>`,
  ].join('\n');
  return { svg, width, height };
}
