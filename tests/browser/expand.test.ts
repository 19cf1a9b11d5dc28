import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HUB, hubNetwork } from '../../bench/hub-network.ts';
import type { Neighbours } from '#contract/network.ts';
import { load } from '../../server/dataset/load.ts';
import { loadTiny } from '../support/datasets.ts';
import { drawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

/** Enough to freeze a page that would show them all, and few enough to be loaded in a test; `bench/hub` has 50,000. */
const TIES = 5000;

const site = openSite(async (db) => {
  await loadTiny(db);
  await load(db, hubNetwork(TIES), { oneTransaction: 0 });
});
let page: Page;

beforeEach(async () => {
  page = await site.open();
});

afterEach(() => page.context().close());

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 20_000 });
const expand = () => page.getByRole('region', { name: 'Ties by type' });
const ids = async () => (await drawn(page)).nodes.map(({ id }) => id).toSorted();

async function open(name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('#search').fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name }).first().waitFor();
}

test('counts before anything loads; what comes in can be collapsed, and nothing else goes', async () => {
  expect.hasAssertions();
  await open('Tide Guild');
  await expand().getByText('6 of 8 shown').waitFor();
  const before = await ids();
  await expand().getByRole('button', { name: 'Bring in 1: paid' }).click();
  await poll(ids).toStrictEqual([...before, 'tiny:emil-dray'].toSorted());
  await expand().getByText('7 of 8 shown').waitFor();
  await expand().getByRole('button', { name: 'Bring in the one not shown' }).click();
  await poll(ids).toStrictEqual([...before, 'tiny:deckhands', 'tiny:emil-dray'].toSorted());
  await expand().getByRole('button', { name: 'Collapse: paid' }).waitFor({ state: 'detached' });
  await expand().getByRole('button', { name: 'Collapse: ties of all types' }).click();
  await poll(ids).toStrictEqual([...before, 'tiny:emil-dray'].toSorted());
  await expand().getByRole('button', { name: 'Collapse: paid' }).click();
  await poll(ids).toStrictEqual(before);
  await page.keyboard.press('Control+z');
  await poll(ids).toContain('tiny:emil-dray');
});

/** Nodes and ties, as the line under the picture counts them. */
const count = async () => {
  const [, nodes, ties] =
    /(\d+) nodes · (\d+) ties/.exec(await page.getByRole('contentinfo').innerText()) ?? [];
  return [Number(nodes), Number(ties)] as const;
};

test('what would come is counted before it comes, side ties too, and just that comes', async () => {
  await open('Tide Guild');
  await expand().getByText('6 of 8 shown').waitFor();
  const before = await count();
  for (const name of [/^Bring in 1: paid/, /^Bring in (all|the one)/]) {
    const button = expand().getByRole('button', { name });
    await button.hover();
    const ahead = page.getByTestId('ahead');
    await ahead.getByText(/^Brings .*\d+ ties?/).waitFor();
    const words = await ahead.innerText();
    const [here] = [await count()];
    await button.click();
    await expect.poll(async () => (await count())[0]).toBeGreaterThan(here[0]);
    const [nodes, ties] = await count();
    const told = [...words.matchAll(/(\d+) (actor|event|place)s?/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    );
    expect([told, Number(/(\d+) ties?/.exec(words)?.[1])]).toStrictEqual([nodes - here[0], ties - here[1]]);
  }
  expect((await count())[1]).toBeGreaterThan(before[1]);
});

test('a kind at the other end can be chosen', async () => {
  expect.hasAssertions();
  await open('Tide Guild');
  await expand().getByRole('combobox', { name: 'of', exact: true }).selectOption('Group');
  await expand().getByText('0 of 1 shown').waitFor();
  await expand()
    .getByRole('button', { name: /Bring in 1/ })
    .first()
    .click();
  await poll(ids).toContain('tiny:deckhands');
});

test('a hub: true totals, a few of many, and the page goes on working', async () => {
  const { body } = await site.app.get(`/api/v1/neighbours/${HUB}?limit=0`);
  const { name, ties } = (body as { node: { name: string; ties: number } }).node;
  expect(ties).toBeGreaterThan(TIES);
  await open(name);
  await expand().getByText(`0 of ${ties} shown`).waitFor();
  await poll(ids).toContain(HUB);
  const before = await ids();
  await expand().getByRole('combobox', { name: 'Up to' }).selectOption('5');
  await expand().getByRole('combobox', { name: 'first the' }).selectOption('latest');
  await expand()
    .getByRole('button', { name: `Bring in 5 of the ${ties} not shown` })
    .click();
  await poll(async () => (await ids()).length).toBe(before.length + 5);
  await expand()
    .getByText(new RegExp(`\\d+ of ${ties} shown`))
    .waitFor();
  // In another order those that are here stand elsewhere, and still just as many ties come in as were asked for.
  const here = await ids();
  const connected = await site.app.get(`/api/v1/neighbours/${HUB}?limit=50`);
  const next = (connected.body as Neighbours).neighbours
    .map((each) => each.node.id)
    .filter((id) => !here.includes(id))
    .slice(0, 5);
  await expand().getByRole('combobox', { name: 'first the' }).selectOption('connected');
  await expand()
    .getByRole('button', { name: /^Bring in 5 of the/ })
    .click();
  await poll(ids).toStrictEqual([...new Set([...here, ...next])].toSorted());
  // Still answers: another view opens.
  await page.getByRole('button', { name: /^The vote/ }).click();
  await page.getByRole('heading', { name: 'The vote' }).waitFor();
});
