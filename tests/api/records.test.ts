import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedBriefings } from '#contract/briefing.ts';
import type { Database } from '../../server/graph/connect.ts';
import { startApp, type RunningApp } from '../support/app.ts';
import { emptyDatabase, testDatabase } from '../support/neo4j.ts';

let db: Database;
let app: RunningApp;
const VIEW = '8f0e2a52-3c56-4f0a-9a0c-0d1f7d5b2a11';
const BRIEFING = '1b8f4a0e-52a1-4f37-8f6e-7c0a3f1d9b22';
const SAME = 'the-same-id';

/** As the program wrote them that had statements of its own for each kind. */
const OLD = `
CREATE (:SavedView:Workplace {id: $view, title: 'Old view', note: '', listed: true, revision: 3, scene: $scene,
  createdAt: datetime('2026-01-01T00:00:00Z'), updatedAt: datetime('2026-01-02T00:00:00Z')})
CREATE (:SavedQuery:Workplace {id: $same, title: 'Old query', question: '', note: '', shows: 'table', text: 'RETURN 1',
  parameters: '[]', revision: 1, createdAt: datetime('2026-01-01T00:00:00Z'), updatedAt: datetime('2026-01-01T00:00:00Z')})
CREATE (:Briefing:Workplace {id: $briefing, title: 'Old briefing', template: 'network', question: 'Who?', by: 'A.',
  claims: 2, content: '{}', madeAt: datetime('2026-01-03T00:00:00Z')})
CREATE (:Briefing:Workplace {id: $same, title: 'Older still', template: 'network', question: 'Who?', by: 'A.',
  claims: 1, content: '{}', madeAt: datetime('2025-01-03T00:00:00Z')})`;

beforeAll(async () => {
  db = testDatabase();
  await emptyDatabase(db);
  const scene = JSON.stringify({ steps: [{ do: 'show', ids: ['tiny:pell'] }] });
  await db.command(OLD, { view: VIEW, briefing: BRIEFING, same: SAME, scene });
  app = await startApp(db);
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const read = async <T>(path: string): Promise<T> => (await app.get(`/api/v1/${path}`)).body as T;
const send = (path: string, method: string, body?: object) =>
  app.get(`/api/v1/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

test('a view that an older program kept is listed, changed, deleted and restored', async () => {
  expect(await read('saved-views')).toMatchObject({
    views: [{ id: VIEW, title: 'Old view', thumbnail: null, forkedFrom: null, revision: 3 }],
    total: 1,
  });
  const changed = await send(`saved-views/${VIEW}`, 'PUT', { revision: 3, title: 'New title' });
  expect(changed).toMatchObject({
    status: 200,
    body: { title: 'New title', revision: 4, scene: { steps: [{ do: 'show', ids: ['tiny:pell'] }] } },
  });
  expect(await send(`saved-views/${VIEW}?revision=4`, 'DELETE')).toMatchObject({ status: 200 });
  expect(await read('saved-views')).toMatchObject({ views: [], total: 0 });
  expect(await send(`saved-views/${VIEW}/restore`, 'POST')).toMatchObject({
    status: 200,
    body: { title: 'New title', revision: 6, deletedAt: null },
  });
});

test('of briefings without revision and time of making, too, and the last made come first', async () => {
  const { briefings } = await read<SavedBriefings>('briefings');
  expect(briefings[0]).toStrictEqual({
    id: BRIEFING,
    title: 'Old briefing',
    template: 'network',
    question: 'Who?',
    by: 'A.',
    madeAt: '2026-01-03T00:00:00.000Z',
    previous: null,
    claims: 2,
    deletedAt: null,
  });
  expect(briefings.map(({ title }) => title)).toStrictEqual(['Old briefing', 'Older still']);
  expect(await send(`briefings/${BRIEFING}`, 'DELETE')).toMatchObject({ status: 200 });
  expect(await send(`briefings/${BRIEFING}`, 'DELETE')).toMatchObject({ status: 409 });
  expect((await read<SavedBriefings>('briefings')).total).toBe(1);
  expect(await send(`briefings/${BRIEFING}/restore`, 'POST')).toMatchObject({ status: 200 });
  expect(await send(`briefings/${BRIEFING}/restore`, 'POST')).toMatchObject({ status: 409 });
});

test('records of two kinds may have one id, and each keeps to its kind', async () => {
  expect(await send(`queries/${SAME}?revision=1`, 'DELETE')).toMatchObject({
    status: 200,
    body: { title: 'Old query', kind: 'own' },
  });
  expect((await read<SavedBriefings>('briefings')).briefings.map(({ title }) => title)).toContain(
    'Older still',
  );
  expect(await send(`queries/${SAME}`, 'PUT', { revision: 2, title: 'x' })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  });
  expect(await send(`queries/${BRIEFING}`, 'GET')).toMatchObject({ status: 404 });
});
