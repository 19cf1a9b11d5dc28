import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ToldNetwork } from '../../server/contract/lens-answers.ts';
import { load } from '../../server/dataset/load.ts';
import { datasetIn } from '../support/load-dataset.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn, openPage } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const ARTICLE = fileURLToPath(new URL('../../data/al-qaeda-iran', import.meta.url));
const A = 'al-qaeda-iran:';
const FIVE = [
  'Abu Muhammad al-Masri',
  'Saif al-Adl',
  'Abu al-Khair al-Masri',
  'Abu al-Qassam',
  'Sari Shihab',
];
const SIX = [...FIVE.slice(0, 4), 'first unnamed companion', 'second unnamed companion'];
const DETAINED = /^Iran detained /;

const site = openSite(async (db) => {
  await load(db, await datasetIn(ARTICLE));
});

/** The view of the exchange of 2015. */
const withExchange = (use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  site.with(
    site.app.url,
    async (page) => {
      await page.getByRole('button', { name: /^Who was released in 2015/ }).click();
      await page.getByRole('heading', { name: /^Who was released in 2015/ }).waitFor();
      await use(page);
    },
    options,
  );

/** The machine may have much else to do. */
const LONG = { timeout: 30_000 };
const sentence = (page: Page) => page.getByTestId('lens-sentence');
const part = (page: Page, name: string | RegExp) => sentence(page).getByRole('button', { name });
const outline = (page: Page) => page.getByTestId('outline');
const listed = (page: Page, what: RegExp) =>
  outline(page).getByRole('button', { name: what }).allInnerTexts();

async function asToldBy(page: Page, ...sources: string[]): Promise<void> {
  await part(page, /^as told/).click();
  const tray = page.getByRole('region', { name: 'As told by' });
  for (const name of sources) await tray.getByRole('checkbox', { name }).check();
  await tray.getByRole('button', { name: 'Close this control' }).click();
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('contentinfo').getAttribute('aria-busy'), LONG).toBe('false');
}

async function onDay(page: Page, typed: string): Promise<void> {
  await part(page, /^(Held|Said|Recorded)/).click();
  const tray = page.getByRole('region', { name: 'As of when' });
  await tray.getByRole('radio', { name: 'on a day' }).check();
  await tray.getByRole('textbox', { name: 'Type it' }).fill(typed);
  await page.keyboard.press('Enter');
  await settled(page);
}

/** The press against Atoun. */
async function compared(page: Page): Promise<void> {
  await asToldBy(page, 'New York Times', 'other media outlets');
  await part(page, /compared/).click();
  const tray = page.getByRole('region', { name: 'Compared with' });
  await tray.getByRole('radio', { name: 'these sources' }).check();
  await tray.getByRole('checkbox', { name: 'Abd al-Rahim Atoun' }).check();
  await tray.getByRole('button', { name: 'Close this control' }).click();
  await settled(page);
}

/** Who was freed from Iran, by the picture. */
async function released(page: Page): Promise<string[]> {
  const rows = await listed(page, /was released in Exchange of detainees of 2015/);
  return rows
    .map((row) => row.split(' was released in ')[0] ?? '')
    .filter((name) => !name.startsWith('Iranian diplomat'))
    .toSorted();
}

async function onCanvas(page: Page): Promise<string[]> {
  return (await drawn(page)).nodes.map(({ id }) => id.replace(A, ''));
}

describe('as told by', () => {
  test('the press names five who were released', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'New York Times', 'other media outlets');
      await expect.poll(() => released(page), LONG).toStrictEqual(FIVE.toSorted());
      expect(await sentence(page).innerText()).toContain('as told by New York Times and other media outlets');
      expect(await page.getByRole('contentinfo').innerText()).toMatch(/\d+ ties told only by others/);
    }));

  test('Atoun tells of six, two of them not named and known from him alone', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await expect.poll(() => released(page), LONG).toStrictEqual(SIX.toSorted());
      await expect.poll(() => onCanvas(page), LONG).toContain('companion-1');
      expect(await onCanvas(page)).not.toContain('sari-shihab');
    }));

  test('with everyone, seven are drawn, and the stated count is five or six, never the seven of the picture', () =>
    withExchange(async (page) => {
      expect(await released(page)).toHaveLength(7);
      await outline(page)
        .getByRole('button', { name: /^Exchange of detainees of 2015/ })
        .click();
      const details = page.getByRole('complementary', { name: 'Selected' });
      const stated = details.getByRole('definition').filter({ hasText: /6 people/ });
      await stated.first().waitFor();
      expect(await stated.first().innerText()).toMatch(/5[\s\S]*6/);
      expect(await stated.first().innerText()).not.toContain('7');
    }));

  test('is in the link: another profile opens the same account, and the sentence says so', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await expect.poll(() => released(page), LONG).toStrictEqual(SIX.toSorted());
      const other = await openPage(site.browser, page.url());
      other.setDefaultTimeout(30_000);
      await expect.poll(() => sentence(other).innerText(), LONG).toContain('as told by Abd al-Rahim Atoun');
      await expect.poll(() => released(other), LONG).toStrictEqual(SIX.toSorted());
      await other.context().close();
    }));

  test('brings in everything that they tell, and nothing else, when asked', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abu al-Qassam');
      const { body } = await site.app.get(`/api/v1/told?sources=${A}src-abu-al-qassam`);
      const told = ToldNetwork.parse(body);
      expect((await onCanvas(page)).length).not.toBe(told.totals.nodes);
      await part(page, /^as told/).click();
      const tray = page.getByRole('region', { name: 'As told by' });
      await tray.getByRole('button', { name: 'Show everything they tell' }).click();
      await tray.getByText(`${told.totals.nodes} nodes, ${told.totals.ties} ties`).waitFor();
      await settled(page);
      const drawnIds = async () => (await onCanvas(page)).toSorted();
      await expect.poll(drawnIds, LONG).toStrictEqual(told.nodes.map((id) => id.replace(A, '')).toSorted());
    }));

  test('an attribute shows what they say of it, and marks what others say', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await outline(page)
        .getByRole('button', { name: /^Exchange of detainees of 2015/ })
        .click();
      const said = page
        .getByRole('complementary', { name: 'Selected' })
        .getByRole('region', { name: 'What is said of it' });
      await said.getByRole('button', { name: '6 people', exact: true }).waitFor();
      const five = said.getByRole('listitem').filter({ hasText: '5 people' });
      expect(await five.innerText()).toContain('outside the lens: told by others');
      const six = said.getByRole('listitem').filter({ hasText: '6 people' });
      expect(await six.innerText()).not.toContain('outside');
    }));

  test('disputes between others are counted, and shown when asked', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name: 'Disputes' }).click();
      const panel = page.getByRole('complementary', { name: 'Disputes' });
      const count = panel.getByText(/^0 disputed; \d+ more between accounts outside the lens$/);
      await count.waitFor();
      const outside = Number(/; (\d+) more/.exec(await count.innerText())?.[1]);
      expect(await panel.innerText()).toContain('as told by Abd al-Rahim Atoun');
      expect(await panel.getByRole('article').count()).toBe(0);
      await panel.getByLabel('Also between accounts outside the lens').check();
      await expect.poll(() => panel.getByRole('article').count(), LONG).toBe(outside);
    }));

  test('is undone, and cleared', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await page.keyboard.press('Control+z');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('as told by everyone');
      await page.keyboard.press('Control+Shift+z');
      await page.getByRole('button', { name: 'Clear the lens' }).click();
      await expect.poll(async () => (await released(page)).length, LONG).toBe(7);
    }));

  test('hides no claim: those of others are shown, and marked', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await outline(page)
        .getByRole('button', { name: /^Saif al-Adl was released in/ })
        .click();
      const details = page.getByRole('complementary', { name: 'Selected' });
      await details.getByText('outside the lens: told by others').first().waitFor();
      expect(await details.getByText(/New York Times/).count()).toBeGreaterThan(0);
    }));
});

describe('two accounts compared', () => {
  test('the conflict comes first: five against six, with who says which', () =>
    withExchange(async (page) => {
      await compared(page);
      const list = page.getByRole('region', { name: 'Two accounts compared' });
      const first = list.getByRole('listitem').first();
      await first.waitFor();
      await expect
        .poll(() => first.innerText(), LONG)
        .toMatch(/released by Iran[\s\S]*5 people[\s\S]*Atoun: 6 people/);
      expect(
        (await list.locator('summary').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
      ).toStrictEqual([
        expect.stringMatching(/They conflict 1/),
        expect.stringMatching(/Only A tells it \d+/),
        expect.stringMatching(/Only B tells it \d+/),
        expect.stringMatching(/They agree \d+/),
      ]);
    }));

  test('every line says by a sign, not by colour alone, whose it is', () =>
    withExchange(async (page) => {
      await compared(page);
      const signs = async () =>
        [...new Set((await drawn(page)).ties.map((tie) => tie.label.split(' ')[0] ?? ''))].toSorted();
      await expect.poll(signs, LONG).toStrictEqual(['=', 'A', 'B']);
      const labels = (await drawn(page)).nodes.map(({ label }) => label.replaceAll('\n', ' '));
      expect(labels).toContain('first unnamed companion [B]');
      expect(labels).toContain('Sari Shihab [A]');
    }));

  test('a row selects in the picture, and the file has every row', () =>
    withExchange(async (page) => {
      await compared(page);
      const list = page.getByRole('region', { name: 'Two accounts compared' });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        list.getByRole('button', { name: 'Export CSV' }).click(),
      ]);
      const text = await readFile((await file.path()) ?? '', 'utf8');
      expect(text.split('\n').filter((row) => row.includes('conflict'))).toHaveLength(1);
      await list.getByRole('listitem').first().getByRole('button').click();
      await page
        .getByRole('complementary', { name: 'Selected' })
        .getByRole('heading', { name: 'Exchange of detainees of 2015' })
        .waitFor();
    }));
});

describe('as of', () => {
  test('on 1 June 2014 nobody is certainly in Iranian detention, several possibly, and the diplomat is captive', () =>
    withExchange(async (page) => {
      await onDay(page, '2014-06-01');
      await expect
        .poll(() => sentence(page).innerText(), LONG)
        .toContain('Held on 1 June 2014, possibly or certainly');
      await expect.poll(async () => (await listed(page, DETAINED)).length, LONG).toBe(7);
      for (const row of await listed(page, DETAINED)) expect(row).toContain('possibly then');
      const captive = await listed(page, /detained Iranian diplomat kidnapped in 2013/);
      expect(captive).toStrictEqual([expect.stringContaining('certainly then')]);
      await page.getByRole('checkbox', { name: 'also what only possibly held' }).uncheck();
      await expect.poll(() => listed(page, DETAINED), LONG).toStrictEqual([]);
      expect(await listed(page, /detained Iranian diplomat/)).toHaveLength(1);
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 June 2014, certainly');
    }));

  test('the slider goes by months and, with Shift, by years; the clock is always named', () =>
    withExchange(async (page) => {
      await onDay(page, '2014-06-01');
      const day = page.getByRole('slider', { name: 'Day' });
      await day.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => day.getAttribute('aria-valuetext'), LONG).toBe('1 July 2014');
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 July 2015');
      await page.getByRole('combobox', { name: /Clock/ }).selectOption('When it was said');
      await expect.poll(() => sentence(page).innerText(), LONG).toMatch(/^Said by/);
    }));

  test('plays on by itself, step after step, until it is told to pause; one undo takes all of it back', () =>
    withExchange(async (page) => {
      await onDay(page, '2013-03-01');
      const day = page.getByRole('slider', { name: 'Day' });
      const now = () => day.getAttribute('aria-valuetext');
      await page.getByRole('button', { name: 'Play' }).click();
      const days = ['1 March 2013'];
      for (let step = 0; step < 2; step += 1) {
        await expect.poll(now, LONG).not.toBe(days.at(-1));
        days.push((await now()) ?? '');
      }
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByRole('button', { name: 'Play' }).waitFor();
      await settled(page);
      const paused = (await now()) ?? '';
      const order = [...days, paused].map((text) => Date.parse(text));
      expect(order).toStrictEqual(order.toSorted((a, b) => a - b));
      expect(new Set(days).size).toBe(3);
      expect(await sentence(page).innerText()).toContain(`Held on ${paused}`);
      await sentence(page).click({ position: { x: 1, y: 1 } });
      await page.keyboard.press('Control+z');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 March 2013');
    }));

  test('a year that is typed is a range; what is no date is refused with how to write one', () =>
    withExchange(async (page) => {
      await onDay(page, '2014');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held in 2014');
      const typed = page.getByRole('textbox', { name: 'Type it' });
      await typed.fill('2014-13');
      await page.keyboard.press('Enter');
      await page.getByText(/^Not a date/).waitFor();
    }));

  test('undated ties are counted and listed, and leave the picture only when told to', () =>
    withExchange(async (page) => {
      await onDay(page, '2014-06-01');
      const shown = page.getByRole('checkbox', { name: /also undated ties \(\d+\)/ });
      await shown.waitFor();
      const count = Number(/\((\d+)\)/.exec((await shown.locator('..').textContent()) ?? '')?.[1]);
      expect(count).toBeGreaterThan(0);
      await page
        .locator('summary')
        .filter({ hasText: /undated tie/ })
        .waitFor();
      await expect.poll(async () => (await listed(page, /undated/)).length, LONG).toBeGreaterThan(0);
      await page.getByRole('checkbox', { name: /also undated ties/ }).uncheck();
      await expect
        .poll(() => page.getByRole('contentinfo').innerText(), LONG)
        .toContain(`${count} ties undated`);
    }));

  test('what changed between two days is listed and signed in the picture', () =>
    withExchange(async (page) => {
      await part(page, /^Held/).click();
      await page.getByRole('radio', { name: 'what changed' }).check();
      await page.getByRole('textbox', { name: 'Type it' }).fill('2014-06-01 to 2016-06-01');
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: 'What changed' });
      await list.getByText(/1 June 2014 and 1 June 2016/).waitFor();
      await settled(page);
      await list
        .getByText(/diplomat/)
        .first()
        .waitFor();
      const signs = async () => (await drawn(page)).ties.filter(({ label }) => /^[+−±~] /.test(label)).length;
      await expect.poll(async () => (await signs()) > 0, LONG).toBe(true);
    }));
});

describe.each(['light', 'dark'] as const)(
  'the checker of accessibility finds nothing serious, %s',
  (colorScheme) => {
    test('with each control of the lens open', () =>
      withExchange(
        async (page) => {
          await asToldBy(page, 'Abd al-Rahim Atoun');
          await part(page, /compared/).click();
          await page.getByRole('radio', { name: 'all others' }).check();
          await settled(page);
          expect(await faultsOf(page)).toStrictEqual([]);
          await part(page, /^as told/).click();
          expect(await faultsOf(page)).toStrictEqual([]);
          await onDay(page, '2014-06-01');
          expect(await faultsOf(page)).toStrictEqual([]);
        },
        { colorScheme },
      ));
  },
);
