import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codePoints, findTexts, sha256 } from '../../server/dataset/tables/texts.ts';
import { databaseOn } from '../support/app-on.ts';
import { loadArticle } from '../support/datasets.ts';
import { type Answer, ask, type Passage, type Question, type Span } from './ask.ts';
import { ASKED } from './asked.ts';
import { FURTHER } from './further.ts';

const folders = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');
const db = databaseOn(loadArticle);

describe.each([
  ['what an analyst asks of the article', ASKED],
  ['what else the article answers', FURTHER],
])('%s', (_, questions) => {
  test.each(questions.map(titled))('%s', async (_title, question) => {
    const { rows, passages } = await answer(question);
    expect(rows).toStrictEqual(question.rows);
    expect(question.quotes.filter((quote) => !touched(quote, passages))).toStrictEqual([]);
  });
});

test('every question that has a file is asked, once', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^[QX]\d+\.cypher$/.test(file));
  const names = [...ASKED, ...FURTHER].map(({ name }) => `${name}.cypher`);
  expect(names.toSorted()).toStrictEqual(files.toSorted());
});

test('with the text: every passage that an answer rests on says what was coded, and covers what the answer quotes', async ({
  skip,
}) => {
  const text = await articleText();
  skip(text === null, 'RELATA_DOCUMENTS does not hold the article');
  const points = codePoints(text ?? '');
  for (const question of [...ASKED, ...FURTHER]) {
    const { passages } = await answer(question);
    const slice = ([start, end]: Span): string => points.slice(start, end).join('');
    const changed = passages.filter(({ start, end, sha256: hash }) => sha256(slice([start, end])) !== hash);
    const beyond = question.quotes.filter((quote) => slice(quote).trim() === '' || !touched(quote, passages));
    expect({ name: question.name, changed, beyond }).toStrictEqual({
      name: question.name,
      changed: [],
      beyond: [],
    });
  }
});

/** Vitest cuts the values that it puts into a name short; not so a whole text. */
function titled(question: Question): [string, Question] {
  return [`${question.name}: ${question.question}`, question];
}

function answer({ name, parameters }: Question): Promise<Answer> {
  return ask(db, name, parameters);
}

function touched([start, end]: Span, passages: readonly Passage[]): boolean {
  return passages.some((passage) => passage.start < end && start < passage.end);
}

async function articleText(): Promise<string | null> {
  const [document] = await db.read<{ sha256: string }>(
    'MATCH (document:Document) RETURN document.sha256 AS sha256',
  );
  const hash = document?.sha256 ?? '';
  return (await findTexts(folders, new Set([hash]))).get(hash) ?? null;
}
