import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { loadTiny, TINY } from '../support/datasets.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
vi.setConfig({ testTimeout: 240_000 });

const CONTROLS =
  /^\s*- '?(button|menuitem|menuitemcheckbox|link|checkbox|radio|combobox|searchbox|textbox|slider|switch|spinbutton) "((?:[^"\\]|\\.)*)"/;

/** Every control in sight, by its role and name. */
async function controls(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  return lines.flatMap((line) => {
    const [, role = '', name = ''] = CONTROLS.exec(line) ?? [];
    return role === '' ? [] : [`${role} ${name.replaceAll('\\"', '"')}`];
  });
}

/** Without its key, in brackets or at the end of a menu's line, and the dots that promise a form. */
const bare = (name: string): string =>
  name
    .replace(/ \((?:Ctrl\+|Shift\+)*\S+\)$/, '')
    .replace(/ (?:(?:Ctrl|Shift)\+)*[A-Z?+-]$/, '')
    .replace(/…$/, '')
    .toLowerCase();

/** The titles of all commands, as the palette lists them. */
async function commands(page: Page): Promise<Set<string>> {
  await page.keyboard.press('Control+k');
  const list = page.getByRole('dialog', { name: 'All commands' });
  await list
    .getByRole('option', { name: /^Ties of an actor|^Everything an actor/ })
    .first()
    .waitFor();
  const rows = await list.getByRole('option').locator('bdi').allInnerTexts();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  return new Set(rows.map(bare));
}

/** Controls that go by another name than their command, since they stand beside what they are about. */
const BY_ANOTHER_NAME: readonly (readonly [RegExp, string])[] = [
  [/^button Explore$/, 'Explore: starting views and saved views'],
  [/^button Ask$/, 'Ask: questions in words'],
  [/^button Filters$/, 'Filters: what is drawn'],
  [/^button Look$/, 'Look: colours, sizes and shapes'],
  [/^button Measures$/, 'Measures of the network'],
  [/^button Where was whom$/, 'Where was whom on a day'],
  [/^button In the picture$/, 'In the picture: everything as a list'],
  [/^button Disputes$/, 'Disputes: where accounts differ'],
  [/^searchbox Search people|^combobox Search people/, 'Search by name'],
  [/^combobox Arrange$/, 'Arrange by ties'],
  [/^button Everything /, 'Everything: the whole network'],
  [/^button Import/, 'Import a saved view…'],
  [/^button Add a note on this picture/, 'Write a note on this picture…'],
  [/^button Add a note on /, 'Write a note on it…'],
  [/^button (Held|Said|Recorded)|^button (possibly|certainly)/, 'As of a day: choose when…'],
  [/^button as told by/, 'As told by: choose sources…'],
  [/^button (not )?compared/, 'Compare with another account…'],
  [/^radio at any time/, 'As of any time'],
  [
    /^radio (on a day|in a range|what changed)|^slider |^combobox Clock|^button (Play|Pause|One step)|^textbox Type it/,
    'As of a day: choose when…',
  ],
  [/^combobox (From|To|And)$/, 'Paths'],
  [/^checkbox also what they pass on/, 'Also what the chosen sources relay'],
  [/^textbox On which day/, 'Where was whom on a day'],
  [/^combobox How sure/, 'Also what only possibly held'],
  [/^checkbox also undated ties/, 'Also undated ties'],
  [/^checkbox .*faintly/, 'What did not hold, faintly'],
  [/^checkbox told or relayed/, 'Also what the chosen sources relay'],
  [
    /^checkbox .* claims?$|^searchbox Find a source|^button Choose account A|^button Show everything they report/,
    'As told by: choose sources…',
  ],
  [/^radio (nobody|all others|these sources)/, 'Compare with another account…'],
  [/^button Back to/, 'Clear selection, then highlight'],
  [/^button Write a briefing$/, 'Write a briefing about what is shown…'],
  [/^button Bring in/, 'Bring in its ties'],
  [/^button How tied to/, 'How tied to …?'],
  [/^button \d+ hidden$/, 'In the picture: everything as a list'],
  [/^button show again|^button Show (all|again)/i, 'Show everything hidden again'],
  [/^button Export$/, 'Export judgements'],
  [/^button Save as a script/, 'Save the history as a script'],
  [/^button Name “/, 'Name this state…'],
  [/^button Measure$/, 'Measure: degree'],
  [
    /^button Add a rule|^combobox (Colour|Size|Letters|Under|Width|Colours)|^checkbox (leave names out|pictures on)/,
    'Look: colours, sizes and shapes',
  ],
  // What stands in the legend takes its kind or family off the picture.
  [/^button [a-z]+( of [a-z]+)?(, [a-z]+)*$/, 'Filters: what is drawn'],
  [/^checkbox .* \d+$|^button only |^checkbox hide what/, 'Filters: what is drawn'],
  [/^combobox Add a filter|^button (Only|only) |^checkbox .*kinds?/, 'Filters: what is drawn'],
  [/^combobox (Of|Events count|Parallel ties count)|^checkbox also speech/, 'Measures of the network'],
];

/** What has no command of its own, and why. */
const NO_COMMAND: readonly (readonly [RegExp, string])[] = [
  [/^button More$/, 'opens a menu of nothing but commands'],
  [/^button (Close|Close this control|Take back)/, 'ends what was just opened, which Escape does too'],
  [/^searchbox (Find a question|Find in this list)|^combobox Ties$/, 'is about the list that it stands over'],
  [/^combobox (Up to|first the|of)$/, 'says how many come in, beside the button that brings them'],
  [/^checkbox (In the whole network|Also between accounts)/, 'is about the list that it stands over'],
  [
    /^button (Judge this (claim|attribute)|Rank this claim)/,
    'is one of many: the claim that it stands on is meant',
  ],
  [/^button .*paragraph|^button line |^button .*, \d+ of \d+$/, 'is one of many passages'],
  [/^button [A-Z][^.]*\.$/, 'is one of many claims, in its own words'],
  [/^button How to read the picture/, 'folds a part of the page'],
  [/^button All \d+ sources$/, 'shows the rest of the list that it ends'],
];

/** The words of the data: names, sentences, values and claims are found by name, and open what they say. */
const isData = (control: string, data: readonly string[]): boolean =>
  data.some((name) => control.toLowerCase().includes(name.toLowerCase()));

async function withoutCommand(
  page: Page,
  titles: ReadonlySet<string>,
  data: readonly string[],
): Promise<string[]> {
  const found = await controls(page);
  return found.filter((control) => {
    const name = control.slice(control.indexOf(' ') + 1);
    if (titles.has(bare(name))) return false;
    const other = BY_ANOTHER_NAME.find(([pattern]) => pattern.test(control));
    if (other !== undefined) return !titles.has(bare(other[1]));
    return !NO_COMMAND.some(([pattern]) => pattern.test(control)) && !isData(control, data);
  });
}

async function titled(path: string): Promise<{ title: string }[]> {
  const { body } = await site.app.get(path);
  const list = Array.isArray(body) ? body : Reflect.get(body as object, 'queries');
  return list as { title: string }[];
}

test('every control of the page is a command, under its own or another name, or says why it is none', () =>
  site.with(site.app.url, async (page) => {
    const titles = await commands(page);
    const { body } = await site.app.post('/api/v1/network', {});
    const nodes = (body as { nodes: { name: string[] } }).nodes.name;
    const views = (await titled('/api/v1/views')).map(({ title }) => title);
    const questions = (await titled('/api/v1/queries')).map(({ title }) => title);
    // Each of these is a command, too.
    for (const view of views) expect(titles).toContain(bare(`Open the view “${view}”`));
    for (const question of questions) expect(titles).toContain(bare(question));
    const data = [...nodes, ...views, ...questions];
    const found: string[] = [];
    const clean = async (state: string): Promise<void> => {
      for (const control of await withoutCommand(page, titles, data)) found.push(`${state}: ${control}`);
    };
    const rail = page.getByRole('navigation', { name: 'Rail' });
    const panel = page.getByRole('navigation', { name: 'Panel' });

    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: /^SVG/ }).waitFor();
    const formats = await dialog
      .getByRole('group', { name: /^(Picture|Data|Evidence)/ })
      .getByRole('radio')
      .evaluateAll((all) => all.map((each) => each.nextElementSibling?.textContent ?? ''));
    expect(formats.length).toBeGreaterThan(6);
    for (const format of formats) expect(titles).toContain(`export as ${format.toLowerCase()}`);
    await page.keyboard.press('Escape');

    await clean('the page as it opens');
    for (const tab of ['Ask', 'Filters', 'Look', 'Measures', 'Explore']) {
      await rail.getByRole('button', { name: tab }).click();
      await clean(`rail: ${tab}`);
    }
    for (const tab of ['History', 'Paths', 'Disputes', 'Where was whom', 'Judgements', 'In the picture']) {
      await panel.getByRole('button', { name: tab }).click();
      await clean(`panel: ${tab}`);
    }
    for (const part of [/^Held/, /^as told/, /compared/]) {
      await page.getByTestId('lens-sentence').getByRole('button', { name: part }).click();
      await clean(`lens: ${part.source}`);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await clean('the menu of the toolbar');
    await page.keyboard.press('Escape');
    await page
      .getByTestId('outline')
      .getByRole('button', { name: /^Ilse Varn/ })
      .first()
      .click();
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { name: 'Ilse Varn' })
      .waitFor();
    const actions = await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('button', { name: /^(Hide|How is it|Bring in|The same as|Add a note|Write a briefing)/ })
      .allInnerTexts();
    expect(actions.length).toBeGreaterThan(4);
    await clean('an actor that is selected');
    expect(found).toStrictEqual([]);
  }));

test('what is typed finds the lens, comparing, disputes, judgements, history, measures, questions and names', () =>
  site.with(site.app.url, async (page) => {
    const first = async (typed: string): Promise<string[]> => {
      await page.keyboard.press('Control+k');
      const list = page.getByRole('dialog', { name: 'All commands' });
      await list.getByRole('combobox').fill(typed);
      await expect.poll(() => list.getByRole('option').count()).toBeGreaterThan(0);
      // Names are asked of the server.
      await page.waitForResponse(/search/, { timeout: 3000 }).catch(() => null);
      const rows = await list.getByRole('option').locator('bdi').allInnerTexts();
      await page.keyboard.press('Escape');
      await list.waitFor({ state: 'detached' });
      return rows.slice(0, 4);
    };
    for (const [typed, wanted] of [
      ['lens', 'Clear the lens'],
      ['compare', 'Compare with another account…'],
      ['dispute', 'Disputes: where accounts differ'],
      ['judgements', 'Judgements'],
      ['history', 'History'],
      ['betweenness', 'Measure: betweenness'],
      ['filters', 'Filters: what is drawn'],
      ['svg', 'Export as SVG…'],
      ['undated', 'Also undated ties'],
      ['hask', 'Jon Hask'],
    ] as const) {
      const rows = await first(typed);
      expect([
        typed,
        rows.some((row) => row.toLowerCase() === wanted.toLowerCase()) ? wanted : rows,
      ]).toStrictEqual([typed, wanted]);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('copy link');
    await expect
      .poll(() =>
        page
          .getByRole('dialog')
          .getByText(/^1 command$/)
          .count(),
      )
      .toBe(1);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('emil dray');
    await page.getByRole('option', { name: /^Emil Dray/ }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('complementary', { name: 'Selected' })
      .getByRole('heading', { name: 'Emil Dray' })
      .waitFor();
  }));
