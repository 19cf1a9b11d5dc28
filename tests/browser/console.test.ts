import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { clipboardOf, drawn, pictureDrawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

/** Works for minutes, until it is ended. */
const LONG =
  'MATCH (a), (b), (c), (d), (e), (f) WHERE a.x + b.x + c.x + d.x + e.x + f.x = 1 RETURN count(*) AS n';
const PATIENT = { timeout: 60_000 };

const site = openSite(loadTiny);

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher query' });
const rows = (page: Page) => page.getByRole('table', { name: 'Rows of the answer' });
const state = (page: Page) => page.getByTestId('run-state');
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });

const withConsole = (use: (page: Page) => Promise<void>, options = {}) =>
  site.with(
    site.app.url,
    async (page) => {
      await page.keyboard.press('q');
      await editor(page).waitFor();
      await use(page);
    },
    options,
  );

async function write(page: Page, text: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** What Neo4j itself says that it works on, asked beside the application. */
async function worksOn(text: string): Promise<number> {
  const found = await site.db.command('SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery');
  return JSON.stringify(found).split(JSON.stringify(text).slice(1, 40)).length - 1;
}

describe('the console', () => {
  test('completes a label from the live schema, runs, and shows rows and picture', () =>
    withConsole(async (page) => {
      await write(page, 'MATCH p = (a:Gui');
      const guild = page.getByRole('option', { name: /^Guild/ });
      // Asked again, but not faster than an answer comes: the parser is loaded for the first completion.
      await expect
        .poll(
          async () => {
            if ((await guild.count()) === 0) await page.keyboard.press('Control+Space');
            return guild.count();
          },
          { ...PATIENT, interval: 1000 },
        )
        .toBeGreaterThan(0);
      // Not by Enter: while a list is newer than 75 ms CodeMirror takes that for a new line, meant before it came.
      await guild.click();
      await expect.poll(() => editor(page).innerText()).toContain('MATCH p = (a:Guild');
      await page.keyboard.insertText(
        ")-[r]-(b:Actor {id: 'tiny:ilse-varn'}) RETURN a.name AS name, r, b ORDER BY name",
      );
      await page.keyboard.press('Control+Enter');
      await rows(page).getByRole('cell', { name: 'Tide Guild' }).first().waitFor();
      await state(page)
        .getByText(/rows? in \d/)
        .waitFor();
      await page.getByRole('button', { name: 'Replace the picture' }).click();
      await expect
        .poll(async () => (await drawn(page)).nodes.map(({ id }) => id).toSorted(), PATIENT)
        .toContain('tiny:tide-guild');
      expect(await page.evaluate(() => window.location.hash)).toMatch(/^#3\./);
      expect(await faultsOf(page)).toStrictEqual([]);
    }));

  test('says where a query is wrong, and goes there', () =>
    withConsole(async (page) => {
      await write(page, 'MATCH (a:Actor)\nRETRUN a');
      await page.locator('.cm-lintRange-error').first().waitFor();
      await run(page).click();
      const place = state(page).getByRole('button', { name: /^Line 2/ });
      await place.click();
      await expect.poll(() => page.locator('.cm-editor.cm-focused').count()).toBe(1);
      await write(page, "MATCH (a:Actor {id: 'tiny:ilse-varn'}) SET a.name = 'x'");
      await page.keyboard.press('Control+Enter');
      await state(page).getByRole('alert').waitFor();
      await editor(page).press('t');
      expect(await page.getByRole('grid').count()).toBe(0);
    }));

  test('ends a query in Neo4j that would run for minutes', () =>
    withConsole(async (page) => {
      await write(page, LONG);
      await run(page).click();
      await expect.poll(() => worksOn(LONG), PATIENT).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await state(page).getByText('Neo4j no longer works on it').waitFor();
      expect(await worksOn(LONG)).toBe(0);
    }));

  test('keeps drafts and what was run over a reload; the page’s own policy lets the editor be', () =>
    withConsole(
      async (page) => {
        await write(page, 'RETURN $who AS who, {nested: [1, {deep: true}]} AS map');
        await page.getByLabel('$who').fill('tiny:pell');
        await page.keyboard.press('Tab');
        await run(page).click();
        await rows(page).getByRole('cell', { name: 'tiny:pell' }).waitFor();
        await page.getByRole('button', { name: 'Open row 1' }).click();
        await page.getByRole('region', { name: 'The opened row' }).getByText('"deep": true').waitFor();
        await page.reload();
        await pictureDrawn(page);
        await page.keyboard.press('q');
        await editor(page).waitFor();
        expect(await editor(page).innerText()).toContain('RETURN $who AS who');
        const ways = page.getByRole('navigation', { name: 'Console' });
        await ways.getByRole('button', { name: 'History' }).click();
        await page.getByRole('button', { name: /RETURN \$who AS who/ }).waitFor();
        const tall = await page.getByRole('region', { name: 'Console' }).boundingBox();
        expect(tall?.height).toBeGreaterThan(400);
        // Without its rules CodeMirror would not keep lines as they are.
        const kept = page.getByTestId('cypher').locator('.cm-content');
        await ways.getByRole('button', { name: 'Query', exact: true }).click();
        await expect
          .poll(() => kept.evaluate((each) => getComputedStyle(each).whiteSpace))
          .toBe('break-spaces');
      },
      { bypassCSP: false },
    ));

  test('opens a row to the claims behind its ties, and shows the plan with its costs', () =>
    withConsole(async (page) => {
      await write(
        page,
        "MATCH (a:Actor {id: 'tiny:ilse-varn'})-[r]-(b:Actor) RETURN a, r, b.name AS name ORDER BY name",
      );
      await page.getByRole('button', { name: 'Profile' }).click();
      await page
        .getByRole('navigation', { name: 'The answer as' })
        .getByRole('button', { name: 'Plan' })
        .click();
      await page.getByRole('columnheader', { name: 'Database hits' }).waitFor();
      await page.getByRole('rowheader', { name: /ProduceResults/ }).waitFor();
      expect(await faultsOf(page)).toStrictEqual([]);
      await page
        .getByRole('navigation', { name: 'The answer as' })
        .getByRole('button', { name: 'Table' })
        .click();
      await page.getByRole('button', { name: 'Open row 1' }).click();
      const opened = page.getByRole('region', { name: 'The opened row' });
      await opened
        .getByRole('region', { name: /^(Asserted|Denied)/ })
        .first()
        .waitFor();
      expect(await faultsOf(page)).toStrictEqual([]);
      await rows(page).getByRole('button', { name: 'Ilse Varn' }).first().click();
      await page.getByRole('complementary').getByRole('heading', { name: 'Ilse Varn' }).waitFor();
    }));

  test('starts a query from the schema, in the dark and on a phone alike', () =>
    withConsole(
      async (page) => {
        const ways = page.getByRole('navigation', { name: 'Console' });
        await ways.getByRole('button', { name: 'Schema' }).click();
        await page.getByRole('button', { name: 'Query DETAINED' }).click();
        await run(page).click();
        await state(page)
          .getByText(/rows? in \d/)
          .waitFor();
        expect(await faultsOf(page)).toStrictEqual([]);
      },
      { ...PHONE, colorScheme: 'dark' },
    ));

  test('opens a saved query with an actor by link; the actor is searched for, one’s own is kept', () =>
    site.with(`${site.app.url}/#q.ties-of-an-actor?actor=tiny%3Ailse-varn`, async (page) => {
      await rows(page).getByRole('cell', { name: 'Tide Guild' }).first().waitFor();
      const actor = page.getByRole('combobox', { name: 'actor', exact: true });
      await expect.poll(() => actor.inputValue()).toBe('Ilse Varn');
      await page.getByRole('button', { name: 'Open row 1' }).click();
      const opened = page.getByRole('region', { name: 'The opened row' });
      await opened
        .getByRole('region', { name: /^(Asserted|Denied)/ })
        .first()
        .waitFor();
      await actor.fill('Jon Hask');
      await page.getByRole('listbox', { name: 'Names found' }).getByRole('option').first().click();
      await expect.poll(() => actor.inputValue()).toBe('Jon Hask');
      await run(page).click();
      await state(page)
        .getByText(/rows? in \d/)
        .waitFor();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByTestId('toast').getByText('Link to this query copied').waitFor();
      const link = await clipboardOf(page);
      expect(link).toBe(`${site.app.url}/#q.ties-of-an-actor?actor=tiny%3Ajon-hask`);
      expect(await faultsOf(page)).toStrictEqual([]);
    }));

  test('a query of one’s own is asked its name, described, changed where it is kept, and asked from the rail', () =>
    withConsole(async (page) => {
      await write(page, 'MATCH (g:Guild)\nRETURN g.name AS guild ORDER BY guild');
      await page.getByRole('button', { name: 'Save…' }).click();
      const form = page.getByRole('dialog', { name: 'Save this query' });
      expect(await form.getByLabel('Name').inputValue()).toBe('');
      expect(await faultsOf(page)).toStrictEqual([]);
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Save…' }).click();
      await form.getByLabel('Name').fill('All guilds');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: 'Rename and describe…' }).click();
      const again = page.getByRole('dialog', { name: 'Rename and describe' });
      await again.getByLabel('Name').fill('Every guild');
      await again.getByLabel('What it answers').fill('Which guilds are there?');
      await again.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('heading', { name: 'Every guild' }).waitFor();
      await write(page, 'MATCH (g:Guild)\nRETURN g.name AS guild ORDER BY guild DESC');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('button', { name: 'Save changes' }).waitFor({ state: 'detached' });
      await page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name: 'Ask' }).click();
      const own = page.getByRole('region', { name: 'Your own' });
      await own.getByRole('button', { name: /Every guild\s*Which guilds are there\?/ }).click();
      await rows(page).getByRole('cell', { name: 'Tide Guild' }).first().waitFor();
      const { queries } = (await site.app.get('/api/v1/queries')).body as {
        queries: { kind: string; text: string }[];
      };
      const kept = queries.filter(({ kind }) => kind === 'own').map(({ text }) => text.slice(-4));
      expect(kept).toStrictEqual(['DESC']);
      await own.getByRole('button', { name: /^Delete / }).click();
      await own.waitFor({ state: 'detached' });
    }));

  test('a question is asked in words, its code folded away; rows are linked to their evidence in the panel', () =>
    site.with(site.app.url, async (page) => {
      await page.getByRole('navigation', { name: 'Ways in' }).getByRole('button', { name: /^Ask/ }).click();
      await page.getByRole('searchbox', { name: 'Find a question' }).fill('everything an actor is tied');
      await page.getByRole('button', { name: /^Everything an actor is tied to/ }).click();
      await page.getByRole('heading', { name: 'Everything an actor is tied to' }).waitFor();
      await rows(page).getByRole('row').nth(2).waitFor();
      expect(await editor(page).count()).toBe(0);
      const heads = await rows(page).getByRole('columnheader').allInnerTexts();
      expect(heads).not.toContain('ties');
      expect(heads).not.toContain('claims');
      // As the page words it everywhere, not as the database names it.
      expect(await rows(page).innerText()).not.toMatch(/[A-Z]{3,}_[A-Z]/);
      await rows(page)
        .getByRole('button', { name: /^Open row 1: \d+ ties?/ })
        .click();
      const panel = page.getByRole('complementary', { name: 'Selected' });
      await panel
        .getByRole('region', { name: /^(Asserted|Denied)/ })
        .first()
        .waitFor();
      const stage = await page.getByRole('main').boundingBox();
      const dock = await page.getByRole('region', { name: 'Console' }).boundingBox();
      expect(dock).toStrictEqual(stage);
      await page.getByRole('button', { name: /^Show ids/ }).click();
      expect(await rows(page).getByRole('columnheader').allInnerTexts()).toContain('ties');
      await page.getByRole('button', { name: 'Show the Cypher' }).click();
      expect(await editor(page).innerText()).toContain('MATCH');
      expect(await faultsOf(page)).toStrictEqual([]);
      // Closed and opened anew, the answer is still there.
      await page
        .getByRole('region', { name: 'Console' })
        .getByRole('button', { name: 'Close', exact: true })
        .click();
      await page.keyboard.press('q');
      await rows(page).getByRole('row').nth(2).waitFor();
    }));
});
