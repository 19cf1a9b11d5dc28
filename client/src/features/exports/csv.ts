import type { ExportAbout, NetworkFile } from '#contract/export.ts';
import { csvFile } from '#words/csv.ts';
import { aboutLines } from './about-text.ts';
import { clean } from './clean.ts';
import type { ColumnType } from './columns.ts';
import { tablesOf, type Table } from './tables.ts';

const cell = (value: Table['rows'][number][number]) => (typeof value === 'string' ? clean(value) : value);

const sheet = ({ columns, rows }: Table): string =>
  csvFile([columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))]);

const DATATYPES: Record<ColumnType, string> = {
  string: 'string',
  boolean: 'boolean',
  integer: 'integer',
  double: 'double',
  date: 'date',
};

const described = ({ name: table, about, columns }: Table) => ({
  url: `${table}.csv`,
  'dc:description': about,
  tableSchema: {
    columns: columns.map(({ name, type, about: of }) => ({
      name,
      titles: name,
      datatype: DATATYPES[type],
      'dc:description': of,
    })),
    primaryKey: 'id',
  },
});

/** CSV on the Web: which types the columns have, and what the tables are. */
const metadata = (about: ExportAbout, tables: readonly Table[]): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/csvw',
      'dc:title': about.title,
      'dc:description': aboutLines(about).join('\n'),
      'dc:created': about.madeAt,
      tables: tables.map(described),
    },
    null,
    2,
  )}\n`;

const named = (tables: readonly Table[]): Record<string, string> =>
  Object.fromEntries(tables.map((table) => [`${table.name}.csv`, sheet(table)]));

const APOSTROPHES =
  'A cell that a spreadsheet would run as a formula begins with an apostrophe: a program takes it off.';
const SEVERAL = 'Where a cell holds several values, “ | ” stands between them.';

const readMe = (about: ExportAbout, lines: readonly string[]): string =>
  [...aboutLines(about), '', ...lines, ''].join('\r\n');

/** The files of an export for spreadsheets, by their names. */
export function csvFiles(file: NetworkFile): Record<string, string> {
  const tables = tablesOf(file);
  const told = tables.map(({ name, about, rows }) => `${name}.csv (${rows.length}): ${about}.`);
  return {
    'README.txt': readMe(file.about, [...told, SEVERAL, APOSTROPHES]),
    ...named(tables),
    'csv-metadata.json': metadata(file.about, tables),
  };
}

/**
 * Tables of claims and sources beside a file of another format, which cannot carry all of them.
 * @param main the other file, and what it is
 */
export function beside(
  file: NetworkFile,
  main: { name: string; about: string; text: string },
): Record<string, string> {
  const tables = tablesOf(file).filter(({ name }) => ['claims', 'sources', 'documents'].includes(name));
  const told = tables.map(({ name, about }) => `${name}.csv: ${about}.`);
  return {
    'README.txt': readMe(file.about, [`${main.name}: ${main.about}.`, ...told, SEVERAL, APOSTROPHES]),
    [main.name]: main.text,
    ...named(tables),
  };
}
