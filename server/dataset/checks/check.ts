import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Row } from '../tables/csv.ts';
import type { ImageFile } from '../tables/images.ts';
import type { Rows } from '../tables/read.ts';
import type { TableName } from '../tables/tables.ts';

/** What one check sees: the rows, the vocabulary where it is sound enough to be read, and the texts at hand. */
export interface Check {
  rows: Rows;
  /** Rows of each table by id; of two rows with one id the first. */
  byId: Record<TableName, Map<string, Row>>;
  /** Tables not read in whole: nothing is missed there, since it may stand in what could not be read. */
  partial: ReadonlySet<TableName>;
  vocabulary: Vocabulary | null;
  /** Documents’ texts by SHA-256. */
  texts: ReadonlyMap<string, string>;
  /** Names of the files in the dataset’s texts/ folder. */
  textFiles: ReadonlySet<string>;
  /** Pictures that actors name and that are there, and the names of all files in images/. */
  images: ReadonlyMap<string, ImageFile>;
  imageFiles: readonly string[];
  error(row: Row, column: string | null, message: string, mend: string): void;
  warn(row: Row, column: string | null, message: string, mend: string): void;
}

export const cell = (row: Row, column: string): string => row.cells[column] ?? '';

/** The rows of a table gathered by one of their cells. */
export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => cell(row, column));
}
