import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseOn } from '../support/app-on.ts';
import { startApp, type RunningApp, type Answer, type StartOptions } from '../support/app.ts';
import { loadNothing } from '../support/datasets.ts';

const TOKEN = 'a token that only the test knows';
const lines: string[] = [];
const started: RunningApp[] = [];
const db = databaseOn(loadNothing);
let open: RunningApp;
let guarded: RunningApp;

beforeAll(async () => {
  open = await start();
  guarded = await start({ settings: { token: TOKEN, host: '0.0.0.0' }, log: (line) => lines.push(line) });
});

afterAll(async () => {
  for (const app of started) await app.close();
});

async function start(options?: StartOptions): Promise<RunningApp> {
  const app = await startApp(db, options);
  started.push(app);
  return app;
}

function code({ status, body }: Answer): unknown {
  return { status, code: body instanceof Object && 'code' in body ? body.code : body };
}

describe('the token', () => {
  test.each<[string, Record<string, string>]>([
    ['none', {}],
    ['a wrong one', { authorization: 'Bearer wrong' }],
    ['the beginning of the right one', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['the token itself as cookie', { cookie: `relata=${encodeURIComponent(TOKEN)}` }],
    ['another scheme', { authorization: `Basic ${TOKEN}` }],
  ])('%s: 401', async (_name, headers) => {
    const answer = await guarded.get('/api/v1/datasets', { headers });
    expect(code(answer)).toStrictEqual({ status: 401, code: 'unauthorized' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="relata"');
  });

  test('opens the API to programs as Bearer', async () => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const { status, body } = await guarded.get('/api/v1/datasets', { headers });
    expect({ status, body }).toStrictEqual({ status: 200, body: [] });
  });

  test('typed into the form gives the page a cookie that no script can read', async () => {
    const answer = await signIn(TOKEN);
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^relata=[\w-]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: `other=1; ${cookie.split(';')[0]}` };
    expect((await guarded.get('/api/v1/datasets', { headers })).status).toBe(200);
  });

  test('typed wrongly gives the form again, and no cookie', async () => {
    const answer = await signIn('<script>wrong</script>');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.body).toContain('That is not the token of this server.');
    expect(answer.body).not.toContain('<script');
  });

  test('can be tried ten times a minute', async () => {
    const app = await start({ settings: { token: TOKEN } });
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn('wrong', app)));
    expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([
      ...Array.from({ length: 10 }, () => 401),
      429,
      429,
    ]);
  });

  test('given rightly is not counted as a try: many people may share an address', async () => {
    const app = await start({ settings: { token: TOKEN } });
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(TOKEN, app)));
    expect(new Set(tries.map(({ status }) => status))).toStrictEqual(new Set([303]));
  });

  test('is asked of a browser with the form', async () => {
    const answer = await guarded.get('/', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toStrictEqual([303, '/sign-in']);
    const form = await guarded.get('/sign-in');
    expect(form.body).toContain('<form method="post">');
    expect((await guarded.get('/server.css')).status).toBe(200);
  });

  test.each([
    ['the page of the API', '/sign-in?to=%2Fapi', '/api'],
    ['none', '/sign-in', '/'],
    ['another site', '/sign-in?to=https://evil.example', '/'],
    ['another site by its scheme alone', '/sign-in?to=%2F%2Fevil.example', '/'],
    ['another site behind a backslash', '/sign-in?to=%2F%5Cevil.example', '/'],
    ['another site after a page of ours', '/sign-in?to=/api%0d%0ahttps://evil.example', '/'],
    ['a script', '/sign-in?to=javascript:alert(1)', '/'],
    ['several', '/sign-in?to=/api&to=//evil.example', '/'],
    ['the file of an answer', '/sign-in?to=/api/v1/judgements/export', '/'],
  ])('leads to a page of ours alone: %s', async (_name, path, to) => {
    const body = new URLSearchParams({ token: TOKEN });
    const answer = await guarded.get(path, { method: 'POST', body });
    expect([answer.status, answer.headers.get('location')]).toStrictEqual([303, to]);
    const headers = { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    const again = await guarded.get(path, { headers });
    expect([again.status, again.headers.get('location')]).toStrictEqual([303, to]);
  });

  test('is asked for before the page of the API, which then comes', async () => {
    const answer = await guarded.get('/api', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toStrictEqual([303, '/sign-in?to=%2Fapi']);
  });

  test.each([
    ['/%232.abc', '/#2.abc'],
    ['/%2523v.abc?utm_source=mail', '/#v.abc?utm_source=mail'],
    ['/sign-in%232.abc', '/#2.abc'],
    ['/%23//evil.example', '/#//evil.example'],
    ['/%23%0d%0aLocation:%20https://evil.example', '/#%0d%0aLocation:%20https://evil.example'],
    ['/%3E', '/'],
    ['/).', '/'],
  ])('%s, as a program that passes links on has written it, leads to the page', async (path, to) => {
    const answer = await guarded.get(path, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toStrictEqual([302, to]);
  });

  test('is not asked for by health', async () => {
    const { status, body } = await guarded.get('/health/live');
    expect({ status, body }).toStrictEqual({ status: 200, body: { status: 'live' } });
  });

  test('never reaches the log, nor does what was searched for', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-request-id': 'look-here' };
    await guarded.get('/api/v1/search?q=secret-name', { headers });
    await expect.poll(() => lines.filter((line) => line.includes('look-here'))).toHaveLength(1);
    expect(lines.join('')).not.toMatch(/secret-name|only the test knows/);
  });
});

describe('without a token', () => {
  test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '[::1]:3000'])('%s is let in', async (host) => {
    expect(await statusFor(host)).toBe(200);
  });
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000'])(
    'a page that calls this machine "%s" is not',
    async (host) => {
      expect(await statusFor(host)).toBe(401);
    },
  );
});

test('headers: nothing but our own files, nothing inline, no framing, no other origin, no trace of the software', async () => {
  const { headers } = await open.get('/api/v1/datasets', { headers: { origin: 'https://evil.example' } });
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

/** The header, as this server sends it to whoever asks so. */
const opener = (headers: Record<string, string>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request(`${guarded.url}/health/live`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.headers['cross-origin-opener-policy']);
    })
      .on('error', reject)
      .end();
  });

test('what browsers heed over https and on this machine alone is sent there alone, else they call it a fault of the page', async () => {
  expect(await opener({ host: 'localhost:3000' })).toBe('same-origin');
  expect(await opener({ host: 'relata.example' })).toBeUndefined();
  expect(await opener({ host: 'relata.example', 'x-forwarded-proto': 'https' })).toBe('same-origin');
});

test('a request keeps its id where that is harmless, and gets one where it is not', async () => {
  const kept = await open.get('/api/v1/nothing', { headers: { 'x-request-id': 'abc-1' } });
  expect(kept.headers.get('x-request-id')).toBe('abc-1');
  expect(kept.body).toMatchObject({ requestId: 'abc-1' });
  const made = await open.get('/api/v1/nothing', { headers: { 'x-request-id': '{"a": 1}' } });
  expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('one address can ask so often a minute, and is told when to come back', async () => {
  const app = await start({ settings: { requestsPerMinute: 2 } });
  const answers = [];
  for (let asked = 0; asked < 3; asked += 1) answers.push(await app.get('/api/v1/datasets'));
  expect(answers.map(({ status }) => status)).toStrictEqual([200, 200, 429]);
  expect(answers.map(code)[2]).toStrictEqual({ status: 429, code: 'too-many-requests' });
  expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

function signIn(token: string, app = guarded): Promise<Answer> {
  return app.get('/sign-in', { method: 'POST', body: new URLSearchParams({ token }) });
}

function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${open.url}/api/v1/datasets`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
