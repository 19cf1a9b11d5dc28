import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadTiny } from '../support/datasets.ts';
import { drawn, openPage, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);
const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 30_000 });

/** How often the picture has been computed. */
const runs = (page: Page) => page.evaluate(() => performance.getEntriesByName('relata:picture').length);

/**
 * Counts, in the page, which function components of which part React has drawn again: it tells a developer's tool of
 * every commit, in the built page too.
 */
function countDrawn(): void {
  interface Fiber {
    tag: number;
    flags: number;
    child: Fiber | null;
    sibling: Fiber | null;
    alternate: Fiber | null;
    stateNode: unknown;
  }
  const PARTS = { panel: '[data-panel]', toolbar: '[role="toolbar"]', canvas: '[data-walk]' };
  const [FUNCTIONS, HOST, PERFORMED] = [[0, 11, 14, 15], 5, 1];
  const counts: Record<string, number> = { panel: 0, toolbar: 0, canvas: 0 };
  const partOf = ({ tag, stateNode }: Fiber): string | undefined =>
    tag === HOST && stateNode instanceof Element
      ? Object.entries(PARTS).find(([, selector]) => stateNode.matches(selector))?.[0]
      : undefined;
  const visit = (fiber: Fiber, within: string | undefined): void => {
    const part = partOf(fiber) ?? within;
    if (part !== undefined && FUNCTIONS.includes(fiber.tag) && (fiber.flags & PERFORMED) !== 0)
      counts[part] = (counts[part] ?? 0) + 1;
    // What is the same child as before has not been looked at.
    if (fiber.alternate !== null && fiber.alternate.child === fiber.child) return;
    for (let child = fiber.child; child !== null; child = child.sibling) visit(child, part);
  };
  const hook = {
    renderers: new Map(),
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => undefined,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_: number, { current }: { current: Fiber }) => visit(current, undefined),
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, drawnAgain: counts });
}

async function watched(use: (page: Page) => Promise<void>): Promise<void> {
  const page = await openPage(site.browser, site.app.url, {}, (blank) => blank.addInitScript(countDrawn));
  try {
    await pictureDrawn(page);
    await page.getByText('Ilse Varn').first().waitFor();
    await use(page);
  } finally {
    await page.context().close();
  }
}

const counts = (page: Page) =>
  page.evaluate(() => ({ ...(Reflect.get(window, 'drawnAgain') as Record<string, number>) }));

test('a pan draws neither the panel nor the toolbar again; a selection draws the panel', async () => {
  await watched(async (page) => {
    await page.waitForLoadState('networkidle');
    const before = await counts(page);
    const box = await page.getByTestId('canvas').boundingBox();
    if (box === null) throw new Error('no canvas');
    await page.mouse.move(box.x + 12, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, { steps: 6 });
    await page.mouse.up();
    await poll(async () => new URL(page.url()).hash).toMatch(/^#3\./);
    const panned = await counts(page);
    expect([panned.panel, panned.toolbar]).toStrictEqual([before.panel, before.toolbar]);
    expect(panned.canvas).toBeGreaterThan(before.canvas ?? 0);
    await page.locator('[data-panel] li button').first().click();
    await page.getByRole('complementary', { name: 'Selected' }).waitFor();
    expect((await counts(page)).panel).toBeGreaterThan(panned.panel ?? 0);
  });
});

/** What the page asks the server from now on. */
function askedOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname + search);
  });
  return asked;
}

const pictures = (asked: readonly string[]): string[] => asked.filter((path) => path !== '/api/v1/tellers');

async function openTheGuild(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('#search').fill('Tide Guild');
  await page.getByRole('option', { name: 'Tide Guild' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Ties by type' }).getByText('6 of 8 shown').waitFor();
  await page.waitForLoadState('networkidle');
}

test('a click on "Bring in" asks the server once, and computes the picture once', async () => {
  await site.with(site.app.url, async (page) => {
    await openTheGuild(page);
    const asked = askedOf(page);
    const before = await runs(page);
    await page.getByRole('button', { name: 'Bring in all 2 not shown' }).click();
    await poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).toContain('tiny:deckhands');
    await page.getByText('8 of 8 shown').waitFor();
    await page.waitForLoadState('networkidle');
    // Of the rows that a list has now, it is asked once who tells of them.
    expect(pictures(asked)).toStrictEqual(['/api/v1/picture']);
    expect(asked.length).toBeLessThanOrEqual(2);
    expect((await runs(page)) - before).toBe(1);
    // Undo and redo go to what has been asked for already; a pointer that rests on the button would ask what it brings.
    await page.mouse.move(4, 4);
    await page.keyboard.press('Control+z');
    await poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).not.toContain('tiny:deckhands');
    await page.keyboard.press('Control+Shift+z');
    await poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).toContain('tiny:deckhands');
    expect(pictures(asked)).toStrictEqual(['/api/v1/picture']);
  });
});

test('a link with an expansion opens with one question for its picture', async () => {
  await site.with(site.app.url, async (page) => {
    await openTheGuild(page);
    await page.getByRole('button', { name: 'Bring in all 2 not shown' }).click();
    await poll(async () => (await drawn(page)).nodes.map(({ id }) => id)).toContain('tiny:deckhands');
    const ids = (await drawn(page)).nodes.map(({ id }) => id).toSorted();
    const address = page.url();
    await page.goto('about:blank');
    const asked = askedOf(page);
    await page.goto(address);
    await pictureDrawn(page);
    await poll(async () => (await drawn(page)).nodes.map(({ id }) => id).toSorted()).toStrictEqual(ids);
    // The panel of what is selected asks for its own list of ties.
    const whole = asked.filter((path) => /picture|subgraph|network$/.test(path));
    expect(whole).toStrictEqual(['/api/v1/picture']);
  });
});

test('swatches follow a change of theme', async () => {
  await site.with(site.app.url, async (page) => {
    await openTheGuild(page);
    const colours = () =>
      page.evaluate(() => ({
        expand: document.querySelector('[aria-label="Ties by type"] i')?.getAttribute('style'),
        legend: document.querySelector('[aria-label="Legend"]')?.innerHTML,
      }));
    const before = await colours();
    expect([before.expand, before.legend].every((colour) => typeof colour === 'string')).toBe(true);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Dark theme' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    const after = await colours();
    expect(after.expand).not.toBe(before.expand);
    expect(after.legend).not.toBe(before.legend);
  });
});
