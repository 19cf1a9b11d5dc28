import type { Theme } from '#picture/style/theme.ts';
import type { LegendEntry } from '#contract/drawn.ts';
import { byInWords } from '../style/ByField.tsx';
import type { Channel, Looks } from '#picture/style/looks.ts';
import { CATEGORIES, inkOn, type Tint } from '#picture/style/palettes.ts';
import { whenInWords } from '../style/RuleEditor.tsx';
import { PALETTES } from '../../render/cytoscape/stylesheet.ts';

const TITLES: Record<Channel['channel'], string> = {
  colour: 'Colour',
  size: 'Size',
  badge: 'Letters',
  tieColour: 'Colour of ties',
};

const plain = (value: number): string => String(Math.round(value * 1000) / 1000);

function swatch(label: string, given: { tint: Tint | null; sign: string; line: boolean }, theme: Theme) {
  const { paper, ink } = PALETTES[theme];
  const fill = given.tint?.[theme] ?? paper;
  if (given.line) return { label, line: { colour: given.tint?.[theme] ?? ink, width: 3, dash: null } };
  return {
    label,
    shape: {
      shape: 'ellipse' as const,
      fill,
      stroke: ink,
      ...(given.sign !== '' && { badge: { text: given.sign.slice(0, 8), ink: inkOn(fill) } }),
    },
  };
}

function channelEntries({ channel, by, scale }: Channel, theme: Theme): LegendEntry[] {
  const title = by === null ? TITLES[channel] : `${TITLES[channel]}, ${byInWords(by)}`;
  const bare = channel === 'badge';
  const line = channel === 'tieColour';
  if (scale.of === 'categories')
    return scale.entries.map(({ label, tint, sign, many }) =>
      swatch(`${title}: ${label} (${many})`, { tint: bare ? null : tint, sign, line }, theme),
    );
  if (channel === 'size') return [{ label: `${title}: ${plain(scale.low)} to ${plain(scale.high)}` }];
  return scale.bands.map(({ from, to, tint, sign }) =>
    swatch(
      `${title}: ${from === to ? plain(from) : `${plain(from)} to ${plain(to)}`}`,
      { tint: bare ? null : tint, sign, line },
      theme,
    ),
  );
}

/** What looks that follow data mean; nothing where they are plain. */
export function lookLegend(looks: Looks | null, theme: Theme): LegendEntry[] {
  if (looks === null) return [];
  return [
    ...looks.channels
      .filter(({ channel }) => !looks.comparing || channel === 'size' || channel === 'badge')
      .flatMap((channel) => channelEntries(channel, theme)),
    ...looks.rules.map(({ rule, many }) =>
      swatch(
        `${whenInWords(rule.when)} (${many})`,
        {
          tint: rule.colour === null || looks.comparing ? null : (CATEGORIES[rule.colour] ?? null),
          sign: rule.badge,
          line: rule.when.if === 'type',
        },
        theme,
      ),
    ),
  ];
}
