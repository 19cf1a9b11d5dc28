import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './faults.ts';
import { type TableName, tables } from './tables.ts';

/** One line of a table as written: every column of the table is there, an empty cell is ''. */
export interface Row {
  file: string;
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Takes the text of a table apart; what is wrong with its form goes to `faults`. */
export function readTable(name: TableName, text: string, faults: Fault[]): Row[] {
  const file = tables[name].path;
  const records = parseCsv(file, text, faults);
  const [header, ...body] = records;
  if (header === undefined) {
    faults.push(wrong(file, 1, null, 'The file is empty.', `Its first line is: ${headerOf(name)}`));
    return [];
  }
  const columns = checkHeader(name, header.cells, faults);
  if (columns === null) return [];
  return body.flatMap((record) => toRow(file, record, columns, faults) ?? []);
}

interface Written {
  line: number;
  cells: string[];
}

function parseCsv(file: string, text: string, faults: Fault[]): Written[] {
  const records: Written[] = [];
  let before = 0;
  try {
    parse(text, {
      relax_column_count: true,
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
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    faults.push(
      wrong(
        file,
        line,
        null,
        `This is not CSV: ${error.message}.`,
        'Put a cell that holds a comma, a quotation mark or a line break in "…", and double a quotation mark within it.',
      ),
    );
    return [];
  }
}

/** @returns the column of each header, or null where the table cannot be read by its header */
function checkHeader(name: TableName, header: string[], faults: Fault[]): string[] | null {
  const { path, fields } = tables[name];
  const known = fields.map((field) => field.name);
  const mend = `The first line of ${path} is: ${headerOf(name)}`;
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    faults.push(
      wrong(
        path,
        1,
        null,
        'The columns are not separated by commas.',
        'Save the table as CSV (UTF-8) with commas.',
      ),
    );
    return null;
  }
  for (const missing of known.filter((column) => !header.includes(column)))
    faults.push(wrong(path, 1, missing, `The column “${missing}” is missing.`, mend));
  for (const [index, column] of header.entries()) {
    if (!known.includes(column))
      faults.push(wrong(path, 1, column, `There is no column “${column}” in ${path}.`, mend));
    else if (header.indexOf(column) !== index)
      faults.push(wrong(path, 1, column, `The column “${column}” stands twice.`, 'Keep one of them.'));
  }
  return header;
}

function toRow(file: string, record: Written, columns: string[], faults: Fault[]): Row | null {
  const { line, cells } = record;
  if (cells.every((cell) => cell.trim() === '')) {
    if (cells.length > 1 || line > 1)
      faults.push({ ...wrong(file, line, null, 'The line is empty.', 'Remove it.'), severity: 'warning' });
    return null;
  }
  if (cells.length !== columns.length)
    faults.push(
      wrong(
        file,
        line,
        null,
        `The line has ${cells.length} cells where the header has ${columns.length}.`,
        'Put a cell that holds a comma in "…"; write one comma for each empty cell.',
      ),
    );
  return {
    file,
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
  };
}

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
