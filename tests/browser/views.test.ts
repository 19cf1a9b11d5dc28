import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { faultsOf } from '../support/page-faults.ts';
import { drawn, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);
let page: Page;

beforeEach(async () => {
  await site.db.command('MATCH (v:SavedView) DELETE v');
  page = await site.open(site.app.url, { bypassCSP: true });
});

afterEach(() => page.context().close());

const outline = () => page.getByRole('complementary', { name: 'In the picture' });
const named = () => page.evaluate(() => document.activeElement?.textContent);
const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 15_000 });
const labels = async (on = page): Promise<string[]> =>
  (await drawn(on)).nodes.map((node) => node.label.replaceAll('\n', ' ')).toSorted();

/** What no squeezing makes shorter. */
const NOISE = Array.from({ length: 3900 }, (_, at) =>
  String.fromCharCode(0x4e00 + ((at * at * 7919 + at * 104_729) % 20_000)),
).join('');

const rail = () => page.getByRole('region', { name: 'Saved views' });
const cards = () => rail().locator('li[data-current]');
const titles = async (): Promise<string[]> =>
  (await cards().getByRole('button').locator('bdi:first-of-type').allInnerTexts()).toSorted();
const placed = async (on = page) =>
  (await drawn(on)).nodes.map(({ id, x, y }) => `${id} ${Math.round(x)} ${Math.round(y)}`).toSorted();

/** Where one looks, read from Cytoscape. */
const looking = (on = page) =>
  on.evaluate(() => {
    const place = document.querySelector('[data-testid="canvas"]');
    const { cy } = Reflect.get(place ?? {}, '_cyreg') as {
      cy: { zoom(): number; pan(): { x: number; y: number }; width(): number; height(): number };
    };
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const centre = [(cy.width() / 2 - pan.x) / zoom, (cy.height() / 2 - pan.y) / zoom];
    return { zoom: Math.round(zoom * 100) / 100, centre: centre.map(Math.round) };
  });

async function another(url: string): Promise<Page> {
  const other = await site.open(url);
  return other;
}

async function panAndZoom(): Promise<void> {
  const box = await page.getByTestId('canvas').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 60, { steps: 4 });
  await page.mouse.up();
  await page.mouse.wheel(0, -240);
}

async function save(title: string, note = ''): Promise<void> {
  await rail()
    .getByRole('button', { name: /^Save (this picture|as another)…/ })
    .click();
  await rail().getByRole('textbox', { name: 'Title' }).fill(title);
  await rail().getByRole('textbox', { name: 'Note' }).fill(note);
  await rail().getByRole('button', { name: 'Save', exact: true }).click();
  await rail()
    .getByRole('button', { name: new RegExp(`^${title}`) })
    .first()
    .waitFor();
}

describe('the address', () => {
  test('reopens the exact picture: steps, places, what is chosen, and where one looks', async () => {
    await page.getByLabel('Arrange').selectOption('concentric');
    await outline()
      .getByRole('button', { name: /^Ilse Varn/ })
      .first()
      .click();
    await panAndZoom();
    await poll(async () => page.url()).toMatch(/#3\./);
    const before = { at: await placed(), look: await looking() };
    expect(before.at).toHaveLength(7);
    await poll(async () => {
      const other = await another(page.url());
      const there = { at: await placed(other), look: await looking(other) };
      const heading = await other
        .getByRole('complementary', { name: 'Selected' })
        .getByRole('heading', { level: 2 })
        .innerText();
      await other.context().close();
      return { ...there, heading };
    }).toStrictEqual({ ...before, heading: 'Ilse Varn' });
  });

  test('panning is no step of the history; fitting forgets where one looked', async () => {
    expect(new URL(page.url()).hash).toBe('');
    await panAndZoom();
    await poll(async () => new URL(page.url()).hash).toMatch(/^#3\./);
    expect(await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Fit the picture' }).click();
    await poll(async () => new URL(page.url()).hash).toBe('');
  });

  test('that would be too long names a picture kept on the server: said, and it works in another browser', async () => {
    await page.getByRole('button', { name: /^Add a note on this picture/ }).click();
    await page.getByLabel('In your own words').fill(`ΩΩΩ${NOISE}`);
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await page
      .getByRole('contentinfo')
      .getByText('Too large for its link: kept on the server, where the address leads')
      .waitFor();
    const url = page.url();
    expect(new URL(url).hash).toMatch(/^#v\.[0-9a-f-]{36}$/);
    expect(await cards().count()).toBe(0);
    const at = await placed();
    const other = await another(url);
    await other.getByText(/ΩΩΩ/).first().waitFor();
    expect(await placed(other)).toStrictEqual(at);
    expect(other.url()).toBe(url);
    await other.reload();
    await pictureDrawn(other);
    await other.getByText(/ΩΩΩ/).first().waitFor();
    await other.context().close();
  });

  test('of a picture that is kept nowhere says so, and shows the opening view', async () => {
    const other = await another(`${site.app.url}/#v.00000000-0000-4000-8000-000000000000`);
    await other.getByText('The picture of this link is not kept here').waitFor();
    await other.getByRole('button', { name: 'Close this message' }).click();
    await other.getByText('The picture of this link is not kept here').waitFor({ state: 'detached' });
    expect(await labels(other)).toStrictEqual(await labels());
    await other.context().close();
  });
});

describe('a saved view', () => {
  test('is listed with its thumbnail and note, and opened as it was by somebody else', async () => {
    await page.getByLabel('Arrange').selectOption('concentric');
    await poll(async () => page.url()).toMatch(/#3\./);
    await panAndZoom();
    await save('Who held Varn', 'For Monday.');
    const before = { at: await placed(), look: await looking() };
    expect(await faultsOf(page)).toStrictEqual([]);
    const other = await another(site.app.url);
    const there = other.getByRole('region', { name: 'Saved views' });
    const card = there.getByRole('button', { name: /^Who held Varn/ });
    const picture = card.locator('img');
    expect(
      await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth > 50, image.src.slice(0, 22)]),
    ).toStrictEqual([true, 'data:image/png;base64,']);
    await card.click();
    await poll(async () => ({ at: await placed(other), look: await looking(other) })).toStrictEqual(before);
    expect(new URL(other.url()).hash).toMatch(/^#v\.[0-9a-f-]{36}$/);
    await other.context().close();
  });

  test('keeps everything where it stood when the data change, and nothing is pinned', async () => {
    await save('As it stood');
    const before = await placed();
    await site.db.command("MATCH (:Entity {id: 'tiny:varn'})-[r]-() SET r.hiddenForTest = r.tieId DELETE r");
    const other = await another(page.url());
    await other.getByRole('button', { name: /^As it stood/ }).click();
    await poll(async () => new URL(other.url()).hash).toMatch(/^#v\./);
    await poll(() => placed(other)).toStrictEqual(before);
    expect((await drawn(other)).nodes.filter(({ classes }) => classes.includes('pinned'))).toStrictEqual([]);
    await other.context().close();
    await loadTiny(site.db);
  });

  test('is renamed, forked, deleted, and comes back by undo', async () => {
    await save('First');
    await rail().getByRole('button', { name: 'Edit First' }).click();
    // The keys are where one goes on: in the title, then at the button again.
    const first = rail().getByRole('textbox', { name: 'Title' });
    expect(await first.evaluate((field) => field === document.activeElement)).toBe(true);
    await first.fill('Renamed');
    await rail().getByRole('textbox', { name: 'Note' }).fill('Seen twice.');
    await rail().getByRole('button', { name: 'Save', exact: true }).click();
    await poll(titles).toStrictEqual(['Renamed']);
    await poll(named).toMatch(/^Edit/);
    await rail().getByText('Seen twice.').waitFor();
    await rail().getByRole('button', { name: 'Fork Renamed' }).click();
    await poll(titles).toStrictEqual(['Renamed', 'Renamed (copy)']);
    const forked = (await site.app.get('/api/v1/saved-views')).body as {
      views: { title: string; forkedFrom: string | null; id: string }[];
    };
    const [copy, original] = ['Renamed (copy)', 'Renamed'].map((title) =>
      forked.views.find((view) => view.title === title),
    );
    expect(copy?.forkedFrom).toBe(original?.id);
    await rail().getByRole('button', { name: 'Delete Renamed', exact: true }).click();
    await poll(titles).toStrictEqual(['Renamed (copy)']);
    await poll(named).toBe('Undo');
    await rail().getByRole('button', { name: 'Undo' }).click();
    await poll(titles).toStrictEqual(['Renamed', 'Renamed (copy)']);
  });

  test('that somebody else changed meanwhile is not overwritten, which is said', async () => {
    await save('Shared');
    const other = await another(site.app.url);
    await other.getByRole('button', { name: /^Shared/ }).click();
    await poll(async () => new URL(other.url()).hash).toMatch(/^#v\./);
    await other.getByLabel('Arrange').selectOption('time');
    await other.getByRole('button', { name: 'Save changes to “Shared”' }).click();
    await poll(async () => (await site.app.get('/api/v1/saved-views')).body).toMatchObject({
      views: [{ revision: 2 }],
    });
    await page.getByLabel('Arrange').selectOption('concentric');
    await rail().getByRole('button', { name: 'Save changes to “Shared”' }).click();
    await rail()
      .getByRole('alert')
      .getByText('"Shared" was changed by somebody else meanwhile: it is at revision 2, and you saw 1.')
      .waitFor();
    expect((await site.app.get('/api/v1/saved-views')).body).toMatchObject({ views: [{ revision: 2 }] });
    await other.context().close();
  });

  test('goes to a file and comes back from it, with its notes, into a database that has lost it', async () => {
    await page.getByRole('button', { name: /^Add a note on this picture/ }).click();
    await page.getByLabel('In your own words').fill('A note that travels.');
    await page.getByRole('button', { name: 'Keep the note' }).click();
    await save('To go', 'By post.');
    const download = page.waitForEvent('download');
    await rail().getByRole('button', { name: 'Export To go' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('to-go.relata-view.json');
    const text = await readFile(await file.path(), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      format: 'relata-view',
      version: 1,
      view: { title: 'To go', note: 'By post.', scene: { notes: { '': 'A note that travels.' } } },
    });
    await site.db.command('MATCH (v:SavedView) DELETE v');
    const other = await another(site.app.url);
    const there = other.getByRole('region', { name: 'Saved views' });
    await there
      .getByLabel('A file of a view')
      .setInputFiles({ name: 'v.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await there
      .getByRole('button', { name: /^To go/ })
      .first()
      .click();
    await other.getByText('A note that travels.').first().waitFor();
    await other.context().close();
  });

  test.each([
    ['no', /This is no JSON/],
    [
      '{"format":"relata-judgements","version":1}',
      /At format: This file says that it is “relata-judgements”, and not “relata-view”.*Choose a file/,
    ],
    [
      '{"format":"relata-view","version":7}',
      /At version: It has the form 7, and this Relata reads the form 1.*update this one/,
    ],
    [
      '{"format":"relata-view","version":1,"exportedAt":"2026-01-01T00:00:00Z","datasets":[],"view":{"title":"x","note":"","thumbnail":null,"createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-01T00:00:00Z","scene":{"steps":[{"do":"burn"}]}}}',
      /At view\.scene\.steps\.0/,
    ],
  ])('a file that is none is refused with what, where and how to mend it: %s', async (text, told) => {
    await rail()
      .getByLabel('A file of a view')
      .setInputFiles({ name: 'v.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await rail().getByRole('alert').getByText(told).waitFor();
    expect(await cards().count()).toBe(0);
  });
});
