import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Run, Sentence } from '#contract/briefing.ts';
import { fileOf } from '../../../server/briefing/render/file.ts';
import { toMarkdown } from '../../../server/briefing/render/markdown.ts';
import { toTypst } from '../../../server/briefing/render/typst.ts';
import { sampleBriefing } from '../../support/briefing-sample.ts';

const name = (text: string): Run => ({ text, is: 'name' });
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwe'.repeat(5);
const sentence: Sentence = {
  runs: [
    name('X'),
    { text: ', ' },
    name('مريم الحداد'),
    { text: ', ' },
    name('אגודת 12 (North) ים'),
    { text: ' and ' },
    name('leaders of al-Qaeda'),
    { text: ` were allied with ${LONG}, says \u2067علی\u200Cرضا\u2069.` },
  ],
  cites: [],
  mark: 'fact',
  signs: [],
  edited: false,
};
const briefing = sampleBriefing({
  request: { title: 'Дата: когда' },
  sections: [
    {
      name: 'ties',
      title: 'Ties',
      blocks: [
        { block: 'text', sentences: [sentence] },
        { block: 'table', caption: 'Names', head: ['Who'], rows: [[[sentence]]] },
      ],
    },
  ],
});

const html = async (): Promise<string> => String((await fileOf(briefing, 'html')).content);

test('Markdown isolates each name by its own direction, and keeps joiners', () => {
  const text = toMarkdown(briefing);
  expect(text).toContain(
    'X, \u2067مريم الحداد\u2069, \u2067אגודת 12 (North) ים\u2069 and leaders of al-Qaeda',
  );
  expect(text).toContain('\u2067علی\u200Cرضا\u2069');
});

test('HTML does so by its own means, and no line ends within "al-Qaeda"', async () => {
  const text = await html();
  expect(text).toContain('<bdi class="name">مريم الحداد</bdi>');
  expect(text).toContain('leaders of <span class="whole">al-Qaeda</span>');
});

test('Word marks each run that goes from right to left, and those alone', async () => {
  const { content } = await fileOf(briefing, 'docx');
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(Buffer.from(content)))['word/document.xml']);
  const marked = Array.from(xml.matchAll(/<w:rtl\/><\/w:rPr><w:t[^>]*>([^<]*)</g), ([, text]) => text);
  expect(new Set(marked)).toEqual(new Set(['مريم الحداد', 'אגודת 12 (North) ים', 'علی\u200Cرضا']));
  expect(xml).not.toMatch(/[\u2066-\u2069]/);
});

test('Word ends no line within "al-Qaeda": its hyphen is the one at which none may end', async () => {
  const { content } = await fileOf(briefing, 'docx');
  const xml = new TextDecoder().decode(unzipSync(new Uint8Array(Buffer.from(content)))['word/document.xml']);
  const hyphen = '<w:t[^>]*>[^<]*al</w:t><w:noBreakHyphen/><w:t[^>]*>Qaeda</w:t>';
  expect(xml).toMatch(new RegExp(hyphen));
  expect(xml).not.toContain('al-Qaeda');
});

test('PDF isolates names, boxes "al-Qaeda", breaks what is longer than a column, and compiles', async () => {
  const source = toTypst(briefing);
  expect(source).toContain('\u2067مريم الحداد\u2069');
  expect(source).toContain('#box[#"al-Qaeda"]');
  expect(source).toContain('Donaudampfsc\u200Bhifffahrtsge');
  expect((await fileOf(briefing, 'pdf')).content.slice(0, 5).toString()).toBe('%PDF-');
});

test('the file has the name of its title, whatever its script', async () => {
  expect((await fileOf(briefing, 'pdf')).name).toBe('дата-когда-2026-11-30.pdf');
});
