import { readFile } from 'node:fs/promises';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { unzipSync, strFromU8 } from 'fflate';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import readGexf from 'graphology-gexf';
import readGraphml from 'graphology-graphml';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { NetworkFile } from '#contract/export.ts';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);

interface Saved {
  name: string;
  bytes: Buffer;
}

const open = async (page: Page): Promise<void> => {
  await page.keyboard.press('x');
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
};

/** Chooses in the dialog, and takes the file as the browser saves it. */
async function saved(page: Page, format: string, what = 'What is drawn'): Promise<Saved> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: new RegExp(`^${what}`) }).check();
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** The same day as a reader is told it: "22 November 2026". */
const todayInWords = (): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());

/** The nodes of a drawing by their ids, each with its place. */
function placesIn(svg: string): Map<string, [number, number]> {
  const document = new DOMParser().parseFromString(svg, 'text/xml');
  const groups: Element[] = [...document.getElementsByTagName('g')];
  return new Map(
    groups.flatMap((group) => {
      const [, x, y] = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(group.getAttribute('transform') ?? '') ?? [];
      const id = group.getAttribute('id');
      return id === null || x === undefined || y === undefined ? [] : [[id, [Number(x), Number(y)]] as const];
    }),
  );
}

test('the SVG has every node where the canvas has it, every tie with its look, and says what it is', async () => {
  await site.with(site.app.url, async (page) => {
    const canvas = await drawn(page);
    await open(page);
    const { name, bytes } = await saved(page, 'SVG');
    expect(name).toMatch(new RegExp(`^relata-[a-z0-9-]+-${today()}\\.svg$`));
    const svg = bytes.toString('utf8');
    const places = placesIn(svg);
    for (const node of canvas.nodes) {
      const [x, y] = places.get(node.id) ?? [Number.NaN, Number.NaN];
      expect(Math.abs(x - node.x)).toBeLessThan(0.1);
      expect(Math.abs(y - node.y)).toBeLessThan(0.1);
    }
    expect(canvas.ties.length).toBeGreaterThan(3);
    const document = new DOMParser().parseFromString(svg, 'text/xml');
    const groups: Element[] = [...document.getElementsByTagName('g')];
    for (const tie of canvas.ties) {
      const path = groups
        .find((group) => group.getAttribute('id') === tie.id)
        ?.getElementsByTagName('path')[0];
      const [r, g, b] = (tie.colour.match(/\d+/g) ?? []).map(Number);
      const hex = `#${[r, g, b].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`;
      expect(path?.getAttribute('stroke')).toBe(hex);
      expect(path?.hasAttribute('stroke-dasharray')).toBe(tie.line !== 'solid');
    }
    for (const words of ['Lens: Held at any time', 'Filters: none', 'version', todayInWords()])
      expect(svg).toContain(words);
  });
});

test('the SVG, drawn by the browser, has its shapes where the canvas has them', async () => {
  await site.with(site.app.url, async (page) => {
    const canvas = await drawn(page);
    await open(page);
    const svg = (await saved(page, 'SVG')).bytes.toString('utf8');
    const other = await page.context().newPage();
    await other.setContent(svg);
    const boxes = await other.evaluate(() =>
      [...document.querySelectorAll('#picture-network > g[transform]')].map((group) => {
        const shape = group.querySelector('path, rect, ellipse')?.getBoundingClientRect();
        return {
          id: group.id,
          x: (shape?.x ?? 0) + (shape?.width ?? 0) / 2,
          y: (shape?.y ?? 0) + (shape?.height ?? 0) / 2,
        };
      }),
    );
    const [first] = canvas.nodes;
    const base = boxes.find(({ id }) => id === first?.id);
    for (const node of canvas.nodes) {
      const box = boxes.find(({ id }) => id === node.id);
      expect(Math.abs((box?.x ?? 0) - (base?.x ?? 0) - (node.x - (first?.x ?? 0)))).toBeLessThan(1);
      expect(Math.abs((box?.y ?? 0) - (base?.y ?? 0) - (node.y - (first?.y ?? 0)))).toBeLessThan(1);
    }
  });
});

test('PNG is as large as its scale says and not blank; PDF is one page of text with a description', async () => {
  await site.with(site.app.url, async (page) => {
    await open(page);
    const svg = (await saved(page, 'SVG')).bytes.toString('utf8');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    for (const scale of [1, 3]) {
      await page.getByRole('radio', { name: /^PNG/ }).check();
      await page.getByLabel('Scale').selectOption(String(scale));
      const { data, ...png } = PNG.sync.read((await saved(page, 'PNG')).bytes);
      expect([png.width, png.height]).toEqual([Number(width) * scale, Number(height) * scale]);
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
      expect(colours.size).toBeGreaterThan(20);
    }
    const { bytes } = await saved(page, 'PDF');
    expect(bytes.toString('latin1')).toContain('/StructTreeRoot');
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
    expect(pdf.numPages).toBe(1);
    const content = await (await pdf.getPage(1)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const words of ['Lens: Held at any time', 'Jon Hask', todayInWords()]) expect(text).toContain(words);
  });
});

test('data of the view, of the whole database and of a selection hold what they say', async () => {
  await site.with(site.app.url, async (page) => {
    const canvas = await drawn(page);
    await open(page);
    const file = NetworkFile.parse(JSON.parse((await saved(page, 'JSON')).bytes.toString('utf8')));
    expect(file.nodes.map(({ id }) => id)).toEqual(canvas.nodes.map(({ id }) => id).toSorted());
    expect(file.about).toMatchObject({
      scope: 'view',
      counts: { nodes: file.nodes.length, ties: file.ties.length },
    });
    expect(file.about.datasets[0]).toMatchObject({ id: 'tiny' });
    // Asked by the page, which has the name of the server and its cookie.
    const [all] = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/network/size');
      return ((await answer.json()) as { datasets: { nodes: number; ties: number }[] }).datasets;
    });
    const graphml = readGraphml.parse(
      MultiDirectedGraph,
      (await saved(page, 'GraphML', 'The whole database')).bytes.toString('utf8'),
    );
    expect([graphml.order, graphml.size]).toEqual([all?.nodes, all?.ties]);
    const gexf = (await saved(page, 'GEXF', 'The whole database')).bytes.toString('utf8');
    const read = readGexf.parse(MultiDirectedGraph, gexf);
    expect([read.order, read.size]).toEqual([all?.nodes, all?.ties]);
    expect(gexf).toContain('<spell ');
    expect(file.claims.length).toBeGreaterThan(file.ties.length);
    expect(file.ties.every(({ claims, claimIds }) => claims === 0 || claimIds.length >= claims)).toBe(true);
    const zip = unzipSync(new Uint8Array((await saved(page, 'CSV')).bytes));
    const ties: unknown[] = parse(strFromU8(zip['ties.csv'] ?? new Uint8Array()), {
      columns: true,
      bom: true,
    });
    expect(ties).toHaveLength(file.ties.length);
    expect(strFromU8(zip['README.txt'] ?? new Uint8Array())).toContain('Lens: Held at any time');
    await page.keyboard.press('Escape');
    const outline = page.getByRole('complementary', { name: 'In the picture' });
    await outline
      .getByRole('button', { name: /Jon Hask/ })
      .first()
      .click();
    await open(page);
    const chosen = NetworkFile.parse(
      JSON.parse((await saved(page, 'JSON', 'What is selected')).bytes.toString('utf8')),
    );
    expect(chosen.nodes.map(({ name }) => name)).toEqual(['Jon Hask']);
    expect(chosen.about.leftOut[0]).toMatch(/of the view that were not selected/);
  });
});

/** The ties that everyone denies, too: each file of evidence of the whole database holds every claim that there is. */
test('files of evidence hold the claims, and the dialog says what each format cannot', async () => {
  await site.with(site.app.url, async (page) => {
    await drawn(page);
    await open(page);
    const all = NetworkFile.parse(
      JSON.parse((await saved(page, 'JSON', 'The whole database')).bytes.toString('utf8')),
    );
    const size = all.claims.length;
    expect(size).toBe(45);
    const workbook = await readXlsx((await saved(page, 'Spreadsheet', 'The whole database')).bytes);
    expect(workbook.sheets.find(({ name }) => name === 'Claims')?.rows).toHaveLength(size + 1);
    const { name, bytes } = await saved(page, 'FollowTheMoney', 'The whole database');
    expect(name).toMatch(/^relata-the-whole-database-everything-.*\.ftm\.zip$/);
    const zip = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(zip)).toContain('entities.ftm.json');
    expect(strFromU8(zip['README.txt'] ?? new Uint8Array())).toContain('Limits of this format: Denial');
    const stix = JSON.parse((await saved(page, 'STIX 2.1', 'The whole database')).bytes.toString('utf8')) as {
      type: string;
      objects: { type: string }[];
    };
    expect(stix.type).toBe('bundle');
    // One note of all is about the bundle.
    const told = stix.objects.filter(({ type }) => type === 'note' || type === 'opinion');
    expect(told).toHaveLength(size + 1);
    await page.getByText('Limits of STIX 2.1:').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('a file that waits for its claims can be given up, and another made after it', async () => {
  await site.with(site.app.url, async (page) => {
    await drawn(page);
    await open(page);
    await page.context().route('**/api/v1/claims', () => undefined);
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /^JSON/ }).check();
    await dialog.getByRole('button', { name: 'Save file' }).click();
    await dialog.getByText(/^Reading the claims: 0 of \d+ nodes and ties/).waitFor();
    await dialog.getByRole('button', { name: 'Give up' }).click();
    await dialog.getByText('Given up.').waitFor();
    await page.context().unroute('**/api/v1/claims');
    expect((await saved(page, 'JSON')).name).toMatch(/\.json$/);
  });
});

test('what the server answers instead of claims is told, and no file is made', async () => {
  await site.with(site.app.url, async (page) => {
    await drawn(page);
    await open(page);
    await page.context().route('**/api/v1/claims', (route) => route.fulfill({ status: 503, body: '{}' }));
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /^Spreadsheet/ }).check();
    await dialog.getByRole('button', { name: 'Save file' }).click();
    expect(await dialog.getByRole('alert').textContent()).toContain('503');
  });
});

test('the dialog is free of faults, in the toolbar and in the palette, and offers no selection where there is none', async () => {
  await site.with(site.app.url, async (page) => {
    await page
      .getByRole('toolbar', { name: 'Picture' })
      .getByRole('button', { name: /^Export/ })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText(/without lens and filters/).waitFor();
    expect(await dialog.getByRole('radio', { name: /^What is selected/ }).isDisabled()).toBe(true);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What would you like to do?' }).fill('graphml');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: 'Save file' }).isEnabled()).toBe(true);
    const folder = process.env.RELATA_SHOTS;
    if (folder !== undefined) await shots(page, folder);
  });
});

/** For whoever wants to look: the dialog, the screen and the files beside each other. */
async function shots(page: Page, folder: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await page.screenshot({ path: `${folder}/dialog.png` });
  for (const format of [
    'PNG',
    'SVG',
    'PDF',
    'CSV',
    'GraphML',
    'GEXF',
    'Cypher',
    'JSON',
    'Spreadsheet',
    'FollowTheMoney',
    'STIX 2.1',
  ]) {
    const { name, bytes } = await saved(page, format);
    await writeFile(`${folder}/picture.${name.split('.').pop()}`, bytes);
  }
  await page.keyboard.press('Escape');
  await page.screenshot({ path: `${folder}/screen.png` });
}
