import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny);
const LONG = { timeout: 30_000 };

const menu = (page: Page, name: string | RegExp) => page.getByRole('menu', { name });
const selected = (page: Page) => page.getByRole('complementary', { name: 'Selected' });

/** The middle of the shape of a node, in the window. */
async function placeOf(page: Page, id: string): Promise<[number, number]> {
  const node = (await drawn(page)).nodes.find((each) => each.id === id);
  const canvas = await page.getByTestId('canvas').boundingBox();
  if (!node || !canvas) throw new Error(`${id} is not drawn`);
  return [canvas.x + node.middle.x, canvas.y + node.middle.y];
}

/** The middle of a line, in the window. */
async function lineOf(page: Page): Promise<[number, number]> {
  const [x, y] = await page.evaluate(() => {
    const place = document.querySelector('[data-testid="canvas"]');
    interface Line {
      renderedMidpoint(): { x: number; y: number };
      data(key: string): string;
    }
    const { cy } = Reflect.get(place ?? {}, '_cyreg') as { cy: { edges(): { toArray(): Line[] } } };
    const line = cy
      .edges()
      .toArray()
      .find((each) => each.data('what') === 'tie');
    const { left, top } = place?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = line?.renderedMidpoint() ?? { x: 0, y: 0 };
    return [left + at.x, top + at.y] as const;
  });
  return [x, y];
}

describe('the other button of the mouse', () => {
  test('on a node offers what the panel does: chooses it, hides it, opens the form', () =>
    site.with(site.app.url, async (page) => {
      const [x, y] = await placeOf(page, 'tiny:ilse-varn');
      await page.mouse.click(x, y, { button: 'right' });
      const list = menu(page, 'What can be done with Ilse Varn');
      await list.waitFor();
      expect(await faultsOf(page)).toStrictEqual([]);
      const items = await list.getByRole('menuitem').allInnerTexts();
      for (const name of [
        'Open its evidence',
        'Bring in its ties',
        'Hide',
        'How tied to',
        'The same as',
        'Write a note',
        'Write a briefing',
      ])
        expect(items.some((text) => text.startsWith(name))).toBe(true);
      await list.getByRole('menuitem', { name: 'The same as…' }).click();
      await selected(page).getByRole('combobox', { name: 'The other actor' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
      await page.mouse.click(x, y, { button: 'right' });
      await list.getByRole('menuitem', { name: /^Hide/ }).click();
      await expect
        .poll(async () => (await drawn(page)).nodes.map(({ id }) => id), LONG)
        .not.toContain('tiny:ilse-varn');
    }));

  test('on a tie and on the ground; arrows, Escape and a click elsewhere', () =>
    site.with(site.app.url, async (page) => {
      const [x, y] = await lineOf(page);
      await page.mouse.click(x, y, { button: 'right' });
      const list = menu(page, 'What can be done with this tie');
      await list.getByRole('menuitem', { name: 'Judge this tie…' }).click();
      await selected(page)
        .getByRole('form', { name: /^Judge: this tie/ })
        .waitFor();
      expect(await list.count()).toBe(0);
      const canvas = await page.getByTestId('canvas').boundingBox();
      const [gx, gy] = [(canvas?.x ?? 0) + 4, (canvas?.y ?? 0) + 4];
      await page.mouse.click(gx, gy, { button: 'right' });
      const ground = menu(page, 'What can be done with the picture');
      await ground.waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await ground.waitFor({ state: 'detached' });
      await page.mouse.click(gx, gy, { button: 'right' });
      await ground.getByRole('menuitemcheckbox', { name: 'Arrange by time', exact: true }).waitFor();
      await page.mouse.click(gx + 600, gy + 500);
      await ground.waitFor({ state: 'detached' });
    }));

  test('several that are chosen stay chosen', () =>
    site.with(site.app.url, async (page) => {
      const [ax, ay] = await placeOf(page, 'tiny:ilse-varn');
      await page.mouse.click(ax, ay);
      const [bx, by] = await placeOf(page, 'tiny:jon-hask');
      await page.keyboard.down('Shift');
      await page.mouse.click(bx, by);
      await page.keyboard.up('Shift');
      await page.getByRole('heading', { name: '2 selected' }).waitFor();
      await page.mouse.click(...(await placeOf(page, 'tiny:jon-hask')), { button: 'right' });
      await menu(page, 'What can be done with 2 selected').waitFor();
      expect(await page.getByRole('heading', { name: '2 selected' }).count()).toBe(1);
    }));
});

test('the same menu by the keys, where one walks, and by a finger that rests', async () => {
  await site.with(site.app.url, async (page) => {
    await page.keyboard.press('g');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+F10');
    await menu(page, /^What can be done with/).waitFor();
    await page.keyboard.press('Escape');
    await menu(page, /^What can be done with/).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-walk'))).toBe(true);
  });
  await site.with(
    site.app.url,
    async (page) => {
      const [x, y] = await placeOf(page, 'tiny:ilse-varn');
      const finger = await page.context().newCDPSession(page);
      await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await menu(page, 'What can be done with Ilse Varn').waitFor();
      await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await menu(page, 'What can be done with Ilse Varn').getByRole('menuitem', { name: /^Hide/ }).tap();
      await expect
        .poll(async () => (await drawn(page)).nodes.map(({ id }) => id), LONG)
        .not.toContain('tiny:ilse-varn');
    },
    PHONE,
  );
});
