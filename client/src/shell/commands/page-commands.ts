import { dispatch, setPage, type PageState, type PanelTab, type RailTab } from '../../state/page.ts';
import type { Command } from '../../state/command.ts';
import { goTo } from '../../ui/places.ts';
import { copyText } from '../../ui/copy-text.ts';

/** What is gone to must not lie beneath a briefing or the console, which are kept as they are. */
const uncover = ({ dock }: PageState): boolean => {
  const covered = dock === 'briefing' || dock === 'console';
  if (covered) setPage({ dock: 'none' });
  return covered;
};

export const PAGE: readonly Command[] = [
  {
    id: 'go.search',
    title: 'Search by name',
    group: 'Go to',
    words: 'find look for',
    keys: ['/'],
    run: (page) => {
      uncover(page);
      setPage({ rail: 'explore', drawer: true });
      // Whoever types on at once should not miss it; but the rail may have to be drawn first.
      if (!goTo('search')) requestAnimationFrame(() => goTo('search'));
    },
  },
  {
    id: 'go.picture',
    title: 'Move through the picture by keyboard',
    group: 'Go to',
    words: 'canvas graph focus keyboard',
    keys: ['G'],
    run: (page) => {
      if (uncover(page)) requestAnimationFrame(() => goTo('picture'));
      else goTo('picture');
    },
  },
  {
    id: 'go.panel',
    title: 'Go to the details panel',
    group: 'Go to',
    words: 'details evidence claims outline focus',
    run: () => void goTo('panel', 'button'),
  },
  {
    id: 'share.copy-link',
    title: 'Copy link',
    group: 'Share',
    words: 'address permalink url',
    icon: 'link',
    place: 'bar',
    run: async () => ((await copyText(window.location.href)) ? 'Link copied' : undefined),
  },
  {
    id: 'go.table',
    title: ({ picture, dock }) =>
      dock === 'table' ? 'Close the table' : picture === null ? 'Table' : 'Table of what is shown',
    short: 'Table',
    group: 'Go to',
    words: 'rows list spreadsheet actors ties',
    keys: ['T'],
    icon: 'table',
    place: 'bar',
    checked: ({ dock }) => dock === 'table',
    run: ({ dock }) => setPage({ dock: dock === 'table' ? 'none' : 'table' }),
  },
  {
    id: 'go.console',
    title: ({ dock }) => (dock === 'console' ? 'Close the Console' : 'Console: ask in Cypher'),
    short: 'Console',
    group: 'Go to',
    words: 'cypher query database neo4j schema',
    keys: ['Q'],
    icon: 'console',
    place: 'bar',
    checked: ({ dock }) => dock === 'console',
    run: ({ dock }) => setPage({ dock: dock === 'console' ? 'none' : 'console' }),
  },
  {
    id: 'page.palette',
    title: 'All commands',
    short: 'Commands',
    group: 'Page',
    words: 'palette actions',
    keys: ['Ctrl+K'],
    whileTyping: true,
    icon: 'command',
    place: 'bar',
    run: () => setPage({ overlay: 'palette' }),
  },
  {
    id: 'page.shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Page',
    words: 'help keys',
    keys: ['?'],
    place: 'menu',
    run: () => setPage({ overlay: 'shortcuts' }),
  },
];

type Part = Pick<Command, 'title' | 'words' | 'short' | 'icon' | 'place' | 'keys'>;

const RAIL_PARTS: Record<RailTab, Part> = {
  explore: { title: 'Explore: starting views and saved views', words: 'begin open picture' },
  ask: {
    title: 'Ask: questions in words',
    words: 'saved questions queries answers',
    short: 'Ask',
    icon: 'ask',
    place: 'way',
    keys: ['Shift+Q'],
  },
  filters: { title: 'Filters: what is drawn', words: 'keep off hide kinds families' },
  styles: { title: 'Look: colours, sizes and shapes', words: 'style width label appearance' },
  measures: { title: 'Measures of the network', words: 'degree betweenness centrality rank' },
};

/** Each part of the rail; to ask is one of the reasons to come. */
export const RAIL: readonly Command[] = (['explore', 'ask', 'filters', 'styles', 'measures'] as const).map(
  (rail): Command => ({
    id: `rail.${rail}`,
    ...RAIL_PARTS[rail],
    group: 'Go to',
    checked: (page) => page.rail === rail,
    run: ({ dock }) => setPage({ rail, drawer: true, ...(dock === 'briefing' && { dock: 'none' }) }),
  }),
);

const PANEL_PARTS: Record<PanelTab, Part> = {
  picture: {
    title: 'In the picture: everything as a list',
    words: 'outline actors events places ties hidden',
  },
  history: { title: 'History', words: 'steps versions script what was done' },
  paths: { title: 'Paths', words: 'how are they tied connection' },
  disputes: {
    title: 'Disputes: where accounts differ',
    words: 'disputed denied conflict contradict',
    short: 'Disputes',
    icon: 'dispute',
    place: 'way',
    keys: ['D'],
  },
  whereabouts: {
    title: 'Where was whom on a day',
    words: 'whereabouts place location who was in city country when',
  },
  judgements: { title: 'Judgements', words: 'opinions ranks identities export import' },
};

/** Each part of the panel; disputes are one of the reasons to come. */
export const PANEL: readonly Command[] = (
  ['picture', 'history', 'paths', 'disputes', 'whereabouts', 'judgements'] as const
).map((tab): Command => ({
  id: `panel.${tab}`,
  ...PANEL_PARTS[tab],
  group: 'Go to',
  checked: (page) => page.tab === tab && page.selection.length === 0,
  run: (page) => {
    uncover(page);
    setPage({ tab, drawer: false, row: null });
    dispatch({ do: 'clear' });
  },
}));
