import type { Command } from '../../state/command.ts';
import { setPage } from '../../state/page.ts';

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
    run: () => setPage({ overlay: 'export' }),
  },
];
