import type { Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { loadArticle } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { openSite, PHONE } from '../support/site.ts';

const site = openSite(loadArticle);
vi.setConfig({ testTimeout: 240_000 });

const sentence = (page: Page) => page.getByTestId('lens-sentence');
const ways = (page: Page) => page.getByRole('navigation', { name: 'Ways in' });
const outline = (page: Page) => page.getByTestId('outline');
const selected = (page: Page) => page.getByRole('complementary', { name: 'Selected' });
const boxOf = async (page: Page, what: string) => page.getByTestId(what).boundingBox();

describe.each([
  ['wide', {}],
  ['on a phone', PHONE],
] as const)('the reasons to come, %s', (_, size) => {
  test('are seen at once, with words', () =>
    site.with(
      site.app.url,
      async (page) => {
        const names = await ways(page).getByRole('button').allInnerTexts();
        expect(names).toStrictEqual(['Disputes', 'Ask', 'Briefing']);
        const lens = await sentence(page).boundingBox();
        const picture = await boxOf(page, 'canvas');
        expect((lens?.y ?? 999) + (lens?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
        expect(await sentence(page).innerText()).toBe('Held at any time, as told by everyone, not compared.');
        const labels = await sentence(page)
          .getByRole('button')
          .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content));
        expect(labels).toStrictEqual(['"As of"', '"As told by"', '"Compared"']);
        const { innerWidth, innerHeight } = await page.evaluate(() => ({
          innerWidth: window.innerWidth,
          innerHeight: window.innerHeight,
        }));
        for (const button of await ways(page).getByRole('button').all()) {
          const box = await button.boundingBox();
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(innerWidth);
          expect(box?.y).toBeLessThan(innerHeight / 4);
        }
        expect(await faultsOf(page)).toStrictEqual([]);
      },
      size,
    ));

  test('what opens from the lens lies over the picture, which stays as it is; a long list shows that it goes on', () =>
    site.with(
      site.app.url,
      async (page) => {
        const before = await boxOf(page, 'canvas');
        for (const [part, name] of [
          [/^Held/, 'As of when'],
          [/^as told/, 'As told by'],
          [/compared/, 'Compared with'],
        ] as const) {
          await sentence(page).getByRole('button', { name: part }).click();
          const tray = page.getByRole('region', { name });
          await tray.waitFor();
          const box = await tray.boundingBox();
          expect(box?.width).toBeLessThanOrEqual(360);
          expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
            (before?.x ?? 0) + (before?.width ?? 0),
          );
          expect(await boxOf(page, 'canvas')).toStrictEqual(before);
          await page.keyboard.press('Escape');
          await tray.waitFor({ state: 'detached' });
        }
        await sentence(page)
          .getByRole('button', { name: /^as told/ })
          .click();
        const tray = page.getByRole('region', { name: 'As told by' });
        const count = await tray.getByText(/^\d+ sources, who tells most first$/).innerText();
        const list = tray.getByRole('list');
        expect(await list.getByRole('listitem').count()).toBe(Number.parseInt(count, 10));
        const [more, shadow] = await list.evaluate((each) => [
          each.scrollHeight > each.clientHeight,
          getComputedStyle(each).backgroundImage.includes('gradient'),
        ]);
        expect([more, shadow]).toStrictEqual([true, true]);
        expect(await faultsOf(page)).toStrictEqual([]);
      },
      size,
    ));
});

describe('the panel', () => {
  test('begins with facts, then ties, then claims, then what can be done', () =>
    site.with(site.app.url, async (page) => {
      await outline(page)
        .getByRole('button', { name: /^Saif al-Adl/ })
        .first()
        .click();
      await selected(page).getByRole('region', { name: 'Ties by type' }).waitFor();
      await selected(page)
        .getByRole('heading', { name: /^Ties \d/ })
        .waitFor();
      const order = async (): Promise<string[]> =>
        (await selected(page).getByRole('heading', { level: 3 }).allInnerTexts()).map((text) =>
          text.replace(/ \d.*$/, ''),
        );
      const found = await order();
      const at = (title: string): number => found.findIndex((text) => text.startsWith(title));
      expect(at('What is said of')).toBeLessThan(at('Ties'));
      expect(at('Ties')).toBeLessThan(at('Who says what'));
      expect(at('Who says what')).toBeLessThan(at('Ties by type'));
      expect(at('Ties by type')).toBeLessThan(at('Identity'));
      await selected(page).getByRole('button', { name: 'Bring in ties…' }).click();
      expect(
        await page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label')),
      ).toBe('Ties by type');
      await selected(page).getByRole('button', { name: 'Back to the picture' }).click();
      await outline(page)
        .getByRole('button', { name: /^Iran detained Saif al-Adl/ })
        .first()
        .click();
      await selected(page).getByRole('region', { name: 'Asserted' }).waitFor();
      const asserted = await selected(page).getByRole('region', { name: 'Asserted' }).boundingBox();
      const judge = await selected(page).getByRole('button', { name: 'Judge this tie' }).boundingBox();
      expect(asserted?.y).toBeLessThan(judge?.y ?? 0);
    }));

  test('lists the picture by actor or by time, and finds in it', () =>
    site.with(site.app.url, async (page) => {
      const heads = () => outline(page).getByRole('heading', { level: 4 }).allInnerTexts();
      const counts = (await heads()).map((text) => Number(/(\d+)$/.exec(text)?.[1]));
      const total = Number(
        /\d+/.exec(
          await outline(page)
            .getByRole('heading', { name: /^Ties \d/ })
            .innerText(),
        )?.[0],
      );
      // Each tie stands once.
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(total);
      expect((await heads())[0]).toMatch(/^Iran /);
      await outline(page).getByRole('combobox', { name: 'Ties' }).selectOption('by time');
      const years = (await heads()).map((text) => text.replace(/ ?\d+$/, '').trim());
      const dated = years.filter((year) => year !== 'Undated');
      expect(dated).toStrictEqual(dated.toSorted());
      expect(years.at(-1)).toBe('Undated');
      await outline(page).getByRole('searchbox', { name: 'Find in this list' }).fill('saif detained');
      await expect.poll(async () => (await heads()).length).toBeLessThan(years.length);
      const rows = await outline(page)
        .getByRole('button', { name: /^(?!Show).*Saif/ })
        .allInnerTexts();
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row).toMatch(/detained/);
      await outline(page).getByRole('searchbox', { name: 'Find in this list' }).fill('nobody at all');
      await outline(page)
        .getByText(/^Nothing in the picture is called like that/)
        .waitFor();
      expect(await faultsOf(page)).toStrictEqual([]);
    }));
});

test('Escape leaves every form, and what was typed in it goes with it', () =>
  site.with(site.app.url, async (page) => {
    const escaped = async (form: ReturnType<Page['locator']>): Promise<void> => {
      await form.waitFor();
      await form.locator('input, textarea').last().focus();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
    };
    await page.getByRole('button', { name: 'Save this picture…' }).click();
    await escaped(page.getByRole('form', { name: 'Save this picture' }));
    await page.getByRole('button', { name: 'Add a note on this picture' }).click();
    await escaped(page.getByRole('form', { name: 'Note' }));
    await page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: /^Name/ }).first().click();
    await escaped(page.getByRole('form', { name: 'Name this state' }));
    await page
      .getByRole('navigation', { name: 'Panel' })
      .getByRole('button', { name: 'In the picture' })
      .click();
    await outline(page)
      .getByRole('button', { name: /^Iran detained Saif al-Adl/ })
      .first()
      .click();
    await selected(page).getByRole('button', { name: 'Judge this tie' }).click();
    await escaped(selected(page).getByRole('form', { name: /^Judge: this tie/ }));
    // Nothing else was left: the tie is still chosen.
    await selected(page).getByRole('button', { name: 'Judge this tie' }).waitFor();
    await page.keyboard.press('Shift+b');
    await escaped(page.getByRole('form', { name: 'A new briefing' }));
    expect(await page.getByRole('form').count()).toBe(0);
  }));

test('on a screen that is touched nothing is said of clicks and keys, and no sliver of the page looks out', () =>
  site.with(
    site.app.url,
    async (page) => {
      const said = async (): Promise<string> => page.locator('body').innerText();
      expect(await said()).not.toMatch(/click|press [/A-Z]\b/i);
      await page.getByRole('button', { name: 'More', exact: true }).tap();
      expect(await page.getByRole('menu').innerText()).not.toMatch(/Ctrl|Shift|\b[A-Z]$/m);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Make this larger' }).tap();
      const panel = page.getByRole('complementary', { name: 'In the picture' });
      await expect.poll(async () => (await panel.boundingBox())?.y).toBe(48);
      expect((await panel.boundingBox())?.height).toBe(844 - 48);
    },
    PHONE,
  ));
