import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type MouseEvent,
  type KeyboardEvent,
} from 'react';
import { dispatch, usePage } from '../../state/page.ts';
import type { Row } from './column.ts';
import styles from './Grid.module.css';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { MOST_SELECTED, picked, refOf, type Pick } from './selecting.ts';
import type { Table } from './use-table.ts';

interface Doing {
  size: number;
  /** rows in sight */
  page: number;
  goTo: (index: number) => void;
  choose: (index: number, pick: Pick) => void;
  all: () => void;
  copy: () => void;
  centre: (index: number) => void;
}

function target(key: string, at: number, { size, page }: Doing): number | null {
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: size - 1,
  }[key];
  return next === undefined || size === 0 ? null : Math.max(0, Math.min(size - 1, next));
}

/** The keys of the table: move, select, centre, copy. Returns whether the key was one of them. */
function gridKey(event: KeyboardEvent, at: number, doing: Doing): boolean {
  const control = event.ctrlKey || event.metaKey;
  const next = target(event.key, at, doing);
  if (next !== null) {
    if (event.shiftKey) doing.choose(next, { toggle: false, range: true });
    doing.goTo(next);
    return true;
  }
  const key = event.key.toLowerCase();
  if (control && key === 'a') doing.all();
  else if (control && key === 'c' && window.getSelection()?.isCollapsed !== false) doing.copy();
  else if (event.key === ' ' && at >= 0) doing.choose(at, { toggle: !event.shiftKey, range: event.shiftKey });
  else if (event.key === 'Enter' && at >= 0) doing.centre(at);
  else return false;
  return true;
}

const ROW = window.matchMedia('(pointer: coarse)').matches ? 44 : 32;
const HEAD = 36;
const BOX = 36;

interface Props {
  table: Table;
  label: string;
  filters: boolean;
  onCentre: (row: Row) => void;
  onCopy: () => void;
}

const inBox = (element: EventTarget): boolean =>
  element instanceof Element && element.closest('[data-box]') !== null;

const pickOf = (event: MouseEvent): Pick => ({
  toggle: event.ctrlKey || event.metaKey || inBox(event.target),
  range: event.shiftKey,
});

/** Rows by the thousand, of which only those in sight are drawn. */
export function Grid({ table, label, filters, onCentre, onCopy }: Props) {
  const { rows, columns, unfiltered } = table;
  const { selection } = usePage('selection');
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const [anchor, setAnchor] = useState<string | null>(null);
  const id = useId();
  const head = HEAD + (filters ? 38 : 0);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here alone, and never memoised
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: head,
    paddingStart: 0,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const selected = new Set(selection.map((ref) => ref.id));
  const at = active === null ? -1 : rows.findIndex((row) => row.id === active);
  const template = `${BOX}px ${columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')}`;
  const width = BOX + columns.reduce((sum, column) => sum + column.width, 0);

  // What was selected in the picture is brought into sight here.
  const only = selection.length === 1 ? selection[0]?.id : undefined;
  const reveal = useEffectEvent((wanted: string) => {
    const index = rows.findIndex((row) => row.id === wanted);
    if (index < 0) return;
    setActive(wanted);
    virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    if (only !== undefined) reveal(only);
  }, [only]);

  const choose = (index: number, pick: Pick): void => {
    const row = rows[index];
    if (row === undefined) return;
    dispatch({ do: 'choose', refs: picked(selection, rows, [index, anchor], pick) });
    setActive(row.id);
    if (!pick.range) setAnchor(row.id);
  };
  const goTo = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    setActive(row.id);
    if (anchor === null) setAnchor(row.id);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const items = virtual.getVirtualItems();
  const drawn = items.some((item) => item.index === at);
  return (
    <div
      ref={place}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- only the rows in sight are there, so it is no table element
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={drawn ? `${id}-${at}` : undefined}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        const done = gridKey(event, at, {
          size: rows.length,
          page: Math.max(1, Math.floor((event.currentTarget.clientHeight - head) / ROW) - 1),
          goTo,
          choose,
          all: () => dispatch({ do: 'choose', refs: rows.slice(0, MOST_SELECTED).map(refOf) }),
          copy: onCopy,
          centre: (index) => {
            const row = rows[index];
            if (row) onCentre(row);
          },
        });
        if (done) event.preventDefault();
      }}
    >
      <div className={styles.sheet} style={{ minWidth: width, height: virtual.getTotalSize() + head }}>
        <GridHead table={table} template={template} filters={filters} unfiltered={unfiltered} />
        {items.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <GridRow
              key={item.key}
              id={`${id}-${item.index}`}
              row={row}
              index={item.index}
              columns={columns}
              template={template}
              top={item.start + head}
              height={ROW}
              selected={selected.has(row.id)}
              active={item.index === at}
              onClick={(event) => choose(item.index, pickOf(event))}
              onDoubleClick={() => onCentre(row)}
            />
          );
        })}
      </div>
    </div>
  );
}
