import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../tests/support/chromium.ts';

/** Takes the README’s pictures from a running Relata: `npm run pictures -- http://127.0.0.1:3000`. */
const url = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const WIDE = { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } as const;
const PICTURES = [
  { name: 'opening', look: WIDE, keys: [] },
  { name: 'table', look: WIDE, keys: ['t'] },
];

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const { name, look, keys } of PICTURES) {
    const page = await browser.newPage({ ...look, reducedMotion: 'reduce' });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('relata:first-picture').length > 0);
    for (const key of keys) await page.keyboard.press(key);
    if (keys.length > 0) await page.getByRole('grid').first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
}
