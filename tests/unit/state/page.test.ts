import { expect, test } from 'vitest';
import { dispatch, pageNow, setPage, type PageState } from '../../../client/src/state/page.ts';
import { versionOfView } from '#picture/exploration/steps.ts';

/** The members of the page that are others than before: only who reads one of them is drawn again. */
function changedBy(act: () => void): string[] {
  const before = pageNow();
  act();
  const after = pageNow();
  return Object.keys(after).filter(
    (key) => !Object.is(before[key as keyof PageState], after[key as keyof PageState]),
  );
}

const view = {
  id: 'v',
  dataset: 't',
  title: 'V',
  sentence: 'S',
  steps: [{ do: 'show' as const, ids: ['t:a'] }],
};

test('a pan changes where one looks, a selection what is selected, and nothing else', () => {
  dispatch({ do: 'open', version: versionOfView(view) });
  expect(changedBy(() => dispatch({ do: 'look', camera: { zoom: 2, centre: [1, 2] } }))).toStrictEqual([
    'camera',
  ]);
  expect(changedBy(() => dispatch({ do: 'select', ref: { what: 'actor', id: 't:a' } }))).toStrictEqual([
    'selection',
  ]);
  expect(changedBy(() => setPage({ tab: 'paths' }))).toStrictEqual(['tab']);
});

test('a step is a new version; undo goes back to the very one before', () => {
  dispatch({ do: 'open', version: versionOfView(view) });
  const { version } = pageNow();
  const step = { do: 'hide' as const, ids: ['t:a'] };
  expect(changedBy(() => dispatch({ do: 'step', step })).toSorted()).toStrictEqual([
    'cursor',
    'history',
    'selection',
    'version',
  ]);
  dispatch({ do: 'undo' });
  expect(pageNow().version).toBe(version);
});
