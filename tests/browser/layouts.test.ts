import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from '#picture/style/timeline.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { dragNode, drawn, overlapping, type DrawnNode } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });

const isGuide = ({ classes }: DrawnNode): boolean => classes.includes('guide');
const nodes = async (page: Page): Promise<DrawnNode[]> =>
  (await drawn(page)).nodes.filter((node) => !isGuide(node));
const places = async (page: Page): Promise<Record<string, string>> =>
  Object.fromEntries((await nodes(page)).map(({ id, x, y }) => [id, `${Math.round(x)} ${Math.round(y)}`]));
const guides = async (page: Page): Promise<string[]> =>
  (await drawn(page)).nodes.filter(isGuide).map(({ label }) => label);

/** Waits until nothing moves any more after another arrangement was asked for. */
async function arranged(page: Page, name: string): Promise<void> {
  const before = JSON.stringify(await places(page));
  await page.getByLabel('Arrange').selectOption({ label: name });
  await expect.poll(async () => JSON.stringify(await places(page))).not.toBe(before);
}

const OTHERS = [
  'By importance',
  'By rank',
  'By time',
  'By time and family',
  'In groups by kind',
  'In groups by community',
];

describe('every layout', () => {
  test.each(OTHERS)('%s: no name lies over another, and a reload gives the same places', (name) =>
    site.with(site.app.url, async (page) => {
      await arranged(page, name);
      expect(overlapping(await nodes(page))).toStrictEqual([]);
      const before = await places(page);
      await page.reload();
      await expect.poll(() => places(page).catch(() => null)).toStrictEqual(before);
    }),
  );

  test.each(['By rank', 'In groups by kind', 'By time'])('%s: what is pinned stays', (name) =>
    site.with(site.app.url, async (page) => {
      const [first] = await nodes(page);
      if (!first) throw new Error('no nodes');
      await dragNode(page, first.id, 40, 30);
      const pinned = async (): Promise<string | undefined> => (await places(page))[first.id];
      await expect.poll(pinned).not.toBe(`${Math.round(first.x)} ${Math.round(first.y)}`);
      const there = await pinned();
      await arranged(page, name);
      expect(await pinned()).toBe(there);
    }),
  );

  test.each(['In groups by community', 'By time'])('%s: what comes in later moves nothing', (name) =>
    site.with(site.app.url, async (page) => {
      await arranged(page, name);
      const before = await places(page);
      const [first] = Object.keys(before).filter((id) => id === 'tiny:tide-guild');
      if (!first) throw new Error('nobody to expand');
      await page
        .getByRole('complementary', { name: 'In the picture' })
        .getByRole('button', { name: /^Tide Guild/ })
        .first()
        .click();
      await page.keyboard.press('e');
      await expect
        .poll(async () => Object.keys(await places(page)).length)
        .toBeGreaterThan(Object.keys(before).length);
      expect(await places(page)).toMatchObject(before);
    }),
  );
});

describe('names of groups and lanes', () => {
  test('groups by kind are named and counted', () =>
    site.with(site.app.url, async (page) => {
      await arranged(page, 'In groups by kind');
      const shown = await guides(page);
      expect(shown.length).toBeGreaterThan(1);
      const counted = shown.map((label) => Number(/\((\d+)\)$/.exec(label)?.[1]));
      expect(counted.reduce((sum, n) => sum + n, 0)).toBe((await nodes(page)).length);
    }));

  test('a community is named after its best connected', () =>
    site.with(site.app.url, async (page) => {
      await arranged(page, 'In groups by community');
      expect((await guides(page))[0]).toMatch(/^Around .+ \(\d+\)$/);
    }));

  test('by time there are years, and a lane for each kind', () =>
    site.with(site.app.url, async (page) => {
      await arranged(page, 'By time');
      const shown = await guides(page);
      expect(shown.filter((label) => /^\d{4}$/.test(label)).length).toBeGreaterThan(0);
      expect(shown).toContain('People');
    }));
});

test('along time names and years are seen at once, at a size that can be read, and a wheel goes down the lines', () =>
  site.with(site.app.url, async (page) => {
    await page.getByRole('button', { name: /^Everything/ }).click();
    await expect.poll(async () => (await nodes(page)).length).toBeGreaterThan(15);
    await arranged(page, 'By time');
    const field = await page.getByTestId('canvas').boundingBox();
    const inColumn = async () => {
      return (await nodes(page)).filter(({ x }) => x === COLUMNS.nodes);
    };
    await expect.poll(async () => (await inColumn()).length).toBeGreaterThan(2);
    // Each name of the column is within the picture from the left to the right, and no smaller than print.
    await expect
      .poll(async () => (await inColumn()).every(({ box, font }) => box.x1 >= 0 && font > 9))
      .toBe(true);
    await page.getByTestId('margins').waitFor();
    // It is fitted once more when the line below it has said all that it says.
    const undated = page.getByRole('contentinfo').getByRole('button', { name: /undated ties? not drawn$/ });
    await undated.waitFor();
    let last = '';
    await expect
      .poll(async () => {
        const seen = JSON.stringify((await inColumn()).map(({ middle }) => middle));
        const still = seen === last;
        last = seen;
        return still;
      })
      .toBe(true);
    const [before] = await inColumn();
    await page.mouse.move((field?.x ?? 0) + 300, (field?.y ?? 0) + 300);
    await page.mouse.wheel(0, 200);
    const now = async () => (await inColumn())[0];
    await expect.poll(async () => ((await now())?.middle.y ?? 0) < (before?.middle.y ?? 0) - 100).toBe(true);
    // It zooms nothing.
    expect((await now())?.font).toBeCloseTo(before?.font ?? 0, 3);
    // What nobody dates is counted below the picture, and listed in the panel.
    const many = /^\d+/.exec(await undated.innerText())?.[0];
    await undated.click();
    await page
      .getByRole('complementary', { name: 'In the picture' })
      .getByRole('heading', { name: `Undated ${many}` })
      .waitFor();
  }));
