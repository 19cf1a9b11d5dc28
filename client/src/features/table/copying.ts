import { harmless } from '#words/csv.ts';
import type { Cell, ReadColumn, Row } from './column.ts';

/** A cell as a spreadsheet may take it: on one line, and never as a formula. */
export function safeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  // oxlint-disable-next-line no-control-regex -- these are just what must not get through
  return harmless((cell ?? '').replaceAll(/[\u0000-\u001F\u007F\u2028\u2029]+/g, ' '));
}

/** Rows as tab-separated text with a line of titles. */
export const asText = (rows: readonly Row[], columns: readonly ReadColumn[]): string =>
  [
    columns.map(({ title }) => title).join('\t'),
    ...rows.map((row) => columns.map((column) => safeCell(column.value(row))).join('\t')),
  ].join('\n');
