import { beforeEach, describe, expect, test } from 'vitest';
import { linkedValues, queryLink, readQueryLink } from '#contract/query-link.ts';
import { RowEvidence, SavedQueries, SavedQuery } from '#contract/queries.ts';
import { unload } from '../../server/dataset/unload.ts';
import { appOn } from '../support/app-on.ts';
import type { Answer } from '../support/app.ts';
import { loadTiny } from '../support/datasets.ts';

const PATH = '/api/v1/queries';
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const TEXT = 'MATCH (a:Actor {id: $who})-[r]->(b) RETURN b.name AS name, r LIMIT $most';
const PARAMETERS = [
  { name: 'who', type: 'actor', label: 'from whom', default: 'tiny:tide-guild' },
  { name: 'most', type: 'number', label: 'how many', default: 3 },
] as const;

const { app, db } = appOn(loadTiny);

beforeEach(() => db.command('MATCH (q:SavedQuery) DELETE q'));

async function save(given: object = {}): Promise<SavedQuery> {
  const { status, body } = await app.post(PATH, {
    title: 'Mine',
    text: TEXT,
    parameters: PARAMETERS,
    ...given,
  });
  expect({ status, body }).toMatchObject({ status: 200 });
  expect(SavedQuery.parse(body)).toStrictEqual(body);
  return SavedQuery.parse(body);
}

const send = (method: string, path: string, body?: object): Promise<Answer> =>
  app.get(PATH + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

async function own(): Promise<string[]> {
  const { queries, total } = SavedQueries.parse((await app.get(PATH)).body);
  expect(total).toBe(queries.length);
  return queries.filter(({ kind }) => kind === 'own').map(({ title }) => title);
}

function problem({ status, body }: Answer): { status: number; code: string; detail: string } {
  const { code, detail } = body as { code: string; detail: string };
  return { status, code, detail };
}

describe('a query of one’s own', () => {
  test('is kept, listed after the files, and opened', async () => {
    const made = await save({ note: 'For Monday.', question: 'To whom?', shows: 'graph' });
    expect(made).toMatchObject({
      kind: 'own',
      title: 'Mine',
      question: 'To whom?',
      note: 'For Monday.',
      shows: 'graph',
      text: TEXT,
      parameters: PARAMETERS,
      group: null,
      columns: [],
      deletedAt: null,
      revision: 1,
    });
    const { queries } = SavedQueries.parse((await app.get(PATH)).body);
    expect(queries.at(-1)).toStrictEqual(made);
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
  });

  test('is changed with a revision of its own, and not over somebody else’s change', async () => {
    const { id } = await save();
    const changed = await send('PUT', `/${id}`, {
      revision: 1,
      title: 'Theirs',
      text: 'RETURN $who AS who, $most AS most',
    });
    expect(changed.body).toMatchObject({ title: 'Theirs', revision: 2, parameters: PARAMETERS });
    expect(problem(await send('PUT', `/${id}`, { revision: 1, title: 'Mine' }))).toMatchObject({
      status: 409,
      detail: expect.stringContaining('it is at revision 2, and you saw 1') as string,
    });
    expect(problem(await send('DELETE', `/${id}?revision=1`))).toMatchObject({ status: 409 });
    const both = await Promise.all(['A', 'B'].map((title) => send('PUT', `/${id}`, { revision: 2, title })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([200, 409]);
  });

  test('is deleted and restored as it was', async () => {
    const made = await save();
    const { body } = await send('DELETE', `/${made.id}?revision=1`);
    expect(SavedQuery.parse(body).deletedAt).not.toBeNull();
    expect(await own()).toStrictEqual([]);
    expect(problem(await app.get(`${PATH}/${made.id}`)).detail).toBe(
      'The saved query "Mine" was deleted; restore it first.',
    );
    await app.post(`${PATH}/${made.id}/restore`, {});
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual({ ...made, revision: 3 });
    expect(problem(await app.post(`${PATH}/${made.id}/restore`, {}))).toMatchObject({ code: 'conflict' });
  });

  test('deleted thirty days ago goes for good at the next deletion', async () => {
    const [old, now] = [await save(), await save()];
    await db.command('MATCH (q:SavedQuery {id: $id}) SET q.deletedAt = datetime() - duration({days: 31})', {
      id: old.id,
    });
    await send('DELETE', `/${now.id}?revision=1`);
    expect(problem(await app.post(`${PATH}/${old.id}/restore`, {}))).toMatchObject({ code: 'not-found' });
    expect((await app.post(`${PATH}/${now.id}/restore`, {})).status).toBe(200);
  });

  test('stands apart: no edge, hidden from the schema, untouched when its dataset goes and comes back', async () => {
    const made = await save();
    expect(
      await db.read('MATCH (q:SavedQuery) RETURN labels(q) AS labels, COUNT { (q)--() } AS edges'),
    ).toStrictEqual([{ labels: ['SavedQuery', 'Workplace'], edges: 0 }]);
    const schema = JSON.stringify((await app.get('/api/v1/cypher/schema')).body);
    expect(schema).not.toContain('SavedQuery');
    await unload(db, 'tiny');
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
    await loadTiny(db);
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
  });
});

describe('refused', () => {
  test.each([
    ['one that writes', 'CREATE (n) RETURN n', 403, 'forbidden'],
    ['one that reaches out', "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 403, 'forbidden'],
    ['a path of any length', 'MATCH p = (a:Actor)-[*]-(b) RETURN p', 403, 'forbidden'],
    ['one that is wrong', 'MATCH (n RETURN n', 400, 'bad-input'],
    ['a parameter that is not declared', 'RETURN $other AS x', 400, 'bad-input'],
  ])('%s, when it is kept and when it is changed', async (_name, text, status, code) => {
    expect(problem(await app.post(PATH, { title: 'x', text }))).toMatchObject({ status, code });
    const { id } = await save();
    expect(problem(await send('PUT', `/${id}`, { revision: 1, text }))).toMatchObject({ status, code });
    expect(await own()).toStrictEqual(['Mine']);
  });

  test('parameters that do not go with the text', async () => {
    const twice = [PARAMETERS[0], PARAMETERS[1], PARAMETERS[1]];
    expect(problem(await app.post(PATH, { title: 'x', text: TEXT, parameters: twice }))).toMatchObject({
      status: 400,
    });
    const { id } = await save();
    expect(problem(await send('PUT', `/${id}`, { revision: 1, parameters: [] }))).toMatchObject({
      status: 400,
    });
  });

  test('a file can neither be changed nor deleted', async () => {
    const file = 'ties-of-an-actor';
    const answers = await Promise.all([
      send('PUT', `/${file}`, { revision: 1, title: 'x' }),
      send('DELETE', `/${file}?revision=1`),
      app.post(`${PATH}/${file}/restore`, {}),
    ]);
    expect(answers.map(problem)).toStrictEqual(
      Array.from({ length: 3 }, () => ({
        status: 403,
        code: 'forbidden',
        detail: '"Everything an actor is tied to" comes with the program and stays; save a copy of your own.',
      })),
    );
  });

  test('what is not there, an id that is taken, another site', async () => {
    const answers = await Promise.all([
      app.get(`${PATH}/${NOWHERE}`),
      send('PUT', `/${NOWHERE}`, { revision: 1, title: 'x' }),
      send('DELETE', `/${NOWHERE}?revision=1`),
      app.post(`${PATH}/${NOWHERE}/restore`, {}),
    ]);
    expect(answers.map(({ status }) => status)).toStrictEqual([404, 404, 404, 404]);
    await save({ id: NOWHERE });
    expect(
      problem(await app.post(PATH, { id: NOWHERE, title: 'x', text: TEXT, parameters: PARAMETERS })),
    ).toMatchObject({
      status: 409,
    });
    const strange = { 'sec-fetch-site': 'cross-site' };
    expect(
      problem(await app.post(PATH, { title: 'x', text: 'RETURN 1 AS x' }, { headers: strange })),
    ).toMatchObject({
      status: 403,
    });
  });
});

describe('a link', () => {
  const parameters: SavedQuery['parameters'] = [
    { name: 'actor', type: 'actor', label: '', default: 'tiny:pell' },
    { name: 'types', type: 'tie types', label: '', default: ['PAID'] },
    { name: 'day', type: 'date', label: '', default: null },
    { name: 'most', type: 'number', label: '', default: 25 },
    { name: 'undated', type: 'yes/no', label: '', default: false },
    { name: 'role', type: 'text', label: '', default: 'released' },
  ];
  const values = { actor: null, types: [], day: '1907-05-06', most: 3, undated: true, role: 'a & b?' };

  test('holds what differs from the defaults, and gives it back', () => {
    const link = queryLink('as-of', parameters, values);
    expect(link).toBe('#q.as-of?actor=&types=all&day=1907-05-06&most=3&undated=yes&role=a%20%26%20b%3F');
    expect(linkedValues(parameters, readQueryLink(link)?.values ?? {})).toStrictEqual({ values, wrong: [] });
    const usual = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
    expect(queryLink('as-of', parameters, usual)).toBe('#q.as-of');
    expect(linkedValues(parameters, {})).toStrictEqual({ values: usual, wrong: [] });
    const some = { ...usual, types: ['A', 'B'], actor: 'tiny:oda-brink' };
    const other = queryLink('x', parameters, some);
    expect(other).toBe('#q.x?actor=tiny%3Aoda-brink&types=A%2CB');
    expect(linkedValues(parameters, readQueryLink(other)?.values ?? {}).values).toStrictEqual(some);
  });

  test('names what it says wrongly, which then is as by default', () => {
    const given = { most: 'many', day: '1907-02-30', undated: 'perhaps', nobody: 'x' };
    const { values: read, wrong } = linkedValues(parameters, given);
    expect(read).toMatchObject({ most: 25, day: null, undated: false });
    expect(wrong.toSorted()).toStrictEqual(['day', 'most', 'nobody', 'undated']);
  });

  test.each<[string, (link: string) => string]>([
    ...['.', ')', '>', '%3E', '%22', '*', '!', ',', ').', ';', ']'].map(
      (sign): [string, (link: string) => string] => [`with ${sign} behind it`, (link) => link + sign],
    ),
    ['with its signs as HTML writes them', (link) => link.replaceAll('&', '&amp;')],
    ['with what follows who opens it', (link) => `${link}&utm_source=mail&fbclid=1`],
    ['encoded', (link) => link.replace(/(?<=^#q[.]).*/, encodeURIComponent)],
  ])('is read %s', (_, bent) => {
    for (const role of ['a & b?', 'St.', "the guild's (north)", 'x!']) {
      const link = queryLink('as-of', parameters, { ...values, role });
      expect(linkedValues(parameters, readQueryLink(bent(link))?.values ?? {})).toStrictEqual({
        values: { ...values, role },
        wrong: [],
      });
    }
  });

  test.each(['', '#1.abc', '#q.', '#q.%E0%A4%A'])('%s is none', (hash) => {
    expect(readQueryLink(hash)).toBeNull();
  });
});

async function behind(columns: string[], values: unknown[]) {
  const { status, body } = await app.post(`${PATH}/evidence`, { columns, values });
  expect({ status, body }).toMatchObject({ status: 200 });
  expect(RowEvidence.parse(body)).toStrictEqual(body);
  const { ties, claims, total } = RowEvidence.parse(body);
  return {
    ties: ties.map(({ tie, claims: told }): [string, string[]] => [tie.id, told.map(({ id }) => id)]),
    claims: claims.map(({ id }) => id),
    total,
  };
}

async function rowOf(text: string): Promise<[string[], unknown[]]> {
  const { columns, rows } = (await app.post('/api/v1/cypher/query', { text })).body as {
    columns: string[];
    rows: unknown[][];
  };
  return [columns, rows[0] ?? []];
}

describe('what lies behind a row', () => {
  test('of a tie in the row: its claims, also about its attributes', async () => {
    const row = await rowOf('MATCH (a)-[r:PAID]->(b) RETURN a, r, b');
    const found = await behind(...row);
    expect(found.ties.map(([id]) => id)).toStrictEqual(['tiny:dray-paid']);
    expect(found.ties[0]?.[1].toSorted()).toStrictEqual([
      'tiny:dray-likely',
      'tiny:dray-loan',
      'tiny:dray-not-paid',
      'tiny:dray-paid',
    ]);
    expect(found).toMatchObject({ claims: [], total: { ties: 1, claims: 0 } });
  });

  test('of a path: each of its ties, also one derived from an event’s roles', async () => {
    const row = await rowOf(
      `MATCH p = (:Actor {id: 'tiny:ilse-varn'})-[:EXCHANGED_FOR]-(:Actor)-[:WORKED_FOR]->(:Actor) RETURN p`,
    );
    expect((await behind(...row)).ties).toStrictEqual([
      ['tiny:exchange-of-captives~EXCHANGED_FOR~ilse-varn~jon-hask', ['tiny:hask-given', 'tiny:varn-given']],
      ['tiny:hask-spied', ['tiny:hask-spied']],
    ]);
  });

  test('of ids: a tie where it is one, but a claim in a column of claims; within lists and maps too', async () => {
    expect(await behind(['ties', 'claims'], [['tiny:sol-warden'], ['tiny:dray-warden']])).toStrictEqual({
      ties: [['tiny:sol-warden', ['tiny:sol-warden']]],
      claims: ['tiny:dray-warden'],
      total: { ties: 1, claims: 1 },
    });
    expect((await behind(['x'], [{ deep: [['tiny:quarrel']] }])).ties).toStrictEqual([
      ['tiny:quarrel', ['tiny:quarrel']],
    ]);
    expect(await behind(['claims'], [['tiny:five-freed', 'tiny:nothing']])).toStrictEqual({
      ties: [],
      claims: ['tiny:five-freed'],
      total: { ties: 0, claims: 1 },
    });
  });

  test('of nodes of the evidence: a tie and a claim themselves, and nothing that they merely name', async () => {
    const [columns, values] = await rowOf(
      `MATCH (c:Claim {id: 'tiny:varn-seized'}) MATCH (t:Tie {id: 'tiny:quarrel'}) RETURN c, t`,
    );
    expect(await behind(columns, values)).toStrictEqual({
      ties: [['tiny:quarrel', ['tiny:quarrel']]],
      claims: ['tiny:varn-seized'],
      total: { ties: 1, claims: 1 },
    });
  });

  test('of names, numbers, actors and what is no tie: nothing', async () => {
    const [columns, values] = await rowOf(
      `MATCH (a:Actor {id: 'tiny:pell'}) MATCH (:Claim)-[r:ABOUT]->(:Tie) RETURN a, a.id AS id, 5 AS five, 'at 10:30' AS x, r LIMIT 1`,
    );
    expect(await behind(columns, values)).toStrictEqual({
      ties: [],
      claims: [],
      total: { ties: 0, claims: 0 },
    });
  });

  test('a tie that stands in it often comes once; what is nowhere does not come', async () => {
    const [columns, values] = await rowOf(
      'MATCH (t:Tie) WITH t.id AS id UNWIND range(1, 3) AS x RETURN collect(id) AS ties',
    );
    const found = await behind(columns, values);
    expect([found.ties.length, found.total]).toStrictEqual([27, { ties: 27, claims: 0 }]);
    const many = Array.from({ length: 90 }, (_, at) => `tiny:nothing-${at}`);
    expect((await behind(['ties'], [many])).total).toStrictEqual({ ties: 0, claims: 0 });
  });
});
