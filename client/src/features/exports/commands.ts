import type { Command } from '../../state/command.ts';

export const EXPORTS: readonly Command[] = [
  {
    id: 'share.export',
    title: 'Export…',
    group: 'Share',
    words: 'save download file image png svg pdf csv json graphml gexf cypher print',
    keys: ['X'],
    icon: 'export',
    place: 'bar',
    enabled: ({ picture }) => picture !== null || 'there is no picture yet',
    run: (_, { setOverlay }) => setOverlay('export'),
  },
];
