/** Spreadsheets run a text that begins like this, blanks before it or not; also by the wide forms of these signs. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A text that a spreadsheet takes as text: an apostrophe stands before what it would run as a formula. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

type CsvCell = string | number | boolean | null;

/** One cell as RFC 4180 wants it. A number is no text: a negative one stays as it is. */
function cell(value: CsvCell): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Rows as a file: its byte order mark tells spreadsheets that it is UTF-8. */
export const csvFile = (rows: readonly (readonly CsvCell[])[]): string => `\uFEFF${csvOf(rows)}`;
