import type { Theme } from '#picture/style/theme.ts';
import type { NodeSingular, StylesheetJson } from 'cytoscape';
import type { Family } from '#contract/vocabulary.ts';
import { ARROWED_WHEN_CHEAP, CHEAP_STYLES } from './cheap.ts';
import { FONT } from './fonts.ts';
import { dataStyles } from './data-look.ts';
import { lensStyles } from './lens-look.ts';
import { LABEL_GAP, LABEL_LINE_HEIGHT } from '#picture/style/labels.ts';

interface Palette {
  paper: string;
  ink: string;
  quiet: string;
  node: string;
  place: string;
  event: string;
  accent: string;
  rule: string;
}

/** Also for what is drawn of the picture beyond the canvas. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#fbfaf7',
    ink: '#1d2126',
    quiet: '#5d646c',
    node: '#4a525b',
    place: '#a39d8f',
    event: '#7b6a52',
    accent: '#8f5200',
    rule: '#ddd8cd',
  },
  dark: {
    paper: '#15181c',
    ink: '#ece9e2',
    quiet: '#a2a8ae',
    node: '#b9c0c7',
    place: '#6f6a5f',
    event: '#c2ad8b',
    accent: '#e3b15c',
    rule: '#31373f',
  },
};

export const paletteOf = (theme: Theme): Palette => PALETTES[theme];

/** Nodes that are not filled, or not wholly. */
const OUTLINED = 'node.unnamed, node.disputed, node.held-possible, node.held-undated';

// Every property costs its time for every element that it is given to, also where it is what Cytoscape does by itself: what
// holds for few elements is said for these few, and what large pictures do without is kept apart (see `cheap.ts`).
const nodes = (p: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': p.node,
      label: 'data(label)',
      color: p.ink,
      'font-family': FONT,
      'font-size': 'data(font)',
      'text-valign': 'bottom',
      'text-margin-y': LABEL_GAP,
      // No transition here: a node that begins to move stops all that goes on with it, and would stay half faded.
    },
  },
  // Circles are what Cytoscape draws by itself.
  {
    selector: 'node[shape][shape != "ellipse"]',
    style: { shape: (node: NodeSingular) => node.data('shape') },
  },
  { selector: 'node.lines', style: { 'text-wrap': 'wrap', 'line-height': LABEL_LINE_HEIGHT } },
  { selector: OUTLINED, style: { 'border-width': 2, 'border-color': p.node } },
  { selector: ':active', style: { 'overlay-opacity': 0 } },
  { selector: 'node.place', style: { 'background-color': p.place, 'border-color': p.place, color: p.quiet } },
  {
    selector: 'node.event',
    style: { 'background-color': p.event, 'border-color': p.event, 'font-style': 'italic' },
  },
  { selector: 'node.unnamed', style: { 'background-color': p.paper } },
  { selector: 'node.disputed', style: { 'border-style': 'dashed', 'background-opacity': 0.55 } },
  { selector: 'node.pinned', style: { 'outline-width': 1.5, 'outline-offset': 3, 'outline-color': p.quiet } },
  { selector: 'node.dim', style: { opacity: 0.45 } },
  {
    selector: 'node.walked',
    style: {
      opacity: 1,
      'outline-width': 3,
      'outline-offset': 4,
      'outline-color': p.accent,
      'outline-opacity': 1,
      // The overview draws no outlines, but it does draw halos.
      'underlay-color': p.accent,
      'underlay-opacity': 0.2,
      'z-index': 11,
    },
  },
  {
    selector: 'node.chosen',
    style: {
      'underlay-color': p.accent,
      'underlay-opacity': 0.34,
      'underlay-padding': 9,
      'underlay-shape': 'ellipse',
      'font-weight': 700,
      'z-index': 10,
    },
  },
  {
    selector: 'node.guide',
    style: {
      shape: 'rectangle',
      width: 'data(width)',
      height: 'data(height)',
      'background-color': p.rule,
      'border-width': 0,
      'font-size': 12,
      color: p.quiet,
      'text-valign': 'top',
      'z-index': -1,
      'z-index-compare': 'manual',
      events: 'no',
    },
  },
  {
    selector: 'node.guide.name',
    style: { 'background-opacity': 0, 'text-halign': 'left', 'text-valign': 'center', 'font-size': 13 },
  },
];

/** Ties that say something in letters. */
const LETTERED = 'edge.pair, edge.named, edge.hover, edge.chosen, edge.walked, edge.signed';

/** Names on paper, curves, arrows, and what fades: for pictures that can be read as a whole. */
const full = (p: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      'font-weight': 500,
      'text-max-width': '400px',
      'text-background-color': p.paper,
      'text-background-opacity': 0.82,
      'text-background-padding': '1px',
      'text-background-shape': 'roundrectangle',
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'bezier',
      'control-point-step-size': 34,
      'target-arrow-shape': 'triangle',
      'target-arrow-color': p.quiet,
      'arrow-scale': 0.85,
      'transition-property': 'opacity',
      'transition-duration': 120,
    },
  },
];

const edges = (p: Palette): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': p.quiet,
      opacity: 0.85,
    },
  },
  {
    selector: LETTERED,
    style: {
      color: p.ink,
      'font-family': FONT,
      'font-size': 11.5,
      'text-rotation': 'autorotate',
      'text-background-color': p.paper,
      'text-background-opacity': 0.92,
      'text-background-padding': '2px',
    },
  },
  { selector: 'edge.symmetric', style: { 'target-arrow-shape': 'none' } },
  { selector: 'edge.inferred', style: { 'line-style': 'dotted' } },
  { selector: 'edge.disputed', style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5] } },
  { selector: 'edge.possible', style: { opacity: 0.45 } },
  {
    selector: 'edge.pair',
    style: { label: 'data(label)', 'target-arrow-shape': 'none', 'line-cap': 'round', 'font-weight': 600 },
  },
];

/** Whatever else an edge says, what is chosen or pointed at is named. */
const last = (p: Palette): StylesheetJson => [
  { selector: 'edge.named, edge.hover', style: { label: 'data(label)', 'z-index': 9 } },
  { selector: 'edge.dim', style: { opacity: 0.14 } },
  { selector: 'node.dimmed', style: { opacity: 0.16 } },
  { selector: 'edge.dimmed', style: { opacity: 0.07 } },
  {
    selector: 'edge.walked',
    style: {
      opacity: 1,
      label: 'data(label)',
      'line-outline-width': 3,
      'line-outline-color': p.accent,
      'underlay-color': p.accent,
      'underlay-opacity': 0.2,
      'arrow-scale': 1.3,
      'z-index': 11,
    },
  },
  {
    selector: 'edge.chosen',
    style: {
      opacity: 1,
      label: 'data(label)',
      'underlay-color': p.accent,
      'underlay-opacity': 0.34,
      'underlay-padding': 4,
      'z-index': 10,
    },
  },
];

/**
 * Looks from classes and data; hue comes from the vocabulary's families, everything else from the theme.
 * @param isCheap for a picture of many ties: see `cheap.ts`
 */
export function stylesheetOf(
  families: readonly (Family & { key: string })[],
  theme: Theme,
  isCheap = false,
): StylesheetJson {
  const palette = PALETTES[theme];
  const hues = families.flatMap(({ key, colour }) => {
    const family = `[family = ${JSON.stringify(key)}]`;
    const withArrow = (isCheap ? ARROWED_WHEN_CHEAP : ['edge']).map((edge) => `${edge}${family}`);
    return [
      { selector: `edge${family}`, style: { 'line-color': colour[theme] } },
      { selector: withArrow.join(', '), style: { 'target-arrow-color': colour[theme] } },
    ];
  });
  const [base, ...rest] = edges(palette);
  return [
    ...nodes(palette),
    ...(base ? [base] : []),
    ...(isCheap ? [] : full(palette)),
    ...hues,
    ...rest,
    ...dataStyles(theme),
    ...lensStyles(theme, palette.paper),
    ...last(palette),
    ...(isCheap ? CHEAP_STYLES : []),
  ];
}
