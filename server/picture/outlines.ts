/** The shapes of nodes as SVG. */
const POINTED = [
  'rectangle',
  'hexagon',
  'octagon',
  'diamond',
  'tag',
  'barrel',
  'triangle',
  'vee',
  'pentagon',
] as const;
export type Outline = 'ellipse' | 'round-rectangle' | (typeof POINTED)[number];

/** A shape by its name; one that is not known is drawn round. */
export const outlineOf = (name: string): Outline =>
  name === 'round-rectangle' ? name : (POINTED.find((each) => each === name) ?? 'ellipse');

/** A number as short as it is exact enough. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

const polygon = (points: readonly (readonly [number, number])[], size: number): string =>
  `M${points.map(([x, y]) => `${n((x * size) / 2)} ${n((y * size) / 2)}`).join('L')}Z`;

const SHAPES: Record<(typeof POINTED)[number], readonly (readonly [number, number])[]> = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  hexagon: [
    [-0.5, -0.9],
    [0.5, -0.9],
    [1, 0],
    [0.5, 0.9],
    [-0.5, 0.9],
    [-1, 0],
  ],
  octagon: [
    [-0.42, -1],
    [0.42, -1],
    [1, -0.42],
    [1, 0.42],
    [0.42, 1],
    [-0.42, 1],
    [-1, 0.42],
    [-1, -0.42],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  tag: [
    [-1, -0.8],
    [0.4, -0.8],
    [1, 0],
    [0.4, 0.8],
    [-1, 0.8],
  ],
  barrel: [
    [-0.9, -0.7],
    [-0.4, -1],
    [0.4, -1],
    [0.9, -0.7],
    [0.9, 0.7],
    [0.4, 1],
    [-0.4, 1],
    [-0.9, 0.7],
  ],
  triangle: [
    [0, -1],
    [1, 0.9],
    [-1, 0.9],
  ],
  vee: [
    [-1, -0.9],
    [0, -0.4],
    [1, -0.9],
    [0, 1],
  ],
  pentagon: [
    [0, -1],
    [1, -0.25],
    [0.62, 0.95],
    [-0.62, 0.95],
    [-1, -0.25],
  ],
};

/** The opening of an element of this shape around the origin, to which its look is added. */
export function outline(shape: Outline, size: number): string {
  const r = n(size / 2);
  if (shape === 'ellipse') return `<circle r="${r}"`;
  if (shape === 'round-rectangle')
    return `<rect x="-${r}" y="-${r}" width="${n(size)}" height="${n(size)}" rx="${n(size / 5)}"`;
  return `<path d="${polygon(SHAPES[shape], size)}"`;
}
