import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Step } from '#contract/exploration.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { encodeLink } from '../../client/src/state/url.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { clipboardOf, dragNode, drawn, openPage, overlapping, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
let page: Page;
const errors: string[] = [];

beforeEach(async () => {
  errors.length = 0;
  page = await openPage(site.browser, site.app.url);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // A container that starts or stops elsewhere on the machine makes Chromium ask again; that is no fault of the page.
    if (message.type() === 'error' && !message.text().includes('ERR_NETWORK_CHANGED'))
      errors.push(message.text());
  });
  await pictureDrawn(page);
});

afterEach(async () => {
  await page.context().close();
  expect(errors).toStrictEqual([]);
});

const details = () => page.getByRole('complementary', { name: 'Selected' });
const outline = () => page.getByRole('complementary', { name: 'In the picture' });
const status = () => page.getByRole('contentinfo');
const tie = (name: string | RegExp) => outline().getByRole('button', { name }).first();

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 10_000 });

async function labels(): Promise<string[]> {
  const { nodes } = await drawn(page);
  return nodes.map((node) => node.label.replaceAll('\n', ' ')).toSorted();
}

async function waitForStatus(text: RegExp): Promise<void> {
  await status().getByText(text).first().waitFor();
}

describe('opening', () => {
  test('shows the first starting view, readable at once', async () => {
    await page.getByRole('heading', { name: 'The captives' }).waitFor();
    expect(await labels()).toStrictEqual([
      'Exchange of captives',
      'Father Aumer',
      'Ilse Varn',
      'Jon Hask',
      'Lantern Guild',
      'Tide Guild',
      'a woman in grey',
    ]);
    const { nodes } = await drawn(page);
    expect(overlapping(nodes)).toStrictEqual([]);
    expect(Math.min(...nodes.map((node) => node.font))).toBeGreaterThan(10);
  });

  test('draws what is disputed dashed, what is not named hollow', async () => {
    const { nodes, ties } = await drawn(page);
    const grey = nodes.find((node) => node.label.includes('grey'));
    expect(grey?.classes).toContain('unnamed');
    const second = ties.find((each) => each.id === 'tiny:varn-second-spell');
    expect(second).toMatchObject({ line: 'dashed', classes: expect.arrayContaining(['disputed']) });
  });

  test('explains in the legend just what is in view', async () => {
    const legend = page.getByRole('region', { name: 'Legend' });
    expect(await legend.getByText('coercion').count()).toBe(1);
    expect(await legend.getByText('disputed').count()).toBe(1);
    expect(await legend.getByText('kinship').count()).toBe(0);
  });

  test('opens another starting view, and undo brings the first one back', async () => {
    await page.getByRole('button', { name: /^The vote/ }).click();
    await page.getByRole('heading', { name: 'The vote' }).waitFor();
    await poll(labels).toContain('Vote on closing the harbour');
    await page.keyboard.press('Control+z');
    await poll(labels).toContain('Jon Hask');
    expect(await labels()).not.toContain('Vote on closing the harbour');
  });
});

describe('search', () => {
  test('finds a misspelt name from the keyboard and opens it', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('Skery Counsil');
    await page
      .getByRole('option', { name: /Skerry Council/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await details().getByRole('heading', { name: 'Skerry Council' }).waitFor();
    await poll(labels).toContain('Skerry Council');
    expect(await page.getByRole('combobox', { name: /^Search/ }).inputValue()).toBe('');
  });

  test('says when nothing is called like that, also of one letter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('q');
    const answer = page.getByText(/Nothing is called like that/);
    await answer.waitFor();
    await page.keyboard.type('qqqqqq');
    await answer.waitFor();
    expect(await page.getByRole('listbox', { name: 'Found' }).getByRole('option').count()).toBe(0);
  });
});

describe('a node', () => {
  test('tells its other spellings and what is said of it by whom', async () => {
    await tie(/^Ilse Varn/).click();
    await details().getByText('Илзе Варн').waitFor();
    expect(await details().getByRole('definition').first().innerText()).toMatch(/pilot\s+The Skerry Almanac/);
  });

  test('shows counts before it is expanded; new nodes come in and nothing else moves', async () => {
    await tie(/^Ilse Varn/).click();
    const offers = details().getByRole('region', { name: 'Ties by type' });
    await offers.getByText('0 of 1').first().waitFor();
    const before = await drawn(page);
    await details().getByRole('button', { name: 'Bring in 1: stayed in' }).click();
    await poll(labels).toContain('the net loft');
    const after = await drawn(page);
    for (const node of before.nodes) {
      expect(after.nodes.find((each) => each.id === node.id)).toMatchObject({ x: node.x, y: node.y });
    }
    expect(overlapping(after.nodes)).toStrictEqual([]);
  });

  test('an event shows both counts of the freed side by side', async () => {
    await tie(/^Exchange of captives/).click();
    await details().getByText('people freed').first().waitFor();
    const said = await details().getByRole('definition').allInnerTexts();
    const freed = said.find((text) => text.includes('Oda Brink'));
    expect(freed).toMatch(/5[\s\S]*Oda Brink[\s\S]*6[\s\S]*Teo Marsh/);
  });

  test('is hidden with H, counted as hidden, shown again, and undone', async () => {
    await tie(/^Jon Hask/).click();
    await page.keyboard.press('h');
    await waitForStatus(/1 hidden/);
    await expect.poll(labels).not.toContain('Jon Hask');
    await status().getByRole('button', { name: '1 hidden' }).click();
    await page.getByRole('region', { name: 'Hidden' }).getByText('Jon Hask').waitFor();
    await page.getByRole('button', { name: 'Show again: Jon Hask' }).click();
    await poll(labels).toContain('Jon Hask');
    await page.keyboard.press('Control+z');
    await status().getByRole('button', { name: 'show again' }).click();
    await poll(labels).toContain('Jon Hask');
    await page.keyboard.press('Control+z');
    await expect.poll(labels).not.toContain('Jon Hask');
    await page.keyboard.press('Control+z');
    await poll(labels).toContain('Jon Hask');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(labels).not.toContain('Jon Hask');
  });
});

describe('a tie', () => {
  test('tells who says so through whom, and who says it was not so', async () => {
    await outline()
      .getByRole('button', { name: /Tide Guild detained Ilse Varn.*disputed/ })
      .click();
    const yes = details().getByRole('region', { name: 'Asserted' });
    await yes.getByText('The Skerry Almanac, citing Oda Brink').waitFor();
    await yes.getByText('from 20 March 1907 on, end not stated').waitFor();
    const no = details().getByRole('region', { name: 'Denied' });
    await no.getByText('The Skerry Almanac, citing Tide Guild').waitFor();
    expect(await no.innerText()).toContain('Rejects Varn was taken again on 20 March.');
  });

  test('opens its passage highlighted in the document', async () => {
    await outline()
      .getByRole('button', { name: /Tide Guild detained Ilse Varn.*disputed/ })
      .click();
    const yes = details().getByRole('region', { name: 'Asserted' });
    await yes.getByRole('button', { name: 'paragraph 2' }).first().click();
    const reader = page.getByRole('dialog', { name: 'Document' });
    const marked = await reader.locator('mark').innerText();
    expect(marked).toContain('20 March');
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
    await details().getByText('disputed').first().waitFor();
  });
});

describe('a link', () => {
  test('reopens the same nodes, pins, places, arrangement and selection', async () => {
    await tie(/^Ilse Varn/).click();
    await details().getByRole('button', { name: 'Bring in 1: stayed in' }).click();
    await poll(labels).toContain('the net loft');
    await dragNode(page, 'tiny:jon-hask', 60, -40);
    await poll(async () => pinned()).toStrictEqual(['tiny:jon-hask']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await clipboardOf(page);
    const before = await drawn(page);
    const other = await site.open(link);
    await poll(async () => (await drawn(other)).nodes.length).toBe(before.nodes.length);
    const after = await drawn(other);
    const places = ({ nodes }: typeof before) =>
      nodes
        .map(({ id, x, y, classes }) => ({ id, x, y, classes }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(places(after)).toStrictEqual(places(before));
    await other
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { name: 'Ilse Varn' })
      .waitFor();
    await other.context().close();
  });

  test('that cannot be read says so and shows the opening view', async () => {
    const other = await openPage(site.browser, `${site.app.url}/#9.notalink`);
    await other.getByText('This link could not be read').waitFor();
    await pictureDrawn(other);
    expect(await other.getByRole('heading', { level: 2, name: 'The captives' }).count()).toBe(1);
    await other.context().close();
  });

  test('to something that left the database says how much is missing', async () => {
    const steps: Step[] = [
      { do: 'show', ids: ['tiny:tide-guild', 'tiny:gone'] },
      { do: 'layout', name: 'force' },
    ];
    const link = encodeLink({ ...PLAIN, steps, view: null, selection: [], camera: null });
    const other = await openPage(site.browser, `${site.app.url}/#${link}`);
    const line = other.getByText('1 node of this view no longer in the database');
    await line.waitFor();
    expect(await line.count()).toBe(1);
    await other.context().close();
  });
});

describe('arranging', () => {
  test.each(['concentric', 'hierarchical', 'time', 'force'])(
    '%s keeps what is pinned and lets no names overlap',
    async (name) => {
      await dragNode(page, 'tiny:jon-hask', 80, 10);
      await poll(async () => pinned()).toStrictEqual(['tiny:jon-hask']);
      const before = (await drawn(page)).nodes.find((node) => node.id === 'tiny:jon-hask');
      const was = await placesOfOthers();
      await page.getByLabel('Arrange').selectOption(name);
      await poll(async () => JSON.stringify(await placesOfOthers())).not.toBe(JSON.stringify(was));
      const { nodes } = await drawn(page);
      expect(nodes.find((node) => node.id === 'tiny:jon-hask')).toMatchObject({ x: before?.x, y: before?.y });
      const real = nodes.filter((node) => !node.classes.includes('guide') && node.id !== 'tiny:jon-hask');
      expect(overlapping(real)).toStrictEqual([]);
    },
  );
});

async function pinned(): Promise<string[]> {
  const { nodes } = await drawn(page);
  return nodes.filter((node) => node.classes.includes('pinned')).map((node) => node.id);
}

async function placesOfOthers(): Promise<(string | number)[][]> {
  const { nodes } = await drawn(page);
  return nodes.filter((node) => node.id !== 'tiny:jon-hask').map(({ id, x, y }) => [id, x, y]);
}
