import type { Command } from '../../state/command.ts';
import { ofScreen } from '../../state/briefing-start.ts';
import { beginBriefing, setPage } from '../../state/page.ts';

export const BRIEFINGS: readonly Command[] = [
  {
    id: 'go.briefings',
    title: ({ dock }) => (dock === 'briefing' ? 'Close the briefing desk' : 'Briefing: drafts and documents'),
    short: 'Briefing',
    group: 'Go to',
    words: 'reports drafts kept documents open',
    keys: ['B'],
    icon: 'briefing',
    place: 'way',
    checked: ({ dock }) => dock === 'briefing',
    run: ({ dock }) => setPage({ dock: dock === 'briefing' ? 'none' : 'briefing' }),
  },
  {
    id: 'briefing.write',
    title: ({ selection }) =>
      selection.length > 0
        ? 'Write a briefing about what is selected…'
        : 'Write a briefing about what is shown…',
    group: 'Share',
    words: 'report draft brief write up document judgement analysis',
    keys: ['Shift+B'],
    place: 'menu',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    run: (page) => beginBriefing(ofScreen(page)),
  },
];
