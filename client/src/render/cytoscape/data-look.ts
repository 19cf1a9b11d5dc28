import type { Theme } from '#picture/style/theme.ts';
import type { StylesheetJson } from 'cytoscape';
import type { NodeLook, TieLook } from '#picture/style/looks.ts';
import { inkOn, type Tint } from '#picture/style/palettes.ts';

/** Colours and letters that follow data, as data and classes of an element; empty where there are none. */
interface DataLook {
  data: Record<string, string | number>;
  classes: string[];
}

const NONE: Tint = { light: '', dark: '' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Letters as a picture, since a node has one label, and that is its name. */
function letters(text: string, ink: string): string {
  const size = Array.from(text).length > 1 ? 40 : 54;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">` +
    `<text x="50" y="${50 + size * 0.36}" font-family="sans-serif" font-weight="700" font-size="${size}" ` +
    `text-anchor="middle" fill="${ink}">${escaped(text)}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const PLAIN_FILL: Tint = { light: '#4a525b', dark: '#b9c0c7' };
const PAPER: Tint = { light: '#fbfaf7', dark: '#15181c' };

export function nodeData(look: NodeLook | undefined, hollow: boolean): DataLook {
  const tint = look?.tint ?? null;
  const badge = look?.badge ?? '';
  // The letters of a hollow node stand on paper.
  const under = hollow ? PAPER : (tint ?? PLAIN_FILL);
  return {
    data: {
      tintLight: (tint ?? NONE).light,
      tintDark: (tint ?? NONE).dark,
      badge,
      badgeLight: badge === '' ? '' : letters(badge, inkOn(under.light)),
      badgeDark: badge === '' ? '' : letters(badge, inkOn(under.dark)),
    },
    classes: [...(tint ? ['tinted'] : []), ...(badge === '' ? [] : ['badged'])],
  };
}

export function tieData(look: TieLook | undefined): DataLook {
  const tint = look?.tint ?? null;
  return {
    data: { tintLight: (tint ?? NONE).light, tintDark: (tint ?? NONE).dark },
    classes: tint ? ['tinted'] : [],
  };
}

const INK: Record<Theme, string> = { light: '#1d2126', dark: '#ece9e2' };

/** Looks that follow data. Every colour has a border of ink, so that its shape is seen whatever the colour. */
export function dataStyles(theme: Theme): StylesheetJson {
  const which = theme === 'light' ? 'Light' : 'Dark';
  return [
    {
      selector: 'node.tinted',
      style: { 'background-color': `data(tint${which})`, 'border-color': INK[theme], 'border-width': 1.5 },
    },
    // Its border says that it is disputed; a paler colour would be another one.
    { selector: 'node.tinted.disputed', style: { 'background-opacity': 1 } },
    {
      selector: 'node.tinted.unnamed',
      style: {
        'background-color': PAPER[theme],
        'border-color': `data(tint${which})`,
        'border-width': 5,
        'outline-width': 1,
        'outline-color': INK[theme],
        'outline-offset': 0,
      },
    },
    {
      selector: 'node.badged',
      style: {
        'background-image': `data(badge${which})`,
        'background-width': '100%',
        'background-height': '100%',
        'background-clip': 'none',
        'background-image-containment': 'over',
      },
    },
    {
      selector: 'edge.tinted',
      style: { 'line-color': `data(tint${which})`, 'target-arrow-color': `data(tint${which})` },
    },
  ];
}
