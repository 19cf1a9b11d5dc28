import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { TINY, loadTiny } from '../support/datasets.ts';
import { drawn, type DrawnNode } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });

type Spot = readonly [number, number];

/** Where the shape of a node is on the page. */
async function spots(page: Page): Promise<(DrawnNode & { at: Spot })[]> {
  const canvas = await page.getByTestId('canvas').boundingBox();
  if (!canvas) throw new Error('no canvas');
  const { nodes } = await drawn(page);
  return nodes.map((node) => ({
    ...node,
    at: [canvas.x + node.middle.x, canvas.y + node.middle.y],
  }));
}

/** A line around these points, some way off. */
function around(points: readonly Spot[], margin = 16): Spot[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs) - margin, Math.max(...xs) + margin];
  const [top, bottom] = [Math.min(...ys) - margin, Math.max(...ys) + margin];
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

const within = (spot: Spot, [a, , c]: readonly Spot[]): boolean =>
  !!a && !!c && spot[0] > a[0] && spot[0] < c[0] && spot[1] > a[1] && spot[1] < c[1];

async function drag(page: Page, path: readonly Spot[]): Promise<void> {
  const [first, ...rest] = path;
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const spot of rest) await page.mouse.move(...spot, { steps: 5 });
  await page.mouse.up();
}

const names = (nodes: readonly DrawnNode[]): string[] =>
  nodes.map(({ label }) => label.replaceAll('\n', ' ')).toSorted();
const chosen = async (page: Page): Promise<string[]> =>
  names((await drawn(page)).nodes.filter(({ classes }) => classes.includes('chosen')));

/** The two leftmost, and whoever else lies in the same area. */
async function target(
  page: Page,
): Promise<{ path: Spot[]; inside: string[]; all: (DrawnNode & { at: Spot })[] }> {
  const all = (await spots(page)).toSorted((a, b) => a.at[0] - b.at[0]);
  const path = around(all.slice(0, 2).map(({ at }) => at));
  return { path, inside: names(all.filter(({ at }) => within(at, path))), all };
}

describe('an area', () => {
  test('drawn as a lasso selects what lies in it', () =>
    site.with(site.app.url, async (page) => {
      const { path, inside, all } = await target(page);
      expect(inside.length).toBeLessThan(all.length);
      await page.keyboard.press('a');
      await drag(page, path);
      await expect.poll(() => chosen(page)).toStrictEqual(inside);
      await page.getByRole('heading', { name: `${inside.length} selected` }).waitFor();
      // The picture has not moved under it, and the next drag moves it again.
      expect((await spots(page)).map(({ box }) => box.x1)).toStrictEqual(
        (await spots(page)).map(({ box }) => box.x1),
      );
      const [free] = around(
        all.map(({ at }) => at),
        4,
      );
      if (free) await drag(page, [free, [free[0] + 60, free[1] + 5]]);
      await expect
        .poll(async () => Math.round((await spots(page))[0]?.box.x1 ?? 0))
        .not.toBe(Math.round(all.find(({ id }) => id === all[0]?.id)?.box.x1 ?? 0));
    }));

  test('drawn as a box with Shift adds to what is selected', () =>
    site.with(site.app.url, async (page) => {
      const { path, inside, all } = await target(page);
      const last = all.at(-1);
      const [a, , c] = path;
      if (!last || !a || !c) throw new Error('too few nodes');
      await page.mouse.click(...last.at);
      await expect.poll(() => chosen(page)).toStrictEqual(names([last]));
      await page.keyboard.down('Shift');
      await drag(page, [a, c]);
      await page.keyboard.up('Shift');
      await expect.poll(() => chosen(page)).toStrictEqual([...inside, ...names([last])].toSorted());
    }));

  test('a click with Shift is still a click', () =>
    site.with(site.app.url, async (page) => {
      const [a, b] = await spots(page);
      if (!a || !b) throw new Error('too few nodes');
      await page.mouse.click(...a.at);
      await page.keyboard.down('Shift');
      await page.mouse.click(...b.at);
      await page.keyboard.up('Shift');
      await expect.poll(() => chosen(page)).toStrictEqual(names([a, b]));
    }));

  test('keeps only what is selected, and undo brings the rest back', () =>
    site.with(site.app.url, async (page) => {
      const { path, inside, all } = await target(page);
      await page.keyboard.press('a');
      await drag(page, path);
      await expect.poll(() => chosen(page)).toStrictEqual(inside);
      await page.keyboard.press('k');
      await expect.poll(async () => names((await drawn(page)).nodes)).toStrictEqual(inside);
      await page.keyboard.press('Control+z');
      await expect.poll(async () => names((await drawn(page)).nodes)).toStrictEqual(names(all));
    }));

  test('is drawn with a finger too', () =>
    site.with(
      site.app.url,
      async (page) => {
        const { path, inside } = await target(page);
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitemcheckbox', { name: 'Select an area' }).click();
        const touch = await page.context().newCDPSession(page);
        const points = [...path, path[0] ?? [0, 0]].map(([x, y]) => ({ x, y }));
        const [first, ...rest] = points;
        if (!first) throw new Error('no path');
        await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] });
        for (const point of rest)
          await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
        await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
        await expect.poll(() => chosen(page)).toStrictEqual(inside);
      },
      PHONE,
    ));
});
