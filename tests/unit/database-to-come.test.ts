import { expect, test } from 'vitest';
import { databaseToCome, loadingFirst } from '../../server/database-to-come.ts';
import type { Database } from '../../server/graph/connect.ts';
import { createConsole } from '../../server/console/console.ts';

test('the console is there before the database is, and says so to whoever asks', async () => {
  const console = createConsole(databaseToCome().db);
  const question = { text: 'RETURN 1 AS x', parameters: {} };
  const { error } = await console.check(question, new AbortController().signal);
  expect(error?.message).toContain('The database');
});

test('until the first network is loaded whoever asks is told how far it is, and is answered then', async () => {
  const { db, waitsFor, arrives } = databaseToCome();
  await expect(db.read('RETURN 1')).rejects.toMatchObject({ code: 'unavailable' });
  waitsFor(loadingFirst(250, 1000));
  await expect(db.read('RETURN 1')).rejects.toMatchObject({
    code: 'loading',
    message: 'The first network is being loaded. 25 % of it is there.',
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else of it is asked
  arrives({ read: () => Promise.resolve([]) } as unknown as Database);
  expect(await db.read('RETURN 1')).toStrictEqual([]);
});
