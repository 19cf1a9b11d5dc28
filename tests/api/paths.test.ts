import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { Paths } from '#contract/paths.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { datasetIn, loadTiny, loadArticle, copyOfTiny } from '../support/datasets.ts';

const { app, db } = appOn(async (empty) => {
  await loadTiny(empty);
  await loadArticle(empty);
});

const tiny = (...ids: string[]): string[] => ids.map((id) => `tiny:${id}`);
const article = (...ids: string[]): string[] => ids.map((id) => `al-qaeda-iran:${id}`);

async function asked(question: object): Promise<Paths> {
  const { status, body } = await app.post('/api/v1/paths', question);
  expect({ status, body }).toMatchObject({ status: 200 });
  return Paths.parse(body);
}

async function sentences(question: object): Promise<string[]> {
  const { pairs } = await asked(question);
  return pairs.flatMap(({ paths }) => paths.map(({ sentence }) => sentence));
}

const DRAY_HASK = tiny('emil-dray', 'jon-hask');

describe('between two', () => {
  test('the k best: fewest ties first, as sentences, each with its weakest link', async () => {
    const { pairs } = await asked({ ids: DRAY_HASK });
    expect(pairs[0]?.paths.map(({ sentence }) => sentence)).toStrictEqual([
      'Emil Dray was paid by Tide Guild (disputed), which employed Jon Hask (spy).',
      'Emil Dray was paid by Tide Guild (disputed), which detained Ilse Varn, who was exchanged for Jon Hask (inferred).',
      'Emil Dray was paid by Tide Guild (disputed), which made an exchange with Lantern Guild, which released Jon Hask.',
      'Emil Dray was paid by Tide Guild (disputed), which detained Ilse Varn, who worked for Lantern Guild (pilot), which released Jon Hask.',
      'Emil Dray was paid by Tide Guild (disputed), which made an exchange with Lantern Guild, which employed Ilse Varn (pilot), who was exchanged for Jon Hask (inferred).',
    ]);
    expect(pairs[0]).toMatchObject({ more: 'no', cut: null, loosen: [] });
    expect(pairs[0]?.paths[0]?.weakest).toStrictEqual({
      hop: 0,
      tie: 'tiny:dray-paid',
      support: 'disputed',
      origins: 2,
      words: 'Emil Dray was paid by Tide Guild: disputed, 2 independent origins',
    });
  });

  test('who says so stands beside every tie, and a derived tie names its event', async () => {
    const { ties, nodes } = await asked({ ids: tiny('ilse-varn', 'jon-hask'), by: 'shortest' });
    expect(nodes.map(({ name }) => name).toSorted()).toStrictEqual(['Ilse Varn', 'Jon Hask']);
    expect(ties.map(({ tie, event, derivedFrom }) => [tie.type, event, derivedFrom])).toStrictEqual([
      ['EXCHANGED_FOR', 'tiny:exchange-of-captives', ['tiny:hask-given', 'tiny:varn-given']],
    ]);
    expect(ties[0]?.claims.map(({ id, first }) => [id, first.map(({ name }) => name)])).toStrictEqual([
      ['tiny:varn-given', ['Teo Marsh']],
      ['tiny:hask-given', ['Teo Marsh']],
    ]);
  });

  test('all shortest, and the shortest alone', async () => {
    const ids = tiny('tide-guild', 'rika-sol');
    expect(await sentences({ ids, by: 'all-shortest' })).toStrictEqual([
      'Tide Guild paid Emil Dray (disputed), who was a member of Skerry Council (inferred), which had a member in Rika Sol (inferred).',
      'Tide Guild paid Emil Dray (disputed), who was against Vote on closing the harbour, which was supported by Rika Sol.',
    ]);
    expect(await sentences({ ids, by: 'shortest' })).toHaveLength(1);
  });

  test('never more than asked for, and that there are more is said', async () => {
    const { pairs } = await asked({ ids: DRAY_HASK, k: 2 });
    expect(pairs[0]?.paths).toHaveLength(2);
    expect(pairs[0]?.more).toBe('yes');
    expect((await asked({ ids: DRAY_HASK, k: 1 })).pairs[0]?.more).toBe('perhaps');
  });

  test('the query string asks the same', async () => {
    const { body } = await app.get(`/api/v1/paths?ids=${DRAY_HASK.join()}&k=2&maxHops=3&by=best`);
    expect(body).toStrictEqual(await asked({ ids: DRAY_HASK, k: 2, maxHops: 3 }));
  });
});

describe('what a path may be made of', () => {
  test('never a place: two who moved to one country are not tied by it', async () => {
    // Both moved to Syria, and nothing else of that type leads from the one to the other.
    const ids = article('companion-1', 'companion-2');
    expect(await sentences({ ids, types: ['RELOCATED_TO'], maxHops: 6 })).toStrictEqual([]);
    for (const wrong of [tiny('ilse-varn', 'net-loft'), tiny('skerry', 'jon-hask')]) {
      const { status, body } = await app.post('/api/v1/paths', { ids: wrong });
      expect(status).toBe(400);
      expect(body).toMatchObject({ errors: [{ path: 'ids', message: expect.stringMatching(/is a place/) }] });
    }
  });

  test('never the exchange itself where ties follow from it', async () => {
    const { pairs } = await asked({ ids: tiny('father-aumer', 'jon-hask'), maxHops: 6 });
    expect(pairs[0]?.paths).toStrictEqual([]);
    const known = await asked({ ids: tiny('ilse-varn', 'jon-hask'), maxHops: 6, k: 20 });
    const through = new Set(known.pairs.flatMap(({ paths }) => paths.flatMap(({ nodes }) => nodes)));
    expect(through.has('tiny:exchange-of-captives')).toBe(false);
    expect(through.has('tiny:tide-guild')).toBe(true);
  });

  test('an event that is asked for is reached by taking part in it', async () => {
    const ids = tiny('father-aumer', 'exchange-of-captives');
    expect(await sentences({ ids, by: 'shortest' })).toStrictEqual([
      'Father Aumer mediated Exchange of captives.',
    ]);
  });

  test('speech and sources only where they are named', async () => {
    const ids = article('cole-penzel', 'biden-administration');
    expect(await sentences({ ids, maxHops: 6 })).toStrictEqual([]);
    const said = ['Cole Penzel gave advice to Biden administration (inferred).'];
    expect(await sentences({ ids, types: ['ADVISED'] })).toStrictEqual(said);
    expect(await sentences({ ids, families: ['speech'], by: 'shortest' })).toStrictEqual(said);
  });

  test('of some types or families', async () => {
    const ids = tiny('tide-guild', 'jon-hask');
    expect(await sentences({ ids, types: ['WORKED_FOR'] })).toStrictEqual([
      'Tide Guild employed Jon Hask (spy).',
      // Varn worked for the other guild, which is no way on by that type alone.
    ]);
    expect(await sentences({ ids, families: ['exchange'] })).toStrictEqual([
      'Tide Guild made an exchange with Lantern Guild, which released Jon Hask.',
      'Tide Guild released Ilse Varn, who was exchanged for Jon Hask (inferred).',
    ]);
    const { status, body } = await app.post('/api/v1/paths', { ids, families: ['exchnge'] });
    expect([status, body]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('“exchange”') }] },
    ]);
  });

  test('along the direction of ties; symmetric ones lead both ways', async () => {
    const ids = tiny('jon-hask', 'lantern-guild');
    expect(await sentences({ ids, direction: 'out', by: 'shortest' })).toStrictEqual([
      'Jon Hask worked for Tide Guild (spy), which made an exchange with Lantern Guild.',
    ]);
    expect(await sentences({ ids, direction: 'in', by: 'shortest' })).toStrictEqual([
      'Jon Hask was released by Lantern Guild.',
    ]);
  });
});

const VARN = tiny('tide-guild', 'ilse-varn');
const held = (asOf: string) => ({ ids: VARN, types: ['DETAINED'], lens: { asOf, undated: false } });

describe('through a lens', () => {
  test('as told by one source: her claims, and how the tie stands by them', async () => {
    const { pairs, ties } = await asked({ ids: VARN, by: 'shortest', lens: { sources: ['tiny:brink'] } });
    expect(pairs[0]?.paths.map(({ sentence }) => sentence)).toStrictEqual(['Tide Guild detained Ilse Varn.']);
    expect(
      ties.map(({ tie, claims }) => [tie.id, tie.status, tie.origins, claims.map(({ id }) => id)]),
    ).toStrictEqual([
      ['tiny:varn-first-spell', 'asserted', 1, ['tiny:varn-first-spell']],
      // Disputed in the network; she only asserts it.
      ['tiny:varn-second-spell', 'asserted', 1, ['tiny:varn-second-spell']],
    ]);
  });

  test('a derived tie needs one account of both parts', async () => {
    const exchanged = tiny('ilse-varn', 'jon-hask');
    const told = (source: string) =>
      sentences({ ids: exchanged, by: 'shortest', lens: { sources: [`tiny:${source}`] } });
    expect(await told('marsh')).toStrictEqual(['Ilse Varn was exchanged for Jon Hask (inferred).']);
    expect(await told('brink')).toStrictEqual([]);
  });

  test('as of a day', async () => {
    expect(await sentences(held('1907-02-20'))).toStrictEqual(['Tide Guild detained Ilse Varn.']);
    expect(await sentences(held('1907-02-01'))).toStrictEqual([]);
  });

  test('where there is none, what was tried and what could be given up', async () => {
    const { pairs } = await asked({
      ids: DRAY_HASK,
      direction: 'out',
      types: ['PAID'],
      maxHops: 2,
      lens: { sources: ['tiny:brink'], asOf: '1907-03-01' },
    });
    expect(pairs).toStrictEqual([
      {
        from: 'tiny:emil-dray',
        to: 'tiny:jon-hask',
        paths: [],
        more: 'no',
        cut: null,
        denied: [],
        tried:
          'Paths of up to 2 ties, each tie followed from its subject to its object, of the types PAID, held on 1 March 1907, possibly or certainly, be it told of another time only, as told by Oda Brink.',
        loosen: ['direction', 'types', 'lens'],
      },
    ]);
  });
});

test('among several: between every two', async () => {
  const { pairs } = await asked({ ids: tiny('ilse-varn', 'jon-hask', 'tide-guild'), by: 'shortest' });
  expect(pairs.map(({ from, to, paths }) => [from, to, paths[0]?.sentence])).toStrictEqual([
    ['tiny:ilse-varn', 'tiny:jon-hask', 'Ilse Varn was exchanged for Jon Hask (inferred).'],
    ['tiny:ilse-varn', 'tiny:tide-guild', 'Ilse Varn was detained by Tide Guild.'],
    ['tiny:jon-hask', 'tiny:tide-guild', 'Jon Hask worked for Tide Guild (spy).'],
  ]);
});

test.each<[string, object, number, string]>([
  ['one alone', { ids: tiny('pell') }, 400, 'bad-input'],
  ['twice the same', { ids: tiny('pell', 'pell') }, 400, 'bad-input'],
  ['nobody', { ids: tiny('pell', 'nobody') }, 404, 'not-found'],
  ['too long', { ids: DRAY_HASK, maxHops: 7 }, 400, 'bad-input'],
  ['too many', { ids: DRAY_HASK, k: 21 }, 400, 'bad-input'],
])('%s', async (_, question, status, code) => {
  expect(await app.post('/api/v1/paths', question)).toMatchObject({ status, body: { code } });
});

test('in the article: how Saif al-Adl is tied to the Biden administration, through whom, and who says so', async () => {
  const { pairs, ties } = await asked({ ids: article('saif-al-adl', 'biden-administration'), k: 3 });
  expect(pairs[0]?.paths[0]?.sentence).toBe(
    'Saif al-Adl was detained by Iran, which was looked to for rapprochement by Biden administration.',
  );
  expect(pairs[0]?.paths[0]?.weakest).toMatchObject({ hop: 1, support: 'asserted', origins: 1 });
  const last = ties.find(({ tie }) => tie.id === pairs[0]?.paths[0]?.weakest.tie);
  expect(last?.claims[0]?.first.map(({ name }) => name)).toStrictEqual(['many listeners to Pompeo’s speech']);
});

const exchangedAsTold = (...sources: string[]) => ({
  ids: tiny('ilse-varn', 'jon-hask'),
  types: ['EXCHANGED_FOR'],
  lens: { sources: tiny(...sources) },
});

test('a derived tie needs one account of both parts: what two tell of one part each does not make one', async () => {
  const copy = await copyOfTiny();
  for (const [part, source] of [
    ['varn-given', 'brink'],
    ['hask-given', 'rumour'],
  ] as const) {
    const rows = (await readFile(`${copy.dir}/claims.csv`, 'utf8')).split('\n');
    const row = rows.find((each) => each.startsWith(`${part},`)) ?? '';
    await copy.append('claims.csv', row.replace(part, `${part}-too`));
    await copy.append('attributions.csv', `${part}-too,1,almanac,writes,stated,,no`);
    await copy.append('attributions.csv', `${part}-too,2,${source},says,stated,,no`);
  }
  await load(db, await datasetIn(copy.dir));
  expect(await sentences(exchangedAsTold('marsh'))).toStrictEqual([
    'Ilse Varn was exchanged for Jon Hask (inferred).',
  ]);
  expect(await sentences(exchangedAsTold('brink', 'rumour'))).toStrictEqual([]);
  await copy.remove();
  await loadTiny(db);
});

test('an edited dataset: a tie that nobody tells of any more is no link', async () => {
  const copy = await copyOfTiny();
  await copy.drop('claims.csv', 'hask-spied,');
  await copy.drop('attributions.csv', 'hask-spied,');
  await copy.drop('ties.csv', 'hask-spied,');
  await load(db, await datasetIn(copy.dir));
  const [first] = await sentences({ ids: DRAY_HASK });
  expect(first).toBe(
    'Emil Dray was paid by Tide Guild (disputed), which detained Ilse Varn, who was exchanged for Jon Hask (inferred).',
  );
  await copy.remove();
  await loadTiny(db);
});
