import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ConsoleValue } from '#contract/console.ts';
import grid from '../table/Grid.module.css';
import { nextSort, type Sort } from '../table/sorting.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Console.module.css';
import { RowEvidence } from './RowEvidence.tsx';
import type { ResultRow } from './use-run.ts';
import { pick } from './pick.ts';
import { Value } from './Value.tsx';
import { told } from './values.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: ConsoleValue, b: ConsoleValue): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(told(a), told(b));

/** By one column; equal rows keep their order, and null comes last either way. */
function inOrder(
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

const ROW = window.matchMedia('(pointer: coarse)').matches ? 44 : 32;
const HEAD = 36;
const NUMBER = 52;
const NARROW = 90;
const WIDE = 420;

/** Wide enough for what stands in the first rows, and never so wide that one column takes the room of all. */
function widthOf(column: string, values: readonly (ConsoleValue | undefined)[]): number {
  const longest = Math.max(column.length, ...values.map((value) => told(value ?? null).length));
  return Math.max(NARROW, Math.min(WIDE, longest * 8 + 28));
}

interface HeadProps {
  columns: readonly string[];
  template: string;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
}

function Head({ columns, template, sort, onSort }: HeadProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- only rows in sight are there, so it is no table element
    <div role="row" className={grid.head} style={{ gridTemplateColumns: template }}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above */}
      <span role="columnheader" className={grid.title} aria-label="Open" />
      {columns.map((column) => {
        const own = sort?.column === column ? sort : null;
        const order = own === null ? 'none' : own.down ? 'descending' : 'ascending';
        return (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
          <span key={column} role="columnheader" aria-sort={order} className={grid.title}>
            <button type="button" className={grid.sort} onClick={() => onSort(nextSort(sort, column))}>
              <bdi>{column}</bdi>
              {own && <Icon name={own.down ? 'down' : 'up'} />}
            </button>
          </span>
        );
      })}
    </div>
  );
}

/** Rows as they come, of which only those in sight are drawn; each can be opened. */
export function ResultTable({ columns, rows }: { columns: readonly string[]; rows: readonly ResultRow[] }) {
  const place = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const [open, setOpen] = useState<ResultRow | null>(null);
  const sorted = useMemo(() => inOrder(rows, columns, sort), [rows, columns, sort]);
  const some = rows.length >= 20 ? 20 : rows.length;
  const widths = useMemo(
    () =>
      columns.map((column, at) =>
        widthOf(
          column,
          rows.slice(0, some).map((row) => row[at]),
        ),
      ),
    // oxlint-disable-next-line react/exhaustive-deps -- the first rows stay what they are while more come
    [columns, some],
  );
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and never memoised
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: HEAD,
  });
  const template = `${NUMBER}px ${widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')}`;
  const width = NUMBER + widths.reduce((sum, each) => sum + each, 0);
  return (
    <div className={styles.split} data-open={open !== null}>
      <div
        ref={place}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- only rows in sight are there
        role="table"
        aria-label="Rows of the answer"
        aria-rowcount={sorted.length + 1}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
        tabIndex={0}
        className={grid.grid}
      >
        <div className={grid.sheet} style={{ minWidth: width, height: virtual.getTotalSize() + HEAD }}>
          <Head columns={columns} template={template} sort={sort} onSort={setSort} />
          {virtual.getVirtualItems().map((item) => {
            const row = sorted[item.index] ?? [];
            return (
              <div
                key={item.key}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
                role="row"
                aria-rowindex={item.index + 2}
                data-opened={row === open}
                className={`${grid.row} ${styles.resultRow}`}
                style={{
                  gridTemplateColumns: template,
                  transform: `translateY(${item.start + HEAD}px)`,
                  height: ROW,
                }}
              >
                {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above */}
                <span role="cell" className={grid.cell}>
                  <button
                    type="button"
                    className={styles.opener}
                    aria-expanded={row === open}
                    aria-label={`Open row ${item.index + 1}`}
                    onClick={() => setOpen(row === open ? null : row)}
                  >
                    {item.index + 1}
                  </button>
                </span>
                {columns.map((column, at) => (
                  <span
                    key={column}
                    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
                    role="cell"
                    className={grid.cell}
                    data-kind={typeof row[at] === 'number' ? 'number' : 'text'}
                  >
                    <Value value={row[at] ?? null} onPick={pick} />
                  </span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {open && <RowEvidence columns={columns} row={open} onClose={() => setOpen(null)} />}
    </div>
  );
}
