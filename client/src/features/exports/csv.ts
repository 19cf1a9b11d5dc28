import type { ExportAbout, NetworkFile } from '#contract/export.ts';
import { csvFile } from '#words/csv.ts';
import { aboutLines } from './about-text.ts';
import { clean } from './clean.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column, type ColumnType } from './columns.ts';

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

const cell = (value: string | number | boolean | null) => (typeof value === 'string' ? clean(value) : value);

function sheet<T>(table: Table<T>, rows: readonly T[]): string {
  return csvFile([table.map(({ name }) => name), ...rows.map((row) => table.map(({ of }) => cell(of(row))))]);
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
