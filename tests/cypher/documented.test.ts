import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConsoleAnswer } from '#contract/console.ts';
import { load } from '../../server/dataset/load.ts';
import type { Database } from '../../server/graph/connect.ts';
import { type RunningApp, startApp } from '../support/app.ts';
import { datasetIn } from '../support/load-dataset.ts';
import { emptyDatabase, testDatabase } from '../support/neo4j.ts';

const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));
const PAGE = readFileSync(new URL('../../docs/cypher.md', import.meta.url), 'utf8');

/** A question with its Cypher and its rows, as docs/cypher.md gives them. */
const examples = [...PAGE.matchAll(/^### (\d+\. .*)\n\n```cypher\n([^`]*)```\n\n```json\n([^`]*)```/gm)].map(
  ([, title = '', text = '', rows = '']) => ({ title, text, rows: JSON.parse(rows) as unknown }),
);

let db: Database;
let app: RunningApp;

beforeAll(async () => {
  db = testDatabase();
  await emptyDatabase(db);
  await load(db, await datasetIn(ARTICLE));
  app = await startApp(db);
});

afterAll(async () => {
  await app.close();
  await emptyDatabase(db);
  await db.close();
});

test('there are twelve', () => {
  expect(examples).toHaveLength(12);
});

describe('docs/cypher.md', () => {
  test.each(examples)('$title', async ({ text, rows }) => {
    const { status, body } = await app.post('/api/v1/cypher/query', { text });
    expect({ status, rows: ConsoleAnswer.parse(body).rows }).toStrictEqual({ status: 200, rows });
  });
});
