import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateFault, seasonDoubt } from '../../../server/dataset/checks/date-advice.ts';
import { parseEdtf } from '../../../server/evidence/edtf.ts';

/** What is written, and what the advice has to name. */
const ADVICE: readonly (readonly [written: string, ...named: string[]])[] = [
  ['42156', 'Excel', '1 June 2015', '2015-06-01'],
  ['42156.5', '1 June 2015', '2015-06-01'],
  ['20150601', '2015-06-01'],
  ['201506', '2015-06'],
  ['20151301', 'There is no month 13'],
  ['2015-02-29', 'February 2015 has 28 days', '2015-02'],
  ['2015-06-31', 'June 2015 has 30 days'],
  ['2015-31-03', 'no month 31', '2015-03-31'],
  ['2015-13', 'no month 13'],
  ['2015-16', 'no month 16', '[2015..2016]', '2015/2016'],
  ['2015/16', '[2015..2016]'],
  ['2015-00', 'no month 00'],
  ['201', 'four digits', '201X'],
  ['15', 'four digits'],
  ['199?', 'four digits', '199X'],
  ['2015-6-1', '2015-06-01'],
  ['2015-6', '2015-06'],
  ['2015/06', '2015-06'],
  ['2015.06.01', '2015-06-01'],
  ['1/6/2015', '2015-06-01', '2015-01-06'],
  ['31/1/2015', '2015-01-31'],
  ['31.3.2015', '2015-03-31'],
  ['6/2015', '2015-06'],
  ['1/6/15', 'four digits'],
  ['2015-06-01T10:00:00Z', '2015-06-01', 'without the time'],
  ['2015-06-01 00:00:00', '2015-06-01'],
  ['2015–06–01', '2015-06-01'],
  ['2015 - 06 - 01', '2015-06-01'],
  ['٢٠١٥-٠٦', '2015-06'],
  ['۲۰۱۵', '2015'],
  ['２０１５', '2015'],
  ['2015\u200b', '2015'],
  ['199u', '199X'],
  ['19xx', '19XX'],
  ['1990s', '199X'],
  ['1900s', '190X', '19XX'],
  ['20th century', '19XX'],
  ['c. 2015', '2015~'],
  ['circa 2015-06', '2015-06~'],
  ['perhaps 2015', '2015?'],
  ['before 2015', '[..2014]'],
  ['after 2015', '[2016..]'],
  ['2015-2017', '[2015..2017]', '2015/2017'],
  ['2015 to 2017', '[2015..2017]'],
  ['2015..2017', '[2015..2017]'],
  ['{2015,2016}', '[2015,2016]'],
  ['1 June 2015', '2015-06-01'],
  ['June 1, 2015', '2015-06-01'],
  ['Jun 2015', '2015-06'],
  ['2015-Jun', '2015-06'],
  ['spring 1907', '1907-25', '1907-29'],
  ['2017/2015', 'ends (2015) before it begins (2017)'],
  ['2015-06-01/2015-06-31', 'June 2015 has 30 days'],
  ['[2015..2016]/2017', 'from one date to one date'],
  ['0079-08-24', 'Years are 0100 to 9999'],
  ['-0043-03-15', 'Years are 0100 to 9999'],
  ['0000', 'Years are 0100 to 9999'],
  ['44 BC', 'Years are 0100 to 9999'],
  ['12015', '22 November 1932'],
  ['Y12015', 'Years are 0100 to 9999'],
  ['XXXX-06', 'Leave the cell empty'],
  ['whatever', 'EDTF'],
];

describe('a date that cannot be read', () => {
  test.each(ADVICE)('%s', (written, ...named) => {
    expect(parseEdtf(written)).toBeNull();
    const { message, mend } = dateFault(written);
    for (const each of named) expect(`${message} ${mend}`).toContain(each);
  });

  test('what the advice proposes can be read', () => {
    const likely = fc.stringMatching(/^(\d{1,5}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|[\d ./X~?-]{3,12})$/);
    const proposed = /^Write ((?:[^\s,.]|\.\.)+)\.$/;
    fc.assert(
      fc.property(likely, (written) => {
        fc.pre(parseEdtf(written) === null);
        const date = proposed.exec(dateFault(written).mend)?.[1];
        if (date !== undefined) expect(parseEdtf(date)).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

test('a season without a hemisphere is doubted, with what to write', () => {
  expect(seasonDoubt('1907-21')).toStrictEqual({
    message: 'Spring 1907, its hemisphere left open, may be any day from 1907-02-01 to 1907-12-31.',
    mend: 'Write 1907-25 for the north, 1907-29 for the south, or the range that is meant, as [2015-03..2015-05].',
  });
  expect([seasonDoubt('1907-25'), seasonDoubt('1907'), seasonDoubt('1907-33')]).toEqual([null, null, null]);
});
