import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#contract/lens-answers.ts';
import { csvOf } from '#words/csv.ts';
import { csvFiles } from '../../../client/src/features/exports/csv.ts';
import { asText } from '../../../client/src/features/table/copying.ts';
import { comparisonCsv } from '../../../server/lens/csv.ts';
import { exportNode, hostileFile } from '../../support/exports.ts';
import { node } from '../../support/picture-builders.ts';

test.each<[string, string]>([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['=A1,"x"', `"'=A1,""x"""`],
  ['one, two', '"one, two"'],
  ['a\nb', '"a\nb"'],
  ['plain - text', 'plain - text'],
])('a cell of a spreadsheet: %j', (written, safe) => {
  expect(csvOf([[written]])).toBe(`${safe}\r\n`);
});

test('CSV names what a spreadsheet would run, and quotes; numbers stay numbers', () => {
  expect(csvOf([['=1+1', 'a "b", c', -0.5]])).toBe(`'=1+1,"a ""b"", c",-0.5\r\n`);
});

const cells = (csv: string): string[][] => parse(csv, { bom: true });

function exported(text: string): string | undefined {
  const files = csvFiles({ ...hostileFile(), nodes: [exportNode('n', { name: text })] });
  const [titles = [], row] = cells(files['actors.csv'] ?? '');
  return row?.[titles.indexOf('name')];
}

function compared(text: string): string | undefined {
  const row: Partial<Comparison['rows'][number]> = { differs: [], sentence: text, first: null, second: null };
  return cells(comparisonCsv({ rows: [row], proposed: [] as Comparison['proposed'] } as Comparison))[1]?.[3];
}

function copied(text: string): string | undefined {
  const column = { id: 'c', title: 'C', kind: 'text', width: 1, shown: true, value: () => text } as const;
  return asText([{ id: 'n', node: node('n'), ties: [] }], [column]).split('\n')[1];
}

describe('every door by which a cell leaves has the same guard', () => {
  test.each([
    ['the console, and lists of measures', (text: string) => cells(csvOf([[text]]))[0]?.[0]],
    ['an export', exported],
    ['a comparison', compared],
  ])('%s', (_, out) => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@A1',
      '\t1',
      '\r1',
      '\n1',
      ' =1',
      '＝1',
      '＋1',
      '－1',
      '＠A1',
      '=a"b\n',
    ];
    expect(formulas.map(out)).toStrictEqual(formulas.map((text) => `'${text}`));
    const texts = ['plain - text', '2015-06', 'a "b", c', 'a\r\nb'];
    expect(texts.map(out)).toStrictEqual(texts);
  });

  test('the table, copied: on one line', () => {
    const written = [
      '=1+1',
      '+1',
      '-1',
      '@A1',
      '\t=1',
      '\r1',
      '＝1',
      '＋1',
      '－1',
      '＠A1',
      '=a"b\n',
      'a\r\nb',
    ];
    const safe = [
      "'=1+1",
      "'+1",
      "'-1",
      "'@A1",
      "' =1",
      ' 1',
      "'＝1",
      "'＋1",
      "'－1",
      "'＠A1",
      `'=a"b `,
      'a b',
    ];
    expect(written.map(copied)).toStrictEqual(safe);
  });
});
