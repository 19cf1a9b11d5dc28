import type { Theme } from '#picture/style/theme.ts';
import type { DrawnLine, DrawnNode, LegendEntry } from '#contract/drawn.ts';
import type { Drawing } from '../../render/cytoscape/elements.ts';
import { PALETTES } from '../../render/cytoscape/stylesheet.ts';
import { outlineOf } from '#picture/svg/outlines.ts';
import { lensLegend } from './lens-legend.ts';
import { lookLegend } from './look-legend.ts';

const byLabel = <T extends { label: string }>(all: Iterable<T>): T[] =>
  [...all].toSorted((a, b) => a.label.localeCompare(b.label));

function kinds({ nodes, words }: Drawing, theme: Theme): LegendEntry[] {
  const { node, place, event, paper } = PALETTES[theme];
  const fills = { actor: node, place, event };
  const found = new Map(
    nodes.map((each) => {
      const { key, plural, shape } = words.kind(each);
      const fill = fills[each.class];
      return [key, { label: plural, shape: { shape: outlineOf(shape), fill, stroke: fill } }];
    }),
  );
  const unnamed = nodes.some((each) => each.unnamed);
  const hollow = { shape: 'ellipse', fill: paper, stroke: node } as const;
  return [...byLabel(found.values()), ...(unnamed ? [{ label: 'not named', shape: hollow }] : [])];
}

function families({ ties, words, node }: Drawing, theme: Theme): LegendEntry[] {
  const found = new Map(
    ties.map((tie) => {
      const { key, label, colour } = words.tie(tie, node).family;
      const line = { colour: colour[theme], width: 2, dash: null, arrow: 'full' as const };
      return [key, { label: label.toLowerCase(), line }];
    }),
  );
  return byLabel(found.values());
}

function lines({ ties }: Drawing, theme: Theme): LegendEntry[] {
  const colour = PALETTES[theme].quiet;
  const line = (label: string, here: boolean, look: Partial<NonNullable<LegendEntry['line']>>) =>
    here ? [{ label, line: { colour, width: 2, dash: null, ...look } }] : [];
  return [
    ...line(
      'disputed',
      ties.some((tie) => tie.status === 'disputed'),
      { dash: '8 5' },
    ),
    ...line(
      'inferred',
      ties.some((tie) => tie.inferred),
      { dash: '1 1' },
    ),
    ...line(
      'possible',
      ties.some((tie) => tie.status === 'possible'),
      { opacity: 0.45 },
    ),
    ...line(
      'wider: more independent origins',
      ties.some((tie) => tie.origins > 1),
      { width: 4 },
    ),
  ];
}

function states(nodes: readonly DrawnNode[], theme: Theme): LegendEntry[] {
  const { node, quiet } = PALETTES[theme];
  const shape = { shape: 'ellipse', fill: node, stroke: node } as const;
  return nodes.some(({ dashed }) => dashed)
    ? [{ label: 'an attribute is disputed', shape: { ...shape, stroke: quiet, dashed: true } }]
    : [];
}

/** How to read the picture: just what is in it, as the page tells it. */
export function legendOf(
  drawing: Drawing,
  drawn: { nodes: readonly DrawnNode[]; lines: readonly DrawnLine[] },
  theme: Theme,
): LegendEntry[] {
  const lens = lensLegend(drawing, theme);
  // Compared accounts have the colours to themselves.
  const compared = [...(drawing.marks?.values() ?? [])].some(({ told }) => told !== null);
  return [
    ...lens,
    ...lookLegend(drawing.looks ?? null, theme),
    ...kinds(drawing, theme),
    ...states(drawn.nodes, theme),
    ...(compared ? [] : [...families(drawing, theme), ...lines(drawing, theme)]),
  ].map((entry) => ({ ...entry, label: entry.label.slice(0, 400) }));
}
