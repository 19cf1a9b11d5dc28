import { CsvError, parse } from 'csv-parse/sync';
import { oneLineEnd } from '#words/text-file.ts';
import type { Fault } from './faults.ts';
import { type TableName, tables } from './tables.ts';

/** One line of a table as written: every column of the table is there, an empty cell is '', as is one that the table leaves out. */
export interface Row {
  file: string;
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Takes the text of a table apart; what is wrong with its form goes to `faults`, and such rows are left out. */
export function readTable(name: TableName, text: string, faults: Fault[]): Row[] {
  const file = tables[name].path;
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (!firstLine.includes(',') && /[;\t]/.test(firstLine)) {
    faults.push(
      wrong(
        file,
        1,
        null,
        'The columns are not separated by commas.',
        'Save the table as CSV (UTF-8) with commas.',
      ),
    );
    return [];
  }
  if (text.trim() === '') {
    faults.push(wrong(file, 1, null, 'The file is empty.', `Its first line is: ${headerOf(name)}`));
    return [];
  }
  const [header, ...body] = parseCsv(file, text, faults);
  if (header === undefined) return [];
  const columns = checkHeader(name, header.cells, faults);
  if (columns === null) return [];
  const leftOut = tables[name].fields
    .map((field) => field.name)
    .filter((column) => !columns.includes(column));
  const empty = Object.fromEntries(leftOut.map((column) => [column, '']));
  return body.flatMap((record) => {
    const row = toRow(file, record, columns, faults);
    return row === null ? [] : [{ ...row, cells: { ...empty, ...row.cells } }];
  });
}

interface Written {
  line: number;
  cells: string[];
}

function parseCsv(file: string, text: string, faults: Fault[]): Written[] {
  const records: Written[] = [];
  let before = 0;
  try {
    parse(oneLineEnd(text), {
      relax_column_count: true,
      record_delimiter: '\n',
      // The context tells on which line a record ends; it begins after the end of the one before.
      on_record: (cells: string[], { lines }) => {
        records.push({ line: before + 1, cells });
        before = lines;
        return null;
      },
    });
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push(misquoted(file, error, before + 1, records[0]?.cells ?? []));
    // What stands before the fault is sound, and is checked with the rest.
    return records;
  }
}

/** What a parser’s error says, for whoever wrote the cell. */
function misquoted(file: string, error: CsvError, rowLine: number, header: readonly string[]): Fault {
  const column = 'index' in error && typeof error.index === 'number' ? (header[error.index] ?? null) : null;
  const errorLine = 'lines' in error && typeof error.lines === 'number' ? error.lines : rowLine;
  if (error.code === 'INVALID_OPENING_QUOTE')
    return wrong(
      file,
      errorLine,
      column,
      'A quotation mark stands inside an unquoted cell.',
      'Put the cell in quotation marks and double those within, or remove the mark; no space may stand before the first.',
    );
  // The parser stumbles where the cell should end, which may be many lines after the mark that opens it.
  const message =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'The quotation mark that opens the cell is never closed.'
      : 'The cell opens with a quotation mark, and another stands inside it.';
  return wrong(
    file,
    rowLine,
    column,
    message,
    'Remove the mark that opens the cell, or double those within and close the cell with one.',
  );
}

/** @returns the column of each header, or null where the table cannot be read by its header */
function checkHeader(name: TableName, header: string[], faults: Fault[]): string[] | null {
  const { path, fields } = tables[name];
  const known = fields.map((field) => field.name);
  const mend = `The first line of ${path} is: ${headerOf(name)}`;
  const before = faults.length;
  const needed = fields.filter(({ optional }) => optional !== true).map((field) => field.name);
  for (const missing of needed.filter((column) => !header.includes(column)))
    faults.push(wrong(path, 1, missing, `The column “${missing}” is missing.`, mend));
  for (const [index, column] of header.entries()) {
    if (!known.includes(column))
      faults.push(wrong(path, 1, column, `There is no column “${column}” in ${path}.`, mend));
    else if (header.indexOf(column) !== index)
      faults.push(wrong(path, 1, column, `The column “${column}” stands twice.`, 'Keep one of them.'));
  }
  return faults.length > before ? null : header;
}

function toRow(file: string, record: Written, columns: string[], faults: Fault[]): Row | null {
  const { line, cells } = record;
  if (cells.every((cell) => cell.trim() === '')) {
    if (cells.length > 1 || line > 1)
      faults.push({ ...wrong(file, line, null, 'The line is empty.', 'Remove it.'), severity: 'warning' });
    return null;
  }
  if (cells.length !== columns.length) {
    faults.push(
      wrong(
        file,
        line,
        null,
        `The line has ${cells.length} cells where the header has ${columns.length}.`,
        'Put a cell that holds a comma in "…"; write one comma for each empty cell.',
      ),
    );
    return null;
  }
  return {
    file,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, composed(column, cells[index] ?? '')])),
  };
}

/** One letter is written in one way, whatever program wrote it; a quotation stands as in its text. */
const composed = (column: string, cell: string): string =>
  column === 'quote' ? cell : cell.normalize('NFC');

const headerOf = (name: TableName): string => tables[name].fields.map((field) => field.name).join(',');

function wrong(
  file: string,
  line: number | null,
  column: string | null,
  message: string,
  mend: string,
): Fault {
  return { severity: 'error', file, line, column, message, mend };
}
