import { useDeferredValue, useMemo, useState } from 'react';
import { inferredEndInWords } from '#words/lens.ts';
import { usePage } from '../../state/page.ts';
import { useTellersOf } from '../../state/tellers.ts';
import { TOLD, type Context, type ReadColumn, type Row, type Tab } from './column.ts';
import { filtered } from './filtering.ts';
import { rowsOf, totalsOf } from './rows.ts';
import { type Sort, sorted } from './sorting.ts';
import { NODE_COLUMNS } from './node-columns.ts';
import { TIE_COLUMNS } from './tie-columns.ts';

const key = (tab: Tab): string => `relata:table-${tab}`;

function remembered(tab: Tab): string[] | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key(tab)) ?? 'null');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null;
  } catch {
    return null;
  }
}

function remember(tab: Tab, ids: readonly string[]): void {
  try {
    window.localStorage.setItem(key(tab), JSON.stringify(ids));
  } catch {
    // Without storage the choice lasts as long as the table is open.
  }
}

/** Which columns of a tab are shown, as the reader chose them; one at least. */
function useShownColumns(tab: Tab, all: readonly ReadColumn[]): [ReadonlySet<string>, (id: string) => void] {
  const [chosen, setChosen] = useState<Partial<Record<Tab, readonly string[]>>>({});
  const shown = useMemo(() => {
    const wanted = chosen[tab] ?? remembered(tab);
    const ids = all.filter(({ id, shown: usual }) => wanted?.includes(id) ?? usual).map(({ id }) => id);
    return new Set(ids.length > 0 ? ids : all.slice(0, 1).map(({ id }) => id));
  }, [chosen, tab, all]);
  const toggle = (id: string): void => {
    // Another tab may have chosen since: only this column is changed.
    const before = (remembered(tab) ?? [...shown]).filter((each) => each !== id);
    const next = shown.has(id) ? before : [...before, id];
    remember(tab, next);
    setChosen((others) => ({ ...others, [tab]: next }));
  };
  return [shown, toggle];
}

/** Every column that a tab has. */
function columnsOf(tab: Tab, context: Context): ReadColumn[] {
  if (tab === 'ties')
    return TIE_COLUMNS.map((column) => ({
      ...column,
      value: (row) => ('tie' in row ? column.value(row, context) : null),
    }));
  return NODE_COLUMNS.map((column) => ({
    ...column,
    value: (row) => ('node' in row ? column.value(row, context) : null),
  }));
}

export interface Asked {
  sort: Sort | null;
  text: string;
  byColumn: Readonly<Record<string, string>>;
}
const NOTHING: Asked = { sort: null, text: '', byColumn: {} };
const NONE = { nodes: [], ties: [] };

export interface Table {
  tab: Tab;
  setTab: (tab: Tab) => void;
  asked: Asked;
  ask: (change: Partial<Asked>) => void;
  /** every column of the tab, and those that are shown */
  all: readonly ReadColumn[];
  columns: readonly ReadColumn[];
  toggleColumn: (id: string) => void;
  /** rows of the tab before its filters, and after them in order */
  unfiltered: readonly Row[];
  rows: readonly Row[];
  /** rows of each tab, and before lens and filters of the picture */
  counts: Readonly<Record<Tab, number>>;
  totals: Readonly<Record<Tab, number>>;
  /** what rows say that is asked for only where it is seen: before they are copied */
  load: (rows: readonly Row[]) => Promise<void>;
  /** what was asked is still being worked out */
  late: boolean;
}

function useColumns(tab: Tab, told: Context['told']) {
  const { words, datasets, version, seen } = usePage('words', 'datasets', 'version', 'seen');
  const marks = seen?.marks;
  const notes = version?.notes;
  const all = useMemo(() => {
    const titleOf = (id: string): string => datasets.find((each) => each.id === id)?.title ?? id;
    const ended = (id: string): string | null => {
      const ending = marks?.get(id)?.ended;
      return ending ? inferredEndInWords(ending) : null;
    };
    return columnsOf(tab, { words, notes: notes ?? {}, titleOf, told, ended });
  }, [tab, words, datasets, notes, told, marks]);
  const [shown, toggleColumn] = useShownColumns(tab, all);
  const columns = useMemo(() => all.filter((column) => shown.has(column.id)), [all, shown]);
  return { all, columns, toggleColumn };
}

/** Is it asked for something that says by whom ties are told: for all of them, in sight or not? */
const looksThroughTellers = ({ text, byColumn, sort }: Asked): boolean =>
  text !== '' || (byColumn[TOLD] ?? '') !== '' || sort?.column === TOLD;

/** The picture as a table: what each tab holds, and what was asked of it. */
export function useTable(): Table {
  const { picture, whole } = usePage('picture', 'whole');
  const [tab, setTab] = useState<Tab>('actors');
  const [everyAsked, setAsked] = useState<Partial<Record<Tab, Asked>>>({});
  const asked = everyAsked[tab] ?? NOTHING;
  // Typing stays quick, however many rows there are to look through.
  const settled = useDeferredValue(asked);
  const rowsByTab = useMemo(() => rowsOf(picture ?? NONE), [picture]);
  const totals = useMemo(() => totalsOf(whole ?? NONE), [whole]);
  const unfiltered = rowsByTab[tab];
  const looksThrough = tab === 'ties' && looksThroughTellers(settled);
  const ids = useMemo(
    () => (looksThrough ? unfiltered.map((row) => row.id) : null),
    [looksThrough, unfiltered],
  );
  const { told, load, late } = useTellersOf(ids);
  const { all, columns, toggleColumn } = useColumns(tab, told);
  const fitting = useMemo(
    () => filtered(unfiltered, columns, settled.text, settled.byColumn),
    [unfiltered, columns, settled.text, settled.byColumn],
  );
  const rows = useMemo(() => {
    const { sort } = settled;
    return sorted(
      fitting,
      sort === null ? undefined : all.find(({ id }) => id === sort.column),
      sort?.down ?? false,
    );
  }, [fitting, settled, all]);
  return {
    tab,
    setTab,
    asked,
    all,
    columns,
    toggleColumn,
    unfiltered,
    rows,
    totals,
    ask: (change) => setAsked((before) => ({ ...before, [tab]: { ...asked, ...change } })),
    counts: { actors: rowsByTab.actors.length, others: rowsByTab.others.length, ties: rowsByTab.ties.length },
    load: (wanted) => load(columns.some(({ id }) => id === TOLD) ? wanted.map((row) => row.id) : []),
    late: late || settled !== asked,
  };
}
