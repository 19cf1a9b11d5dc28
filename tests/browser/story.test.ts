import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import type { Database } from '../../server/graph/connect.ts';
import { startApp, type RunningApp } from '../support/app.ts';
import { launchChromium } from '../support/chromium.ts';
import { datasetIn } from '../support/load-dataset.ts';
import { emptyDatabase, testDatabase } from '../support/neo4j.ts';
import { buildPage, drawn, openPage, overlapping, pictureDrawn, type BuiltPage } from '../support/page.ts';

const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));

let db: Database;
let app: RunningApp;
let built: BuiltPage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  db = testDatabase();
  await emptyDatabase(db);
  await load(db, await datasetIn(ARTICLE));
  built = await buildPage();
  app = await startApp(db, { pageDir: built.dir });
  browser = await launchChromium();
  page = await openPage(browser, app.url);
  await pictureDrawn(page);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await built?.remove();
  await db?.close();
});

const outline = () => page.getByRole('complementary', { name: 'In the picture' });
const details = () => page.getByRole('complementary', { name: 'Selected' });

describe('the article’s story', () => {
  test('opens readable: names of reading size, none over another', async () => {
    const { nodes } = await drawn(page);
    expect(overlapping(nodes)).toStrictEqual([]);
    expect(Math.min(...nodes.map((node) => node.font))).toBeGreaterThanOrEqual(10);
    expect(nodes.length).toBeGreaterThan(10);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])(
    'starting view %i opens with all its nodes, names apart',
    async (index) => {
      const view = page.getByRole('navigation', { name: 'Starting views' }).getByRole('button').nth(index);
      await view.click();
      await expect.poll(() => view.getAttribute('aria-current')).toBe('true');
      const listed = async (): Promise<number> => {
        const line = await page.getByRole('contentinfo').innerText();
        return Number(/(\d+) nodes/.exec(line)?.[1]);
      };
      const { steps } = (await viewsOfApp())[index] ?? { steps: [] };
      const ids = new Set(steps.flatMap((step) => (step.do === 'show' ? (step.ids ?? []) : [])));
      await expect.poll(listed, { timeout: 10_000 }).toBeGreaterThanOrEqual(ids.size);
      await expect
        .poll(async () => (await drawn(page)).nodes.length, { timeout: 10_000 })
        .toBe(await listed());
      expect(overlapping((await drawn(page)).nodes)).toStrictEqual([]);
    },
  );

  test('the exchange of 2015 counts five and six, each with who says so', async () => {
    await page.getByRole('navigation', { name: 'Starting views' }).getByRole('button').first().click();
    await outline()
      .getByRole('button', { name: /^Exchange of detainees of 2015/ })
      .first()
      .click();
    await details().getByText('disputed').first().waitFor();
    const said = (await details().getByRole('definition').allInnerTexts()).join('\n');
    expect(said).toMatch(/5[\s\S]*New York Times/);
    expect(said).toMatch(/6[\s\S]*Atoun/);
  });

  test('Iran’s hold on Saif al-Adl is told by each side in its own words', async () => {
    await page.getByRole('button', { name: 'Back to the picture' }).click();
    await outline()
      .getByRole('button', { name: /Iran .*Saif al-Adl.*disputed/ })
      .first()
      .click();
    await details().getByText('disputed').first().waitFor();
    const text = await details().innerText();
    expect(text).toMatch(/Atoun/);
    expect(text).toMatch(/Abu al-Qassam/);
  });
});

async function viewsOfApp(): Promise<{ steps: { do: string; ids?: string[] }[] }[]> {
  const { body } = await app.get('/api/v1/views');
  return body as { steps: { do: string; ids?: string[] }[] }[];
}
