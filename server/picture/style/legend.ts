import type { Told } from '#contract/lens.ts';
import type { NetworkNode } from '#contract/network.ts';
import type { Mark } from '../exploration/apply-lens.ts';
import type { Became } from '../exploration/became.ts';
import { BECAME_WORDS, CHANGED_MAYBE, certaintyInWords, TOLD_WORDS } from '#words/lens.ts';
import type { Choice } from '../filter/choices.ts';
import { lineStyles, type LineFacts } from './line-style.ts';
import { type Entry, type LegendPart, looksParts } from './legend-looks.ts';
import { nodeStyles } from './node-style.ts';
import { PALETTES, type Theme } from './palettes.ts';
import { BECAME_SIGNS, DENIED_SIGN, NOTE_SIGN, TOLD_SIGNS, UNDATED_SIGN } from './signs.ts';
import type { Hue, TieWords } from '#words/vocabulary.ts';
import type { View } from './view.ts';

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
  hue: Hue = 'Actor',
): Pick<Entry, 'shape'> {
  const node = { unnamed: false, disputed: false, ...kind };
  const no = { tinted: false, badged: false, pictured: false, noted: false, pinned: false, chosen: false };
  const facts = { ...no, node, mark: undefined, walked: false, dim: false, dimmed: false };
  const { fill, fillOpacity, stroke, strokeWidth, border } = nodeStyles(theme)(
    facts,
    PALETTES[theme].kinds[hue],
  ).style;
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
    ...BECAME.filter((became) => any((each) => each.became === became)).map((became) => ({
      ...lineOf(theme, { symmetric: false, mark: { ...mark, became } }),
      ...sign(BECAME_SIGNS[became], BECAME_WORDS[became] ?? '', lens[became]),
    })),
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
    ...(ties.some(({ status }) => status === 'denied') ? [sign(DENIED_SIGN, 'denied', lens.conflict)] : []),
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

const ALIKE = { actor: 'other actors', event: 'events', place: 'places' } as const;

/** "people"; "cities, regions"; "events (9 kinds)": kinds that look the same are one line of the legend. */
const foldedName = (of: NetworkNode['class'], kinds: readonly Choice[]): string =>
  kinds.length > 2 ? `${ALIKE[of]} (${kinds.length} kinds)` : kinds.map(({ label }) => label).join(', ');

function nodesPart({ nodes, words }: View, theme: Theme): Entry[] {
  // Counted first, in one pass: a picture has many nodes and few kinds.
  const kinds = new Map<string, { node: NetworkNode; many: number }>();
  for (const node of nodes) {
    const { key } = words.kind(node);
    const known = kinds.get(key);
    if (known) known.many += 1;
    else kinds.set(key, { node, many: 1 });
  }
  const alike = Map.groupBy(kinds.values(), ({ node }) => {
    const { shape, hue } = words.kind(node);
    return `${node.class} ${shape} ${hue}`;
  });
  const folded = [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { shape, hue } = words.kind(first.node);
    const of = byLabel(
      group.map(({ node, many }) => ({ value: node.kind, label: words.kind(node).plural, many })),
    );
    const sample = shapeOf(theme, { class: first.node.class }, shape, hue);
    return [{ label: foldedName(first.node.class, of), ...sample, choices: { by: 'kind' as const, of } }];
  });
  const actor = { class: 'actor' } as const;
  return [
    ...byLabel(folded),
    ...(nodes.some(({ unnamed }) => unnamed)
      ? [{ label: 'not named', ...shapeOf(theme, { ...actor, unnamed: true }, 'ellipse') }]
      : []),
    ...(nodes.some(({ disputed }) => disputed)
      ? [{ label: 'accounts of it differ', ...shapeOf(theme, { ...actor, disputed: true }, 'ellipse') }]
      : []),
  ];
}

function familiesPart({ ties, words, node }: View, theme: Theme): Entry[] {
  const families = new Map<string, { family: TieWords['family']; many: number }>();
  for (const tie of ties) {
    const { family } = words.tie(tie, node);
    const known = families.get(family.key);
    if (known) known.many += 1;
    else families.set(family.key, { family, many: 1 });
  }
  return byLabel(
    [...families.values()].map(({ family: { name, label, colour }, many }) => ({
      label: label.toLowerCase(),
      ...lineOf(theme, { symmetric: false }, colour[theme]),
      choices: { by: 'family' as const, of: [{ value: name, label, many }] },
    })),
  );
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

/** Accounts or days that are compared have the colours to themselves. */
const isRecoloured = ({ marks, ties, nodes }: View): boolean =>
  [...ties, ...nodes].some(({ id }) => {
    const mark = marks?.get(id);
    return mark !== undefined && (mark.told !== null || mark.became !== null);
  });

/** How to read a picture: just what is in it. The page, files and briefings all draw this one. */
export function legendOf(view: View, theme: Theme): LegendPart[] {
  const { looks, noted } = view;
  const compared = isRecoloured(view);
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
