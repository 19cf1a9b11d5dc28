import { expect, test } from 'vitest';
import type { Filter } from '#contract/filter.ts';
import { droppedBy, hidesAlone, only, toggled, withoutAlone } from '#picture/filter/basic.ts';

const off = (drop: string[], on = true): Filter => ({ by: 'kind', on, drop });
const other: Filter = { by: 'evidence', on: true, what: 'disputed', show: 'only' };

test('a click leaves out, a second one brings back, and one filter says all of it', () => {
  const once = toggled([other], 'kind', ['State']);
  expect(once).toStrictEqual([other, off(['State'])]);
  const twice = toggled(once, 'kind', ['Person']);
  expect(twice).toStrictEqual([other, off(['Person', 'State'])]);
  expect(toggled(toggled(twice, 'kind', ['State']), 'kind', ['Person'])).toStrictEqual([other]);
});

test('several that look alike go together, and come back together', () => {
  const some = toggled([], 'kind', ['City']);
  const all = toggled(some, 'kind', ['City', 'Region']);
  expect([...droppedBy(all, 'kind')]).toStrictEqual(['City', 'Region']);
  expect(toggled(all, 'kind', ['City', 'Region'])).toStrictEqual([]);
});

test('only this, and everything again; what is switched off stays as it is', () => {
  const asleep = off(['Group'], false);
  const kinds = ['Group', 'Person', 'State'];
  const alone = only([asleep], 'kind', ['State'], kinds);
  expect(alone).toStrictEqual([asleep, off(['Group', 'Person'])]);
  expect(only(alone, 'kind', ['State'], kinds)).toStrictEqual([asleep]);
  expect(only(alone, 'kind', ['Person'], kinds)).toStrictEqual([asleep, off(['Group', 'State'])]);
});

test('what stands alone is one filter, on or gone', () => {
  const hidden = withoutAlone([other], true);
  expect(hidesAlone(hidden)).toBe(true);
  expect(withoutAlone(hidden, true)).toStrictEqual(hidden);
  expect(withoutAlone(hidden, false)).toStrictEqual([other]);
  expect(hidesAlone([{ by: 'degree', on: true, min: 2, max: null }])).toBe(false);
});
