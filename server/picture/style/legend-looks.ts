import type { By } from '#contract/appearance.ts';
import type { LegendEntry } from '#contract/drawn.ts';
import type { Choice } from '../filter/choices.ts';
import { sizeOf, type Channel, type Looks } from './looks.ts';
import { CATEGORIES, inkOn, PALETTES, type Theme, type Tint } from './palettes.ts';
import { byInWords, conditionInWords, numberInWords } from './values.ts';

/** A line of the legend: a sample of what is drawn, and what it means. */
export interface Entry extends LegendEntry {
  /** nodes or ties in view that look so, where they are counted */
  many?: number;
  /** of a size: its diameter, in pixels */
  size?: number;
  /** the kinds or families that look so: what a filter can keep off */
  choices?: { by: 'kind' | 'family'; of: readonly Choice[] };
}

/** Of how many nodes a value is only held possible, said after the number. */
export const ONLY_POSSIBLE = 'only held possible: no look follows it';

/** Entries that belong together. */
export interface LegendPart {
  of: 'lens' | Channel['channel'] | 'rules' | 'nodes' | 'families' | 'notes' | 'ties';
  entries: readonly Entry[];
  /** of what follows data: what, and how many have no value */
  title?: string;
  by?: By | null;
  none?: number;
  /** of how many it is only held possible */
  possible?: number;
  /** both ends of what is numbered */
  ends?: readonly [low: string, high: string];
}

const TITLES: Record<Channel['channel'], string> = {
  colour: 'Colour',
  size: 'Size',
  badge: 'Letters',
  tieColour: 'Colour of ties',
};
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100;
const plain = (value: number): string => (isYear(value) ? String(value) : numberInWords(value));

function swatch(theme: Theme, tint: Tint | null, sign: string, ofTies: boolean): Omit<Entry, 'label'> {
  const { paper, ink } = PALETTES[theme];
  const fill = tint?.[theme] ?? paper;
  if (ofTies)
    return { line: { colour: tint?.[theme] ?? ink, width: 4, dash: null, opacity: 0.85, arrow: 'none' } };
  const badge = sign === '' ? {} : { badge: { text: sign.slice(0, 8), ink: inkOn(fill) } };
  return { shape: { shape: 'ellipse', fill, stroke: ink, strokeWidth: 1.5, ...badge } };
}

function channelPart({ channel, by, scale }: Channel, followed: string, theme: Theme): LegendPart {
  const part = {
    of: channel,
    title: `${TITLES[channel]}: ${followed}`,
    by,
    none: scale.none,
    possible: scale.possible,
  };
  const sample = ({ tint, sign }: { tint: Tint; sign: string }) =>
    swatch(theme, channel === 'badge' ? null : tint, sign, channel === 'tieColour');
  if (scale.of === 'categories')
    return {
      ...part,
      entries: scale.entries.map((each) => ({ label: each.label, many: each.many, ...sample(each) })),
    };
  const ends = [plain(scale.low), plain(scale.high)] as const;
  if (channel === 'size')
    return {
      ...part,
      ends,
      entries: [...new Set([scale.low, scale.high])].map((value) => ({
        label: plain(value),
        size: sizeOf(value, scale),
      })),
    };
  return {
    ...part,
    ends,
    entries: scale.bands.map((band) => ({
      label: band.from === band.to ? plain(band.from) : `${plain(band.from)} to ${plain(band.to)}`,
      ...sample(band),
    })),
  };
}

/** What follows data: colours, sizes, letters and rules. */
export function looksParts(looks: Looks | null | undefined, theme: Theme): LegendPart[] {
  if (!looks) return [];
  const { channels, rules, comparing } = looks;
  const shown = channels.filter(({ channel }) => !comparing || channel === 'size' || channel === 'badge');
  const entries = rules.map(({ rule, many }) => {
    const tint = rule.colour === null || comparing ? null : (CATEGORIES[rule.colour] ?? null);
    return {
      label: conditionInWords(rule.when),
      many,
      ...swatch(theme, tint, rule.badge, rule.when.if === 'type'),
    };
  });
  return [
    ...shown.map((each) => channelPart(each, each.by ? byInWords(each.by) : looks.tieColour, theme)),
    ...(entries.length === 0 ? [] : [{ of: 'rules' as const, entries }]),
  ];
}
