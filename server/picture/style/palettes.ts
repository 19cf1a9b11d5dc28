import type { Appearance } from '#contract/appearance.ts';
import type { Hue } from '#words/vocabulary.ts';

export type Theme = 'light' | 'dark';

/** The one set of colours: every picture, page and paper takes them from here. */
export interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  /** of nodes, by their core kind or class: the same hue in both themes, told apart with any kind of colour vision */
  kinds: Record<Hue, string>;
  accent: string;
  /** years and lanes, under everything else */
  guide: string;
  /** of a map: land, and borders on it */
  land: string;
  border: string;
  /** what the lens says: four accounts, and what changed */
  lens: LensHues;
}

interface LensHues {
  first: string;
  second: string;
  agree: string;
  conflict: string;
  began: string;
  ended: string;
  happened: string;
  passed: string;
  altered: string;
  disputed: string;
}

/**
 * A contradiction has one hue, be it between two accounts or about what changed, and an end one, however it began. Other hues of the lens are told apart with any kind of colour vision, and have 3:1 and more against the paper. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#fbfaf7',
    ink: '#1d2126',
    quiet: '#5d646c',
    kinds: {
      Person: '#4587bd',
      Organization: '#4a6d4e',
      State: '#988328',
      PublicBody: '#184c52',
      Group: '#80508b',
      Actor: '#4a525b',
      Event: '#7b2e0f',
      Place: '#85837e',
    },
    accent: '#8f5200',
    guide: '#ddd8cd',
    land: '#efebe1',
    border: '#d5cfc0',
    lens: {
      first: '#0b5fae',
      second: '#a34f00',
      agree: '#5b6169',
      conflict: '#b3125f',
      began: '#00735c',
      ended: '#b3361b',
      happened: '#6a4fb0',
      passed: '#b3361b',
      altered: '#7d6000',
      disputed: '#b3125f',
    },
  },
  dark: {
    paper: '#15181c',
    ink: '#ece9e2',
    quiet: '#a2a8ae',
    kinds: {
      Person: '#79a0df',
      Organization: '#aaf1af',
      State: '#baa04c',
      PublicBody: '#75e5f1',
      Group: '#8c6394',
      Actor: '#b9c0c7',
      Event: '#a87a66',
      Place: '#b5b3ab',
    },
    accent: '#e3b15c',
    guide: '#31373f',
    land: '#22272e',
    border: '#3a424c',
    lens: {
      first: '#6db3f2',
      second: '#f2a65a',
      agree: '#a4abb2',
      conflict: '#ff7ab2',
      began: '#4fc9a8',
      ended: '#ff8d72',
      happened: '#b9a2f5',
      passed: '#ff8d72',
      altered: '#e0c04f',
      disputed: '#ff7ab2',
    },
  },
};

const TOLD = ['first', 'second', 'agree', 'conflict'] as const;
const BECAME = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

/** The hues of the lens for style sheets, which know them as `--told-first`, `--became-began` and so on. */
export function lensProperties(theme: Theme): [string, string][] {
  const hues = PALETTES[theme].lens;
  return [
    ...TOLD.map((each): [string, string] => [`--told-${each}`, hues[each]]),
    ...BECAME.map((each): [string, string] => [`--became-${each}`, hues[each]]),
  ];
}

/** The face in which every picture is written. */
export const FONT = '"Source Sans 3 Variable", "Source Sans 3", system-ui, sans-serif';

/** A colour in both themes. */
export interface Tint {
  light: string;
  dark: string;
}

/**
 * Eight colours for categories, after Okabe and Ito, “Color universal design” (2002, revised 2008), which is free to use;
 * darkened or lightened until each has 3:1 and more against the paper of its theme.
 */
export const CATEGORIES: readonly Tint[] = [
  { light: '#0072b2', dark: '#3f9be0' },
  { light: '#b07500', dark: '#e69f00' },
  { light: '#008060', dark: '#22b48c' },
  { light: '#c24e00', dark: '#e8743a' },
  { light: '#b4538a', dark: '#d58cb6' },
  { light: '#4492c6', dark: '#8fd0f7' },
  { light: '#7d7400', dark: '#f0e442' },
  { light: '#33383e', dark: '#ece9e2' },
];
export const CATEGORY_NAMES = ['blue', 'orange', 'green', 'red', 'pink', 'sky', 'yellow', 'ink'] as const;

/** For what is in none of the categories. */
export const OTHER: Tint = { light: '#8a8d91', dark: '#7c8289' };

/**
 * Colours of numbers, low to high, even in lightness and readable with any colour vision. viridis: van der Walt and Smith,
 * CC0. cividis: Nuñez, Anderton and Renslow, PLOS ONE 13(7), 2018, CC0.
 */
const RAMPS: Record<Appearance['scale'], readonly string[]> = {
  cividis: [
    '#00204d',
    '#00336f',
    '#39486b',
    '#575c6d',
    '#707173',
    '#8a8779',
    '#a69d75',
    '#c4b56c',
    '#e4cf5b',
    '#ffea46',
  ],
  viridis: [
    '#440154',
    '#482878',
    '#3e4a89',
    '#31688e',
    '#26828e',
    '#1f9e89',
    '#35b779',
    '#6dcd59',
    '#b4de2c',
    '#fde725',
  ],
};

const GREY = 0.1;
const ONE_NAME = 18;

/** Red, green and blue of `#4a525b`, 0 to 255 each. */
export const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
export const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;

/** @param share 0, the low end, to 1 */
export function ramp(scale: Appearance['scale'], share: number): string {
  const stops = RAMPS[scale];
  const place = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const [from, to] = [stops[Math.floor(place)] ?? '#000000', stops[Math.ceil(place)] ?? '#000000'];
  const rest = place - Math.floor(place);
  const ends = channels(to);
  return hex(channels(from).map((value, index) => value + ((ends[index] ?? 0) - value) * rest));
}

/** Relative luminance by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The hue of a colour, 0 to 360, and how much of one it has, 0 to 1. */
export function hueOf(colour: string): { hue: number; chroma: number } {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => value / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const range = most - least;
  if (range === 0) return { hue: 0, chroma: 0 };
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  return { hue: (sixth * 60 + 360) % 360, chroma: range };
}

/** Do two colours have one name, as of one thing in a light and a dark picture? Greys have no hue. */
export function alike(a: string, b: string): boolean {
  const [one, other] = [hueOf(a), hueOf(b)];
  if (one.chroma < GREY || other.chroma < GREY) return one.chroma < 2 * GREY && other.chroma < 2 * GREY;
  const apart = Math.abs(one.hue - other.hue);
  return Math.min(apart, 360 - apart) <= ONE_NAME;
}

/** Contrast by WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Black or white, whichever reads better on this. */
export const inkOn = (fill: string): string =>
  contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
