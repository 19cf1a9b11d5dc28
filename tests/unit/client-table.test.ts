import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits } from '../../client/src/commands/fuzzy.ts';
import { chordOf, isTyped } from '../../client/src/commands/keys.ts';
import type { ReadColumn, Row } from '../../client/src/table/column.ts';
import { asText, safeCell } from '../../client/src/table/copying.ts';
import { filtered } from '../../client/src/table/filtering.ts';
import { rowsOf } from '../../client/src/table/rows.ts';
import { picked } from '../../client/src/table/selecting.ts';
import { nextSort, sorted } from '../../client/src/table/sorting.ts';
import { node, tie } from '../support/picture-builders.ts';

const rows: readonly Row[] = rowsOf({
  nodes: ['b', 'a', 'c', 'd'].map((id, n) => node(id, { ties: [2, 1, 2, 10][n] ?? 0 })),
  ties: [tie('a', 'b')],
}).actors;
const name: ReadColumn = {
  id: 'name',
  title: 'Name',
  kind: 'text',
  width: 1,
  shown: true,
  value: (row) => ('node' in row ? row.node.name : null),
};
const degree: ReadColumn = {
  ...name,
  id: 'degree',
  title: 'All ties',
  kind: 'number',
  value: (row) => ('node' in row ? row.node.ties : null),
};
const date: ReadColumn = {
  ...name,
  id: 'date',
  kind: 'date',
  value: (row) => (row.id === 't:a' ? '2003-05-01' : row.id === 't:b' ? '2015-12-31 or before' : null),
};
const ids = (those: readonly Row[]): string => those.map((row) => row.id.slice(2)).join('');

describe('sorting', () => {
  test('is stable, by number, and has what is empty last both ways', () => {
    expect(ids(sorted(rows, degree, false))).toBe('abcd');
    expect(ids(sorted(rows, degree, true))).toBe('dbca');
    expect(ids(sorted(rows, date, false))).toBe('abcd');
    expect(ids(sorted(rows, date, true))).toBe('bacd');
  });
  test('goes up, down, and back to the order of the picture', () => {
    const up = nextSort(null, 'name');
    expect([up, nextSort(up, 'name'), nextSort({ column: 'name', down: true }, 'name')]).toStrictEqual([
      { column: 'name', down: false },
      { column: 'name', down: true },
      null,
    ]);
  });
});

const by = (column: ReadColumn, typed: string): string =>
  ids(filtered(rows, [name, degree, date], '', { [column.id]: typed }));

describe('filtering', () => {
  test('compares numbers and days, a year standing for all its days', () => {
    expect(by(degree, '>1')).toBe('bcd');
    expect(by(degree, '2')).toBe('bc');
    expect(by(degree, '2..10')).toBe('bcd');
    expect(by(date, '2003')).toBe('a');
    expect(by(date, '>2003')).toBe('b');
    expect(by(date, '<=2015-12')).toBe('ba');
    expect(by(date, '2003..2014')).toBe('a');
  });
  test('asks every word of a text to stand somewhere in the row', () => {
    expect(ids(filtered(rows, [name, degree], 'd 10', {}))).toBe('d');
    expect(ids(filtered(rows, [name, degree], 'd 2', {}))).toBe('');
  });
});

const refs = (...which: string[]) => which.map((id) => ({ what: 'actor' as const, id: `t:${id}` }));

describe('selecting', () => {
  test('one, a range from the one before, and in or out', () => {
    expect(picked([], rows, [1, null], { toggle: false, range: false })).toStrictEqual(refs('a'));
    expect(picked(refs('a'), rows, [3, 't:a'], { toggle: false, range: true })).toStrictEqual(
      refs('a', 'c', 'd'),
    );
    expect(picked(refs('a', 'c'), rows, [1, 't:a'], { toggle: true, range: false })).toStrictEqual(refs('c'));
  });
});

describe('copying', () => {
  test('makes no formulas and breaks no lines', () => {
    expect(['=1+1', '+a', '-a', '@a', ' =a', '＝a', 'a\tb\nc', 'plain'].map(safeCell)).toStrictEqual([
      "'=1+1",
      "'+a",
      "'-a",
      "'@a",
      "' =a",
      "'＝a",
      'a b c',
      'plain',
    ]);
    fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@]|[\t\r\n]/.test(safeCell(text))));
  });
  test('has a line of titles', () => {
    expect(asText(rows.slice(0, 1), [name, degree])).toBe('Name\tAll ties\nb\t2');
  });
});

const key = (pressed: string, more = {}) =>
  chordOf({ key: pressed, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

const typed = (chord: string, tag: string, type = '') => isTyped(chord, { tag, type, editable: false });

describe('commands', () => {
  test('are called by what was pressed', () => {
    expect([
      key('z', { ctrlKey: true, shiftKey: true }),
      key('?', { shiftKey: true }),
      key('H'),
      key(' ', { shiftKey: true }),
      key('k', { metaKey: true }),
    ]).toStrictEqual(['Ctrl+Shift+Z', '?', 'H', 'Shift+Space', 'Ctrl+K']);
  });
  test('are not meant where something is written; a box, a slider or a list to choose from writes nothing', () => {
    expect(
      ['text', 'search', 'number', 'date', 'password'].map((type) => typed('Ctrl+Z', 'INPUT', type)),
    ).toStrictEqual([true, true, true, true, true]);
    expect(typed('F', 'TEXTAREA')).toBe(true);
    expect(isTyped('F', { tag: 'DIV', type: '', editable: true })).toBe(true);
    expect(['checkbox', 'radio', 'range'].map((type) => typed('Ctrl+Z', 'INPUT', type))).toStrictEqual([
      false,
      false,
      false,
    ]);
    expect([typed('Ctrl+Z', 'SELECT'), typed('F', 'SELECT')]).toStrictEqual([false, true]);
    expect(typed('F', 'BUTTON')).toBe(false);
  });
  test('are found by the beginnings of words before scattered letters, and not by anything', () => {
    expect(fits('view', 'Open the view')).toBeGreaterThan(fits('vw', 'Open the view'));
    expect(fits('vw', 'Open the view')).toBeGreaterThan(0);
    expect(fits('qqq', 'Open the view')).toBe(0);
    expect(fits('mowe', 'Die Möwe')).toBeGreaterThan(0);
  });
});
