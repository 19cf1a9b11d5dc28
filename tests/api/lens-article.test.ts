import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Lens } from '#contract/lens.ts';
import { Comparison, Disputes, LensAnswer } from '#contract/lens-answers.ts';
import { appOn } from '../support/app-on.ts';
import { ARTICLE, datasetIn, loadArticle } from '../support/datasets.ts';

const id = (local: string): string => `al-qaeda-iran:${local}`;
const short = (full: string): string => full.replace('al-qaeda-iran:', '');
const PRESS = [id('src-new-york-times'), id('src-other-media')];
const ATOUN = [id('src-atoun')];
const ABU_AL_QASSAM = [id('src-abu-al-qassam')];

const { app, db } = appOn(loadArticle);
const dataset = await datasetIn(ARTICLE);
const everyone = [...dataset.actors, ...dataset.events, ...dataset.places].map((node) => node.id);

async function ask(path: string, body: object): Promise<unknown> {
  const answer = await app.post(`/api/v1/${path}`, { ids: everyone, ...body });
  expect(answer.status).toBe(200);
  return answer.body;
}

const through = async (lens: Partial<Lens>) => LensAnswer.parse(await ask('lens', { lens }));
const compare = async (sources: string[], against: string[] | 'others') =>
  Comparison.parse(await ask('compare', { lens: { sources, against } }));

const releasedBy = ({ ties }: LensAnswer): string[] =>
  ties
    .map(({ tie }) => tie)
    .filter(
      ({ role, side, objectId }) =>
        role === 'released' && side === id('iran') && objectId === id('exchange-2015'),
    )
    .map(({ subjectId }) => short(subjectId))
    .toSorted();

function stated({ nodes }: LensAnswer): string[] | undefined {
  const exchange = nodes.find((node) => node.id === id('exchange-2015'));
  return exchange?.attributes
    .find(({ property }) => property === 'released-by-iran')
    ?.accounts.map(({ text }) => text);
}

describe('who was released in 2015', () => {
  const SHARED = ['abu-al-khair-al-masri', 'abu-al-qassam', 'abu-muhammad-al-masri', 'saif-al-adl'];
  const COMPANIONS = ['companion-1', 'companion-2'];

  test('as told by the press: five', async () => {
    const answer = await through({ sources: PRESS });
    expect(releasedBy(answer)).toStrictEqual([...SHARED, 'sari-shihab']);
    expect(stated(answer)).toStrictEqual(['5 people']);
    const known = (who: string) => answer.nodes.find((node) => node.id === id(who))?.why !== 'untold';
    expect(COMPANIONS.map(known)).toStrictEqual([false, false]);
  });

  test('as told by Atoun: six, two of them unnamed, who appear only there', async () => {
    const answer = await through({ sources: ATOUN });
    expect(releasedBy(answer)).toStrictEqual([...SHARED.slice(0, 3), ...COMPANIONS, 'saif-al-adl']);
    expect(stated(answer)).toStrictEqual(['6 people']);
    const known = (who: string) => answer.nodes.find((node) => node.id === id(who))?.why !== 'untold';
    expect([...COMPANIONS, 'sari-shihab'].map(known)).toStrictEqual([true, true, false]);
  });

  test('as told by everyone: seven are drawn, and the stated number reads five or six', async () => {
    const answer = await through({});
    expect(releasedBy(answer)).toHaveLength(7);
    expect(stated(answer)).toStrictEqual(['5 people', '6 people']);
  });

  test('compared: they differ in the number, each has men of its own, and four they share', async () => {
    const { rows, counts } = await compare(PRESS, ATOUN);
    expect(counts.conflict).toBe(2);
    expect(rows[0]).toMatchObject({
      state: 'conflict',
      about: 'attribute',
      property: 'released-by-iran',
      differs: ['value', 'incompatible'],
      first: { text: '5 people' },
      second: { text: '6 people' },
    });
    const state = (who: string) =>
      rows.find((row) => row.id === id(`${who}-released-in-exchange-2015`))?.state;
    expect(SHARED.map(state)).toStrictEqual(SHARED.map(() => 'agree'));
    expect(state('sari-shihab')).toBe('first');
    expect(COMPANIONS.map(state)).toStrictEqual(['second', 'second']);
    const order = ['conflict', 'first', 'second', 'agree'];
    const places = rows.map((row) => order.indexOf(row.state));
    expect(places).toStrictEqual(places.toSorted((a, b) => a - b));
  });
});

describe('prisoners, or barred from travel', () => {
  const MEN = ['abu-muhammad-al-masri', 'saif-al-adl'];

  test('Atoun asserts that they were held after the exchange, Abu al-Qassam denies it; of the ban both tell', async () => {
    const { rows } = await compare(ATOUN, ABU_AL_QASSAM);
    const row = (tie: string) => rows.find((found) => found.id === id(tie));
    for (const man of MEN) {
      const held = row(`iran-detained-${man}-after-exchange`);
      expect(held).toMatchObject({ state: 'conflict', differs: ['polarity'] });
      expect(held?.first?.claims.map(({ polarity }) => polarity)).toStrictEqual(['asserts']);
      expect(held?.second?.claims.map(({ polarity }) => polarity)).toStrictEqual(['denies']);
      expect(row(`iran-barred-from-travel-${man}`)?.state).toBe('agree');
    }
  });

  test('in the list of disputes, face to face, with what both hold', async () => {
    const { disputes } = Disputes.parse(await ask('disputes', {}));
    for (const man of MEN) {
      const dispute = disputes.find((found) => found.id === id(`iran-detained-${man}-after-exchange`));
      expect(
        dispute?.accounts.map(({ sources, claims }) => [
          sources.map((source) => short(source.id)),
          claims.map(({ polarity }) => polarity),
        ]),
      ).toStrictEqual([
        [['src-atoun'], ['asserts']],
        [['src-abu-al-qassam'], ['denies']],
      ]);
      const agreed = dispute?.agreed.map(({ tieId }) => short(tieId ?? ''));
      expect(agreed).toContain(`iran-barred-from-travel-${man}`);
      expect(agreed).toContain(`${man}-released-in-exchange-2015`);
    }
  });

  test('the dispute about the number says who was certainly released', async () => {
    const { disputes } = Disputes.parse(await ask('disputes', {}));
    const number = disputes.find(({ property }) => property === 'released-by-iran');
    expect(number?.accounts.map(({ text }) => text)).toStrictEqual(['5 people', '6 people']);
    expect(number?.accounts[0]?.origins).toBe(1);
    const released = number?.agreed.filter(({ tieId }) => tieId?.endsWith('-released-in-exchange-2015'));
    expect(released?.map(({ tieId }) => short(tieId ?? ''))).toContain(
      'saif-al-adl-released-in-exchange-2015',
    );
    expect(released?.map(({ tieId }) => short(tieId ?? ''))).not.toContain(
      'sari-shihab-released-in-exchange-2015',
    );
  });
});

test('on 1 June 2014 nobody is certainly in Iranian detention, several may be, and the diplomat is certainly captive', async () => {
  const { ties } = await through({ asOf: '2014-06-01' });
  const captive = ties.filter(({ tie }) => tie.type === 'DETAINED');
  const byIran = captive.filter(({ tie }) => tie.subjectId === id('iran'));
  expect(byIran.filter(({ held }) => held === 'certain')).toStrictEqual([]);
  expect(byIran.filter(({ held }) => held === 'possible').length).toBeGreaterThan(5);
  expect(
    captive.filter(({ held }) => held === 'certain').map(({ tie }) => short(tie.objectId)),
  ).toStrictEqual(['diplomat-2015']);
});

test('a view as told by one source keeps to it as of a day', async () => {
  const { ties, leftOut } = await through({ sources: PRESS, asOf: '2014-06-01' });
  expect(ties.every(({ tie }) => tie.origins === 1)).toBe(true);
  expect(leftOut.ties.find((left) => left.id === id('iran-detained-companion-1'))?.why).toBe('untold');
});

test('a tie that needs one account of both parts names nobody who tells of one part alone', async () => {
  const pair = ['al-qaeda-iran:abu-al-qassam', 'al-qaeda-iran:diplomat-2015'];
  const wanted = 'al-qaeda-iran:exchange-2015~EXCHANGED_FOR~abu-al-qassam~diplomat-2015';
  const { body: tie } = await app.get(`/api/v1/ties/${encodeURIComponent(wanted)}`);
  const { body: paths } = await app.get(`/api/v1/paths?ids=${pair.join(',')}`);
  const named = [
    tie,
    (paths as { ties: { tie: { id: string } }[] }).ties.find((each) => each.tie.id === wanted),
  ];
  const tellers = named.map((each) => {
    const { claims } = each as { claims: object[] };
    return claims.map((claim) => JSON.stringify(claim));
  });
  for (const claims of tellers) {
    expect(claims.join(' ')).toContain('New York Times');
    expect(claims.filter((claim) => claim.includes('src-atoun'))).toStrictEqual([]);
  }
});

const REJECTED = ['iran-hosted-al-qaeda', 'iran-protected-al-qaeda', 'iran-took-in-headquarters-decision'];

const standing = async (lens: Partial<Lens>) => {
  const { ties } = await through(lens);
  const status = new Map(ties.map(({ tie }) => [short(tie.id), tie.status]));
  return REJECTED.map((tie) => status.get(tie));
};

describe('what listeners reject by calling the speech propaganda', () => {
  test('is disputed, with them as the other side', async () => {
    const { disputes } = Disputes.parse(await ask('disputes', {}));
    for (const tie of REJECTED) {
      const dispute = disputes.find((found) => found.id === id(tie));
      expect(dispute?.differs).toStrictEqual(['rejected']);
      expect(dispute?.accounts.map(({ sources }) => sources.map((one) => short(one.id)))).toStrictEqual([
        ['src-pompeo'],
        ['src-listeners'],
      ]);
      expect(dispute?.accounts[1]?.text).toBe('rejects it');
      expect(dispute?.responses.map(({ stance }) => stance)).toContain('rejects');
    }
  });

  test('is drawn as disputed, but not where Pompeo alone is asked', async () => {
    expect(await standing({})).toStrictEqual(['disputed', 'disputed', 'disputed']);
    expect(await standing({ sources: [id('src-pompeo')] })).toStrictEqual([
      'asserted',
      'asserted',
      'asserted',
    ]);
    const both = { sources: [id('src-pompeo'), id('src-listeners')] };
    expect(await standing(both)).toStrictEqual(['disputed', 'disputed', 'disputed']);
  });
});

test('that its attribute is rejected makes a tie not disputed: stored, through a lens and as the question asks', async () => {
  const stored = await db.read<{ id: string }>(
    "MATCH (t:Tie {dataset: 'al-qaeda-iran', status: 'disputed'}) RETURN t.id AS id ORDER BY id",
    {},
  );
  const ids = stored.map((tie) => tie.id);
  const { ties } = await through({});
  const seen = ties.filter(({ tie }) => tie.status === 'disputed').map(({ tie }) => tie.id);
  const question = await readFile(
    new URL('../../cypher/saved-queries/disputed-ties.cypher', import.meta.url),
    'utf8',
  );
  const rows = await db.read<{ ties: string[]; overlap: boolean; 'rejected by': string[] }>(question, {});
  const asked = rows.filter((row) => row.overlap || row['rejected by'].length > 0);
  expect(seen.toSorted()).toStrictEqual(ids);
  expect(asked.flatMap((row) => row.ties).toSorted()).toStrictEqual(ids);
  expect(ids.map(short)).toStrictEqual([
    'al-qaeda-allied-with-iran',
    'iran-detained-abu-muhammad-al-masri-after-exchange',
    'iran-detained-saif-al-adl-after-exchange',
    ...REJECTED,
  ]);
  const { disputes } = Disputes.parse(await ask('disputes', {}));
  const cooperated = disputes.filter((each) => each.tie?.id === id('al-qaeda-cooperated-with-iran'));
  expect(cooperated.map(({ property }) => property)).toStrictEqual(['characterisation']);
});

test('as told by who denies it, a path says so: it is no link, and no silence', async () => {
  const query = new URLSearchParams({
    ids: [id('iran'), id('saif-al-adl')].join(','),
    sources: ABU_AL_QASSAM.join(','),
  });
  const { body } = await app.get(`/api/v1/paths?${query.toString()}`);
  const { pairs } = body as { pairs: { denied: { id: string; sentence: string }[] }[] };
  expect(pairs[0]?.denied.map((tie) => short(tie.id))).toContain('iran-detained-saif-al-adl-after-exchange');
  const byEverybody = await app.get(`/api/v1/paths?ids=${id('iran')},${id('saif-al-adl')}`);
  expect((byEverybody.body as { pairs: { denied: unknown[] }[] }).pairs[0]?.denied).toStrictEqual([]);
});
