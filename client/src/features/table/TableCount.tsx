import { usePage } from '../../state/page.ts';
import { figure } from '#words/counts.ts';
import styles from './TableDock.module.css';
import type { Table } from './use-table.ts';

/** How many of how many, and why the others are not here. */
export function TableCount({ table, what, selected }: { table: Table; what: string; selected: number }) {
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
