import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#contract/time.ts';
import { boundsOf, certainIn, possibleIn, rangeOf } from '../../../server/evidence/time.ts';
import type { LensClaim } from '../../../server/lens/claims.ts';
import {
  boundsOn,
  completing,
  dayBefore,
  heldIn,
  heldWhen,
  momentOn,
  type Timed,
  timedOn,
} from '../../../server/lens/held.ts';

/** As the design defines them, word for word. */
const certain = ({ fromMax, toMin }: Bounds, on: string): boolean =>
  fromMax !== null && toMin !== null && fromMax <= on && on <= toMin;
const possible = ({ fromMin, toMax }: Bounds, on: string): boolean =>
  (fromMin === null || fromMin <= on) && (toMax === null || on <= toMax);

const NO_DATE = { validFrom: null, validTo: null, observedAt: null, saidOn: null };
const UNKNOWN = { fromMin: null, fromMax: null, toMin: null, toMax: null };
const NOW: LensClaim = {
  id: 'tiny:c',
  polarity: 'asserts',
  modality: 'fact',
  basis: 'stated',
  sideBasis: null,
  bounds: UNKNOWN,
  saidMin: null,
  saidMax: null,
  recorded: '2026-01-01',
  retracted: null,
  chain: { sources: [], origins: [] },
  first: [],
};

const completed = (claims: readonly Timed[]) => completing(claims, []);
const timed = (claim: Partial<LensClaim>): Timed => {
  const whole = { ...NOW, ...claim };
  return { claim: whole, on: boundsOn('valid', whole), firm: whole.modality !== 'possibility' };
};

const dayAt = (index: number): string => new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
const index = fc.integer({ min: 0, max: 25_000 });
const day = index.map(dayAt);

/** A way to write a date that does not exclude this day: the day, a month, a year, a decade, or one of several days. */
const written = (of: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(of, of.slice(0, 7), of.slice(0, 4), `${of.slice(0, 3)}X`, `[${of},2019-07-01]`),
    fc.constantFrom(`[..${of}]`, `[${of}..]`, `${of.slice(0, 4)}~`),
    fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
      .map(([back, on]) => `[${moved(of, -back)}..${moved(of, on)}]`),
  );

function moved(of: string, days: number): string {
  return new Date(Date.parse(of) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What really happened, and a claim that tells of it without saying anything wrong. */
const truth = fc
  .tuple(index, index, index, index)
  .map((all) => all.toSorted((a, b) => a - b).map(dayAt))
  .chain(([start = '', seen = '', said = '', end = '']) =>
    fc.record({
      start: fc.constant(start),
      end: fc.constant(end),
      told: fc.record({
        validFrom: fc.option(written(start)),
        validTo: fc.option(fc.oneof(written(end), fc.constant('..'))),
        observedAt: fc.option(written(seen)),
        saidOn: fc.option(written(said)),
      }),
    }),
  );

describe('whatever a claim leaves open, it says nothing wrong', () => {
  test('every day on which it was so is possible', () => {
    fc.assert(
      fc.property(truth, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, end, told }, share) => {
        const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
        expect(possible(boundsOf(told), moved(start, Math.round(days * share)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('it was so on every day that is certain', () => {
    fc.assert(
      fc.property(truth, day, ({ start, end, told }, on) => {
        const { fromMax, toMin } = boundsOf(told);
        for (const probe of [on, fromMax, toMin])
          if (probe !== null && certain(boundsOf(told), probe))
            expect(start <= probe && probe <= end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is certain is possible, on a day and in a range', () => {
    fc.assert(
      fc.property(truth, day, day, ({ told }, a, b) => {
        const range = rangeOf([a, b].toSorted().join('/'));
        const bounds = boundsOf(told);
        if (certain(bounds, a)) expect(possible(bounds, a)).toBe(true);
        if (certainIn(bounds, range)) expect(possibleIn(bounds, range)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a range in which it was so is possible, and what is certain in a part is certain in the whole', () => {
    fc.assert(
      fc.property(truth, day, day, day, ({ start, end, told }, a, b, c) => {
        const [from = '', middle = '', to = ''] = [a, b, c].toSorted();
        const bounds = boundsOf(told);
        if (start <= to && from <= end) expect(possibleIn(bounds, { from, to })).toBe(true);
        if (certainIn(bounds, { from, to: middle })) expect(certainIn(bounds, { from, to })).toBe(true);
        if (certainIn(bounds, { from, to })) expect(start <= to && from <= end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('any day of the range of a moment is possible', () => {
    fc.assert(
      fc.property(
        day.chain((of) => fc.tuple(fc.constant(of), written(of))),
        ([of, edtf]) => {
          const bounds = boundsOf({ validFrom: edtf, validTo: edtf, observedAt: null, saidOn: null });
          expect(possible(bounds, of)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a range of one day is that day', () => {
    fc.assert(
      fc.property(truth, day, ({ told }, on) => {
        const bounds = boundsOf(told);
        expect(certainIn(bounds, rangeOf(on))).toBe(certain(bounds, on));
        expect(possibleIn(bounds, rangeOf(on))).toBe(possible(bounds, on));
      }),
    );
  });
});

describe('several claims about one spell', () => {
  const spell = fc
    .tuple(index, index)
    .map((all) => all.toSorted((a, b) => a - b).map(dayAt))
    .chain(([start = '', end = '']) =>
      fc.record({
        start: fc.constant(start),
        end: fc.constant(end),
        claims: fc.array(
          fc.record({
            validFrom: fc.option(written(start)),
            validTo: fc.option(written(end)),
            observedAt: fc.option(fc.oneof(written(start), written(end))),
            saidOn: fc.constant(null),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
    );

  test('complete each other, and still say nothing wrong', () => {
    fc.assert(
      fc.property(spell, day, ({ start, end, claims }, on) => {
        const all = completed(claims.map((told) => timed({ bounds: boundsOf(told) })));
        for (const one of all) for (const probe of [start, end]) expect(possible(one.on, probe)).toBe(true);
        for (const one of all) if (certain(one.on, on)) expect(start <= on && on <= end).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('one gives the beginning, another the end', () => {
    const from = timed({ bounds: boundsOf({ ...NO_DATE, validFrom: '2013-05-01' }) });
    const until = timed({ bounds: boundsOf({ ...NO_DATE, validTo: '2015-02-01' }) });
    const held = (on: string) => heldIn(completed([from, until]), rangeOf(on));
    expect(['2013-04-30', '2013-05-01', '2015-02-01', '2015-02-02'].map(held)).toStrictEqual([
      'not-held',
      'certain',
      'certain',
      'not-held',
    ]);
  });

  test('an earlier spell neither ends nor begins a later one', () => {
    const earlier = timed({ bounds: boundsOf({ ...NO_DATE, validFrom: '1890', validTo: '1895' }) });
    const later = timed({ bounds: boundsOf({ ...NO_DATE, validFrom: '1900' }) });
    const held = (on: string) => heldIn(completed([earlier, later]), rangeOf(on));
    expect(['1893-01-01', '1897-06-01', '1902-01-01'].map(held)).toStrictEqual([
      'certain',
      'not-held',
      'possible',
    ]);
  });

  test('a mere possibility narrows nothing, and what was seen later stays', () => {
    const from = timed({ bounds: boundsOf({ ...NO_DATE, validFrom: '2013' }) });
    const perhaps = timed({ bounds: boundsOf({ ...NO_DATE, validTo: '2015' }), modality: 'possibility' });
    expect(heldIn(completed([from, perhaps]), rangeOf('2018-01-01'))).toBe('possible');
    const until = timed({ bounds: boundsOf({ ...NO_DATE, validTo: '2015' }) });
    const seen = timed({ bounds: boundsOf({ ...NO_DATE, observedAt: '2018-01-01' }) });
    expect(heldIn(completed([until, seen]), rangeOf('2018-01-01'))).toBe('certain');
  });
});

describe('a tie', () => {
  test('with any number of spells is absent between them', () => {
    const spells = fc
      .uniqueArray(index, { minLength: 2, maxLength: 10 })
      .map((days) => days.toSorted((a, b) => a - b).map(dayAt))
      .map((days) =>
        days.flatMap((start, at) => (at % 2 === 0 && days[at + 1] ? [[start, days[at + 1] ?? '']] : [])),
      );
    fc.assert(
      fc.property(spells, day, (all, on) => {
        const claims = all.map(([from = '', to = '']) =>
          timed({ bounds: { fromMin: from, fromMax: from, toMin: to, toMax: to } }),
        );
        const inOne = all.some(([from = '', to = '']) => from <= on && on <= to);
        expect(heldIn(completed(claims), rangeOf(on))).toBe(inOne ? 'certain' : 'not-held');
      }),
      { numRuns: 1000 },
    );
  });

  const in2015 = boundsOf({ validFrom: '2015', validTo: '2015', observedAt: null, saidOn: null });
  const all2015 = boundsOf({
    validFrom: '2015-01-01',
    validTo: '2015-12-31',
    observedAt: null,
    saidOn: null,
  });

  test.each<[string, Partial<LensClaim>[], string, string]>([
    ['on some day of 2015', [{ bounds: in2015 }], '2015-06-01', 'possible'],
    ['on some day of 2015, asked for the year', [{ bounds: in2015 }], '2015-01-01/2015-12-31', 'certain'],
    ['all of 2015', [{ bounds: all2015 }], '2015-06-01', 'certain'],
    ['after it', [{ bounds: all2015 }], '2016-01-01', 'not-held'],
    ['without a date', [{}], '2015-06-01', 'undated'],
    ['undated words beside a date do not stretch it', [{ bounds: all2015 }, {}], '2016-01-01', 'not-held'],
    ['only possible', [{ bounds: all2015, modality: 'possibility' }], '2015-06-01', 'possible'],
    [
      'denied for that time, which takes no certainty away',
      [{ bounds: all2015 }, { id: 'd', polarity: 'denies', bounds: in2015 }],
      '2015-06-01',
      'certain',
    ],
    [
      'denied for another time',
      [
        { bounds: all2015 },
        { id: 'd', polarity: 'denies', bounds: { ...UNKNOWN, fromMin: '2016-01-01', fromMax: '2016-01-01' } },
      ],
      '2015-06-01',
      'certain',
    ],
    ['planned', [{ bounds: all2015, modality: 'plan' }], '2015-06-01', 'not-held'],
    ['denied by all', [{ polarity: 'denies', bounds: all2015 }], '2015-06-01', 'not-held'],
  ])('%s', (_name, claims, asOf, held) => {
    expect(heldIn(claims.map(timed), rangeOf(asOf))).toBe(held);
  });
});

describe('the other clocks', () => {
  const said = { ...NOW, saidMin: '2017-10-01', saidMax: '2017-12-31' };
  const gone = { ...NOW, recorded: '2026-01-10', retracted: '2026-02-01' };

  test.each<[string, LensClaim, 'said' | 'recorded', string, string]>([
    ['before it was said', said, 'said', '2017-09-30', 'not-held'],
    ['while it may have been said', said, 'said', '2017-11-15', 'possible'],
    ['once it was said it stays said', said, 'said', '2030-01-01', 'certain'],
    ['nobody knows when it was said', NOW, 'said', '2030-01-01', 'undated'],
    ['before it was recorded', gone, 'recorded', '2026-01-09', 'not-held'],
    ['from the day on which it was recorded', gone, 'recorded', '2026-01-10', 'certain'],
    ['until it was retracted', gone, 'recorded', '2026-01-31', 'certain'],
    ['not on the day on which it was retracted', gone, 'recorded', '2026-02-01', 'not-held'],
  ])('%s', (_name, claim, clock, on, held) => {
    expect(heldIn(timedOn(clock, [claim]), rangeOf(on))).toBe(held);
  });

  test('counted by time, something was said once', () => {
    expect(momentOn('said', said)).toStrictEqual({
      fromMin: '2017-10-01',
      fromMax: '2017-12-31',
      toMin: '2017-10-01',
      toMax: '2017-12-31',
    });
    expect(dayBefore('2016-03-01')).toBe('2016-02-29');
  });
});

const year2015 = { fromMin: '2015-01-01', fromMax: '2015-12-31', toMin: '2015-01-01', toMax: '2015-12-31' };
const heldWithin = (on: Bounds, range: { from: string; to: string }) => heldWhen([{ on, firm: true }])(range);
const onDay = (on: string) => heldWithin(year2015, { from: on, to: on });

test('an event on a day: certainly, possibly, not, or nobody knows', () => {
  expect([onDay('2015-06-01'), onDay('2014-06-01'), onDay('2016-01-01')]).toStrictEqual([
    'possible',
    'not-held',
    'not-held',
  ]);
  expect(heldWithin(year2015, { from: '2015-01-01', to: '2015-12-31' })).toBe('certain');
  expect(heldWithin(UNKNOWN, { from: '2015-01-01', to: '2015-01-01' })).toBe('undated');
});
