import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../server/evidence/edtf.ts';

const bounds = (text: string): (string | null)[] | null => {
  const range = parseEdtf(text);
  return range === null ? null : [range.min, range.max, range.kind];
};

describe('what a date can mean', () => {
  test.each([
    ['2015', '2015-01-01', '2015-12-31', 'moment'],
    ['2015-02', '2015-02-01', '2015-02-28', 'moment'],
    ['2016-02', '2016-02-01', '2016-02-29', 'moment'],
    ['2015-06-30', '2015-06-30', '2015-06-30', 'moment'],
    ['199X', '1990-01-01', '1999-12-31', 'moment'],
    ['19XX', '1900-01-01', '1999-12-31', 'moment'],
    ['2015-XX', '2015-01-01', '2015-12-31', 'moment'],
    ['2015~', '2015-01-01', '2015-12-31', 'moment'],
    ['2015-06?', '2015-06-01', '2015-06-30', 'moment'],
    ['[2015..2017]', '2015-01-01', '2017-12-31', 'moment'],
    ['[2015,2017-03]', '2015-01-01', '2017-03-31', 'moment'],
    ['[2015-03..2015-05]', '2015-03-01', '2015-05-31', 'moment'],
    ['[..2015]', null, '2015-12-31', 'moment'],
    ['[2015..]', '2015-01-01', null, 'moment'],
    ['2013/2015', '2013-01-01', '2015-12-31', 'span'],
    ['2015/..', '2015-01-01', null, 'span'],
    ['2015/', '2015-01-01', null, 'span'],
    ['/2015', null, '2015-12-31', 'span'],
    ['..', null, null, 'open'],
  ])('%s is from %s to %s, a %s', (text, min, max, kind) => {
    expect(bounds(text)).toEqual([min, max, kind]);
  });

  test.each([
    '',
    ' ',
    '2015-02-30',
    '2015-13',
    '2015-00',
    '2015/2013',
    '[2017..2015]',
    '[]',
    '[..]',
    '/',
    '../..',
    '31.3.2015',
    '2015-3-1',
    'May 2015',
    '1990s',
    '2015-06-01T10:00:00Z',
    'Y170000',
    '-0044',
    '0000',
    '0033',
    '{2015,2016}',
    '2015..2017',
    '2013/2014/2015',
    '2015-06-31',
  ])('%j is not a date', (text) => {
    expect(bounds(text)).toBeNull();
  });

  test('~ and ? say that it is approximate, and leave the bounds alone', () => {
    expect(parseEdtf('2015~')?.approximate).toBe(true);
    expect(parseEdtf('[2015?..2017]')?.approximate).toBe(true);
    expect(parseEdtf('2015')?.approximate).toBe(false);
  });
});

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('whatever the text', () => {
  test('nothing is thrown, and a range is in order', () => {
    const likely = fc.stringMatching(/^[[/]?[\dX]{0,4}(-[\dX]{2}){0,2}[~?%]?(\.\.|\/|,)?[\dX]{0,4}\]?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), likely), (text) => {
        const range = parseEdtf(text);
        if (range?.min && range.max) expect(range.min <= range.max).toBe(true);
      }),
    );
  });
  test('a day is itself', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(bounds(text)).toEqual([text, text, 'moment']);
      }),
    );
  });
  test('one of two days, or from one to the other, has just these bounds', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, last] = [a, b].toSorted();
        expect(bounds(`[${first}..${last}]`)).toEqual([first, last, 'moment']);
        expect(bounds(`[${b},${a}]`)).toEqual([first, last, 'moment']);
        expect(bounds(`${first}/${last}`)).toEqual([first, last, 'span']);
        if (a !== b) expect(bounds(`[${last}..${first}]`)).toBeNull();
      }),
    );
  });
  test('a month contains its days, a year its months', () => {
    fc.assert(
      fc.property(day, (text) => {
        for (const wider of [text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 3)}X`]) {
          const range = parseEdtf(wider);
          expect(range?.min && range.min <= text && range.max && text <= range.max).toBeTruthy();
        }
      }),
    );
  });
});
