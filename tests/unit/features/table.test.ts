import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits } from '../../../client/src/shell/commands/ranking.ts';
import { chordOf, isTyped } from '../../../client/src/shell/commands/keys.ts';
import { endOf, startOf } from '#words/times.ts';
import {
  type Context,
  type NodeRow,
  type ReadColumn,
  type Row,
} from '../../../client/src/features/table/column.ts';
import { asText, safeCell } from '../../../client/src/features/table/copying.ts';
import { filtered } from '../../../client/src/features/table/filtering.ts';
import { NODE_COLUMNS } from '../../../client/src/features/table/node-columns.ts';
import { rowsOf } from '../../../client/src/features/table/rows.ts';
import { picked } from '../../../client/src/features/table/selecting.ts';
import { nextSort, sorted } from '../../../client/src/features/table/sorting.ts';
import { node, tie } from '../../support/picture-builders.ts';

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
  value: (row) => (row.id === 't:a' ? '2003-05-01' : row.id === 't:b' ? '2015-12-31 or earlier' : null),
};
// Dates need nothing of what else columns are told.
const ANY = {} as Context;
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

const span = (fromMin: string, toMax: string) => ({ fromMin, fromMax: fromMin, toMin: toMax, toMax });

describe('dates', () => {
  const bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null };
  test('are never more precise than the sources', () => {
    expect(startOf(bounds)).toBeNull();
    expect(startOf({ ...bounds, fromMin: '2015-01-01', fromMax: '2015-12-31' })).toBe('2015');
    expect(startOf({ ...bounds, fromMin: '2017-10-01', fromMax: '2017-10-31' })).toBe('2017-10');
    expect(startOf({ ...bounds, fromMin: '2017-10-12', fromMax: '2017-10-12' })).toBe('2017-10-12');
    expect(startOf({ ...bounds, fromMin: '2015-01-01', fromMax: '2017-12-31' })).toBe('2015 or later');
    expect(startOf({ ...bounds, fromMin: '2015-06-01' })).toBe('2015-06 or later');
    expect(startOf({ ...bounds, fromMax: '2001-09-11' })).toBe('2001-09-11 or earlier');
    expect(endOf({ ...bounds, toMin: '2020-02-01', toMax: '2020-02-29' })).toBe('2020-02');
    expect(endOf({ ...bounds, toMin: '2015-01-01', toMax: '2017-12-31' })).toBe('2017 or earlier');
    expect(endOf({ ...bounds, toMax: '2021-05-31' })).toBe('2021-05 or earlier');
    expect(endOf({ ...bounds, toMin: '2021-01-12' })).toBe('2021-01-12 or later');
  });
  test('of an actor are the first and the last day of its ties, however precise', () => {
    const [row] = rowsOf({
      nodes: [node('a')],
      ties: [
        { ...tie('a', 'b'), bounds: span('2015-03-01', '2015-06-01') },
        {
          ...tie('a', 'c'),
          bounds: { ...span('2015-01-01', '2015-12-31'), fromMax: '2015-12-31', toMin: '2015-01-01' },
        },
      ],
    }).actors;
    const told = (id: string) => NODE_COLUMNS.find((column) => column.id === id)?.value(row as NodeRow, ANY);
    expect([told('first'), told('last')]).toStrictEqual(['2015', '2015']);
  });
  test('that one tie has no end, or several spells, hides no last date that is told', () => {
    const open = { fromMin: null, fromMax: null, toMin: null, toMax: null };
    const [row] = rowsOf({
      nodes: [node('a')],
      ties: [
        { ...tie('a', 'b'), bounds: span('2015-03-01', '2021-01-12') },
        { ...tie('a', 'c'), bounds: { ...open, fromMax: '2001-12-31' } },
        {
          ...tie('a', 'd'),
          bounds: open,
          spells: [
            { ...open, toMax: '2005-12-31' },
            { ...open, fromMin: '2022-01-01', fromMax: '2022-12-31', toMin: '2022-01-01' },
          ],
        },
      ],
    }).actors;
    const told = (id: string) => NODE_COLUMNS.find((column) => column.id === id)?.value(row as NodeRow, ANY);
    expect([told('first'), told('last')]).toStrictEqual(['2001 or earlier', '2022 or later']);
  });
});

describe('filtering', () => {
  test('a year in the cell is any of its days', () => {
    const year: ReadColumn = { ...date, id: 'year', value: (row) => (row.id === 't:a' ? '2015' : null) };
    const asked = (typed: string) => ids(filtered(rows, [year], '', { year: typed }));
    expect([asked('2015-06'), asked('>=2015-06'), asked('<2015'), asked('2014..2015-02')]).toStrictEqual([
      'a',
      'a',
      '',
      'a',
    ]);
  });
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
  test('are found by whole words, by how words begin and by their stem, never by scattered letters', () => {
    expect(fits('view', 'Open the view')).toBeGreaterThan(fits('vie', 'Open the view'));
    expect(fits('vw', 'Open the view')).toBe(0);
    expect(fits('dispute', 'Open the view “Who speaks about it”')).toBe(0);
    expect(fits('disputes', 'What is disputed')).toBeGreaterThan(0);
    expect(fits('compare', 'A comparison')).toBeGreaterThan(0);
    expect(fits('ties', 'Properties')).toBe(0);
    expect(fits('mowe', 'Die Möwe')).toBeGreaterThan(0);
    expect(fits('view xyz', 'Open the view')).toBe(0);
  });
  test('are found by further words too, which count for less, also together with the title', () => {
    expect(fits('lasso', 'Select an area', 'lasso box')).toBeGreaterThan(0);
    expect(fits('area box', 'Select an area', 'lasso box')).toBeGreaterThan(0);
    expect(fits('box', 'Select an area', 'lasso box')).toBeLessThan(fits('box', 'A box'));
  });
});
