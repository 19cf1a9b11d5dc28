import type { Appearance } from '#contract/appearance.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { dispatch, type PageState } from '../../state/page.ts';
import { toggleTheme } from '../../state/theme.ts';
import type { Command } from '../../state/command.ts';

type Parallel = Appearance['parallel'];

const WAYS: Record<Parallel, { title: string; words: string }> = {
  auto: { title: 'Parallel ties: one counted line from four on', words: 'parallel multiple edges default' },
  counted: { title: 'Parallel ties: one counted line', words: 'parallel multiple edges merge' },
  curves: { title: 'Parallel ties: one curve each', words: 'parallel multiple edges separate' },
};

const appearance = ({ version }: PageState): Appearance => version?.appearance ?? PLAIN.appearance;

const parallel = (['auto', 'counted', 'curves'] as const).map((way): Command => ({
  id: `look.parallel-${way}`,
  ...WAYS[way],
  group: 'Look',
  place: 'menu',
  checked: (page) => appearance(page).parallel === way,
  run: (page) => dispatch({ do: 'set', change: { appearance: { ...appearance(page), parallel: way } } }),
}));

const RENDERERS: Record<Appearance['renderer'], { title: string; words: string }> = {
  auto: { title: 'Draw in full or as an overview, by size', words: 'renderer automatic default overview' },
  detail: { title: 'Draw everything in full', words: 'renderer detail cytoscape overview off' },
  overview: { title: 'Draw as an overview', words: 'renderer simplified large sigma webgl' },
};

const renderers = (['auto', 'detail', 'overview'] as const).map((renderer): Command => ({
  id: `look.renderer-${renderer}`,
  ...RENDERERS[renderer],
  group: 'Look',
  place: 'menu',
  checked: (page) => appearance(page).renderer === renderer,
  run: (page) => dispatch({ do: 'set', change: { appearance: { ...appearance(page), renderer } } }),
}));

export const LOOK: readonly Command[] = [
  {
    id: 'look.theme',
    title: ({ theme }) => (theme === 'dark' ? 'Light theme' : 'Dark theme'),
    group: 'Look',
    words: 'theme dark light night',
    icon: 'moon',
    place: 'bar',
    run: toggleTheme,
  },
  ...parallel,
  ...renderers,
];
