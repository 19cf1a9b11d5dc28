import type { Cell, ReadColumn, Row } from './column.ts';

export interface Sort {
  column: string;
  down: boolean;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b));

const empty = (key: Cell): boolean => key === null || key === '';

/** By one column; equal rows keep their order, and what is empty comes last either way. */
export function sorted(rows: readonly Row[], column: ReadColumn | undefined, down: boolean): readonly Row[] {
  if (column === undefined) return rows;
  const keyed = rows.map((row) => ({ row, key: column.value(row) }));
  return keyed
    .toSorted(
      (a, b) =>
        Number(empty(a.key)) - Number(empty(b.key)) || (down ? -1 : 1) * compare(a.key ?? '', b.key ?? ''),
    )
    .map(({ row }) => row);
}

/** Up, then down, then as it was. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, down: false };
  return now.down ? null : { column, down: true };
}
