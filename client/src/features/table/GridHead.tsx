import { useMemo } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import type { ReadColumn, Row } from './column.ts';
import { choicesOf } from './filtering.ts';
import styles from './Grid.module.css';
import { nextSort } from './sorting.ts';
import type { Table } from './use-table.ts';

function Filter({ column, rows, table }: { column: ReadColumn; rows: readonly Row[]; table: Table }) {
  const { asked, ask } = table;
  const choices = useMemo(() => (column.kind === 'choice' ? choicesOf(column, rows) : []), [column, rows]);
  const value = asked.byColumn[column.id] ?? '';
  const change = (typed: string): void => ask({ byColumn: { ...asked.byColumn, [column.id]: typed } });
  if (column.kind === 'choice') {
    return (
      <select
        aria-label={`Filter by ${column.title.toLowerCase()}`}
        className={styles.filter}
        value={value}
        onChange={(event) => change(event.target.value)}
      >
        <option value="">any</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  return (
    <input
      aria-label={`Filter by ${column.title.toLowerCase()}`}
      className={styles.filter}
      placeholder={{ text: 'contains', number: '>3', date: '>2003' }[column.kind]}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
}

interface Props {
  table: Table;
  template: string;
  filters: boolean;
  unfiltered: readonly Row[];
}

/** Titles that sort, and under each what its column is filtered by. */
export function GridHead({ table, template, filters, unfiltered }: Props) {
  const { columns, asked, ask } = table;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- see the grid
    <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- see the grid */}
      <span role="columnheader" className={styles.title} aria-label="Selected" />
      {columns.map((column) => {
        const sort = asked.sort?.column === column.id ? asked.sort : null;
        const order = sort === null ? 'none' : sort.down ? 'descending' : 'ascending';
        return (
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus -- see the grid
          <span key={column.id} role="columnheader" aria-sort={order} className={styles.title}>
            <button
              type="button"
              className={styles.sort}
              onClick={() => ask({ sort: nextSort(asked.sort, column.id) })}
            >
              <span>{column.title}</span>
              {sort && <Icon name={sort.down ? 'down' : 'up'} />}
            </button>
            {filters && <Filter column={column} rows={unfiltered} table={table} />}
          </span>
        );
      })}
    </div>
  );
}
