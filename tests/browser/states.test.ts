import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { connect } from '../../server/graph/connect.ts';
import { startApp } from '../support/app.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { testAddress } from '../support/neo4j.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn, openPage, pictureDrawn } from '../support/page.ts';
import { startProxy } from '../support/proxy.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });

const withPage = (options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> =>
  site.with(site.app.url, use, options);

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('complementary', { name: 'In the picture' }).getByRole('button', { name }).first();

describe.each(['light', 'dark'] as const)(
  'the checker of accessibility finds nothing serious, %s',
  (colorScheme) => {
    test('in the opening view', () =>
      withPage({ colorScheme }, async (page) => {
        expect(await faultsOf(page)).toStrictEqual([]);
      }));

    test('with an event, a disputed tie and its document open', () =>
      withPage({ colorScheme }, async (page) => {
        await button(page, /^Exchange of captives/).click();
        await page.getByRole('heading', { name: 'What is said', exact: true }).waitFor();
        expect(await faultsOf(page)).toStrictEqual([]);
        await page.getByRole('button', { name: 'Back to the picture' }).click();
        await button(page, /Tide Guild detained Ilse Varn.*disputed/).click();
        await page.getByRole('button', { name: 'paragraph 2' }).first().click();
        await page.locator('mark').waitFor();
        expect(await faultsOf(page)).toStrictEqual([]);
      }));

    test('while searching', () =>
      withPage({ colorScheme }, async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.type('guild');
        await page.getByRole('option').first().waitFor();
        expect(await faultsOf(page)).toStrictEqual([]);
      }));

    test('on a phone', () =>
      withPage({ colorScheme, ...PHONE }, async (page) => {
        expect(await faultsOf(page)).toStrictEqual([]);
      }));
  },
);

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the theme', () => {
  test('follows the system, can be changed, and is remembered', () =>
    withPage({ colorScheme: 'dark' }, async (page) => {
      expect(await paper(page)).toBe('rgb(21, 24, 28)');
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Light theme' }).click();
      await expect.poll(() => paper(page)).toBe('rgb(251, 250, 247)');
      await page.reload();
      await pictureDrawn(page);
      expect(await paper(page)).toBe('rgb(251, 250, 247)');
    }));
});

describe('on a phone', () => {
  test('the picture is on top, the panel below, the rest in a drawer; nothing scrolls sideways', () =>
    withPage(PHONE, async (page) => {
      const canvas = await page.getByTestId('canvas').boundingBox();
      const panel = await page.getByRole('complementary', { name: 'In the picture' }).boundingBox();
      expect(canvas?.height).toBeGreaterThan(300);
      expect(panel?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBe(390);
      await page.getByRole('button', { name: 'Search, views and legend' }).tap();
      await page.getByRole('button', { name: /^The vote/ }).tap();
      await page.getByRole('heading', { level: 2, name: 'The vote' }).waitFor();
    }));

  test('a tap on a name opens it in the sheet', () =>
    withPage(PHONE, async (page) => {
      await button(page, /^Ilse Varn/).tap();
      const sheet = page.getByRole('complementary', { name: 'Selected' });
      await sheet.getByRole('heading', { name: 'Ilse Varn' }).waitFor();
      expect((await sheet.boundingBox())?.width).toBe(390);
    }));
});

describe('from the keyboard alone', () => {
  test('a node is reached, opened and left again', () =>
    withPage({}, async (page) => {
      await button(page, /^Father Aumer/).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Father Aumer' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 2, name: 'The captives' }).waitFor();
      const { nodes } = await drawn(page);
      expect(nodes.filter((node) => node.classes.includes('chosen'))).toStrictEqual([]);
    }));
});

describe('when the database goes away', () => {
  test('a fresh page says so, and shows the picture by itself when it is back', async () => {
    const address = testAddress();
    const { hostname, port } = new URL(address.uri);
    const proxy = await startProxy({ host: hostname, port: Number(port || 7687) });
    const far = connect({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
    const fragile = await startApp(far, { pageDir: site.pageDir });
    await proxy.cut();
    const page = await openPage(site.browser, fragile.url);
    page.setDefaultTimeout(40_000);
    try {
      await page.getByText('The network cannot be reached just now').waitFor();
      await proxy.resume();
      await pictureDrawn(page);
      await page.getByText('The network cannot be reached just now').waitFor({ state: 'detached' });
      expect((await drawn(page)).nodes).toHaveLength(7);
    } finally {
      await page.context().close();
      await fragile.close();
      await far.close();
      await proxy.close();
    }
  }, 120_000);
});

describe('where a token is set', () => {
  const TOKEN = 'only for this test';

  test('the page comes after signing in, and says so when the cookie is gone', async () => {
    const guarded = await startApp(site.db, { pageDir: site.pageDir, settings: { token: TOKEN } });
    const page = await openPage(site.browser, guarded.url);
    try {
      await page.getByLabel(/^Token/).fill(TOKEN);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await pictureDrawn(page);
      await page.context().clearCookies();
      await page.getByRole('button', { name: /^The vote/ }).click();
      const link = page.getByRole('link', { name: 'Sign in' });
      await link.waitFor();
      // With the picture that one was at, so that it is there again after signing in.
      expect(await link.getAttribute('href')).toBe(`/sign-in${new URL(page.url()).hash}`);
    } finally {
      await page.context().close();
      await guarded.close();
    }
  });
});
