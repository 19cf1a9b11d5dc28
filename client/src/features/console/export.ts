import { csvOf } from '#words/csv.ts';
import { fileName } from '#words/file-name.ts';
import { download, downloadJson } from '../../ui/download.ts';
import type { Run } from './use-run.ts';
import { told } from './values.ts';

/** One row a line; nested values as text; nothing that a spreadsheet would run. */
export function saveCsv({ columns, rows, title }: Run): void {
  const lines = rows.map((row) =>
    row.map((value) => (value === null ? '' : typeof value === 'number' ? value : told(value))),
  );
  download(fileName(title, 'csv'), new Blob([csvOf([columns, ...lines])], { type: 'text/csv' }));
}

/** The answer with what was asked and what was cut, so that the file explains itself. */
export function saveJson({ question, title, columns, rows, summary }: Run): void {
  downloadJson(fileName(title, 'json'), { title, question, columns, rows, summary });
}
