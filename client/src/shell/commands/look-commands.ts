import type { Appearance } from '#contract/appearance.ts';
import { present } from '#picture/exploration/steps.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import type { World } from '../../state/use-exploration.tsx';
import type { Command } from '../../state/command.ts';

type Parallel = Appearance['parallel'];

const WAYS: Record<Parallel, { title: string; words: string }> = {
  auto: { title: 'Several ties between two: counted from four on', words: 'parallel multiple edges default' },
  counted: { title: 'Several ties between two: one counted line', words: 'parallel multiple edges merge' },
  curves: { title: 'Several ties between two: a curve each', words: 'parallel multiple edges separate' },
};

const appearance = ({ state }: World): Appearance => present(state)?.appearance ?? PLAIN.appearance;

const parallel = (['auto', 'counted', 'curves'] as const).map((way): Command => ({
  id: `look.parallel-${way}`,
  ...WAYS[way],
  group: 'Look',
  place: 'menu',
  checked: (world) => appearance(world).parallel === way,
  run: (world) =>
    world.dispatch({ do: 'set', change: { appearance: { ...appearance(world), parallel: way } } }),
}));

const RENDERERS: Record<Appearance['renderer'], { title: string; words: string }> = {
  auto: { title: 'Draw in full or simplified, by size', words: 'renderer automatic default overview' },
  detail: { title: 'Draw everything in full', words: 'renderer detail cytoscape overview off' },
  overview: { title: 'Draw as an overview', words: 'renderer simplified large sigma webgl' },
};

const renderers = (['auto', 'detail', 'overview'] as const).map((renderer): Command => ({
  id: `look.renderer-${renderer}`,
  ...RENDERERS[renderer],
  group: 'Look',
  place: 'menu',
  checked: (world) => appearance(world).renderer === renderer,
  run: (world) => world.dispatch({ do: 'set', change: { appearance: { ...appearance(world), renderer } } }),
}));

export const LOOK: readonly Command[] = [
  {
    id: 'look.theme',
    title: (_, { theme }) => (theme === 'dark' ? 'Light theme' : 'Dark theme'),
    group: 'Look',
    words: 'theme dark light night',
    icon: 'moon',
    place: 'bar',
    run: (_, { toggleTheme }) => toggleTheme(),
  },
  ...parallel,
  ...renderers,
];
