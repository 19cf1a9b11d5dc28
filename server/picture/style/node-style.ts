import type { DrawnNode } from '#contract/drawn.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Mark } from '../exploration/apply-lens.ts';
import { inkOn, PALETTES, type Theme } from './palettes.ts';
import { resolver, type Resolved, type Rule } from './rules.ts';

/** How a node is drawn, but for its place, name, size and shape. */
export interface NodeStyle extends Pick<DrawnNode, 'fill' | 'stroke' | 'halo' | 'ring'> {
  fillOpacity: number;
  strokeWidth: number;
  border: NonNullable<DrawnNode['border']>;
  opacity: number;
  ink: string;
  weight: number;
  italic: boolean;
  /** what lies further up hides what lies below */
  level: number;
  /** of letters in the shape */
  badgeInk: string;
}

export interface NodeFacts {
  node: Pick<NetworkNode, 'class' | 'unnamed' | 'disputed'>;
  mark: Mark | undefined;
  /** a colour or letters that follow data */
  tinted: boolean;
  badged: boolean;
  /** a picture fills the shape */
  pictured: boolean;
  noted: boolean;
  pinned: boolean;
  chosen: boolean;
  walked: boolean;
  /** others are chosen, and this one is not next to them */
  dim: boolean;
  /** others stand out */
  dimmed: boolean;
}

const uncertain = ({ mark }: NodeFacts): boolean =>
  mark?.ghost === false && (mark.held === 'possible' || mark.held === 'undated');
const told =
  (who: Mark['told']) =>
  ({ mark }: NodeFacts): boolean =>
    mark?.ghost === false && mark.told === who;

/** The own colour of a node is that of its kind, unless it follows data. */
const RULES: readonly Rule<NodeFacts, NodeStyle>[] = [
  { why: 'actor', when: ({ node }) => node.class === 'actor' },
  {
    why: 'place',
    when: ({ node }) => node.class === 'place',
    style: ({ palette }) => ({ ink: palette.quiet }),
  },
  { why: 'event', when: ({ node }) => node.class === 'event', style: () => ({ italic: true }) },
  {
    why: '',
    when: (facts) => facts.node.unnamed || facts.node.disputed || uncertain(facts),
    style: () => ({ strokeWidth: 2 }),
  },
  {
    why: 'unnamed',
    when: ({ node }) => node.unnamed,
    style: ({ palette }) => ({ fill: palette.paper, badgeInk: inkOn(palette.paper) }),
  },
  {
    why: 'disputed',
    when: ({ node }) => node.disputed,
    style: () => ({ border: 'dashed', fillOpacity: 0.55 }),
  },
  {
    why: 'pinned',
    when: ({ pinned }) => pinned,
    style: ({ palette }) => ({ ring: { colour: palette.quiet, gap: 3, width: 1.5 } }),
  },
  { why: 'dim', when: ({ dim }) => dim, style: () => ({ opacity: 0.45 }) },
  {
    why: 'walked',
    when: ({ walked }) => walked,
    style: ({ palette }) => ({
      opacity: 1,
      ring: { colour: palette.accent, gap: 4, width: 3 },
      // The overview draws no rings, but it does draw halos.
      halo: { colour: palette.accent, reach: 10, opacity: 0.2 },
      level: 11,
    }),
  },
  {
    why: 'chosen',
    when: ({ chosen }) => chosen,
    style: ({ palette }) => ({
      halo: { colour: palette.accent, reach: 9, opacity: 0.34 },
      weight: 700,
      level: 10,
    }),
  },
  {
    why: 'tinted',
    when: ({ tinted }) => tinted,
    // A border of ink shows the shape, whatever the colour.
    style: ({ palette, own }) => ({ fill: own, stroke: palette.ink, strokeWidth: 1.5 }),
  },
  // Its border says that it is disputed; a paler colour would be another one.
  {
    why: '',
    when: ({ tinted, node }) => tinted && node.disputed,
    style: () => ({ fillOpacity: 1 }),
  },
  {
    why: '',
    when: ({ tinted, node }) => tinted && node.unnamed,
    style: ({ palette, own }) => ({
      fill: palette.paper,
      stroke: own,
      strokeWidth: 5,
      ring: { colour: palette.ink, gap: 0, width: 1 },
    }),
  },
  { why: 'badged', when: ({ badged }) => badged },
  // The border has the colour that the picture hides.
  {
    why: 'pictured',
    when: ({ pictured }) => pictured,
    style: ({ own }) => ({ stroke: own, strokeWidth: 3.5 }),
  },
  {
    why: 'held-possible',
    when: (facts) => uncertain(facts) && facts.mark?.held === 'possible',
    style: () => ({ fillOpacity: 0.3, border: 'dotted' }),
  },
  {
    why: 'held-undated',
    when: (facts) => uncertain(facts) && facts.mark?.held === 'undated',
    style: () => ({ fillOpacity: 0.3, border: 'dotted' }),
  },
  { why: 'ghost', when: ({ mark }) => mark?.ghost === true, style: () => ({ opacity: 0.4 }) },
  {
    why: 'idle',
    when: ({ mark }) => mark?.ghost === false && mark.idle,
    style: () => ({ opacity: 0.4 }),
  },
  // Whose it is stands with its name, as on a line: one sign for one thing.
  { why: 'told-first', when: told('first') },
  { why: 'told-second', when: told('second') },
  { why: 'told-agree', when: told('agree') },
  { why: 'told-conflict', when: told('conflict') },
  { why: 'noted', when: ({ noted }) => noted },
  { why: 'dimmed', when: ({ dimmed }) => dimmed, style: () => ({ opacity: 0.16 }) },
];

/** The style of each node in this theme. Own: the colour of its kind, or what its look says. */
export function nodeStyles(theme: Theme): (facts: NodeFacts, own: string) => Resolved<NodeStyle> {
  const palette = PALETTES[theme];
  return resolver(theme, RULES, ({ own }): NodeStyle => ({
    fill: own,
    fillOpacity: 1,
    stroke: own,
    strokeWidth: 0,
    border: 'solid',
    opacity: 1,
    ink: palette.ink,
    weight: 500,
    italic: false,
    level: 0,
    badgeInk: inkOn(own),
  }));
}
