import type { Outline } from '#contract/drawn.ts';
import { n } from './text.ts';

type Points = readonly (readonly [number, number])[];

const fit = (value: number, all: readonly number[]): number =>
  (2 * (value - Math.min(...all))) / (Math.max(...all) - Math.min(...all)) - 1;

/** A regular polygon, one corner or side up, stretched until it fills its square. */
function regular(sides: number): Points {
  const step = (2 * Math.PI) / sides;
  const from = sides % 2 === 0 ? Math.PI / 2 + step / 2 : Math.PI / 2;
  const round = Array.from({ length: sides }, (_, at) => [
    Math.cos(from + at * step),
    -Math.sin(from + at * step),
  ]);
  const [xs, ys] = [round.map(([x = 0]) => x), round.map(([, y = 0]) => y)];
  return round.map(([x = 0, y = 0]) => [fit(x, xs), fit(y, ys)] as const);
}

/** The shapes as the canvas draws them, within a square from -1 to 1. */
const POINTED: Partial<Record<Outline, Points>> = {
  rectangle: regular(4),
  pentagon: regular(5),
  hexagon: regular(6),
  octagon: regular(8),
  triangle: regular(3),
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  vee: [
    [-1, -1],
    [0, -0.333],
    [1, -1],
    [0, 1],
  ],
};

const polygon = (points: Points, width: number, height: number): string =>
  `M${points.map(([x, y]) => `${n((x * width) / 2)} ${n((y * height) / 2)}`).join('L')}Z`;

/** Straight sides between rounded corners. */
function barrel(size: number): string {
  const [half, along, down] = [size / 2, size / 4, size / 20];
  const corner = (x: number, y: number): string => `${n(x * half)} ${n(y * half)}`;
  const edge = (x: number, y: number): string => `${n(x * half)} ${n(y * (half - down))}`;
  const cap = (x: number, y: number): string => `${n(x * (half - along))} ${n(y * half)}`;
  return `M${edge(-1, -1)}Q${corner(-1, -1)} ${cap(-1, -1)}L${cap(1, -1)}Q${corner(1, -1)} ${edge(1, -1)}L${edge(1, 1)}Q${corner(1, 1)} ${cap(1, 1)}L${cap(-1, 1)}Q${corner(-1, 1)} ${edge(-1, 1)}Z`;
}

/** The opening of an element of this shape around the origin, to which its look is added. */
export function outline(shape: Outline, size: number, height = size): string {
  const points = POINTED[shape];
  if (points) return `<path d="${polygon(points, size, height)}"`;
  if (shape === 'barrel') return `<path d="${barrel(size)}"`;
  if (shape === 'ellipse') return `<ellipse rx="${n(size / 2)}" ry="${n(height / 2)}"`;
  const corner = Math.min(size / 4, height / 4, 8);
  return `<rect x="${n(-size / 2)}" y="${n(-height / 2)}" width="${n(size)}" height="${n(height)}" rx="${n(corner)}"`;
}

const CORNERS: Points = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

/** How far it is from the middle of a shape to its rim, on the way to somewhere. */
export function reachOf(
  shape: Outline,
  width: number,
  height: number,
  [x, y]: readonly [number, number],
): number {
  const length = Math.hypot(x, y) || 1;
  const [dx, dy] = [x / length, y / length];
  if (shape === 'ellipse') return 1 / Math.hypot((2 * dx) / width, (2 * dy) / height);
  const corners = (POINTED[shape] ?? CORNERS).map(
    ([px, py]) => [(px * width) / 2, (py * height) / 2] as const,
  );
  const reaches = corners.flatMap(([ax, ay], at) => {
    const [bx, by] = corners[(at + 1) % corners.length] ?? [ax, ay];
    const [ex, ey] = [bx - ax, by - ay];
    const cross = dx * ey - dy * ex;
    if (cross === 0) return [];
    const [far, along] = [(ax * ey - ay * ex) / cross, (ax * dy - ay * dx) / cross];
    return far >= 0 && along >= 0 && along <= 1 ? [far] : [];
  });
  return Math.max(0, ...reaches);
}
