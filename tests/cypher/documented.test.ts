import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConsoleAnswer } from '#contract/console.ts';
import { appOn } from '../support/app-on.ts';
import { loadArticle } from '../support/datasets.ts';

const PAGE = readFileSync(new URL('../../docs/cypher.md', import.meta.url), 'utf8');

/** A question with its Cypher and its rows, as docs/cypher.md gives them. */
const examples = [...PAGE.matchAll(/^### (\d+\. .*)\n\n```cypher\n([^`]*)```\n\n```json\n([^`]*)```/gm)].map(
  ([, title = '', text = '', rows = '']) => ({ title, text, rows: JSON.parse(rows) as unknown }),
);

const { app } = appOn(loadArticle);

test('there are twelve', () => {
  expect(examples).toHaveLength(12);
});

describe('docs/cypher.md', () => {
  test.each(examples)('$title', async ({ text, rows }) => {
    const { status, body } = await app.post('/api/v1/cypher/query', { text });
    expect({ status, rows: ConsoleAnswer.parse(body).rows }).toStrictEqual({ status: 200, rows });
  });
});
