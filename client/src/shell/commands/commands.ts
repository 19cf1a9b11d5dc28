import { BRIEFINGS } from '../../features/briefing/commands.ts';
import { LENS } from '../../features/lens/LensBar.tsx';
import { EXPORTS } from '../../features/exports/commands.ts';
import type { Command } from '../../state/command.ts';
import { PAGE, PANEL, RAIL } from './page-commands.ts';
import { HISTORY } from '../../features/history/HistoryPanel.tsx';
import { TRANSFERS } from '../../features/judgements/Transfer.tsx';
import { MEASURES } from '../../features/measures/MeasuresPanel.tsx';
import { VIEWS } from '../../features/views/queries.ts';
import { FILTERS } from '#picture/filter/choices.ts';
import { PATHS } from '../../features/paths/commands.ts';
import { SELECTION } from './selection-commands.ts';
import { WALK } from '../../features/walk/walk-commands.ts';
import { PLAIN, viewKey } from '#picture/exploration/steps.ts';
import { canDoAgain, canTakeBack, doAgain, takeBack } from '../../state/acts.ts';
import { dispatch, setPage, type PageState } from '../../state/page.ts';
import type { Appearance } from '#contract/appearance.ts';
import { toggleTheme } from '../../state/theme.ts';
import { lowered } from '#words/sentences.ts';
import { keyOf, LAYOUTS } from '#picture/exploration/layout-choices.ts';
import { cut } from '#words/names.ts';

const arrange = LAYOUTS.map(({ key, label, step }): Command => ({
  id: `picture.arrange-${key}`,
  title: `Arrange ${lowered(label)}`,
  group: 'Picture',
  words: 'layout',
  enabled: ({ picture }) => picture !== null || 'there is no picture yet',
  checked: ({ picture }) => picture !== null && keyOf(picture.layout) === key,
  run: () => dispatch({ do: 'step', step }),
}));

const hidden = ({ picture }: PageState): string[] =>
  [...(picture?.hiddenNodes ?? []), ...(picture?.hiddenTies ?? [])].map(({ id }) => id);

const PICTURE: readonly Command[] = [
  {
    id: 'picture.undo',
    title: 'Undo',
    group: 'Picture',
    keys: ['Ctrl+Z'],
    icon: 'undo',
    place: 'bar',
    words: 'take back judgement step',
    enabled: (page) => canTakeBack(page) || 'nothing to take back',
    run: takeBack,
  },
  {
    id: 'picture.redo',
    title: 'Redo',
    group: 'Picture',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    icon: 'redo',
    place: 'bar',
    words: 'do again judgement step',
    enabled: (page) => canDoAgain(page) || 'nothing was taken back',
    run: doAgain,
  },
  {
    id: 'picture.fit',
    title: 'Fit the picture',
    short: 'Fit',
    group: 'Picture',
    words: 'whole camera zoom',
    keys: ['F'],
    icon: 'fit',
    place: 'bar',
    run: ({ canvas }) => canvas?.fit(),
  },
  {
    id: 'picture.unhide',
    title: 'Show everything hidden again',
    group: 'Picture',
    words: 'unhide hidden back',
    enabled: (page) => hidden(page).length > 0 || 'nothing is hidden',
    run: (page) => dispatch({ do: 'step', step: { do: 'unhide', ids: hidden(page) } }),
  },
  {
    id: 'picture.whole',
    title: 'Everything: the whole network',
    group: 'Picture',
    words: 'all nodes ties database',
    run: () => setPage({ rail: 'explore', drawer: false, wanted: 'whole' }),
  },
  ...arrange,
];

/** Last in the toolbar: two fingers or a wheel do the same. */
const ZOOM: readonly Command[] = [
  {
    id: 'picture.zoom-in',
    title: 'Zoom in',
    group: 'Picture',
    words: 'larger camera',
    keys: ['+', '='],
    icon: 'plus',
    place: 'menu',
    run: ({ canvas }) => canvas?.zoom(1.3),
  },
  {
    id: 'picture.zoom-out',
    title: 'Zoom out',
    group: 'Picture',
    words: 'smaller camera',
    keys: ['-'],
    icon: 'minus',
    place: 'menu',
    run: ({ canvas }) => canvas?.zoom(1 / 1.3),
  },
];

type Parallel = Appearance['parallel'];

const WAYS: Record<Parallel, { title: string; words: string }> = {
  auto: { title: 'Parallel ties: counted from four on', words: 'parallel multiple edges default' },
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

const LOOK: readonly Command[] = [
  {
    id: 'look.theme',
    title: ({ theme }) => (theme === 'dark' ? 'Light theme' : 'Dark theme'),
    group: 'Look',
    words: 'theme dark light night',
    icon: 'moon',
    place: 'menu',
    run: toggleTheme,
  },
  {
    id: 'look.names',
    title: 'Leave names out',
    group: 'Look',
    words: 'labels hide names nodes',
    checked: (page) => appearance(page).label === 'none',
    run: (page) => {
      const label = appearance(page).label === 'none' ? null : ('none' as const);
      dispatch({ do: 'set', change: { appearance: { ...appearance(page), label } } });
    },
  },
  {
    id: 'look.reset',
    title: 'Look as it was at first',
    group: 'Look',
    words: 'reset styles colours sizes plain',
    run: () => {
      dispatch({ do: 'set', change: { appearance: PLAIN.appearance } });
      return 'Styles are reset';
    },
  },
  ...parallel,
  ...renderers,
];

const FILTERING: readonly Command[] = [
  {
    id: 'filters.off',
    title: 'Take the filters off',
    group: 'Filters',
    words: 'show all everything none',
    enabled: ({ version }) => (version?.filters.length ?? 0) > 0 || 'there are no filters',
    run: () => {
      dispatch({ do: 'set', change: { filters: [] } });
      return 'Everything is drawn again';
    },
  },
  ...Object.values(FILTERS)
    .filter(({ made }) => made.by !== 'attribute')
    .map(({ title, made }): Command => ({
      id: `filters.${made.by}`,
      title: `Filter by ${lowered(title)}`,
      group: 'Filters',
      words: 'add keep off draw only',
      enabled: ({ picture }) => picture !== null || 'there is no picture yet',
      run: ({ version }) => {
        dispatch({ do: 'set', change: { filters: [...(version?.filters ?? []), made] } });
        setPage({ rail: 'filters', drawer: true });
      },
    })),
];

type Views = Pick<PageState, 'views' | 'view'>;

/** The starting views, each to be opened by its name. */
const viewCommands = ({ views, view }: Views): Command[] =>
  views.map((each) => ({
    id: `view.${viewKey(each)}`,
    title: `Open the view “${cut(each.title, 80)}”`,
    group: 'Go to',
    words: `starting view ${each.sentence}`,
    checked: () => view !== null && viewKey(view) === viewKey(each),
    run: () => {
      dispatch({ do: 'view', view: each });
      return `Opened the view ${each.title}`;
    },
  }));

/** One list per feature, each in a file of its own; the toolbar shows them in this order. */
const LISTS: readonly (readonly Command[])[] = [
  PICTURE,
  EXPORTS,
  PAGE,
  LENS,
  PANEL,
  RAIL,
  BRIEFINGS,
  LOOK,
  ZOOM,
  WALK,
  SELECTION,
  PATHS,
  TRANSFERS,
  HISTORY,
  VIEWS,
  FILTERING,
  MEASURES,
];

/** What depends on what there is, such as the starting views. */
const MADE: readonly ((page: Views) => readonly Command[])[] = [viewCommands];

const STANDING: readonly Command[] = LISTS.flat();

/** Everything that can be done on the page. */
export const commandsOf = (page: Views): Command[] => [...STANDING, ...MADE.flatMap((make) => make(page))];

/** The commands that these keys can mean, the most particular first: in the picture its own. */
export const commandsFor = (chord: string, inPicture: boolean, typing: boolean): readonly Command[] =>
  STANDING.filter(
    (command) =>
      command.keys?.includes(chord) === true &&
      (!typing || command.whileTyping === true) &&
      (inPicture || command.inPicture !== true),
  ).toSorted((a, b) => Number(b.inPicture ?? false) - Number(a.inPicture ?? false));
