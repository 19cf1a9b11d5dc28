import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../server/graph/connect.ts';
import { startApp, type RunningApp } from '../support/app.ts';
import { launchChromium } from '../support/chromium.ts';
import { loadTiny } from '../support/load-dataset.ts';
import { emptyDatabase, testDatabase } from '../support/neo4j.ts';
import { buildPage, drawn, openPage, pictureDrawn, type BuiltPage } from '../support/page.ts';

let db: Database;
let app: RunningApp;
let built: BuiltPage;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  db = testDatabase();
  await emptyDatabase(db);
  await loadTiny(db);
  built = await buildPage();
  app = await startApp(db, { pageDir: built.dir });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await built?.remove();
  await db?.close();
});

beforeEach(async () => {
  page = await openPage(browser, app.url);
  await pictureDrawn(page);
});

afterEach(() => page.context().close());

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 15_000 });
const field = () => page.locator('#search');
const hits = () => page.getByRole('listbox', { name: 'Found', exact: true }).getByRole('option');
const ids = async () => (await drawn(page)).nodes.map(({ id }) => id);

async function type(text: string): Promise<void> {
  await page.keyboard.press('/');
  await field().fill(text);
}

test('a hit tells kind, number of ties, dates, the spelling that was found, and whether it is here', async () => {
  await type('hask');
  await poll(() => hits().allInnerTexts()).toStrictEqual([
    expect.stringMatching(/Jon Hask\s+person · as Hask · ties in 1907 · in the picture\s+\d ties/),
  ]);
  await field().fill('swap');
  await poll(() => hits().allInnerTexts()).toStrictEqual([
    expect.stringMatching(/Exchange of captives\s+exchange · as the swap of 4 May · 4 May 1907/),
  ]);
});

test('typed in Arabic letters, a Latin name is found by its consonants, and that is said', async () => {
  await type('جون هاسك');
  await poll(() => hits().allInnerTexts()).toStrictEqual([
    expect.stringMatching(/Jon Hask\s+person · sounds like Jon Hask/),
  ]);
});

test('one kind only, all of them from the keyboard, and one undo', async () => {
  await type('guild');
  await poll(() => hits().count()).toBe(3);
  await page.getByRole('button', { name: 'guilds 2' }).click();
  await poll(() => hits().count()).toBe(2);
  await page.getByRole('button', { name: 'guilds 2' }).click();
  await poll(() => hits().count()).toBe(3);
  expect(await ids()).not.toContain('tiny:deckhands');
  await field().press('Shift+Enter');
  await poll(ids).toContain('tiny:deckhands');
  await page.getByRole('heading', { name: '3 selected' }).waitFor();
  await page.keyboard.press('Control+z');
  await poll(ids).not.toContain('tiny:deckhands');
});

test('the path from the selection to a hit, by Ctrl+Enter', async () => {
  expect.hasAssertions();
  await page
    .getByRole('complementary', { name: 'In the picture' })
    .getByRole('button', { name: /^Jon Hask/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Jon Hask' }).waitFor();
  await type('emil dray');
  await page.getByRole('button', { name: 'Path from Jon Hask to Emil Dray' }).waitFor();
  await field().press('Control+Enter');
  const answer = page.getByText('Jon Hask worked for Tide Guild, which paid Emil Dray (disputed).');
  await poll(() => answer.count()).toBe(1);
});
