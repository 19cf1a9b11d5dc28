import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createBriefings } from '../../server/briefing/briefings.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import { fileOf } from '../../server/briefing/render/file.ts';
import { mentionsIn } from '../../server/briefing/render/printed.ts';
import { textsIn } from '../../server/documents/texts.ts';
import type { Briefing, Sentence } from '#contract/briefing.ts';
import { draftMark, openWarnings, sentencesIn } from '#words/briefing.ts';
import { databaseOn } from '../support/app-on.ts';
import { loadArticle, loadTiny } from '../support/datasets.ts';
import { SAMPLES } from '../support/sample-briefings.ts';

const folders = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');
const db = databaseOn(async (empty) => {
  await loadArticle(empty);
  await loadTiny(empty);
});
const made = new Map<string, Briefing>();
const short = new Map<string, Briefing>();

beforeAll(async () => {
  const briefings = createBriefings(db, textsIn(folders), housesIn([]));
  for (const { name, asked } of SAMPLES) {
    made.set(name, await briefings.write(asked));
    short.set(name, await briefings.write({ ...asked, house: 'one-page' }));
  }
});
const of = (name: string): Briefing => made.get(name) as Briefing;
const told = ({ sections }: Briefing): Sentence[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));

const bytesOf = async (briefing: Briefing, form: 'pdf' | 'docx' | 'md' | 'html'): Promise<Buffer> =>
  Buffer.from((await fileOf(briefing, form)).content);

/** Words alone: no spaces and no invisible signs, and each hyphen as it was written. */
const bare = (text: string): string =>
  text.replaceAll(/[\s\u00A0\u200B\u200E\u2060\u2066-\u2069]/gu, '').replaceAll('\u2011', '-');

async function pagesOf(briefing: Briefing): Promise<string[]> {
  const data = new Uint8Array(await bytesOf(briefing, 'pdf'));
  const pdf = await getDocument({ data, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return pages;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const withoutTags = (text: string): string =>
  text.replaceAll(/<[^>]+>/g, '').replaceAll(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

async function wordOf(briefing: Briefing): Promise<string> {
  const files = unzipSync(new Uint8Array(await bytesOf(briefing, 'docx')));
  const xml = new TextDecoder().decode(files['word/document.xml']);
  return withoutTags(xml.replaceAll('<w:noBreakHyphen/>', '-'));
}

async function markdownOf(briefing: Briefing): Promise<string> {
  const files = unzipSync(new Uint8Array(await bytesOf(briefing, 'md')));
  const [text = new Uint8Array()] = Object.entries(files).flatMap(([name, data]) =>
    name.endsWith('.md') ? [data] : [],
  );
  return new TextDecoder().decode(text).replaceAll(/\\([\\`*_{}[\]<>|#~])/g, '$1');
}

/** What a sentence says without its quotes, whose marks each form sets in its own way. */
const wordsOf = ({ runs }: Sentence): string[] =>
  runs.filter(({ is }) => is !== 'quote').map(({ text }) => bare(text));

describe.each(SAMPLES)('the sample briefing $name', ({ name }) => {
  test('says the same in PDF, Word, HTML and Markdown', async () => {
    const briefing = of(name);
    const texts = {
      pdf: (await pagesOf(briefing)).join(''),
      docx: await wordOf(briefing),
      html: withoutTags(String(await bytesOf(briefing, 'html'))),
      md: await markdownOf(briefing),
    };
    const lost = Object.entries(texts).flatMap(([form, text]) => {
      const all = bare(text);
      return told(briefing).flatMap((sentence) =>
        wordsOf(sentence)
          .filter((words) => !all.includes(words))
          .map((words) => `${form}: ${words}`),
      );
    });
    expect(lost).toStrictEqual([]);
  });

  test('numbers its notes on paper as it does on the page', () => {
    const mentions = mentionsIn(of(name).notes);
    const met = told(of(name)).flatMap((sentence) => mentions(sentence));
    expect(met.length).toBeGreaterThan(0);
    expect(met.filter(({ n, note }) => n !== note.n)).toStrictEqual([]);
  });

  test('says on every page whether it is a draft', async () => {
    const briefing = of(name);
    const mark = draftMark(openWarnings(briefing).length);
    const pages = await pagesOf(briefing);
    const marked = pages.filter((page) => bare(page).includes(bare(mark ?? 'DRAFT')));
    expect(marked).toHaveLength(mark === null ? 0 : pages.length);
  });

  test('needs one page, and the notes of it no more than one other, in the short house style', async () => {
    const pages = await pagesOf(short.get(name) as Briefing);
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(short.get(name)?.house.title).toBe('One page');
  });
});

test('the picture of a network begins page two, and stands in the files of Word and Markdown', async () => {
  const network = of('network');
  const [first = '', second = ''] = await pagesOf(network);
  expect(first).not.toContain('The picture');
  expect(second).toContain('The picture');
  const word = unzipSync(new Uint8Array(await bytesOf(network, 'docx')));
  expect(Object.keys(word).filter((each) => /\.(?:png|svg)$/.test(each))).toHaveLength(2);
  expect(Object.keys(unzipSync(new Uint8Array(await bytesOf(network, 'md'))))).toContain('picture.svg');
});
