import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { TINY, loadTiny } from '../support/datasets.ts';
import { emptyDatabase } from '../support/neo4j.ts';
import { faultsOf } from '../support/page-faults.ts';
import { pictureDrawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });

const desk = (page: Page): Locator => page.getByRole('region', { name: 'Briefings', exact: true });
const paper = (page: Page): Locator => desk(page).getByRole('article');
const field = (page: Page, name: string): Locator => desk(page).getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp): Locator =>
  desk(page).getByRole('button', { name, exact: true });
const claims = (page: Page): Locator => desk(page).getByRole('region', { name: 'The claims behind it' });
const form = (page: Page): Locator => page.getByRole('form', { name: 'A new briefing' });
/** The server has read what is written by now. */
const checked = (page: Page): Promise<void> =>
  page.locator('[data-testid="draft-state"][data-behind="false"]').waitFor();

/** Results of the checks of the first sentence that they name. */
const beside = (page: Page): Locator =>
  desk(page).getByRole('list', { name: 'Results of the checks' }).first();

/** From the form that is open to the draft as the server wrote it. */
async function begin(page: Page, title: string): Promise<void> {
  await form(page).getByLabel('Short title').fill(title);
  await form(page).getByLabel('Your name').fill('A. Analyst');
  await form(page).getByRole('button', { name: 'Write the draft' }).click();
  await paper(page).getByRole('heading', { name: 'Notes' }).waitFor({ timeout: 120_000 });
  await checked(page);
}

/** What is set once and folded away. */
const settings = (page: Page): Locator => paper(page).getByText('Short title, style, handling and annex');
/** A generated sentence that can be put into other words. */
const sentence = (page: Page): Locator => paper(page).getByTitle('Put it into your own words').first();

async function judge(page: Page, text: string, claim: RegExp): Promise<void> {
  await button(page, 'Write a judgement').click();
  await field(page, 'Judgement 1').fill(text);
  await button(page, 'Choose claims').click();
  await desk(page).getByRole('searchbox', { name: 'Find claims for judgement 1' }).fill('freed');
  await desk(page).getByRole('list', { name: 'Claims' }).getByLabel(claim).check();
  await button(page, 'Done').click();
  await checked(page);
}

async function downloaded(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await button(page, 'Download').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The text beside its picture. */
function markdownIn(bytes: Buffer): string {
  const [, file] = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.md')) ?? [];
  return strFromU8(file ?? new Uint8Array());
}
const sections = (text: string): string[] =>
  [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');

/** The first draft in a fresh database has every statement planned; nothing here is about speed. */
const PATIENT = { timeout: 240_000 };

describe('a briefing', () => {
  describe('is written from what is on screen: checked while one writes, led back to claims, ordered, given out', () => {
    let page: Page;
    let first: number;
    const count = () => page.getByTestId('checks');
    beforeAll(async () => {
      page = await site.open(site.app.url, { bypassCSP: true });
      return () => page.context().close();
    });

    test('opens with a title, about what is on screen', PATIENT, async () => {
      await page.keyboard.press('Shift+B');
      await form(page).getByText('About 7 nodes').waitFor();
      await begin(page, 'How the captives came free');
      expect(await field(page, 'Question').inputValue()).toMatch(/^Who is tied to whom/);
      await settings(page).click();
      expect(await field(page, 'Short title').inputValue()).toBe('How the captives came free');
    });

    test('an empty draft says first that it has no answer, and no judgement', PATIENT, async () => {
      expect(await count().innerText()).toBe('2 open');
      expect(await button(page, 'DRAFT, 2 open').count()).toBe(1);
      await beside(page).getByText('Answer the question in a sentence or two of your own.').waitFor();
    });

    test('a vague word is named beside its sentence, and stays answered', PATIENT, async () => {
      await field(page, 'Bottom line').fill('Perhaps six were freed.');
      await judge(page, 'Six captives were freed on 4 May 1907.', /Six captives were freed/);
      await beside(page).getByText('“perhaps” names no likelihood').waitFor();
      first = Number.parseInt(await count().innerText(), 10);
      expect(first).toBeGreaterThan(3);
      await desk(page).getByLabel('Likelihood', { exact: true }).last().selectOption('likely');
      await desk(page).getByLabel('Confidence', { exact: true }).selectOption('low');
      await field(page, 'Reason for the confidence in judgement 1').fill('one of two accounts is hearsay');
      await checked(page);
      expect(await count().innerText()).toBe(`${first - 2} open`);
      await beside(page).getByRole('button', { name: 'Answer or waive it' }).click();
      await beside(page)
        .getByLabel('Your answer, or the reason to waive it')
        .fill('The reader is told below how likely.');
      await beside(page).getByRole('button', { name: 'Answer or waive', exact: true }).click();
      expect(await count().innerText()).toBe(`${first - 3} open, 1 answered or waived`);
    });

    test(
      'a generated sentence is put into other words, keeps its notes, and is restored',
      PATIENT,
      async () => {
        const generated = await sentence(page).innerText();
        await sentence(page).focus();
        await page.keyboard.press('Enter');
        const editor = desk(page).getByRole('form', { name: 'The sentence in your words' });
        expect(await editor.innerText()).toContain(`The generated sentence: ${generated}`);
        expect(await faultsOf(page)).toStrictEqual([]);
        await editor.getByLabel('In your words').fill('So it was told.');
        await page.keyboard.press('Enter');
        await checked(page);
        expect(await sentence(page).innerText()).toBe('So it was told. (the analyst’s words)');
        const kept = sentence(page)
          .locator('xpath=following-sibling::*')
          .getByRole('button', { name: /^Note/ });
        expect(await kept.count()).toBeGreaterThan(0);
        const text = markdownIn((await downloaded(page, 'Markdown with its picture (.zip)')).bytes);
        expect(text).toContain('So it was told.');
        expect(text).toContain('the analyst’s words');
        await sentence(page).click();
        expect(await editor.innerText()).toContain(`The generated sentence: ${generated}`);
        await editor.getByRole('button', { name: 'Restore the generated sentence' }).click();
        await checked(page);
        expect(await sentence(page).innerText()).toBe(generated);
      },
    );

    test('a number opens the passage, with its words and its claims', PATIENT, async () => {
      await paper(page)
        .getByRole('button', { name: /^Note 1$/ })
        .first()
        .click();
      await claims(page)
        .getByRole('heading', { name: /^Note 1/ })
        .waitFor();
      expect(await claims(page).locator('blockquote').count()).toBeGreaterThan(0);
      const who = await claims(page).locator('[data-claim]').first().getAttribute('data-claim');
      expect(who).toMatch(/^tiny:/);
      // A claim is graded apart from its source, and can be given back to it; nobody’s grade is none.
      const one = claims(page)
        .getByRole('region', { name: /^Claim \d/ })
        .first();
      await one.getByText('not graded', { exact: true }).waitFor();
      await one.getByLabel(/^Credibility of claim/).selectOption('2 probably true');
      await one.getByLabel(/^Why claim \d+ is graded so/).fill('told to a court');
      await one.getByText('(told to a court)').waitFor();
      expect(await faultsOf(page)).toStrictEqual([]);
      await one.getByLabel(/^Credibility of claim/).selectOption('as its source is graded');
      await one.getByText('not graded', { exact: true }).waitFor();
      await claims(page)
        .getByRole('button', { name: /paragraph/ })
        .first()
        .click();
      await page.getByRole('dialog', { name: 'Document' }).locator('mark').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await claims(page).waitFor({ state: 'detached' });
    });

    test('the order of the outline is that of the file', PATIENT, async () => {
      await button(page, 'Move Chronology up').click();
      await button(page, 'Leave out What is not known').click();
      await checked(page);
      const { name, bytes } = await downloaded(page, 'Markdown with its picture (.zip)');
      const text = markdownIn(bytes);
      expect(name).toBe('how-the-captives-came-free.zip');
      const titles = sections(text);
      expect(titles.slice(0, 2)).toStrictEqual(['Bottom line', 'Key judgements']);
      expect(titles.indexOf('Chronology')).toBeLessThan(titles.indexOf('What is disputed'));
      expect(titles).not.toContain('What is not known');
      await button(page, 'As the house style has it').click();
      await checked(page);
      expect(
        sections(markdownIn((await downloaded(page, 'Markdown with its picture (.zip)')).bytes)),
      ).toContain('What is not known');
    });

    test(
      'the house style, the annex and the handling are chosen, and told before anything goes out',
      PATIENT,
      async () => {
        await paper(page).getByLabel('House style').selectOption('one-page');
        await paper(page).getByLabel('Handling').fill('TLP:AMBER');
        await checked(page);
        await paper(page).getByText('TLP:AMBER').waitFor();
        expect(await paper(page).getByRole('heading', { name: 'Chronology' }).count()).toBe(0);
        await paper(page).getByLabel('House style').selectOption('report');
        await checked(page);
        await paper(page).getByRole('heading', { name: 'Chronology' }).waitFor();
        await button(page, 'Download').click();
        await page.getByText(/^Download, marked “DRAFT, \d+ open”, as$/).waitFor();
        await page.keyboard.press('Escape');
      },
    );

    test('what would settle a point, and the answer of a saved question, stand in it', PATIENT, async () => {
      await paper(page)
        .getByText(/^What would settle it\?/)
        .click();
      await paper(page)
        .getByRole('textbox', { name: /^What would settle this:/ })
        .first()
        .fill('the list of the harbour master');
      await paper(page).getByLabel('Put in the answer of a saved question').selectOption({ index: 1 });
      await checked(page);
      const text = markdownIn((await downloaded(page, 'Markdown with its picture (.zip)')).bytes);
      expect(text).toContain('the list of the harbour master');
      const bundle = (await downloaded(page, 'Bundle, to make it again (.jsonl)')).bytes.toString('utf8');
      const lines = bundle
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(lines).toContainEqual(
        expect.objectContaining({
          kind: 'request',
          request: expect.objectContaining({ answers: [{ query: expect.any(String), parameters: {} }] }),
        }),
      );
    });

    test('nothing typed is lost with the page', PATIENT, async () => {
      await page.reload();
      await pictureDrawn(page);
      await page.keyboard.press('b');
      await checked(page);
      expect(await field(page, 'Judgement 1').inputValue()).toBe('Six captives were freed on 4 May 1907.');
      await expect.poll(() => count().innerText()).toBe(`${first - 3} open, 1 answered or waived`);
    });

    test('every form holds the judgement in its own way', PATIENT, async () => {
      const html = (await downloaded(page, 'Web page (.html)')).bytes.toString('utf8');
      expect(html.replaceAll(/<[^>]+>/g, '')).toContain(
        'We judge it likely (55–80 %) that Six captives were freed on 4 May 1907.',
      );
      const docx = unzipSync((await downloaded(page, 'Word (.docx)')).bytes);
      expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('Six captives were freed');
      const [head, ...lines] = (await downloaded(page, 'Bundle, to make it again (.jsonl)')).bytes
        .toString('utf8')
        .trimEnd()
        .split('\n');
      expect(JSON.parse(head ?? '')).toMatchObject({ format: 'relata-briefing' });
      expect(lines.length).toBeGreaterThan(10);
      const pdf = (await downloaded(page, 'PDF (.pdf)')).bytes;
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      await desk(page).getByText('how-the-captives-came-free.pdf saved').waitFor();
    });

    test('on paper it stands alone, at its full length', PATIENT, async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await desk(page).getByRole('navigation', { name: 'Outline' }).isVisible()).toBe(false);
      await paper(page)
        .getByText(/^DRAFT, \d+ open$/)
        .waitFor();
      expect(await page.getByRole('complementary').first().isVisible()).toBe(false);
      const height = await paper(page).evaluate((each) => each.getBoundingClientRect().height);
      expect(height).toBeGreaterThan(2000);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThanOrEqual(
        Math.floor(height),
      );
    });
  });

  test(
    'is kept with its evidence, told what has changed since, followed by the next, deleted and taken back',
    PATIENT,
    () =>
      site.with(site.app.url, async (page) => {
        await page.keyboard.press('Shift+B');
        await begin(page, 'Kept');
        await judge(page, 'Six captives were freed.', /Six captives were freed/);
        await button(page, 'Keep it').click();
        // What is open is said before anything is kept.
        await page.getByText(/^\d+ checks? (?:is|are) open$/).waitFor();
        await page.getByRole('menuitem', { name: /^Keep it as a draft, marked “DRAFT, \d+ open”$/ }).click();
        const since = desk(page).getByRole('region', { name: 'What has changed since' });
        await since.getByText('Nothing: the claims are the same as when the briefing was kept.').waitFor();
        expect(await faultsOf(page)).toStrictEqual([]);
        await button(page, 'All briefings').click();
        expect(await desk(page).getByText('Drafts, in this browser').count()).toBe(0);

        await site.db.write(async (run) =>
          run('MATCH (c:Claim {id: $id}) SET c.retractedAt = datetime()', { id: 'tiny:six-freed' }),
        );
        const judgement = {
          kind: 'rank',
          claimId: 'tiny:five-freed',
          rank: 'preferred',
          by: 'B. Other',
          reason: 'The letter was there.',
        };
        expect((await site.app.post('/api/v1/judgements', { judgement })).status).toBe(200);
        await button(page, /^Kept Network brief by A\. Analyst/).click();
        await since.getByText('Rests on less now:').waitFor();
        const told = await since.innerText();
        expect(told).toContain('Six captives were freed. has lost 1 claim');
        expect(told).toContain('1 claim withdrawn');
        expect(told).toMatch(/The Tide Guild freed five captives\. \[\d+\]: normal then, preferred now/);
        // What is gone from the database is still read here.
        await since
          .getByRole('button', { name: /^Six captives were freed/ })
          .first()
          .click();
        await claims(page).locator('[data-claim="tiny:six-freed"]').waitFor();
        await page.keyboard.press('Escape');

        await page.keyboard.press('Shift+B');
        await form(page).getByText('What changed since').click();
        await form(page).getByText('since my last briefing').waitFor();
        expect(await form(page).getByLabel('Question to answer').inputValue()).toBe(
          'What has changed since the briefing “Kept”?',
        );
        await form(page).getByText('between two days', { exact: true }).click();
        await form(page).getByLabel('From', { exact: true }).waitFor();
        await form(page).getByRole('button', { name: 'Cancel' }).click();

        await button(page, 'Write the next from this').click();
        await paper(page).getByRole('heading', { name: 'Since the last briefing' }).waitFor();
        await checked(page);
        expect(await field(page, 'Judgement 1').inputValue()).toBe('Six captives were freed.');
        expect(await paper(page).innerText()).toContain('normal before, preferred now');
        // Its ground is gone, and the check says so.
        await desk(page)
          .getByRole('list', { name: 'Results of the checks' })
          .getByText('1 claim that it rests on is not among the evidence of this briefing')
          .waitFor();
        await button(page, 'Remove judgement 1').click();
        expect(await field(page, 'Judgement 1').count()).toBe(0);
        await button(page, 'Undo').click();
        expect(await field(page, 'Judgement 1').inputValue()).toBe('Six captives were freed.');

        await button(page, 'All briefings').click();
        await button(page, 'Delete Kept').last().click();
        await desk(page).getByText('“Kept” was deleted.').waitFor();
        expect((await site.app.get('/api/v1/briefings')).body).toMatchObject({ total: 0 });
        await button(page, 'Undo').click();
        await button(page, /^Kept Network brief by A\. Analyst/).waitFor();
        expect((await site.app.get('/api/v1/briefings')).body).toMatchObject({ total: 1 });
        await emptyDatabase(site.db);
        await loadTiny(site.db);
      }),
  );

  test('begins where one is: a person, a dispute, two days, an answer of the console', PATIENT, () =>
    site.with(site.app.url, async (page) => {
      const panel = page.getByRole('complementary');
      const write = page.getByRole('button', { name: 'Write a briefing', exact: true });
      const kind = (): Promise<string> => form(page).locator('[data-on="true"] strong').innerText();
      await panel
        .getByRole('button', { name: /^Ilse Varn/ })
        .first()
        .click();
      await write.click();
      expect(await kind()).toBe('Person profile');
      expect(await form(page).getByLabel('The actor').inputValue()).toBe('tiny:ilse-varn');
      await begin(page, 'Ilse Varn');
      expect(await paper(page).getByText('Ilse Varn', { exact: true }).count()).toBeGreaterThan(2);
      await page.getByRole('button', { name: 'Back to the picture' }).click();

      await page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name: 'Disputes' }).click();
      await write.first().click();
      expect(await kind()).toBe('Disputed point');
      expect(await form(page).getByLabel('The disputed point').inputValue()).not.toBe('');
      // Asked after, not put down as so.
      expect(await form(page).getByLabel('Question to answer').inputValue()).toMatch(
        /^(?:Is it so that|What do) .+\?$/,
      );
      await form(page).getByText('What changed since').click();
      const begun = form(page).getByRole('button', { name: 'Write the draft' });
      // The days of all that is told are filled in.
      await form(page)
        .locator('output')
        .filter({ hasText: /^\d+ \p{L}+ \d{4}$/u })
        .nth(1)
        .waitFor();
      await form(page).getByLabel('From', { exact: true }).fill('');
      expect(await begun.isDisabled()).toBe(true);
      await form(page).getByText('Choose both days.').waitFor();
      await form(page).getByLabel('From', { exact: true }).fill('1907');
      await form(page).getByText('1 January 1907', { exact: true }).waitFor();
      await form(page).getByLabel('To', { exact: true }).fill('1907');
      await form(page).getByText('31 December 1907', { exact: true }).waitFor();
      expect(await form(page).getByLabel('Question to answer').inputValue()).toContain('31 December 1907');
      await begin(page, 'The year 1907');
      await paper(page).getByRole('heading', { name: 'What changed' }).waitFor();
      await button(page, 'Close').click();

      await page.keyboard.press('q');
      const editor = page.getByRole('textbox', { name: 'Cypher query' });
      await editor.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText("MATCH (a:Actor {id: 'tiny:jon-hask'})-[r]-(b) RETURN a, r, b");
      // What stood there before is gone, or something else would be asked.
      await expect.poll(() => editor.innerText()).toMatch(/^MATCH \(a:Actor .*RETURN a, r, b\s*$/);
      await page.keyboard.press('Control+Enter');
      await page
        .getByRole('region', { name: 'Console' })
        .getByRole('button', { name: 'Write a briefing' })
        .click();
      expect(await kind()).toBe('Network brief');
      await form(page)
        .getByText(/^About \d nodes/)
        .waitFor();
    }),
  );

  test('is written on a phone, in the dark', PATIENT, () =>
    site.with(
      site.app.url,
      async (page) => {
        await page.keyboard.press('b');
        await button(page, 'Write one about what is shown').tap();
        await begin(page, 'On the way');
        expect(await faultsOf(page)).toStrictEqual([]);
        await paper(page).getByText('Outline', { exact: true }).first().tap();
        await desk(page).getByRole('button', { name: 'Chronology' }).first().tap();
        await expect
          .poll(() =>
            page.locator('#briefing-chronology').evaluate((each) => each.getBoundingClientRect().top),
          )
          .toBeLessThan(300);
        await paper(page)
          .getByRole('button', { name: /^Notes? \d/ })
          .first()
          .tap();
        await claims(page).getByText('Show it among all claims on this subject').first().tap();
        await page.getByRole('complementary', { name: 'Selected' }).waitFor();
        // The briefing made way, and is still there.
        await page.keyboard.press('b');
        await checked(page);
        const wide = await paper(page).evaluate((each) => each.scrollWidth - each.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await settings(page).tap();
        expect(await field(page, 'Short title').inputValue()).toBe('On the way');
      },
      { ...PHONE, colorScheme: 'dark' },
    ),
  );
});
