import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadArticle } from '../support/datasets.ts';
import { drawn, overlapping } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadArticle);
let page: Page;

beforeAll(async () => {
  page = await site.open();
});

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
});

async function viewsOfApp(): Promise<{ steps: { do: string; ids?: string[] }[] }[]> {
  const { body } = await site.app.get('/api/v1/views');
  return body as { steps: { do: string; ids?: string[] }[] }[];
}
