import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityLedger, type IdentityLink } from '../../../server/judgements/identity-ledger.ts';

const link = (text: string): IdentityLink => {
  const [a = '', sign, b = ''] = text.split(' ');
  return { id: text, actorIds: [a, b], same: sign === '=' };
};
const ledgerOf = (...texts: string[]) => identityLedger(texts.map(link));
const contradicted = (text: string, ...texts: string[]) =>
  ledgerOf(...texts)
    .contradicted(link(text))
    ?.map(({ id }) => id) ?? null;

test('a group holds everyone, across any number of steps, each once', () => {
  const ledger = ledgerOf('a = b', 'c = b', 'c = d', 'a = d', 'x = y', 'd # x');
  expect(ledger.group('d').toSorted()).toStrictEqual(['a', 'b', 'c', 'd']);
  expect(ledger.group('nobody')).toStrictEqual(['nobody']);
});

test('what is removed no longer holds', () => {
  const ledger = ledgerOf('a = b', 'b = c');
  ledger.remove(link('a = b'));
  expect(ledger.group('a')).toStrictEqual(['a']);
  expect(ledger.group('b')).toStrictEqual(['b', 'c']);
});

describe('contradicted', () => {
  test.each<[string, string[], string[] | null]>([
    ['a # b', [], null],
    ['a # b', ['a = c', 'b = d'], null],
    ['a # b', ['b = a'], ['b = a']],
    ['a # d', ['a = b', 'b = c', 'c = d', 'a = x'], ['a = b', 'b = c', 'c = d']],
    ['a = b', ['a # c'], null],
    ['a = b', ['b # a'], ['b # a']],
    ['b = c', ['a = b', 'c = d', 'd # a'], ['d # a', 'a = b', 'c = d']],
    ['a = b', ['x = y', 'x # y'], null],
  ])('%s beside %j: %j', (text, before, wanted) => {
    expect(contradicted(text, ...before)).toStrictEqual(wanted);
  });

  test('keeps any row of judgements free of contradiction, and refuses no other', () => {
    const links = fc.array(
      fc.record({ a: fc.integer({ min: 0, max: 7 }), b: fc.integer({ min: 0, max: 7 }), same: fc.boolean() }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(links, (wanted) => {
        const taken: IdentityLink[] = [];
        for (const [index, { a, b, same }] of wanted.entries()) {
          if (a === b) continue;
          const next: IdentityLink = { id: String(index), actorIds: [`a${a}`, `a${b}`], same };
          const refused = identityLedger(taken).contradicted(next) !== null;
          expect(refused).toBe(isAbsurd([...taken, next]));
          if (!refused) taken.push(next);
        }
      }),
    );
  });
});

/** Spreads names of groups until nothing changes: slow, and written otherwise than the ledger. */
function isAbsurd(links: readonly IdentityLink[]): boolean {
  const groupOf = new Map(links.flatMap(({ actorIds }) => actorIds.map((id) => [id, id])));
  const same = links.filter((each) => each.same);
  for (let round = 0; round < links.length; round += 1)
    for (const { actorIds } of same) {
      const [least = ''] = actorIds.map((id) => groupOf.get(id) ?? id).toSorted();
      for (const id of actorIds) groupOf.set(id, least);
    }
  return links.some(({ actorIds: [a, b], same: one }) => !one && groupOf.get(a) === groupOf.get(b));
}
