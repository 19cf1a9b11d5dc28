import type { Command } from '../../state/command.ts';
import { setPage, type PageState } from '../../state/page.ts';

const there = ({ picture }: PageState): true | string => picture !== null || 'there is no picture yet';

/** The dialog is loaded when it is opened, so the names of its formats stand here, too; a test holds them together. */
export const NAMES = {
  png: 'PNG',
  svg: 'SVG',
  pdf: 'PDF',
  graphml: 'GraphML',
  gexf: 'GEXF',
  cypher: 'Cypher',
  xlsx: 'Spreadsheet',
  csv: 'CSV',
  json: 'JSON',
  ftm: 'FollowTheMoney',
  stix: 'STIX 2.1',
} as const;

const formats = Object.entries(NAMES).map(([format, name]): Command => ({
  id: `share.export-${format}`,
  title: `Export as ${name}…`,
  group: 'Share',
  words: `save download file ${format}`,
  enabled: there,
  run: () => setPage({ overlay: 'export', wanted: `export:${format}` }),
}));

export const EXPORTS: readonly Command[] = [
  {
    id: 'share.export',
    title: 'Export…',
    short: 'Export',
    group: 'Share',
    words:
      'save download file image png svg pdf csv json xlsx excel graphml gexf cypher ftm stix evidence claims print',
    keys: ['X'],
    icon: 'export',
    place: 'bar',
    enabled: there,
    run: () => setPage({ overlay: 'export' }),
  },
  ...formats,
];
