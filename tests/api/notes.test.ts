import { expect, test } from 'vitest';
import { ActorDetails, EventDetails } from '#contract/evidence.ts';
import { Alike } from '#contract/network.ts';
import { load } from '../../server/dataset/load.ts';
import { rebuild } from '../../server/dataset/rebuild.ts';
import { appOn, holdOnly } from '../support/app-on.ts';
import { ARTICLE, copyOfTiny, datasetIn, loadArticle } from '../support/datasets.ts';

const { app, db } = appOn(loadArticle);

test.each([
  ['loaded', async () => {}],
  ['rebuilt from what is stored', () => rebuild(db, 'al-qaeda-iran')],
])('a note opens to the claims that the dataset says it rests on: %s', async (_, change) => {
  await change();
  const { actors, events } = await datasetIn(ARTICLE);
  const noted = [...actors, ...events].filter(({ noteClaims }) => noteClaims.length > 0);
  expect(noted.length).toBeGreaterThan(5);
  for (const { id, noteClaims } of noted) {
    const actor = actors.some((each) => each.id === id);
    const { body } = await app.get(`/api/v1/${actor ? 'actors' : 'events'}/${id}`);
    const told = (actor ? ActorDetails : EventDetails).parse(body).noteClaims;
    expect({ id, told }).toStrictEqual({ id, told: noteClaims.toSorted() });
  }
});

const alike = async (id: string): Promise<[string, string, string][]> => {
  const { status, body } = await app.get(`/api/v1/actors/${id}/alike`);
  expect(status).toBe(200);
  return Alike.parse(body).alike.map(({ node, name, matched }) => [node.id, name, matched]);
};

test('who is spelled alike is proposed from both sides; who is only described, or resembles, is not', async () => {
  const copy = await copyOfTiny();
  await copy.append('names.csv', 'oda-brink,Ilsa Vaarn,spelling,und,');
  await copy.append('names.csv', 'teo-marsh,Ilse Varn,description,und,');
  await copy.append('names.csv', 'pell,Ilse Marn,name,und,');
  await holdOnly(db, async (empty) => load(empty, await datasetIn(copy.dir)));
  await copy.remove();
  expect(await alike('tiny:ilse-varn')).toStrictEqual([['tiny:oda-brink', 'Ilse Varn', 'Ilsa Vaarn']]);
  expect(await alike('tiny:oda-brink')).toStrictEqual([['tiny:ilse-varn', 'Ilsa Vaarn', 'Ilse Varn']]);
  expect(await alike('tiny:woman-in-grey')).toStrictEqual([]);
  expect((await app.get('/api/v1/actors/tiny:nobody/alike')).status).toBe(404);
});
