import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../../server/dataset/audit.ts';
import { load } from '../../server/dataset/load.ts';
import { connect } from '../../server/graph/connect.ts';
import { databaseOn, holdOnly } from '../support/app-on.ts';
import { TINY, datasetIn, loadTiny, copyOfTiny, type Copy, digest } from '../support/datasets.ts';
import { emptyDatabase, testAddress } from '../support/neo4j.ts';
import { startProxy } from '../support/proxy.ts';

const LOADER = fileURLToPath(new URL('loader.ts', import.meta.url));
const ONE_TRANSACTION = 400_000;
/** After which rows of a first load it is killed: npm run test:long tries one in seven. */
const ROWS =
  process.env['RELATA_LONG'] === undefined
    ? [1, 100, 250, 330]
    : Array.from({ length: 48 }, (_, index) => 1 + 7 * index);

const db = databaseOn(loadTiny);
let edited: Copy;
let before: string[];
let after: string[];

beforeAll(async () => {
  edited = await copyOfTiny();
  await edited.drop('ties.csv', 'sol-fenn,');
  await edited.drop('claims.csv', 'sol-fenn,');
  await edited.drop('attributions.csv', 'sol-fenn,');
  await edited.edit('actors.csv', 'A ferryman.', 'Rows the ferry.');
  await edited.edit('claims.csv', 'Hask was freed by the Lantern Guild.', 'The Lantern Guild let Hask go.');
  await load(db, await datasetIn(edited.dir));
  after = await digest(db, 'tiny');
});
afterAll(() => edited.remove());
beforeEach(async () => {
  await holdOnly(db, loadTiny);
  before = await digest(db, 'tiny');
});

let running: ChildProcess | null = null;
afterEach(() => running?.kill('SIGKILL'));

/** A loader in a process of its own that stands still once so many rows are written. */
async function halted(
  dir: string,
  rows: number,
  limit: number,
  address = testAddress(),
): Promise<ChildProcess> {
  running = spawn(process.execPath, [LOADER, JSON.stringify(address), dir, String(rows), String(limit)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([once(running.stdout!, 'data'), once(running, 'exit')])) as [
    Buffer | number,
  ];
  expect(String(said)).toBe('halted\n');
  return running;
}

async function killed(process: ChildProcess): Promise<void> {
  process.kill('SIGKILL');
  await once(process, 'exit');
}

describe('killed in the middle of its one transaction', () => {
  test.each([1, 3, 5, 7])(
    'after row %i: readers see the old state throughout, and the next load ends it',
    async (rows) => {
      const loader = await halted(edited.dir, rows, ONE_TRANSACTION);
      expect(await digest(db, 'tiny')).toEqual(before);
      await killed(loader);
      expect(await digest(db, 'tiny')).toEqual(before);
      await load(db, await datasetIn(edited.dir));
      expect(await digest(db, 'tiny')).toEqual(after);
    },
  );

  test('in a first load: nothing is there, and the next load brings all', async () => {
    await emptyDatabase(db);
    await killed(await halted(TINY, 200, ONE_TRANSACTION));
    expect(await digest(db, 'tiny')).toEqual([]);
    await load(db, await datasetIn(TINY));
    expect(await digest(db, 'tiny')).toEqual(before);
  });
});

test('with its connection cut, nothing is changed, and the next load ends it', async () => {
  const address = testAddress();
  const { hostname, port } = new URL(address.uri);
  const proxy = await startProxy({ host: hostname, port: Number(port) });
  const far = connect({ ...address, uri: `bolt://127.0.0.1:${proxy.port}` }, { acquireTimeout: 1_000 });
  let cut: Promise<void> | null = null;
  const dataset = await datasetIn(edited.dir);
  await expect(
    load(far, dataset, {
      progress: (done) => {
        if (done > 3) cut ??= proxy.cut();
      },
    }),
  ).rejects.toMatchObject({ code: 'unavailable' });
  expect(cut).not.toBeNull();
  await far.close();
  await proxy.close();
  expect(await digest(db, 'tiny')).toEqual(before);
  await load(db, dataset);
  expect(await digest(db, 'tiny')).toEqual(after);
});

test('stopped by whoever started it, nothing is changed', async () => {
  const stop = new AbortController();
  const stopped = load(db, await datasetIn(edited.dir), {
    signal: stop.signal,
    progress: (done) => done > 3 && stop.abort(),
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(await digest(db, 'tiny')).toEqual(before);
});

const status = async (): Promise<unknown> =>
  (await db.read("MATCH (d:Dataset {id: 'tiny'}) RETURN d.status AS status"))[0]?.['status'];

describe('a dataset too large for one transaction', () => {
  test.each(ROWS)(
    'killed after row %i of a first load, it is marked as loading until the next load has ended it',
    async (rows) => {
      await emptyDatabase(db);
      await killed(await halted(TINY, rows, 0));
      expect(await status()).toBe('loading');
      await load(db, await datasetIn(TINY), { oneTransaction: 0 });
      expect(await status()).toBe('ready');
      expect(await digest(db, 'tiny')).toEqual(before);
      expect(await audit(db, 'tiny')).toEqual([]);
    },
  );

  test('killed in a reload, it ends as the files have it', async () => {
    await killed(await halted(edited.dir, 5, 0));
    expect(await status()).toBe('loading');
    await load(db, await datasetIn(edited.dir));
    expect(await digest(db, 'tiny')).toEqual(after);
  });
});
