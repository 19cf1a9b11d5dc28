import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ConsoleLine } from '#contract/console.ts';
import { homeOf } from '../../server/engine/home.ts';
import { isAlive } from '../../server/engine/processes.ts';
import { readState } from '../../server/engine/state.ts';
import { connect } from '../../server/graph/connect.ts';
import { startApp } from '../support/app.ts';
import { dataFolder, openTestEngine, until } from '../support/engine.ts';

/** Passes the guard, and works for hours in one expression, where Neo4j hears neither time limits nor TERMINATE. */
const DEAF = `UNWIND range(1, 300000) AS x
  WITH collect(x) AS many
  RETURN reduce(total = 0, a IN many | total + size([b IN many WHERE b > a | 1])) AS total`;

const warned: string[] = [];
const warn = (error: unknown): void => void warned.push(String(error));
beforeAll(() => void process.on('unhandledRejection', warn));
afterAll(() => void process.off('unhandledRejection', warn));

test('a query that outlives its end ends with the database, which starts anew; everybody else is answered', async () => {
  const dataDir = dataFolder();
  const { engine, said, state } = await openTestEngine(dataDir);
  const { restart } = engine;
  if (restart === undefined) throw new Error('this engine cannot be started anew');
  const db = connect(engine.address, { restart });
  await db.command("CREATE (:Dataset {id: 'kept', title: 'Kept', status: 'ready', counts: '{}'})");
  const app = await startApp(db);
  const ask = (text: string, seconds: number) =>
    app.post('/api/v1/cypher/run', { text, limits: { seconds } }).then(({ body }) => lines(body));

  // Others read all the while, and each is answered, however long it takes.
  const over = new AbortController();
  const seen: number[] = [];
  const others = (async () => {
    while (!over.signal.aborted) seen.push((await app.get('/api/v1/datasets')).status);
  })();

  const late = (await ask(DEAF, 1)).at(-1);
  over.abort();
  await others;
  expect(late).toMatchObject({ kind: 'error', error: { code: 'timeout' } });
  expect(late?.kind === 'error' ? late.error.message : '').toContain('started anew');
  expect([...new Set(seen)]).toStrictEqual([200]);
  expect(said).toContain('Neo4j is back.');
  expect(isAlive(state)).toBe(false);
  expect(readState(homeOf(dataDir))?.port).toBe(state.port);
  expect((await ask('MATCH (n:Dataset) RETURN n.id', 20)).filter(({ kind }) => kind === 'row')).toStrictEqual(
    [{ kind: 'row', values: ['kept'] }],
  );

  // The same when someone ends it by hand.
  const again = app.post('/api/v1/cypher/run', { text: DEAF, limits: { seconds: 500 } });
  const id = await runningIn(db);
  const { body } = await app.post(`/api/v1/cypher/${id}/cancel`, {});
  expect(body).toStrictEqual({ queryId: id, outcome: 'restarted' });
  expect(lines((await again).body).at(-1)).toMatchObject({ kind: 'error', error: { code: 'cancelled' } });
  expect((await app.get('/api/v1/datasets')).status).toBe(200);

  await app.close();
  await db.close();
  await engine.stop();
  expect(warned).toStrictEqual([]);
});

/** Neo4j plans it for minutes. */
const HARD = `EXPLAIN MATCH ${Array.from({ length: 12 }, (_, a) =>
  Array.from({ length: a }, (_each, b) => `(n${a})--(n${b})`),
)
  .flat()
  .join(', ')} RETURN 1 AS x`;

test('a query that is too hard to plan is answered in its time; others are answered, and nothing of it goes on', async () => {
  const { engine } = await openTestEngine(dataFolder());
  const { restart } = engine;
  if (restart === undefined) throw new Error('this engine cannot be started anew');
  const db = connect(engine.address, { restart });
  const app = await startApp(db);
  const { body } = await app.post('/api/v1/cypher/run', { text: HARD });
  expect(lines(body).at(-1)).toMatchObject({ kind: 'error', error: { code: 'hard-to-plan' } });
  expect((await app.get('/api/v1/datasets')).status).toBe(200);
  await until('nothing of it to go on', async () => (await running(db)).length === 0);
  expect(lines((await app.post('/api/v1/cypher/run', { text: 'RETURN 1 AS x' })).body)).toContainEqual({
    kind: 'row',
    values: [1],
  });

  await app.close();
  await db.close();
  await engine.stop();
});

const running = (db: ReturnType<typeof connect>) =>
  db
    .read<{ text: string }>(
      'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.relataQuery IS NOT NULL RETURN currentQuery AS text',
    )
    // Nobody answers while the database is started anew.
    .catch(() => [{ text: 'unknown' }]);

function lines(body: unknown): ConsoleLine[] {
  return String(body)
    .trim()
    .split('\n')
    .map((line) => ConsoleLine.parse(JSON.parse(line)));
}

/** @returns the id of the query that Neo4j works on, once it does */
async function runningIn(db: ReturnType<typeof connect>): Promise<string> {
  let found: string | undefined;
  await until('Neo4j to work on it', async () => {
    const rows = await db.read<{ id: unknown; text: string }>(
      'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.relataQuery IS NOT NULL RETURN metaData.relataQuery AS id, currentQuery AS text',
    );
    found = rows.filter(({ text }) => text.startsWith('UNWIND')).map(({ id }) => z.string().parse(id))[0];
    return found !== undefined;
  });
  return found ?? '';
}
