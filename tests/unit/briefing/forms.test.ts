import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { Form } from '#contract/briefing.ts';
import { toBundle } from '../../../server/briefing/render/bundle.ts';
import { fileOf } from '../../../server/briefing/render/file.ts';
import { toHtml } from '../../../server/briefing/render/html.ts';
import { toMarkdown } from '../../../server/briefing/render/markdown.ts';
import { LONG, said, sampleBriefing, type Wanted } from '../../support/briefing-sample.ts';

const bytesOf = async (wanted: Wanted, form: 'pdf' | 'docx' | 'md'): Promise<Uint8Array> =>
  new Uint8Array(Buffer.from((await fileOf(sampleBriefing(wanted), form)).content));

/** A page of a PDF: its words, and whether a picture or lines are drawn on it. */
async function pdfPages(wanted: Wanted): Promise<string[]> {
  const { promise } = getDocument({ data: await bytesOf(wanted, 'pdf'), useSystemFonts: false });
  const pdf = await promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.map((page) => page.replaceAll(/[\u2060\u00A0\s]+/gu, ' '));
}

/** Parts of a Word file as XML. */
async function wordParts(wanted: Wanted): Promise<Map<string, string>> {
  const files = unzipSync(await bytesOf(wanted, 'docx'));
  return new Map(Object.entries(files).map(([name, data]) => [name, new TextDecoder().decode(data)]));
}
const wordText = (xml = ''): string =>
  xml
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/[\u00A0 ]+/g, ' ');

let pages: string[];
let word: Map<string, string>;
beforeAll(async () => {
  pages = await pdfPages({});
  word = await wordParts({});
});
const bodyOf = (parts: Map<string, string>): string => parts.get('word/document.xml') ?? '';

describe('a draft', () => {
  test('says so, with how much is open, on every page of the PDF', () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => !page.includes('DRAFT, 3 open'))).toStrictEqual([]);
  });

  test('says so in the margin of Word, at the head of Markdown, and on screen and sheet in HTML', () => {
    expect(wordText(word.get('word/header1.xml'))).toMatch(/DRAFT,\s*3 open/);
    expect(toMarkdown(sampleBriefing())).toMatch(/^> \*\*DRAFT, 3 open\*\*/);
    const html = toHtml(sampleBriefing());
    expect(html).toContain('<p class="draft">DRAFT, 3 open</p>');
    expect(html).toContain('@left-top{content:"DRAFT, 3 open"');
  });

  test('is none once every warning is answered', async () => {
    const wanted = { open: 0 };
    expect((await pdfPages(wanted)).join(' ')).not.toContain('DRAFT');
    expect(wordText((await wordParts(wanted)).get('word/header1.xml'))).not.toContain('DRAFT');
    expect(toMarkdown(sampleBriefing(wanted))).not.toContain('DRAFT');
    expect(toHtml(sampleBriefing(wanted))).not.toContain('DRAFT');
  });
});

describe('handling', () => {
  test('stands at head and foot of every page', () => {
    const twice = pages.filter((page) => page.split('UNCLASSIFIED // OSINT').length > 2);
    expect(twice).toHaveLength(pages.length);
    expect(wordText(word.get('word/header1.xml'))).toContain('UNCLASSIFIED // OSINT');
    expect(wordText(word.get('word/footer1.xml'))).toContain('UNCLASSIFIED // OSINT');
  });

  test('is a text and no style sheet, whatever is typed', () => {
    const handling = 'x"} body{display:none} </style><script>';
    const front = { ...sampleBriefing().front, handling };
    const html = toHtml({ ...sampleBriefing(), front });
    expect(html.split('</style>')).toHaveLength(2);
    expect(html.split('</style>')[0]).not.toContain('body{display:none}');
  });
});

describe('page one', () => {
  test('begins with the question, one quiet line under it, and then the bottom line', () => {
    const [first = ''] = pages;
    const order = ['Who ran the night calls', '30 November 2026', 'Bottom line', 'Key judgements', 'Sources'];
    expect(order.map((text) => first.indexOf(text))).toStrictEqual(
      order.map((text) => first.indexOf(text)).toSorted((a, b) => a - b),
    );
    expect(order.filter((text) => !first.includes(text))).toStrictEqual([]);
    expect(first).not.toContain('The picture');
    expect(pages[1]).toContain('The picture');
  });

  test('numbers each page of how many', () => {
    pages.forEach((page, at) => expect(page).toContain(`Page ${at + 1} of ${pages.length}`));
  });
});

describe('a note', () => {
  const PAGE_ONE = 'A, paragraph 4: “the berth fee of quarter 1';

  test('stands at the foot of the page that mentions it first, and on no other', () => {
    expect(pages.findIndex((page) => page.includes(PAGE_ONE))).toBe(0);
    expect(pages.filter((page) => page.includes(PAGE_ONE))).toHaveLength(1);
    expect(pages.findIndex((page) => page.includes('B, paragraph 9:'))).toBe(1);
  });

  test('is a footnote of Word, to which later mentions lead', () => {
    const notes = wordText(word.get('word/footnotes.xml'));
    expect(notes).toContain(PAGE_ONE);
    const body = bodyOf(word);
    const references = [...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(references).toStrictEqual(references.map((_, at) => at + 1));
    for (const [, anchor] of body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g))
      expect(body).toContain(`w:name="${anchor}"`);
  });

  test('is led to in HTML and Markdown, too, and nothing leads nowhere', () => {
    const html = toHtml(sampleBriefing());
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.has(id))).toStrictEqual([]);
    const text = toMarkdown(sampleBriefing());
    const told = new Set([...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, n]) => n));
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, n]) => n));
    expect(used).toStrictEqual(told);
  });

  test('names no letter where there is one document', () => {
    const { documents, notes } = sampleBriefing();
    const one = notes.map((note) => ({ ...note, documentId: 'vell:inquiry', letter: 'A' }));
    const text = toMarkdown(sampleBriefing({ documents: documents.slice(0, 1), notes: one }));
    expect(text).toContain('[^1]: paragraph 4: “');
    expect(text).toContain('### Document\n');
  });

  test('is one of a row as a range, where all were mentioned before', () => {
    expect(toHtml(sampleBriefing())).toContain('<a href="#n1">1</a>–<a href="#n4">4</a>');
  });
});

describe('doubt', () => {
  test('is a sign behind the sentence, and each sign that is used is explained once', () => {
    const text = toMarkdown(sampleBriefing());
    expect(text).toContain('It asked for them. \\[≠\\]');
    expect(text.split('another account contradicts it')).toHaveLength(2);
    const plain = {
      name: 'ties',
      title: 'Ties',
      blocks: [{ block: 'text', sentences: [said('It is so.')] }],
    };
    expect(toMarkdown(sampleBriefing({ sections: [plain] as never }))).not.toContain('contradicts');
  });

  test('words of the analyst are marked in each form', () => {
    expect(pages.join(' ')).toContain('the analyst’s words');
    expect(wordText(bodyOf(word))).toContain('the analyst’s words');
    expect(toHtml(sampleBriefing())).toContain('the analyst’s words');
    expect(toMarkdown(sampleBriefing())).toContain('*(the analyst’s words)*');
  });

  test('a mark stands once in a paragraph, and not where the title of the part says it', () => {
    const text = toMarkdown(sampleBriefing());
    expect(text).toContain('- **Assumption:** The ledger of Vell is genuine. If it is not,');
    expect(text).not.toContain('Judgement:');
  });
});

describe('the annex', () => {
  test('is printed where it is asked for and not else, and the bundle always has it', async () => {
    const asked = { request: { annex: true } };
    const printed = await pdfPages(asked);
    expect(printed.length).toBeGreaterThan(pages.length);
    expect(printed.join(' ')).toContain('SHA-256');
    expect(pages.join(' ')).not.toContain('SHA-256');
    expect(wordText(bodyOf(word))).not.toContain('SHA-256');
    expect(wordText(bodyOf(await wordParts(asked)))).toContain('SHA-256');
    expect(toHtml(sampleBriefing())).not.toContain('SHA-256');
    expect(toBundle(sampleBriefing())).toContain('"name":"timeline"');
  });

  test('tells days in words; only the bundle has them as their author wrote them', () => {
    const asked = sampleBriefing({ request: { annex: true } });
    for (const text of [toHtml(asked), toMarkdown(asked)]) {
      expect(text).toContain('1 January 2018 to 31 December 2018');
      expect(text).toContain('some day of 1 January 2018 to 31 December 2019');
      expect(text).not.toContain('[2018..2019]');
    }
    expect(toBundle(asked)).toContain('[2018..2019]');
  });

  test('what was left out is counted once, at the end', () => {
    for (const text of [pages.join(' '), wordText(bodyOf(word)), toHtml(sampleBriefing())])
      expect(text.split('Left out for length: 12 facts, resting on 31 claims')).toHaveLength(2);
    expect(toMarkdown(sampleBriefing({ leftOut: { facts: 0, claims: 0 } }))).not.toContain('Left out');
  });
});

describe('a file', () => {
  test('brings its fonts', async () => {
    const pdf = Buffer.from(await bytesOf({}, 'pdf')).toString('latin1');
    expect(pdf).toMatch(/\+SourceSerif4-Regular/);
    expect((pdf.match(/\/FontFile\d/g) ?? []).length).toBeGreaterThanOrEqual(
      new Set(pdf.match(/\/BaseFont\/\w+\+[\w-]+/g)).size / 2,
    );
    const fonts = word.get('word/fontTable.xml') ?? '';
    expect(fonts).toContain('w:name="Source Serif 4"');
    expect(fonts.match(/<w:embed(?:Regular|Bold|Italic|BoldItalic) /g)).toHaveLength(8);
    expect(toHtml(sampleBriefing())).not.toMatch(/(?:src|href)="(?!#|data:)/);
  });

  test('shows its picture in LibreOffice, too, which cuts it to one line where no line rule is given', () => {
    expect(word.get('word/styles.xml')).toContain('w:lineRule="auto"');
    const picture = /<w:p>(?:(?!<\/w:p>).)*<w:drawing>/s.exec(bodyOf(word))?.[0] ?? '';
    expect(picture).toContain('w:lineRule="auto"');
    expect([...word.keys()].some((name) => name.endsWith('.png'))).toBe(true);
  });

  test('keeps rows whole and repeats the head of a table', () => {
    const body = bodyOf(word);
    expect(body.match(/<w:tr>/g)?.length).toBe(body.match(/<w:cantSplit\/>/g)?.length);
    expect(body).toContain('<w:tblHeader/>');
  });

  test('as Markdown lies with its picture in a ZIP', async () => {
    const { name, type } = await fileOf(sampleBriefing(), 'md');
    expect([name, type]).toStrictEqual(['the-night-calls-at-vell-2026-11-30.zip', 'application/zip']);
    const files = unzipSync(await bytesOf({}, 'md'));
    expect(Object.keys(files)).toStrictEqual(['the-night-calls-at-vell-2026-11-30.md', 'picture.svg']);
    expect(new TextDecoder().decode(files['picture.svg'])).toContain('<svg');
  });

  test.each(Form.options)('is made as %s with a long word and every script', async (form) => {
    const { content } = await fileOf(sampleBriefing({ request: { annex: true } }), form);
    expect(content.length).toBeGreaterThan(500);
    expect(LONG.length).toBeGreaterThan(100);
  });
});

test('a house style gives its colours, fonts, paper, organisation and logo', async () => {
  const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>').toString('base64')}`;
  const house: Wanted['house'] = {
    organisation: 'Vell Research',
    logo,
    colours: { accent: '#0a5c36', ink: '#101010', wash: '#e0f0e8' },
    fonts: { text: 'DejaVu Serif', heading: 'DejaVu Sans', size: 9 },
    paper: 'us-letter',
  };
  const parts = await wordParts({ house });
  expect(bodyOf(parts)).toContain('w:w="12240"');
  expect(parts.get('word/styles.xml')).toContain('0a5c36');
  expect(wordText(bodyOf(parts))).toContain('Vell Research');
  const { promise } = getDocument({ data: await bytesOf({ house }, 'pdf'), useSystemFonts: false });
  const page = await (await promise).getPage(1);
  expect(page.view).toStrictEqual([0, 0, 612, 792]);
  expect(JSON.stringify(await page.getStructTree())).toContain('"alt":"Vell Research"');
  const html = toHtml(sampleBriefing({ house }));
  expect(html).toContain(`<img src="${logo}" alt="">`);
  expect(html).toContain('size:letter');
  expect(html).toContain('--accent:#0a5c36');
});
