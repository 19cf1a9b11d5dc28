import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import { aboutLines } from './about-text.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column } from './columns.ts';

/** Rows of one statement: many enough to be quick, few enough to be read by the parser. */
const ROWS = 500;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;
const CLASSES: Record<ExportNode['class'], string> = { actor: 'Actor', event: 'Event', place: 'Place' };

/** Everything but plain letters and signs as `\uXXXX`, so that no text ends its quotes, a line, or turns its direction. */
const escaped = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{M}\p{N} !#$%&()*+,\-./:;<=>?@[\]^_{|}~]/gu, (char) =>
    Array.from(
      { length: char.length },
      (_, at) => `\\u${char.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(''),
  );

/** Quotes and backslashes have escapes of their own: some versions read `\u` before they look for quotes. */
const text = (value: string): string =>
  `'${value
    .toWellFormed()
    .split(/(['\\])/)
    .map((part) => (part === "'" || part === '\\' ? `\\${part}` : escaped(part)))
    .join('')}'`;

/** @throws Error for a name that no dataset can have: nothing else is ever put into a statement unquoted */
function name(of: string): string {
  if (!NAME.test(of)) throw new Error(`${JSON.stringify(of.slice(0, 80))} is no name of a label or type`);
  return `\`${of}\``;
}

function literal<T>({ type, of }: Column<T>, row: T): string | null {
  const value = of(row);
  if (value === null) return null;
  if (typeof value !== 'string') return String(value);
  return type === 'date' ? `date(${text(value)})` : text(value);
}

function map<T>(columns: readonly Column<T>[], row: T): string {
  const pairs = columns.flatMap((column) => {
    const value = literal(column, row);
    return value === null ? [] : [`${name(column.name)}: ${value}`];
  });
  return `{${pairs.join(', ')}}`;
}

const list = (rows: readonly string[]): string => `[\n  ${rows.join(',\n  ')}\n]`;

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );
}

/** Place names and unnamed actors keep the labels that they have in a database of Relata. */
const labelsOf = (node: ExportNode): string =>
  ['Entity', CLASSES[node.class], node.kind, ...(node.unnamed ? ['Unnamed'] : [])]
    .map((label) => `:${name(label)}`)
    .join('');

const nodeStatement = (labels: string, nodes: readonly ExportNode[]): string =>
  `UNWIND ${list(nodes.map((node) => `{id: ${text(node.id)}, is: ${map(NODE_COLUMNS, node)}}`))} AS row
MERGE (n:Entity {id: row.id}) SET n${labels} SET n += row.is;`;

const tieStatement = (type: string, ties: readonly ExportTie[]): string =>
  `UNWIND ${list(
    ties.map(
      (tie) =>
        `{id: ${text(tie.id)}, from: ${text(tie.subjectId)}, to: ${text(tie.objectId)}, is: ${map(TIE_COLUMNS, tie)}}`,
    ),
  )} AS row
MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
MERGE (a)-[t:${name(type)} {tieId: row.id}]->(b) SET t += row.is;`;

const grouped = <T>(rows: readonly T[], by: (row: T) => string, write: (key: string, of: T[]) => string) =>
  [...Map.groupBy(rows, by)].flatMap(([key, of]) => batches(of).map((batch) => write(key, batch)));

/** The statements that put this network into an empty database, one after the other. Running them twice changes nothing. */
export function cypherStatements({ nodes, ties }: NetworkFile): string[] {
  return [
    'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;',
    ...grouped(nodes, labelsOf, nodeStatement),
    ...grouped(ties, (tie) => tie.type, tieStatement),
  ];
}

// A backslash in a comment could begin an escape that ends it.
const comment = (line: string): string => `// ${line.replaceAll('\\', '/')}`;

/** A script for cypher-shell or Neo4j Browser. */
export const cypher = (file: NetworkFile): string =>
  `${[
    ...aboutLines(file.about).map(comment),
    comment('Run it on an empty database of Neo4j 4.4 or later: cypher-shell -f FILE'),
    '',
    ...cypherStatements(file),
  ].join('\n')}\n`;
