import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { load } from '../server/dataset/load.ts';
import { connect } from '../server/graph/connect.ts';
import { startApp } from '../tests/support/app.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { datasetIn } from '../tests/support/datasets.ts';
import { builtPage } from '../tests/support/page.ts';
import { startTestNeo4j } from '../tests/support/test-neo4j.ts';

/** From navigation to the first picture drawn: a fresh profile each time, and again with a warm cache. */
const RUNS = 7;
const AIM = 2000;
const ARTICLE = fileURLToPath(new URL('../data/al-qaeda-iran', import.meta.url));

async function firstPicture(browser: Browser, url: string): Promise<[cold: number, warm: number]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const drawn = async (): Promise<number> => {
    await page.waitForFunction(() => performance.getEntriesByName('relata:first-picture').length > 0);
    return page.evaluate(() => performance.getEntriesByName('relata:first-picture')[0]?.startTime ?? NaN);
  };
  await page.goto(url);
  const cold = await drawn();
  await page.reload();
  const warm = await drawn();
  await context.close();
  return [cold, warm];
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map(
    (ms) => ms ?? NaN,
  );
  const ratio = ((median ?? NaN) / AIM).toFixed(2);
  const range = `${Math.round(low ?? NaN)}–${Math.round(high ?? NaN)}`;
  console.log(
    `${what}: median ${Math.round(median ?? NaN)} ms [${range}], ${ratio} of the aim of ${AIM} ms (n=${times.length})`,
  );
}

const neo4j = await startTestNeo4j();
const db = connect(neo4j.address);
const pageDir = await builtPage();
const browser = await launchChromium();
try {
  await load(db, await datasetIn(ARTICLE));
  const app = await startApp(db, { pageDir });
  await firstPicture(browser, app.url);
  const times: [number, number][] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await firstPicture(browser, app.url));
  report(
    'first picture, fresh profile',
    times.map(([cold]) => cold),
  );
  report(
    'first picture, warm cache',
    times.map(([, warm]) => warm),
  );
  await app.close();
} finally {
  await browser.close();
  await db.close();
  await neo4j.stop();
}
