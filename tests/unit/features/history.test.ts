import { expect, test } from 'vitest';
import { describeLooks } from '../../../client/src/features/history/describe-version.ts';
import { Appearance } from '#contract/appearance.ts';

const PLAIN = Appearance.parse({});

test('the history says in words how the looks changed', () => {
  const changed = (to: Partial<Appearance>) => describeLooks(PLAIN, { ...PLAIN, ...to });
  expect(changed({ parallel: 'counted' })).toBe(
    'Changed the looks: several ties between two as one counted line',
  );
  expect(changed({ colour: { by: 'kind' }, tieWidth: 'same' })).toBe(
    'Changed the looks: colour by the kind and width of ties all the same',
  );
  expect(changed({ label: { by: 'attribute', property: 'nationality' } })).toBe(
    'Changed the looks: text beside the name by “nationality”',
  );
  expect(describeLooks({ ...PLAIN, colour: { by: 'ties' } }, PLAIN)).toBe(
    'Changed the looks: colour as it was',
  );
});
