import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadArticle } from '../support/datasets.ts';
import { looked, type Looked } from '../support/looked.ts';
import { pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const IRAN = 'al-qaeda-iran:iran';
const site = openSite(loadArticle);

const onPage = (use: (page: Page) => Promise<void>) => site.with(site.app.url, use);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name }).click();
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });
const add = (page: Page, by: string) => filters(page).getByLabel('Add a filter').selectOption(by);
const effect = (page: Page, at: number) => page.getByTestId('filter-effect').nth(at);
const nodesOf = (all: readonly Looked[]) => all.filter(({ kind }) => kind === 'node');
/** How many ties are drawn, be it as a line each or several as one that counts them. */
const tiesOf = (all: readonly Looked[]): number =>
  all
    .filter(({ kind }) => kind === 'tie')
    .reduce((sum, { label }) => sum + Number(/(\d+) ties/.exec(label)?.[1] ?? 1), 0);
const places = (all: readonly Looked[]) => nodesOf(all).map(({ id, x, y }) => `${id} ${x} ${y}`);
const status = (page: Page) => page.getByRole('contentinfo');
const shown = async (page: Page): Promise<[number, number]> => {
  const text = await status(page).innerText();
  const [, nodes = '', ties = ''] = /(\d+) nodes? · (\d+) ties?/.exec(text) ?? [];
  return [Number(nodes), Number(ties)];
};

test('a kind is kept off with its ties; nothing moves, nothing is asked, and it all comes back', () =>
  onPage(async (page) => {
    const before = await looked(page);
    const [nodes, ties] = await shown(page);
    await tab(page, 'Filters');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/subgraph|neighbours|lens|picture/.test(request.url())) asked.push(request.url());
    });
    await filters(page).getByRole('checkbox', { name: 'states' }).click();
    await expect.poll(async () => nodesOf(await looked(page)).some(({ id }) => id === IRAN)).toBe(false);
    const after = await looked(page);
    expect(nodesOf(after)).toHaveLength(nodes - 1);
    expect(places(before)).toEqual(expect.arrayContaining(places(after)));
    const [, tiesLeft] = await shown(page);
    const words = `Keeps off 1 node and ${ties - tiesLeft} ties`;
    await effect(page, 0).getByRole('button', { name: words }).click();
    await effect(page, 0).getByRole('button', { name: 'Iran', exact: true }).waitFor();
    expect(await effect(page, 0).getByRole('listitem').count()).toBe(1 + ties - tiesLeft);
    await status(page)
      .getByText(`1 node and ${ties - tiesLeft} ties kept off by filters`)
      .waitFor();
    expect(asked).toStrictEqual([]);

    await filters(page).getByRole('switch', { name: 'Kinds: on' }).click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);
    await effect(page, 0)
      .getByText(`Off; would keep off 1 node and ${ties - tiesLeft} ties`)
      .waitFor();
    await filters(page).getByRole('switch', { name: 'Kinds: on' }).click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes - 1, tiesLeft]);
    await filters(page).getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);
    expect(places(await looked(page)).toSorted((a, b) => a.localeCompare(b))).toStrictEqual(
      places(before).toSorted((a, b) => a.localeCompare(b)),
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page)).toStrictEqual([nodes - 1, tiesLeft]);

    // The link carries them.
    const link = page.url();
    await page.goto('about:blank');
    await page.goto(link);
    await pictureDrawn(page);
    await expect.poll(() => shown(page)).toStrictEqual([nodes - 1, tiesLeft]);
    await tab(page, 'Filters');
    expect(await filters(page).getByRole('checkbox', { name: 'states' }).isChecked()).toBe(false);
  }));

test('filters are combined, each says what only it keeps off, and an empty picture says what to do', () =>
  onPage(async (page) => {
    await tab(page, 'Filters');
    await add(page, 'evidence');
    await effect(page, 0).waitFor();
    await expect
      .poll(async () => {
        const [, ties] = await shown(page);
        return ties - tiesOf(await looked(page));
      })
      .toBe(0);
    const [, disputed] = await shown(page);
    const rows = await page
      .getByTestId('outline')
      .getByRole('button', { name: /disputed/ })
      .count();
    expect(disputed).toBeGreaterThan(0);
    expect(rows).toBe(disputed);
    await add(page, 'degree');
    await expect.poll(() => page.getByTestId('filter-effect').count()).toBe(2);
    const [left] = await shown(page);
    await effect(page, 1)
      .getByText(/^Without it, .+ more would be drawn$/)
      .waitFor();
    await filters(page).getByLabel('At least', { exact: true }).fill('99');
    await filters(page).getByText('The filters leave nothing to draw').waitFor();
    // The empty picture says why it is empty, and the way back.
    const [nodes] = await shown(page);
    expect(nodes).toBe(0);
    await page.getByRole('heading', { name: 'Nothing is drawn' }).waitFor();
    await page.getByRole('button', { name: 'Take the filters off' }).click();
    await expect.poll(async () => (await shown(page))[0]).toBeGreaterThan(left);
    expect(await page.getByRole('heading', { name: 'Nothing is drawn' }).count()).toBe(0);
    expect(left).toBeGreaterThan(0);
  }));

test('attributes are filtered by what is stated, ranges as ranges', () =>
  onPage(async (page) => {
    await tab(page, 'Filters');
    await filters(page)
      .getByLabel('Add a filter')
      .locator('option[value=attribute]')
      .waitFor({ state: 'attached' });
    await add(page, 'attribute');
    const property = filters(page).getByLabel('Attribute', { exact: true });
    await property.selectOption('nodes released-by-iran');
    await filters(page).getByLabel('How', { exact: true }).selectOption('number');
    await filters(page).getByLabel('From', { exact: true }).fill('6');
    await expect
      .poll(async () => nodesOf(await looked(page)).map(({ label }) => label.replaceAll('\n', ' ')))
      .toStrictEqual(['Exchange of detainees of 2015']);
    await filters(page).getByLabel('From', { exact: true }).fill('7');
    await expect.poll(async () => nodesOf(await looked(page))).toHaveLength(0);
    await filters(page)
      .getByRole('checkbox', { name: /keep also the 15 of whom nobody states it/ })
      .check();
    await expect.poll(async () => nodesOf(await looked(page))).toHaveLength(15);
  }));

test('the selection’s part of the network alone, and nothing for axe to say', () =>
  onPage(async (page) => {
    await tab(page, 'Filters');
    await filters(page).getByRole('checkbox', { name: 'states' }).click();
    await add(page, 'component');
    await add(page, 'core');
    await filters(page).getByText('Draws the largest connected part alone.').waitFor();
    await page.evaluate(axe.source);
    const faults = await page.evaluate(async () => {
      const run = Reflect.get(globalThis, 'axe') as { run(): Promise<{ violations: { id: string }[] }> };
      return (await run.run()).violations.map(({ id }) => id);
    });
    expect(faults).toStrictEqual([]);
  }));

test('filters begin with counts: one kind, one family or one source alone by one click, and back', () =>
  onPage(async (page) => {
    const [nodes, ties] = await shown(page);
    await tab(page, 'Filters');
    const only = (name: string) => filters(page).getByRole('button', { name: `only ${name}`, exact: true });
    const drawnKinds = async () => new Set(nodesOf(await looked(page)).map(({ fill }) => fill)).size;
    await only('states').click();
    await expect.poll(async () => (await shown(page))[0]).toBe(1);
    expect(await drawnKinds()).toBe(1);
    expect(await only('states').getAttribute('aria-pressed')).toBe('true');
    await only('states').click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);

    await only('Exchange and release').click();
    await expect.poll(async () => (await shown(page))[1]).toBeLessThan(ties);
    const [, exchanged] = await shown(page);
    const alone = filters(page).getByRole('checkbox', { name: /^hide what stands alone \(\d+\)$/ });
    const count = Number(/\d+/.exec((await alone.locator('..').innerText()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(0);
    await alone.check();
    await expect.poll(() => shown(page)).toStrictEqual([nodes - count, exchanged]);
    await filters(page).getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);

    await only('Abd al-Rahim Atoun').click();
    await page
      .getByText(/as told by Abd al-Rahim Atoun/i)
      .first()
      .waitFor();
    await expect.poll(async () => (await shown(page))[1]).toBeLessThan(ties);
    await only('Abd al-Rahim Atoun').click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);
  }));

test('the legend folds what looks alike, leaves out at a click, and steps back beside the filters', () =>
  onPage(async (page) => {
    const legend = page.getByRole('region', { name: 'Legend' });
    const [nodes, ties] = await shown(page);
    await legend.getByRole('button', { name: 'detention and coercion' }).click();
    await expect.poll(async () => (await shown(page))[1]).toBeLessThan(ties);
    expect((await shown(page))[0]).toBe(nodes);
    const out = legend.getByRole('list', { name: 'Left out' });
    await out.getByRole('button', { name: /Detention and coercion/ }).click();
    await expect.poll(() => shown(page)).toStrictEqual([nodes, ties]);
    expect(await out.count()).toBe(0);
    const events = legend.getByRole('button', { name: /^events \(\d+ kinds\)$/ });
    if ((await events.count()) > 0) {
      await events.click();
      expect(await events.getAttribute('aria-expanded')).toBe('true');
    }
    await tab(page, 'Filters');
    const title = legend.getByRole('button', { name: 'How to read the picture' });
    expect(await title.getAttribute('aria-expanded')).toBe('false');
    await title.click();
    await legend.getByText('detention and coercion').waitFor();
  }));
