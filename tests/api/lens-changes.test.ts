import { expect, test } from 'vitest';
import { Changes } from '#contract/lens-answers.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, loadArticle } from '../support/datasets.ts';

const { app } = appOn(loadArticle);
const article = await datasetIn(ARTICLE);
const ids = [...article.actors, ...article.events, ...article.places].map(({ id }) => id);
const PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;

async function between(from: string, to: string, lens: object = {}): Promise<Changes> {
  const { status, body } = await app.post('/api/v1/changes', { ids, from, to, lens });
  expect({ status, body }).toMatchObject({ status: 200 });
  return Changes.parse(body);
}

/** "certainly: Iran detained Saif al-Adl" */
const lines = (changes: Changes, part: (typeof PARTS)[number]): string[] =>
  changes[part].map(({ certain, sentence }) => `${certain ? 'certainly' : 'possibly'}: ${sentence}`);

test('a beginning and an end are judged by themselves, not by what held on the outer days', async () => {
  const changes = await between('2014-01-01', '2018-01-01');
  expect(lines(changes, 'ended')).toContain('certainly: Iran detained Saif al-Adl');
  expect(lines(changes, 'began')).toContain('certainly: Iran imposed a travel ban on Saif al-Adl');
  const later = await between('2016-06-01', '2021-06-01');
  expect(lines(later, 'began')).toContain('possibly: Saif al-Adl was a member of leadership council');
  expect(lines(later, 'ended').filter((line) => line.includes('detained'))).toStrictEqual([]);
});

test('what happens at a moment neither begins nor ends', async () => {
  const changes = await between('2016-06-01', '2021-06-01');
  const happened = lines(changes, 'happened');
  expect(happened).toContain('possibly: al-Nusra Front separated from al-Qaeda');
  expect(happened).toContain('possibly: Abu al-Khair al-Masri formed leadership council');
  // Seen so in October 2017, which does not say when it was withheld.
  expect(happened.filter((line) => line.includes('withheld allegiance'))).toStrictEqual([]);
  expect(happened).toContain('certainly: Killing of Abu Muhammad al-Masri');
  const moments = [...changes.began, ...changes.ended].filter(({ sentence }) =>
    / separated from | formed | withheld | took part in | released /.test(sentence),
  );
  expect(moments).toStrictEqual([]);
});

test('what is denied stands among the disputed alone, with who says so and who denies it', async () => {
  const { disputed, began } = await between('2014-01-01', '2018-01-01');
  const about = disputed.map(({ what, sentence, differs }) => [what, sentence, differs]);
  expect(about).toContainEqual(['began', 'Iran detained Saif al-Adl (after exchange)', ['polarity']]);
  expect(began.filter(({ sentence }) => sentence.includes('(after exchange)'))).toStrictEqual([]);
  const tellers = disputed
    .find(({ sentence }) => sentence === 'Iran detained Saif al-Adl (after exchange)')
    ?.claims.map(({ polarity, first }) => `${first.map(({ name }) => name).join()} ${polarity}`);
  expect(tellers).toContain('Abu al-Qassam denies');
  expect(tellers).toContain('Abd al-Rahim Atoun asserts');
});

test('as told by one source the same beginning is not disputed', async () => {
  const atoun = { sources: ['al-qaeda-iran:src-atoun'] };
  const { disputed, began } = await between('2014-01-01', '2018-01-01', atoun);
  expect(disputed).toStrictEqual([]);
  expect(began.map(({ sentence }) => sentence)).toContain('Iran detained Saif al-Adl (after exchange)');
});

test('each list is in order of time, and each change stands in one of them', async () => {
  const changes = await between('1990-01-01', '2022-01-01');
  for (const part of PARTS) {
    const days = changes[part].map(({ earliest }) => earliest ?? '');
    expect(days).toStrictEqual(days.toSorted());
  }
  const rows = PARTS.flatMap((part) =>
    changes[part].map(({ what, tie, node, earliest }) => [what, (tie ?? node)?.id, earliest].join(' ')),
  );
  expect(new Set(rows).size).toBe(rows.length);
  expect(changes.disputed.every(({ differs }) => differs.length > 0)).toBe(true);
  expect(changes.altered).toStrictEqual([]);
});

test('a change lies between the days by each claim that is told of it, or is called possible', async () => {
  const [from, to] = ['2015-06-01', '2017-10-15'];
  const changes = await between(from, to);
  for (const { certain, earliest, latest, sentence } of PARTS.flatMap((part) => changes[part])) {
    const told = { sentence, earliest, latest };
    expect(told).toStrictEqual({ sentence, earliest: expect.any(String), latest: expect.any(String) });
    expect((earliest ?? '') <= to && from <= (latest ?? '')).toBe(true);
    if ((earliest ?? '') >= from && (latest ?? '') <= to)
      expect({ ...told, certain }).toStrictEqual({ ...told, certain: true });
  }
});

test('what was only seen to be so happened, began and ended at no day that is told', async () => {
  const seen = new Set(
    article.claims.flatMap(({ tieId, validFrom, validTo, observedAt }) =>
      tieId !== null && observedAt !== null && validFrom === null && validTo === null ? tieId : [],
    ),
  );
  const dated = new Set(
    article.claims.flatMap(({ tieId, validFrom, validTo }) =>
      (validFrom ?? validTo) !== null && tieId !== null ? tieId : [],
    ),
  );
  const changes = await between('1990-01-01', '2022-01-01', { endings: false });
  const listed = new Set(PARTS.flatMap((part) => changes[part].flatMap(({ tie }) => tie?.id ?? [])));
  const only = [...seen].filter((id) => !dated.has(id));
  expect(only.length).toBeGreaterThan(20);
  expect(only.filter((id) => listed.has(id))).toStrictEqual([]);
});

test('a death after the days ends nothing between them', async () => {
  const { ended } = await between('2014-01-01', '2018-01-01');
  expect(ended.filter((change) => change.ended !== null)).toStrictEqual([]);
  const later = await between('2018-01-01', '2021-01-01');
  expect(later.ended.some((change) => change.ended?.date === '2020-08')).toBe(true);
});
