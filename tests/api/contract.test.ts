import { describe, expect, test } from 'vitest';
import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { appOn } from '../support/app-on.ts';
import { TINY, loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny, { texts: [`${TINY}/texts`] });

/** What the contract makes of an answer is the answer: nothing missing, nothing wrong, nothing besides. */
async function keeps(name: EndpointName, path: string, body?: unknown): Promise<void> {
  const answer = await (body === undefined ? app.get(path) : app.post(path, body));
  expect({ path, status: answer.status }).toStrictEqual({ path, status: 200 });
  expect(endpoints[name].response.parse(answer.body)).toStrictEqual(answer.body);
}

async function ids(label: string): Promise<string[]> {
  const rows = await db.read<{ id: string }>('MATCH (n) WHERE $label IN labels(n) RETURN n.id AS id', {
    label,
  });
  return rows.map(({ id }) => id);
}

describe('every answer about everything in the tiny dataset is as the contract says', () => {
  test.each<[EndpointName, string]>([
    ['datasets', '/api/v1/datasets'],
    ['vocabulary', '/api/v1/vocabulary'],
    ['views', '/api/v1/views'],
    ['networkSize', '/api/v1/network/size'],
    ['opening', '/api/v1/opening'],
    ['search', '/api/v1/search?q=varn'],
    ['paths', '/api/v1/paths?ids=tiny:emil-dray,tiny:jon-hask,tiny:rika-sol'],
    ['documents', '/api/v1/documents'],
    ['sources', '/api/v1/sources'],
    ['savedQueries', '/api/v1/queries'],
    ['savedQuery', '/api/v1/queries/shortest-ways'],
    ['documentText', '/api/v1/documents/tiny:almanac/text'],
  ])('%s', keeps);

  test.each<[EndpointName, string, string, number]>([
    ['actor', 'Actor', '/api/v1/actors/', 15],
    ['event', 'Event', '/api/v1/events/', 2],
    ['place', 'Place', '/api/v1/places/', 3],
    ['tie', 'Tie', '/api/v1/ties/', 27],
    ['claim', 'Claim', '/api/v1/claims/', 45],
    ['neighbours', 'Entity', '/api/v1/neighbours/', 20],
    ['document', 'Document', '/api/v1/documents/', 1],
  ])('%s, each', async (name, label, path, count) => {
    const all = await ids(label);
    expect(all).toHaveLength(count);
    for (const id of all) await keeps(name, path + id);
  });

  test('ties derived from the roles of an event', async () => {
    const rows = await db.read<{ id: string }>(
      'MATCH ()-[r]->() WHERE r.derivedFrom IS NOT NULL RETURN r.tieId AS id',
    );
    expect(rows.length).toBeGreaterThan(4);
    for (const { id } of rows) await keeps('tie', `/api/v1/ties/${id}`);
  });

  test('subgraph of all nodes', async () => {
    const all = await ids('Entity');
    expect(all).toHaveLength(20);
    await keeps('subgraph', '/api/v1/subgraph', { ids: all, denied: true });
  });
});
