import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadArticle } from '../support/datasets.ts';
import { drawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const LONG = { timeout: 30_000 };
const PAIR = 'al-qaeda-iran:al-qaeda al-qaeda-iran:iran';

const site = openSite(loadArticle);

const lines = async (page: Page) => {
  const { ties } = await drawn(page);
  return {
    counted: ties.filter((tie) => tie.classes.includes('pair')).map((tie) => tie.id),
    all: ties.length,
  };
};

async function choose(page: Page, way: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: way }).click();
}

test('several ties are counted from four on, all of them, or curves each, by choice; undo goes back', () =>
  site.with(site.app.url, async (page) => {
    const first = await lines(page);
    expect(first.counted).toContain(PAIR);
    await choose(page, /one curve each/);
    await expect.poll(async () => (await lines(page)).counted, LONG).toStrictEqual([]);
    const curves = await lines(page);
    await page.getByText(`${curves.all} ties`).first().waitFor();
    await choose(page, /one counted line/);
    await expect
      .poll(async () => (await lines(page)).counted.length, LONG)
      .toBeGreaterThan(first.counted.length);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => lines(page), LONG).toStrictEqual(first);
  }));

test('one pair is opened by itself, and a tie of it opens from the picture with its evidence', () =>
  site.with(site.app.url, async (page) => {
    const whole = await lines(page);
    await page.keyboard.press('g');
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await lines(page)).counted, LONG).not.toContain(PAIR);
    expect((await lines(page)).counted).toHaveLength(whole.counted.length - 1);
    await page.keyboard.press('Space');
    await page.getByRole('article', { name: 'Tie' }).waitFor();
    const { ties } = await drawn(page);
    expect(ties.filter((tie) => tie.classes.includes('chosen'))).toHaveLength(1);
  }));

test('a curve is opened by a click', () =>
  site.with(site.app.url, async (page) => {
    await choose(page, /one curve each/);
    await expect.poll(async () => (await lines(page)).counted, LONG).toStrictEqual([]);
    const at = await page.evaluate(() => {
      interface Cy {
        edges(): { first(): { id(): string; renderedMidpoint(): { x: number; y: number } } };
        $id(id: string): { renderedMidpoint(): { x: number; y: number } };
      }
      const place = document.querySelector('[data-testid="canvas"]');
      const { cy } = Reflect.get(place ?? {}, '_cyreg') as { cy: Cy };
      const box = place?.getBoundingClientRect();
      const { x, y } = cy.edges().first().renderedMidpoint();
      return { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0) };
    });
    await page.mouse.click(at.x, at.y);
    await page.getByRole('article', { name: 'Tie' }).waitFor();
  }));
