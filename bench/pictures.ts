import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';

/** Takes the README’s pictures from a running Relata: `npm run pictures -- http://127.0.0.1:3000`. */
const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;

/** Types a name into the field that has the focus, and takes the first hit. */
async function take(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name);
  await page.locator('[role=option]', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function paths(page: Page): Promise<void> {
  await take(page, 'Saif al-Adl');
  await page
    .getByRole('button', { name: /^How (is it )?tied to/ })
    .first()
    .click();
  await take(page, 'Taliban');
  await page.getByRole('button', { name: 'Show in the picture' }).first().click();
  await page.getByText(/stands out/).waitFor();
  // Chromium paints a canvas one frame after the page.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const PICTURES = [
  { name: 'opening', look: WIDE, keys: [], wait: () => Promise.resolve() },
  { name: 'table', look: WIDE, keys: ['t'], wait: (page: Page) => page.getByRole('grid').first().waitFor() },
  { name: 'paths', look: { ...WIDE, colorScheme: 'dark' }, keys: ['/'], wait: paths },
  { name: 'briefing', look: WIDE, keys: ['Shift+B'], wait: draft },
] as const;

/** A briefing about the opening view, with a judgement that the checks have something to say about. */
async function draft(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('A. Analyst');
  await page.getByRole('button', { name: 'Write the draft' }).click();
  await page.getByRole('heading', { name: 'Notes' }).waitFor();
  await page
    .getByRole('textbox', { name: 'Bottom line' })
    .fill('Iran released five or six al-Qaeda members in 2015, depending on who tells it.');
  await page.getByRole('button', { name: 'Write a judgement' }).click();
  await page
    .getByRole('textbox', { name: 'Judgement 1', exact: true })
    .fill('Two of those released perhaps never left Iran.');
  await page.getByText('“perhaps” names no likelihood').last().waitFor();
}

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { name, look, keys, wait } of PICTURES) {
    const page = await browser.newPage({ ...look, reducedMotion: 'reduce' });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('relata:first-picture').length > 0);
    for (const key of keys) await page.keyboard.press(key);
    await wait(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
