import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskOn } from '../../server/briefing/briefings.ts';
import { collect, type Desk } from '../../server/briefing/collect.ts';
import { draft } from '../../server/briefing/draft.ts';
import { sentencesIn } from '#words/briefing.ts';
import { housesIn } from '../../server/briefing/houses/houses.ts';
import { fileOf } from '../../server/briefing/render/file.ts';
import { requestIn, toBundle } from '../../server/briefing/render/bundle.ts';
import { scopeOf } from '../../server/briefing/scope.ts';
import { textOf } from '../../server/briefing/prose/text.ts';
import {
  type AnnexPart,
  Briefing,
  BriefingRequest,
  type Section,
  type Template,
} from '#contract/briefing.ts';
import { readClaims } from '../../server/claims/claims.ts';
import { textsIn } from '../../server/documents/texts.ts';
import { databaseOn } from '../support/app-on.ts';
import { ARTICLE, loadArticle } from '../support/datasets.ts';

const folders = (process.env['RELATA_DOCUMENTS'] ?? '').split(':').filter((folder) => folder !== '');
const AT = '2026-11-22T00:00:00.000Z';
const EXCHANGE = 'al-qaeda-iran:exchange-2015';

interface Asked {
  template: Template;
  question: string;
  focus?: string | null;
  dispute?: string | null;
  between?: [string, string] | null;
}
const ASKED: Record<string, Asked> = {
  network: { template: 'network', question: 'Who was exchanged in 2015, and who says so?' },
  person: { template: 'person', question: 'Who is Saif al-Adl?', focus: 'al-qaeda-iran:saif-al-adl' },
  event: { template: 'event', question: 'What happened in the exchange of 2015?', focus: EXCHANGE },
  dispute: {
    template: 'dispute',
    question: 'How many did Iran release?',
    dispute: `${EXCHANGE} released-by-iran`,
  },
  changes: { template: 'changes', question: 'What changed?', between: ['2014-01-01', '2018-01-01'] },
};

const db = databaseOn(loadArticle);
let desk: Desk;
const made = new Map<string, Briefing>();

beforeAll(async () => {
  desk = deskOn(db, textsIn(folders), housesIn([]));
  for (const [name, asked] of Object.entries(ASKED)) made.set(name, await brief(asked));
});

async function brief({ focus = null, dispute = null, between = null, ...rest }: Asked): Promise<Briefing> {
  const { ids } = await scopeOf(db, { template: rest.template, focus, dispute });
  const about = { ids, focus, dispute, between };
  const request = BriefingRequest.parse({
    title: 'A briefing',
    by: 'A. Analyst',
    caveat: 'Handle with care',
    ...rest,
    about,
  });
  return draft(await collect(desk, request, AT));
}

const of = (name: string): Briefing => made.get(name) as Briefing;
const section = (name: string, wanted: Section['name']): Section =>
  of(name).sections.find((each) => each.name === wanted) as Section;
const annex = (name: string, wanted: AnnexPart['name']): AnnexPart =>
  of(name).annex.find((each) => each.name === wanted) as AnnexPart;
const sentences = (briefing: Briefing) =>
  briefing.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
const said = (each: Section | AnnexPart): string[] => each.blocks.flatMap(sentencesIn).map(textOf);

describe.each(Object.keys(ASKED))('the briefing of a %s', (name) => {
  test('is what the contract says', () => {
    expect(Briefing.parse(of(name))).toStrictEqual(of(name));
  });

  test('has no sentence of fact without a citation', () => {
    const facts = sentences(of(name)).filter(({ mark }) => mark === 'fact');
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter(({ cites }) => cites.length === 0).map(textOf)).toStrictEqual([]);
  });

  test('cites claims that are there, each with its passage', async () => {
    const { citations, claims } = of(name);
    const numbers = new Set(citations.map(({ n }) => n));
    expect(
      sentences(of(name))
        .flatMap(({ cites }) => cites)
        .filter((n) => !numbers.has(n)),
    ).toStrictEqual([]);
    expect(claims.map(({ id }) => id)).toStrictEqual(citations.map(({ claimId }) => claimId));
    const stored = await readClaims(
      db,
      citations.map(({ claimId }) => claimId),
    );
    for (const [index, claim] of stored.entries())
      expect(citations[index]?.passages.map(({ sha256 }) => sha256)).toStrictEqual(
        claim.passages.map(({ sha256 }) => sha256),
      );
  });

  test.skipIf(folders.length === 0)('finds the passages in the text by their hash', () => {
    const checked = of(name).citations.flatMap(({ passages }) => passages.map((passage) => passage.checked));
    expect(new Set(checked)).toStrictEqual(new Set(['matches']));
  });

  test('is the same to the byte when it is made again, but for the date of the run', async () => {
    const again = toBundle({ ...(await brief(ASKED[name] as Asked)), madeAt: '2027-01-01T00:00:00.000Z' });
    const [firstLine, ...rest] = toBundle(of(name)).split('\n');
    const [againLine, ...restAgain] = again.split('\n');
    expect(createHash('sha256').update(restAgain.join('\n')).digest('hex')).toBe(
      createHash('sha256').update(rest.join('\n')).digest('hex'),
    );
    expect(againLine?.replace('2027-01-01', '2026-11-22')).toBe(firstLine);
  });
});

test('of a picture made step by step, the bundle gives the same bytes again', async () => {
  const { request } = of('event');
  const scene = { steps: [{ do: 'show', ids: request.about.ids }] };
  const bundle = toBundle(draft(await collect(desk, BriefingRequest.parse({ ...request, scene }), AT)));
  const again = BriefingRequest.parse(requestIn(bundle));
  expect(again.scene?.steps).toHaveLength(1);
  expect(toBundle(draft(await collect(desk, again, AT)))).toBe(bundle);
  expect(() => requestIn('{}')).toThrow('The second line of a bundle is its request');
});

test('a claim is graded apart from its source, and says why in every form', async () => {
  const { request, claims } = of('event');
  const [claim, other] = claims.filter(
    ({ chain }) => chain.at(-1)?.sources[0]?.name === 'Abd al-Rahim Atoun',
  );
  const sourceId = claim?.chain.at(-1)?.sources[0]?.id;
  const authored = {
    grades: [{ sourceId, reliability: 'C', credibility: '3', reason: 'took part' }],
    claimGrades: [
      { claimId: claim?.id, credibility: '2', reason: 'two others tell it' },
      { claimId: 'al-qaeda-iran:nothing', credibility: '5' },
    ],
  };
  const graded = draft(await collect(desk, BriefingRequest.parse({ ...request, authored, annex: true }), AT));
  const byClaim = new Map(graded.citations.map((each) => [each.claimId, each]));
  expect(byClaim.get(claim?.id ?? '')).toMatchObject({ grade: 'C2', gradeReason: 'two others tell it' });
  expect(byClaim.get(other?.id ?? '')?.grade).toBe('C3');
  expect(byClaim.get(other?.id ?? '')).not.toHaveProperty('gradeReason');
  const ungraded = graded.citations.filter(({ claimId }) => {
    const hop = graded.claims.find(({ id }) => id === claimId)?.chain.at(-1);
    return hop?.sources.every(({ id }) => id !== sourceId);
  });
  expect(new Set(ungraded.map(({ grade }) => grade))).toStrictEqual(new Set([null]));
  const notes = graded.annex
    .find(({ name }) => name === 'sources')
    ?.blocks.flatMap(sentencesIn)
    .map(textOf);
  expect(notes).toContain(`Credibility graded claim by claim: ${byClaim.get(claim?.id ?? '')?.n}.`);
  expect(notes).toContain('Graded, but not cited here: al-qaeda-iran:nothing.');
  expect(String((await fileOf(graded, 'html')).content)).toContain('C2: two others tell it');
  const { value } = await mammoth.extractRawText({
    buffer: Buffer.from((await fileOf(graded, 'docx')).content),
  });
  expect(value).toContain('(C2: two others tell it)');
});

test('a claim of which nothing but the credibility is graded has a source that cannot be judged', async () => {
  const { request, claims } = of('event');
  const authored = { claimGrades: [{ claimId: claims[0]?.id, credibility: '2' }] };
  const graded = draft(await collect(desk, BriefingRequest.parse({ ...request, authored }), AT));
  expect(
    graded.citations.filter(({ grade }) => grade !== null).map(({ n, grade }) => [n, grade]),
  ).toStrictEqual([[graded.citations.find(({ claimId }) => claimId === claims[0]?.id)?.n, 'F2']]);
});

const rowsOf = (name: string): string[][] =>
  section(name, 'disputes').blocks.flatMap((block) =>
    block.block === 'table' ? block.rows.map((cells) => cells.map((cell) => cell.map(textOf).join(' '))) : [],
  );

test('five and six stand face to face, in their own words, with what their sources have at stake', () => {
  expect(said(section('dispute', 'disputes'))[0]).toBe(
    'Al-Qaeda members released by Iran, the exchange of detainees of 2015.',
  );
  const [five, six] = rowsOf('dispute');
  expect(five?.[0]).toBe(
    'The New York Times and other media outlets, between 2015 and 31 May 2021: 5 people.',
  );
  expect(five?.[1]).toContain('“five prominent al-Qaeda members”');
  expect(six?.[0]).toBe(
    'Atoun, between October and December 2017, and Penzel, between 12 January 2021 and 31 May 2021: 6 people.',
  );
  expect(six?.[1]).toContain('“six al-Qaeda members”');
  expect(six?.[2]).toContain('Atoun: senior official of Hayat Tahrir al-Sham');
  expect(section('dispute', 'picture')).toBeUndefined();
});

test('what all agree on beside a dispute is told with its claims', () => {
  const agreed = section('dispute', 'disputes')
    .blocks.flatMap(sentencesIn)
    .find((sentence) => textOf(sentence).startsWith('Somebody on each side also says'));
  expect(agreed === undefined ? '' : textOf(agreed)).toContain(
    'al-Qaeda and Iran were party to the exchange of detainees of 2015',
  );
  expect(agreed?.cites.length).toBeGreaterThan(5);
});

test('what is disputed is asked, never told as a fact; points with the same two accounts are one', () => {
  const asked = rowsOf('network').map(([point]) => point);
  expect(asked).toContain('Whether al-Qaeda was in partnership with Iran.');
  const both = rowsOf('network').find(([point]) => point?.includes('after exchange'));
  expect(both?.[0]).toBe('Whether Iran detained Abu Muhammad al-Masri and Saif al-Adl after exchange.');
  expect(both?.[1]).toBe('Atoun, between October and December 2017: yes, from 2015 on.');
  expect(both?.[2]).toBe('Abu al-Qassam, between October and December 2017: no, for the time from 2015 on.');
  const facts = said(section('network', 'ties')).concat(said(section('network', 'key-facts')));
  expect(facts.filter((text) => text.includes('after exchange'))).toStrictEqual([]);
  const label = annex('network', 'timeline')
    .blocks.flatMap(sentencesIn)
    .map(textOf)
    .find((text) => text.startsWith('Iran detained Saif al-Adl after exchange'));
  expect(label).toBe('Iran detained Saif al-Adl after exchange, disputed');
});

test('ties of one pattern stand in one sentence, each with its own accounts, and verbs agree', () => {
  const [parties, released] = said(section('event', 'participants'));
  expect(parties).toBe(
    'Al-Qaeda and Iran were party to the exchange of detainees of 2015, according to Penzel; the same, as follows from what the New York Times and other media outlets, Atoun, and Abu al-Qassam say.',
  );
  expect(released).toBe(
    'Abu Muhammad al-Masri and Saif al-Adl were released in the exchange of detainees of 2015, according to the New York Times and other media outlets, Atoun, and Abu al-Qassam; likewise Abu al-Khair al-Masri and Abu al-Qassam, according to the New York Times and other media outlets, and Atoun; likewise the first unnamed companion and the second unnamed companion, according to Atoun alone; likewise Sari Shihab, according to the New York Times and other media outlets alone.',
  );
});

test('what came out of an event is told with it', () => {
  const outcome = 'The separation went ahead although two of the three had refused, according to Atoun.';
  const chronology = said(section('network', 'chronology'));
  expect(chronology).toContain('The decision on the separation, as follows from what Penzel says.');
  expect([...chronology, ...said(section('network', 'ties'))]).toContain(outcome);
});

test('a profile begins with what is known of its actor, and tells ties from the actor', () => {
  const [facts] = section('person', 'facts').blocks;
  const rows = facts?.block === 'facts' ? facts.rows : [];
  const cells = new Map(rows.map(({ label, cell }) => [label, cell.map(textOf).join(' ')]));
  expect(cells.has('Kind')).toBe(false);
  expect(cells.get('Also written')).toBe('Saif Al-Adl and Saif al-Adel.');
  expect(cells.get('Nationality')).toBe(
    'Egyptian, according to the New York Times and other media outlets, and Atoun.',
  );
  expect(said(section('person', 'whereabouts')).join(' ')).toContain('Saif al-Adl was in Iran from 2015 on');
  const told = said(section('person', 'ties'));
  expect(told.filter((text) => !text.includes('Saif al-Adl'))).toStrictEqual([]);
  expect(told.some((text) => text.includes('Saif al-Adl was detained by Iran until 2015'))).toBe(true);
  expect(section('person', 'picture')).toBeUndefined();
});

test('changes are told by whom, with how sure they are; what has no room is counted', () => {
  const texts = said(section('changes', 'changes'));
  expect(texts.some((text) => /released in the exchange of detainees of 2015, according to/.test(text))).toBe(
    true,
  );
  const facts = section('changes', 'changes')
    .blocks.flatMap(sentencesIn)
    .filter(({ mark }) => mark === 'fact');
  const unattributed = facts
    .map(textOf)
    .filter((text) => !/Penzel|Maidan|Zawahiri|Atoun|Qassam|Times|Pompeo/.test(text));
  expect(unattributed).toStrictEqual([]);
});

test('what it rests on is said in front: one document, by whom, and who is cited there', () => {
  const [first, relay, shares] = said(section('network', 'basis'));
  expect(first).toBe(
    'All of it stands in one document, written between 12 January 2021 and 31 May 2021 by Cole Penzel and Maidan; cited there are Abd al-Rahim Atoun, the New York Times, other media outlets, Abu al-Qassam and 11 others.',
  );
  expect(relay).toBe('What others say is as Penzel cites it, unless somebody else is named.');
  const all = of('network').claims;
  const inferred = all.filter(({ id }) =>
    TABLE.some((row) => row['id'] === local(id) && row['basis'] === 'inferred'),
  );
  expect(shares).toContain(`; ${inferred.length} are inferred.`);
  const byFirst = Map.groupBy(all, ({ id }) => firstOf(local(id)).toSorted().join(' '));
  const most = Math.max(...[...byFirst.values()].map(({ length }) => length));
  expect(shares).toContain(`${Math.round((most / all.length) * 100)} % come from `);
});

test('what is left out for length is counted in front, and told in the annex', () => {
  const left = of('network').leftOut;
  expect(annex('network', 'left-out').blocks.flatMap(sentencesIn)).toHaveLength(left.facts);
  expect(left.claims).toBeGreaterThan(left.facts / 2);
  expect(of('dispute').leftOut).toStrictEqual({ facts: 0, claims: 0 });
});

/** Words of a section without its citations. */
const wordsOf = (briefing: Briefing): number =>
  sentences(briefing).reduce((sum, sentence) => sum + textOf(sentence).split(/\s+/).length, 0);

test.each([
  ['network', 1500],
  ['person', 950],
  ['event', 1000],
  ['dispute', 450],
  ['changes', 1000],
])('the briefing of a %s says it in %d words', (name, most) => {
  expect(wordsOf(of(name))).toBeLessThanOrEqual(most);
});

test.each(Object.keys(ASKED))('the sentences of a %s hold no signs of a database', (name) => {
  const texts = sentences(of(name))
    .filter(({ mark }) => mark === 'fact')
    .map(textOf);
  const wrong = texts.filter((text) =>
    /\bso at some time between|still so|not stated|date inferred|\((?:hedged|inferred)|\.\.|\d{4}-\d\d|in (\d{4}) in \1/.test(
      text,
    ),
  );
  expect(wrong).toStrictEqual([]);
});

/** As a reader has it: no sign of where a line may end. */
const plainly = (text: string): string => text.replaceAll(/[\s\u{200b}]+/gu, ' ').replaceAll('\u2011', '-');
const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;

const texts = (name: string): string[] => of(name).sections.map(({ title }) => title);

describe('as a file', () => {
  test('Word: a library reads every sentence, the headings, the tables and the picture’s words', async () => {
    const buffer = Buffer.from((await fileOf(of('event'), 'docx')).content);
    const read = await mammoth.convertToHtml({ buffer });
    expect(read.messages.filter(({ type }) => type === 'error')).toStrictEqual([]);
    const titles = [...read.value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, title]) => title);
    expect(titles).toStrictEqual(expect.arrayContaining(texts('event')));
    const tables = of('event').sections.flatMap(({ blocks }) =>
      blocks.filter(({ block }) => block === 'table' || block === 'facts'),
    );
    expect([...read.value.matchAll(/<table>/g)].length).toBeGreaterThanOrEqual(tables.length);
    expect(read.value).toContain('alt="Network of ');
    const { value } = await mammoth.extractRawText({ buffer });
    const raw = plainly(value);
    expect(
      sentences(of('event'))
        .map(textOf)
        .filter((text) => !raw.includes(plainly(text))),
    ).toStrictEqual([]);
  });

  test('PDF: tagged, titled, with bookmarks, page numbers and the caveat on every page, and a described picture', async () => {
    const data = new Uint8Array(Buffer.from((await fileOf(of('event'), 'pdf')).content));
    const pdf = await getDocument({ data, useSystemFonts: false }).promise;
    const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: ASKED['event']?.question, Author: 'A. Analyst', Language: 'en' });
    // pdf.js calls it an object and gives a map.
    const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toStrictEqual(expect.arrayContaining(texts('event')));
    const figures: string[] = [];
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const page = await pdf.getPage(at);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(text).toContain('Handle with care');
      expect(text).toContain('DRAFT');
      expect(text.replaceAll(/\s/g, '')).toContain(`Page${at}of${pdf.numPages}`);
      const tree = JSON.stringify(await page.getStructTree());
      figures.push(...[...tree.matchAll(/"alt":"(.*?)"/g)].map(([, alt]) => alt ?? ''));
    }
    expect(figures.some((alt) => alt.startsWith('Network of '))).toBe(true);
  });

  test('HTML: needs no network, and every number leads to a note that is there', async () => {
    const html = String((await fileOf(of('event'), 'html')).content);
    expect(html.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(led.length).toBeGreaterThan(20);
    expect(led.filter((id) => !anchors.has(id))).toStrictEqual([]);
  });

  test('Markdown: each row of a table has as many cells as its head, and its picture lies beside it', async () => {
    const files = unzipSync(new Uint8Array(Buffer.from((await fileOf(of('network'), 'md')).content)));
    const name = Object.keys(files).find((each) => each.endsWith('.md')) ?? '';
    const text = strFromU8(files[name] ?? new Uint8Array());
    const [, picture = ''] = /!\[[^\]]*\]\(([^)]+)\)/.exec(text) ?? [];
    expect(Object.keys(files)).toContain(picture);
    const lines = text.split('\n');
    const rows = lines.filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(8);
    const uneven = lines.filter(
      (line, at) =>
        line.startsWith('| ') &&
        lines[at - 1]?.startsWith('| ') &&
        cells(line) !== cells(lines[at - 1] ?? ''),
    );
    expect(uneven).toStrictEqual([]);
  });
});

/** The claims of the article as its table has them, read by nothing of the product. */
const TABLE: Record<string, string>[] = parse(readFileSync(join(ARTICLE, 'claims.csv')), {
  columns: true,
  bom: true,
});
const CHAINS: Record<string, string>[] = parse(readFileSync(join(ARTICLE, 'attributions.csv')), {
  columns: true,
  bom: true,
});
/** First sources of a claim: whoever stands at its highest hop. */
function firstOf(claim: string): string[] {
  const rows = CHAINS.filter((row) => row['claim'] === claim);
  const last = Math.max(...rows.map((row) => Number(row['hop'])));
  return rows.filter((row) => Number(row['hop']) === last).map((row) => row['source'] ?? '');
}

const PROPOSALS = ['plan', 'demand', 'recommendation'];
const local = (id: string): string => id.replace('al-qaeda-iran:', '');
const saying = (tie: string, polarity: string) =>
  TABLE.filter(
    (row) => row['tie'] === tie && row['polarity'] === polarity && !PROPOSALS.includes(row['modality'] ?? ''),
  );

test('ties that rest on one source alone are counted, whoever denies them', () => {
  const cited = of('network').claims.flatMap(({ id }) => TABLE.filter((row) => row['id'] === local(id)));
  const ties = new Set(cited.map((row) => row['tie'] ?? '').filter((tie) => tie !== ''));
  const drawn = [...ties].filter((tie) => saying(tie, 'asserts').length > 0);
  const alone = drawn.filter((tie) => {
    const all = saying(tie, 'asserts');
    const firm = all.filter((row) => row['modality'] !== 'possibility');
    const carrying = firm.length > 0 ? firm : all;
    // Joint speakers are one.
    const origins = carrying.map((row) =>
      firstOf(row['id'] ?? '')
        .toSorted()
        .join(' '),
    );
    return new Set(origins).size === 1;
  });
  const [, total, single] =
    /^Of (\d+) ties in view (\d+) rest on a single first source/.exec(
      said(section('network', 'gaps'))[0] ?? '',
    ) ?? [];
  // The claims on a death by which a tie ends are cited, though the killing may not be in view.
  const inView = drawn.filter((tie) => of('network').request.about.ids.length > 0 && tie !== '');
  expect(Number(total)).toBeLessThanOrEqual(inView.length);
  expect(Number(total)).toBeGreaterThan(50);
  expect(Number(single)).toBeLessThanOrEqual(alone.length);
  expect(Number(single)).toBeGreaterThan(alone.length - (inView.length - Number(total)) - 1);
});

test('the answer of a saved question stands as a table in words, and each row leads to its claims', async () => {
  const { request } = of('dispute');
  const answers = [{ query: 'held-and-released', parameters: {} }];
  const asked = BriefingRequest.parse({ ...request, answers });
  const briefing = draft(await collect(desk, asked, AT));
  const [table] = briefing.sections.find(({ name }) => name === 'answers')?.blocks ?? [];
  const rows = table?.block === 'table' ? table.rows : [];
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.flat(2).map(textOf).join(' ')).not.toMatch(/al-qaeda-iran:|\[object|null|\d{4}-\d\d/);
  const noted = new Set(briefing.notes.flatMap(({ claims }) => claims));
  expect(
    rows.flat(2).filter(({ cites }) => cites.length === 0 || cites.some((n) => !noted.has(n))),
  ).toStrictEqual([]);
  const gone = BriefingRequest.parse({ ...request, answers: [{ query: crypto.randomUUID() }] });
  await expect(collect(desk, gone, AT)).rejects.toThrow(/saved query/);
});

test('who is unnamed is named as such', () => {
  const nodes = new Set(of('event').request.about.ids).size;
  expect(said(section('event', 'gaps')).join(' ')).toMatch(
    new RegExp(`Of ${nodes} actors, events and places in view \\d+ are named by no source`),
  );
});
