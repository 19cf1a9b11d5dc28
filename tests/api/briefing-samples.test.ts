import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefings } from '../../server/briefing/briefings.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import { textOf } from '../../server/briefing/prose/text.ts';
import { fileOf } from '../../server/briefing/render/file.ts';
import { textsIn } from '../../server/documents/texts.ts';
import type { Briefing, Sentence } from '#contract/briefing.ts';
import { sentencesIn } from '#words/briefing.ts';
import { databaseOn } from '../support/app-on.ts';
import { loadArticle, loadTiny } from '../support/datasets.ts';
import { SAMPLES } from '../support/sample-briefings.ts';

const folders = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');
const db = databaseOn(async (empty) => {
  await loadArticle(empty);
  await loadTiny(empty);
});
const made = new Map<string, Briefing>();

beforeAll(async () => {
  const briefings = createBriefings(db, textsIn(folders), housesIn([]));
  for (const { name, asked } of SAMPLES) made.set(name, await briefings.write(asked));
});

const of = (name: string): Briefing => made.get(name) as Briefing;
const told = (briefing: Briefing): Sentence[] =>
  briefing.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));

async function pagesOf(briefing: Briefing): Promise<string[]> {
  const data = new Uint8Array(Buffer.from((await fileOf(briefing, 'pdf')).content));
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

describe.each(SAMPLES)('the sample briefing $name', ({ name, pages: most }) => {
  test('takes no more pages than a reader has time for; page one holds the answer and the judgements', async () => {
    const pages = await pagesOf(of(name));
    expect(pages.length).toBeLessThanOrEqual(most);
    const [first = ''] = pages.map((page) => page.replaceAll(/\s+/g, ' '));
    const { bottomLine } = of(name).request.authored;
    expect(first).toContain(bottomLine.slice(0, 40));
    expect(first).toContain('Our confidence is');
  });

  test('holds what is only for checking where it is asked for', async () => {
    const briefing = of(name);
    const [with_, without] = await Promise.all([
      pagesOf({ ...briefing, request: { ...briefing.request, annex: true } }),
      pagesOf(briefing),
    ]);
    expect(with_.length).toBeGreaterThan(without.length);
    expect(with_.join(' ')).toContain('How this was made');
    expect(without.join(' ')).not.toContain('How this was made');
  });

  test('leads every sentence of fact to a note on the passage that it rests on', () => {
    const noted = new Set(of(name).notes.flatMap(({ claims }) => claims));
    const bare = told(of(name)).filter(
      ({ mark, cites }) => mark === 'fact' && (cites.length === 0 || cites.some((n) => !noted.has(n))),
    );
    expect(bare.map(textOf)).toStrictEqual([]);
  });

  test('puts likelihood and confidence into sentences of their own', () => {
    const judged = told(of(name))
      .filter(({ mark }) => mark === 'judgement')
      .map(textOf);
    expect(judged.some((text) => /^We judge (?:it|that there is) .* \(\d+–\d+ %\) that /.test(text))).toBe(
      true,
    );
    expect(judged.filter((text) => /confidence/.test(text) && /\d %|likely|chance/.test(text))).toStrictEqual(
      [],
    );
  });
});

test('of a text that its reader supplied no more than fifteen words of a passage are quoted', () => {
  const own = new Set(of('guilds').documents.map(({ id }) => id));
  const quotes = [...made.values()].flatMap(({ notes }) =>
    notes.flatMap((note) => (own.has(note.documentId) ? [] : note.quotes)),
  );
  const long = quotes.filter((quote) => quote.replace(/ …$/, '').split(/\s+/).length > 15);
  expect(long).toStrictEqual([]);
});
