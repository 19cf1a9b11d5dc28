import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { collect, type Desk } from '../../server/briefing/collect.ts';
import { draft } from '../../server/briefing/draft.ts';
import { sentencesIn } from '#words/briefing.ts';
import { fileOf } from '../../server/briefing/render/file.ts';
import { requestIn, toBundle } from '../../server/briefing/render/bundle.ts';
import { scopeOf } from '../../server/briefing/scope.ts';
import { textOf } from '../../server/briefing/prose/text.ts';
import { Briefing, BriefingRequest, type Section, type Template } from '#contract/briefing.ts';
import { readClaims } from '../../server/claims/claims.ts';
import { createJudgements } from '../../server/judgements/judgements.ts';
import { textsIn } from '../../server/documents/texts.ts';
import { databaseOn } from '../support/app-on.ts';
import { Measuring } from '#contract/measures.ts';
import { basisOf } from '#picture/measure/basis.ts';
import { betweenness } from '#picture/measure/shortest.ts';
import { numberInWords } from '#picture/style/values.ts';
import { readLens } from '../../server/lens/reads-picture.ts';
import { readMeasured } from '../../server/network/measures.ts';
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
  const texts = textsIn(folders);
  const judgements = createJudgements(db);
  desk = { db, texts, judgements: async () => (await judgements.list(null)).judgements };
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
const sentences = (briefing: Briefing) =>
  briefing.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesIn));
const said = (each: Section): string[] => each.blocks.flatMap(sentencesIn).map(textOf);

/** The sentences on ties, item by item. */
const tiesOf = (name: string): string[][] =>
  section(name, 'ties').blocks.flatMap((block) =>
    block.block === 'list' ? block.items.map((item) => item.map(textOf)) : [],
  );

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

test('the annex holds a request that gives the same bytes again', async () => {
  for (const name of Object.keys(ASKED)) {
    const [request] = section(name, 'annex').blocks.flatMap((block) =>
      block.block === 'code' && block.language === 'json' ? [block.text] : [],
    );
    const again = draft(await collect(desk, BriefingRequest.parse(JSON.parse(request ?? '')), AT));
    expect(toBundle(again)).toBe(toBundle(of(name)));
  }
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
  const graded = draft(await collect(desk, BriefingRequest.parse({ ...request, authored }), AT));
  const byClaim = new Map(graded.citations.map((each) => [each.claimId, each]));
  expect(byClaim.get(claim?.id ?? '')).toMatchObject({ grade: 'C2', gradeReason: 'two others tell it' });
  expect(byClaim.get(other?.id ?? '')?.grade).toBe('C3');
  expect(byClaim.get(other?.id ?? '')).not.toHaveProperty('gradeReason');
  const ungraded = graded.citations.filter(({ claimId }) => {
    const hop = graded.claims.find(({ id }) => id === claimId)?.chain.at(-1);
    return hop?.sources.every(({ id }) => id !== sourceId);
  });
  expect(new Set(ungraded.map(({ grade }) => grade))).toStrictEqual(new Set(['F6']));
  const notes = graded.sections
    .find(({ name }) => name === 'sources')
    ?.blocks.flatMap(sentencesIn)
    .map(textOf);
  expect(notes).toContain(`Credibility graded claim by claim: ${byClaim.get(claim?.id ?? '')?.n}.`);
  expect(notes).toContain('Graded, but not cited here: al-qaeda-iran:nothing.');
  for (const form of ['html', 'md'] as const)
    expect(String((await fileOf(graded, form)).content)).toContain('C2: two others tell it');
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
    graded.citations.filter(({ grade }) => grade !== 'F6').map(({ n, grade }) => [n, grade]),
  ).toStrictEqual([[graded.citations.find(({ claimId }) => claimId === claims[0]?.id)?.n, 'F2']]);
});

test('five and six stand face to face, in their own words', () => {
  const table = section('dispute', 'disputes').blocks.find(({ block }) => block === 'table');
  const rows =
    table?.block === 'table'
      ? table.rows.map((cells) => cells.map((cell) => cell.map(textOf).join(' ')))
      : [];
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[1]).toContain(
    '5 people: the New York Times and other media outlets, cited by Cole Penzel; said at some time between 2015 and 31 May 2021.',
  );
  expect(rows[0]?.[1]).toContain('“five prominent al-Qaeda members”');
  expect(rows[0]?.[2]).toContain('6 people: Cole Penzel and Abd al-Rahim Atoun, whom the former cites');
  expect(rows[0]?.[2]).toContain('“six al-Qaeda members”');
  expect(rows[0]?.[3]).toBe(
    'Unresolved: no analyst has judged these accounts. What would settle it is not recorded.',
  );
});

test('both readings of the two men’s status are told, each by whom', () => {
  const told = tiesOf('network').find(([first]) => first?.includes('(after exchange)'));
  expect(told).toStrictEqual([
    'According to Abd al-Rahim Atoun, cited by Cole Penzel, Iran detained Abu Muhammad al-Masri and Saif al-Adl (after exchange) from 2015 on, so at some time between 2015 and October 2017, month and end not stated, date inferred.',
    'Abu al-Qassam, cited by Cole Penzel, denies this, of the time from 2015 on, month not stated, still so when it was said, date inferred (hedged: “in the meaning of the word”).',
  ]);
  expect(said(section('network', 'disputes')).join(' ')).toContain('“prisoners of the enemy state, Iran”');
});

test('what is disputed is asked, never told as a fact', () => {
  const [row] = said(section('network', 'disputes'));
  expect(row).toBe('Whether al-Qaeda was in partnership with Iran.');
  const label = section('network', 'timeline')
    .blocks.flatMap(sentencesIn)
    .map(textOf)
    .find((text) => text.startsWith('Iran detained Saif al-Adl (after exchange)'));
  expect(label).toBe('Iran detained Saif al-Adl (after exchange), disputed');
});

test('of which the same is said by the same, ties stand in one sentence, and verbs agree', () => {
  expect(tiesOf('event').map(([first]) => first)).toContain(
    'According to the New York Times and other media outlets, and Abd al-Rahim Atoun, both cited by Cole Penzel, Abu al-Khair al-Masri and Abu al-Qassam were released in the exchange of detainees of 2015.',
  );
  expect(tiesOf('network').map(([first]) => first)).toContain(
    'According to the New York Times and other media outlets, and Abd al-Rahim Atoun, both cited by Cole Penzel, Abu al-Khair al-Masri, Abu Muhammad al-Masri and Saif al-Adl were members of al-Qaeda in 2015, month not stated.',
  );
});

test('every claim of a tie in view is told, whatever is told together', () => {
  for (const name of ['network', 'person', 'event']) {
    const briefing = of(name);
    const cited = new Set(
      section(name, 'ties')
        .blocks.flatMap(sentencesIn)
        .flatMap(({ cites }) => cites),
    );
    // The dates of a tie that a death ends rest on the death, too, which may not be drawn: its name rests on itself.
    const drawn = section(name, 'picture')
      .blocks.flatMap((block) => (block.block === 'table' ? block.rows.flatMap(([tie]) => tie ?? []) : []))
      .flatMap(({ cites }) => cites);
    const ofTies = briefing.citations.filter(
      ({ n, claimId }) =>
        drawn.includes(n) &&
        briefing.claims.some(({ id, attribute }) => id === claimId && attribute === null),
    );
    expect(ofTies.length).toBeGreaterThan(15);
    expect(ofTies.filter(({ n }) => !cited.has(n)).map(({ claimId }) => claimId)).toStrictEqual([]);
  }
});

test('a profile tells ties from the one it is about', () => {
  const told = tiesOf('person').map(([first]) => first ?? '');
  expect(told).toContain(
    'According to Abd al-Rahim Atoun, cited by Cole Penzel, Saif al-Adl was a member of the leadership council from some time between 2015 and October 2017 on, end not stated, date inferred.',
  );
  expect(told.filter((text) => !text.includes('Saif al-Adl'))).toStrictEqual([]);
  expect(told.some((text) => text.includes('Saif al-Adl was detained by Iran'))).toBe(true);
  const [about] = said(section('person', 'actors'));
  expect(about).toMatch(/^Saif al-Adl is tied to 10 others in view, by 13 ties: /);
});

test('changes are told by whom, with how sure they are', () => {
  const texts = said(section('changes', 'changes'));
  expect(texts).toContain(
    'According to Abd al-Rahim Atoun, cited by Cole Penzel, the first unnamed companion and the second unnamed companion were released in the exchange of detainees of 2015.',
  );
  const facts = section('changes', 'changes')
    .blocks.flatMap(sentencesIn)
    .filter(({ mark }) => mark === 'fact');
  const unattributed = facts
    .map(textOf)
    .filter((text) => !/Penzel|Maidan|Zawahiri|It (?:is told once more|also follows)/.test(text));
  expect(unattributed).toStrictEqual([]);
});

test('gaps name who is unnamed', () => {
  expect(said(section('event', 'gaps'))).toContain('The first unnamed companion is not named by any source.');
});

const plainly = (text: string): string => text.replaceAll(/[\s\u{200b}]+/gu, ' ');
const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;

const texts = (name: string): string[] => of(name).sections.map(({ title }) => title);

describe('as a file', () => {
  test('Word: a library reads every sentence, the headings, the tables and the picture’s words', async () => {
    const buffer = Buffer.from((await fileOf(of('dispute'), 'docx')).content);
    const read = await mammoth.convertToHtml({ buffer });
    expect(read.messages.filter(({ type }) => type === 'error')).toStrictEqual([]);
    const titles = [...read.value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, title]) => title);
    expect(titles).toStrictEqual(texts('dispute'));
    const tables = of('dispute').sections.flatMap(({ blocks }) =>
      blocks.filter(({ block }) => block === 'table' || block === 'timeline'),
    );
    // One more is the header.
    expect([...read.value.matchAll(/<table>/g)]).toHaveLength(tables.length + 1);
    expect(read.value).toContain('alt="Network of ');
    const { value } = await mammoth.extractRawText({ buffer });
    const raw = plainly(value);
    expect(
      sentences(of('dispute'))
        .map(textOf)
        .filter((text) => !raw.includes(plainly(text))),
    ).toStrictEqual([]);
  });

  test('PDF: tagged, titled, with bookmarks, page numbers and the caveat on every page, and a described picture', async () => {
    const data = new Uint8Array(Buffer.from((await fileOf(of('person'), 'pdf')).content));
    const pdf = await getDocument({ data, useSystemFonts: false }).promise;
    const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
    expect(info).toMatchObject({ Title: 'A briefing', Author: 'A. Analyst', Language: 'en' });
    // pdf.js calls it an object and gives a map.
    const marks = (await pdf.getMarkInfo()) as unknown as Map<string, boolean>;
    expect(marks.get('Marked')).toBe(true);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toStrictEqual(texts('person'));
    const figures: string[] = [];
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const page = await pdf.getPage(at);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(text).toContain('Handle with care');
      expect(text.replaceAll(/\s/g, '')).toContain(`${at}/${pdf.numPages}`);
      const tree = JSON.stringify(await page.getStructTree());
      figures.push(...[...tree.matchAll(/"alt":"(.*?)"/g)].map(([, alt]) => alt ?? ''));
    }
    expect(figures.some((alt) => alt.startsWith('Network of '))).toBe(true);
  });

  test('HTML: needs no network, and every number leads to a citation that is there', async () => {
    const html = String((await fileOf(of('event'), 'html')).content);
    expect(html.match(/(?:src|href)="(?!#)[^"]*"/g)).toBeNull();
    const anchors = new Set([...html.matchAll(/id="(c\d+)"/g)].map(([, id]) => id));
    const led = [...html.matchAll(/href="#(c\d+)"/g)].map(([, id]) => id);
    expect(led.length).toBeGreaterThan(40);
    expect(led.filter((id) => !anchors.has(id))).toStrictEqual([]);
  });

  test('Markdown: each row of a table has as many cells as its head', async () => {
    const lines = String((await fileOf(of('changes'), 'md')).content).split('\n');
    const rows = lines.filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(40);
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
const NAMES: string[] = parse<Record<string, string>>(readFileSync(join(ARTICLE, 'sources.csv')), {
  columns: true,
  bom: true,
}).map((row) => row['name'] ?? '');

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

describe.each(Object.keys(ASKED))('what the gaps of the briefing of a %s say', (name) => {
  const gaps = () => said(section(name, 'gaps'));

  test('a tie that one source asserts rests on it alone, whoever denies it; and no other does', () => {
    const ties = of(name).citations.flatMap(({ claimId }) => TABLE.filter(({ id }) => id === local(claimId)));
    const cited = new Set(ties.map((row) => row['tie'] ?? '').filter((tie) => tie !== ''));
    const alone = gaps().filter((sentence) => /: (?:told|held possible) by /.test(sentence));
    const expected = [...cited].filter((tie) => {
      const all = saying(tie, 'asserts');
      const firm = all.filter((row) => row['modality'] !== 'possibility');
      const carrying = firm.length > 0 ? firm : all;
      // Joint speakers are one.
      return (
        new Set(
          carrying.map((row) =>
            firstOf(row['id'] ?? '')
              .toSorted()
              .join(' '),
          ),
        ).size === 1
      );
    });
    if (ASKED[name]?.focus == null && name !== 'dispute') expect(alone.length).toBeGreaterThan(0);
    expect(alone.length).toBeLessThanOrEqual(expected.length);
    for (const sentence of alone) {
      const denied = / denied by (.+)\.$/.exec(sentence)?.[1];
      if (denied === undefined) continue;
      const names = NAMES.filter((each) => denied.includes(each));
      expect(names.length).toBeGreaterThan(0);
    }
  });

  test('inferred claims are counted whatever else speaks for their tie, and one document is called one', () => {
    const all = of(name).claims;
    const [counted] = gaps().filter((sentence) => /claims? in view/.test(sentence));
    const inferred = all.filter(({ id }) =>
      TABLE.some((row) => row['id'] === local(id) && row['basis'] === 'inferred'),
    );
    const [, number = '0'] = / in view (\d+) /.exec(counted ?? '') ?? [];
    expect(Number(number)).toBeGreaterThanOrEqual(inferred.length);
    expect(Number(number) === 0).toBe(inferred.length === 0);
    expect(gaps().some((sentence) => sentence.startsWith('All of them stand in one document:'))).toBe(true);
    expect(gaps().join(' ')).not.toContain('unnamed, undated, inferred or of a single origin');
  });
});

test('betweenness in a briefing is that of the measures of the page', async () => {
  const { request } = of('network');
  const lists = await readMeasured(db, { ids: request.about.ids, tieIds: true });
  const { ties } = await readLens(db, { ids: request.about.ids, lens: request.lens, denied: false });
  const basis = basisOf(lists, {
    of: Measuring.parse({ scope: 'picture' }),
    drawn: { nodes: request.about.ids, ties: ties.map(({ tie }) => tie.id) },
    same: [],
  });
  const values = betweenness(basis.graph);
  const actors = said(section('network', 'actors'));
  const told = basis.names
    .map((each, place) => ({ each, value: values[place] ?? 0 }))
    .filter(({ each, value }) => value >= 0.1 && actors.some((s) => s.startsWith(each) && /tied to/.test(s)));
  expect(told.length).toBeGreaterThan(0);
  for (const { each, value } of told)
    expect(actors.find((s) => s.startsWith(each) && /tied to/.test(s))).toContain(
      `Betweenness: ${numberInWords(value)}.`,
    );
  expect(actors.some((s) => s.startsWith('Betweenness, from 0 to 1:'))).toBe(true);
});
