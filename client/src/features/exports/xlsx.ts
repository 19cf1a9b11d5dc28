import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import type { NetworkFile } from '#contract/export.ts';
import { aboutLines } from './about-text.ts';
import { clean } from './clean.ts';
import type { ColumnType } from './columns.ts';
import { tablesOf, type Table } from './tables.ts';

/** What a cell holds at most, in UTF-16 units. */
const LONGEST = 32_767;
/** Spreadsheets count days from here on alike; before it they have none, or count the 29 February 1900 that never was. */
const FIRST_DAY = '1900-03-01';
const WIDEST = 60;

/** A text that a reader takes as it stands: `_x0041_` would be read as the letter of that number. */
function inCell(text: string): string {
  const whole = clean(text).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).toWellFormed()}…` : whole;
}

/** Texts are texts, whatever they begin with: no cell of a file is a formula. */
function valueOf(value: Table['rows'][number][number], type: ColumnType): CellValue {
  if (typeof value !== 'string') return value;
  return type === 'date' && value >= FIRST_DAY ? new Date(`${value}T00:00:00Z`) : inCell(value);
}

const NUMBER_WIDTH = 9;
const DAY_WIDTH = 12;

function widthOf({ columns, rows }: Table, at: number): number {
  const [name, type] = [columns[at]?.name ?? '', columns[at]?.type];
  if (type === 'date') return DAY_WIDTH;
  if (type !== 'string') return Math.max(NUMBER_WIDTH, name.length + 4);
  const longest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), name.length + 4);
  return Math.min(WIDEST, longest + 2);
}

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26);

const titled = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function sheetOf(table: Table): WriteSheet {
  const { columns, rows } = table;
  const header = columns.map(({ name }) => name);
  return {
    name: titled(table.name),
    columns: columns.map(({ type }, at) => ({
      width: widthOf(table, at),
      ...(type === 'date' && { numFmt: 'yyyy-mm-dd' }),
    })),
    rows: [
      header,
      ...rows.map((row) => row.map((value, at) => valueOf(value, columns[at]?.type ?? 'string'))),
    ],
    cells: new Map(header.map((value, at) => [`0,${at}`, { value, style: { font: { bold: true } } }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letter(columns.length - 1)}${rows.length + 1}` },
  };
}

/** What the file is and what its sheets are, a line each; beside it what each column means. */
function aboutSheet(file: NetworkFile, tables: readonly Table[]): WriteSheet {
  const lines = [
    ...aboutLines(file.about),
    '',
    ...tables.map(({ name, about, rows }) => `${titled(name)} (${rows.length}): ${about}.`),
    '',
    'Columns:',
  ];
  const columns = tables.flatMap(({ name, columns: all }) =>
    all.map((column) => [titled(name), column.name, column.about]),
  );
  return {
    name: 'About',
    columns: [{ width: 24 }, { width: 18 }, { width: WIDEST }],
    rows: [...lines.map((line) => [inCell(line)]), ...columns.map((row) => row.map(inCell))],
  };
}

/** A workbook with a sheet for each table; dates as they are written are texts, days are days. */
export async function xlsx(file: NetworkFile): Promise<Uint8Array> {
  const tables = tablesOf(file);
  return writeXlsx({
    sheets: [...tables.map(sheetOf), aboutSheet(file, tables)],
    stringMode: 'inline',
    properties: { title: clean(file.about.title), creator: file.about.program },
  });
}
