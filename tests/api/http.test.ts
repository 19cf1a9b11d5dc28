import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appOn } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

const pageDir = await mkdtemp(join(tmpdir(), 'relata-page-'));
const { app, db } = appOn(loadTiny, { pageDir });

beforeAll(async () => {
  await mkdir(join(pageDir, 'assets'));
  await writeFile(join(pageDir, 'index.html'), '<!doctype html><title>Relata</title>');
  await writeFile(join(pageDir, 'assets', 'main-1a2b3c.js'), 'export {};');
});

afterAll(() => rm(pageDir, { recursive: true }));

test('what has not changed is not sent again, and what has changed is', async () => {
  const path = '/api/v1/actors/tiny:pell';
  const etag = (await app.get(path)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/"/);
  const again = await raw(path, { 'if-none-match': etag });
  expect([again.status, again.bytes.length]).toStrictEqual([304, 0]);
  await db.command("MATCH (n:Entity {id: 'tiny:pell'}) SET n.note = 'Rows by night.'");
  const changed = await raw(path, { 'if-none-match': etag });
  expect([changed.status, JSON.parse(changed.bytes.toString())]).toMatchObject([
    200,
    { node: { note: 'Rows by night.' } },
  ]);
});

test('a large answer is compressed, a small one is not', async () => {
  const large = await raw('/api/v1/documents/tiny:almanac', { 'accept-encoding': 'gzip' });
  expect(large.encoding).toBe('gzip');
  expect(JSON.parse(gunzipSync(large.bytes).toString())).toMatchObject({ document: { id: 'tiny:almanac' } });
  expect((await raw('/health/live', { 'accept-encoding': 'gzip' })).encoding).toBeUndefined();
});

test('the page is asked for anew each time, its assets never again', async () => {
  const page = await app.get('/');
  expect([page.body, page.headers.get('cache-control')]).toStrictEqual([
    '<!doctype html><title>Relata</title>',
    'no-cache',
  ]);
  const asset = await app.get('/assets/main-1a2b3c.js');
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await app.get('/assets/gone.js')).body).toMatchObject({ status: 404, code: 'not-found' });
});

test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/.env', '/%00'])(
  '%s leads to no file',
  async (path) => {
    expect((await raw(path)).status).toBeGreaterThanOrEqual(400);
  },
);

test('the reference of the API is a page, with a look of its own', async () => {
  const { status, headers, body } = await app.get('/api');
  expect([status, headers.get('content-type')]).toStrictEqual([200, 'text/html; charset=utf-8']);
  expect(body).toContain('GET /api/v1/neighbours/{id}');
  expect((await app.get('/server.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await app.get('/api/v1/openapi.json')).body).toMatchObject({ openapi: '3.1.0' });
});

interface Raw {
  status: number;
  encoding: string | undefined;
  bytes: Buffer;
}

/** As it goes over the wire: fetch would tidy the path, unpack the body and forbid any cache. */
function raw(path: string, headers: Record<string, string> = {}): Promise<Raw> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          bytes: Buffer.concat(chunks),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}
