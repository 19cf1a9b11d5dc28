import type { DrawnLine, DrawnNode, DrawnScene } from '#contract/drawn.ts';
import { heightOf, opacityOf } from './node-svg.ts';
import { reachOf } from './outlines.ts';
import { n, widthOf, xml } from './text.ts';

type Point = readonly [number, number];
/** Start, then a control point and the next point for each curve; two points alone are a straight line. */
type Route = readonly Point[];

const pair = (point: Point): string => point.map(n).join(' ');

function pathOf([start, ...rest]: Route): string {
  if (start === undefined) return '';
  if (rest.length === 1) return `M${pair(start)}L${rest.map(pair).join('')}`;
  return `M${pair(start)}Q${rest.map(pair).join(' ')}`;
}

/** A line or a quadratic curve from rim to rim, as the canvas draws it. */
export function bent(from: DrawnNode, to: DrawnNode, bend: number): Route {
  const [dx, dy] = [to.at[0] - from.at[0], to.at[1] - from.at[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Point = [
    (from.at[0] + to.at[0]) / 2 - (dy / length) * bend,
    (from.at[1] + to.at[1]) / 2 + (dx / length) * bend,
  ];
  const rim = (node: DrawnNode, other: Point): Point => {
    const way: Point = [other[0] - node.at[0], other[1] - node.at[1]];
    const { size, strokeWidth = 2 } = node;
    return toward(node.at, other, reachOf(node.shape, size, heightOf(node), way) + strokeWidth / 2);
  };
  return bend === 0 ? [rim(from, to.at), rim(to, from.at)] : [rim(from, middle), middle, rim(to, middle)];
}

/** So far from one point to another, but never beyond it. */
function toward(from: Point, to: Point, far: number): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.min(far, length) / length;
  return [from[0] + dx * share, from[1] + dy * share];
}

interface Drawn {
  line: string;
  arrow: string;
}

/** A line ends where its arrow begins, so that the tip stays sharp. */
function withArrow(route: Route, line: DrawnLine, paper: string): Drawn {
  const [tip, before] = [route.at(-1), route.at(-2)];
  if (line.arrow === 'none' || tip === undefined || before === undefined)
    return { line: pathOf(route), arrow: '' };
  const head = line.head ?? 6 + line.width;
  const back = toward(tip, before, head);
  const angle = (Math.atan2(tip[1] - back[1], tip[0] - back[0]) * 180) / Math.PI;
  const placed = `transform="translate(${pair(tip)}) rotate(${n(angle)})"`;
  if (line.arrow === 'bar')
    return {
      line: pathOf(route),
      arrow: `<path ${placed} d="M-1 ${n(-head / 2)}L-1 ${n(head / 2)}" fill="none" stroke="${line.colour}" stroke-width="2.5"/>`,
    };
  const fill = line.arrow === 'full' ? line.colour : paper;
  return {
    line: pathOf([...route.slice(0, -1), back]),
    arrow: `<path ${placed} d="M0 0L${n(-head)} ${n(-head / 2)}L${n(-head)} ${n(head / 2)}Z" fill="${fill}" stroke="${line.colour}" stroke-width="${line.arrow === 'full' ? 0 : 1}"/>`,
  };
}

function middleOf(route: Route): Point {
  const [start, control, end] = [route[0] ?? [0, 0], route[1] ?? [0, 0], route[2]];
  if (end === undefined) return [(start[0] + control[0]) / 2, (start[1] + control[1]) / 2];
  return [(start[0] + 2 * control[0] + end[0]) / 4, (start[1] + 2 * control[1] + end[1]) / 4];
}

/** Along the line, but never upside down. In degrees. */
function turnOf(route: Route): number {
  const [[ax, ay], [bx, by]] = [route[0] ?? [0, 0], route.at(-1) ?? [0, 0]];
  const angle = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
  return angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle;
}

function labelSvg(line: DrawnLine, route: Route, { ink, paper }: DrawnScene): string {
  if (line.label === null || line.label === '') return '';
  const font = line.font ?? 11;
  const [x, y] = middleOf(route);
  const [dx, dy] = line.shift ?? [0, 0];
  const at: Point = [x + dx, y + dy];
  const wide = widthOf(line.label, font) + 6;
  // In PDF each letter is outlined by itself, and a wide outline would cover the letter before: the line under the
  // label is taken away by a strip instead.
  const high = font * (line.chip ? 1.44 : 0.8);
  const chip = `<rect x="${n(-wide / 2)}" y="${n(-high / 2)}" width="${n(wide)}" height="${n(high)}" rx="3" fill="${line.chip ?? paper}"/>`;
  const outlined = line.chip
    ? ''
    : ` stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const turn = line.along === true ? ` rotate(${n(turnOf(route))})` : '';
  return `<g transform="translate(${pair(at)})${turn}">${chip}<text y="${n(font * 0.35)}" text-anchor="middle" font-size="${n(font)}" font-weight="${line.weight ?? 400}" fill="${line.ink ?? ink}"${outlined}>${xml(line.label)}</text></g>`;
}

/** The end of a line that is no node but a point. */
const endOf = (node: DrawnNode, at: Point | undefined): DrawnNode =>
  at === undefined ? node : { ...node, at, size: 0, height: 0, strokeWidth: 0 };

/** A line with its arrow and label, in a group that a reader of the file can find by its id. */
export function lineSvg(line: DrawnLine, from: DrawnNode, to: DrawnNode, scene: DrawnScene): string {
  const route = bent(endOf(from, line.start), endOf(to, line.end), line.bend);
  const drawn = withArrow(route, line, scene.paper);
  const dash = line.dash === null ? '' : ` stroke-dasharray="${line.dash}"`;
  const halo = line.halo
    ? `<path d="${drawn.line}" fill="none" stroke="${line.halo.colour}" stroke-opacity="${line.halo.opacity}" stroke-width="${n(line.width + 2 * line.halo.reach)}"/>`
    : '';
  return `<g id="${xml(line.id)}"${opacityOf(line)}>${halo}<path d="${drawn.line}" fill="none" stroke="${line.colour}" stroke-width="${n(line.width)}"${dash}/>${drawn.arrow}${labelSvg(line, route, scene)}</g>`;
}
