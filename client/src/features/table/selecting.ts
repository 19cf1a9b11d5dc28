import type { Ref } from '#picture/exploration/steps.ts';
import type { Row } from './column.ts';

/** A selection beyond this could neither be read nor put into a link. */
export const MOST_SELECTED = 5000;

export const refOf = (row: Row): Ref =>
  'tie' in row ? { what: 'tie', id: row.id } : { what: row.node.class, id: row.id };

export interface Pick {
  /** taken in or out, as with Ctrl */
  toggle: boolean;
  /** everything from the row picked before, as with Shift */
  range: boolean;
}

/**
 * What is selected after a row was picked.
 * @param rows in the order in which they are seen
 * @param anchor id of the row that was picked before
 */
export function picked(
  now: readonly Ref[],
  rows: readonly Row[],
  [at, anchor]: readonly [number, string | null],
  { toggle, range }: Pick,
): readonly Ref[] {
  const row = rows[at];
  if (row === undefined) return now;
  const from = range && anchor !== null ? rows.findIndex((each) => each.id === anchor) : -1;
  if (from >= 0) {
    const span = rows.slice(Math.min(from, at), Math.max(from, at) + 1).map(refOf);
    const rest = toggle ? now.filter((ref) => !span.some((each) => each.id === ref.id)) : [];
    return [...rest, ...span].slice(0, MOST_SELECTED);
  }
  if (!toggle) return [refOf(row)];
  const without = now.filter((ref) => ref.id !== row.id);
  return without.length < now.length ? without : [...now, refOf(row)];
}
