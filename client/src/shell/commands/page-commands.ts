import { setPage, type PageState } from '../../state/page.ts';
import type { Command } from '../../state/command.ts';
import { goTo } from '../../ui/places.ts';

/** What is gone to must not lie beneath a briefing, which is kept as it is. */
const uncover = ({ dock }: PageState): boolean => {
  if (dock === 'briefing') setPage({ dock: 'none' });
  return dock === 'briefing';
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
    id: 'go.table',
    title: ({ picture, dock }) =>
      dock === 'table' ? 'Close the table' : picture === null ? 'Table' : 'Table of what is shown',
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
    title: ({ dock }) => (dock === 'console' ? 'Close the console' : 'Console: ask in Cypher'),
    group: 'Go to',
    words: 'cypher query database neo4j saved queries schema',
    keys: ['Q'],
    icon: 'console',
    place: 'bar',
    checked: ({ dock }) => dock === 'console',
    run: ({ dock }) => setPage({ dock: dock === 'console' ? 'none' : 'console' }),
  },
  {
    id: 'page.palette',
    title: 'All commands',
    group: 'Page',
    words: 'palette actions',
    keys: ['Ctrl+K'],
    whileTyping: true,
    icon: 'command',
    place: 'bar',
    run: () => setPage({ overlay: 'palette' }),
  },
  {
    id: 'share.copy-link',
    title: 'Copy link',
    group: 'Share',
    words: 'address permalink url',
    icon: 'link',
    place: 'bar',
    worded: true,
    run: async () => {
      await navigator.clipboard.writeText(window.location.href);
      return 'Link copied';
    },
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
