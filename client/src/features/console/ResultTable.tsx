import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ConsoleValue } from '#contract/console.ts';
import grid from '../table/Grid.module.css';
import { nextSort, type Sort } from '../table/sorting.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Console.module.css';
import type { ResultRow } from './use-run.ts';
import { pick } from './pick.ts';
import { Value } from './Value.tsx';
import { idsIn, nothingIn, told } from '#words/console-values.ts';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { counted } from '#words/counts.ts';
import type { Words } from '#words/vocabulary.ts';
import { Name } from '../../parts/Name.tsx';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compare = (a: ConsoleValue, b: ConsoleValue, words: Words): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(told(a, words), told(b, words));

/** By one column; equal rows keep their order, and null comes last either way. */
function inOrder(
  rows: readonly ResultRow[],
  columns: readonly string[],
  sort: Sort | null,
  words: Words,
): readonly ResultRow[] {
  const at = sort === null ? -1 : columns.indexOf(sort.column);
  if (sort === null || at < 0) return rows;
  const key = (row: ResultRow): ConsoleValue => row[at] ?? null;
  return rows.toSorted(
    (a, b) =>
      Number(key(a) === null) - Number(key(b) === null) ||
      (sort.down ? -1 : 1) * compare(key(a), key(b), words),
  );
}

const ROW = window.matchMedia('(pointer: coarse)').matches ? 44 : 32;
const HEAD = 36;
const NUMBER = 76;
const EVIDENCE = 132;
const NARROW = 90;
const WIDE = 320;

/** Wide enough for what stands in the first rows, and never so wide that one column takes the room of all. */
function widthOf(column: string, values: readonly (ConsoleValue | undefined)[], words: Words): number {
  const longest = Math.max(column.length, ...values.map((value) => told(value ?? null, words).length));
  return Math.max(NARROW, Math.min(WIDE, longest * 7 + 28));
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
      <span role="columnheader" className={grid.title}>
        <span className={styles.opens}>Evidence</span>
      </span>
      {columns.map((column) => {
        const own = sort?.column === column ? sort : null;
        const order = own === null ? 'none' : own.down ? 'descending' : 'ascending';
        return (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
          <span key={column} role="columnheader" aria-sort={order} className={grid.title}>
            <button type="button" className={grid.sort} onClick={() => onSort(nextSort(sort, column))}>
              <Name>{column}</Name>
              {own && <Icon name={own.down ? 'down' : 'up'} />}
            </button>
          </span>
        );
      })}
    </div>
  );
}

/** Columns that hold nothing but ids of ties or claims: they say more as the link of their row than as text. */
export function foldedIn(columns: readonly string[], rows: readonly ResultRow[]): readonly string[] {
  const folded = columns.filter(
    (column, at) =>
      /^(ids?|(tie|claim)(s|Ids?)?)$/.test(column) &&
      rows.every((row) => row[at] === null || idsIn(row[at] ?? null) !== null),
  );
  return folded.length < columns.length ? folded : [];
}

/** "2 ties, 3 claims" */
function behind(columns: readonly string[], folded: readonly string[], row: ResultRow): string {
  const named = (what: RegExp): number =>
    new Set(
      folded
        .filter((column) => what.test(column))
        .flatMap((column) => idsIn(row[columns.indexOf(column)] ?? null) ?? []),
    ).size;
  const [ties, claims] = [named(/^tie/), named(/^claim/)];
  return [ties > 0 && counted(ties, 'tie'), claims > 0 && counted(claims, 'claim')]
    .filter(Boolean)
    .join(', ');
}

interface Props {
  columns: readonly string[];
  rows: readonly ResultRow[];
  /** columns of ids that stand in the link of each row instead */
  folded: readonly string[];
}

/** Shows the evidence of a row in the panel, or takes it away again. */
function useOpened(columns: readonly string[]) {
  const { row: open, selection } = usePage('row', 'selection');
  return {
    isOpen: (row: ResultRow): boolean => open?.values === row && selection.length === 0,
    toggle: (row: ResultRow): void => {
      const again = open?.values === row && selection.length === 0;
      dispatch({ do: 'clear' });
      setPage({ row: again ? null : { columns, values: row } });
    },
  };
}

/** Rows as they come, of which only those in sight are drawn; each opens to its evidence. */
export function ResultTable({ columns, rows, folded }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const { isOpen, toggle } = useOpened(columns);
  const { words } = usePage('words');
  const sorted = useMemo(() => inOrder(rows, columns, sort, words), [rows, columns, sort, words]);
  const shown = columns.filter((column) => !folded.includes(column));
  const some = rows.length >= 20 ? 20 : rows.length;
  const [widths, nothing] = useMemo(
    () => {
      const values = columns.map((_, at) => rows.slice(0, some).map((row) => row[at]));
      return [
        columns.map((column, at) => widthOf(column, values[at] ?? [], words)),
        columns.map((column, at) => nothingIn(column, values[at] ?? [])),
      ] as const;
    },
    // oxlint-disable-next-line react/exhaustive-deps -- the first rows stay what they are while more come
    [columns, some, words],
  );
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and never memoised
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 10,
    scrollPaddingStart: HEAD,
  });
  const own = shown.map((column) => widths[columns.indexOf(column)] ?? NARROW);
  const first = folded.length > 0 ? EVIDENCE : NUMBER;
  const template = `${first}px ${own.map((width) => `minmax(${width}px, ${width}fr)`).join(' ')}`;
  const width = first + own.reduce((sum, each) => sum + each, 0);
  return (
    <div
      ref={place}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- only rows in sight are there
      role="table"
      aria-label="Rows of the answer"
      aria-rowcount={sorted.length + 1}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
      tabIndex={0}
      className={`${grid.grid} ${styles.rows}`}
    >
      <div className={grid.sheet} style={{ minWidth: width, height: virtual.getTotalSize() + HEAD }}>
        <Head columns={shown} template={template} sort={sort} onSort={setSort} />
        {virtual.getVirtualItems().map((item) => {
          const row = sorted[item.index] ?? [];
          const evidence = behind(columns, folded, row);
          return (
            <div
              key={item.key}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
              role="row"
              aria-rowindex={item.index + 2}
              data-opened={isOpen(row)}
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
                  aria-expanded={isOpen(row)}
                  aria-label={`Open row ${item.index + 1}${evidence && `: ${evidence}`}`}
                  title={evidence}
                  onClick={() => toggle(row)}
                >
                  {evidence || item.index + 1}
                </button>
              </span>
              {shown.map((column) => {
                const value = row[columns.indexOf(column)] ?? null;
                return (
                  <span
                    key={column}
                    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
                    role="cell"
                    className={grid.cell}
                    data-kind={typeof value === 'number' ? 'number' : 'text'}
                  >
                    <Value value={value} onPick={pick} nothing={nothing[columns.indexOf(column)] ?? 'none'} />
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
