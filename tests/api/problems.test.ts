import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem, ProblemCode } from '#contract/problem.ts';
import { connect, type Database } from '../../server/graph/connect.ts';
import { appOn } from '../support/app-on.ts';
import { startApp, type RunningApp, type Answer } from '../support/app.ts';
import { loadNothing } from '../support/datasets.ts';
import { emptyDatabase, testAddress } from '../support/neo4j.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';

const reached = new Set<string>();
const lines: string[] = [];
const { app, db } = appOn(loadNothing, { log: (line) => lines.push(line) });

/** The whole body but for the request’s id, which is checked to be that of the header. */
function problem({ status, headers, body }: Answer): Omit<Problem, 'requestId'> {
  const { requestId, ...rest } = Problem.parse(body);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(requestId).toBe(headers.get('x-request-id'));
  expect(rest.status).toBe(status);
  reached.add(rest.code);
  return rest;
}

describe('bad-input', () => {
  test('names every wrong parameter', async () => {
    const answer = await app.get('/api/v1/neighbours/nonsense?direction=up&limit=-1&tpyes=DETAINED');
    expect(problem(answer)).toStrictEqual({
      type: 'urn:relata:problem:bad-input',
      title: 'Wrong values',
      status: 400,
      code: 'bad-input',
      detail: 'The request has wrong values; see errors.',
      instance: '/api/v1/neighbours/nonsense',
      errors: [
        { path: 'path.id', message: 'an id reads dataset:local' },
        { path: 'query.direction', message: 'Invalid option: expected one of "in"|"out"|"both"' },
        { path: 'query.limit', message: 'Too small: expected number to be >=0' },
        { path: 'query', message: 'Unrecognized key: "tpyes"' },
      ],
    });
  });

  test.each<[string, unknown, string]>([
    ['no ids', {}, 'body.ids'],
    ['a wrong id', { ids: ['a:b', 'c'] }, 'body.ids.1'],
    ['too many', { ids: Array.from({ length: 2001 }, () => 'a:b') }, 'body.ids'],
    ['no object', [], 'body'],
    ['nothing in it', undefined, 'body.ids'],
  ])('a body with %s', async (_name, body, path) => {
    const { errors } = problem(await app.post('/api/v1/subgraph', body));
    expect(errors?.map((error) => error.path)).toStrictEqual([path]);
  });

  test.each<[string, () => Promise<Answer>]>([
    ['text that is not JSON', () => app.post('/api/v1/subgraph', '{"ids":')],
    ['an address that is not UTF-8', () => app.get('/api/v1/actors/%E0%A4%A')],
    [
      'a strange encoding',
      () => app.post('/api/v1/subgraph', {}, { headers: { 'content-encoding': 'zip' } }),
    ],
  ])('%s', async (_name, ask) => {
    const { code, detail } = problem(await ask());
    expect({ code, detail }).toStrictEqual({
      code: 'bad-input',
      detail: 'The request cannot be read: its address or its body is malformed.',
    });
  });
});

test('not-found: no such thing, and no such address', async () => {
  expect(problem(await app.get('/api/v1/ties/tiny:none')).detail).toBe(
    'There is no tie "tiny:none" in this database.',
  );
  expect(problem(await app.get('/api/v2/actors/a:b?x=1'))).toStrictEqual({
    type: 'urn:relata:problem:not-found',
    title: 'Not found',
    status: 404,
    code: 'not-found',
    detail: 'There is no GET /api/v2/actors/a:b here.',
    instance: '/api/v2/actors/a:b',
  });
});

test('not-found: no dataset yet, and what to do; not ready either', async () => {
  expect(problem(await app.get('/api/v1/opening')).detail).toContain('npm run dataset:load');
  expect(problem(await app.get('/health/ready'))).toMatchObject({ code: 'loading', status: 503 });
});

test('too-large: more than 256 kB', async () => {
  const ids = Array.from({ length: 2000 }, (_, index) => `tiny:${'x'.repeat(150)}${index}`);
  expect(problem(await app.post('/api/v1/subgraph', { ids })).code).toBe('too-large');
});

test('unauthorized', async () => {
  const closed = await startApp(db, { settings: { token: 'secret', host: '0.0.0.0' } });
  expect(problem(await closed.get('/api/v1/datasets')).code).toBe('unauthorized');
  await closed.close();
});

test('forbidden: a page of another site writes', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  expect(problem(await app.post('/api/v1/judgements', {}, { headers })).code).toBe('forbidden');
});

test('conflict: an id that is taken', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const judgement = { kind: 'rank', claimId: 'a:c', rank: 'normal', by: 'Ada', reason: 'A test.' };
  await db.command("CREATE (:Judgement {id: $id, kind: 'rank', claimId: 'a:c', changes: []})", { id });
  const answer = await app.post('/api/v1/judgements', { judgement: { ...judgement, id } });
  expect(problem(answer)).toMatchObject({ code: 'conflict', status: 409 });
  await emptyDatabase(db);
});

test('too-many-requests', async () => {
  const busy = await startApp(db, { settings: { requestsPerMinute: 1 } });
  expect((await busy.get('/api/v1/datasets')).status).toBe(200);
  expect(problem(await busy.get('/api/v1/datasets')).code).toBe('too-many-requests');
  await busy.close();
});

test('loading: what belongs to a dataset that is not whole yet is not served, and not listed', async () => {
  await db.command(`CREATE (:Dataset {id: 'half', title: 'Half', status: 'loading', counts: '{}'})
    CREATE (:Actor:Person:Entity {id: 'half:a', dataset: 'half', kind: 'Person', name: 'A'})
    CREATE (:Document {id: 'half:d', dataset: 'half'})
    CREATE (:Source {id: 'half:s', dataset: 'half'})<-[:ATTRIBUTED_TO {hop: 1}]-(:Claim {id: 'half:c'})`);
  for (const path of [
    'actors/half:a',
    'actors/half:none',
    'neighbours/half:a',
    'ties/half:t',
    'documents/half:d',
  ])
    expect(problem(await app.get(`/api/v1/${path}`))).toMatchObject({
      code: 'loading',
      detail: 'The dataset "half" is being loaded; try again when it is whole.',
    });
  expect(problem(await app.post('/api/v1/subgraph', { ids: ['half:a'] })).code).toBe('loading');
  for (const path of ['vocabulary', 'views', 'documents', 'sources'])
    expect((await app.get(`/api/v1/${path}`)).body).toStrictEqual([]);
  expect((await app.get('/api/v1/datasets')).body).toStrictEqual([
    {
      id: 'half',
      title: 'Half',
      description: '',
      status: 'loading',
      version: '',
      loadedAt: null,
      counts: {},
    },
  ]);
  await emptyDatabase(db);
});

test('internal: the log knows why, the answer does not', async () => {
  await db.command("CREATE (:Dataset {id: 'bad', status: 'ready', vocabulary: 'no JSON', views: '[]'})");
  const answer = await app.get('/api/v1/vocabulary');
  expect(problem(answer)).toStrictEqual({
    type: 'urn:relata:problem:internal',
    title: 'Internal error',
    status: 500,
    code: 'internal',
    detail: 'Something went wrong here; the log has the details under this request id.',
    instance: '/api/v1/vocabulary',
  });
  const id = answer.headers.get('x-request-id') ?? '';
  await expect.poll(() => lines.find((line) => line.includes(id))).toContain('is not valid JSON');
  await emptyDatabase(db);
});

describe('a database that fails', () => {
  let proxy: Proxy;
  let far: Database;
  let shaky: RunningApp;

  beforeAll(async () => {
    const address = testAddress();
    const { hostname, port } = new URL(address.uri);
    proxy = await startProxy({ host: hostname, port: Number(port) });
    const options = { readTimeout: 300, acquireTimeout: 2_000 };
    far = connect({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` }, options);
    shaky = await startApp(far, { log: (line) => lines.push(line) });
  });

  afterAll(async () => {
    await shaky.close();
    await far.close();
    await proxy.close();
  });

  test('unavailable while it is out of reach; afterwards service resumes by itself', async () => {
    expect((await shaky.get('/api/v1/datasets')).status).toBe(200);
    await proxy.cut();
    const answer = await shaky.get('/api/v1/datasets');
    expect(problem(answer)).toStrictEqual({
      type: 'urn:relata:problem:unavailable',
      title: 'Database unavailable',
      status: 503,
      code: 'unavailable',
      detail: 'The database cannot be reached just now; try again shortly.',
      instance: '/api/v1/datasets',
    });
    expect(answer.headers.get('retry-after')).toBe('5');
    const id = answer.headers.get('x-request-id') ?? '';
    await expect.poll(() => lines.find((line) => line.includes(id))).toContain('ECONNREFUSED');
    expect(lines.find((line) => line.includes(id))).not.toContain('stack');
    expect((await shaky.get('/health/live')).status).toBe(200);
    expect(problem(await shaky.get('/health/ready')).code).toBe('unavailable');
    await proxy.resume();
    await expect.poll(async () => (await shaky.get('/api/v1/datasets')).status).toBe(200);
  });

  // A Neo4j that starts again refuses everybody until it has read its users.
  test('unavailable where it turns away whom it let in before; a wrong password stays one', async () => {
    const system = connect({ ...testAddress(), database: 'system' });
    const uri = `bolt://127.0.0.1:${proxy.port}`;
    const visitor = { ...testAddress(), uri, username: 'visitor', password: 'a first password' };
    await system.command("CREATE USER visitor SET PASSWORD 'a first password' CHANGE NOT REQUIRED");
    const [known, stranger] = [connect(visitor), connect({ ...visitor, password: 'a wrong password' })];
    try {
      await known.verify();
      await expect(stranger.verify()).rejects.toMatchObject({
        code: 'Neo.ClientError.Security.Unauthorized',
      });
      await system.command("ALTER USER visitor SET PASSWORD 'a second password'");
      await proxy.cut();
      await proxy.resume();
      await expect(known.read('RETURN 1')).rejects.toMatchObject({ code: 'unavailable' });
      await expect(known.verify()).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      await system.command('DROP USER visitor');
      await Promise.all([system, known, stranger].map((each) => each.close()));
    }
  });

  test('timeout while it does not answer; afterwards service resumes by itself', async () => {
    expect((await shaky.get('/api/v1/datasets')).status).toBe(200);
    proxy.stall();
    const answer = await shaky.get('/api/v1/datasets');
    expect(problem(answer)).toMatchObject({ code: 'timeout', status: 503, title: 'Took too long' });
    await proxy.resume();
    await expect.poll(async () => (await shaky.get('/api/v1/datasets')).status).toBe(200);
  });

  test('timeout where a read takes longer than the limit: the server ends it', async () => {
    const endless = 'UNWIND range(1, 100000000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS sum';
    await expect(far.read(endless)).rejects.toMatchObject({ code: 'timeout' });
    const left =
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH "UNWIND range(1, 1" RETURN *';
    await expect.poll(() => db.command(left)).toStrictEqual([]);
  });
});

test('every code of the contract was reached', () => {
  expect([...reached].toSorted()).toStrictEqual([...ProblemCode.options].toSorted());
});
