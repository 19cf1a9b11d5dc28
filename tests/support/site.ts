import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../server/graph/connect.ts';
import { startApp, type RunningApp, type StartOptions } from './app.ts';
import { launchChromium } from './chromium.ts';
import { emptyDatabase, testDatabase } from './neo4j.ts';
import { builtPage, openPage, pictureDrawn } from './page.ts';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** What a browser test works with. Read it inside of tests: before them nothing is there. */
export interface Site {
  db: Database;
  app: RunningApp;
  browser: Browser;
  /** where the built page lies, for further applications */
  pageDir: string;
  /** Opens a page, waits for its first picture, and closes it however the test ends. */
  with: (
    address: string,
    use: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
}

/**
 * The built page over the real application, its database and Chromium, for the tests of a file; all of it closed after them.
 * @param fill puts into the empty database what the tests are about
 */
export function openSite(fill: (db: Database) => Promise<void>, options: StartOptions = {}): Site {
  const opened: (() => Promise<unknown>)[] = [];
  // Filled before the first test, and read by none before.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const site = { with: withPage } as Site;
  beforeAll(async () => {
    site.db = testDatabase();
    opened.unshift(() => site.db.close());
    await emptyDatabase(site.db);
    await fill(site.db);
    site.pageDir = await builtPage();
    site.app = await startApp(site.db, { pageDir: site.pageDir, ...options });
    opened.unshift(() => site.app.close());
    site.browser = await launchChromium();
    opened.unshift(() => site.browser.close());
  });
  afterAll(async () => {
    for (const close of opened) await close();
  });
  return site;

  async function withPage(
    address: string,
    use: (page: Page) => Promise<void>,
    more: BrowserContextOptions = {},
  ): Promise<void> {
    // The checker of accessibility is put into the page, which the page’s own policy rightly forbids to everyone else.
    const page = await openPage(site.browser, address, { bypassCSP: true, ...more });
    page.setDefaultTimeout(30_000);
    try {
      await pictureDrawn(page);
      await use(page);
    } finally {
      await page.context().close();
    }
  }
}
