import type { Theme } from './theme.ts';

interface Hues {
  first: string;
  second: string;
  agree: string;
  conflict: string;
  began: string;
  ended: string;
  passed: string;
  altered: string;
}

/** Told apart with any kind of colour vision, and 3:1 and more against the paper. */
export const LENS_HUES: Record<Theme, Hues> = {
  light: {
    first: '#0b5fae',
    second: '#a34f00',
    agree: '#5b6169',
    conflict: '#b3125f',
    began: '#00735c',
    ended: '#b3361b',
    passed: '#6a4fb0',
    altered: '#7d6000',
  },
  dark: {
    first: '#6db3f2',
    second: '#f2a65a',
    agree: '#a4abb2',
    conflict: '#ff7ab2',
    began: '#4fc9a8',
    ended: '#ff8d72',
    passed: '#b9a2f5',
    altered: '#e0c04f',
  },
};

const TOLD = ['first', 'second', 'agree', 'conflict'] as const;
const BECAME = ['began', 'ended', 'passed', 'altered'] as const;

/** The same hues for the style sheets of the page, which know them as `--told-first`, `--became-began` and so on. */
export function lensProperties(theme: Theme): [string, string][] {
  const hues = LENS_HUES[theme];
  return [
    ...TOLD.map((each): [string, string] => [`--told-${each}`, hues[each]]),
    ...BECAME.map((each): [string, string] => [`--became-${each}`, hues[each]]),
  ];
}
