import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#contract/time.ts';
import { brieflyValid, daysNamed, reachOf } from '#words/times.ts';

const B = (fromMin: string | null, fromMax: string | null, toMin: string | null, toMax: string | null) => ({
  fromMin,
  fromMax,
  toMin,
  toMax,
});
const UNKNOWN = B(null, null, null, null);
const IN_2015 = B('2015-01-01', '2015-12-31', '2015-01-01', '2017-12-31');
const ON = B('2019-01-01', '2019-12-31', '2021-01-12', null);

/** A time that began and ended on two days, as somebody may tell of it: each bound exact, loose or unknown. */
const day = fc.integer({ min: 0, max: 40 });
const iso = (n: number): string => new Date(Date.UTC(1907, 0, 1 + n)).toISOString().slice(0, 10);
const telling = fc
  .record({
    a: day,
    b: day,
    loose: fc.tuple(day, day, day, day),
    unknown: fc.tuple(...Array(4).fill(fc.boolean())),
  })
  .map(({ a, b, loose, unknown }) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const bound = (n: number, at: number): string | null => (unknown[at] === true ? null : iso(n));
    const bounds: Bounds = B(
      bound(from - loose[0], 0),
      bound(from + loose[1], 1),
      bound(to - loose[2], 2),
      bound(to + loose[3], 3),
    );
    return { from: iso(from), to: iso(to), bounds };
  });

describe('from when to when several times reach', () => {
  test('a tie without an end replaces no later one, and takes no end for certain', () => {
    expect(reachOf([IN_2015, ON, UNKNOWN])).toStrictEqual(B('2015-01-01', '2015-12-31', '2021-01-12', null));
    expect(reachOf([IN_2015])).toStrictEqual(IN_2015);
    expect(reachOf([UNKNOWN])).toBeNull();
    expect(reachOf([])).toBeNull();
  });

  test('an end bounds a beginning that nobody gives, a beginning an end', () => {
    expect(reachOf([B(null, null, '2010-01-01', '2010-12-31')])).toMatchObject({ fromMax: '2010-12-31' });
    expect(reachOf([B('2015-01-01', '2015-12-31', null, null)])).toMatchObject({ toMin: '2015-01-01' });
  });

  test('whatever is told of times, the first beginning and the last end lie within', () => {
    fc.assert(
      fc.property(fc.array(telling, { minLength: 1, maxLength: 5 }), (times) => {
        const told = times.filter(({ bounds }) => Object.values(bounds).some((each) => each !== null));
        const reach = reachOf(times.map(({ bounds }) => bounds));
        if (reach === null) return told.length === 0;
        const first = told.map(({ from }) => from).toSorted()[0] ?? '';
        const last =
          told
            .map(({ to }) => to)
            .toSorted()
            .at(-1) ?? '';
        return (
          (reach.fromMin === null || reach.fromMin <= first) &&
          (reach.fromMax === null || first <= reach.fromMax) &&
          (reach.toMin === null || reach.toMin <= last) &&
          (reach.toMax === null || last <= reach.toMax)
        );
      }),
    );
  });

  test('the days named are those of all, whatever they bound', () => {
    expect(daysNamed([ON, IN_2015, UNKNOWN])).toStrictEqual({ first: '2015-01-01', last: '2021-01-12' });
    expect(daysNamed([B(null, '2015-01-01', '2010-01-01', null)])).toStrictEqual({
      first: '2010-01-01',
      last: '2015-01-01',
    });
    expect(daysNamed([UNKNOWN])).toBeNull();
  });
});

test.each([
  [{ validFrom: '2015', validTo: null, observedAt: null }, '2015 →'],
  [{ validFrom: '2003', validTo: '2015', observedAt: null }, '2003 → 2015'],
  [{ validFrom: null, validTo: '2015', observedAt: null }, '→ 2015'],
  [{ validFrom: '2015', validTo: '2015', observedAt: null }, 'in 2015'],
  [{ validFrom: '2015', validTo: '..', observedAt: null }, '2015 →, still so when it was said'],
  [{ validFrom: '2015', validTo: '..', observedAt: '2018' }, '2015 →, still so in 2018'],
  [{ validFrom: null, validTo: '..', observedAt: null }, 'still so when it was said'],
  [
    { validFrom: null, validTo: null, observedAt: '[2015..2017]' },
    'observed at some time between 2015 and 2017',
  ],
  [{ validFrom: null, validTo: null, observedAt: null }, null],
])('%j in as few signs as a row has room for: %s', (time, words) => {
  expect(brieflyValid(time)).toBe(words);
});
