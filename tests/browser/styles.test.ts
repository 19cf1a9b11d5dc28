import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadArticle } from '../support/datasets.ts';
import { looked, type Looked } from '../support/looked.ts';
import { faultsOf } from '../support/page-faults.ts';
import { openSite } from '../support/site.ts';

const A = 'al-qaeda-iran:';
const site = openSite(loadArticle);

const onPage = (use: (page: Page) => Promise<void>) => site.with(site.app.url, use);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name }).click();
const look = (page: Page) => page.getByRole('region', { name: 'Look', exact: true });
const legend = (page: Page) => page.getByTestId('look-legend');
const node = async (page: Page, id: string): Promise<Looked> => {
  const found = (await looked(page)).find((each) => each.id === A + id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};
const PEOPLE = 'saif-al-adl';

test('colour by kind: a letter besides the colour, a legend of what is in view, undone like a step', () =>
  onPage(async (page) => {
    const before = await node(page, PEOPLE);
    await tab(page, 'Look');
    await look(page).getByLabel('Colour of nodes').selectOption('kind');
    await expect.poll(async () => (await node(page, PEOPLE)).badge).toBe('1');
    const [person, state, event] = [
      await node(page, PEOPLE),
      await node(page, 'iran'),
      await node(page, 'exchange-2015').catch(() => null),
    ];
    expect(person.fill).toBe('rgb(0,114,178)');
    expect(state.fill).not.toBe(person.fill);
    expect(state.badge).not.toBe(person.badge);
    expect(event?.badge).not.toBe(person.badge);
    expect(await legend(page).getByRole('listitem').allInnerTexts()).toContain('1\npeople\n9');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await node(page, PEOPLE)).fill).toBe(before.fill);
    await expect.poll(() => legend(page).count()).toBe(0);
  }));

test('colour and size by a number: bands, both ends in the legend; another theme keeps to it', () =>
  onPage(async (page) => {
    await tab(page, 'Look');
    await look(page).getByLabel('Colour of nodes').selectOption('ties');
    await look(page).getByLabel('Size of nodes').selectOption('ties');
    const largest = async () =>
      (await looked(page)).filter(({ kind }) => kind === 'node').toSorted((a, b) => b.size - a.size)[0];
    await expect.poll(async () => (await largest())?.size).toBe(58);
    const all = (await looked(page)).filter(({ kind }) => kind === 'node');
    expect((await largest())?.badge).toBe('5');
    expect((await largest())?.fill).toBe('rgb(255,234,70)');
    expect(new Set(all.map(({ badge }) => badge)).size).toBeGreaterThan(1);
    const section = legend(page).getByRole('region', { name: 'Colour: number of all its ties' });
    const ends = (await section.innerText()).match(/\d+/g)?.slice(-2);
    expect(Number(ends?.[1])).toBeGreaterThan(Number(ends?.[0]));
    await look(page).getByLabel('Colours of numbers').selectOption('viridis');
    await expect.poll(async () => (await largest())?.fill).toBe('rgb(253,231,37)');
    expect(await faultsOf(page)).toStrictEqual([]);
    await look(page).getByRole('button', { name: 'Reset' }).click();
    await expect.poll(async () => (await largest())?.size).toBeLessThan(40);
  }));

test('a rule goes before the channels, and colours of the lens before both', () =>
  onPage(async (page) => {
    await tab(page, 'Look');
    await look(page).getByLabel('Colour of nodes').selectOption('kind');
    await look(page).getByRole('button', { name: 'Add a rule' }).click();
    const rule = look(page).getByRole('listitem', { name: 'Rule' });
    await rule.getByLabel('Text').fill('masri');
    await rule.getByLabel('Colour').selectOption({ label: 'red' });
    await rule.getByLabel('Size').selectOption('large');
    await rule.getByLabel('Letters').fill('M!');
    await expect.poll(async () => (await node(page, 'abu-muhammad-al-masri')).badge).toBe('M!');
    const masri = await node(page, 'abu-muhammad-al-masri');
    expect(masri.fill).toBe('rgb(194,78,0)');
    expect(masri.size).toBe(52);
    expect((await node(page, PEOPLE)).badge).toBe('1');
    await legend(page).getByRole('list', { name: 'Rules' }).getByText('name contains “masri”').waitFor();

    await page
      .getByTestId('lens-sentence')
      .getByRole('button', { name: /^as told/ })
      .click();
    const tray = page.getByRole('region', { name: 'As told by' });
    await tray.getByRole('checkbox').first().check();
    await tray.getByRole('button', { name: 'Close this control' }).click();
    await page
      .getByTestId('lens-sentence')
      .getByRole('button', { name: /compared/ })
      .click();
    await page.getByRole('radio', { name: 'all others' }).check();
    await legend(page).getByText('Colours of the look step back while accounts are compared.').waitFor();
    await expect
      .poll(async () => (await looked(page)).some(({ kind, fill }) => kind === 'node' && fill === masri.fill))
      .toBe(false);
  }));

test('what is stated stands under the name, ties follow their evidence', () =>
  onPage(async (page) => {
    await tab(page, 'Look');
    const label = look(page).getByLabel('Under the name');
    await label.locator('option[value="attribute released-by-iran"]').waitFor({ state: 'attached' });
    // Five, says one account, six another: neither is the number.
    await label.selectOption('attribute released-by-iran');
    await expect
      .poll(
        async () => (await looked(page)).filter((each) => each.label.endsWith('\naccounts differ')).length,
      )
      .toBe(1);
    await label.selectOption('ties');
    await expect.poll(async () => (await node(page, 'iran')).label).toMatch(/^Iran\n\d+$/);
    await look(page).getByLabel('leave names out').check();
    await expect.poll(async () => (await node(page, 'iran')).label).toBe('');
    await look(page).getByLabel('Width of ties').selectOption('same');
    await expect
      .poll(async () => {
        const ties = (await looked(page)).filter(({ kind, id }) => kind === 'tie' && !id.includes(' '));
        return [...new Set(ties.map(({ size }) => size))];
      })
      .toStrictEqual([1.6]);
  }));
