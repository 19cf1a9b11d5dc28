import type { Cell, ReadColumn, Row } from './column.ts';

type Test = (cell: Cell) => boolean;

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const contains = (typed: string): Test => {
  const wanted = plain(typed);
  return (cell) => cell !== null && plain(String(cell)).includes(wanted);
};

/** A year or month stands for all of its days, in the cell as in what is asked: `2015` is the whole of 2015. */
const compared = (cell: Cell, to: string): number => {
  if (typeof cell === 'number') return cell - Number(to);
  const [day = ''] = /^-?[\d-]*\d/.exec(cell ?? '') ?? [];
  const length = Math.min(day.length, to.length);
  const [part, asked] = [day.slice(0, length), to.slice(0, length)];
  return part < asked ? -1 : part > asked ? 1 : 0;
};

const BOUND = /^(<=|>=|<|>|=)?\s*(-?\d[\d.-]*)$/;
const RANGE = /^(-?\d[\d-]*)\s*\.\.\s*(-?\d[\d-]*)$/;

/** `>3`, `<=2015-06`, `2003..2015`, `7`; null where it is none of these. */
function bounded(typed: string): Test | null {
  const [, from, to] = RANGE.exec(typed) ?? [];
  if (from !== undefined && to !== undefined)
    return (cell) => cell !== null && compared(cell, from) >= 0 && compared(cell, to) <= 0;
  const [, sign = '=', value] = BOUND.exec(typed) ?? [];
  if (value === undefined) return null;
  const fits: Record<string, (order: number) => boolean> = {
    '<': (order) => order < 0,
    '<=': (order) => order <= 0,
    '>': (order) => order > 0,
    '>=': (order) => order >= 0,
    '=': (order) => order === 0,
  };
  return (cell) => cell !== null && (fits[sign]?.(compared(cell, value)) ?? false);
}

function testOf(column: ReadColumn, typed: string): Test {
  if (column.kind === 'choice') return (cell) => String(cell ?? '') === typed;
  if (column.kind === 'text') return contains(typed);
  return bounded(typed) ?? contains(typed);
}

/** What a choice column can be filtered by: the values there are, in order. */
export const choicesOf = (column: ReadColumn, rows: readonly Row[]): string[] =>
  [...new Set(rows.map((row) => String(column.value(row) ?? '')))]
    .filter((value) => value !== '')
    .toSorted((a, b) => a.localeCompare(b));

/**
 * The rows that fit a text, in any column that is shown, and what is asked of single columns.
 * @param byColumn what was typed or chosen, by the column's id; '' asks nothing
 */
export function filtered(
  rows: readonly Row[],
  columns: readonly ReadColumn[],
  text: string,
  byColumn: Readonly<Record<string, string>>,
): readonly Row[] {
  const tests = columns.flatMap((column) => {
    const typed = byColumn[column.id]?.trim() ?? '';
    return typed === '' ? [] : [{ column, test: testOf(column, typed) }];
  });
  const words = text.trim().split(/\s+/).filter(Boolean).map(contains);
  if (tests.length === 0 && words.length === 0) return rows;
  return rows.filter(
    (row) =>
      tests.every(({ column, test }) => test(column.value(row))) &&
      words.every((has) => columns.some((column) => has(column.value(row)))),
  );
}
