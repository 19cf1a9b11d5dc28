import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConsoleLine } from '#contract/console.ts';
import { appOn } from '../support/app-on.ts';
import { portOf } from '../support/app.ts';
import { loadTiny } from '../support/datasets.ts';
import { changes, type Everything, everythingIn, outside, seesDisk } from '../support/everything.ts';
import { testAddress } from '../support/neo4j.ts';
import type { Attempt } from './hostile/attempt.ts';
import { endless, expressions, large, paths } from './hostile/exhausting.ts';
import { harmless } from './hostile/harmless.ts';
import { elsewhere, procedures, reachesOut, severalOrOptions } from './hostile/reaching.ts';
import { administers, inTransactions, writes } from './hostile/writing.ts';

const SECRET = 'a-secret-that-no-answer-may-carry';
const folder = mkdtempSync(join(tmpdir(), 'relata-hostile-'));
const file = join(folder, 'secret.csv');
const web: { server: Server; reached: string[]; url: string } = {
  server: createServer(),
  reached: [],
  url: '',
};
/** The table is known before the address is: vitest names its tests first. */
const WEB = 'http://web.invalid';

const { app } = appOn(loadTiny);
let driver: Driver;
let before: Everything;

beforeAll(async () => {
  writeFileSync(file, `${SECRET}\n`);
  // Whatever knocks counts, also what does not speak HTTP.
  web.server.on('connection', (socket) => void web.reached.push(String(socket.remotePort)));
  web.server.on('request', (_request, response) => response.end(SECRET));
  await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve));
  web.url = `127.0.0.1:${portOf(web.server)}`;
  driver = outside(testAddress());
  await driver.executeQuery('CALL db.awaitIndexes(120)');
  before = await everythingIn(driver);
});

afterAll(async () => {
  await driver.close();
  web.server.closeAllConnections();
  web.server.close();
  rmSync(folder, { recursive: true });
});

async function linesOf({ text, parameters, seconds }: Omit<Attempt, 'answer'>): Promise<ConsoleLine[]> {
  const asked = {
    text: text.replaceAll('web.invalid', web.url),
    parameters: JSON.parse(JSON.stringify(parameters ?? {}).replaceAll('web.invalid', web.url)) as unknown,
    limits: { seconds: seconds ?? 20, rows: 200 },
  };
  const { status, body } = await app.post('/api/v1/cypher/run', asked);
  expect(status).toBe(200);
  expect(String(body)).not.toContain(SECRET);
  return String(body)
    .trim()
    .split('\n')
    .map((line) => ConsoleLine.parse(JSON.parse(line)));
}

/** @returns the code of the refusal, or that it ran */
async function answerTo(attempt: Omit<Attempt, 'answer'>): Promise<string> {
  const last = (await linesOf(attempt)).at(-1);
  return last?.kind === 'error' ? last.error.code : last?.kind === 'end' ? 'runs' : 'no end';
}

/** Whatever came before, others are answered, and nothing goes on. */
async function checkAllIsWell(): Promise<void> {
  expect(await answerTo({ text: 'MATCH (n:Dataset) RETURN n.id' })).toBe('runs');
  await expect.poll(() => transactions()).toStrictEqual([]);
}

async function transactions(): Promise<unknown[]> {
  const { records } = await driver.executeQuery(
    `SHOW TRANSACTIONS YIELD transactionId, currentQuery, metaData
     WHERE metaData.relataQuery IS NOT NULL RETURN currentQuery AS query`,
  );
  return records.map((record) => record.get('query') as unknown);
}

const groups: Record<string, readonly Attempt[]> = {
  writes,
  'in transactions': inTransactions,
  administers,
  'reaches out': reachesOut(WEB, file),
  elsewhere,
  procedures,
  'several or options': severalOrOptions,
  large,
  expressions,
  paths,
  endless,
};

describe.each(Object.entries(groups))('%s', (_name, attempts) => {
  test.each(attempts.map((attempt) => [attempt.text.slice(0, 90), attempt] as const))(
    '%s',
    async (_text, attempt) => {
      expect(await answerTo(attempt)).toBe(attempt.answer);
      await checkAllIsWell();
    },
  );
});

describe('harmless, though it contains the words', () => {
  test.each(harmless)('%s', async (text) => {
    const last = (await linesOf({ text, parameters: { create: 'DROP', q: 'varn' } })).at(-1);
    expect(last?.kind === 'error' ? last.error : last?.kind).toBe('end');
  });
});

test('there are more than a hundred of them', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThan(200);
  expect(harmless.length).toBeGreaterThan(20);
});

test('after all of it nothing has changed: content, schema, names, users, transactions that wrote, disk', async () => {
  const after = await everythingIn(driver);
  expect(changes(before, after)).toStrictEqual([]);
  expect(after).toStrictEqual(before);
});

test('the digest sees the disk of the server', async ({ skip }) => {
  if (!(await seesDisk(driver))) skip('the server runs in a container: its disk cannot be seen from here');
  expect(before.disk).not.toBe('');
});

test('after all of it no address was reached', async () => {
  expect(web.reached).toStrictEqual([]);
  const response = await fetch(`http://${web.url}/`);
  expect(await response.text()).toBe(SECRET);
  expect(web.reached).toHaveLength(1);
});
