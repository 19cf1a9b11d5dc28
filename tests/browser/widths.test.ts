import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadTiny);

/**
 * What stands out of its box to the side, or is cut there. What scrolls sideways by itself, as a table does, is whole, and
 * so is what nobody sees.
 */
const outside = (box: Locator): Promise<string[]> =>
  box.evaluate((root) => {
    const { left, right } = root.getBoundingClientRect();
    const window = { left: Math.max(0, left), right: Math.min(innerWidth, right) };
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
      !element.matches('section, aside, nav, dialog') &&
      element !== root;
    const found: string[] = [];
    const look = (element: Element): void => {
      const style = getComputedStyle(element);
      const rect = element.getBoundingClientRect();
      const unseen = style.clipPath !== 'none' || style.visibility === 'hidden' || style.opacity === '0';
      if (rect.width === 0 || rect.height === 0 || unseen) return;
      if (rect.right > window.right + 1 || rect.left < window.left - 1)
        found.push(
          `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}: ${Math.round(rect.left)} to ${Math.round(rect.right)}`,
        );
      if (scrolls(element) || element.tagName === 'svg' || element.tagName === 'CANVAS') return;
      for (const child of element.children) look(child);
    };
    for (const child of root.children) look(child);
    if (root.scrollWidth > root.clientWidth + 1) found.push(`${root.scrollWidth} in ${root.clientWidth}`);
    return found;
  });

const WIDTHS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['at a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', PHONE],
];

const onDesk = (page: Page): boolean => (page.viewportSize()?.width ?? 0) > 820;

describe('nothing is wider than the box that it stands in', () => {
  test.each(WIDTHS)('lens, %s', (_, options) =>
    site.with(
      site.app.url,
      async (page) => {
        const tray = page.locator('#lens-tray');
        const found: Record<string, string[]> = {};
        const check = async (state: string): Promise<void> => {
          await expect.poll(() => page.getByText('Counting ties by date…').count()).toBe(0);
          const out = await outside(tray);
          if (out.length > 0) found[state] = out;
        };
        await page.locator('[data-tray="when"]').first().click();
        await tray.waitFor();
        for (const mode of ['at any time', 'on a day', 'in a range', 'what changed']) {
          await tray.getByText(mode, { exact: true }).click();
          await expect.poll(() => tray.getByRole('radio', { name: mode }).isChecked()).toBe(true);
          await check(mode);
        }
        for (const [part, title] of [
          ['who', 'As told by'],
          ['against', 'Compared with'],
        ] as const) {
          await page.keyboard.press('Escape');
          await page.locator(`[data-tray="${part}"]`).click();
          await tray.getByText(title, { exact: true }).first().waitFor();
          await check(part);
        }
        expect(found).toStrictEqual({});
      },
      options,
    ),
  );

  test.each(WIDTHS)('docks, dialogs, menus, rail and panel, %s', (_, options) =>
    site.with(
      site.app.url,
      async (page) => {
        const found: Record<string, string[]> = {};
        const check = async (state: string, box: Locator): Promise<void> => {
          await box.waitFor();
          const out = await outside(box);
          if (out.length > 0) found[state] = out;
        };
        const rail = page.getByRole('navigation', { name: 'Rail' });
        const panel = page.getByRole('navigation', { name: 'Panel' });
        if (onDesk(page)) {
          for (const tab of ['Ask', 'Filters', 'Look', 'Measures', 'Explore']) {
            await rail.getByRole('button', { name: tab }).click();
            await check(`rail: ${tab}`, rail);
          }
          for (const tab of ['History', 'Paths', 'Disputes', 'Where', 'Judgements', 'In the picture']) {
            await panel.getByRole('button', { name: tab }).first().click();
            await check(`panel: ${tab}`, page.getByRole('complementary').first());
          }
        }
        await page.keyboard.press('x');
        const dialog = page.getByRole('dialog', { name: 'Export' });
        await dialog.getByRole('radio', { name: /^SVG/ }).waitFor();
        await check('export', dialog);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await check('palette', page.getByRole('dialog', { name: 'All commands' }));
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await check('menu', page.getByRole('menu'));
        await page.keyboard.press('Escape');
        await page.keyboard.press('t');
        const table = page.getByRole('region', { name: 'Table' });
        await table.getByRole('row').nth(1).waitFor();
        await check('table', table);
        await page.keyboard.press('q');
        const editor = page.getByRole('textbox', { name: 'Cypher query' });
        await editor.waitFor();
        await check('console', page.getByRole('region', { name: 'Console' }));
        await page.keyboard.press('Escape');
        expect(found).toStrictEqual({});
      },
      options,
    ),
  );
});
