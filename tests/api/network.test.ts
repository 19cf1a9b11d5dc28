import { describe, expect, test } from 'vitest';
import { Neighbours, SearchAnswer, Subgraph } from '#contract/network.ts';
import { Opening, PlayedSteps, type Step } from '#contract/exploration.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { copyOfTiny, datasetIn, loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny);

const NO_BOUNDS = { fromMin: null, fromMax: null, toMin: null, toMax: null };
const TIDE = {
  id: 'tiny:tide-guild',
  dataset: 'tiny',
  class: 'actor',
  kind: 'Guild',
  name: 'Tide Guild',
  unnamed: false,
  note: 'Works the boats of Skerry.',
  ties: 8,
  disputed: false,
  date: null,
  bounds: null,
};
const VARN = {
  id: 'tiny:ilse-varn',
  dataset: 'tiny',
  class: 'actor',
  kind: 'Person',
  name: 'Ilse Varn',
  unnamed: false,
  note: 'A pilot.',
  ties: 6,
  disputed: false,
  date: null,
  bounds: null,
};
const FIRST_SPELL = {
  id: 'tiny:varn-first-spell',
  dataset: 'tiny',
  type: 'DETAINED',
  subjectId: 'tiny:tide-guild',
  objectId: 'tiny:ilse-varn',
  role: null,
  side: null,
  status: 'asserted',
  modality: 'fact',
  inferred: false,
  claims: 2,
  sources: 2,
  origins: 2,
  bounds: { fromMin: '1907-02-02', fromMax: '1907-02-02', toMin: '1907-03-09', toMax: '1907-03-09' },
};
const SECOND_SPELL = {
  ...FIRST_SPELL,
  id: 'tiny:varn-second-spell',
  status: 'disputed',
  claims: 2,
  sources: 3,
  origins: 1,
  bounds: { fromMin: '1907-03-20', fromMax: '1907-03-20', toMin: '1907-03-20', toMax: null },
};

async function neighbours(path: string): Promise<Neighbours> {
  const { status, body } = await app.get(`/api/v1/neighbours/tiny:${path}`);
  expect(status).toBe(200);
  return Neighbours.parse(body);
}

async function subgraph(body: object): Promise<Subgraph> {
  return Subgraph.parse((await app.post('/api/v1/subgraph', body)).body);
}

async function found(q: string): Promise<SearchAnswer> {
  const { status, body } = await app.get(`/api/v1/search?${new URLSearchParams({ q })}`);
  expect(status).toBe(200);
  return SearchAnswer.parse(body);
}

describe('neighbours', () => {
  test('of one kind by one type: the whole answer, with all counts beside it', async () => {
    expect(await neighbours('tide-guild?types=DETAINED&kinds=Person&direction=out&limit=2')).toStrictEqual({
      node: TIDE,
      counts: [
        { type: 'DETAINED', direction: 'out', role: null, kind: 'Person', total: 3 },
        { type: 'BACKED', direction: 'in', role: null, kind: 'Group', total: 1 },
        { type: 'FOUGHT', direction: 'in', role: null, kind: 'Guild', total: 1 },
        { type: 'PAID', direction: 'out', role: null, kind: 'Person', total: 1 },
        { type: 'PARTICIPATED_IN', direction: 'out', role: 'party', kind: 'Exchange', total: 1 },
        { type: 'WORKED_FOR', direction: 'in', role: 'spy', kind: 'Person', total: 1 },
      ],
      neighbours: [
        { node: VARN, tie: FIRST_SPELL },
        { node: VARN, tie: SECOND_SPELL },
      ],
      shown: 2,
      total: 3,
    });
  });

  test('the best connected come first, then by name', async () => {
    const { neighbours: all } = await neighbours('tide-guild');
    expect(all.map(({ node, tie }) => `${node.ties} ${node.name}: ${tie.type}`)).toStrictEqual([
      '9 Exchange of captives: PARTICIPATED_IN',
      '6 Ilse Varn: DETAINED',
      '6 Ilse Varn: DETAINED',
      '3 Emil Dray: PAID',
      '3 Jon Hask: WORKED_FOR',
      '3 Lantern Guild: FOUGHT',
      '2 a woman in grey: DETAINED',
      '2 deckhands who stood by the Tide Guild: BACKED',
    ]);
  });

  test.each<[string, number, number]>([
    ['tide-guild?direction=in', 3, 3],
    ['tide-guild?direction=out', 5, 5],
    ['tide-guild?direction=out&limit=1', 1, 5],
    ['tide-guild?types=DETAINED,PAID', 4, 4],
    ['tide-guild?kinds=Group', 1, 1],
    ['tide-guild?types=MEMBER_OF', 0, 0],
    ['tide-guild?limit=0', 0, 8],
    ['exchange-of-captives', 9, 9],
    ['marrow-sound', 0, 0],
  ])('%s shows %i of %i', async (path, shown, total) => {
    const answer = await neighbours(path);
    expect([answer.neighbours.length, answer.shown, answer.total]).toStrictEqual([shown, shown, total]);
  });

  test.each<[string, string[]]>([
    ['evidence', ['dray-paid', 'varn-first-spell', 'varn-second-spell']],
    ['latest', ['exchange-tide', 'grey-held', 'varn-second-spell']],
  ])('in the order of %s', async (order, first) => {
    const { neighbours: all } = await neighbours(`tide-guild?limit=3&order=${order}`);
    expect(all.map(({ tie }) => tie.id.slice('tiny:'.length))).toStrictEqual(first);
  });

  test.each([
    ['types=DETAINDE', 'types', 'No dataset here has a tie type “DETAINDE”. Did you mean “DETAINED”?'],
    ['kinds=Persn,Guild', 'kinds', 'No dataset here has a kind “Persn”. Did you mean “Person”?'],
  ])('%s: what no vocabulary knows is no empty answer', async (query, path, message) => {
    const { status, body } = await app.get(`/api/v1/neighbours/tiny:tide-guild?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'bad-input', errors: [{ path, message }] });
  });

  test('the counts add up to the degree, and neither counts what is derived or denied', async () => {
    for (const id of [
      'tide-guild',
      'lantern-guild',
      'ilse-varn',
      'jon-hask',
      'exchange-of-captives',
      'skerry',
    ]) {
      const { node, counts, total } = await neighbours(id);
      expect(counts.reduce((sum, count) => sum + count.total, 0)).toBe(node.ties);
      expect(total).toBe(node.ties);
    }
    const { counts } = await neighbours('jon-hask');
    expect(counts.map(({ type }) => type)).toStrictEqual([
      'PARTICIPATED_IN',
      'PARTICIPATED_IN',
      'WORKED_FOR',
    ]);
  });
});

describe('subgraph', () => {
  const ids = ['tiny:jon-hask', 'tiny:lantern-guild', 'tiny:nobody', 'tiny:jon-hask'];

  test('two nodes, and none of the ties that are only denied or derived', async () => {
    const { nodes, ...rest } = await subgraph({ ids });
    expect(nodes.map(({ id }) => id)).toStrictEqual(['tiny:jon-hask', 'tiny:lantern-guild']);
    expect(rest).toStrictEqual({ ties: [], missing: ['tiny:nobody'], cut: null });
  });

  test('with what is denied', async () => {
    expect((await subgraph({ ids, denied: true })).ties).toStrictEqual([
      {
        id: 'tiny:hask-lantern',
        dataset: 'tiny',
        type: 'MEMBER_OF',
        subjectId: 'tiny:jon-hask',
        objectId: 'tiny:lantern-guild',
        role: null,
        side: null,
        status: 'denied',
        modality: 'fact',
        inferred: false,
        claims: 1,
        sources: 2,
        origins: 1,
        bounds: NO_BOUNDS,
      },
    ]);
  });

  test('what is only planned is never among the ties', async () => {
    const { ties } = await subgraph({ ids: ['tiny:lantern-guild', 'tiny:fenn-pilots'], denied: true });
    expect(ties).toStrictEqual([]);
  });

  test('parallel ties, each once, the best supported first', async () => {
    const { ties } = await subgraph({ ids: ['tiny:ilse-varn', 'tiny:tide-guild'] });
    expect(ties).toStrictEqual([FIRST_SPELL, SECOND_SPELL]);
  });
});

test('more ties than one answer carries: the cut is said', async () => {
  await db.command(
    `UNWIND range(1, 3) AS i CREATE (:Actor:Person:Entity {id: 'big:' + i, dataset: 'big', kind: 'Person', name: 'N', ties: 0})`,
  );
  await db.command(`MATCH (a:Entity {id: 'big:1'}), (b:Entity {id: 'big:2'}) UNWIND range(1, 5003) AS i
    CREATE (a)-[:MET {tieId: 'big:t' + i, dataset: 'big', status: 'asserted', modality: 'fact', origins: i}]->(b)`);
  const { body } = await app.post('/api/v1/subgraph', { ids: ['big:1', 'big:2', 'big:3'] });
  const { ties, cut } = Subgraph.parse(body);
  expect(cut).toStrictEqual({ shown: 5000, total: 5003 });
  expect(ties).toHaveLength(5000);
  expect(ties.map(({ origins }) => origins).slice(0, 2)).toStrictEqual([5003, 5002]);
  await db.command("MATCH (n:Entity {dataset: 'big'}) DETACH DELETE n");
});

test('the opening view comes with its picture', async () => {
  const { view, picture } = Opening.parse((await app.get('/api/v1/opening')).body);
  expect([view.dataset, view.id]).toStrictEqual(['tiny', 'captives']);
  expect(picture.nodes.map(({ id }) => id)).toStrictEqual([
    'tiny:exchange-of-captives',
    'tiny:father-aumer',
    'tiny:ilse-varn',
    'tiny:jon-hask',
    'tiny:lantern-guild',
    'tiny:tide-guild',
    'tiny:woman-in-grey',
  ]);
  expect(picture.ties.map(({ id }) => id).toSorted()).toStrictEqual([
    'tiny:exchange-aumer',
    'tiny:exchange-grey',
    'tiny:exchange-hask',
    'tiny:exchange-lantern',
    'tiny:exchange-tide',
    'tiny:exchange-varn',
    'tiny:grey-held',
    'tiny:hask-given',
    'tiny:hask-spied',
    'tiny:quarrel',
    'tiny:varn-first-spell',
    'tiny:varn-given',
    'tiny:varn-pilots',
    'tiny:varn-second-spell',
  ]);
  expect((await app.get('/health/ready')).body).toStrictEqual({
    status: 'ready',
    dataset: 'tiny',
    view: 'captives',
  });
});

test('not ready while a node of the opening view is missing', async () => {
  await db.command("MATCH (n:Entity {id: 'tiny:father-aumer'}) SET n.id = 'tiny:gone'");
  expect((await app.get('/health/ready')).body).toMatchObject({ status: 503, code: 'loading' });
  await db.command("MATCH (n:Entity {id: 'tiny:gone'}) SET n.id = 'tiny:father-aumer'");
  expect((await app.get('/health/ready')).status).toBe(200);
});

const EVERYONE = expect.arrayContaining(['tiny:ilse-varn', 'tiny:skerry', 'tiny:harbour-vote']);

test.each<[string, Step[], unknown]>([
  ['the whole network', [{ do: 'whole' }], EVERYONE],
  [
    'what a path brings',
    [
      {
        do: 'path',
        ids: ['tiny:ilse-varn', 'tiny:tide-guild'],
        between: ['tiny:ilse-varn', 'tiny:tide-guild'],
      },
    ],
    ['tiny:ilse-varn', 'tiny:tide-guild'],
  ],
  [
    'what is shown again after it was hidden',
    [
      { do: 'show', ids: ['tiny:ilse-varn', 'tiny:tide-guild'] },
      { do: 'hide', ids: ['tiny:ilse-varn'] },
      { do: 'show', ids: ['tiny:ilse-varn'] },
    ],
    ['tiny:ilse-varn', 'tiny:tide-guild'],
  ],
  [
    'nothing that was collapsed',
    [
      { do: 'show', ids: ['tiny:ilse-varn'] },
      { do: 'expand', id: 'tiny:ilse-varn', direction: 'both', limit: 25 },
      { do: 'collapse', of: 1 },
    ],
    ['tiny:ilse-varn'],
  ],
])('a first view is served and ready with %s', async (_what, steps, ids) => {
  const [kept] = await db.command("MATCH (d:Dataset {id: 'tiny'}) RETURN d.views AS views");
  const view = { id: 'first', title: 'First', sentence: 'It opens the page.', steps };
  await db.command("MATCH (d:Dataset {id: 'tiny'}) SET d.views = $views", { views: JSON.stringify([view]) });
  const { picture } = Opening.parse((await app.get('/api/v1/opening')).body);
  const { body } = await app.get('/health/ready');
  await db.command("MATCH (d:Dataset {id: 'tiny'}) SET d.views = $views", kept);
  expect(picture.nodes.map(({ id }) => id)).toStrictEqual(ids);
  expect(body).toStrictEqual({ status: 'ready', dataset: 'tiny', view: 'first' });
});

const play = async (steps: Step[], held = false) => {
  const { status, body } = await app.post('/api/v1/picture', { steps, held });
  expect(status).toBe(200);
  expect(PlayedSteps.parse(body)).toStrictEqual(body);
  return PlayedSteps.parse(body);
};
const SHOW: Step = { do: 'show', ids: ['tiny:tide-guild', 'tiny:ilse-varn'] };
const expandGuild = (limit: number, fresh: boolean): Step => ({
  do: 'expand',
  id: 'tiny:tide-guild',
  direction: 'both',
  limit,
  ...(fresh && { fresh: true as const }),
});

describe('the picture that steps come to', () => {
  test('is that of the same ids, and says what each expansion brought', async () => {
    const { brought, rows, columns } = await play([SHOW, expandGuild(25, false)]);
    const { body } = await app.get('/api/v1/neighbours/tiny:tide-guild?limit=25');
    const ends = Neighbours.parse(body).neighbours.map(({ node }) => node.id);
    expect(brought).toStrictEqual([ends]);
    const ids = [...new Set([...SHOW.ids, ...ends])];
    expect(rows).toStrictEqual((await app.post('/api/v1/subgraph', { ids })).body);
    expect(columns).toBeNull();
  });

  test('fresh: goes as far as there are so many ties to others than are here', async () => {
    const [all = []] = (await play([SHOW, expandGuild(25, false)])).brought;
    const [ends = []] = (await play([SHOW, expandGuild(1, true)])).brought;
    expect(ends).toStrictEqual(all.slice(0, all.findIndex((id) => id !== 'tiny:ilse-varn') + 1));
    const { rows } = await play([SHOW, expandGuild(1, true)]);
    expect(rows?.nodes).toHaveLength(3);
  });

  test('equal expansions are answered once, as far as the last of them went', async () => {
    const { brought, rows } = await play([SHOW, expandGuild(1, true), expandGuild(1, true)]);
    expect(brought).toHaveLength(1);
    expect(rows?.nodes).toHaveLength(4);
  });

  test('what is held whole already is not sent again, what lies outside is', async () => {
    const whole: Step = { do: 'whole', kinds: ['Guild', 'Person'] };
    expect(await play([whole, expandGuild(1, false)], false)).toMatchObject({ rows: { cut: null } });
    const persons = { ...expandGuild(25, false), kinds: ['Person'] } as Step;
    expect(await play([whole, persons], true)).toMatchObject({ rows: null, columns: null });
    expect((await play([whole, expandGuild(25, false)], true)).rows).not.toBeNull();
  });

  test('what is not there is missing; of what is not there nothing can be expanded', async () => {
    const gone: Step = { do: 'show', ids: ['tiny:gone'] };
    expect((await play([gone])).rows).toStrictEqual({
      nodes: [],
      ties: [],
      missing: ['tiny:gone'],
      cut: null,
    });
    const steps = [gone, { do: 'expand', id: 'tiny:gone' }];
    expect((await app.post('/api/v1/picture', { steps })).body).toMatchObject({ code: 'not-found' });
    const types = [SHOW, { do: 'expand', id: 'tiny:tide-guild', types: ['DETANED'] }];
    expect((await app.post('/api/v1/picture', { steps: types })).body).toMatchObject({ code: 'bad-input' });
  });
});

describe('search', () => {
  test('the whole answer', async () => {
    expect(await found('Ilse Varn')).toStrictEqual({
      hits: [
        {
          node: VARN,
          matched: 'Ilse Varn',
          how: 'name',
          score: expect.any(Number),
          span: { first: '1890-01-01', last: '1907-05-04' },
          reach: expect.any(Object),
        },
      ],
      total: 1,
      kinds: [{ dataset: 'tiny', class: 'actor', kind: 'Person', total: 1 }],
      atLeast: false,
    });
  });

  test.each<[string, string, string]>([
    ['tide guild', 'Tide Guild', 'the name'],
    ['TIDE  Guíld!', 'Tide Guild', 'the name without case, accents and punctuation'],
    ['ti', 'Tide Guild', 'two letters'],
    ['varn', 'Varn', 'an alias'],
    ['Varn Ilse', 'Ilse Varn', 'words in another order'],
    ['ilsa varn', 'Ilse Varn', 'a typing error'],
    ['lantrn gild', 'Lantern Guild', 'two typing errors'],
    ['Илзе Варн', 'Илзе Варн', 'another script'],
    ['илзе', 'Илзе Варн', 'the beginning, in another script'],
    ['Várn', 'Varn', 'an accent'],
    ['the famous Ilse Varn of Skerry', 'Ilse Varn', 'more words than the name has'],
    ['swap of 4 may', 'the swap of 4 May', 'a description'],
    ['جون هاسك', 'Jon Hask', 'its consonants, in a script that writes few vowels'],
    ['لارس أودي', 'Lars Ode', 'its consonants, in a script that writes few vowels'],
    ['Jeen Hosk', 'Jon Hask', 'its consonants, where hardly a vowel is right'],
    ['جون فلان', 'Jon Hask', 'one word of several, by its consonants'],
    ['binhask', 'Hask', 'a particle written as one word with the name'],
    ['Ларс Оде', 'Lars Ode', 'another script, letter by letter'],
  ])('%s finds %s: %s', async (q, matched) => {
    expect((await found(q)).hits[0]?.matched).toBe(matched);
  });

  test('an exact name before a beginning, a beginning before a resemblance; then the best connected', async () => {
    const { hits } = await found('skerry');
    expect(hits.map(({ node }) => node.name)).toStrictEqual(['Skerry', 'Skerry Council']);
    const guilds = await found('guild');
    expect(guilds.hits.map(({ node }) => node.name).slice(0, 2)).toStrictEqual([
      'Tide Guild',
      'Lantern Guild',
    ]);
  });

  test('how it was found is said', async () => {
    const typed = ['Tide Guild', 'Varn', 'ti', 'guild', 'lantrn gild', 'جون هاسك'];
    const answers = await Promise.all(typed.map(found));
    expect(answers.map(({ hits }) => hits[0]?.how)).toStrictEqual([
      'name',
      'spelling',
      'beginning',
      'words',
      'similar',
      'consonants',
    ]);
  });

  test('of one kind only, with the counts of all beside it', async () => {
    const { body } = await app.get('/api/v1/search?q=guild&kinds=Group');
    const { hits, total, kinds } = SearchAnswer.parse(body);
    expect(hits.map(({ node }) => node.name)).toStrictEqual(['deckhands who stood by the Tide Guild']);
    expect(total).toBe(1);
    expect(kinds.map(({ kind, total: of }) => [kind, of])).toStrictEqual([
      ['Guild', 2],
      ['Group', 1],
    ]);
  });

  test('of one class only: an actor whom more events go before than an answer holds, and more names than are weighed at first', async () => {
    const copy = await copyOfTiny();
    for (let n = 1; n <= 520; n += 1) await copy.append('events.csv', `fair-${n},Decision,Fair ${n},`);
    await copy.append('actors.csv', 'fair-keepers,Guild,no,Keepers of the Fair,');
    try {
      await load(db, await datasetIn(copy.dir));
      const asked = async (query: string) => {
        const { hits, total, atLeast } = SearchAnswer.parse((await app.get(`/api/v1/search?${query}`)).body);
        return [hits.map(({ node }) => node.name), total, atLeast];
      };
      const all = await asked('q=fair&limit=12');
      expect(all[0]).not.toContain('Keepers of the Fair');
      expect(await asked('q=fair&limit=12&class=actor')).toStrictEqual([['Keepers of the Fair'], 1, false]);
      expect((await asked('q=fair&class=place')).slice(1)).toStrictEqual([0, false]);
    } finally {
      await copy.remove();
      await loadTiny(db);
    }
  });

  test('a node is found once, however many of its names fit', async () => {
    const { hits, total } = await found('varn');
    expect(hits.map(({ node }) => node.id)).toStrictEqual(['tiny:ilse-varn']);
    expect(total).toBe(1);
  });

  test('the limit cuts the hits, and the total says so', async () => {
    const { body } = await app.get('/api/v1/search?q=guild&limit=1');
    const { hits, total } = SearchAnswer.parse(body);
    expect([hits.length, total]).toStrictEqual([1, 3]);
  });

  test.each([
    '"tide guild',
    'tide* AND guild',
    'tide OR',
    'NOT tide',
    'name:tide',
    'tide~5^9',
    '(tide',
    '[a TO z]',
    '/t.*/',
    'tide\\',
    '+tide -guild',
    '&& || !',
    '{}',
    '::',
    '**',
    '\u202etide',
    '\u0000tide',
  ])('%s is text, not syntax', async (q) => {
    const { hits } = await found(q);
    expect(hits.length).toBeLessThanOrEqual(10);
  });

  test('nothing that resembles it: no hits', async () => {
    expect(await found('zzyzx')).toStrictEqual({ hits: [], total: 0, kinds: [], atLeast: false });
  });
});
