import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);
let page: Page;

beforeEach(async () => {
  await site.db.command('MATCH (v:SavedView) DELETE v');
  page = await site.open(site.app.url, { bypassCSP: true });
});

afterEach(() => page.context().close());

const outline = () => page.getByRole('complementary', { name: 'In the picture' });
const details = () => page.getByRole('complementary', { name: 'Selected' });
const tab = (name: string) => page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name });
const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 15_000 });
const labels = async (on = page): Promise<string[]> =>
  (await drawn(on)).nodes.map((node) => node.label.replaceAll('\n', ' ')).toSorted();

const desk = () => page.getByRole('complementary', { name: 'History' });
const rows = () => desk().locator('[data-version]');
const sentences = async (): Promise<string[]> =>
  (await rows().allInnerTexts()).map((text) => text.replaceAll('\n', ' · '));
const current = () => desk().locator('[aria-current="step"]').innerText();

/** Expands the Tide Guild, hides Father Aumer, and sets the lens. */
async function explore(): Promise<void> {
  await outline()
    .getByRole('button', { name: /^Tide Guild/ })
    .first()
    .click();
  await details().getByRole('button', { name: 'Hide' }).waitFor();
  await page.keyboard.press('Escape');
  await outline()
    .getByRole('button', { name: /^Father Aumer/ })
    .first()
    .click();
  await details().getByRole('button', { name: 'Hide' }).click();
  await poll(() => labels()).not.toContain('Father Aumer');
  await outline().waitFor();
  await page.getByLabel('Arrange').selectOption('time');
  await tab('History').click();
  await poll(sentences).toHaveLength(3);
}

describe('the history', () => {
  test('is there again after a reload, with what was undone and its names', async () => {
    await explore();
    await page.keyboard.press('Control+z');
    await rows().nth(1).getByText('Hid Father Aumer').waitFor();
    const before = await sentences();
    expect(before).toStrictEqual([
      'Opened the view “The captives”',
      'Hid Father Aumer',
      'Arranged by time · undone',
    ]);
    await poll(async () => page.url()).toMatch(/#3\./);
    await page.reload();
    await pictureDrawn(page);
    await tab('History').click();
    await poll(sentences).toStrictEqual(before);
    await page.keyboard.press('Control+z');
    await poll(() => labels()).toContain('Father Aumer');
    // A link that is opened says nothing of what somebody else did before.
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await pictureDrawn(page);
    await tab('History').click();
    await poll(sentences).toHaveLength(1);
  });

  test('reads as sentences with names from the data; a click jumps; what is undone stays in reach', async () => {
    await explore();
    expect(await sentences()).toStrictEqual([
      'Opened the view “The captives”',
      'Hid Father Aumer',
      'Arranged by time',
    ]);
    expect(await current()).toBe('Arranged by time');
    expect(await faultsOf(page)).toStrictEqual([]);
    await rows().nth(0).click();
    await poll(() => labels()).toContain('Father Aumer');
    expect(await current()).toBe('Opened the view “The captives”');
    expect((await sentences()).slice(1)).toStrictEqual([
      'Hid Father Aumer · undone',
      'Arranged by time · undone',
    ]);
    expect(await faultsOf(page)).toStrictEqual([]);
    await rows().nth(1).click();
    await poll(() => labels()).not.toContain('Father Aumer');
    await page.keyboard.press('Control+z');
    await poll(current).toBe('Opened the view “The captives”');
  });

  test('is walked with the arrow keys, and each state can be named', async () => {
    await explore();
    await rows().nth(2).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await poll(current).toBe('Hid Father Aumer');
    await desk().getByRole('button', { name: 'Name “Hid Father Aumer”' }).click();
    await page.keyboard.type('Without the priest');
    await page.keyboard.press('Enter');
    await poll(current).toBe('Without the priest\nHid Father Aumer');
    await page.keyboard.press('Control+z');
    expect((await sentences())[1]).toBe('Without the priest · Hid Father Aumer · undone');
  });

  test('tells an expansion with what it brought, and the lens as it reads', async () => {
    await outline()
      .getByRole('button', { name: /^Tide Guild/ })
      .first()
      .click();
    await details()
      .getByRole('button', { name: /^Bring in \d/ })
      .first()
      .click();
    await poll(async () => (await labels()).length).toBeGreaterThan(7);
    const more = (await labels()).length - 7;
    await page.keyboard.press('Escape');
    await tab('History').click();
    await poll(sentences).toHaveLength(2);
    expect((await sentences())[1]).toMatch(new RegExp(`^Expanded Tide Guild: ${more} new neighbours?`));
  });
});

async function saved(): Promise<string> {
  const download = page.waitForEvent('download');
  await desk().getByRole('button', { name: 'Save as a script' }).click();
  return readFile(await (await download).path(), 'utf8');
}
const load = (text: string) =>
  desk()
    .getByLabel('A script file')
    .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a script', () => {
  test('is saved readable, and played step by step with a pause, and at once', async () => {
    await explore();
    const text = await saved();
    expect(JSON.parse(text)).toMatchObject({
      format: 'relata-script',
      version: 1,
      datasets: [{ id: 'tiny' }],
      lines: [
        { do: 'open', say: 'Opened the view “The captives”' },
        { do: 'step', say: 'Hid Father Aumer', step: { do: 'hide', ids: [expect.stringMatching(/^tiny:/)] } },
        { do: 'step', say: 'Arranged by time', step: { do: 'layout', name: 'time' } },
      ],
    });
    await page.goto('about:blank');
    await page.goto(site.app.url);
    await pictureDrawn(page);
    await tab('History').click();
    await load(text);
    await desk().getByText('A script of 3 steps').waitFor();
    await desk().getByText('All of its nodes and ties are here.').waitFor();
    await desk().getByRole('button', { name: 'Play' }).click();
    await desk().getByText('1 played').waitFor();
    await desk().getByRole('button', { name: 'Pause' }).click();
    expect(await sentences()).toHaveLength(2);
    expect(await labels()).toContain('Father Aumer');
    await desk().getByRole('button', { name: 'Go on' }).click();
    await desk().getByText('played to its end').waitFor();
    expect(await labels()).not.toContain('Father Aumer');
    expect((await sentences()).at(-1)).toBe('Arranged by time');
    await desk().getByRole('button', { name: 'Close' }).click();
    await load(text);
    await desk().getByRole('button', { name: 'All at once' }).click();
    await desk().getByText('played to its end').waitFor();
    expect(await sentences()).toHaveLength(7);
  });

  test('says what it names and this database does not hold', async () => {
    await explore();
    const text = (await saved())
      .replaceAll('tiny:father-aumer', 'tiny:nobody')
      .replaceAll('"id": "tiny"', '"id": "away"');
    await load(text);
    await desk()
      .getByText(/1 of the \d+ nodes that it names are not in this database.*tiny:nobody/)
      .waitFor();
    await desk().getByText('Not loaded here: away.').waitFor();
    await desk().getByRole('button', { name: 'All at once' }).click();
    await desk().getByText('played to its end').waitFor();
    expect(await sentences()).toHaveLength(6);
  });

  test.each([
    ['no', /This is no JSON/],
    [
      '{"format":"relata-view","version":1}',
      /At format: This file says that it is “relata-view”, and not “relata-script”/,
    ],
    [
      '{"format":"relata-script","version":2}',
      /At version: It has the form 2, and this Relata reads the form 1/,
    ],
    [
      '{"format":"relata-script","version":1,"madeAt":"2026-01-01T00:00:00Z","datasets":[],"lines":[{"do":"burn"}]}',
      /At lines\.0/,
    ],
  ])('that is none is refused with what, where and how to mend it: %s', async (text, told) => {
    await tab('History').click();
    await load(text);
    await desk().getByRole('alert').getByText(told).waitFor();
    expect(await sentences()).toHaveLength(1);
  });
});
