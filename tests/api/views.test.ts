import { beforeEach, describe, expect, test } from 'vitest';
import { SavedView, SavedViews, SavedViewSummary } from '#contract/views.ts';
import { unload } from '../../server/dataset/unload.ts';
import { appOn } from '../support/app-on.ts';
import { startApp, type Answer } from '../support/app.ts';
import { loadTiny } from '../support/datasets.ts';

const PATH = '/api/v1/saved-views';
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const SCENE = {
  steps: [{ do: 'show', ids: ['tiny:varn', 'tiny:tide-guild'] }],
  notes: { 'tiny:varn': 'Ask the ferryman.', '': 'A draft.' },
  camera: { zoom: 1.5, centre: [10, -20.5] },
};
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const { app, db } = appOn(loadTiny);

beforeEach(() => db.command('MATCH (v:SavedView) DELETE v'));

const places = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`tiny:n${i}`, [i, i]]));

const large = (n: number) => ({
  steps: [
    { do: 'show', ids: ['tiny:varn'] },
    { do: 'freeze', at: places(n) },
  ],
});

async function save(given: object = {}): Promise<SavedView> {
  const { status, body } = await app.post(PATH, { title: 'Who held Varn', scene: SCENE, ...given });
  expect({ status, body }).toMatchObject({ status: 200 });
  expect(SavedView.parse(body)).toStrictEqual(body);
  return SavedView.parse(body);
}

const send = (method: string, path: string, body?: object): Promise<Answer> =>
  app.get(PATH + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

async function list(): Promise<SavedViewSummary[]> {
  const { body } = await app.get(PATH);
  expect(SavedViews.parse(body)).toStrictEqual(body);
  const { views, total } = SavedViews.parse(body);
  expect(total).toBe(views.length);
  return views;
}

const titles = async () => (await list()).map(({ title }) => title);

function problem({ status, body }: Answer): { status: number; code: string; detail: string } {
  const { code, detail } = body as { code: string; detail: string };
  return { status, code, detail };
}

describe('a view', () => {
  test('is saved, listed without its scene, and opened whole', async () => {
    const made = await save({ note: 'For Monday.', thumbnail: PNG });
    expect(made).toMatchObject({
      title: 'Who held Varn',
      note: 'For Monday.',
      thumbnail: PNG,
      listed: true,
      forkedFrom: null,
      deletedAt: null,
      revision: 1,
      createdAt: expect.stringMatching(INSTANT),
      updatedAt: made.createdAt,
      scene: { ...SCENE, view: null, filters: [], trace: null, selection: [] },
    });
    const { scene: _, ...summary } = made;
    expect(await list()).toStrictEqual([summary]);
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
  });

  test('is renamed, gets another note and another picture, each with a revision of its own', async () => {
    const { id } = await save();
    expect((await send('PUT', `/${id}`, { revision: 1, title: 'Renamed' })).body).toMatchObject({
      title: 'Renamed',
      note: '',
      revision: 2,
      scene: { notes: SCENE.notes },
    });
    const scene = { steps: [{ do: 'show', ids: ['tiny:pell'] }] };
    const { body } = await send('PUT', `/${id}`, { revision: 2, note: 'Two.', scene });
    expect(body).toMatchObject({
      title: 'Renamed',
      note: 'Two.',
      revision: 3,
      scene: { ...scene, notes: {} },
    });
    expect(SavedView.parse(body).updatedAt > SavedView.parse(body).createdAt).toBe(true);
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { id } = await save();
    await send('PUT', `/${id}`, { revision: 1, title: 'Theirs' });
    expect(problem(await send('PUT', `/${id}`, { revision: 1, title: 'Mine' }))).toStrictEqual({
      status: 409,
      code: 'conflict',
      detail:
        '"Theirs" was changed by somebody else meanwhile: it is at revision 2, and you saw 1. Open it again, or save yours under another name.',
    });
    expect(problem(await send('DELETE', `/${id}?revision=1`))).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    expect(await titles()).toStrictEqual(['Theirs']);
  });

  test('of two who change it at once, one wins and the other is told', async () => {
    const { id } = await save();
    const both = await Promise.all(['A', 'B'].map((title) => send('PUT', `/${id}`, { revision: 1, title })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([200, 409]);
    expect((await list())[0]?.revision).toBe(2);
  });

  test('is deleted and restored as it was', async () => {
    const made = await save({ note: 'Keep.' });
    const { status, body } = await send('DELETE', `/${made.id}?revision=1`);
    expect(status).toBe(200);
    expect(SavedViewSummary.parse(body).deletedAt).toMatch(INSTANT);
    expect(await list()).toStrictEqual([]);
    expect(problem(await app.get(`${PATH}/${made.id}`))).toStrictEqual({
      status: 404,
      code: 'not-found',
      detail: 'The saved view "Who held Varn" was deleted; restore it first.',
    });
    expect(problem(await send('PUT', `/${made.id}`, { revision: 2, title: 'x' })).detail).toContain(
      'was deleted meanwhile',
    );
    await app.post(`${PATH}/${made.id}/restore`, {});
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual({ ...made, revision: 3 });
    expect(problem(await app.post(`${PATH}/${made.id}/restore`, {}))).toMatchObject({ code: 'conflict' });
  });

  test('deleted thirty days ago goes for good at the next deletion', async () => {
    const [old, young, now] = [await save(), await save(), await save()];
    for (const [{ id }, days] of [
      [old, 31],
      [young, 29],
    ] as const)
      await db.command(
        'MATCH (v:SavedView {id: $id}) SET v.deletedAt = datetime() - duration({days: $days})',
        { id, days: BigInt(days) },
      );
    await send('DELETE', `/${now.id}?revision=1`);
    expect(problem(await app.post(`${PATH}/${old.id}/restore`, {}))).toMatchObject({ code: 'not-found' });
    expect((await app.post(`${PATH}/${young.id}/restore`, {})).status).toBe(200);
  });

  test('says which one it was copied from', async () => {
    const { id } = await save();
    expect((await save({ title: 'A fork', forkedFrom: id })).forkedFrom).toBe(id);
  });

  test('is not touched when its dataset is loaded again, unloaded, or comes back', async () => {
    const made = await save();
    await loadTiny(db);
    await unload(db, 'tiny');
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
    await loadTiny(db);
    expect((await app.get(`${PATH}/${made.id}`)).body).toStrictEqual(made);
  });

  test('stands apart: a label that hides it from the schema, and no edge', async () => {
    await save();
    const rows = await db.read('MATCH (v:SavedView) RETURN labels(v) AS labels, COUNT { (v)--() } AS edges');
    expect(rows).toStrictEqual([{ labels: ['SavedView', 'Workplace'], edges: 0 }]);
  });
});

describe('a stored link', () => {
  test('is in no list, and has an id that follows from its picture: stored twice it is one', async () => {
    const first = await save({ listed: false });
    expect(await save({ listed: false })).toStrictEqual(first);
    expect(await list()).toStrictEqual([]);
    const other = await save({ listed: false, scene: { ...SCENE, notes: {} } });
    expect(other.id).not.toBe(first.id);
  });

  test('does not take the id of another', async () => {
    const { id } = await save();
    const answer = await app.post(PATH, { id, title: 'x', scene: SCENE });
    expect(problem(answer)).toMatchObject({ status: 409, code: 'conflict' });
  });
});

describe('refused', () => {
  test.each([
    ['no steps', { title: 'x', scene: { steps: [] } }, 'body.scene.steps'],
    ['no title', { title: ' ', scene: SCENE }, 'body.title'],
    [
      'a page as its thumbnail',
      { title: 'x', scene: SCENE, thumbnail: 'data:text/html,<b>' },
      'body.thumbnail',
    ],
    ['an unknown field', { title: 'x', scene: SCENE, by: 'me' }, 'body'],
  ])('%s', async (_name, body, path) => {
    const answer = await app.post(PATH, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', errors: [{ path }] } });
  });

  test('what is not there, by every way', async () => {
    const answers = await Promise.all([
      app.get(`${PATH}/${NOWHERE}`),
      send('PUT', `/${NOWHERE}`, { revision: 1, title: 'x' }),
      send('DELETE', `/${NOWHERE}?revision=1`),
      app.post(`${PATH}/${NOWHERE}/restore`, {}),
    ]);
    expect(answers.map(problem).map(({ status, code }) => [status, code])).toStrictEqual(
      Array.from({ length: 4 }, () => [404, 'not-found']),
    );
  });

  test.each(['POST', 'PUT', 'DELETE'])('%s from another site', async (method) => {
    const { id } = await save();
    const path = method === 'POST' ? PATH : `${PATH}/${id}`;
    const answer = await app.get(`${path}${method === 'DELETE' ? '?revision=1' : ''}`, {
      method,
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      ...(method !== 'DELETE' && { body: JSON.stringify({ title: 'x', scene: SCENE, revision: 1 }) }),
    });
    expect(problem(answer)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await titles()).toStrictEqual(['Who held Varn']);
  });

  test('without the token where one is set', async () => {
    const guarded = await startApp(db, { settings: { token: 'secret' } });
    expect(problem(await guarded.post(PATH, { title: 'x', scene: SCENE }))).toMatchObject({ status: 401 });
    await guarded.close();
  });

  test('what is larger than four megabytes; what is smaller is kept', async () => {
    expect((await save({ scene: large(20_000) })).scene.steps).toHaveLength(2);
    const answer = await app.post(PATH, { title: 'x', scene: large(250_000) });
    expect(problem(answer)).toMatchObject({ status: 413, code: 'too-large' });
  });
});
