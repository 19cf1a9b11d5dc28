import { n, outline, type Outline } from './outlines.ts';

/**
 * A network as SVG text. Pure, and without a browser: briefings draw with it on the server, exports in the page. It is
 * given everything as it should look; nothing about kinds, types or themes is known here.
 */
export interface DrawnNode {
  id: string;
  at: readonly [number, number];
  /** of the shape, in px */
  size: number;
  shape: Outline;
  fill: string;
  stroke: string;
  dashed: boolean;
  faint: boolean;
  /** lines of the name below the shape */
  label: readonly string[];
  font: number;
}

export interface DrawnLine {
  id: string;
  from: string;
  to: string;
  colour: string;
  width: number;
  dash: string | null;
  arrow: 'full' | 'hollow' | 'none';
  faint: boolean;
  label: string | null;
  /** sideways, in px, so that several lines between two nodes lie apart */
  bend: number;
}

export interface LegendEntry {
  label: string;
  shape?: { shape: Outline; fill: string; stroke: string };
  line?: { colour: string; width: number; dash: string | null };
}

export interface DrawnScene {
  nodes: readonly DrawnNode[];
  lines: readonly DrawnLine[];
  legend: readonly LegendEntry[];
  /** below the picture: what it is, through which lens, when it was made */
  caption: readonly string[];
  title: string;
  description: string;
  paper: string;
  ink: string;
  quiet: string;
  font: string;
}

const MARGIN = 28;
const LINE = 1.22;
const GAP = 5;

/** For text and attribute values; characters that XML 1.0 does not know are left out. */
export const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Shape and name of a node, each node a group that a reader of the file can find by its id. */
function nodeSvg(node: DrawnNode, { ink, paper }: DrawnScene): string {
  const look = `fill="${node.fill}" stroke="${node.stroke}" stroke-width="2"${node.dashed ? ' stroke-dasharray="4 3"' : ''}`;
  const top = node.size / 2 + GAP + node.font * 0.9;
  const text = node.label
    .map((line, index) => `<tspan x="0" y="${n(top + index * node.font * LINE)}">${xml(line)}</tspan>`)
    .join('');
  return `<g id="${xml(node.id)}" transform="translate(${n(node.at[0])} ${n(node.at[1])})"${node.faint ? ' opacity="0.45"' : ''}>${outline(node.shape, node.size)} ${look}/><text text-anchor="middle" font-size="${n(node.font)}" fill="${ink}" stroke="${paper}" stroke-width="3" paint-order="stroke">${text}</text></g>`;
}

interface Curve {
  start: readonly [number, number];
  middle: readonly [number, number];
  end: readonly [number, number];
  angle: number;
}

/** A quadratic curve from rim to rim. */
function curve(from: DrawnNode, to: DrawnNode, bend: number, head: number): Curve {
  const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle = [
    (from.at[0] + to.at[0]) / 2 - (dy / length) * bend,
    (from.at[1] + to.at[1]) / 2 + (dx / length) * bend,
  ] as const;
  const rim = (node: DrawnNode, gap: number) => {
    const [x, y] = [middle[0] - node.at[0], middle[1] - node.at[1]];
    const far = Math.hypot(x, y) || 1;
    const reach = Math.min(node.size / 2 + gap, far);
    return [node.at[0] + (x / far) * reach, node.at[1] + (y / far) * reach] as const;
  };
  const end = rim(to, 2 + head);
  return {
    start: rim(from, 2),
    middle,
    end,
    angle: (Math.atan2(to.at[1] - middle[1], to.at[0] - middle[0]) * 180) / Math.PI,
  };
}

function lineSvg(line: DrawnLine, from: DrawnNode, to: DrawnNode, { ink, paper }: DrawnScene): string {
  const head = line.arrow === 'none' ? 0 : 6 + line.width;
  const { start, middle, end, angle } = curve(from, to, line.bend, head);
  const path = `<path d="M${start.map(n).join(' ')}Q${middle.map(n).join(' ')} ${end.map(n).join(' ')}" fill="none" stroke="${line.colour}" stroke-width="${n(line.width)}"${line.dash === null ? '' : ` stroke-dasharray="${line.dash}"`}/>`;
  const half = head / 2;
  const arrow =
    line.arrow === 'none'
      ? ''
      : `<path transform="translate(${end.map(n).join(' ')}) rotate(${n(angle)})" d="M0 -${n(half)}L${n(head)} 0L0 ${n(half)}Z" fill="${line.arrow === 'full' ? line.colour : paper}" stroke="${line.colour}"/>`;
  const [x, y] = [(start[0] + 2 * middle[0] + end[0]) / 4, (start[1] + 2 * middle[1] + end[1]) / 4];
  const label =
    line.label === null
      ? ''
      : `<text x="${n(x)}" y="${n(y - 3)}" text-anchor="middle" font-size="11" fill="${ink}" stroke="${paper}" stroke-width="3" paint-order="stroke">${xml(line.label)}</text>`;
  return `<g id="${xml(line.id)}"${line.faint ? ' opacity="0.45"' : ''}>${path}${arrow}${label}</g>`;
}

interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentOf(nodes: readonly DrawnNode[]): Extent {
  const boxes = nodes.map(({ at: [x, y], size, label, font }) => {
    const half = Math.max(size, ...label.map((line) => Array.from(line).length * font * 0.56)) / 2;
    return {
      left: x - half,
      right: x + half,
      top: y - size / 2,
      bottom: y + size / 2 + GAP + label.length * font * LINE,
    };
  });
  if (boxes.length === 0) return { left: 0, top: 0, right: 400, bottom: 80 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const CELL = 190;
const ROW = 22;

function sampleSvg({ shape, line }: LegendEntry): string {
  if (shape)
    return `<g transform="translate(14 0)">${outline(shape.shape, 14)} fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="1.6"/></g>`;
  if (line)
    return `<path d="M0 0h28" stroke="${line.colour}" stroke-width="${n(line.width)}"${line.dash === null ? '' : ` stroke-dasharray="${line.dash}"`}/>`;
  return '';
}

function legendSvg(scene: DrawnScene, width: number): { svg: string; height: number } {
  const columns = Math.max(1, Math.floor(width / CELL));
  const svg = scene.legend
    .map((entry, index) => {
      const [x, y] = [(index % columns) * CELL, Math.floor(index / columns) * ROW];
      return `<g transform="translate(${x} ${y})">${sampleSvg(entry)}<text x="36" y="4" font-size="12" fill="${scene.ink}">${xml(entry.label)}</text></g>`;
    })
    .join('');
  return { svg, height: Math.ceil(scene.legend.length / columns) * ROW };
}

/** The whole picture with legend and caption. Width and height are those of the drawing, in px. */
export function sceneSvg(scene: DrawnScene): { svg: string; width: number; height: number } {
  const { left, top, right, bottom } = extentOf(scene.nodes);
  const width = Math.max(420, Math.ceil(right - left)) + 2 * MARGIN;
  const drawn = Math.ceil(bottom - top) + 2 * MARGIN;
  const legend = legendSvg(scene, width - 2 * MARGIN);
  const captionTop = drawn + legend.height + 8;
  const height = captionTop + scene.caption.length * 17 + 12;
  const byId = new Map(scene.nodes.map((node) => [node.id, node]));
  const lines = scene.lines.map((line) => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)];
    return from && to ? lineSvg(line, from, to, scene) : '';
  });
  const caption = scene.caption
    .map(
      (text, index) =>
        `<text x="${MARGIN}" y="${captionTop + index * 17 + 8}" font-size="12" fill="${scene.quiet}">${xml(text)}</text>`,
    )
    .join('');
  const shift = `translate(${n(MARGIN - left + (width - 2 * MARGIN - (right - left)) / 2)} ${n(MARGIN - top)})`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${xml(scene.font)}" role="img" aria-labelledby="picture-title picture-description">`,
    `<title id="picture-title">${xml(scene.title)}</title><desc id="picture-description">${xml(scene.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${scene.paper}"/>`,
    `<g transform="${shift}">${lines.join('')}${scene.nodes.map((node) => nodeSvg(node, scene)).join('')}</g>`,
    `<g transform="translate(${MARGIN} ${drawn + 4})">${legend.svg}</g>${caption}</svg>`,
  ].join('\n');
  return { svg, width, height };
}
