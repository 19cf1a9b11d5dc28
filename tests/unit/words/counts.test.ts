import { expect, test } from 'vitest';
import { agreed, counted, either, figure, listed } from '#words/counts.ts';

test('a count agrees with its noun, and has commas', () => {
  expect([0, 1, 2, 1234].map((n) => counted(n, 'tie'))).toStrictEqual([
    '0 ties',
    '1 tie',
    '2 ties',
    '1,234 ties',
  ]);
  expect(counted(1, 'tie is', 'ties are')).toBe('1 tie is');
  expect(counted(3, 'tie is', 'ties are')).toBe('3 ties are');
  expect([agreed(1, 'is', 'are'), agreed(0, 'is', 'are')]).toStrictEqual(['is', 'are']);
  expect(figure(20_000)).toBe('20,000');
});

test('a list of all, and a list to choose from', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed)).toStrictEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
  expect([['A'], ['A', 'B'], ['A', 'B', 'C']].map(either)).toStrictEqual(['A', 'A or B', 'A, B or C']);
});
