import type { By } from '#contract/appearance.ts';
import type { LegendEntry } from '#contract/drawn.ts';
import type { Told } from '#contract/lens.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Became, Mark } from '../exploration/apply-lens.ts';
import { BECAME_WORDS, CHANGED_MAYBE, certaintyInWords, TOLD_WORDS } from '#words/lens.ts';
import { lineStyles, type LineFacts } from './line-style.ts';
import { sizeOf, type Channel, type Looks } from './looks.ts';
import { nodeStyles } from './node-style.ts';
import { CATEGORIES, inkOn, PALETTES, type Theme, type Tint } from './palettes.ts';
import { BECAME_SIGNS, NOTE_SIGN, TOLD_SIGNS, UNDATED_SIGN } from './signs.ts';
import { byInWords, conditionInWords, numberInWords } from './values.ts';
import type { View } from './view.ts';

/** A line of the legend: a sample of what is drawn, and what it means. */
export interface Entry extends LegendEntry {
  /** nodes or ties in view that look so, where they are counted */
  many?: number;
  /** of a size: its diameter, in pixels */
  size?: number;
}

/** Entries that belong together. */
export interface LegendPart {
  of: 'lens' | Channel['channel'] | 'rules' | 'nodes' | 'families' | 'notes' | 'ties';
  entries: readonly Entry[];
  /** of what follows data: what, and how many have no value */
  title?: string;
  by?: By | null;
  none?: number;
  /** both ends of what is numbered */
  ends?: readonly [low: string, high: string];
}

const TOLD: readonly Told[] = ['conflict', 'first', 'second', 'agree'];
const BECAME = [
  'happened',
  'began',
  'ended',
  'passed',
  'altered',
  'disputed',
] as const satisfies readonly Became[];
const WIDTH = 2;

const PLAIN_LINE: LineFacts = {
  status: 'asserted',
  inferred: false,
  symmetric: true,
  pair: false,
  mark: undefined,
  tinted: false,
  signed: false,
  named: false,
  chosen: false,
  walked: false,
  dim: false,
  dimmed: false,
};

/** A sample of a line of which this is so, as it is drawn. */
function lineOf(theme: Theme, facts: Partial<LineFacts>, colour = '', width = WIDTH): Pick<Entry, 'line'> {
  const { style } = lineStyles(theme)({ ...PLAIN_LINE, ...facts }, colour);
  const { dash, opacity, arrow } = style;
  return { line: { colour: style.colour, width, dash, opacity, arrow } };
}

type Kind = Pick<NetworkNode, 'class'> & Partial<Pick<NetworkNode, 'unnamed' | 'disputed'>>;

/** A sample of a node of which this is so, as it is drawn. */
function shapeOf(
  theme: Theme,
  kind: Kind,
  shape: NonNullable<Entry['shape']>['shape'],
): Pick<Entry, 'shape'> {
  const node = { unnamed: false, disputed: false, ...kind };
  const no = { tinted: false, badged: false, noted: false, pinned: false, chosen: false };
  const facts = { ...no, node, mark: undefined, walked: false, dim: false, dimmed: false };
  const { fill, fillOpacity, stroke, strokeWidth, border } = nodeStyles(theme)(facts, '').style;
  return { shape: { shape, fill, fillOpacity, stroke, strokeWidth, border } };
}

const byLabel = <T extends { label: string }>(all: Iterable<T>): T[] =>
  [...all].toSorted((a, b) => a.label.localeCompare(b.label));

function lensPart({ nodes, ties, marks, clock = 'valid' }: View, theme: Theme): Entry[] {
  if (!marks) return [];
  const { lens, paper, quiet } = PALETTES[theme];
  const has = (all: View['nodes'] | View['ties'], test: (mark: Mark) => boolean): boolean =>
    all.some(({ id }) => {
      const mark = marks.get(id);
      return mark !== undefined && test(mark);
    });
  const any = (test: (mark: Mark) => boolean): boolean => has(ties, test) || has(nodes, test);
  const sign = (text: string, label: string, colour: string): Entry => ({
    label,
    sign: { text, colour, paper },
  });
  const mark: Mark = { held: null, told: null, became: null, maybe: false, ghost: false, idle: false };
  const possible = has(ties, ({ held, ghost }) => held === 'possible' && !ghost);
  const undated = has(ties, ({ held, ghost }) => held === 'undated' && !ghost);
  return [
    ...TOLD.filter((told) => any((each) => each.told === told)).map((told) =>
      sign(TOLD_SIGNS[told], TOLD_WORDS[told], lens[told]),
    ),
    ...BECAME.filter((became) => any((each) => each.became === became)).map((became) =>
      sign(BECAME_SIGNS[became], BECAME_WORDS[became] ?? '', lens[became]),
    ),
    ...(has(ties, (each) => each.maybe && !each.ghost)
      ? [
          {
            label: CHANGED_MAYBE,
            ...lineOf(theme, { symmetric: false, mark: { ...mark, became: 'began', maybe: true } }),
          },
        ]
      : []),
    ...(possible
      ? [
          {
            label: `only ${certaintyInWords('possible', clock)}`,
            ...lineOf(theme, { symmetric: false, mark: { ...mark, held: 'possible' } }),
          },
        ]
      : []),
    ...(undated ? [sign(UNDATED_SIGN, 'undated', quiet)] : []),
    ...(any(({ ghost }) => ghost)
      ? [
          {
            label: certaintyInWords('not-held', clock),
            ...lineOf(theme, { mark: { ...mark, ghost: true } }),
          },
        ]
      : []),
  ];
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
  if (ofTies) return lineOf(theme, {}, tint?.[theme] ?? ink, 4);
  const badge = sign === '' ? {} : { badge: { text: sign.slice(0, 8), ink: inkOn(fill) } };
  return { shape: { shape: 'ellipse', fill, stroke: ink, strokeWidth: 1.5, ...badge } };
}

function channelPart({ channel, by, scale }: Channel, followed: string, theme: Theme): LegendPart {
  const part = { of: channel, title: `${TITLES[channel]}: ${followed}`, by, none: scale.none };
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

function looksParts(looks: Looks | null | undefined, theme: Theme): LegendPart[] {
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

function nodesPart({ nodes, words }: View, theme: Theme): Entry[] {
  const kinds = new Map<string, Entry>();
  for (const node of nodes) {
    const { key, plural, shape } = words.kind(node);
    if (!kinds.has(key)) kinds.set(key, { label: plural, ...shapeOf(theme, { class: node.class }, shape) });
  }
  const actor = { class: 'actor' } as const;
  return [
    ...byLabel(kinds.values()),
    ...(nodes.some(({ unnamed }) => unnamed)
      ? [{ label: 'not named', ...shapeOf(theme, { ...actor, unnamed: true }, 'ellipse') }]
      : []),
    ...(nodes.some(({ disputed }) => disputed)
      ? [{ label: 'accounts of it differ', ...shapeOf(theme, { ...actor, disputed: true }, 'ellipse') }]
      : []),
  ];
}

function familiesPart({ ties, words, node }: View, theme: Theme): Entry[] {
  const families = new Map<string, Entry>();
  for (const tie of ties) {
    const { key, label, colour } = words.tie(tie, node).family;
    if (!families.has(key))
      families.set(key, {
        label: label.toLowerCase(),
        ...lineOf(theme, { symmetric: false }, colour[theme]),
      });
  }
  return byLabel(families.values());
}

function tiesPart({ ties }: View, theme: Theme): Entry[] {
  const entry = (label: string, facts: Partial<LineFacts>, width?: number): Entry => ({
    label,
    ...lineOf(theme, facts, '', width),
  });
  return [
    ...(ties.some(({ status }) => status === 'disputed') ? [entry('disputed', { status: 'disputed' })] : []),
    ...(ties.some(({ inferred }) => inferred) ? [entry('inferred', { inferred: true })] : []),
    ...(ties.some(({ status }) => status === 'possible') ? [entry('possible', { status: 'possible' })] : []),
    ...(ties.some(({ origins }) => origins > 1) ? [entry('wider: more independent origins', {}, 4)] : []),
  ];
}

/** How to read a picture: just what is in it. The page, files and briefings all draw this one. */
export function legendOf(view: View, theme: Theme): LegendPart[] {
  const { marks, looks, noted } = view;
  // Compared accounts have the colours to themselves.
  const compared = [...view.ties, ...view.nodes].some(({ id }) => (marks?.get(id)?.told ?? null) !== null);
  const parts: LegendPart[] = [
    { of: 'lens', entries: lensPart(view, theme) },
    ...looksParts(looks, theme),
    { of: 'nodes', entries: nodesPart(view, theme) },
    { of: 'families', entries: compared ? [] : familiesPart(view, theme) },
    {
      of: 'notes',
      entries:
        noted !== undefined && [...view.nodes, ...view.ties].some(({ id }) => noted.has(id))
          ? [{ label: `${NOTE_SIGN} a note of your own` }]
          : [],
    },
    { of: 'ties', entries: compared ? [] : tiesPart(view, theme) },
  ];
  return parts.filter(({ entries, title }) => entries.length > 0 || title !== undefined);
}

/** The legend as one list, for a file or a page of paper. */
export function listOf(legend: readonly LegendPart[]): LegendEntry[] {
  return legend.flatMap(({ of, title, entries, ends }) => {
    if (of === 'size') return [{ label: `${title}: ${ends?.join(' to ') ?? ''}` }];
    return entries.map(({ label, many, ...sample }) => {
      const counted = many === undefined ? label : `${label} (${many})`;
      return { ...sample, label: (title === undefined ? counted : `${title}: ${counted}`).slice(0, 400) };
    });
  });
}
