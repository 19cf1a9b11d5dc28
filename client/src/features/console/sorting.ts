import type { ConsoleValue } from '#contract/console.ts';
import type { Sort } from '../table/sorting.ts';
import type { ResultRow } from './use-run.ts';
import { told } from './values.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: ConsoleValue, b: ConsoleValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(told(a), told(b));

/** By one column; equal rows keep their order, and null comes last either way. */
export function inOrder(
  rows: readonly ResultRow[],
  columns: readonly string[],
  sort: Sort | null,
): readonly ResultRow[] {
  const at = sort === null ? -1 : columns.indexOf(sort.column);
  if (sort === null || at < 0) return rows;
  const key = (row: ResultRow): ConsoleValue => row[at] ?? null;
  return rows.toSorted(
    (a, b) =>
      Number(key(a) === null) - Number(key(b) === null) || (sort.down ? -1 : 1) * compare(key(a), key(b)),
  );
}
