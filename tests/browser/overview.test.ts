import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { load } from '../../server/dataset/load.ts';
import { PALETTES } from '../../server/picture/style/palettes.ts';
import { loadTiny } from '../support/datasets.ts';
import { drawn, pictureDrawn } from '../support/page.ts';
import { pixelsOf } from '../support/pixels.ts';
import { openSite } from '../support/site.ts';

/** Beyond the switch, and quick to load. */
const SIZE = { actors: 1200, ties: 2400 };
const site = openSite(async (db) => {
  await loadTiny(db);
  await load(db, generate(1, SIZE), { oneTransaction: 0 });
});

/** Of people and of events, as the theme has them. */
const { Person: NODE, Event: EVENT } = PALETTES.light.kinds;
const LONG = { timeout: 60_000 };

const note = (page: Page) => page.getByTestId('drawn-by');
const overview = (page: Page) => page.getByTestId('overview');
const status = (page: Page) => page.getByRole('contentinfo');
const nodesDrawn = async (page: Page): Promise<number> => (await pixelsOf(overview(page), NODE)).length;

const withWhole = (use: (page: Page) => Promise<void>): Promise<void> =>
  site.with(site.app.url, async (page) => {
    await page.getByRole('button', { name: /^Benchmark/ }).click();
    await overview(page).waitFor({ timeout: 60_000 });
    await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(1500);
    await use(page);
  });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill(name);
  await page.getByRole('option', { name }).first().click();
}

describe('a large picture', () => {
  test('is begun with counts, drawn as an overview, and says so', () =>
    site.with(site.app.url, async (page) => {
      const whole = page.getByRole('region', { name: 'The whole network' });
      await whole.getByText('1,200 nodes, 2,400 ties').waitFor();
      await whole.getByRole('button', { name: /^Benchmark/ }).click();
      await note(page).getByText('Overview: 1,200 nodes, 2,400 ties, drawn simplified').waitFor(LONG);
      await status(page).getByText('1,200 nodes · 2,400 ties').waitFor();
      await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(1500);
      // Undo goes back to the picture before.
      await page.keyboard.press('Control+z');
      await page.getByTestId('canvas').waitFor();
      await expect.poll(async () => (await drawn(page)).nodes.length, LONG).toBe(7);
    }));

  test('a link to it is short, and opens it again, everything in its place', () =>
    withWhole(async (page) => {
      expect(page.url().length).toBeLessThan(600);
      const before = await pixelsOf(overview(page), NODE, { solid: true });
      await page.reload();
      await overview(page).waitFor({ timeout: 60_000 });
      await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(1500);
      expect(await pixelsOf(overview(page), NODE, { solid: true })).toStrictEqual(before);
    }));

  test('a node is selected by a click, told about, and has its halo', () =>
    withWhole(async (page) => {
      const box = await overview(page).boundingBox();
      const [pixel] = await pixelsOf(overview(page), NODE, { solid: true, tolerance: 4 });
      if (!box || !pixel) throw new Error('no node is seen');
      const halo = (): Promise<number> =>
        pixelsOf(overview(page), '#b98b50', { tolerance: 22 }).then(({ length }) => length);
      const before = await halo();
      await page.mouse.click(box.x + pixel.x, box.y + pixel.y);
      await page
        .getByRole('complementary', { name: 'Selected' })
        .getByText(/^Person \d+$/)
        .first()
        .waitFor();
      await expect.poll(halo, LONG).toBeGreaterThan(before + 10);
    }));

  test('the lens takes off what did not hold then', () =>
    withWhole(async (page) => {
      await page.getByRole('button', { name: /^Held/ }).click();
      const tray = page.getByRole('region', { name: 'As of when' });
      await tray.getByRole('radio', { name: 'on a day' }).check();
      await tray.getByRole('textbox', { name: 'Type it' }).fill('1985-06-01');
      await page.keyboard.press('Enter');
      await tray.getByRole('button', { name: 'Close this control' }).click();
      const ties = async (): Promise<number> =>
        Number(/([\d,]+) ties/.exec(await status(page).innerText())?.[1]?.replace(',', '') ?? NaN);
      await expect.poll(ties, LONG).toBeLessThan(1200);
      expect(await ties()).toBeGreaterThan(50);
      // So few are drawn in full, and nothing is said of an overview any more.
      await page.getByTestId('canvas').waitFor();
      await expect.poll(async () => (await drawn(page)).ties.length, LONG).toBe(await ties());
      expect(await note(page).count()).toBe(0);
    }));

  test('what is hidden goes, and undo brings it back', () =>
    withWhole(async (page) => {
      const before = await nodesDrawn(page);
      await lasso(page, 0.45);
      const count = await selectedCount(page);
      await page.keyboard.press('h');
      await status(page)
        .getByText(`${1200 - count} nodes`)
        .waitFor(LONG);
      await expect.poll(() => nodesDrawn(page), LONG).toBeLessThan(before);
      await page.keyboard.press('Control+z');
      await status(page).getByText('1,200 nodes').waitFor(LONG);
    }));
});

/** Draws around the upper left part of the overview. */
async function lasso(page: Page, share: number): Promise<void> {
  const box = await overview(page).boundingBox();
  if (!box) throw new Error('no overview');
  const [right, bottom] = [box.width * share, box.height * share];
  await page.keyboard.press('a');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  for (const [x, y] of [
    [right, 4],
    [right, bottom],
    [4, bottom],
    [4, 6],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('heading', { name: /^\d+ selected$/ }).waitFor();
}

const selectedCount = async (page: Page): Promise<number> =>
  Number.parseInt(await page.getByRole('heading', { name: /^\d+ selected$/ }).innerText(), 10);

describe('a region of it', () => {
  test('is selected by lasso and shown in full, which can be undone', () =>
    withWhole(async (page) => {
      await lasso(page, 0.42);
      const count = await selectedCount(page);
      expect(count).toBeGreaterThan(20);
      await note(page)
        .getByRole('button', { name: `Show the ${count} selected in full` })
        .click();
      await page.getByTestId('canvas').waitFor(LONG);
      await expect
        .poll(
          async () => (await drawn(page)).nodes.filter(({ classes }) => !classes.includes('guide')).length,
          LONG,
        )
        .toBe(count);
      const { nodes } = await drawn(page);
      expect(nodes.every(({ label }) => /^Person \d+$/.test(label))).toBe(true);
      await page.keyboard.press('Control+z');
      await overview(page).waitFor(LONG);
      await status(page).getByText('1,200 nodes').waitFor(LONG);
    }));

  test('is what surrounds a node, by a double click', () =>
    withWhole(async (page) => {
      const box = await overview(page).boundingBox();
      const [pixel] = await pixelsOf(overview(page), NODE, { solid: true, tolerance: 4 });
      if (!box || !pixel) throw new Error('no node is seen');
      await page.mouse.dblclick(box.x + pixel.x, box.y + pixel.y);
      await page.getByTestId('canvas').waitFor(LONG);
      await expect.poll(async () => (await drawn(page)).nodes.length, LONG).toBeLessThan(60);
      expect((await drawn(page)).nodes.length).toBeGreaterThan(0);
    }));
});

describe('whoever draws can be chosen', () => {
  test(
    'a large picture in full, and back',
    () =>
      withWhole(async (page) => {
        await note(page).getByRole('button', { name: 'Draw in full' }).click();
        await page.getByTestId('canvas').waitFor(LONG);
        await note(page).getByText('drawn in full').waitFor();
        await expect.poll(async () => (await drawn(page)).nodes.length, LONG).toBe(1200);
        await note(page).getByRole('button', { name: 'Overview' }).click();
        await overview(page).waitFor(LONG);
      }),
    180_000,
  );

  test('a small picture as an overview: its link says so, colours and shapes stay', () =>
    site.with(site.app.url, async (page) => {
      await command(page, 'Draw as an overview');
      await overview(page).waitFor(LONG);
      await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(300);
      expect((await pixelsOf(overview(page), EVENT)).length).toBeGreaterThan(50);
      await page.reload();
      await overview(page).waitFor(LONG);
      await note(page).getByText('Overview: 7 nodes').waitFor();
    }));
});

/**
 * Lets the layout of a large picture stand still after its first rounds until it is told to stop: it then is a long one on
 * the fastest machine too.
 */
const BRAKE = `
const wait = globalThis.setTimeout;
const held = [];
let large = false;
globalThis.setTimeout = (go, ms) => (large ? held.push(go) : wait(go, ms));
globalThis.addEventListener('message', ({ data }) => {
  if (data.is === 'request') large = data.request.boxes.length > 4 * 600;
  else for (const go of held.splice(0)) wait(go);
});
`;

async function brake(page: Page): Promise<void> {
  await page.route('**/layout-worker-*.js', async (route) => {
    // From the disk: only the browser knows the name of a server that is tried by another one.
    const given = await readFile(join(site.pageDir, new URL(route.request().url()).pathname), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body: `${BRAKE}${given}` });
  });
  await page.reload();
  await pictureDrawn(page);
}

test('a long layout says how far it is, can be stopped, and the link opens what it had come to', () =>
  site.with(site.app.url, async (page) => {
    await brake(page);
    await page.getByRole('button', { name: /^Benchmark/ }).click();
    const strip = page.getByTestId('arranging');
    await strip.getByText(/Arranging \d+ %/).waitFor();
    await strip.getByRole('button', { name: 'Stop' }).click();
    await strip.waitFor({ state: 'hidden' });
    await overview(page).waitFor(LONG);
    await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(1000);
    expect(page.url()).not.toBe(site.app.url);
    const before = await pixelsOf(overview(page), NODE, { solid: true });
    await page.unrouteAll();
    await page.reload();
    await overview(page).waitFor(LONG);
    await expect.poll(() => nodesDrawn(page), LONG).toBeGreaterThan(1000);
    expect(await pixelsOf(overview(page), NODE, { solid: true })).toStrictEqual(before);
  }));
