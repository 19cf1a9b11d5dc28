import { expect, test } from 'vitest';
import { fromColumns } from '../../client/src/state/columns.ts';
import { NetworkSize, PictureColumns } from '#contract/columns.ts';
import { Subgraph } from '#contract/network.ts';
import { appOn } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

const { app, db } = appOn(loadTiny);

const whole = async (wanted: object): Promise<Subgraph> => {
  const { status, body } = await app.post('/api/v1/network', wanted);
  expect(status).toBe(200);
  return inOrder(fromColumns(PictureColumns.parse(body)));
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const inOrder = (graph: Subgraph): Subgraph => ({
  ...graph,
  nodes: graph.nodes.toSorted(byId),
  ties: graph.ties.toSorted(byId),
});

async function everyId(): Promise<string[]> {
  const rows = await db.read<{ id: string }>('MATCH (n:Entity) RETURN n.id AS id');
  return rows.map(({ id }) => id);
}

test('the whole network, column by column, is what the same ids are as rows', async () => {
  const ids = await everyId();
  const rows = Subgraph.parse((await app.post('/api/v1/subgraph', { ids })).body);
  expect(rows.ties.length).toBeGreaterThan(20);
  expect(await whole({})).toStrictEqual(inOrder(rows));
  expect(await whole({ ids })).toStrictEqual(inOrder(rows));
});

test('a part of it: some kinds, and the ties among them', async () => {
  const { nodes, ties } = await whole({ kinds: ['Person'] });
  expect(new Set(nodes.map(({ kind }) => kind))).toStrictEqual(new Set(['Person']));
  const kept = new Set(nodes.map(({ id }) => id));
  const all = await whole({});
  expect(ties).toStrictEqual(all.ties.filter((tie) => kept.has(tie.subjectId) && kept.has(tie.objectId)));
  expect(await whole({ datasets: ['elsewhere'] })).toMatchObject({ nodes: [], ties: [] });
});

test('ids that are not there are named', async () => {
  const [id = ''] = await everyId();
  expect(await whole({ ids: [id, 'tiny:nobody'] })).toMatchObject({ missing: ['tiny:nobody'] });
});

test('how much there is, before any of it is asked for', async () => {
  const size = NetworkSize.parse((await app.get('/api/v1/network/size')).body);
  const { nodes, ties } = await whole({});
  expect(size.datasets).toMatchObject([{ dataset: 'tiny', nodes: nodes.length, ties: ties.length }]);
  const people = nodes.filter(({ kind }) => kind === 'Person').length;
  expect(size.datasets[0]?.kinds).toContainEqual({ class: 'actor', kind: 'Person', total: people });
});

test('more than a picture holds is refused, with what there is and what to do', async () => {
  const rows = Array.from({ length: 25_001 }, (_, index) => index);
  await db.command(
    `CREATE (:Dataset {id: 'crowd', status: 'ready'})
     WITH 1 AS one UNWIND $rows AS row CREATE (:Entity:Actor:Person {id: 'crowd:' + row, dataset: 'crowd', kind: 'Person', name: 'x'})`,
    { rows },
  );
  const { status, body } = await app.post('/api/v1/network', {});
  expect(status).toBe(413);
  expect(body).toMatchObject({ code: 'too-large' });
  expect(JSON.stringify(body)).toContain('crowd: 25001 nodes, 0 ties');
  expect(JSON.stringify(body)).toContain('at most 25000 nodes and 60000 ties');
  expect((await whole({ datasets: ['tiny'] })).nodes.length).toBeGreaterThan(10);
});
