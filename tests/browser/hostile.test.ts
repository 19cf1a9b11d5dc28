import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import { TINY, datasetIn } from '../support/datasets.ts';
import { drawn, openPage, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const SCRIPT = `<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>`;
const TURNED = '\u202Enrav eslI\u202C \u2066x';
const LONG = `A very long name ${'ab '.repeat(34_000)}end`;

let folder: string;
const site = openSite(async (db) => {
  folder = await hostileDataset();
  await load(db, await datasetIn(folder));
});

afterAll(async () => {
  if (folder) await rm(join(folder, '..'), { recursive: true, force: true });
});

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The tiny dataset with three names as an enemy would choose them. */
async function hostileDataset(): Promise<string> {
  const dir = join(await mkdtemp(join(tmpdir(), 'relata-hostile-')), 'tiny');
  await cp(TINY, dir, { recursive: true });
  const file = join(dir, 'actors.csv');
  const actors = await readFile(file, 'utf8');
  const changed = actors
    .replace(',Jon Hask,', () => `,${cell(SCRIPT)},`)
    .replace(',Ilse Varn,', () => `,${cell(TURNED)},`)
    .replace(',Tide Guild,', () => `,${cell(LONG)},`);
  await writeFile(file, changed);
  return dir;
}

test('names are shown as text, kept short on the canvas, and turn nothing around them', async () => {
  const page = await openPage(site.browser, site.app.url);
  try {
    await pictureDrawn(page);
    const outline = page.getByRole('complementary', { name: 'In the picture' });
    expect(await outline.getByText(SCRIPT, { exact: true }).first().innerText()).toBe(SCRIPT);
    expect(await page.evaluate(() => Reflect.get(window, 'stolen') ?? null)).toBeNull();
    expect(await page.locator('img').count()).toBe(0);
    const { nodes } = await drawn(page);
    expect(Math.max(...nodes.map((node) => node.label.length))).toBeLessThan(75);
    expect(nodes.some((node) => /[\u202A-\u202E\u2066-\u2069]/.test(node.label))).toBe(false);
    const turned = outline.getByText('nrav eslI').first();
    expect(await turned.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
    await outline
      .getByRole('button', { name: /^A very long name/ })
      .first()
      .click();
    const selected = page.getByRole('complementary', { name: 'Selected' });
    await selected
      .getByRole('button', { name: /^Show all 1\d\d,\d\d\d letters/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
  } finally {
    await page.context().close();
  }
});
