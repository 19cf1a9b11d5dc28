import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import { copyOfTiny, datasetIn, loadTiny } from '../support/datasets.ts';
import { drawn, openPage, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);
let page: Page;

beforeEach(async () => {
  page = await site.open();
});

afterEach(() => page.context().close());

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 60_000 });
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
    expect.stringMatching(/Jon Hask\s+person · as Hask · ties dated 1907 · in the picture\s+\d ties/),
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

test('a hit that lies out of sight is brought into view, and one in sight moves nothing', async () => {
  const box = await page.getByTestId('canvas').boundingBox();
  const [width, height] = [box?.width ?? 0, box?.height ?? 0];
  const seen = async (): Promise<boolean> => {
    const at = (await drawn(page)).nodes.find(({ id }) => id === 'tiny:jon-hask')?.box;
    return at !== undefined && at.x1 > 0 && at.y1 > 0 && at.x2 < width && at.y2 < height;
  };
  await page.mouse.move((box?.x ?? 0) + width / 2, (box?.y ?? 0) + height / 2);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + width / 2, (box?.y ?? 0) + height / 2 - 2000, { steps: 5 });
  await page.mouse.up();
  expect(await seen()).toBe(false);
  const pick = async (): Promise<void> => {
    await type('jon hask');
    await poll(() => hits().count()).toBe(1);
    await field().press('Enter');
  };
  await pick();
  await poll(seen).toBe(true);
  await poll(async () => page.url()).toMatch(/#3\./);
  const before = (await drawn(page)).nodes.map(({ box: at }) => at);
  await page.keyboard.press('Escape');
  await pick();
  await page.getByRole('heading', { name: 'Jon Hask' }).waitFor();
  expect((await drawn(page)).nodes.map(({ box: at }) => at)).toStrictEqual(before);
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

test('Enter pressed before the hits are there counts once they are', async () => {
  expect.hasAssertions();
  await page.keyboard.press('/');
  await page.keyboard.type('emil dray');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Emil Dray' }).waitFor();
  await poll(ids).toContain('tiny:emil-dray');
});

test('on a small screen the arrows keep the hit in sight, and a finger picks when it taps', async () => {
  await page.context().close();
  page = await openPage(site.browser, site.app.url, {
    viewport: { width: 1000, height: 360 },
    hasTouch: true,
  });
  await pictureDrawn(page);
  await type('guild');
  await poll(() => hits().count()).toBe(3);
  const list = page.getByRole('listbox', { name: 'Found', exact: true }).locator('..');
  const scrolled = () => list.evaluate((each) => each.scrollTop);
  expect(await list.evaluate((each) => each.scrollHeight - each.clientHeight)).toBeGreaterThan(20);
  await page.keyboard.press('ArrowUp');
  await poll(scrolled).toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  await poll(scrolled).toBe(0);
  // A finger that comes down to scroll has not chosen yet.
  await hits().first().dispatchEvent('pointerdown', { pointerType: 'touch' });
  expect(await field().inputValue()).toBe('guild');
  await hits().first().tap();
  await page.getByRole('complementary', { name: 'Selected' }).waitFor();
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
  const answer = page.getByText('Jon Hask worked for Tide Guild (spy), which paid Emil Dray (disputed).');
  await poll(() => answer.count()).toBe(1);
});

test('an actor behind more events than an answer holds is found where actors alone are looked for, and nobody is not said of an error', async () => {
  const copy = await copyOfTiny();
  for (let n = 1; n <= 14; n += 1) await copy.append('events.csv', `fair-${n},Decision,Fair ${n},`);
  await copy.append('actors.csv', 'fair-keepers,Guild,no,Keepers of the Fair,');
  try {
    await load(site.db, await datasetIn(copy.dir));
  } finally {
    await copy.remove();
  }
  await page
    .getByRole('complementary', { name: 'In the picture' })
    .getByRole('button', { name: /^Ilse Varn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'The same as…' }).click();
  const other = page.getByRole('combobox', { name: 'The other actor' });
  await other.fill('fair');
  const offered = page.getByRole('listbox', { name: 'Names found' }).getByRole('option');
  await poll(() => offered.allInnerTexts()).toStrictEqual([expect.stringMatching(/^Keepers of the Fair/)]);
  await other.fill('Ilse Varn');
  await page.getByText('No other actor is called like that.').waitFor();
  await page.route('**/api/v1/search*', (route) => route.abort());
  await other.fill('Emil');
  await page.getByText('The search cannot be reached just now.').waitFor();
  expect(await page.getByText('is called like that').count()).toBe(0);
});
