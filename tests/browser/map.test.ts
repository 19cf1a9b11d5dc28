import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import { copyOfTiny, datasetIn } from '../support/datasets.ts';
import { looked } from '../support/looked.ts';
import { openSite } from '../support/site.ts';

const site = openSite(async (db) => {
  const copy = await copyOfTiny();
  await copy.illustrate();
  await load(db, await datasetIn(copy.dir));
  await copy.remove();
});
const onPage = (use: (page: Page) => Promise<void>) => site.with(site.app.url, use);
const GUILD = 'tiny:lantern-guild';

/** What Cytoscape draws in a node. */
const imageIn = (page: Page, id: string) =>
  page.evaluate((of) => {
    interface Node {
      style(name: string): string;
      data(name: string): string | undefined;
    }
    const place = document.querySelector('[data-testid="canvas"]');
    const { cy } = Reflect.get(place ?? {}, '_cyreg') as {
      cy: { getElementById(id: string): Node };
    };
    return cy.getElementById(of).data('image') ?? null;
  }, id);

const everything = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Everything/ }).click();
  await expect.poll(async () => (await looked(page)).some(({ id }) => id === 'tiny:skerry')).toBe(true);
};

test('the picture of an actor is drawn on its node, and can be switched off', () =>
  onPage(async (page) => {
    await everything(page);
    const address = await imageIn(page, GUILD);
    expect(address).toMatch(/^\/api\/v1\/images\/tiny/);
    const type = await page.evaluate(
      async (at) => (await fetch(at)).headers.get('content-type'),
      address ?? '',
    );
    expect(type).toBe('image/png');
    const before = (await looked(page)).find(({ id }) => id === GUILD)?.size ?? 0;
    await page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name: 'Look' }).click();
    await page.getByRole('checkbox', { name: 'pictures on the nodes that have one' }).click();
    await expect.poll(() => imageIn(page, GUILD)).toBeNull();
    expect((await looked(page)).find(({ id }) => id === GUILD)?.size).toBeLessThan(before);
  }));

test('the picture of an actor stands in its panel, with words for whoever does not see it', () =>
  onPage(async (page) => {
    await page.keyboard.press('/');
    await page.locator('#search').fill('Lantern Guild');
    await page
      .getByRole('option', { name: /^Lantern Guild/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const picture = page.getByRole('img', { name: 'Lantern Guild, as the dataset shows it' });
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
      .toBeGreaterThan(0);
  }));

test('on a map land lies under the nodes, places at their coordinates, and what is not on it is counted', () =>
  onPage(async (page) => {
    await everything(page);
    await page.getByLabel('Arrange').selectOption('map');
    await page.getByTestId('ground').waitFor();
    const at = async (id: string) => (await looked(page)).find((each) => each.id === id);
    // Skerry lies north and west of the Marrow Sound.
    await expect
      .poll(async () => {
        const [skerry, sound] = [await at('tiny:skerry'), await at('tiny:marrow-sound')];
        return skerry !== undefined && sound !== undefined && skerry.x < sound.x && skerry.y < sound.y;
      })
      .toBe(true);
    // Whoever nobody places is not drawn: they are counted and listed beside the map, and nothing leads to them.
    const tray = page.getByTestId('off-the-map');
    const all = Number(/(\d+) nodes/.exec((await page.getByRole('contentinfo').innerText()) ?? '')?.[1]);
    const many = Number(/^(\d+) nodes? not on the map$/.exec(await tray.locator('summary').innerText())?.[1]);
    await expect
      .poll(async () => (await looked(page)).filter(({ kind }) => kind === 'node').map(({ id }) => id))
      .toHaveLength(all - many);
    await tray.locator('summary').click();
    await tray.getByRole('heading', { name: 'Places without coordinates (1)', exact: true }).waitFor();
    expect(await tray.getByRole('button').count()).toBe(many);
    // Land is painted, and not one colour over everything.
    const colours = await page.getByTestId('ground').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
      const found = new Set<number>();
      for (let index = 3; index < (data?.length ?? 0); index += 4) found.add(data?.[index] ?? 0);
      return found.size;
    });
    expect(colours).toBeGreaterThan(1);
    await page.getByLabel('Arrange').selectOption('force');
    await expect.poll(() => page.getByTestId('ground').count()).toBe(0);
  }));

test('a picture without a place says so, leads to where was whom, lists who they are, and leads back', () =>
  onPage(async (page) => {
    await page.getByLabel('Arrange').selectOption('map');
    await page.getByText('Nothing here can be put on a map').waitFor();
    expect(await page.getByTestId('ground').count()).toBe(0);
    await page.getByText('Who they are').click();
    await page
      .getByRole('region', { name: 'At no place in this picture' })
      .getByRole('button')
      .first()
      .waitFor();
    await page.getByText(/^None of the \d+ nodes in this picture is a place\./).waitFor();
    await page.getByRole('button', { name: 'Where was whom?' }).click();
    await page.getByRole('region', { name: 'Where was whom', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Arrange by ties' }).click();
    await expect.poll(async () => (await looked(page)).length).toBeGreaterThan(1);
  }));
