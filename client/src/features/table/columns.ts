import type { Context, ReadColumn, Tab } from './column.ts';
import { NODE_COLUMNS } from './node-columns.ts';
import { TIE_COLUMNS } from './tie-columns.ts';

/** Every column that a tab has. */
export function columnsOf(tab: Tab, context: Context): ReadColumn[] {
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
