import { cut } from '#words/names.ts';
import type { MouseEvent } from 'react';
import { edtfInWords } from '#words/dates.ts';
import { toldByInWords } from '#words/ties.ts';
import { useTellers } from '../../state/tellers.ts';
import { TOLD, type Cell, type ReadColumn, type Row } from './column.ts';
import styles from './Grid.module.css';
import { Name } from '../../parts/Name.tsx';

interface Props {
  id: string;
  row: Row;
  index: number;
  columns: readonly ReadColumn[];
  template: string;
  top: number;
  height: number;
  selected: boolean;
  active: boolean;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: () => void;
}

/** A date is kept as it sorts, `2020-08 or later`, and told as everywhere: "August 2020 or later". */
const inWords = (column: ReadColumn, row: Row): Cell => {
  const cell = column.value(row);
  return column.kind === 'date' && cell !== null ? String(cell).replace(/^\d[\d-]*/, edtfInWords) : cell;
};

const LONGEST = 200;
const told = (cell: Cell): string => cut(String(cell ?? ''), LONGEST);

/** By whom a tie is told: asked for by the rows in sight alone. */
function ToldBy({ id }: { id: string }) {
  const { data, failureReason } = useTellers(id);
  const words = data ? toldByInWords(data).join(' · ') : failureReason ? 'cannot be read just now' : '…';
  return <Name>{told(words)}</Name>;
}

/** One row; the keys are those of the grid that it stands in. */
export function GridRow(props: Props) {
  const { id, row, index, columns, template, top, height, selected, active, onClick, onDoubleClick } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has the focus and the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the grid
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active}
      data-id={row.id}
      className={styles.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label -- the row says whether it is selected */}
      <span role="gridcell" data-box className={styles.cell}>
        <i className={styles.box} />
      </span>
      {columns.map((column) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the grid
        <span key={column.id} role="gridcell" data-kind={column.kind} className={styles.cell}>
          {column.id === TOLD && 'tie' in row ? (
            <ToldBy id={row.id} />
          ) : (
            <Name>{told(inWords(column, row))}</Name>
          )}
        </span>
      ))}
    </div>
  );
}
