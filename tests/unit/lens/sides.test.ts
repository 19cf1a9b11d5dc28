import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#contract/time.ts';
import { objectionsIn } from '../../../server/evidence/disputes.ts';
import { boundsOf } from '../../../server/evidence/time.ts';
import { lensClaim, type LensClaim } from '../../../server/lens/claims.ts';
import { sidesOf, compareTie } from '../../../server/lens/sides.ts';

const text = (id: string, chain: string): string =>
  `${id} asserts fact stated 2015-01-01 2015-12-31 - - 2017-10-01 2017-12-31 ${chain}`;

test('the text of a claim, as the database gives it', () => {
  expect(lensClaim(`@2026-01-01 - ${text('a:c', '2+ a:x a:y a:w')}`)).toStrictEqual({
    id: 'a:c',
    polarity: 'asserts',
    modality: 'fact',
    basis: 'stated',
    sideBasis: null,
    bounds: { fromMin: '2015-01-01', fromMax: '2015-12-31', toMin: null, toMax: null },
    saidMin: '2017-10-01',
    saidMax: '2017-12-31',
    recorded: '2026-01-01',
    retracted: null,
    chain: { sources: ['a:x', 'a:y', 'a:w'], origins: ['a:x + a:y'] },
    first: ['a:x', 'a:y'],
  });
});

const ids = (of: readonly LensClaim[]) => of.map(({ id }) => id);

describe('whose claims count', () => {
  const claims = [
    lensClaim(text('a:own', '1 a:w')),
    lensClaim(text('a:x', '1 a:x a:w')),
    lensClaim(text('a:y', '1 a:y a:w')),
    lensClaim(text('a:both', '2+ a:x a:y a:w')),
  ];

  test.each<[string, string[], boolean, string[] | 'others' | null, string[], string[]]>([
    ['everyone', [], false, null, ['a:own', 'a:x', 'a:y', 'a:both'], []],
    ['who writes is not the first source of what others say', ['a:w'], false, null, ['a:own'], []],
    ['but relays it', ['a:w'], true, null, ['a:own', 'a:x', 'a:y', 'a:both'], []],
    ['joint speakers each say it', ['a:x'], false, ['a:y'], ['a:x', 'a:both'], ['a:y', 'a:both']],
    [
      'others, and who spoke with somebody else',
      ['a:x'],
      false,
      'others',
      ['a:x', 'a:both'],
      ['a:own', 'a:y', 'a:both'],
    ],
    ['others, at any hop', ['a:x'], true, 'others', ['a:x', 'a:both'], ['a:own', 'a:y']],
  ])('%s', (_name, sources, relayed, against, first, second) => {
    const sides = sidesOf(claims, { sources, relayed, against });
    expect([ids(sides.first), ids(sides.second)]).toStrictEqual([first, second]);
  });
});

const NO_DATE = { validFrom: null, validTo: null, observedAt: null, saidOn: null };
const dates = (more: Partial<typeof NO_DATE> | Record<string, string>): Bounds =>
  boundsOf({ ...NO_DATE, ...more });

function claim(id: string, more: Partial<LensClaim>): LensClaim {
  return { ...lensClaim(text(id, '1 a:w')), bounds: dates({}), ...more };
}

const said = (more: Partial<LensClaim>) => [claim('a:one', more)];

const answer = (more: Partial<LensClaim>) => [claim('a:two', more)];

describe('two sides of one tie', () => {
  test.each<[string, LensClaim[], LensClaim[], unknown]>([
    ['only the first tells of it', said({}), [], { told: 'first', differs: [] }],
    ['only the second', [], answer({}), { told: 'second', differs: [] }],
    ['nobody', [], [], null],
    ['both say so', said({}), answer({}), { told: 'agree', differs: [] }],
    [
      'both deny it',
      said({ polarity: 'denies' }),
      answer({ polarity: 'denies' }),
      { told: 'agree', differs: [] },
    ],
    ['one denies it', said({}), answer({ polarity: 'denies' }), { told: 'conflict', differs: ['polarity'] }],
    [
      'one denies it for another time',
      said({ bounds: dates({ validFrom: '2013', validTo: '2013' }) }),
      answer({ polarity: 'denies', bounds: dates({ validFrom: '2014' }) }),
      { told: 'agree', differs: [] },
    ],
    [
      'they date its beginning differently',
      said({ bounds: dates({ validFrom: '2013' }) }),
      answer({ bounds: dates({ validFrom: '2014' }) }),
      { told: 'conflict', differs: ['dates'] },
    ],
    [
      'one only knows it less exactly',
      said({ bounds: dates({ validFrom: '2013-05-03' }) }),
      answer({ bounds: dates({ validFrom: '2013' }) }),
      { told: 'agree', differs: [] },
    ],
    [
      'one saw it after the other says it ended',
      said({ bounds: dates({ observedAt: '2017' }) }),
      answer({ bounds: dates({ validTo: '2015' }) }),
      { told: 'conflict', differs: ['dates'] },
    ],
    ['one only plans it', said({}), answer({ modality: 'plan' }), { told: 'first', differs: [] }],
  ])('%s', (_name, first, second, verdict) => {
    expect(compareTie({ first, second }, new Map())).toStrictEqual(verdict);
  });

  test.each([
    ['a source calls them incompatible', 'incompatible-with', {}, ['incompatible']],
    ['one rejects the other', 'rejects', {}, ['rejected']],
    ['one rejects the other and denies it', 'rejects', { polarity: 'denies' }, ['polarity']],
    ['a plan rejects nothing', 'rejects', { modality: 'plan' }, []],
    ['one qualifies the other', 'qualifies', {}, []],
  ])('%s', (_name, stance, more, differs) => {
    const [to] = said({});
    const [by] = answer(more);
    const objections = objectionsIn(to && by ? [{ by, to, stance }] : []);
    expect(compareTie({ first: said({}), second: answer(more) }, objections)?.differs).toStrictEqual(differs);
  });

  test('the order of the sides changes nothing but their names', () => {
    const year = fc.option(fc.integer({ min: 2010, max: 2020 }).map(String));
    const any = fc.record({
      id: fc.constantFrom('a:1', 'a:2', 'a:3', 'a:4'),
      polarity: fc.constantFrom('asserts', 'denies'),
      modality: fc.constantFrom('fact', 'plan', 'possibility'),
      bounds: fc.record({ validFrom: year, observedAt: year }).map((of) => boundsOf({ ...NO_DATE, ...of })),
    });
    const side = fc.array(
      any.map((of) => claim(of.id, of)),
      { maxLength: 3 },
    );
    const swapped = { first: 'second', second: 'first', agree: 'agree', conflict: 'conflict' } as const;
    fc.assert(
      fc.property(side, side, (first, second) => {
        const one = compareTie({ first, second }, new Map());
        const other = compareTie({ first: second, second: first }, new Map());
        expect(other).toStrictEqual(one === null ? null : { ...one, told: swapped[one.told] });
      }),
      { numRuns: 1000 },
    );
  });
});
