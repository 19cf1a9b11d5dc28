import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dice } from '../../bench/random-network.ts';
import type { Database } from '../../server/graph/connect.ts';
import { loadArticle } from '../support/datasets.ts';
import { looked } from '../support/looked.ts';
import { faultsOf } from '../support/page-faults.ts';
import { clipboardOf } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const MADE = { nodes: 20_000, ties: 60_000 };
const site = openSite(loadArticle);

const onPage = (use: (page: Page) => Promise<void>) => site.with(site.app.url, use);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name }).click();
const panel = (page: Page) => page.getByRole('region', { name: 'Measures', exact: true });
const choose = (page: Page, which: string) =>
  panel(page).getByLabel('Measure', { exact: true }).selectOption(which);
const ranking = (page: Page) => page.getByTestId('ranking').getByRole('listitem');

async function measure(page: Page): Promise<void> {
  await panel(page)
    .getByRole('button', { name: /^Measure/ })
    .click();
  await panel(page).getByRole('button', { name: 'Measure again' }).waitFor();
}

/** name → value, as the list shows them. */
async function ranked(page: Page): Promise<Map<string, string>> {
  const rows = await ranking(page).allInnerTexts();
  return new Map(rows.map((row) => row.split('\n')).map(([, name = '', value = '']) => [name, value]));
}

test('degree of what is drawn is what the lines of the picture say, and says of what it is', () =>
  onPage(async (page) => {
    await tab(page, 'Measures');
    await panel(page).getByText('How ties are counted').click();
    await panel(page).getByLabel('Events count').selectOption('nodes');
    await panel(page).getByLabel('also speech and sources').check();
    await measure(page);
    await page
      .getByTestId('measured-of')
      .getByText(/^Measured of what is drawn at .*: 16 nodes and 54 ties, between/)
      .waitFor();
    const ends = await page.evaluate(() => {
      interface Edge {
        data(key: string): string;
      }
      const { cy } = Reflect.get(document.querySelector('[data-testid="canvas"]') ?? {}, '_cyreg') as {
        cy: { edges(): { map<T>(f: (e: Edge) => T): T[] } };
      };
      return cy.edges().map((edge) => [edge.data('source'), edge.data('target')] as const);
    });
    const others = new Set(ends.filter((pair) => pair.includes('al-qaeda-iran:iran')).flat());
    expect((await ranked(page)).get('Iran')).toBe(String(others.size - 1));
    await ranking(page).getByRole('button', { name: 'Iran', exact: true }).click();
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { name: /Measured of what is drawn/ })
      .waitFor();
    expect((await looked(page)).length).toBeGreaterThan(0);
  }));

test('who splits the network, and into what; the list is copied as CSV; a look follows it and stays true', () =>
  onPage(async (page) => {
    await tab(page, 'Measures');
    await measure(page);
    await choose(page, 'cut');
    await expect.poll(() => ranking(page).first().innerText()).toMatch(/Iran\n3[\s\S]*without: 12 \+ 1 \+ 1/);
    await page
      .getByTestId('bridges')
      .getByRole('button', { name: /Abd al-Rahim Atoun/ })
      .waitFor();
    await panel(page).getByRole('button', { name: 'Copy as CSV' }).click();
    await panel(page).getByRole('button', { name: 'Copied' }).waitFor();
    const csv = await clipboardOf(page);
    expect(csv.split(/\r?\n/).slice(0, 2)).toStrictEqual(['rank,id,name,cut', '1,al-qaeda-iran:iran,Iran,3']);
    await choose(page, 'community');
    await panel(page).getByRole('button', { name: 'Colour by this' }).click();
    const badges = async () =>
      (await looked(page)).filter(({ kind }) => kind === 'node').map(({ badge }) => badge);
    await expect.poll(async () => new Set(await badges()).has('3')).toBe(true);
    // What is drawn changes: the look is measured anew, the rest says that it is of before.
    await tab(page, 'Filters');
    await page.getByRole('checkbox', { name: 'organisations' }).click();
    await expect.poll(async () => (await badges()).length).toBe(12);
    await tab(page, 'Measures');
    await page
      .getByTestId('measured-of')
      .getByText(/11 nodes/)
      .waitFor();
    await choose(page, 'betweenness');
    await panel(page).getByText('Not measured.').waitFor();
    expect(await faultsOf(page)).toStrictEqual([]);
  }));

test('of the whole database, who is not on screen can be added', () =>
  onPage(async (page) => {
    await tab(page, 'Measures');
    await panel(page).getByLabel('Of', { exact: true }).selectOption('database');
    await measure(page);
    await page
      .getByTestId('measured-of')
      .getByText(/^Measured of the whole database at/)
      .waitFor();
    await choose(page, 'pagerank');
    const add = ranking(page)
      .getByRole('button', { name: /^Add .* to the picture$/ })
      .first();
    const name = ((await add.getAttribute('aria-label')) ?? '').replace(/^Add (.*) to the picture$/, '$1');
    await add.click();
    await expect
      .poll(async () => (await looked(page)).some(({ label }) => label.replaceAll('\n', ' ') === name))
      .toBe(true);
  }));

/** A large network beside the article’s, of persons who fought at random. */
async function makeLarge(db: Database): Promise<void> {
  const roll = dice(7);
  const someone = (): string => `made:n${roll(MADE.nodes)}`;
  await db.command(
    `MATCH (d:Dataset {id: 'al-qaeda-iran'}) CREATE (m:Dataset) SET m = d {.*, id: 'made', title: 'Made up', views: '[]'}`,
  );
  await db.command(
    `UNWIND range(0, toInteger($nodes) - 1) AS i
     CREATE (:Entity:Actor:Person {id: 'made:n' + i, dataset: 'made', kind: 'Person', name: 'Person ' + i, unnamed: false, disputed: false})`,
    { nodes: MADE.nodes },
  );
  await db.command(
    `UNWIND range(0, size($ends) - 1) AS i
     MATCH (a:Entity {id: $ends[i][0]}), (b:Entity {id: $ends[i][1]})
     CREATE (a)-[:FOUGHT {tieId: 'made:t' + i, dataset: 'made', inPaths: true, status: 'asserted', origins: 1}]->(b)`,
    { ends: Array.from({ length: MADE.ties }, () => [someone(), someone()]) },
  );
}

test(
  'a long computation can be stopped, and the page stays alive beside it',
  { timeout: 240_000 },
  async () => {
    await makeLarge(site.db);
    await onPage(async (page) => {
      await tab(page, 'Measures');
      await panel(page).getByLabel('Of', { exact: true }).selectOption('database');
      await panel(page).getByRole('button', { name: 'Measure', exact: true }).click();
      await panel(page).getByText('Measuring: Betweenness').waitFor({ timeout: 60_000 });
      const bar = panel(page).getByRole('progressbar');
      await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0);
      // Beside it the page does something else.
      await tab(page, 'Explore');
      await page.getByRole('button', { name: /^Who was released in 2015/ }).click();
      await page.getByRole('heading', { name: /^Who was released in 2015/ }).waitFor();
      await tab(page, 'Measures');
      await panel(page).getByRole('button', { name: 'Stop' }).click();
      await panel(page).getByText('Stopped.').waitFor();
      // Nothing goes on behind the page.
      await expect
        .poll(() => page.workers().filter((worker) => worker.url().includes('measure')).length)
        .toBe(0);
      const stopped = await panel(page).innerText();
      await choose(page, 'degree');
      expect(await ranking(page).count()).toBe(25);
      await choose(page, 'closeness');
      await panel(page).getByText('Not measured.').waitFor();
      expect(stopped).toContain('Measure again');
    });
  },
);
