import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#contract/time.ts';
import {
  boundsOf,
  certainIn,
  mayOverlap,
  possibleIn,
  rangeOf,
  type ValidTime,
} from '../../../server/evidence/time.ts';
import { envelope as over, eventTime as eventTimeOf } from '../../../server/evidence/spells.ts';

const NONE: ValidTime = { validFrom: null, validTo: null, observedAt: null, saidOn: null };
const of = (time: Partial<ValidTime>) => boundsOf({ ...NONE, ...time });
const envelope = (all: readonly Bounds[]) => over(all.map((on) => ({ on, firm: true }))).bounds;
const eventTime = (values: readonly string[], disputed: boolean) => {
  const { date, bounds } = eventTimeOf(
    values.map((value) => ({ value, firm: true })),
    disputed,
  );
  return { date, bounds };
};
const list = (time: Partial<ValidTime>) => Object.values(of(time));
const certain = (bounds: Bounds, day: string) => certainIn(bounds, rangeOf(day));
const possible = (bounds: Bounds, day: string) => possibleIn(bounds, rangeOf(day));

describe('the four days of a valid time', () => {
  test.each<[Partial<ValidTime>, (string | null)[]]>([
    [{}, [null, null, null, null]],
    [{ validFrom: '2013', validTo: '2015-06' }, ['2013-01-01', '2013-12-31', '2015-06-01', '2015-06-30']],
    [
      { validFrom: '[2015..2017]', validTo: '[2015..2017]' },
      ['2015-01-01', '2017-12-31', '2015-01-01', '2017-12-31'],
    ],
    [{ observedAt: '2015-06' }, [null, '2015-06-30', '2015-06-01', null]],
    [{ validFrom: '2003', observedAt: '2010-05-01' }, ['2003-01-01', '2003-12-31', '2010-05-01', null]],
    [
      { validFrom: '2003', validTo: '..', saidOn: '2021-03' },
      ['2003-01-01', '2003-12-31', '2021-03-01', null],
    ],
    [{ validFrom: '2003', validTo: '..' }, ['2003-01-01', '2003-12-31', '2003-01-01', null]],
    [{ validFrom: '2003', saidOn: '2021' }, ['2003-01-01', '2003-12-31', '2003-01-01', null]],
    [{ validTo: '[..2015]' }, [null, '2015-12-31', null, '2015-12-31']],
    [
      { validFrom: '[2003..2012]', validTo: '2010' },
      ['2003-01-01', '2010-12-31', '2010-01-01', '2010-12-31'],
    ],
    [
      { validFrom: '2010', validTo: '[2003..2012]' },
      ['2010-01-01', '2010-12-31', '2010-01-01', '2012-12-31'],
    ],
    [{ validTo: '..', saidOn: '2021-03' }, [null, '2021-03-31', '2021-03-01', null]],
    [
      { validFrom: '[2003..2012]', validTo: '2015', observedAt: '2010-05' },
      ['2003-01-01', '2010-05-31', '2015-01-01', '2015-12-31'],
    ],
    [{ validFrom: '199X', validTo: '2001~' }, ['1990-01-01', '1999-12-31', '1990-01-01', '2001-12-31']],
    [{ validFrom: '2015-06-01?', validTo: '2015-06-01?' }, ['2015-06-01', null, null, '2015-06-01']],
    [{ validFrom: '2003', validTo: '..', saidOn: '2021?' }, ['2003-01-01', '2003-12-31', '2003-01-01', null]],
    [{ validFrom: '2003', observedAt: '2010%' }, ['2003-01-01', '2003-12-31', '2003-01-01', null]],
  ])('%j', (time, days) => {
    expect(list(time)).toEqual(days);
  });

  test('an open end is certain up to the day it was said, and only possible after', () => {
    const time = of({ validFrom: '2003-01-01', validTo: '..', saidOn: '2021-03-05' });
    expect([certain(time, '2021-03-05'), certain(time, '2021-03-06'), possible(time, '2021-03-06')]).toEqual([
      true,
      false,
      true,
    ]);
  });
  test('what is still so had begun by the day it was said', () => {
    const time = of({ validTo: '..', saidOn: '2021-01-12' });
    expect([certain(time, '2021-01-12'), certain(time, '2021-01-11'), possible(time, '2021-01-11')]).toEqual([
      true,
      false,
      true,
    ]);
  });
  test('an unknown end is possible for ever, and certain on the day of the beginning alone', () => {
    const time = of({ validFrom: '2003-01-01' });
    const days = ['2002-12-31', '2003-01-01', '2003-01-02', '2050-01-01'];
    expect(days.map((on) => possible(time, on))).toEqual([false, true, true, true]);
    expect(days.map((on) => certain(time, on))).toEqual([false, true, false, false]);
  });
  test('held until 2015: certain at some time in 2015, and on no single day of it', () => {
    const time = of({ validTo: '2015' });
    const year = Array.from({ length: 365 }, (_, on) =>
      new Date(Date.UTC(2015, 0, 1 + on)).toISOString().slice(0, 10),
    );
    expect(certainIn(time, rangeOf('2015-01-01/2015-12-31'))).toBe(true);
    expect(year.filter((on) => certain(time, on))).toEqual([]);
    expect(certain(of({ validTo: '1907-03-09' }), '1907-03-09')).toBe(true);
  });
  test('a happening on an unknown day of three years is certain on none of them', () => {
    const time = of({ validFrom: '[2015..2017]', validTo: '[2015..2017]' });
    expect([certain(time, '2016-01-01'), possible(time, '2016-01-01'), possible(time, '2018-01-01')]).toEqual(
      [false, true, false],
    );
  });
});

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = fc.option(
  fc.oneof(
    day,
    day.map((text) => text.slice(0, 4)),
    day.map((text) => text.slice(0, 7)),
  ),
  { nil: null },
);
const time = fc
  .record({ validFrom: maybe, validTo: fc.oneof(maybe, fc.constant('..')), observedAt: maybe, saidOn: maybe })
  .map(boundsOf)
  // The check refuses what is not in order.
  .filter(
    (b) =>
      !(b.fromMin && b.toMax && b.fromMin > b.toMax) &&
      !(b.fromMin && b.fromMax && b.fromMin > b.fromMax) &&
      !(b.toMin && b.toMax && b.toMin > b.toMax),
  );

describe('for all times', () => {
  test('what is certain is possible', () => {
    fc.assert(fc.property(time, day, (bounds, on) => !certain(bounds, on) || possible(bounds, on)));
  });
  test('two times possible on one day may overlap, both ways', () => {
    fc.assert(
      fc.property(time, time, day, (a, b, on) => {
        expect(mayOverlap(a, b)).toBe(mayOverlap(b, a));
        if (possible(a, on) && possible(b, on)) expect(mayOverlap(a, b)).toBe(true);
      }),
    );
  });
  test('an envelope of one is that one, and the order does not matter', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        expect(envelope([a])).toEqual(a);
        expect(envelope([a, b])).toEqual(envelope([b, a]));
      }),
    );
  });
});

describe('several accounts', () => {
  test('arrested in 2003, says one; released in 2015, says another: both bounds stand', () => {
    expect(Object.values(envelope([of({ validFrom: '2003' }), of({ validTo: '2015' })]))).toEqual([
      '2003-01-01',
      '2003-12-31',
      '2015-01-01',
      '2015-12-31',
    ]);
  });
  test('two ends that cannot both be: the envelope has its outer days alone', () => {
    expect(Object.values(envelope([of({ validTo: '2012' }), of({ validTo: '2015' })]))).toEqual([
      null,
      null,
      null,
      '2015-12-31',
    ]);
  });
  test('an observation after the end that another gives opens it', () => {
    expect(envelope([of({ validTo: '2015' }), of({ observedAt: '2018' })]).toMax).toBeNull();
  });
  test('dates that agree give the most precise; dates that do not, none', () => {
    expect(eventTime(['2015', '2015-03-31', '2015-03'], false).date).toBe('2015-03-31');
    expect(eventTime(['2015', '2016'], true)).toEqual({
      date: null,
      bounds: { fromMin: '2015-01-01', fromMax: null, toMin: null, toMax: '2016-12-31' },
    });
  });
});
