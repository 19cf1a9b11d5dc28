import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn } from '../support/page.ts';
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

async function write(on: RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: on }).click();
  await page.getByLabel('In your own words').fill(text);
  await page.keyboard.press('Control+Enter');
  await page.getByText(text).first().waitFor();
}

async function noteAll(): Promise<void> {
  await write(/^Add a note on this picture/, 'For Monday’s meeting.');
  await outline()
    .getByRole('button', { name: /^Ilse Varn/ })
    .first()
    .click();
  await write(/^Add a note on Ilse Varn/, 'Ask the ferryman.');
  await page.keyboard.press('Escape');
  await outline()
    .getByRole('button', { name: /Tide Guild detained Ilse Varn.*disputed/ })
    .click();
  await write(/^Add a note on this tie/, 'Who kept the guest book?');
  await page.keyboard.press('Escape');
}

describe('notes', () => {
  test('stand on a node, a tie and the picture, with a sign in the picture and in a list', async () => {
    await noteAll();
    const { nodes, ties } = await drawn(page);
    expect(nodes.filter(({ label }) => label.includes('¶')).map(({ id }) => id)).toStrictEqual([
      'tiny:ilse-varn',
    ]);
    const signed = ties.filter(({ label }) => label.includes('¶'));
    expect(signed).toHaveLength(1);
    expect(signed[0]?.classes).toContain('signed');
    const list = outline().getByRole('region', { name: 'Notes', exact: true });
    expect(await list.getByRole('button').allInnerTexts()).toStrictEqual([
      expect.stringMatching(/^Ilse Varn person\s+Ask the ferryman\.$/),
      expect.stringMatching(/^Tide Guild detained Ilse Varn tie\s+Who kept the guest book\?$/),
    ]);
    expect(await outline().getByText('Your note, not evidence').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Legend' }).innerText()).toContain('¶ a note of your own');
    expect(await faultsOf(page)).toStrictEqual([]);
    await list.getByRole('button').first().click();
    await details().getByRole('heading', { name: 'Ilse Varn' }).waitFor();
    expect(await faultsOf(page)).toStrictEqual([]);
  });

  test('are undone, changed and taken off', async () => {
    await noteAll();
    await page.keyboard.press('Control+z');
    await poll(async () => (await drawn(page)).ties.filter(({ label }) => label.includes('¶')).length).toBe(
      0,
    );
    await outline()
      .getByRole('button', { name: /^Ilse Varn/ })
      .first()
      .click();
    await details().getByRole('button', { name: 'Change the note' }).click();
    expect(await page.getByLabel('In your own words').inputValue()).toBe('Ask the ferryman.');
    await page.getByLabel('In your own words').fill('Asked.');
    await details().getByRole('button', { name: 'Keep the note' }).click();
    await details().getByText('Asked.').waitFor();
    await details().getByRole('button', { name: 'Take it off' }).click();
    await poll(async () => (await drawn(page)).nodes.filter(({ label }) => label.includes('¶')).length).toBe(
      0,
    );
    await page.keyboard.press('Control+z');
    await details().getByText('Asked.').waitFor();
  });

  test('are in the link, and in the history as sentences', async () => {
    await noteAll();
    const other = await site.open(page.url());
    await other.getByText('For Monday’s meeting.').waitFor();
    expect((await labels(other)).filter((label) => label.includes('¶'))).toStrictEqual(['Ilse Varn ¶']);
    await other.context().close();
    await tab('History').click();
    const history = page.getByRole('complementary', { name: 'History' });
    await history
      .getByRole('button', { name: 'Noted on Ilse Varn: “Ask the ferryman.”', exact: true })
      .waitFor();
    await history
      .getByRole('button', { name: 'Noted on the picture: “For Monday’s meeting.”', exact: true })
      .waitFor();
    await history
      .getByRole('button', {
        name: 'Noted on “Tide Guild detained Ilse Varn”: “Who kept the guest book?”',
        exact: true,
      })
      .waitFor();
  });
});
