import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SearchAnswer } from '#contract/network.ts';
import { load } from '../../server/dataset/load.ts';
import { appOn } from '../support/app-on.ts';
import { TINY, datasetIn } from '../support/datasets.ts';

/** Whole names of one letter, of one sign, and of signs without letters. */
const NAMES: Record<string, string> = {
  'ilse-varn': 'X',
  'oda-brink': '中',
  'teo-marsh': '!!!',
  'jon-hask': '★',
  pell: 'علی\u200Cرضا',
  'lars-ode': '🏴‍☠️',
};

const folder = await mkdtemp(join(tmpdir(), 'relata-names-'));
const { app } = appOn(async (empty) => {
  await cp(TINY, folder, { recursive: true });
  const path = join(folder, 'actors.csv');
  const rows = (await readFile(path, 'utf8')).trimEnd().split('\n').map(named);
  await writeFile(path, `${rows.join('\n')}\n`);
  await load(empty, await datasetIn(folder));
});

afterAll(() => rm(folder, { recursive: true }));

function named(row: string): string {
  const [id = '', kind = '', unnamed = ''] = row.split(',');
  return NAMES[id] === undefined ? row : `${id},${kind},${unnamed},"${NAMES[id]}",`;
}

test.each(Object.entries(NAMES))('%s is found first by its whole name, %s', async (id, name) => {
  const { status, body } = await app.get(`/api/v1/search?${new URLSearchParams({ q: name })}`);
  expect(status).toBe(200);
  expect(SearchAnswer.parse(body).hits[0]?.node).toMatchObject({ id: `tiny:${id}`, name });
});

test('one letter finds whole names alone, and nothing is asked for by nothing', async () => {
  const found = SearchAnswer.parse((await app.get('/api/v1/search?q=x')).body);
  expect(found.hits.map(({ node }) => node.id)).toEqual(['tiny:ilse-varn']);
  expect((await app.get('/api/v1/search?q=%20')).status).toBe(400);
});
