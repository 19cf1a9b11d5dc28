import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../server/dataset/load.ts';
import { datasetIn, loadTiny } from '../support/datasets.ts';
import { drawn, openPage, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny);
let page: Page;
const errors: string[] = [];

beforeEach(async () => {
  errors.length = 0;
  page = await openPage(site.browser, site.app.url);
  page.on('pageerror', (error) => errors.push(error.message));
  await pictureDrawn(page);
});

afterEach(async () => {
  await page.context().close();
  expect(errors).toStrictEqual([]);
});

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 60_000 });
const panel = () => page.getByRole('article', { name: 'Paths' });
const paths = () =>
  panel()
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Show in the picture' }) });

async function choose(label: string, name: string): Promise<void> {
  await panel().getByRole('combobox', { name: label, exact: true }).fill(name);
  await panel().getByRole('option', { name }).first().click();
}

async function between(from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: 'Paths', exact: true }).click();
  await choose('From', from);
  await choose('To', to);
}

async function dimmed(): Promise<string[]> {
  const { nodes } = await drawn(page);
  return nodes
    .filter(({ classes }) => classes.includes('dimmed'))
    .map(({ id }) => id)
    .toSorted();
}

async function ids(): Promise<string[]> {
  const { nodes } = await drawn(page);
  return nodes.map(({ id }) => id);
}

describe('how two are tied', () => {
  test('each path a sentence, with who says so and the weakest link', async () => {
    expect.hasAssertions();
    await between('Emil Dray', 'Jon Hask');
    await poll(() => paths().count()).toBe(5);
    const first = paths().first();
    await first
      .getByText('Emil Dray was paid by Tide Guild (disputed), which employed Jon Hask (spy).')
      .waitFor();
    await first.getByText('Emil Dray was paid by Tide Guild: disputed, 2 independent origins').waitFor();
    await first
      .getByText(
        'disputed · judged so by Teo Marsh · alleged by whoever spreads the rumour · denied by Emil Dray · undated',
      )
      .waitFor();
    await first.getByText(/^alleged by Pell · /).waitFor();
  });

  test('a link opens its claims, and back leads to the paths', async () => {
    expect.hasAssertions();
    await between('Emil Dray', 'Jon Hask');
    await paths()
      .first()
      .getByRole('button', { name: /Emil Dray was paid by Tide Guild/ })
      .click();
    const selected = page.getByRole('complementary', { name: 'Selected' });
    await selected
      .getByText(/Dray had no mo/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Back to the paths' }).click();
    await poll(() => paths().count()).toBe(5);
  });

  test('chosen, its nodes come in and the rest is dimmed, until Escape; one undo takes it back', async () => {
    expect(await ids()).not.toContain('tiny:emil-dray');
    await between('Emil Dray', 'Jon Hask');
    const show = paths().first().getByRole('button', { name: 'Show in the picture' });
    await show.click();
    await poll(ids).toContain('tiny:emil-dray');
    await poll(dimmed).toStrictEqual([
      'tiny:exchange-of-captives',
      'tiny:father-aumer',
      'tiny:ilse-varn',
      'tiny:lantern-guild',
      'tiny:woman-in-grey',
    ]);
    const { ties } = await drawn(page);
    const standing = ties.filter(({ classes }) => !classes.includes('dimmed')).map(({ id }) => id);
    expect(standing.toSorted()).toStrictEqual(['tiny:dray-paid', 'tiny:hask-spied']);
    expect(await show.getAttribute('aria-pressed')).toBe('true');
    await page.getByText('Only the path between Emil Dray and Jon Hask stands out.').waitFor();
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await page
      .getByText(/^Showed paths between Emil Dray and Jon Hask; let Emil Dray, .+ stand out$/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Paths', exact: true }).click();
    await page.getByRole('heading', { name: 'How are they tied?' }).click();
    await page.keyboard.press('Escape');
    await poll(dimmed).toStrictEqual([]);
    await page.keyboard.press('Control+z');
    await poll(async () => (await dimmed()).length).toBe(5);
    await page.keyboard.press('Control+z');
    await poll(ids).not.toContain('tiny:emil-dray');
    expect(await dimmed()).toStrictEqual([]);
  });

  test('a tie that follows from an event is shown by that event', async () => {
    expect.hasAssertions();
    await between('Ilse Varn', 'Jon Hask');
    const direct = paths().filter({ hasText: 'Ilse Varn was exchanged for Jon Hask (inferred).' });
    await direct.first().getByRole('button', { name: 'Show in the picture' }).click();
    await poll(dimmed).toStrictEqual([
      'tiny:father-aumer',
      'tiny:lantern-guild',
      'tiny:tide-guild',
      'tiny:woman-in-grey',
    ]);
    // It is not drawn itself: when it is opened, nothing steps back for it.
    await direct
      .first()
      .getByRole('button', { name: /Ilse Varn was exchanged for Jon Hask/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Back to the paths' }).waitFor();
    await poll(async () =>
      (await drawn(page)).nodes.filter(({ classes }) => classes.includes('dim')).map(({ id }) => id),
    ).toStrictEqual([]);
  });

  test('where there is none: what was tried, and a way to loosen it that works', async () => {
    expect.hasAssertions();
    await between('Emil Dray', 'Jon Hask');
    await panel()
      .getByText(/The 5 best paths/)
      .click();
    await panel().getByRole('combobox', { name: 'Ties followed' }).selectOption('out');
    await panel().getByText('No path was found.').waitFor();
    await panel()
      .getByText(/Tried: Paths of up to 4 ties, each tie followed from its subject/)
      .waitFor();
    await panel().getByRole('button', { name: 'In either direction' }).click();
    await poll(() => paths().count()).toBe(5);
  });

  test('as told by one source, since the lens says so; and without the lens', async () => {
    expect.hasAssertions();
    await page.getByRole('button', { name: /as told by everyone/ }).click();
    await page
      .getByRole('checkbox', { name: /^Oda Brink/ })
      .first()
      .check();
    await page.keyboard.press('Escape');
    await between('Emil Dray', 'Jon Hask');
    await panel()
      .getByText(/as told by Oda Brink/)
      .waitFor();
    await panel().getByRole('button', { name: 'Without the lens' }).click();
    await poll(() => paths().count()).toBe(5);
  });
});

test('from a selection of several: between every two', async () => {
  expect.hasAssertions();
  const outline = page.getByRole('complementary', { name: 'In the picture' });
  await outline
    .getByRole('button', { name: /^Ilse Varn/ })
    .first()
    .click();
  await page.keyboard.press('l');
  await choose('To', 'Jon Hask');
  await choose('And', 'Rika Sol');
  const regions = page.getByRole('region', { name: /^Paths between/ });
  await poll(() => regions.evaluateAll((all) => all.map((each) => each.ariaLabel))).toStrictEqual([
    'Paths between Ilse Varn and Jon Hask',
    'Paths between Ilse Varn and Rika Sol',
    'Paths between Jon Hask and Rika Sol',
  ]);
});

test('why something is here: the step that brought it, and back to it', async () => {
  await between('Emil Dray', 'Jon Hask');
  await paths().first().getByRole('button', { name: 'Show in the picture' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('Rika Sol');
  await page
    .getByRole('option', { name: /Rika Sol/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const selected = page.getByRole('complementary', { name: 'Selected' });
  await selected.getByText('Why is this here?').click();
  await selected.getByText('It was added from the search for “Rika Sol”.').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('Emil Dray');
  await page
    .getByRole('option', { name: /Emil Dray/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await selected.getByRole('heading', { name: 'Emil Dray' }).waitFor();
  await selected.getByText('Why is this here?').click();
  await selected.getByText('It shows a path between Emil Dray and Jon Hask.').waitFor();
  await selected.getByRole('button', { name: 'Go back to that step' }).click();
  await poll(ids).not.toContain('tiny:rika-sol');
  expect(await ids()).toContain('tiny:emil-dray');
});

test('a new user: from the opening view of the article to how X is tied to Y, through whom, and who says so', async () => {
  expect.hasAssertions();
  await load(site.db, await datasetIn('data/al-qaeda-iran'));
  await page.reload();
  await pictureDrawn(page);
  // Seven actions: a key, a name, Enter; a button; a name, Enter.
  await page.keyboard.press('/');
  await page.keyboard.type('adl');
  await page
    .getByRole('option', { name: /Saif al-Adl/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'How tied to …?' }).click();
  await panel().getByRole('combobox', { name: 'To', exact: true }).fill('biden');
  await panel()
    .getByRole('option', { name: /Biden administration/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await poll(() => paths().count()).toBe(5);
  const answer = paths().first();
  await answer
    .getByText(
      'Saif al-Adl was detained by Iran, which was looked to for rapprochement by Biden administration.',
    )
    .waitFor();
  await answer
    .getByText(/New York Times, other media outlets/)
    .first()
    .waitFor();
  await answer.getByText(/^judged so by many listeners to Pompeo’s speech · /).waitFor();
});
