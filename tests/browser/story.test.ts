import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import { datasetIn } from '../support/load-dataset.ts';
import { drawn, openPage, overlapping, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));

const site = openSite(async (db) => {
  await load(db, await datasetIn(ARTICLE));
});
let page: Page;

beforeAll(async () => {
  page = await openPage(site.browser, site.app.url);
  await pictureDrawn(page);
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
  const { body } = await site.app.get('/api/v1/views');
  return body as { steps: { do: string; ids?: string[] }[] }[];
}
