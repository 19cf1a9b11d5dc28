import type { ExportAbout, NetworkFile } from '#contract/export.ts';
import { aboutLines } from './about-text.ts';
import { clean } from './clean.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column, type ColumnType } from './columns.ts';

/** Spreadsheets run a cell that begins like this; also by the wide forms of these signs. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** One cell as RFC 4180 wants it. An apostrophe before what begins like a formula makes it text. */
function cell(value: string | number | boolean | null): string {
  const text = clean(String(value ?? ''));
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Table<T> = readonly Pick<Column<T>, 'name' | 'type' | 'about' | 'of'>[];

const id = <T extends { id: string }>(about: string): Table<T> => [
  { name: 'id', type: 'string', about, of: (row) => row.id },
];
const nodeTable: Table<NetworkFile['nodes'][number]> = [...id('dataset:local'), ...NODE_COLUMNS];
const tieTable: Table<NetworkFile['ties'][number]> = [
  ...id('dataset:local'),
  { name: 'subjectId', type: 'string', about: 'who acts or stands lower', of: (tie) => tie.subjectId },
  { name: 'objectId', type: 'string', about: 'at the other end', of: (tie) => tie.objectId },
  ...TIE_COLUMNS,
];

/** With a byte order mark, so that spreadsheets read it as UTF-8. */
function sheet<T>(table: Table<T>, rows: readonly T[]): string {
  const lines = [table.map(({ name }) => name), ...rows.map((row) => table.map(({ of }) => of(row)))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

const DATATYPES: Record<ColumnType, string> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'integer',
  double: 'double',
  date: 'date',
};

const described = <T>(url: string, table: Table<T>) => ({
  url,
  tableSchema: {
    columns: table.map(({ name, type, about }) => ({
      name,
      titles: name,
      datatype: DATATYPES[type],
      'dc:description': about,
    })),
    primaryKey: 'id',
  },
});

/** CSV on the Web: which types the columns have, and what the tables are. */
const metadata = (about: ExportAbout): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      'dc:title': about.title,
      'dc:description': aboutLines(about).join('\n'),
      'dc:created': about.madeAt,
      tables: [described('nodes.csv', nodeTable), described('ties.csv', tieTable)],
    },
    null,
    2,
  )}\n`;

/** The files of an export for spreadsheets, by their names. */
export function csvFiles({ about, nodes, ties }: NetworkFile): Record<string, string> {
  return {
    'nodes.csv': sheet(nodeTable, nodes),
    'ties.csv': sheet(tieTable, ties),
    'csv-metadata.json': metadata(about),
    'about.txt': `${aboutLines(about).join('\r\n')}\r\nA cell that a spreadsheet would run as a formula begins with an apostrophe.\r\n`,
  };
}
