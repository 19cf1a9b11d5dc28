import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedValues } from '#contract/query-link.ts';
import { QueryValue } from '#contract/queries.ts';
import { exactJson, exactly } from '#words/exact-json.ts';
import { typedValue } from '../../../client/src/features/console/parameters.ts';
import { askedOf } from '../../../server/console/run.ts';
import { toParameters } from '../../../server/console/values.ts';

describe('whole numbers in JSON', () => {
  test.each([
    '9007199254740991',
    '9007199254740993',
    '-9007199254740993',
    '9223372036854775807',
    '123456789012345678901234567890',
    '{"a":[9007199254740993,{"b":-9007199254740995}],"c":1.5,"d":"9007199254740993"}',
  ])('%s comes back as it was written', (text) => {
    expect(exactJson(JSON.parse(text, exactly))).toBe(text);
  });

  test('of any size, anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n })), (all) => {
        const text = `{"x":[${all.join(',')}]}`;
        expect(exactJson(JSON.parse(text, exactly))).toBe(text);
      }),
    );
  });

  test('where the engine cannot tell what was written, they are refused', () => {
    expect(() => exactly('', 9007199254740992)).toThrow('cannot be read exactly');
    expect(exactly('', 1.5)).toBe(1.5);
  });
});

test.each([
  ['9007199254740993', 9007199254740993n],
  [' -9007199254740993 ', -9007199254740993n],
  ['[9007199254740993]', [9007199254740993n]],
  ['12', 12],
  ['007', '007'],
  ['1.5', 1.5],
  ['tiny:pell', 'tiny:pell'],
])('a field that says %s asks for just that', (typed, value) => {
  expect(typedValue(typed)).toStrictEqual(value);
});

test('what goes to Neo4j is an integer of 64 bits, or refused', () => {
  expect(toParameters({ a: [1, 9007199254740993n] })).toEqual({ a: [1n, 9007199254740993n] });
  expect(() => toParameters([2n ** 63n])).toThrow('64 bits');
  expect(() => toParameters(Infinity)).toThrow('64 bits');
  expect(toParameters(-(2n ** 63n))).toBe(-(2n ** 63n));
});

test('a range whose end is such a number is refused as any that is too long', async () => {
  const db = { analysts: { database: 'x' } } as Parameters<typeof askedOf>[0];
  const ticket = { queryId: 'x' } as Parameters<typeof askedOf>[1];
  const ask = (n: unknown) =>
    askedOf(db, ticket, { text: 'UNWIND range(0, $n) AS x RETURN x', parameters: { n } });
  await expect(ask(9007199254740993n)).rejects.toThrow(/numbers/);
  expect((await ask(3)).parameters).toEqual({ n: 3n });
});

test('a number of a saved query is exact or refused', () => {
  const parameter = { name: 'n', label: 'n', type: 'number', default: 3 } as unknown as Parameters<
    typeof linkedValues
  >[0][number];
  const read = (n: string) => linkedValues([parameter], { n });
  expect(read('12')).toEqual({ values: { n: 12 }, wrong: [] });
  expect(read('9007199254740993').wrong).toEqual(['n']);
  expect([9007199254740992, 2 ** 60, 1.5, 12].map((value) => QueryValue.safeParse(value).success)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
