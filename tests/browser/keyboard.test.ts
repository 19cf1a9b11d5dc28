import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { TINY, loadTiny } from '../support/datasets.ts';
import { drawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
const LONG = { timeout: 30_000 };

const said = (page: Page) =>
  expect.poll(async () => (await page.locator('#announcements').textContent())?.trim(), LONG);
const region = (page: Page) => page.getByRole('application', { name: /^Picture with/ });

/** What is drawn with the ring of the keys, read from the canvas. */
async function ringed(page: Page): Promise<string[]> {
  const { nodes, ties } = await drawn(page);
  return [...nodes, ...ties].filter(({ classes }) => classes.includes('walked')).map(({ id }) => id);
}

const opened = (use: (page: Page) => Promise<void>, options = {}) =>
  site.with(
    site.app.url,
    async (page) => {
      await page.keyboard.press('g');
      await said(page).toMatch(/^Exchange of captives, exchange, 8 ties, earliest first/);
      await use(page);
    },
    options,
  );

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the picture by keys', () => {
  test('is one stop of the Tab key, and says what it is and how it is walked', () =>
    site.with(site.app.url, async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).focus();
      await page.keyboard.press('Tab');
      expect(await region(page).evaluate((place) => place === document.activeElement)).toBe(true);
      expect(await region(page).getAttribute('aria-label')).toBe('Picture with 7 nodes and 14 ties');
      const how = await region(page).getAttribute('aria-describedby');
      expect(await page.locator(`[id="${how}"]`).textContent()).toMatch(/Right and Left go from tie to tie/);
      await said(page).toMatch(/^Exchange of captives, exchange/);
      await page.keyboard.press('Tab');
      expect(await region(page).evaluate((place) => place === document.activeElement)).toBe(false);
    }));

  test('walks from node to tie to node and back, each read out, drawn with a ring and written below', () =>
    opened(async (page) => {
      expect(await ringed(page)).toStrictEqual(['tiny:exchange-of-captives']);
      await press(page, 'ArrowRight', 'ArrowRight');
      await said(page).toBe('Tie 2 of 8: was mediated by Father Aumer, happened on 4 May 1907.');
      await expect.poll(() => ringed(page), LONG).toStrictEqual(['tiny:exchange-aumer']);
      expect(await page.getByTestId('walk-line').innerText()).toMatch(/^Tie 2 of 8: was mediated/);
      await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await said(page).toMatch(/^Tie 7 of 8:/);
      await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
      await said(page).toBe('Father Aumer, person, 1 tie.');
      await expect.poll(() => ringed(page), LONG).toStrictEqual(['tiny:father-aumer']);
      await press(page, 'ArrowUp');
      await said(page).toMatch(/^Tie 2 of 8/);
      await press(page, 'Backspace');
      await said(page).toMatch(/^Exchange of captives/);
    }));

  test('says disputed and inferred ties as such, and goes by how connected nodes are', () =>
    opened(async (page) => {
      await press(page, 'PageDown');
      await said(page).toBe('Tide Guild, guild, 6 ties, earliest first, 2 more not in the picture.');
      const heard: string[] = [];
      for (let n = 0; n < 6; n += 1) {
        await press(page, 'ArrowRight');
        await said(page).toMatch(new RegExp(`^Tie ${n + 1} of 6`));
        heard.push((await page.locator('#announcements').textContent()) ?? '');
      }
      expect(heard.filter((text) => text.includes('disputed'))).toStrictEqual([
        expect.stringMatching(/detained Ilse Varn, .*disputed\.$/),
      ]);
      await press(page, 'Home');
      await said(page).toMatch(/^Exchange of captives/);
    }));

  test('selects, opens with its evidence, hides, pins and expands by keys alone', () =>
    opened(async (page) => {
      await press(page, 'PageDown', 'Space');
      const details = page.getByRole('complementary', { name: 'Selected' });
      await details.getByRole('heading', { name: 'Tide Guild' }).waitFor();
      await press(page, 'e');
      await expect.poll(async () => (await drawn(page)).nodes.length, LONG).toBeGreaterThan(7);
      await press(page, 'p');
      await expect
        .poll(
          async () => (await drawn(page)).nodes.filter((node) => node.classes.includes('pinned')).length,
          LONG,
        )
        .toBe(1);
      await press(page, 'ArrowRight', 'o');
      await details.getByRole('region', { name: 'Asserted' }).waitFor();
      await expect
        .poll(
          () => page.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label')),
          LONG,
        )
        .toBe('Selected');
      await press(page, 'Escape', 'g', 'PageDown');
      const before = (await drawn(page)).nodes.length;
      await said(page).toMatch(/, person, |, guild, /);
      await press(page, 'h');
      await expect.poll(async () => (await drawn(page)).nodes.length, LONG).toBe(before - 1);
      await said(page).toMatch(/^Hidden/);
    }));

  test('stands firm when what it stood at is taken off', () =>
    opened(async (page) => {
      await press(page, 'ArrowRight', 'ArrowRight', 'Enter', 'h', 'ArrowRight');
      await said(page).toMatch(/^Exchange of captives, exchange, 7 ties/);
      expect(await ringed(page)).toStrictEqual(['tiny:exchange-of-captives']);
    }));
});

describe('the camera', () => {
  test('follows the walk, and does not move by degrees where less motion is asked for', () =>
    site.with(
      site.app.url,
      async (page) => {
        await press(page, 'g');
        for (let n = 0; n < 6; n += 1) await press(page, '+');
        const box = await region(page).boundingBox();
        for (let n = 0; n < 6; n += 1) {
          await press(page, 'PageDown');
          // At once: there is no way that it goes.
          const { nodes } = await drawn(page);
          const at = nodes.find(({ classes }) => classes.includes('walked'))?.box;
          expect(at?.x1).toBeGreaterThanOrEqual(0);
          expect(at?.x2).toBeLessThanOrEqual(box?.width ?? 0);
          expect(at?.y2).toBeLessThanOrEqual(box?.height ?? 0);
        }
      },
      { reducedMotion: 'reduce' },
    ));

  test('nothing on the page is animated where less motion is asked for', () =>
    site.with(
      site.app.url,
      async (page) => {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        const slow = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .flatMap((each) => {
              const { transitionDuration, animationDuration } = getComputedStyle(each);
              return `${transitionDuration},${animationDuration}`.split(',');
            })
            .filter((time) => Number.parseFloat(time) > 0.001),
        );
        expect(slow).toStrictEqual([]);
      },
      { reducedMotion: 'reduce' },
    ));
});

describe('the toolbar', () => {
  test.each([1440, 1180, 900, 390])(
    'keeps to its width at %d, and its menu holds what does not fit',
    (width) =>
      site.with(
        site.app.url,
        async (page) => {
          const bar = page.getByRole('toolbar', { name: 'Picture' });
          const isSeen = async (): Promise<boolean> =>
            (await bar.getByRole('button', { name: 'Copy link', exact: true }).count()) > 0;
          const overflow = () =>
            bar.evaluate((each) => {
              const rights = [...each.querySelectorAll('button')].map(
                (button) => button.getBoundingClientRect().right,
              );
              return Math.max(...rights) - each.getBoundingClientRect().right;
            });
          // Fonts that come late change what fits.
          await expect.poll(overflow).toBeLessThanOrEqual(0);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          await page.getByRole('button', { name: 'More', exact: true }).click();
          const inMenu = async (): Promise<boolean> =>
            (await page.getByRole('menuitem', { name: /^Copy link/ }).count()) > 0;
          await expect.poll(async () => (await inMenu()) !== (await isSeen())).toBe(true);
          await page.keyboard.press('Escape');
          expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('More');
        },
        width === 390 ? PHONE : { viewport: { width, height: 844 } },
      ),
  );
});
