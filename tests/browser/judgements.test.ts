import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Judgement } from '#contract/judgement.ts';
import { TINY, loadTiny } from '../support/datasets.ts';
import { emptyDatabase } from '../support/neo4j.ts';
import { faultsOf } from '../support/page-faults.ts';
import { dragNode, drawn } from '../support/page.ts';
import { openSite } from '../support/site.ts';

const site = openSite(loadTiny, { texts: [`${TINY}/texts`] });
let page: Page;

beforeEach(async () => {
  await emptyDatabase(site.db);
  await loadTiny(site.db);
  // The checker of accessibility is put into the page, which the page’s own policy rightly forbids.
  page = await site.open(site.app.url, { bypassCSP: true });
});

afterEach(async () => {
  await page.context().close();
});

const outline = () => page.getByRole('complementary', { name: 'In the picture' });
const details = () => page.getByRole('complementary', { name: 'Selected' });
const desk = () => page.getByRole('complementary', { name: 'Judgements' });
const tab = (name: string) => page.getByRole('navigation', { name: 'Panel' }).getByRole('button', { name });
const button = (name: string | RegExp) => details().getByRole('button', { name });
const labels = async (): Promise<string[]> =>
  (await drawn(page)).nodes.map((node) => node.label.replaceAll('\n', ' ')).toSorted();

const placed = ({ nodes }: Awaited<ReturnType<typeof drawn>>) =>
  new Map(nodes.map(({ id, x, y }) => [id, [x, y]] as const).toSorted(([a], [b]) => a.localeCompare(b)));

async function sign(choice: RegExp, why: string, by: string): Promise<void> {
  await details().getByLabel(choice).check();
  await details().getByLabel('Why').fill(why);
  await details().getByLabel('Your name').fill(by);
  await button('Record').click();
}

async function openDisputedTie(): Promise<void> {
  await outline()
    .getByRole('button', { name: /Tide Guild detained Ilse Varn.*disputed/ })
    .click();
  await details().getByRole('region', { name: 'Denied' }).waitFor();
}

async function outlineNode(name: string): Promise<void> {
  const back = page.getByRole('button', { name: /^Back to/ });
  if ((await back.count()) > 0) await back.click();
  await outline()
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await details().getByRole('heading', { name }).waitFor();
}

const poll = <T>(value: () => Promise<T>) => expect.poll(value, { timeout: 15_000 });

const importing = async (text: string): Promise<string[]> => {
  await tab('Judgements').click();
  await desk()
    .getByLabel('A file of judgements')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const alert = desk().getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('mine.json could not be taken in. Nothing of it was.');
  await desk().getByText('No judgements yet').waitFor();
  return alert.getByRole('listitem').allInnerTexts();
};

describe('a claim', () => {
  test('is ranked: set back, never hidden; exported; still there after a reload; then undone', async () => {
    await openDisputedTie();
    const denied = details().getByRole('region', { name: 'Denied' });
    await denied.getByRole('button', { name: 'Rank this claim' }).click();
    expect(await faultsOf(page)).toStrictEqual([]);
    await sign(/^Set back/, 'An empty guest book proves little.', 'Ada Byron');
    await denied.getByText('An empty guest book proves little.').waitFor();
    expect(await denied.getByRole('listitem').first().getAttribute('data-rank')).toBe('deprecated');
    expect(await denied.innerText()).toContain('The Skerry Almanac, citing Tide Guild');
    expect(await denied.innerText()).toMatch(/Set back Ada Byron, \d+ \w+ \d{4} at \d\d:\d\d/);

    await button('Back to the picture').click();
    await tab('Judgements').click();
    const saved = page.waitForEvent('download');
    await desk().getByRole('button', { name: 'Export' }).click();
    const file = await (await saved).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'relata-judgements',
      judgements: [{ kind: 'rank', claimId: 'tiny:varn-not-after', rank: 'deprecated', by: 'Ada Byron' }],
    });

    await loadTiny(site.db);
    await page.reload();
    await tab('Judgements').click();
    await desk().getByText('An empty guest book proves little.').waitFor();
    await desk().getByLabel('A file of judgements').setInputFiles(file);
    await desk().getByText('1 already here').waitFor();
    await desk().getByRole('button', { name: 'Take back' }).click();
    await desk()
      .getByText(/^Taken back by Ada Byron/)
      .waitFor();
    expect(await faultsOf(page)).toStrictEqual([]);
    await tab('In the picture').click();
    await openDisputedTie();
    await denied.getByText('1 earlier judgement').waitFor();
    expect(await denied.getByRole('listitem').first().getAttribute('data-rank')).toBe('normal');
  });

  test('is what was done last: taken back by the toast, by undo, and done again; then steps are undone as ever', async () => {
    await openDisputedTie();
    await page.keyboard.press('h');
    await page.keyboard.press('Control+z');
    await openDisputedTie();
    await button('Judge this tie').click();
    await sign(/^Undecided/, 'Nothing speaks for either.', 'Ada Byron');
    const toast = page.getByTestId('toast');
    await toast.getByRole('button', { name: 'Take back' }).click();
    await details().getByText('1 earlier judgement').waitFor();
    await toast.getByText('Judgement taken back').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await details().getByText('Nothing speaks for either.').first().waitFor();
    await toast.getByText('Judgement restored').waitFor();
    await page.keyboard.press('Control+z');
    await details().getByText('1 earlier judgement').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await toast.getByText('Judgement restored').waitFor();

    // A step after it comes first.
    const before = (await drawn(page)).nodes.length;
    await outlineNode('Jon Hask');
    await page.keyboard.press('h');
    await poll(async () => (await drawn(page)).nodes.length).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await poll(async () => (await drawn(page)).nodes.length).toBe(before);
    const { body } = await site.app.get('/api/v1/judgements');
    expect(JSON.stringify(body)).toContain('"status":"in-force"');
    await page.keyboard.press('Control+z');
    await toast.getByText('Judgement taken back').waitFor();
    const { body: after } = await site.app.get('/api/v1/judgements');
    expect(JSON.stringify(after)).not.toContain('"status":"in-force"');
    const line = await page.getByRole('contentinfo').boundingBox();
    const said = await toast.boundingBox();
    // It never lies on the picture.
    expect(said?.y).toBeGreaterThanOrEqual((line?.y ?? 0) - 2);
  });

  test('comes back from its file into a database that has lost it', async () => {
    await openDisputedTie();
    await button('Judge this tie').click();
    await sign(/^Agrees to disagree/, 'Both sides speak for themselves.', 'Ada Byron');
    await details().getByText('Both sides speak for themselves.').waitFor();
    const { body } = await site.app.get('/api/v1/judgements/export');
    await emptyDatabase(site.db);
    await loadTiny(site.db);
    await page.reload();
    await button('Back to the picture').click();
    await tab('Judgements').click();
    await desk().getByText('No judgements yet').waitFor();
    await desk()
      .getByLabel('A file of judgements')
      .setInputFiles({
        name: 'j.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(body)),
      });
    await desk().getByText('1 added').waitFor();
    await desk().getByRole('button', { name: 'Tide Guild detained Ilse Varn' }).click();
    await details().getByText('Both sides speak for themselves.').waitFor();
    expect(await details().innerText()).toContain('Agrees to disagree Ada Byron');
  });

  test('a file that is no JSON is refused with where it is none, and how to mend it', async () => {
    const [fault, ...more] = await importing('{\n  format: 1\n}');
    expect(more).toStrictEqual([]);
    expect(fault).toMatch(/^line 2, column 3: This is no JSON as Relata writes it\..*Export/s);
  });

  test('a file with wrong values is refused with each of them, where it stands, and how to mend it', async () => {
    const judgement = {
      kind: 'rank',
      id: '00000000-0000-4000-8000-000000000001',
      claimId: 'tiny:six-freed',
      rank: 'best',
      by: '',
      reason: 'Counted from afar.',
      madeAt: 'yesterday',
      changes: [],
    };
    const file = {
      format: 'relata-judgements',
      version: 1,
      exportedAt: '2001-01-01T00:00:00Z',
      datasets: [],
      judgements: [judgement],
    };
    const faults = await importing(JSON.stringify(file));
    expect(faults).toHaveLength(3);
    expect(faults).toContainEqual(expect.stringMatching(/^judgement 1, rank: .*"preferred"/));
    expect(faults).toContainEqual(expect.stringMatching(/^judgement 1, by: .*Give every judgement the name/));
    expect(faults).toContainEqual(expect.stringMatching(/^judgement 1, madeAt: .*Write the time as 20/));
    expect(await faultsOf(page)).toStrictEqual([]);
  });
});

/** Said through the API, as another analyst might. */
const join = async (a: string, b: string): Promise<string> => {
  const actorIds = [`tiny:${a}`, `tiny:${b}`];
  const said = { by: 'Ada', reason: 'Seen.', unnamedAcknowledged: true };
  const { body } = await site.app.post('/api/v1/judgements', {
    judgement: { kind: 'identity', actorIds, same: true, ...said },
  });
  return Judgement.parse(body).id;
};
const split = (id: string) => site.app.post(`/api/v1/judgements/${id}/withdraw`, { by: 'Ada' });
const placeOf = async (id: string): Promise<number[]> =>
  (await drawn(page)).nodes
    .filter((node) => node.id === `tiny:${id}`)
    .flatMap(({ x, y }) => [Math.round(x), Math.round(y)]);

describe('two actors', () => {
  test('an unnamed one is joined with another only when that is meant, and split again with nothing lost', async () => {
    const before = await drawn(page);
    await outline()
      .getByRole('button', { name: /^a woman in grey/ })
      .first()
      .click();
    await button('The same as…').click();
    await details().getByLabel('The other actor').fill('Ilse Varn');
    await details()
      .getByRole('listbox', { name: 'Names found' })
      .getByRole('option', { name: /Ilse Varn/ })
      .click();
    await sign(/^The same/, 'Both were held in the loft.', 'Ada Byron');
    await details().getByRole('alert').waitFor();
    expect(await labels()).toContain('a woman in grey');
    await details()
      .getByLabel(/^One of them is not named/)
      .check();
    await button('Record').click();
    await details().getByText('Drawn as one with').waitFor();
    await poll(labels).toContain('Ilse Varn = a woman in grey');
    const merged = await drawn(page);
    expect(merged.nodes).toHaveLength(before.nodes.length - 1);
    expect(merged.ties.map(({ id }) => id)).toContain('tiny:grey-held');
    expect(await faultsOf(page)).toStrictEqual([]);
    await page.keyboard.press('h');
    await poll(async () => (await drawn(page)).nodes.length).toBe(before.nodes.length - 2);
    await page.keyboard.press('Control+z');
    await poll(labels).toContain('Ilse Varn = a woman in grey');
    await tab('Judgements').click();
    await desk().getByRole('button', { name: 'Take back' }).click();
    await poll(labels).toContain('a woman in grey');
    const after = await drawn(page);
    expect(placed(after)).toStrictEqual(placed(before));
    expect(after.ties.map(({ id }) => id).toSorted()).toStrictEqual(
      before.ties.map(({ id }) => id).toSorted(),
    );
  });

  test('drawn as one, each keeps what is said of it, and its ties', async () => {
    await join('woman-in-grey', 'ilse-varn');
    await page.reload();
    await poll(labels).toContain('Ilse Varn = a woman in grey');
    await outline()
      .getByRole('button', { name: /^Ilse Varn = a woman in grey/ })
      .first()
      .click();
    await details().getByRole('region', { name: 'What is said of Ilse Varn' }).getByText('pilot').waitFor();
    const other = details().getByRole('article', { name: 'As a woman in grey' });
    await other.getByRole('heading', { name: /^Ties of a woman in grey/ }).waitFor();
    expect(await other.innerText()).toMatch(/a woman in grey was detained by/);
    await details()
      .getByRole('heading', { name: /^Ties of Ilse Varn/ })
      .waitFor();
    expect(await faultsOf(page)).toStrictEqual([]);
  });

  test('drawn as one, they stay where they are dragged, whoever joins them or leaves them', async () => {
    const first = await join('woman-in-grey', 'jon-hask');
    await page.reload();
    await poll(labels).toContain('Jon Hask = a woman in grey');
    await dragNode(page, 'tiny:jon-hask', 70, -30);
    const pinned = async () =>
      (await drawn(page)).nodes.filter(({ classes }) => classes.includes('pinned')).map(({ id }) => id);
    await poll(pinned).toStrictEqual(['tiny:jon-hask']);
    const at = await placeOf('jon-hask');
    // Father Aumer comes before both, and is what they are drawn as.
    const second = await join('father-aumer', 'jon-hask');
    await page.reload();
    await poll(labels).toContain('Father Aumer = Jon Hask = a woman in grey');
    await poll(() => placeOf('father-aumer')).toStrictEqual(at);
    await dragNode(page, 'tiny:father-aumer', -90, 40);
    await poll(async () => (await placeOf('father-aumer')).join()).not.toBe(at.join());
    const there = await placeOf('father-aumer');
    await split(first);
    await split(second);
    await page.reload();
    await poll(labels).toContain('a woman in grey');
    await poll(() => placeOf('jon-hask')).toStrictEqual(at);
    expect(await placeOf('father-aumer')).toStrictEqual(there);
  });
});
