import type { Theme } from '#picture/style/theme.ts';
import type { LegendEntry } from '#contract/drawn.ts';
import type { Drawing } from '../../render/cytoscape/elements.ts';
import { PALETTES } from '../../render/cytoscape/stylesheet.ts';
import { certaintyInWords } from '#words/lens.ts';
import { LENS_HUES } from '#picture/style/lens-hues.ts';

const TOLD = [
  ['conflict', '≠', 'A and B conflict'],
  ['first', 'A', 'only A tells it'],
  ['second', 'B', 'only B tells it'],
  ['agree', '=', 'A and B agree'],
] as const;
const BECAME = [
  ['began', '+', 'began'],
  ['ended', '−', 'ended'],
  ['passed', '±', 'began and ended'],
  ['altered', '~', 'altered'],
] as const;

/** The signs that the lens puts on lines and names, just those in view. */
export function lensLegend(
  { marks, nodes, ties, clock = 'valid' }: Pick<Drawing, 'marks' | 'nodes' | 'ties' | 'clock'>,
  theme: Theme,
): LegendEntry[] {
  const [hues, { paper, quiet }] = [LENS_HUES[theme], PALETTES[theme]];
  const all = [...nodes, ...ties].flatMap(({ id }) => marks?.get(id) ?? []);
  const lines = ties.flatMap(({ id }) => marks?.get(id) ?? []);
  const sign = (text: string, label: string, colour: string): LegendEntry => ({
    label,
    sign: { text, colour, paper },
  });
  const line = { colour: quiet, width: 2, dash: null };
  return [
    ...TOLD.filter(([told]) => all.some((mark) => mark.told === told)).map(([told, text, label]) =>
      sign(text, label, hues[told]),
    ),
    ...BECAME.filter(([became]) => all.some((mark) => mark.became === became)).map(([became, text, label]) =>
      sign(text, label, hues[became]),
    ),
    ...(lines.some(({ held, ghost }) => held === 'possible' && !ghost)
      ? [
          {
            label: `only ${certaintyInWords('possible', clock)}`,
            line: { ...line, opacity: 0.6, arrow: 'hollow' as const },
          },
        ]
      : []),
    ...(lines.some(({ held, ghost }) => held === 'undated' && !ghost) ? [sign('?', 'undated', quiet)] : []),
    ...(all.some(({ ghost }) => ghost)
      ? [{ label: certaintyInWords('not-held', clock), line: { ...line, opacity: 0.25 } }]
      : []),
  ];
}
