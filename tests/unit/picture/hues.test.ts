import { expect, test } from 'vitest';
import { Vocabulary } from '#contract/vocabulary.ts';
import article from '../../../data/al-qaeda-iran/vocabulary.json' with { type: 'json' };
import tiny from '../../../data/tiny/vocabulary.json' with { type: 'json' };
import { alike, channels, contrast, PALETTES, type Theme } from '#picture/style/palettes.ts';

/** How the two commonest kinds of colour blindness see light (Machado, Oliveira and Fernandes, 2009), and everybody else. */
const VISIONS: Record<string, readonly (readonly number[])[]> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};
const times = (matrix: readonly (readonly number[])[], by: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, each, at) => sum + each * (by[at] ?? 0), 0));

/** Oklab, in which distances are as large as they look (Ottosson, 2020). */
function seen(colour: string, vision: readonly (readonly number[])[]): number[] {
  const light = channels(colour)
    .map((value) => value / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    times(vision, light).map((each) => Math.min(1, Math.max(0, each))),
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function nearest(colours: readonly string[]): number {
  const distances = Object.values(VISIONS).flatMap((vision) => {
    const all = colours.map((colour) => seen(colour, vision));
    return all.flatMap((a, at) =>
      all.slice(at + 1).map((b) => Math.hypot(...a.map((each, axis) => each - (b[axis] ?? 0)))),
    );
  });
  return Math.min(...distances);
}

const THEMES: readonly Theme[] = ['light', 'dark'];

test.each(THEMES)(
  'kinds can be told from the paper and from each other, whatever one’s colour vision: %s',
  (theme) => {
    const { kinds, paper } = PALETTES[theme];
    const pale = Object.entries(kinds).filter(([, colour]) => contrast(colour, paper) < 3);
    expect(pale).toStrictEqual([]);
    // What is no core kind has ink, and its shape.
    const named = Object.entries(kinds).filter(([kind]) => kind !== 'Actor');
    expect(nearest(named.map(([, colour]) => colour))).toBeGreaterThan(0.08);
  },
);

test('a kind has the hue in dark that it has in light', () => {
  const dark = new Map(Object.entries(PALETTES.dark.kinds));
  const other = Object.entries(PALETTES.light.kinds).filter(
    ([kind, light]) => !alike(light, dark.get(kind) ?? ''),
  );
  expect(other).toStrictEqual([]);
});

test.each([
  ['the article', article],
  ['the example', tiny],
])('so has each family of ties: %s', (_name, file) => {
  const other = Vocabulary.parse(file).families.filter(({ colour }) => !alike(colour.light, colour.dark));
  expect(other).toStrictEqual([]);
});

test('brown and red are two, red and rose one, and greys are greys', () => {
  expect(alike('#681500', '#f43a57')).toBe(false);
  expect(alike('#694e00', '#f43a57')).toBe(false);
  expect(alike('#425aec', '#39b5ff')).toBe(false);
  expect(alike('#3b434d', '#b7b7b7')).toBe(true);
  expect(alike('#b2182b', '#ef8a90')).toBe(true);
});

test.each(THEMES)('families of the article can be told from each other and from the paper: %s', (theme) => {
  const colours = Vocabulary.parse(article).families.map(({ colour }) => colour[theme]);
  for (const colour of colours) expect(contrast(colour, PALETTES[theme].paper)).toBeGreaterThanOrEqual(4.5);
  expect(nearest(colours)).toBeGreaterThan(0.06);
});
