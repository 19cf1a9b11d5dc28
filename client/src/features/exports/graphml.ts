import type { NetworkFile } from '#contract/export.ts';
import { aboutLines } from './about-text.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column, type ColumnType } from './columns.ts';
import { valuesOf, xmlText, type Xml } from './xml.ts';

/** GraphML knows no dates: they are texts that sort. */
const TYPES: Record<ColumnType, string> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'int',
  double: 'double',
  date: 'string',
};

const PLACE: readonly Column<NetworkFile['nodes'][number]>[] = [
  { name: 'x', type: 'double', about: 'where it is drawn, to the right', of: (node) => node.x },
  { name: 'y', type: 'double', about: 'downwards', of: (node) => node.y },
];
const nodeColumns = [...NODE_COLUMNS, ...PLACE];

const keys = <T>(columns: readonly Column<T>[], of: 'node' | 'edge'): Xml[] =>
  columns.map(({ name, type, about }) => ({
    '@_id': `${of}-${name}`,
    '@_for': of,
    '@_attr.name': name,
    '@_attr.type': TYPES[type],
    desc: about,
  }));

const data =
  (of: 'node' | 'edge') =>
  (name: string, value: string): Xml => ({ '@_key': `${of}-${name}`, '#text': value });

/** GraphML: one element for each node and tie, every attribute with its type. Ties are directed, as they are kept. */
export function graphml({ about, nodes, ties }: NetworkFile): string {
  return xmlText({
    graphml: {
      '@_xmlns': 'http://graphml.graphdrawing.org/xmlns',
      '@_xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@_xsi:schemaLocation':
        'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
      desc: aboutLines(about).join('\n'),
      key: [...keys(nodeColumns, 'node'), ...keys(TIE_COLUMNS, 'edge')],
      graph: {
        '@_id': 'network',
        '@_edgedefault': 'directed',
        node: nodes.map((node) => ({
          '@_id': node.id,
          data: valuesOf(nodeColumns, node, data('node')),
        })),
        edge: ties.map((tie) => ({
          '@_id': tie.id,
          '@_source': tie.subjectId,
          '@_target': tie.objectId,
          data: valuesOf(TIE_COLUMNS, tie, data('edge')),
        })),
      },
    },
  });
}
