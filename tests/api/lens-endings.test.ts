import { beforeAll, describe, expect, test } from 'vitest';
import { TieDetails } from '#contract/evidence.ts';
import { Neighbours } from '#contract/network.ts';
import { Changes, Comparison, LensAnswer, LensNetwork, Timeline } from '#contract/lens-answers.ts';
import { load } from '../../server/dataset/load.ts';
import type { Dataset } from '../../server/dataset/model.ts';
import { appOn, holdOnly } from '../support/app-on.ts';
import { ARTICLE, TINY, datasetIn, deadly, loadArticle } from '../support/datasets.ts';

const { app, db } = appOn(loadArticle);
const [article, tiny] = await Promise.all([ARTICLE, TINY].map(datasetIn));
if (article === undefined || tiny === undefined) throw new Error('no dataset');
const idsIn = ({ actors, events, places }: Dataset) => [...actors, ...events, ...places].map(({ id }) => id);

async function through(lens: object, ids: string[]): Promise<LensAnswer> {
  const { status, body } = await app.post('/api/v1/lens', { ids, lens });
  expect({ status, body }).toMatchObject({ status: 200 });
  return LensAnswer.parse(body);
}

/** Why a tie is left out, or how it held. */
const stands = ({ leftOut, ties }: LensAnswer, id: string): string | null | undefined =>
  leftOut.ties.find((left) => left.id === id)?.why ?? ties.find(({ tie }) => tie.id === id)?.held;
const endedIn = ({ leftOut }: LensAnswer): string[] =>
  leftOut.ties.filter(({ why }) => why === 'ended').map(({ id }) => id.replace(/^.*?:/, ''));

const readTie = async (asked: string) => TieDetails.parse((await app.get(`/api/v1/ties/${asked}`)).body);

const hold = async (dataset: Dataset) => holdOnly(db, async (database) => load(database, dataset));

/** A dataset of which one claim says something else. */
const claimed = (change: Record<string, string | null>, id: string) => (dataset: Dataset) => ({
  ...dataset,
  claims: dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
});

/** The ties to the neighbours of the man who was killed, through a lens. */
const near = async (asked: string): Promise<string[]> => {
  const { body } = await app.get(`/api/v1/neighbours/al-qaeda-iran:abu-muhammad-al-masri?limit=200&${asked}`);
  return Neighbours.parse(body).neighbours.map(({ tie }) => tie.id);
};

describe('a man who was killed in August 2020', () => {
  const A = 'al-qaeda-iran:';
  const everybody = idsIn(article);
  const BAN = `${A}iran-barred-from-travel-abu-muhammad-al-masri`;
  const HIS = [
    'abu-muhammad-al-masri-deputy-of-ayman-al-zawahiri',
    'abu-muhammad-al-masri-member-of-al-qaeda',
    'abu-muhammad-al-masri-member-of-leadership-council',
    'abu-muhammad-al-masri-stayed-in-iran-territory',
    'iran-barred-from-travel-abu-muhammad-al-masri',
    'iran-detained-abu-muhammad-al-masri-after-exchange',
  ];

  test('is no member, is banned from nothing and is nowhere afterwards, and is so marked before', async () => {
    const after = await through({ asOf: '2021-01-12' }, everybody);
    expect(endedIn(after)).toStrictEqual(expect.arrayContaining(HIS));
    expect(after.leftOut.counts.ended).toBe(endedIn(after).length);
    expect(
      after.ties.filter(({ tie, ended }) => ended !== null && HIS.includes(tie.id.slice(A.length))),
    ).toStrictEqual([]);
    const before = await through({ asOf: '2020-08-31' }, everybody);
    expect(endedIn(before)).toStrictEqual([]);
    const ban = before.ties.find(({ tie }) => tie.id === BAN);
    expect(ban?.held).toBe('possible');
    expect(ban?.ended).toMatchObject({
      by: 'death',
      date: '2020-08',
      latest: '2020-08-31',
      tie: `${A}abu-muhammad-al-masri-victim-in-killing-of-abu-muhammad`,
    });
    expect(ban?.ended?.claims).toContain(`${A}c41-01`);
    expect(ban?.tie.bounds.toMax).toBeNull();
  });

  test('his neighbours are those of the picture: what ended with him brings nobody', async () => {
    const after = await near('asOf=2021-01-12&certainty=possible');
    expect(after.filter((id) => HIS.includes(id.slice(A.length)))).toStrictEqual([]);
    expect(await near('asOf=2021-01-12&certainty=possible&endings=false')).toContain(BAN);
    expect(await near('asOf=2019-01-12&certainty=possible')).toContain(BAN);
  });

  test('what he was born as and what was said of him stay', async () => {
    const after = await through({ asOf: '2021-01-12' }, everybody);
    expect(endedIn(after).filter((id) => /son-of|counted-among|accused|killed/.test(id))).toStrictEqual([]);
  });

  test('the death counts where the picture does not show it', async () => {
    const ids = [`${A}abu-muhammad-al-masri`, `${A}iran`];
    expect(stands(await through({ asOf: '2021-01-12' }, ids), BAN)).toBe('ended');
  });

  test('it can be switched off, and is asked of those alone who tell of it', async () => {
    expect(endedIn(await through({ asOf: '2021-01-12', endings: false }, everybody))).toStrictEqual([]);
    const qassam = { asOf: '2021-01-12', sources: [`${A}src-abu-al-qassam`] };
    const answer = await through(qassam, everybody);
    expect([stands(answer, BAN), endedIn(answer)]).toStrictEqual(['possible', []]);
  });

  test('the whole network by ids says the same, with a switch in the address', async () => {
    for (const [asked, lens] of [
      ['', {}],
      ['&endings=false', { endings: false }],
      ['&certainty=certain', { certainty: 'certain' }],
      [`&sources=${A}src-penzel`, { sources: [`${A}src-penzel`] }],
    ] as const) {
      const { body } = await app.get(`/api/v1/told?asOf=2021-01-12${asked}`);
      const shown = await through({ asOf: '2021-01-12', ...lens }, everybody);
      const ids = shown.ties.map(({ tie }) => tie.id).toSorted();
      const told = LensNetwork.parse(body).ties;
      expect(told.filter((id) => HIS.includes(id.slice(A.length)))).toStrictEqual(
        ids.filter((id) => HIS.includes(id.slice(A.length))),
      );
    }
  });

  test('a tie says with what it ends, and opens to the claim, also without a day', async () => {
    const { ended } = await readTie(BAN);
    expect([ended?.by, ended?.date]).toStrictEqual(['death', '2020-08']);
    expect((await readTie(`${BAN}?endings=false`)).ended).toBeNull();
    const then = await readTie(`${BAN}?asOf=2021-01-12`);
    expect(
      then.claims.filter(({ polarity }) => polarity === 'asserts').map(({ outside }) => outside),
    ).toContain('ended');
  });

  test('what changed: it ended with him, which is told apart; the years after have fewer ties', async () => {
    const days = { ids: everybody, from: '2016-06-01', to: '2021-06-01' };
    const ask = async (lens: object) =>
      Changes.parse((await app.post('/api/v1/changes', { ...days, lens })).body).ended.find(
        ({ tie }) => tie?.id === BAN,
      );
    expect((await ask({}))?.ended?.latest).toBe('2020-08-31');
    expect(await ask({ endings: false })).toBeUndefined();
    const bars = async (lens: object) =>
      Timeline.parse((await app.post('/api/v1/timeline', { ids: everybody, lens })).body).bars.at(-1);
    const [on, off] = [await bars({}), await bars({ endings: false })];
    expect((off?.possible ?? 0) - (on?.possible ?? 0)).toBeGreaterThanOrEqual(HIS.length - 1);
  });
});

describe('what ends, and what does not', () => {
  const ids = idsIn(tiny);
  const SPELL = 'tiny:varn-second-spell';
  const after = { asOf: '1908-01-01' };
  describe('by a death', () => {
    beforeAll(() => hold(deadly(tiny)));

    test('as told by everyone it ends; as told by a source without the death it goes on', async () => {
      expect(stands(await through(after, ids), SPELL)).toBe('ended');
      expect(stands(await through({ ...after, sources: ['tiny:brink'] }, ids), SPELL)).toBe('possible');
      expect(stands(await through({ asOf: '1907-05-04' }, ids), SPELL)).toBe('possible');
    });
    test('compared, each side has the deaths that it tells', async () => {
      const lens = { ...after, sources: ['tiny:brink'], against: ['tiny:marsh'] };
      const { body } = await app.post('/api/v1/compare', { ids, lens, limit: 500 });
      expect(Comparison.parse(body).rows.find(({ id }) => id === SPELL)?.state).toBe('first');
    });
    test('what nobody dates is over, too, and so is an occupation', async () => {
      const answer = await through(after, ids);
      const of = (id: string) =>
        answer.nodes.find((node) => node.id === id)?.attributes.map(({ property }) => property);
      expect([of('tiny:ilse-varn'), of('tiny:oda-brink')]).toStrictEqual([[], ['occupation']]);
      const before = await through({ asOf: '1907-05-04' }, ids);
      expect(before.nodes.find(({ id }) => id === 'tiny:ilse-varn')?.attributes).toHaveLength(1);
    });
  });

  test.each<[string, (dataset: Dataset) => Dataset]>([
    ['a death that is only possible', claimed({ modality: 'possibility' }, 'tiny:varn-given')],
    ['a death that is planned', claimed({ modality: 'plan' }, 'tiny:varn-given')],
    ['a death that is denied', claimed({ polarity: 'denies' }, 'tiny:varn-given')],
    [
      'a death that is disputed',
      (dataset) => ({
        ...dataset,
        responses: [
          ...dataset.responses,
          { claimId: 'tiny:varn-pilots', stance: 'rejects', respondsTo: 'tiny:varn-given', reason: null },
        ],
      }),
    ],
    ['what began after it', claimed({ validFrom: '1907-06-01' }, SPELL)],
    ['what was seen after it', claimed({ observedAt: '1907-06-01' }, SPELL)],
  ])('%s ends nothing', async (_, change) => {
    await hold(deadly(tiny, change));
    expect(stands(await through(after, ids), SPELL)).toBe('possible');
  });

  test('a dissolution ends what only the existing can be, and leaves a pilot a pilot', async () => {
    await hold(deadly(tiny, undefined, { party: 'dissolution' }));
    const answer = await through(after, ids);
    expect(stands(answer, SPELL)).toBe('ended');
    expect(answer.nodes.find(({ id }) => id === 'tiny:ilse-varn')?.attributes).toHaveLength(1);
  });
});
