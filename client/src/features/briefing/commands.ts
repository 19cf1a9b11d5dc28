import type { Command } from '../../state/command.ts';
import { beginBriefing, ofScreen } from '../../state/briefing-start.ts';

export const BRIEFINGS: readonly Command[] = [
  {
    id: 'go.briefings',
    title: (_, { dock }) => (dock === 'briefing' ? 'Close the briefings' : 'Briefings'),
    group: 'Go to',
    words: 'reports drafts kept documents open',
    keys: ['B'],
    icon: 'briefing',
    place: 'bar',
    checked: (_, { dock }) => dock === 'briefing',
    run: (_, { dock, setDock }) => setDock(dock === 'briefing' ? 'none' : 'briefing'),
  },
  {
    id: 'briefing.write',
    title: ({ state }) =>
      state.selection.length > 0
        ? 'Write a briefing about what is selected…'
        : 'Write a briefing about what is shown…',
    group: 'Share',
    words: 'report draft brief write up document judgement analysis',
    keys: ['Shift+B'],
    place: 'menu',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    run: (world, desk) => beginBriefing(desk, ofScreen(world)),
  },
];
