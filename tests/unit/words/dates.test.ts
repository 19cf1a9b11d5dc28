import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../server/evidence/edtf.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { boundsInWords, endOf, startOf, tieTimeInWords, type ValidTime, validInWords } from '#words/times.ts';
import { envelope } from '../../../server/evidence/spells.ts';
import { boundsOf } from '../../../server/evidence/time.ts';

test.each([
  ['2015', '2015'],
  ['2015-06', 'June 2015'],
  ['2015-06-01', '1 June 2015'],
  ['2015-06-XX', 'June 2015'],
  ['2015~', 'about 2015'],
  ['2015?', 'perhaps 2015'],
  ['199X', 'the 1990s'],
  ['19XX', 'the century 1900 to 1999'],
  ['2010-21', 'spring 2010'],
  ['[2015..2017]', 'some time between 2015 and 2017'],
  ['[..2015]', 'some time before 2016'],
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

/** The days that a date can mean, as one text. */
const meant = (text: string) => {
  const range = parseEdtf(text);
  return range && `${range.min} ${range.max}`;
};

test('two dates that mean different days are never told in the same words', () => {
  const year = '[12X][09X][019X][05X]';
  const part = '(-([0X][125X]|1[02X]|2[0-9X]|3[0-9]|4[01]|XX)(-([0X][1X]|1[0-9X]|[23X]X|XX))?)?';
  const written = fc.stringMatching(new RegExp(`^${year}${part}$`));
  fc.assert(
    fc.property(written, written, (a, b) => {
      fc.pre(meant(a) !== null && meant(b) !== null);
      if (edtfInWords(a) === edtfInWords(b)) expect(meant(a)).toBe(meant(b));
    }),
    { numRuns: 4000 },
  );
});

const NO_TIME = { validFrom: null, validTo: null, observedAt: null };

describe('valid time', () => {
  test.each<[Partial<ValidTime>, string | null]>([
    [{}, null],
    [{ validFrom: '2013', validTo: '2015' }, 'from 2013 until 2015'],
    [{ validFrom: '2015', validTo: '2015' }, 'in 2015'],
    [{ validFrom: '2015', validTo: '..' }, 'from 2015 on, still so when it was said'],
    [{ validFrom: '2015' }, 'from 2015 on, end not stated'],
    [{ validTo: '2017' }, 'until 2017, beginning not stated'],
    [{ validTo: '..' }, 'still so when it was said'],
    [{ validTo: '..', observedAt: '2010' }, 'still so in 2010'],
    [{ validFrom: '[2001-09-11..]' }, 'from 11 September 2001 or later, end not stated'],
    [{ validFrom: '[..2001-09-11]' }, 'since 11 September 2001 or earlier, end not stated'],
    [
      { validFrom: '2015', observedAt: '[2015..2017]' },
      'from 2015 on, observed at some time between 2015 and 2017, end not stated',
    ],
    [{ observedAt: '2015' }, 'observed in 2015'],
    [{ validFrom: '199X', validTo: '199X' }, 'in the 1990s'],
    [{ validFrom: '2015~', validTo: '[2016,2018]' }, 'from about 2015 until 2016 or 2018'],
    [{ validFrom: '2015?', validTo: '2015?' }, 'perhaps in 2015'],
  ])('%j: %s', (written, words) => {
    expect(validInWords({ ...NO_TIME, ...written })).toBe(words);
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
      'was so in 2015; beginning and end unknown',
    ],
    [
      { fromMin: null, fromMax: '2015-12-31', toMin: '2017-10-01', toMax: null },
      'was so from the end of 2015 to the beginning of October 2017 at least; beginning and end unknown',
    ],
    [{ ...none, fromMin: '2002-01-01' }, 'began in 2002 or later; end unknown'],
    [{ ...none, toMax: '2015-12-31' }, 'beginning unknown; ended by the end of 2015'],
    // Told as still so, or observed, on a day: nobody tells an end.
    [
      { fromMin: '2002-01-01', fromMax: '2002-12-31', toMin: '2017-10-01', toMax: null },
      'began in 2002; was so in October 2017 at least; end unknown',
    ],
    [
      { fromMin: '2002-01-01', fromMax: '2017-12-31', toMin: '2017-10-01', toMax: null },
      'began between 2002 and 2017; was so between October and December 2017; end unknown',
    ],
    [
      { ...none, fromMin: '2002-01-01', toMin: '2017-01-01' },
      'began in 2002 or later; not over before 2017; end unknown',
    ],
  ])('%j', (bounds, words) => {
    expect(boundsInWords(bounds)).toBe(words);
  });
});

const COARSE = [
  '2015',
  '2016-02',
  '[2015..2017-10]',
  '[2014-11..2016]',
  '2015?',
  '[..2017-10]',
  '[2016-03..]',
  null,
];
const DAY_NAMED =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)/;

test.each(COARSE.flatMap((one) => COARSE.map((other) => [one, other] as const)))(
  'what is told without a day is summed up without one: %s, %s',
  (one, other) => {
    const none = { validFrom: null, validTo: null, observedAt: null, saidOn: null };
    const times = [
      { ...none, validFrom: one, validTo: other },
      { ...none, observedAt: one, validTo: other },
      { ...none, validFrom: one, observedAt: other },
    ];
    const all = times.map(boundsOf);
    const many = envelope(all.map((on) => ({ on, firm: true }))).bounds;
    for (const bounds of [...all, many])
      expect([boundsInWords(bounds), startOf(bounds), endOf(bounds)].join('; ')).not.toMatch(DAY_NAMED);
  },
);

const SEEN = ['2015', '2016-02-03', '[2015..2017-10]', '[2014-11..2016]', '[..2017-10]', null];

test.each(SEEN.flatMap((one) => SEEN.map((other) => [one, other] as const)))(
  'no end is told of what is observed, or still so when it is said: from %s, seen in %s',
  (validFrom, seen) => {
    const none = { validFrom, validTo: null, observedAt: null, saidOn: null };
    const all = [
      { ...none, observedAt: seen },
      { ...none, validTo: '..', saidOn: seen },
      { ...none, validTo: '..', observedAt: seen },
    ].map(boundsOf);
    const many = envelope(all.map((on) => ({ on, firm: true }))).bounds;
    for (const bounds of [...all, many]) expect(boundsInWords(bounds) ?? '').not.toContain('ended');
  },
);

test('a tie of which accounts cannot all be true: each spell by itself', () => {
  const open = { fromMin: null, fromMax: null, toMin: null, toMax: null };
  const spells = [
    { ...open, toMin: '2005-01-01', toMax: '2005-12-31', fromMax: '2005-12-31' },
    { ...open, fromMin: '2010-01-01', fromMax: '2010-12-31', toMin: '2010-01-01' },
  ];
  expect(tieTimeInWords({ bounds: open, spells })).toBe(
    'the accounts cannot all be so: beginning unknown; ended in 2005 — or began in 2010; end unknown',
  );
  expect(tieTimeInWords({ bounds: open })).toBeNull();
});
