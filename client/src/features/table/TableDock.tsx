import { useState } from 'react';
import { counted, figure } from '#words/counts.ts';
import { tell } from '../../state/command.ts';
import { dispatch, pageNow, setPage, usePage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Menu } from '../../ui/Menu.tsx';
import type { Row, Tab } from './column.ts';
import { asText } from './copying.ts';
import { Grid } from './Grid.tsx';
import { MOST_SELECTED, refOf } from './selecting.ts';
import styles from './TableDock.module.css';
import { useTable, type Table } from './use-table.ts';

/** How many of how many, and why the others are not here. */
function TableCount({ table, what, selected }: { table: Table; what: string; selected: number }) {
  const { rows, unfiltered, totals, tab, late } = table;
  const { picture } = usePage('picture');
  const cut = tab === 'ties' ? (picture?.cut ?? null) : null;
  const away = totals[tab] - unfiltered.length;
  const parts = [
    rows.length === unfiltered.length
      ? `${figure(rows.length)} ${what.toLowerCase()}`
      : `${figure(rows.length)} of ${figure(unfiltered.length)} ${what.toLowerCase()} fit the filter`,
    ...(away > 0 ? [`${figure(away)} more kept off by lens, filters or judgement`] : []),
    ...(cut === null ? [] : [`the picture holds ${figure(cut.shown)} of ${figure(cut.total)}`]),
    ...(selected > 0 ? [`${figure(selected)} selected`] : []),
  ];
  return (
    <output className={styles.counts} aria-busy={late} data-testid="table-count">
      {parts.join(' · ')}
      {rows.length === 0 && unfiltered.length > 0 && '. Clear the filters to see them again.'}
      {unfiltered.length === 0 && '. Nothing of this kind is in the picture.'}
    </output>
  );
}

const TABS: Record<Tab, string> = { actors: 'Actors', others: 'Events and places', ties: 'Ties' };
const ALL: readonly Tab[] = ['actors', 'others', 'ties'];

function TabBar({ table }: { table: Table }) {
  return (
    <nav className={styles.tabs} aria-label="Table">
      {ALL.map((tab) => (
        <button
          key={tab}
          type="button"
          className={styles.tab}
          aria-current={tab === table.tab ? 'true' : undefined}
          onClick={() => table.setTab(tab)}
        >
          {TABS[tab]} <span className={styles.count}>{figure(table.counts[tab])}</span>
        </button>
      ))}
    </nav>
  );
}

function Columns({ table }: { table: Table }) {
  const shown = new Set(table.columns.map(({ id }) => id));
  return (
    <Menu
      label="Columns"
      icon="columns"
      groups={[
        {
          title: 'Columns',
          items: table.all.map(({ id, title }) => ({
            id,
            title,
            checked: shown.has(id),
            stays: true,
            onPick: () => table.toggleColumn(id),
          })),
        },
      ]}
    />
  );
}

/** Copies what is selected of the rows, or all of them where nothing is. */
function useCopy(table: Table) {
  const { selection } = usePage('selection');
  const chosen = new Set(selection.map((ref) => ref.id));
  const some = table.rows.filter((row) => chosen.has(row.id));
  const rows = some.length > 0 ? some : table.rows;
  const copy = async (): Promise<void> => {
    try {
      await table.load(rows);
    } catch (error) {
      return tell(`Not copied: ${error instanceof Error ? error.message : 'who says so cannot be read'}`);
    }
    if (await copyText(asText(rows, table.columns))) tell(`Copied ${counted(rows.length, 'row')}`);
  };
  return { copy: () => void copy(), selected: some.length };
}

function Bar({ table, copying }: { table: Table; copying: ReturnType<typeof useCopy> }) {
  const { asked, ask, rows } = table;
  const { copy, selected } = copying;
  const whole = rows.length <= MOST_SELECTED;
  return (
    <>
      <Columns table={table} />
      <Button
        look="plain"
        disabled={rows.length === 0}
        onClick={() => dispatch({ do: 'choose', refs: rows.slice(0, MOST_SELECTED).map(refOf) })}
      >
        {whole ? 'Select all' : `Select the first ${figure(MOST_SELECTED)}`}
      </Button>
      <Button look="plain" disabled={rows.length === 0} onClick={copy}>
        {selected > 0 ? `Copy ${figure(selected)} selected` : 'Copy all'}
      </Button>
      {(asked.text !== '' || Object.values(asked.byColumn).some((typed) => typed !== '')) && (
        <Button look="plain" icon="close" onClick={() => ask({ text: '', byColumn: {} })}>
          Clear filters
        </Button>
      )}
    </>
  );
}

const centre = (row: Row): void => {
  dispatch({ do: 'choose', refs: [refOf(row)] });
  // On a phone the table lies over the picture.
  if (window.matchMedia('(max-width: 820px)').matches) setPage({ dock: 'none' });
  const ids = 'tie' in row ? [row.tie.id, row.tie.subjectId, row.tie.objectId] : [row.id];
  pageNow().canvas?.show(ids, 'middle');
};

/** Every row and every column that is shown, for paper; on screen only the rows in sight are made. */
function PrintedRows({ table: { rows, columns, tab } }: { table: Table }) {
  return (
    <table data-rows>
      <caption>
        {TABS[tab]}: {counted(rows.length, 'row')}
      </caption>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.id} dir="auto">
                {column.value(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Actors, events and places, and ties of the picture as tables, one with it: what is selected here is selected there. */
export function TableDock() {
  const table = useTable();
  const [filters, setFilters] = useState(false);
  const copying = useCopy(table);
  const printing = usePrinting();
  return (
    <div className={styles.table}>
      {printing && <PrintedRows table={table} />}
      <div className={styles.bar}>
        <TabBar table={table} />
        <input
          type="search"
          aria-label={`Filter ${TABS[table.tab].toLowerCase()}`}
          placeholder="Filter rows"
          className={styles.text}
          value={table.asked.text}
          onChange={(event) => table.ask({ text: event.target.value })}
        />
        <Button look="plain" aria-pressed={filters} onClick={() => setFilters(!filters)}>
          By column
        </Button>
        <Bar table={table} copying={copying} />
      </div>
      <Grid
        key={table.tab}
        table={table}
        label={TABS[table.tab]}
        filters={filters}
        onCentre={centre}
        onCopy={copying.copy}
      />
      <TableCount table={table} what={TABS[table.tab]} selected={copying.selected} />
    </div>
  );
}
