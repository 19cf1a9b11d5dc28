import type { Point } from '../exploration/plan.ts';
import { LABEL_GAP, LABEL_LINE_HEIGHT, widthOf } from './labels.ts';
import type { Picture, StyledLine, StyledNode } from './styled.ts';
import type { Timeline } from './timeline.ts';

/** Where names stand so that they can be read. What is not in it stands where it always does. */
export interface Room {
  /** nodes whose name stands above them, since lines run through it below */
  above: ReadonlySet<string>;
  /** how far what is written on a line stands from the middle of it */
  shifts: ReadonlyMap<string, Point>;
}

type Rect = readonly [left: number, top: number, right: number, bottom: number];
type Positions = ReadonlyMap<string, Point>;

/** With more lines than this nobody reads names on them from afar, and to look for room would hold up the page. */
const MOST = 300;
const NONE: Room = { above: new Set(), shifts: new Map() };
const PAD = 3;
const STEPS = 24;

const sizeOf = ({ label, font }: StyledNode): [width: number, height: number] => {
  const lines = label.split('\n');
  return [
    Math.max(...lines.map((line) => widthOf(line, font))),
    label === '' ? 0 : lines.length * font * LABEL_LINE_HEIGHT,
  ];
};

function nameAt(node: StyledNode, [x, y]: Point, above: boolean): Rect {
  const [width, height] = sizeOf(node);
  const near = node.size / 2 + LABEL_GAP;
  const top = above ? y - near - height : y + near;
  return [x - width / 2, top, x + width / 2, top + height];
}

const shapeAt = ({ size }: StyledNode, [x, y]: Point): Rect => [
  x - size / 2,
  y - size / 2,
  x + size / 2,
  y + size / 2,
];

const holds = ([left, top, right, bottom]: Rect, [x, y]: Point, pad = 0): boolean =>
  x > left - pad && x < right + pad && y > top - pad && y < bottom + pad;
const meet = (a: Rect, b: Rect): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A point of a line, at a share of its way, and the direction there. */
function along(from: Point, to: Point, bend: number, share: number): { at: Point; way: Point } {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const middle: Point = [
    (from[0] + to[0]) / 2 - (dy / length) * bend,
    (from[1] + to[1]) / 2 + (dx / length) * bend,
  ];
  const rest = 1 - share;
  const mix = (axis: 0 | 1): number =>
    rest * rest * from[axis] + 2 * rest * share * middle[axis] + share * share * to[axis];
  return { at: [mix(0), mix(1)], way: [dx / length, dy / length] };
}

interface Course {
  line: StyledLine;
  from: Point;
  to: Point;
  points: readonly Point[];
}

function coursesOf(lines: readonly StyledLine[], positions: Positions, ends: Timeline['ends']): Course[] {
  return lines.flatMap((line) => {
    const [start, end] = ends.get(line.id) ?? [];
    const from = start ?? positions.get(line.from);
    const to = end ?? positions.get(line.to);
    if (from === undefined || to === undefined) return [];
    const points = Array.from(
      { length: STEPS - 1 },
      (_, at) => along(from, to, line.bend, (at + 1) / STEPS).at,
    );
    return [{ line, from, to, points }];
  });
}

/** How many points of lines lie in it. */
const crossed = (rect: Rect, courses: readonly Course[]): number =>
  courses.reduce((sum, { points }) => sum + points.filter((point) => holds(rect, point)).length, 0);

/** Names that lines run through below go above, where fewer do and nothing else stands. */
function namesAbove(
  nodes: readonly StyledNode[],
  courses: readonly Course[],
  positions: Positions,
): Set<string> {
  const above = new Set<string>();
  const placed = nodes.flatMap((node) => {
    const at = positions.get(node.id);
    return at ? [{ node, at }] : [];
  });
  const taken = ({ node, at }: (typeof placed)[number]): Rect[] => [
    shapeAt(node, at),
    nameAt(node, at, above.has(node.id)),
  ];
  for (const each of placed) {
    const { node, at } = each;
    if (node.label === '') continue;
    const below = crossed(nameAt(node, at, false), courses);
    if (below === 0) continue;
    const there = nameAt(node, at, true);
    const free = placed.every((other) => other === each || taken(other).every((rect) => !meet(there, rect)));
    if (free && crossed(there, courses) < below) above.add(node.id);
  }
  return above;
}

const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.19, 0.81];
const ASIDE = [0, 14, -14, 28, -28, 44, -44];

/** Points under a text, along its line or level. */
function underText([x, y]: Point, [wx, wy]: Point, width: number, level: boolean): Point[] {
  const many = Math.max(2, Math.ceil(width / 9));
  return Array.from({ length: many + 1 }, (_, at) => {
    const off = (at / many - 0.5) * width;
    return level ? [x + off, y] : [x + off * wx, y + off * wy];
  });
}

const textOf = ({ style: { writes }, name, sign }: StyledLine): string =>
  writes === 'name' ? name : writes === 'sign' ? sign : '';

/** What is written on lines keeps off shapes, names and what is written on others. */
function shiftsIn(courses: readonly Course[], taken: readonly Rect[]): Map<string, Point> {
  const shifts = new Map<string, Point>();
  const written: Point[] = [];
  for (const { line, from, to } of courses) {
    const text = textOf(line);
    if (text === '') continue;
    const { font, along: turned } = line.style;
    const width = widthOf(text, font) + 6;
    const cost = (points: readonly Point[]): number =>
      points.filter(
        (point) =>
          taken.some((rect) => holds(rect, point, font / 2 + PAD)) ||
          written.some(([x, y]) => Math.hypot(point[0] - x, point[1] - y) < font),
      ).length;
    let best: { cost: number; at: Point; points: Point[] } | null = null;
    search: for (const aside of ASIDE)
      for (const share of SHARES) {
        const { at, way } = along(from, to, line.bend, share);
        const spot: Point = [at[0] - way[1] * aside, at[1] + way[0] * aside];
        const points = underText(spot, way, width, !turned);
        const now = cost(points);
        if (best === null || now < best.cost) best = { cost: now, at: spot, points };
        if (now === 0) break search;
      }
    if (best === null) continue;
    written.push(...best.points);
    const { at: middle } = along(from, to, line.bend, 0.5);
    const shift: Point = [Math.round(best.at[0] - middle[0]), Math.round(best.at[1] - middle[1])];
    if (shift[0] !== 0 || shift[1] !== 0) shifts.set(line.id, shift);
  }
  return shifts;
}

/** Makes room for names in a picture that can be read as a whole. It follows from places and sizes alone. */
export function roomIn(
  { nodes, lines }: Picture,
  positions: Positions,
  { ends, before }: Pick<Timeline, 'ends' | 'before'>,
): Room {
  if (lines.length > MOST || nodes.length > MOST) return NONE;
  const courses = coursesOf(lines, positions, ends);
  const free = nodes.filter(({ id }) => !before.has(id));
  const above = namesAbove(free, courses, positions);
  const taken = nodes.flatMap((node): Rect[] => {
    const at = positions.get(node.id);
    if (at === undefined) return [];
    const isBelow = node.label !== '' && !before.has(node.id);
    const name: Rect[] = isBelow ? [nameAt(node, at, above.has(node.id))] : [];
    return [shapeAt(node, at), ...name];
  });
  return { above, shifts: shiftsIn(courses, taken) };
}
