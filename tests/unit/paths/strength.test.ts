import { expect, test } from 'vitest';
import type { NetworkTie } from '#contract/network.ts';
import { strengthOf, supportInWords } from '../../../server/paths/strength.ts';

const tie = (
  status: NetworkTie['status'],
  origins: number,
  { inferred = false, modality = 'fact' }: Partial<Pick<NetworkTie, 'inferred' | 'modality'>> = {},
) => ({ status, origins, inferred, modality });

test('from the weakest tie to the strongest', () => {
  const inOrder = [
    tie('possible', 1, { modality: 'possibility' }),
    tie('possible', 3, { modality: 'possibility' }),
    tie('disputed', 1),
    tie('disputed', 5),
    tie('asserted', 1, { inferred: true }),
    tie('asserted', 4, { inferred: true }),
    tie('asserted', 1, { modality: 'allegation' }),
    tie('asserted', 1, { modality: 'assessment' }),
    tie('asserted', 1),
    tie('asserted', 2, { modality: 'allegation' }),
    tie('asserted', 12),
  ];
  const strengths = inOrder.map(strengthOf);
  expect(strengths).toStrictEqual(strengths.toSorted((a, b) => a - b));
  expect(new Set(strengths).size).toBe(strengths.length);
});

test('in words', () => {
  expect(supportInWords(tie('disputed', 1))).toBe('disputed, 1 independent origin');
  expect(supportInWords(tie('asserted', 2, { inferred: true }))).toBe(
    'inferred, stated by nobody, 2 independent origins',
  );
  expect(supportInWords(tie('asserted', 1, { modality: 'allegation' }))).toBe(
    'asserted, an allegation, 1 independent origin',
  );
});
