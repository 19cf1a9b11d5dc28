import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ActorDetails } from '#contract/evidence.ts';
import { SearchAnswer, Subgraph } from '#contract/network.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { TINY, datasetIn } from '../support/datasets.ts';

/** Names as an attacker would choose them, and texts as nobody should write them. */
const NAMES: Record<string, string> = {
  'ilse-varn': '<script>alert("Varn")</script><img src=x onerror=alert(1)>',
  'oda-brink': '\u202Eknirb ado\u2066 \u200F\u200B',
  'teo-marsh': `'; MATCH (n) DETACH DELETE n // \${7*7} {{7*7}} %s`,
  'jon-hask': '"quoted", \\backslash\\ and\n\ta line',
  pell: '=HYPERLINK("https://evil.example","x")',
  'lars-ode': `Lars ${'Ø'.repeat(30_000)}`,
  'father-aumer': '💥👩‍👩‍👧 Z͑ͫ̓ͪ̂ͫ̽a͛l g o',
};
const LONG_NOTE = 'long '.repeat(20_000);

const folder = await mkdtemp(join(tmpdir(), 'relata-hostile-'));
const { app, db } = appOn(async (empty) => {
  await cp(TINY, folder, { recursive: true });
  const path = join(folder, 'actors.csv');
  const rows = (await readFile(path, 'utf8')).trimEnd().split('\n').map(hostileRow);
  await writeFile(path, `${rows.join('\n')}\n`);
  await load(empty, await datasetIn(folder));
});

afterAll(() => rm(folder, { recursive: true }));

function hostileRow(row: string): string {
  const [id = '', kind = '', unnamed = ''] = row.split(',');
  const name = NAMES[id];
  return name === undefined ? row : [id, kind, unnamed, quoted(name), quoted(LONG_NOTE)].join(',');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

test.each(Object.keys(NAMES))('the name of %s is text, letter for letter', async (id) => {
  const { status, headers, body } = await app.get(`/api/v1/actors/tiny:${id}`);
  expect([status, headers.get('content-type')]).toStrictEqual([200, 'application/json; charset=utf-8']);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const { node } = ActorDetails.parse(body);
  expect(node.name).toBe(NAMES[id]);
  expect(node.note?.trim()).toBe(LONG_NOTE.trim());
});

test('a picture of them all', async () => {
  const ids = Object.keys(NAMES).map((id) => `tiny:${id}`);
  const { nodes, missing } = Subgraph.parse((await app.post('/api/v1/subgraph', { ids })).body);
  expect(Object.fromEntries(nodes.map(({ id, name }) => [id.replace('tiny:', ''), name]))).toStrictEqual(
    NAMES,
  );
  expect(missing).toStrictEqual([]);
});

test.each<[string, string]>([
  ['script alert', 'ilse-varn'],
  ['match detach delete', 'teo-marsh'],
  ['hyperlink', 'pell'],
  ['lars', 'lars-ode'],
])('searching for %s finds %s', async (q, id) => {
  const { hits } = SearchAnswer.parse((await app.get(`/api/v1/search?${new URLSearchParams({ q })}`)).body);
  expect(hits.map(({ node }) => node.id)).toContain(`tiny:${id}`);
});

test('nothing of it was run', async () => {
  expect(await db.read('MATCH (n:Actor) RETURN count(n) AS actors')).toStrictEqual([{ actors: 15 }]);
});
