import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import type { Database } from '../../server/graph/connect.ts';
import type { RunningApp, StartOptions } from './app.ts';
import { appOn } from './app-on.ts';
import { launchForTests } from './chromium.ts';
import type { Fill } from './datasets.ts';
import { openPage, pictureDrawn } from './page.ts';

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

/** What a browser test works with. */
export interface Site {
  db: Database;
  /** where the built page lies, for further applications */
  pageDir: string;
  /** These two are there from the first test on. */
  app: RunningApp;
  browser: Browser;
  /** Opens a page and waits for its first picture. Whoever opens it closes its context. */
  open: (address?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** The same, with the page’s own policy off for the checker of accessibility; closed however the test ends. */
  with: (
    address: string,
    use: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
}

/** One for all files of a worker, each page in a profile of its own; it ends with the worker. */
let browser: Browser | null = null;

/**
 * The built page over the real application, its database and Chromium, for the tests of a file.
 * @param fill puts into the empty database what the tests are about
 */
export function openSite(fill: Fill, options: StartOptions = {}): Site {
  const pageDir = inject('pageDir');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the browser is there before the first test
  const site = {
    ...appOn(fill, { pageDir, served: inject('served') ?? false, ...options }),
    pageDir,
    open,
    with: withPage,
  } as Site;
  beforeAll(async () => {
    if (browser?.isConnected() !== true) browser = await launchForTests();
    site.browser = browser;
  });
  return site;

  async function open(address = site.app.url, more: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(site.browser, address, more);
    await pictureDrawn(page);
    return page;
  }

  async function withPage(
    address: string,
    use: (page: Page) => Promise<void>,
    more: BrowserContextOptions = {},
  ): Promise<void> {
    const page = await openPage(site.browser, address, { bypassCSP: true, ...more });
    try {
      await pictureDrawn(page);
      await use(page);
    } finally {
      await page.context().close();
    }
  }
}
