import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import type { Bounds } from '#contract/time.ts';
import { oneLine } from '#words/names.ts';
import { dayOfMoment } from '#words/dates.ts';
import { aboutLines } from './about-text.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column, type ColumnType } from './columns.ts';
import { valuesOf, xmlText, type Xml } from './xml.ts';

/** GEXF's attributes know no dates: they are texts that sort. The dates that a timeline reads are the spells. */
const TYPES: Record<ColumnType, string> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'integer',
  double: 'double',
  date: 'string',
};

const declared = <T>(columns: readonly Column<T>[], of: 'node' | 'edge'): Xml => ({
  '@_class': of,
  attribute: columns.map(({ name, type }) => ({ '@_id': name, '@_title': name, '@_type': TYPES[type] })),
});

/**
 * When it may have held: from the first possible day to the last possible one. An end that is not known is left open; accounts
 * that cannot all be true of one spell have one each; what nobody dates has no spell, and so holds always, which its attribute `fromMin` does not claim.
 * @param last the last day by a death or dissolution, which the lens infers and the attribute `ended` tells
 */
function spells(all: readonly Bounds[], last: string | null = null): Xml {
  const spell = all
    .map(({ fromMin, toMax }) => ({ start: fromMin, end: soonest(toMax, last) }))
    .map(({ start, end }) => ({ ...(start && { '@_start': start }), ...(end && { '@_end': end }) }))
    .filter((each) => Object.keys(each).length > 0);
  return spell.length === 0 ? {} : { spells: { spell } };
}

const soonest = (end: string | null, last: string | null): string | null =>
  end === null || (last !== null && last < end) ? last : end;

const attvalue = (name: string, value: string): Xml => ({ '@_for': name, '@_value': value });
const values = <T>(columns: readonly Column<T>[], row: T): Xml => ({
  attvalues: { attvalue: valuesOf(columns, row, attvalue) },
});

/** Upwards, as the programs that read it draw. */
const place = ({ x, y }: ExportNode): Xml =>
  x === null || y === null ? {} : { 'viz:position': { '@_x': String(x), '@_y': String(-y) } };

const nodeXml = (node: ExportNode): Xml => ({
  '@_id': node.id,
  '@_label': oneLine(node.name),
  ...values(NODE_COLUMNS, node),
  ...spells(node.bounds === null ? [] : [node.bounds]),
  ...place(node),
});

const edgeXml = (tie: ExportTie): Xml => ({
  '@_id': tie.id,
  '@_source': tie.subjectId,
  '@_target': tie.objectId,
  '@_kind': tie.type,
  '@_label': oneLine(tie.label),
  '@_weight': String(Math.max(1, tie.origins)),
  ...values(TIE_COLUMNS, tie),
  ...spells(tie.spells ?? [tie.bounds], tie.ended?.latest),
});

/** GEXF 1.3, dynamic: every tie and event with the spell in which it may have held. Weight: independent origins. */
export function gexf({ about, nodes, ties }: NetworkFile): string {
  return xmlText({
    gexf: {
      '@_xmlns': 'http://gexf.net/1.3',
      '@_xmlns:viz': 'http://gexf.net/1.3/viz',
      '@_version': '1.3',
      meta: {
        '@_lastmodifieddate': dayOfMoment(about.madeAt),
        creator: about.program,
        title: about.title,
        description: aboutLines(about).join('\n'),
      },
      graph: {
        '@_mode': 'dynamic',
        '@_defaultedgetype': 'directed',
        '@_timeformat': 'date',
        '@_timerepresentation': 'interval',
        attributes: [declared(NODE_COLUMNS, 'node'), declared(TIE_COLUMNS, 'edge')],
        nodes: { node: nodes.map(nodeXml) },
        edges: { edge: ties.map(edgeXml) },
      },
    },
  });
}
