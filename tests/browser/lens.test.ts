import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { LensNetwork } from '#contract/lens-answers.ts';
import { loadArticle } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn, openPage } from '../support/page.ts';
import { openSite } from '../support/site.ts';

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

const site = openSite(loadArticle);

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

/** The machine may have much else to do, and each test is a journey of many stages. */
vi.setConfig({ testTimeout: 240_000 });
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

/** The press against Atoun: first whose account is A, then with whom it is compared. */
async function compared(page: Page): Promise<void> {
  const first = page.getByRole('region', { name: 'As told by' });
  for (const name of ['New York Times', 'other media outlets'])
    await first.getByRole('checkbox', { name }).check();
  await part(page, /compared/).click();
  const second = page.getByRole('region', { name: 'Compared with' });
  await second.getByRole('radio', { name: 'these sources' }).check();
  await second.getByRole('checkbox', { name: 'Abd al-Rahim Atoun' }).check();
  await second.getByRole('button', { name: 'Close this control' }).click();
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

const details = (page: Page) => page.getByRole('complementary', { name: 'Selected' });
const back = (page: Page) => page.getByRole('button', { name: 'Back to the picture' }).click();
const open = (page: Page, what: RegExp) => outline(page).getByRole('button', { name: what }).click();

describe('as told by', () => {
  test('everyone: seven are drawn, and the stated count is five or six; the press: five; what others tell is counted, and opens', () =>
    withExchange(async (page) => {
      expect(await released(page)).toHaveLength(7);
      await open(page, /^Exchange of detainees of 2015/);
      const stated = details(page)
        .getByRole('definition')
        .filter({ hasText: /6 people/ });
      await stated.first().waitFor();
      expect(await stated.first().innerText()).toMatch(/5[\s\S]*6/);
      expect(await stated.first().innerText()).not.toContain('7');
      await back(page);

      await asToldBy(page, 'New York Times', 'other media outlets');
      await expect.poll(() => released(page), LONG).toStrictEqual(FIVE.toSorted());
      expect(await sentence(page).innerText()).toContain('as told by New York Times and other media outlets');
      const count = page
        .getByRole('contentinfo')
        .getByRole('button', { name: /^\d+ ties told only by others$/ });
      const title = await count.innerText();
      await count.click();
      const list = page.getByRole('dialog', { name: title });
      const told = list.getByRole('button', { name: /^second unnamed companion was released in/ });
      await told.waitFor();
      expect(await list.getByRole('listitem').count()).toBe(Number.parseInt(title, 10));
      expect(await faultsOf(page)).toStrictEqual([]);
      await told.click();
      await details(page).getByText('outside the lens: told by others').waitFor();
      await list.waitFor({ state: 'detached' });
    }));

  test('Atoun: six, two of them known from him alone; no claim of others is hidden, and their disputes are counted; in the link; undone and cleared', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abd al-Rahim Atoun');
      await expect.poll(() => released(page), LONG).toStrictEqual(SIX.toSorted());
      await expect.poll(() => onCanvas(page), LONG).toContain('companion-1');
      expect(await onCanvas(page)).not.toContain('sari-shihab');

      const other = await openPage(site.browser, page.url());
      await expect.poll(() => sentence(other).innerText(), LONG).toContain('as told by Abd al-Rahim Atoun');
      await expect.poll(() => released(other), LONG).toStrictEqual(SIX.toSorted());
      await other.context().close();

      await open(page, /^Saif al-Adl was released in/);
      await details(page).getByText('outside the lens: told by others').first().waitFor();
      expect(
        await details(page)
          .getByText(/New York Times/)
          .count(),
      ).toBeGreaterThan(0);
      await back(page);

      await open(page, /^Exchange of detainees of 2015/);
      const said = details(page).getByRole('region', { name: 'What is said' });
      await said.getByRole('button', { name: '6 people', exact: true }).waitFor();
      const five = said.getByRole('listitem').filter({ hasText: '5 people' });
      expect(await five.innerText()).toContain('outside the lens: told by others');
      const six = said.getByRole('listitem').filter({ hasText: '6 people' });
      expect(await six.innerText()).not.toContain('outside');
      await back(page);

      await page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name: 'Disputes' }).click();
      const panel = page.getByRole('complementary', { name: 'Disputes' });
      const count = panel.getByText(/^0 disputed; \d+ more between accounts outside the lens$/);
      await count.waitFor();
      const outside = Number(/; (\d+) more/.exec(await count.innerText())?.[1]);
      expect(await panel.innerText()).toContain('as told by Abd al-Rahim Atoun');
      expect(await panel.getByRole('article').count()).toBe(0);
      await panel.getByLabel('Also between accounts outside the lens').check();
      await expect.poll(() => panel.getByRole('article').count(), LONG).toBe(outside);

      // A box that is ticked writes nothing, and leaves undo to the page.
      await panel.getByLabel('Also between accounts outside the lens').focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('as told by everyone');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('as told by Abd al-Rahim Atoun');
      await page
        .getByRole('navigation', { name: 'Panel' })
        .getByRole('button', { name: 'In the picture' })
        .click();
      await page.getByRole('button', { name: 'Clear the lens' }).click();
      await expect.poll(async () => (await released(page)).length, LONG).toBe(7);
    }));

  test('brings in everything that they tell, and nothing else, when asked', () =>
    withExchange(async (page) => {
      await asToldBy(page, 'Abu al-Qassam');
      const { body } = await site.app.get(`/api/v1/told?sources=${A}src-abu-al-qassam`);
      const told = LensNetwork.parse(body);
      expect((await onCanvas(page)).length).not.toBe(told.totals.nodes);
      await part(page, /^as told/).click();
      const tray = page.getByRole('region', { name: 'As told by' });
      await tray.getByRole('button', { name: 'Show everything they report' }).click();
      await tray.getByText(`${told.totals.nodes} nodes, ${told.totals.ties} ties`).waitFor();
      await settled(page);
      const drawnIds = async () => (await onCanvas(page)).toSorted();
      await expect.poll(drawnIds, LONG).toStrictEqual(told.nodes.map((id) => id.replace(A, '')).toSorted());
    }));
});

test('two accounts compared: named one after the other, in one picture by signs, in a list with the conflict first, as a file', () =>
  withExchange(async (page) => {
    const refused: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refused.push(answer.url());
    });
    await part(page, /compared/).click();
    await page.getByRole('button', { name: 'Choose account A' }).click();
    await compared(page);
    expect(refused).toStrictEqual([]);
    const signs = async () =>
      [...new Set((await drawn(page)).ties.map((tie) => tie.label.split(' ')[0] ?? ''))].toSorted();
    await expect.poll(signs, LONG).toStrictEqual(['=', 'A', 'B']);
    const labels = (await drawn(page)).nodes.map(({ label }) => label.replaceAll('\n', ' '));
    expect(labels).toContain('first unnamed companion [B]');
    expect(labels).toContain('Sari Shihab [A]');

    const list = page.getByRole('region', { name: 'Two accounts compared' });
    const first = list.getByRole('listitem').first();
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
    await list.locator('summary').filter({ hasText: 'They agree' }).click();
    const agreed = list.getByRole('listitem').filter({ hasText: 'Abu al-Qassam: nationality' });
    expect(await agreed.innerText()).toMatch(
      /New York Times, other media outlets and Abd al-Rahim Atoun: Jordanian/,
    );

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const text = await readFile((await file.path()) ?? '', 'utf8');
    expect(text.split('\n').filter((row) => row.includes('conflict'))).toHaveLength(1);
    await first.getByRole('button').click();
    await details(page).getByRole('heading', { name: 'Exchange of detainees of 2015' }).waitFor();
  }));

describe('as of', () => {
  test('on 1 June 2014 nobody is certainly in Iranian detention, several possibly, and the diplomat is captive; undated ties are counted and listed', () =>
    withExchange(async (page) => {
      await onDay(page, '2014-06-01');
      await expect
        .poll(() => sentence(page).innerText(), LONG)
        .toContain('Held on 1 June 2014, possibly or certainly');
      await expect.poll(async () => (await listed(page, DETAINED)).length, LONG).toBe(7);
      for (const row of await listed(page, DETAINED)) expect(row).toContain('possibly then');
      const captive = await listed(page, /detained Iranian diplomat kidnapped in 2013/);
      expect(captive).toStrictEqual([expect.stringContaining('certainly then')]);

      const undated = page.getByRole('checkbox', { name: /also undated ties \(\d+\)/ });
      const count = Number(/\((\d+)\)/.exec((await undated.locator('..').textContent()) ?? '')?.[1]);
      expect(count).toBe(6);
      await page
        .locator('summary')
        .filter({ hasText: `${count} undated ties` })
        .click();
      const named = page.getByRole('region', { name: 'As of when' }).getByRole('listitem');
      expect(await named.count()).toBe(6);
      await expect.poll(async () => (await listed(page, /undated/)).length, LONG).toBe(6);
      await undated.uncheck();
      await expect
        .poll(() => page.getByRole('contentinfo').innerText(), LONG)
        .toMatch(/(?<!\d)6 ties undated/);
      expect(await listed(page, /undated/)).toStrictEqual([]);

      await page.getByRole('combobox', { name: 'How sure' }).selectOption('only what certainly held');
      await expect.poll(() => listed(page, DETAINED), LONG).toStrictEqual([]);
      expect(await listed(page, /detained Iranian diplomat/)).toHaveLength(1);
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 June 2014, certainly');

      // The command gives back what the page begins with, and takes it away again.
      for (const sure of [/possibly or certainly,\s+as told/, /2014, certainly/]) {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'What would you like to do?' }).fill('only possibly held');
        await page.keyboard.press('Enter');
        await expect.poll(() => sentence(page).innerText(), LONG).toMatch(sure);
      }
    }));

  test('by the slider, by months and years, and typed; what is no date is refused; the clock is always named', () =>
    withExchange(async (page) => {
      await onDay(page, '2014-06-01');
      const day = page.getByRole('slider', { name: 'Day' });
      await day.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => day.getAttribute('aria-valuetext'), LONG).toBe('1 July 2014');
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 July 2015');
      const typed = page.getByRole('textbox', { name: 'Type it' });
      await typed.fill('2014-13');
      await page.keyboard.press('Enter');
      await page.getByText(/^Not a date/).waitFor();
      await typed.fill('1990');
      await page.keyboard.press('Enter');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held in 1990');
      await page.getByRole('combobox', { name: /Clock/ }).selectOption('When it was said');
      await expect.poll(() => sentence(page).innerText(), LONG).toMatch(/^Said by 31 December 1990/);
      await page.getByText(/^Nothing in this picture was said before/).waitFor();
      await expect
        .poll(() => page.getByRole('contentinfo').innerText(), LONG)
        .toMatch(/\d+ ties not said by then/);
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
      await day.focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => sentence(page).innerText(), LONG).toContain('Held on 1 March 2013');
    }));

  test('a death ends what only the living can be: counted, opened to its claim, and set aside', () =>
    withExchange(async (page) => {
      await onDay(page, '2021-01-12');
      const count = page.getByRole('button', { name: /^\d+ ties ended by then, by a death or dissolution$/ });
      await count.click();
      const list = page.getByRole('dialog', { name: /ended by then/ });
      await list.getByRole('button', { name: /Iran imposed a travel ban on Abu Muhammad al-Masri/ }).click();
      const ended = details(page).getByRole('button', {
        name: 'Not after the death in August 2020 (inferred)',
      });
      await ended.click();
      await details(page)
        .getByRole('heading', { name: /Abu Muhammad al-Masri was the victim of Killing of Abu Muhammad/ })
        .waitFor();
      await page.getByRole('checkbox', { name: /ends with a death/ }).uncheck();
      await expect
        .poll(() => sentence(page).innerText(), LONG)
        .toContain('deaths and dissolutions set aside');
      await expect.poll(() => count.count(), LONG).toBe(0);
      await page.goto(page.url());
      await page.reload();
      await expect
        .poll(() => sentence(page).innerText(), LONG)
        .toContain('deaths and dissolutions set aside');
    }));

  test('where was whom on the day: person by person, by whom, and the rest counted', () =>
    withExchange(async (page) => {
      await onDay(page, '2016-06-01');
      await page.getByRole('button', { name: 'Where was whom?' }).click();
      const where = page.getByRole('region', { name: 'Where was whom' });
      await where.getByRole('heading', { name: 'Where was whom on 1 June 2016?' }).waitFor();
      await where.getByRole('checkbox', { name: /whole network/ }).check();
      const saif = where
        .getByRole('listitem')
        .filter({ has: page.getByRole('button', { name: 'Saif al-Adl', exact: true }) });
      await saif.getByText('Saif al-Adl was in Iran (territory)').waitFor();
      expect(await saif.innerText()).toMatch(/possibly then[\s\S]*Abd al-Rahim Atoun/);
      await where.getByText(/^\d+ others: nobody tells a place$/).click();
      await where.getByRole('button', { name: 'Sami al-Uraydi' }).waitFor();
      await saif.getByText('Saif al-Adl was in Iran (territory)').click();
      await details(page)
        .getByRole('heading', { name: /Saif al-Adl was in Iran/ })
        .waitFor();
      await page.getByRole('button', { name: 'Back to where was whom' }).click();
      await where.getByRole('textbox', { name: 'On which day?' }).fill('2021-01-12');
      await page.keyboard.press('Enter');
      await where.getByText('took place in Washington, DC').waitFor();
      expect(await sentence(page).innerText()).toContain('Held on 12 January 2021');
    }));

  test('what changed between two days is listed with who says when, and signed in the picture', () =>
    withExchange(async (page) => {
      await part(page, /^Held/).click();
      await page.getByRole('radio', { name: 'what changed' }).check();
      await page.getByRole('textbox', { name: 'Type it' }).fill('2014-06-01 to 2016-06-01');
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: 'What changed' });
      await list.getByText(/1 June 2014 to 1 June 2016/).waitFor();
      await settled(page);
      const row = (what: string) => list.getByRole('listitem').filter({ hasText: what }).innerText();
      expect(await row('Iran imposed a travel ban on Saif al-Adl')).toMatch(
        /certainly[\s\S]*Abu al-Qassam: from 2015 on, still so when it was said/,
      );
      expect(await row('Iran detained Sari Shihab')).toMatch(
        /certainly[\s\S]*other media outlets: until 2015/,
      );
      expect(await row('Iran detained Saif al-Adl (after exchange)')).toMatch(
        /began: some say so, others deny it\.[\s\S]*Abu al-Qassam: denies it/,
      );
      const titles = (await list.locator('summary').allInnerTexts()).map((text) =>
        text.replace(/[^a-z ]/gi, '').trim(),
      );
      expect(titles).toStrictEqual(['Happened', 'Began', 'Ended', 'Disputed']);
      const signs = async () =>
        new Set(
          (await drawn(page)).ties.flatMap(
            ({ label }) => /^[•+−!](?: [•+−!])*(?= )/.exec(label)?.[0].split(' ') ?? [],
          ),
        );
      await expect.poll(signs, LONG).toStrictEqual(new Set(['•', '+', '−', '!']));
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
