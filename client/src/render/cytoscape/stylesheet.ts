import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { LABEL_GAP, LABEL_LINE_HEIGHT } from '#picture/style/labels.ts';
import { FONT, PALETTES, type Theme } from '#picture/style/palettes.ts';
import { CHEAP_STYLES } from './cheap.ts';

/** Types of Cytoscape know a mapping for some properties only; Cytoscape itself knows it for all. */
const from = (name: string): never =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  `data(${name})` as never;

// Every property costs its time for every element that it is given to, also where it is what Cytoscape does by itself: what
// holds for few elements is asked for by a selector, and what large pictures do without is kept apart (see `cheap.ts`).
const NODES: StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(fill)',
      label: 'data(label)',
      color: 'data(ink)',
      'font-family': FONT,
      'font-size': 'data(font)',
      'text-valign': 'bottom',
      'text-margin-y': LABEL_GAP,
      // No transition here: a node that begins to move stops all that goes on with it, and would stay half faded.
    },
  },
  { selector: 'node[name = "above"]', style: { 'text-valign': 'top', 'text-margin-y': -LABEL_GAP } },
  {
    selector: 'node[name = "before"]',
    style: {
      'text-valign': 'center',
      'text-halign': 'left',
      'text-margin-y': 0,
      'text-margin-x': -LABEL_GAP,
    },
  },
  { selector: 'node[shape]', style: { shape: from('shape') } },
  { selector: 'node[?lines]', style: { 'text-wrap': 'wrap', 'line-height': LABEL_LINE_HEIGHT } },
  {
    selector: 'node[stroke]',
    style: {
      'border-color': 'data(stroke)',
      'border-width': 'data(strokeWidth)',
      'border-style': from('border'),
    },
  },
  { selector: 'node[fillOpacity]', style: { 'background-opacity': from('fillOpacity') } },
  { selector: 'node[opacity]', style: { opacity: from('opacity') } },
  { selector: 'node[?italic]', style: { 'font-style': 'italic' } },
  {
    selector: 'node[ring]',
    style: {
      'outline-color': from('ring'),
      'outline-offset': from('ringGap'),
      'outline-width': from('ringWidth'),
    },
  },
  {
    selector: '[halo]',
    style: {
      'underlay-color': from('halo'),
      'underlay-padding': from('haloReach'),
      'underlay-opacity': from('haloOpacity'),
    },
  },
  { selector: 'node[halo]', style: { 'underlay-shape': 'ellipse' } },
  {
    selector: 'node[letters]',
    style: {
      'background-image': from('letters'),
      'background-width': '100%',
      'background-height': '100%',
      'background-clip': 'none',
      'background-image-containment': 'over',
    },
  },
  {
    selector: 'node[image]',
    style: {
      'background-image': from('image'),
      'background-fit': 'cover',
      'background-clip': 'node',
      'background-image-opacity': from('imageOpacity'),
    },
  },
  {
    selector: 'node[image][letters]',
    style: {
      // Its types know one picture; Cytoscape draws several over each other.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      'background-image': ((node: NodeSingular) => [node.data('image'), node.data('letters')]) as never,
      'background-fit': ['cover', 'none'],
      'background-clip': ['node', 'none'],
      'background-image-opacity': 1,
    },
  },
  { selector: '[level]', style: { 'z-index': from('level') } },
  { selector: ':active', style: { 'overlay-opacity': 0 } },
  {
    selector: 'node[guide]',
    style: {
      shape: 'rectangle',
      width: 'data(width)',
      height: 'data(height)',
      'font-size': 12,
      'text-valign': 'top',
      'z-index': -1,
      'z-index-compare': 'manual',
      events: 'no',
    },
  },
  // The numbers of the years stay at the upper edge of the screen: see `margins.ts`.
  { selector: 'node[guide = "year"]', style: { 'text-opacity': 0 } },
  {
    selector: 'node[guide = "name"], node[guide = "count"]',
    style: { 'background-opacity': 0, 'text-halign': 'left', 'text-valign': 'center', 'font-size': 13 },
  },
  { selector: 'node[guide = "count"]', style: { 'font-size': 11 } },
];

/** Names on paper, curves, arrows, and what fades: for pictures that can be read as a whole. */
const full = (paper: string): StylesheetJson => [
  {
    selector: 'node',
    style: {
      'font-weight': 500,
      'text-max-width': '400px',
      'text-background-color': paper,
      'text-background-opacity': 0.82,
      'text-background-padding': '1px',
      'text-background-shape': 'roundrectangle',
    },
  },
  {
    selector: 'edge',
    style: {
      'curve-style': 'straight',
      'target-arrow-shape': 'triangle',
      'target-arrow-color': 'data(colour)',
      'arrow-scale': 0.85,
      'transition-property': 'opacity',
      'transition-duration': 120,
    },
  },
  {
    selector: 'edge[bend]',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': from('bend'),
      'control-point-weights': [0.5],
    },
  },
];

const LINES: StylesheetJson = [
  {
    selector: 'edge',
    style: { width: 'data(width)', 'line-color': 'data(colour)', opacity: from('opacity') },
  },
];

/** What is written on a line, its dash and its arrow. What is pointed at is named. */
const written = (paper: string): StylesheetJson => [
  { selector: 'node[weight]', style: { 'font-weight': from('weight') } },
  {
    selector: 'edge[written], edge.hover',
    style: {
      'font-family': FONT,
      color: 'data(ink)',
      'font-size': 'data(font)',
      'font-weight': from('weight'),
      'text-rotation': 'autorotate',
      'text-background-color': paper,
      'text-background-opacity': 0.92,
      'text-background-padding': '2px',
    },
  },
  { selector: 'edge[written]', style: { label: 'data(written)' } },
  {
    selector: 'edge[shiftX]',
    style: { 'text-margin-x': from('shiftX'), 'text-margin-y': from('shiftY') },
  },
  { selector: 'edge[?upright]', style: { 'text-rotation': 'none' } },
  {
    selector: 'edge[chip]',
    style: {
      'text-background-color': from('chip'),
      'text-background-opacity': 1,
      'text-background-shape': 'roundrectangle',
      'text-background-padding': '3px',
    },
  },
  { selector: 'edge[dash]', style: { 'line-style': 'dashed', 'line-dash-pattern': from('dash') } },
  { selector: 'edge[arrow = "none"]', style: { 'target-arrow-shape': 'none' } },
  { selector: 'edge[arrow = "hollow"]', style: { 'target-arrow-fill': 'hollow' } },
  { selector: 'edge[arrow = "bar"]', style: { 'target-arrow-shape': 'tee' } },
  { selector: 'edge[head]', style: { 'arrow-scale': from('head') } },
  {
    selector: 'edge[outline]',
    style: { 'line-outline-color': from('outline'), 'line-outline-width': from('outlineWidth') },
  },
  { selector: 'edge.hover', style: { label: 'data(label)', 'z-index': 9 } },
];

/** Ties that leave the lines of their ends where they began: no cheaper way of drawing can do that. */
const ALONG_TIME: StylesheetJson = [
  { selector: 'edge[start], edge[end]', style: { 'curve-style': 'straight' } },
  { selector: 'edge[start]', style: { 'source-endpoint': from('start') } },
  { selector: 'edge[end]', style: { 'target-endpoint': from('end') } },
  { selector: 'node[guide = "bar"]', style: { events: 'yes' } },
];

/**
 * How Cytoscape draws what its elements say of themselves: it decides no look.
 * @param isCheap for a picture of many ties: see `cheap.ts`
 */
export function stylesheetOf(theme: Theme, isCheap = false): StylesheetJson {
  const { paper } = PALETTES[theme];
  return [
    ...NODES,
    ...LINES,
    ...(isCheap ? [] : full(paper)),
    ...written(paper),
    ...(isCheap ? CHEAP_STYLES : []),
    ...ALONG_TIME,
  ];
}
