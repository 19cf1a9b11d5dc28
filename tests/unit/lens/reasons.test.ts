import { describe, expect, test } from 'vitest';
import { Certainty, Lens } from '#contract/lens.ts';
import { looksOf, seenBy } from '../../../server/lens/look.ts';
import { ARTICLE, datasetIn, TINY } from '../../support/datasets.ts';
import { evidenceOf } from '../oracle/asked.ts';

/** What is only not sure enough, or undated, may be shown where one asks for less. */
const BY_GRADE = new Set([null, 'uncertain', 'other-time', 'undated']);
const DAYS = [
  '1907-03-15',
  '2001-09-11',
  '2015-03-01',
  '2017-11-01',
  '2020-10-01',
  '2020-10-01/2021-01-12',
  '2021-06-01',
];

describe.each([ARTICLE, TINY])('on %s', async (folder) => {
  const evidence = evidenceOf(await datasetIn(folder));
  const ways = DAYS.flatMap((asOf) =>
    (['valid', 'said'] as const).flatMap((clock) =>
      [true, false].map((undated): [string, string, boolean] => [asOf, clock, undated]),
    ),
  );
  test.each(ways)(
    'what is left out on %s (%s, undated: %s) is so for one reason at every grade',
    (...way) => {
      const [asOf, clock, undated] = way;
      const reasons = Certainty.options.flatMap((certainty) =>
        seenBy(looksOf(evidence, Lens.parse({ asOf, clock, undated, certainty }))).map(({ tie, why }) => ({
          id: tie.id,
          why,
        })),
      );
      const several = [...Map.groupBy(reasons, ({ id }) => id)].flatMap(([id, of]) => {
        const all = [...new Set(of.map(({ why }) => why))];
        return all.length > 1 && all.some((why) => !BY_GRADE.has(why)) ? [[id, ...all]] : [];
      });
      expect(several).toStrictEqual([]);
    },
  );
});
