import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#contract/time.ts';
import { completed, envelope, spellsOf, type Told } from '../../../server/evidence/spells.ts';
import { boundsOf, certainIn, isUnknown, possibleIn, rangeOf } from '../../../server/evidence/time.ts';

const NONE = { validFrom: null, validTo: null, observedAt: null, saidOn: null };
const told = (time: Partial<Record<keyof typeof NONE, string>>, firm = true): Told => ({
  on: boundsOf({ ...NONE, ...time }),
  firm,
});
const over = (all: readonly Told[]) => {
  const { bounds, spells } = envelope(all);
  return [...Object.values(bounds), spells?.length ?? 1];
};

const surely = (all: readonly Told[], on: string): boolean =>
  completed(all).some(({ firm, on: bounds }) => firm && certainIn(bounds, rangeOf(on)));
const perhaps = (all: readonly Told[], on: string): boolean =>
  completed(all).some(({ on: bounds }) => !isUnknown(bounds) && possibleIn(bounds, rangeOf(on)));

describe('claims complete each other', () => {
  test('from those, too, who only saw it', () => {
    const all = [told({ observedAt: '1900-06' }), told({ validTo: '1901-05-05' })];
    const days = ['1900-06-29', '1900-06-30', '1901-03-30', '1901-05-05', '1901-05-06'];
    expect(days.map((on) => surely(all, on))).toStrictEqual([false, true, true, true, false]);
  });
  test('a vaguer sighting takes no certainty away', () => {
    const all = [told({ observedAt: '1900-06' }), told({ validTo: '1901-05-05' })];
    const vaguer = [...all, told({ observedAt: '[1900..1901-04]' })];
    expect(surely(vaguer, '1900-12-01')).toBe(true);
  });
  test('of two beginnings the earlier is possible, the later certain', () => {
    const all = [told({ validFrom: '2003' }), told({ validFrom: '2005' }), told({ validTo: '2010' })];
    const until = completed(all)[2]?.on;
    expect([until?.fromMin, until?.fromMax]).toStrictEqual(['2003-01-01', '2005-12-31']);
  });
  test('a mere possibility lends nothing, and takes', () => {
    const all = [told({ validFrom: '2013' }), told({ validTo: '2015' }, false)];
    expect(completed(all).map(({ on }) => [on.fromMin, on.toMax])).toStrictEqual([
      ['2013-01-01', null],
      ['2013-01-01', '2015-12-31'],
    ]);
    expect(surely(all, '2014-06-01')).toBe(false);
  });
  test('two sightings make nothing certain between them', () => {
    const all = [told({ observedAt: '2015-06-01' }), told({ observedAt: '2017-06-01' })];
    expect(['2015-06-01', '2016-01-01', '2017-06-01'].map((on) => surely(all, on))).toStrictEqual([
      true,
      false,
      true,
    ]);
  });
});

const at = (months: number): string => new Date(Date.UTC(2000, months, 1)).toISOString().slice(0, 7);
const inOrder = ({ fromMin, fromMax, toMin, toMax }: Bounds): boolean =>
  [
    [fromMin, fromMax],
    [toMin, toMax],
    [fromMin, toMax],
  ].every(([a, b]) => !a || !b || a <= b);

const firmSpells = (of: readonly Told[]) => spellsOf(of).filter((spell) => spell.firm).length;

describe('one interval over several claims', () => {
  test.each<[string, Told[], unknown[]]>([
    ['nobody dates it', [told({})], [null, null, null, null, 1]],
    [
      'one gives the beginning, another the end',
      [told({ validFrom: '2003' }), told({ validTo: '2015' })],
      ['2003-01-01', '2003-12-31', '2015-01-01', '2015-12-31', 1],
    ],
    [
      'they cannot both be true: outer days alone',
      [told({ validFrom: '2010' }), told({ validTo: '2005' })],
      [null, null, null, null, 2],
    ],
    [
      'two spells',
      [told({ validFrom: '1890', validTo: '1895' }), told({ validFrom: '1900', validTo: '1905' })],
      ['1890-01-01', null, null, '1905-12-31', 2],
    ],
    [
      'a mere possibility moves no certain day',
      [told({ validFrom: '2015', observedAt: '2017' }), told({ validTo: '..', saidOn: '2021-01-12' }, false)],
      ['2015-01-01', '2015-12-31', '2017-01-01', null, 1],
    ],
    [
      'nor does one that cannot be true with the rest',
      [told({ validFrom: '2015', validTo: '2016' }), told({ validTo: '2003' }, false)],
      [null, '2015-12-31', '2016-01-01', '2016-12-31', 1],
    ],
    [
      'only possible: nothing is certain',
      [told({ validFrom: '2015', validTo: '2015' }, false)],
      ['2015-01-01', null, null, '2015-12-31', 1],
    ],
    [
      'of two sightings the last',
      [told({ observedAt: '2015' }), told({ observedAt: '2017' })],
      [null, '2017-12-31', '2017-01-01', null, 1],
    ],
  ])('%s', (_name, all, expected) => {
    expect(over(all)).toStrictEqual(expected);
    expect(over(all.toReversed())).toStrictEqual(expected);
  });

  const date = fc.option(
    fc
      .tuple(fc.nat(60), fc.nat(20))
      .map(([from, more]) => (more > 12 ? at(from) : `[${at(from)}..${at(from + more)}]`)),
    { nil: null, freq: 2 },
  );
  const claim = fc
    .record({
      time: fc.record({ validFrom: date, validTo: date, observedAt: date, saidOn: fc.constant(null) }),
      firm: fc.boolean(),
    })
    .map(({ time, firm }) => ({ on: boundsOf(time), firm }))
    .filter(({ on }) => inOrder(on));
  test('what it says is certain is certain claim by claim, and so is what is possible', () => {
    fc.assert(
      fc.property(
        fc.array(claim, { minLength: 1, maxLength: 4 }),
        fc.nat(100),
        fc.nat(12),
        (all, from, more) => {
          const range = { from: `${at(from)}-01`, to: `${at(from + more)}-28` };
          const { bounds } = envelope(all);
          const one = completed(all);
          const certain = one.some(({ firm, on }) => firm && certainIn(on, range));
          const possible = one.some(({ on }) => !isUnknown(on) && possibleIn(on, range));
          if (!isUnknown(bounds) && certainIn(bounds, range)) expect(certain).toBe(true);
          if (possible) expect(possibleIn(bounds, range)).toBe(true);
          if (certain) expect(possible).toBe(true);
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('a possibility more takes no certainty away, and a spell that it tells of is no second one', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 3 }), claim, fc.nat(80), (all, more, from) => {
        const added = [...all, { ...more, firm: false }];
        const on = `${at(from)}-15`;
        if (surely(all, on)) expect(surely(added, on)).toBe(true);
        if (perhaps(all, on)) expect(perhaps(added, on)).toBe(true);
        expect(firmSpells(added)).toBe(firmSpells(all));
        const [before, after] = [envelope(all).bounds, envelope(added).bounds];
        expect([after.fromMax, after.toMin]).toStrictEqual([before.fromMax, before.toMin]);
      }),
      { numRuns: 10_000 },
    );
  });
});
