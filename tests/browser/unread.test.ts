import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { Scene } from '#contract/scene.ts';
import { encodeLink } from '../../client/src/state/url.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { openPage, pictureDrawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
let page: Page;
/** The endpoint that answers 503 for now. */
let gone: EndpointName | null = null;

const addressOf = (name: EndpointName): RegExp =>
  new RegExp(`^${endpoints[name].path.replaceAll(/:\w+/g, '[^/]+')}$`);

beforeAll(async () => {
  page = await openPage(site.browser, site.app.url);
  await page.route('**/api/v1/**', async (route) => {
    const [asked, { pathname }] = [route.request(), new URL(route.request().url())];
    const down =
      gone !== null &&
      asked.method().toLowerCase() === endpoints[gone].method &&
      addressOf(gone).test(pathname);
    if (!down) return route.continue();
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 503, code: 'unavailable', title: '', detail: GONE, instance: pathname }),
    });
  });
  return () => page.context().close();
});
afterAll(() => {
  gone = null;
});

const GONE = 'The database has gone away for this test.';
const UNREACHED = /The network cannot be reached just now\s*The database has gone away/;
const PANEL = /This could not be read\s*The database has gone away/;
const unread = (what: string): RegExp => new RegExp(`${what} could not be read: The database has gone away`);

type Part = Partial<Scene>;
const link = (part: Part): string =>
  encodeLink(
    Scene.parse({
      steps: [{ do: 'show', ids: ['tiny:ilse-varn', 'tiny:tide-guild', 'tiny:skerry-council'] }],
      ...part,
    }),
  );
const told = (part: Partial<Scene['lens']>): Part => ({ lens: Scene.shape.lens.parse(part) });
const tab = (name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name, exact: true }).click();
const rail = (name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Rail' }).getByRole('button', { name, exact: true }).click();
const press = (key: string) => (): Promise<void> => page.keyboard.press(key);
const openPassage = (): Promise<void> =>
  page
    .getByRole('button', { name: /^paragraph/ })
    .first()
    .click();
const nothing = (): Promise<void> => Promise.resolve();
const EXCHANGE = { selection: [{ what: 'event' as const, id: 'tiny:exchange-of-captives' }] };
const TIE = { selection: [{ what: 'tie' as const, id: 'tiny:varn-second-spell' }] };
const TWO = {
  selection: ['tiny:ilse-varn', 'tiny:skerry-council'].map((id) => ({ what: 'actor' as const, id })),
};
const VARN = { selection: [{ what: 'actor' as const, id: 'tiny:ilse-varn' }] };

interface Case {
  asks: EndpointName;
  /** what is in the address; the opening view where it is left out */
  scene?: Part;
  /** what leads there */
  go?: () => Promise<void>;
  says: RegExp;
  /** what must not be said meanwhile */
  never?: RegExp;
}

const CASES: readonly Case[] = [
  { asks: 'opening', says: UNREACHED },
  { asks: 'vocabulary', says: UNREACHED },
  { asks: 'datasets', says: UNREACHED },
  { asks: 'identities', says: UNREACHED },
  { asks: 'picture', scene: {}, says: UNREACHED },
  { asks: 'lens', scene: told({ asOf: '1907-05-01' }), says: UNREACHED },
  { asks: 'views', says: unread('The starting views') },
  { asks: 'savedViews', says: unread('The saved views'), never: /No saved views yet/ },
  { asks: 'networkSize', says: unread('How large the network is') },
  {
    asks: 'sources',
    go: () => page.locator('[data-tray="who"]').click(),
    says: unread('The sources'),
    never: /No source/,
  },
  {
    asks: 'sources',
    go: () => rail('Filters'),
    says: unread('The sources'),
    never: /Sources, with claims/,
  },
  {
    asks: 'timelineAmong',
    go: () => page.locator('[data-tray="when"]').first().click(),
    says: unread('The dates of these ties'),
    never: /None of these sources dates|Counting/,
  },
  {
    asks: 'search',
    go: async () => {
      await page.keyboard.press('/');
      await page.keyboard.type('varn');
    },
    says: /The search cannot be reached just now/,
    never: /is called like that/,
  },
  {
    asks: 'compareAmong',
    scene: told({ sources: ['tiny:brink'], against: 'others' }),
    says: PANEL,
  },
  { asks: 'changesAmong', scene: told({ between: ['1906-01-01', '1908-01-01'] }), says: PANEL },
  { asks: 'disputesAmong', go: () => tab('Disputes'), says: PANEL, never: /No dispute here|is disputed/ },
  { asks: 'judgements', go: () => tab('Judgements'), says: PANEL, never: /No judgements yet/ },
  { asks: 'actor', scene: VARN, says: PANEL },
  { asks: 'alike', scene: VARN, says: unread('Who is called alike') },
  { asks: 'event', scene: EXCHANGE, says: PANEL },
  { asks: 'tie', scene: TIE, says: PANEL },
  { asks: 'tellers', scene: VARN, says: /who says so cannot be read just now/, never: /no claim is left/ },
  {
    asks: 'document',
    scene: TIE,
    go: openPassage,
    says: PANEL,
  },
  {
    asks: 'documentText',
    scene: TIE,
    go: openPassage,
    says: PANEL,
  },
  { asks: 'pathsAmong', scene: TWO, go: press('l'), says: unread('The paths') },
  { asks: 'neighbours', scene: VARN, says: unread('Its ties') },
  { asks: 'savedQueries', go: () => rail('Ask'), says: unread('The questions'), never: /No question/ },
  {
    asks: 'briefings',
    go: async () => {
      await page.keyboard.press('Shift+B');
      await page.getByRole('button', { name: 'Cancel' }).click();
    },
    says: unread('The kept briefings'),
    never: /None yet/,
  },
  { asks: 'briefingHouses', go: press('Shift+B'), says: unread('The house styles') },
  {
    asks: 'cypherSchema',
    go: async () => {
      await page.keyboard.press('q');
      await page.getByRole('button', { name: 'Schema', exact: true }).click();
    },
    says: unread('The schema'),
  },
  {
    asks: 'attributes',
    go: async () => {
      await rail('Look');
    },
    says: /Not all that is shown here could be read: The database has gone away/,
  },
];

/** What is no list that stands on the page, or stands there as one above does. */
const ELSEWHERE: Record<string, readonly string[]> = {
  'done on a click, which tells why it failed': [
    'savedView',
    'saveView',
    'changeSavedView',
    'deleteSavedView',
    'restoreSavedView',
    'saveQuery',
    'changeSavedQuery',
    'deleteSavedQuery',
    'restoreSavedQuery',
    'judge',
    'importJudgements',
    'exportJudgements',
    'keepBriefing',
    'deleteBriefing',
    'restoreBriefing',
    'told',
    'measured',
  ],
  'a file': [
    'briefingFile',
    'keptBriefingFile',
    'pictureFile',
    'compareAmongFile',
    'network',
    'image',
    'claimsAbout',
    'documents',
  ],
  'the console tells its errors beside the query': [
    'cypherRun',
    'cypherCheck',
    'cypherCancel',
    'rowEvidence',
  ],
  'a panel as those of an actor and an event': ['place', 'briefing', 'draftBriefing', 'whereaboutsAmong'],
  'names and claims beside others; the line at the foot says that they could not be read': [
    'subgraph',
    'claim',
  ],
};

function calledOnThePage(): string[] {
  const folder = fileURLToPath(new URL('../../client/src', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const text = files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/\b(?:call|answerTo)\(\s*'(\w+)'/g)].map(([, name = '']) => name))];
}

describe('what could not be read is said where it would stand, and comes by itself', () => {
  test.each(CASES)('$asks', async ({ asks, scene, go = nothing, says, never }) => {
    gone = asks;
    await page.goto('about:blank');
    await page.goto(`${site.app.url}/${scene === undefined ? '' : `#${link(scene)}`}`);
    const begins = says === UNREACHED;
    if (!begins) await pictureDrawn(page);
    await go();
    const alert = page.getByText(says).or(page.getByRole('alert').filter({ hasText: says }));
    await alert.first().waitFor();
    if (never !== undefined) expect(await page.locator('body').innerText()).not.toMatch(never);
    gone = null;
    await expect.poll(() => alert.count()).toBe(0);
    if (begins) await pictureDrawn(page);
  });

  test('every endpoint that the page reads is among them, or has its reason', () => {
    const known = [...CASES.map(({ asks }) => asks), ...Object.values(ELSEWHERE).flat()];
    expect(calledOnThePage().filter((name) => !known.includes(name))).toStrictEqual([]);
  });
});
