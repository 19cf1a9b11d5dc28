import { describe, expect, test } from 'vitest';
import { paragraphsOf, placesOf, type Anchored } from '../../../client/src/features/reader/segments.ts';

const anchored = (id: string, start: number, end: number, locator = 'paragraph 1'): Anchored => ({
  passage: { id, documentId: 'd:doc', start, end, sha256: '', locator },
  claims: [],
});

const cut = (text: string, passages: Anchored[]) =>
  paragraphsOf(text, passages).map(({ segments }) =>
    segments.map(({ text: piece, passageIds }) => [piece, passageIds.join(' ')]),
  );

describe('a text is cut where passages begin and end', () => {
  test('passages that overlap share the stretch that both cover', () => {
    expect(cut('abcdefgh', [anchored('a', 1, 5), anchored('b', 3, 7)])).toStrictEqual([
      [
        ['a', ''],
        ['bc', 'a'],
        ['de', 'a b'],
        ['fg', 'b'],
        ['h', ''],
      ],
    ]);
  });

  test('one that lies within another, the shorter first, and two of the same place', () => {
    expect(cut('abcd', [anchored('a', 0, 4), anchored('b', 1, 2), anchored('c', 1, 2)])).toStrictEqual([
      [
        ['a', 'a'],
        ['b', 'b c a'],
        ['cd', 'a'],
      ],
    ]);
  });

  test('places are code points: a letter outside the first plane is one', () => {
    expect(cut('𝔞𝔟c', [anchored('a', 1, 2)])).toStrictEqual([
      [
        ['𝔞', ''],
        ['𝔟', 'a'],
        ['c', ''],
      ],
    ]);
  });

  test('one across paragraphs is highlighted in both, and marked beside the first', () => {
    const parts = paragraphsOf('ab\ncd', [anchored('a', 1, 4)]);
    expect(parts.map(({ anchored: beside }) => beside.map(({ passage }) => passage.id))).toStrictEqual([
      ['a'],
      [],
    ]);
    expect(parts.map(({ segments }) => segments.map(({ text }) => text).join(''))).toStrictEqual([
      'ab\n',
      'cd',
    ]);
  });
});

test('without a text, passages stand under their locators in order', () => {
  const places = placesOf([
    anchored('a', 0, 1, 'p 1'),
    anchored('b', 2, 3, 'p 2'),
    anchored('c', 4, 5, 'p 1'),
  ]);
  expect(places.map(({ locator, anchored: here }) => [locator, here.length])).toStrictEqual([
    ['p 1', 2],
    ['p 2', 1],
  ]);
});
