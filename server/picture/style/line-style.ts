import type { DrawnLine } from '#contract/drawn.ts';
import type { NetworkTie } from '#contract/network.ts';
import type { Mark } from '../exploration/apply-lens.ts';
import { PALETTES, type Theme } from './palettes.ts';
import { resolver, type Resolved, type Rule } from './rules.ts';

/** How a tie or a counted line is drawn, but for its course, its words and its width. */
export interface LineStyle extends Pick<DrawnLine, 'colour' | 'dash' | 'arrow' | 'halo' | 'chip'> {
  opacity: number;
  font: number;
  weight: number;
  ink: string;
  along: boolean;
  /** of the arrow, beside the usual size */
  head: number;
  /** in place of its own width */
  width: number | null;
  outline: { colour: string; width: number } | null;
  /** what is written on it: nothing, only what the lens or a note says, or its name as well */
  writes: 'nothing' | 'sign' | 'name';
  level: number;
}

export interface LineFacts {
  /** of a counted line only where all its ties have it */
  status: NetworkTie['status'];
  inferred: boolean;
  symmetric: boolean;
  /** several ties as one counted line */
  pair: boolean;
  mark: Mark | undefined;
  /** a colour that follows data */
  tinted: boolean;
  signed: boolean;
  named: boolean;
  chosen: boolean;
  walked: boolean;
  /** others are chosen */
  dim: boolean;
  /** others stand out */
  dimmed: boolean;
}

/** Dashes of lines, in pixels: stroke, gap. */
export const DASHES = { disputed: '8 5', inferred: '1 1', denied: '3 6' } as const;

const shown = ({ mark }: LineFacts): boolean => mark?.ghost === false;
const told =
  (who: Mark['told']) =>
  (facts: LineFacts): boolean =>
    shown(facts) && facts.mark?.told === who;
const became =
  (what: Mark['became']) =>
  (facts: LineFacts): boolean =>
    shown(facts) && facts.mark?.became === what;
const held =
  (how: Mark['held']) =>
  (facts: LineFacts): boolean =>
    shown(facts) && facts.mark?.held === how;

const maybe = (facts: LineFacts): boolean => shown(facts) && facts.mark?.maybe === true;
const faint = (facts: LineFacts): boolean =>
  held('possible')(facts) || held('undated')(facts) || maybe(facts);

type LineRule = Rule<LineFacts, LineStyle>;
type Hue = keyof (typeof PALETTES)['light']['lens'];

/** A line in a hue of the lens, its sign on a chip of that hue. */
const hued =
  (hue: Hue, more: Partial<LineStyle>): NonNullable<LineRule['style']> =>
  ({ palette: { lens, paper } }) => ({ colour: lens[hue], chip: lens[hue], ink: paper, ...more });

/** The own colour of a line is that of its family, or follows data. */
const RULES: readonly LineRule[] = [
  {
    why: 'pair',
    when: ({ pair }) => pair,
    style: () => ({ arrow: 'none', writes: 'name', weight: 600 }),
  },
  { why: 'symmetric', when: ({ symmetric }) => symmetric, style: () => ({ arrow: 'none' }) },
  { why: 'inferred', when: ({ inferred }) => inferred, style: () => ({ dash: DASHES.inferred }) },
  {
    why: 'disputed',
    when: ({ status }) => status === 'disputed',
    style: () => ({ dash: DASHES.disputed }),
  },
  { why: 'possible', when: ({ status }) => status === 'possible', style: () => ({ opacity: 0.45 }) },
  {
    why: 'denied',
    when: ({ status }) => status === 'denied',
    style: hued('conflict', { dash: DASHES.denied, opacity: 0.8 }),
  },
  { why: 'tinted', when: ({ tinted }) => tinted },
  { why: 'told-first', when: told('first'), style: hued('first', { dash: null }) },
  { why: 'told-second', when: told('second'), style: hued('second', { dash: '9 4' }) },
  { why: 'told-agree', when: told('agree'), style: hued('agree', { dash: null, opacity: 0.7 }) },
  { why: 'told-conflict', when: told('conflict'), style: hued('conflict', { dash: '3 3' }) },
  { why: 'became-began', when: became('began'), style: hued('began', { opacity: 1 }) },
  // Broken it would look disputed, and a disputed tie that ended is both.
  { why: 'became-ended', when: became('ended'), style: hued('ended', { opacity: 1 }) },
  {
    why: '',
    when: (facts) => became('ended')(facts) && !facts.symmetric && !facts.pair,
    style: () => ({ arrow: 'bar' }),
  },
  { why: 'became-passed', when: became('passed'), style: hued('passed', { opacity: 1, dash: '6 2 2 2' }) },
  { why: 'became-happened', when: became('happened'), style: hued('happened', { opacity: 1 }) },
  { why: 'became-altered', when: became('altered'), style: hued('altered', { opacity: 1 }) },
  { why: 'became-disputed', when: became('disputed'), style: hued('disputed', { opacity: 1, dash: '3 3' }) },
  { why: 'became-same', when: became('same'), style: () => ({ opacity: 0.3 }) },
  {
    why: 'signed',
    when: ({ signed }) => signed,
    style: () => ({ writes: 'sign', font: 12, weight: 700, along: false }),
  },
  // The line itself keeps saying what is disputed and what is inferred; without an arrow it must say this too.
  {
    why: 'held-possible',
    when: held('possible'),
    style: () => ({ opacity: 0.5, arrow: 'hollow' }),
  },
  { why: 'became-maybe', when: maybe, style: () => ({ opacity: 0.6, arrow: 'hollow' }) },
  { why: 'held-undated', when: held('undated'), style: () => ({ opacity: 0.5, arrow: 'hollow' }) },
  {
    why: '',
    when: (facts) => (facts.symmetric || facts.pair) && faint(facts),
    style: () => ({ arrow: 'none' }),
  },
  {
    why: '',
    when: (facts) => facts.symmetric && faint(facts),
    style: () => ({ dash: '2 3' }),
  },
  {
    why: 'ghost',
    when: ({ mark }) => mark?.ghost === true,
    style: () => ({ opacity: 0.16, arrow: 'none', width: 1 }),
  },
  { why: 'named', when: ({ named }) => named, style: () => ({ writes: 'name', level: 9 }) },
  { why: 'dim', when: ({ dim }) => dim, style: () => ({ opacity: 0.14 }) },
  { why: 'dimmed', when: ({ dimmed }) => dimmed, style: () => ({ opacity: 0.07 }) },
  {
    why: 'walked',
    when: ({ walked }) => walked,
    style: ({ palette }) => ({
      opacity: 1,
      writes: 'name',
      outline: { colour: palette.accent, width: 3 },
      halo: { colour: palette.accent, reach: 10, opacity: 0.2 },
      head: 1.3,
      level: 11,
    }),
  },
  {
    why: 'chosen',
    when: ({ chosen }) => chosen,
    style: ({ palette }) => ({
      opacity: 1,
      writes: 'name',
      halo: { colour: palette.accent, reach: 4, opacity: 0.34 },
      level: 10,
    }),
  },
];

/** The style of each tie and counted line in this theme. Its colour is '' where its ties are of several families. */
export function lineStyles(theme: Theme): (facts: LineFacts, colour: string) => Resolved<LineStyle> {
  const palette = PALETTES[theme];
  const resolve = resolver(theme, RULES, ({ own }): LineStyle => ({
    colour: own,
    dash: null,
    arrow: 'full',
    head: 0.85,
    width: null,
    opacity: 0.85,
    outline: null,
    writes: 'nothing',
    ink: palette.ink,
    font: 11.5,
    weight: 400,
    along: true,
    level: 0,
  }));
  return (facts, colour) => resolve(facts, colour === '' ? palette.quiet : colour);
}
