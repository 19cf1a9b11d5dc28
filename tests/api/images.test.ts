import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Briefing } from '#contract/briefing.ts';
import { PictureColumns } from '#contract/columns.ts';
import { Subgraph } from '#contract/network.ts';
import { Problem } from '#contract/problem.ts';
import { load } from '../../server/dataset/load.ts';
import { rebuild } from '../../server/dataset/rebuild.ts';
import { purge } from '../../server/dataset/unload.ts';
import { appOn } from '../support/app-on.ts';
import { copyOfTiny, datasetIn, LANTERN } from '../support/datasets.ts';

const { app, db } = appOn(async (to) => {
  const copy = await copyOfTiny();
  await copy.illustrate();
  await load(to, await datasetIn(copy.dir));
  // What is served comes from the database: where it runs there may be no folder.
  await copy.remove();
});

const GUILD = 'tiny:lantern-guild';

const nodesOf = async (...ids: string[]) =>
  Subgraph.parse((await app.post('/api/v1/subgraph', { ids, denied: false })).body).nodes;
const imageOf = async (id: string) => (await nodesOf(id))[0]?.image;

test('a picture is served as what it is, to be shown and never run', async () => {
  const id = await imageOf(GUILD);
  expect(id).toMatch(/^tiny:[0-9a-f]{64}$/);
  const answer = await fetch(`${app.url}/api/v1/images/${id}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(Buffer.from(await answer.arrayBuffer())).toStrictEqual(await readFile(LANTERN));
});

test('there is no picture of that name', async () => {
  const { status, body } = await app.get('/api/v1/images/tiny:none');
  expect({ status, code: Problem.parse(body).code }).toStrictEqual({ status: 404, code: 'not-found' });
});

test('a picture and coordinates come with their nodes, row by row and column by column', async () => {
  const ids = [GUILD, 'tiny:skerry', 'tiny:net-loft'];
  const image = await imageOf(GUILD);
  const told = (await nodesOf(...ids)).map((node) => [node.id, node.image, node.coordinates]);
  expect(told).toStrictEqual([
    [GUILD, image, undefined],
    ['tiny:net-loft', undefined, undefined],
    ['tiny:skerry', undefined, { lat: 58.96, lon: -3.3 }],
  ]);
  const { nodes } = PictureColumns.parse((await app.post('/api/v1/network', { ids })).body);
  expect(nodes.image).toStrictEqual([{ row: nodes.id.indexOf(GUILD), id: image }]);
  const row = nodes.id.indexOf('tiny:skerry');
  expect(nodes.coordinates).toStrictEqual([{ row, lat: 58.96, lon: -3.3 }]);
});

test('a briefing’s picture holds the picture of an actor', async () => {
  const { body } = await app.post('/api/v1/briefings/draft', {
    template: 'network',
    title: 'Guilds',
    question: 'Who is who?',
    by: 'A. Analyst',
    about: { ids: [GUILD, 'tiny:tide-guild'] },
    lens: {},
  });
  const { sections } = Briefing.parse(body);
  const bytes = await readFile(LANTERN);
  const picture = JSON.stringify(sections.find(({ name }) => name === 'picture'));
  expect(picture).toContain(`data:image/png;base64,${bytes.toString('base64')}`);
});

test('computing the network again keeps pictures and coordinates; a purge leaves nothing of them', async () => {
  const before = await imageOf(GUILD);
  await rebuild(db, 'tiny');
  expect(await imageOf(GUILD)).toBe(before);
  await purge(db, 'tiny');
  expect(await db.read('MATCH (n:Image) RETURN n.id AS id')).toStrictEqual([]);
});
