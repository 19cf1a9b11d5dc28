import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Scene } from '#contract/scene.ts';
import { encodeLink } from '../../client/src/state/url.ts';
import { startApp } from '../support/app.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { clipboardOf, drawn, openPage, pictureDrawn, signIn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

/**
 * As other people have the page: by an address that is not loopback, over plain http, after signing in. What each feature
 * needs most of the browser is here; all their tests run so too under `npm run test:long`.
 */
const site = openSite(loadTiny, { texts: [`${TINY}/texts`], served: true });
const errors: string[] = [];
let page: Page;

const watch = (on: Page): void => {
  on.on('pageerror', (error) => errors.push(error.message));
  on.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_NETWORK_CHANGED'))
      errors.push(message.text());
  });
};

describe('each feature', () => {
  beforeEach(async () => {
    errors.length = 0;
    page = await site.open();
    watch(page);
  });
  afterEach(async () => {
    await page.context().close();
    expect(errors).toStrictEqual([]);
  });

  test('has no secure context here, or this file tries nothing', async () => {
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  });

  test('copy link: the link is in the clipboard, and opens the picture', async () => {
    await page.getByRole('button', { name: /^The vote/ }).click();
    await page.getByRole('heading', { level: 2, name: 'The vote' }).waitFor();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByTestId('toast').getByText('Link copied').waitFor();
    expect(await clipboardOf(page)).toBe(page.url());
  });

  test('copy link: where the browser copies nothing at all, the link can be copied by hand', async () => {
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.getByRole('textbox', { name: 'To be copied' });
    expect(await field.inputValue()).toBe(page.url());
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  test('palette: a command that copies does so from the dialog', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Copy link');
    await page.keyboard.press('Enter');
    await page.getByTestId('toast').getByText('Link copied').waitFor();
    expect(await clipboardOf(page)).toBe(page.url());
  });

  test('table: rows are copied', async () => {
    await page.keyboard.press('t');
    await page.getByRole('button', { name: 'Copy all' }).click();
    await page
      .getByTestId('toast')
      .getByText(/^Copied \d+ rows/)
      .waitFor();
    expect(await clipboardOf(page)).toContain('Ilse Varn');
  });

  test('console: opens, runs a query, and answers', async () => {
    await page.keyboard.press('q');
    const editor = page.getByRole('textbox', { name: 'Cypher query' });
    await editor.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText("MATCH (a:Actor {id: 'tiny:ilse-varn'}) RETURN a.name AS name");
    await page.keyboard.press('Control+Enter');
    const cells = page.getByRole('table', { name: 'Rows of the answer' }).getByRole('cell');
    await expect.poll(() => cells.allInnerTexts()).toContain('Ilse Varn');
  });

  test('briefing: a draft is written, and given out', async () => {
    await page.keyboard.press('Shift+B');
    const form = page.getByRole('form', { name: 'A new briefing' });
    await form.getByLabel('Short title').fill('How the captives came free');
    await form.getByLabel('Your name').fill('A. Analyst');
    await form.getByRole('button', { name: 'Write the draft' }).click();
    const desk = page.getByRole('region', { name: 'Briefings', exact: true });
    await desk.getByRole('article').getByRole('heading', { name: 'Notes' }).waitFor({ timeout: 120_000 });
    await desk.getByRole('button', { name: 'Download', exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Markdown with its picture (.zip)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('how-the-captives-came-free.zip');
  }, 240_000);

  test('exports: a file of the picture is saved', async () => {
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /^PNG/ }).check();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.png$/);
  });
});

/** A picture of two nodes that is no starting view. */
const LINK = encodeLink(Scene.parse({ steps: [{ do: 'show', ids: ['tiny:ilse-varn', 'tiny:jon-hask'] }] }));
const ids = async (): Promise<string[]> => (await drawn(page)).nodes.map(({ id }) => id).toSorted();

/** Where the page is now, and what it draws. */
async function led(): Promise<unknown> {
  await pictureDrawn(page);
  await expect.poll(ids).toContain('tiny:jon-hask');
  return { at: new URL(page.url()).pathname, drawn: await ids() };
}
const THERE = { at: '/', drawn: ['tiny:ilse-varn', 'tiny:jon-hask'] };

describe('a link survives', () => {
  afterEach(() => page.context().close());

  test('signing in, at the first try', async () => {
    page = await openPage(site.browser, `${site.app.url}/#${LINK}`);
    expect(await led()).toStrictEqual(THERE);
  });

  test('a wrong token, and the right one then', async () => {
    page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.app.url}/?utm_source=mail#${LINK}`);
    await signIn(page, 'wrong');
    await page.getByText('That is not the token of this server.').waitFor();
    await signIn(page, 'wrong again');
    await page.getByText('That is not the token of this server.').waitFor();
    await signIn(page);
    expect(await led()).toStrictEqual(THERE);
    expect(page.url()).not.toContain('utm_source');
  });

  test('the address of the form, passed on to somebody who is signed in', async () => {
    page = await openPage(site.browser, site.app.url);
    await pictureDrawn(page);
    await page.goto(`${site.app.url}/sign-in#${LINK}`);
    expect(await led()).toStrictEqual(THERE);
  });

  test('a sign for its “#”, written by a program that passes links on', async () => {
    page = await openPage(site.browser, `${site.app.url}/%23${LINK}?utm_source=mail`);
    expect(await led()).toStrictEqual(THERE);
  });

  test('another site: who is signed in stays so, and that site is not told of the picture', async () => {
    const other = await startApp(site.db);
    page = await openPage(site.browser, site.app.url);
    await pictureDrawn(page);
    try {
      await page.goto(`${other.url}/health/live`);
      await page.setContent(`<a href="${site.app.url}/#${LINK}).">look at this</a>`);
      await page.getByText('look at this').click();
      expect(await led()).toStrictEqual(THERE);
    } finally {
      await other.close();
    }
  });

  test('a session that ends while one looks', async () => {
    page = await openPage(site.browser, `${site.app.url}/#${LINK}`);
    expect(await led()).toStrictEqual(THERE);
    await page.context().clearCookies();
    await page.getByRole('button', { name: /^The vote/ }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(page);
    await page.getByRole('heading', { level: 2, name: 'The vote' }).waitFor();
    await expect.poll(ids).not.toContain('tiny:jon-hask');
  });

  test('a program that makes its letters small', async () => {
    page = await openPage(site.browser, `${site.app.url}/#${LINK.toLowerCase()}`);
    expect(await led()).toStrictEqual(THERE);
  });

  test('nothing that makes the letters of an old link small, which then is said', async () => {
    const old = btoa(JSON.stringify({ d: ['tiny'], s: { steps: [{ do: 'show', ids: ['~0:ilse-varn'] }] } }));
    const small = old.toLowerCase().replace(/[^a-z0-9]+/g, '');
    page = await openPage(site.browser, `${site.app.url}/#2.${small}`);
    await pictureDrawn(page);
    await page.getByText('This link has lost its capital letters').waitFor();
    expect(await ids()).toHaveLength(7);
  });
});
