import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { TINY, loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
const LONG = { timeout: 30_000 };

const palette = (page: Page) => page.getByRole('dialog', { name: 'All commands' });
const options = async (page: Page) =>
  (await palette(page).getByRole('option').allInnerTexts()).map((text) => text.split('\n')[0] ?? '');

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).waitFor();
}

describe('the palette', () => {
  test('holds every action with its shortcut, and says why one cannot be done now', () =>
    site.with(site.app.url, async (page) => {
      await open(page);
      const rows = await palette(page).getByRole('option').allInnerTexts();
      const undo = rows.find((text) => text.startsWith('Undo'));
      expect(undo).toMatch(/nothing to take back[\s\S]*Ctrl\+Z/);
      expect(rows.find((text) => text.startsWith('Hide'))).toMatch(/nothing is selected/);
      for (const name of [
        'Search by name',
        'Open the view “The vote”',
        'Arrange by time',
        'Next tie of this node',
      ])
        expect(rows.some((text) => text.startsWith(name))).toBe(true);
      const able = rows.findIndex((text) => text.startsWith('Undo'));
      expect(able).toBeGreaterThan(rows.findIndex((text) => text.startsWith('Fit the picture')));
      await page.keyboard.type('undo');
      await page.keyboard.press('Enter');
      expect((await options(page))[0]).toMatch(/^Undo/);
      expect(await palette(page).count()).toBe(1);
    }));

  test('finds by words, never by scattered letters, runs with Enter, and has the last one first next time', () =>
    site.with(site.app.url, async (page) => {
      await open(page);
      await page.keyboard.type('vw vote');
      await page.getByText('Nothing is called like').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('vi vote');
      await expect.poll(async () => (await options(page))[0], LONG).toBe('Open the view “The vote”');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'The vote' }).waitFor();
      await open(page);
      await expect.poll(async () => (await options(page))[0], LONG).toBe('Open the view “The vote”');
      await page.keyboard.type('qqqzz');
      await page.getByText('Nothing is called like').waitFor();
    }));

  test('keeps the focus in it and gives it back', () =>
    site.with(site.app.url, async (page) => {
      const copy = page.getByRole('button', { name: 'Copy link' });
      await copy.focus();
      await open(page);
      for (let n = 0; n < 5; n += 1) {
        await page.keyboard.press('Tab');
        const where = await page.evaluate(
          () =>
            document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        );
        expect(where).toBe(true);
      }
      await page.keyboard.press('Escape');
      await palette(page).waitFor({ state: 'detached' });
      expect(await copy.evaluate((each) => each === document.activeElement)).toBe(true);
    }));

  test('acts on where one stands in the picture', () =>
    site.with(site.app.url, async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('PageDown');
      await open(page);
      await page.keyboard.type('hide');
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await drawn(page)).nodes.some(({ id }) => id === 'tiny:tide-guild'), LONG)
        .toBe(false);
    }));

  test('works on a phone', () =>
    site.with(
      site.app.url,
      async (page) => {
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await page.getByRole('menuitem', { name: /All commands/ }).tap();
        await palette(page).waitFor();
        expect((await palette(page).boundingBox())?.width).toBeLessThanOrEqual(390);
        await palette(page)
          .getByRole('option', { name: /The vote/ })
          .tap();
        await page.getByRole('heading', { level: 2, name: 'The vote' }).waitFor();
      },
      PHONE,
    ));
});

test('? lists every shortcut', () =>
  site.with(site.app.url, async (page) => {
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    const text = await list.innerText();
    for (const line of [
      /Hide\s+H\s+Delete/,
      /Undo\s+Ctrl\+Z/,
      /Next tie of this node, earliest first\s+→/,
      /All commands\s+Ctrl\+K/,
    ])
      expect(text).toMatch(line);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  }));

describe.each(['light', 'dark'] as const)(
  'the checker of accessibility finds nothing serious, %s',
  (colorScheme) => {
    test.each([
      ['wide', {}],
      ['on a phone', PHONE],
    ] as const)('%s', (_, size) =>
      site.with(
        site.app.url,
        async (page) => {
          const clean = async (state: string): Promise<void> =>
            expect([state, ...(await faultsOf(page))]).toStrictEqual([state]);
          await page.getByRole('button', { name: 'More', exact: true }).click();
          await clean('menu');
          await page.keyboard.press('Escape');
          await open(page);
          await clean('palette');
          await page.keyboard.type('hide');
          await clean('palette, searched');
          await page.keyboard.press('Escape');
          await page.keyboard.press('?');
          await page.getByRole('dialog').waitFor();
          await clean('shortcuts');
          await page.keyboard.press('Escape');
          await page.keyboard.press('g');
          await page.keyboard.press('ArrowRight');
          await page.getByTestId('walk-line').waitFor();
          await clean('walk');
          await page.keyboard.press('t');
          await page.getByRole('grid').waitFor();
          await page.getByRole('button', { name: 'By column' }).click();
          await page.getByRole('row', { name: /Ilse Varn/ }).click();
          await clean('table');
          await page.getByRole('button', { name: 'Columns', exact: true }).click();
          await clean('columns');
        },
        { colorScheme, ...size },
      ),
    );
  },
);
