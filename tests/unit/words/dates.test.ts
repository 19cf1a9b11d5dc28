import { describe, expect, test } from 'vitest';
import { boundsInWords, edtfInWords, validInWords, whenInWords } from '#words/dates.ts';

test.each([
  ['2015', '2015'],
  ['2015-06', 'June 2015'],
  ['2015-06-01', '1 June 2015'],
  ['2015-06-XX', 'June 2015'],
  ['2015~', 'about 2015'],
  ['2015?', 'perhaps 2015'],
  ['199X', 'the 1990s'],
  ['19XX', 'the 1900s'],
  ['2010-21', 'spring 2010'],
  ['[2015..2017]', 'at some time from 2015 to 2017'],
  ['[..2015]', '2015 or before'],
  ['[2015,2016]', '2015 or 2016'],
  ['{2015,2016}', '2015 and 2016'],
  ['2015/2017', 'from 2015 to 2017'],
  ['2015/..', 'from 2015 with no end given'],
  ['2015/', 'from 2015 until an unknown time'],
  ['../2015', 'until 2015'],
  ['whatever', 'whatever'],
])('%s reads "%s"', (edtf, words) => {
  expect(edtfInWords(edtf)).toBe(words);
});

test('a day is on, a year is in', () => {
  expect([whenInWords('2015-06-01'), whenInWords('2015')]).toStrictEqual(['on 1 June 2015', 'in 2015']);
});

describe('valid time', () => {
  test.each([
    [{ validFrom: '2015', validTo: '2015', observedAt: null }, 'in 2015'],
    [{ validFrom: '2015', validTo: '..', observedAt: null }, 'from 2015, still so when it was said'],
    [{ validFrom: '2015', validTo: null, observedAt: null }, 'from 2015, end unknown'],
    [{ validFrom: null, validTo: '2017', observedAt: null }, 'until 2017'],
    [{ validFrom: null, validTo: null, observedAt: '2015' }, 'so in 2015'],
    [{ validFrom: null, validTo: null, observedAt: null }, null],
  ])('%j', (claim, words) => {
    expect(validInWords(claim)).toBe(words);
  });
});

describe('bounds', () => {
  const none = { fromMin: null, fromMax: null, toMin: null, toMax: null };
  test.each([
    [none, null],
    [
      { fromMin: '2015-01-01', fromMax: '2015-12-31', toMin: '2015-01-01', toMax: '2015-12-31' },
      'happened in 2015',
    ],
    [
      { fromMin: '2002-01-01', fromMax: '2003-12-31', toMin: '2015-05-01', toMax: '2015-05-01' },
      'began between 2002 and 2003; ended on 1 May 2015',
    ],
    [
      { fromMin: '2017-10-01', fromMax: '2017-12-31', toMin: '2017-10-01', toMax: '2017-12-31' },
      'happened between October and December 2017',
    ],
    [
      { fromMin: null, fromMax: '2015-12-31', toMin: '2015-01-01', toMax: null },
      'so in 2015; beginning and end unknown',
    ],
    [
      { fromMin: null, fromMax: '2015-12-31', toMin: '2017-10-01', toMax: null },
      'so from 31 December 2015 to 1 October 2017 at least; beginning and end unknown',
    ],
    [{ ...none, fromMin: '2002-01-01' }, 'began in 2002 or later; end unknown'],
    [{ ...none, toMax: '2015-12-31' }, 'beginning unknown; ended by the end of 2015'],
  ])('%j', (bounds, words) => {
    expect(boundsInWords(bounds)).toBe(words);
  });
});
