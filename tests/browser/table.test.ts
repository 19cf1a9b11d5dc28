import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generate.ts';
import { encodeLink } from '../../client/src/state/url.ts';
import { PLAIN } from '#picture/exploration/steps.ts';
import { load } from '../../server/dataset/load.ts';
import { loadTiny } from '../support/datasets.ts';
import { clipboardOf, drawn } from '../support/page.ts';
import { openSite, PHONE } from '../support/site.ts';

const TIES = 20_000;
const MANY = generate(7, { actors: 24, ties: TIES });
const LONG = { timeout: 60_000 };

const site = openSite(async (db) => {
  await loadTiny(db);
  await load(db, MANY);
});

const grid = (page: Page) => page.getByRole('grid');
const rows = (page: Page) => grid(page).locator('[data-id]');
const count = (page: Page) => page.getByTestId('table-count');
const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Table' }).getByRole('button', { name });
const names = async (page: Page): Promise<string[]> =>
  (await rows(page).allInnerTexts()).map((text) => text.split('\n').find((part) => part.trim() !== '') ?? '');

async function chosen(page: Page): Promise<string[]> {
  const { nodes, ties } = await drawn(page);
  return [...nodes, ...ties]
    .filter(({ classes }) => classes.includes('chosen'))
    .map(({ id }) => id)
    .toSorted();
}

const withTable = (use: (page: Page) => Promise<void>, options = {}) =>
  site.with(
    site.app.url,
    async (page) => {
      await page.getByRole('button', { name: /^The captives/ }).click();
      await page.getByRole('heading', { level: 2, name: 'The captives' }).waitFor();
      await page.keyboard.press('t');
      await grid(page).waitFor();
      await use(page);
    },
    options,
  );

describe('the table', () => {
  test('holds what the picture shows, sorts by any column, and says so', () =>
    withTable(async (page) => {
      await count(page).getByText('6 actors').waitFor();
      const header = grid(page).getByRole('columnheader', { name: 'Ties on screen' });
      expect(await header.getAttribute('aria-sort')).toBe('none');
      await header.getByRole('button').click();
      await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
      await expect
        .poll(() => names(page), LONG)
        .toStrictEqual([
          'Father Aumer',
          'a woman in grey',
          'Jon Hask',
          'Lantern Guild',
          'Ilse Varn',
          'Tide Guild',
        ]);
      await header.getByRole('button').click();
      await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
      // Equal rows keep their order, whichever way the rest goes.
      await expect
        .poll(() => names(page), LONG)
        .toStrictEqual([
          'Tide Guild',
          'Ilse Varn',
          'Jon Hask',
          'Lantern Guild',
          'a woman in grey',
          'Father Aumer',
        ]);
    }));

  test('filters by text and by column, counts what fits, and shows other columns', () =>
    withTable(async (page) => {
      await tab(page, /^Ties 14/).click();
      await page.getByRole('searchbox', { name: 'Filter ties' }).fill('varn tide');
      await count(page).getByText('2 of 14 ties fit the filter').waitFor();
      await page.getByRole('button', { name: 'By column' }).click();
      await page.getByLabel('Filter by status').selectOption('disputed');
      await count(page).getByText('1 of 14 ties fit the filter').waitFor();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByLabel('Filter by claims').fill('>1');
      await count(page).getByText('2 of 14 ties fit the filter').waitFor();
      await page.getByLabel('Filter by claims').fill('');
      await page.getByLabel('Filter by first date').fill('<1900');
      await count(page).getByText('1 of 14 ties fit the filter').waitFor();
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Id' }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Modality' }).click();
      await page.keyboard.press('Escape');
      await grid(page).getByText('tiny:varn-pilots').waitFor();
      expect(await grid(page).getByRole('columnheader', { name: 'Modality' }).count()).toBe(0);
    }));

  test('selects with click, Shift, Ctrl and the keys, here and in the picture alike', () =>
    withTable(async (page) => {
      await rows(page).nth(0).click();
      await expect.poll(() => chosen(page), LONG).toStrictEqual(['tiny:father-aumer']);
      await rows(page)
        .nth(2)
        .click({ modifiers: ['Shift'] });
      const three = ['tiny:father-aumer', 'tiny:ilse-varn', 'tiny:jon-hask'];
      await expect.poll(() => chosen(page), LONG).toStrictEqual(three);
      await rows(page)
        .nth(1)
        .click({ modifiers: ['Control'] });
      await expect.poll(() => chosen(page), LONG).toStrictEqual([three[0], three[2]]);
      await grid(page).focus();
      await page.keyboard.press('Control+a');
      await expect.poll(async () => (await chosen(page)).length, LONG).toBe(6);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await expect.poll(async () => (await chosen(page)).length, LONG).toBe(5);
      const active = await grid(page).getAttribute('aria-activedescendant');
      expect(await page.locator(`[id="${active}"]`).getAttribute('data-id')).toBe('tiny:ilse-varn');
    }));

  test('shows what is selected in the picture', () =>
    withTable(async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Space');
      const row = grid(page).locator('[data-id="tiny:tide-guild"]');
      await expect.poll(() => row.getAttribute('aria-selected'), LONG).toBe('true');
      expect(await grid(page).locator('[aria-selected="true"]').count()).toBe(1);
    }));

  test('Enter and a double click centre the picture on a row', () =>
    withTable(async (page) => {
      await rows(page).nth(2).dblclick();
      const canvas = await page.getByTestId('canvas').boundingBox();
      const middle = async (): Promise<number> => {
        const { nodes } = await drawn(page);
        const box = nodes.find(({ id }) => id === 'tiny:jon-hask')?.box ?? { x1: 0, x2: 0 };
        return Math.abs((box.x1 + box.x2) / 2 - (canvas?.width ?? 0) / 2);
      };
      await expect.poll(middle, LONG).toBeLessThan(12);
      await page.keyboard.press('Escape');
      await tab(page, /^Ties/).click();
      await grid(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect.poll(() => chosen(page), LONG).toStrictEqual([expect.stringMatching(/^tiny:/)]);
    }));

  test('copies as tab-separated text', () =>
    withTable(async (page) => {
      await rows(page).nth(1).click();
      await grid(page).focus();
      await page.keyboard.press('Control+c');
      await page.getByTestId('toast').getByText('Copied 1 row', { exact: true }).waitFor();
      const text = await clipboardOf(page);
      const [head, line, ...more] = text.split('\n').map((each) => each.split('\t'));
      expect(more).toStrictEqual([]);
      expect(head?.slice(0, 3)).toStrictEqual(['Name', 'Kind', 'Ties on screen']);
      expect(line?.slice(0, 3)).toStrictEqual(['Ilse Varn', 'person', '5']);
    }));

  test('is a sheet of its own on a phone', () =>
    site.with(
      site.app.url,
      async (page) => {
        await page.getByRole('button', { name: 'More', exact: true }).tap();
        await page
          .getByRole('menu')
          .getByText(/^Table/)
          .tap();
        const box = await grid(page).boundingBox();
        expect(box?.width).toBe(390);
        expect(box?.height).toBeGreaterThan(450);
        await rows(page).nth(0).tap();
        await expect.poll(() => rows(page).nth(0).getAttribute('aria-selected'), LONG).toBe('true');
        await page.getByRole('button', { name: 'Close', exact: true }).tap();
        await grid(page).waitFor({ state: 'detached' });
      },
      PHONE,
    ));
});

const link = (): string => {
  const steps = [
    { do: 'whole' as const, datasets: ['bench'] },
    { do: 'layout' as const, name: 'concentric' as const },
  ];
  return `${site.app.url}/#${encodeLink({ ...PLAIN, steps, view: null, selection: [], camera: null })}`;
};

describe('of twenty thousand ties', () => {
  test(
    'only rows in sight are drawn; sorting, filtering and the last row come',
    () =>
      site.with(link(), async (page) => {
        await page.keyboard.press('t');
        await tab(page, /^Ties/).click();
        const total = Number(
          ((await count(page).innerText()).match(/^[\d,]+/)?.[0] ?? '').replaceAll(',', ''),
        );
        expect(total).toBeGreaterThan(19_000);
        expect(await rows(page).count()).toBeLessThan(60);
        expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(total + 1));
        await grid(page).focus();
        await page.keyboard.press('End');
        await expect
          .poll(() => rows(page).last().getAttribute('aria-rowindex'), LONG)
          .toBe(String(total + 1));
        expect(await rows(page).count()).toBeLessThan(60);
        await grid(page).getByRole('columnheader', { name: 'Subject' }).getByRole('button').click();
        await page.keyboard.press('Tab');
        await grid(page).focus();
        await page.keyboard.press('Home');
        await expect.poll(async () => (await names(page))[0], LONG).toBe('Person 0');
        await page.getByRole('searchbox', { name: 'Filter ties' }).fill('Person 23');
        await count(page)
          .getByText(/ties fit the filter/)
          .waitFor();
      }),
    240_000,
  );
});
