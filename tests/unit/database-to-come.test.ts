import { expect, test } from 'vitest';
import { databaseToCome } from '../../server/database-to-come.ts';
import { createConsole } from '../../server/console/console.ts';

test('the console is there before the database is, and says so to whoever asks', async () => {
  const console = createConsole(databaseToCome().db);
  const question = { text: 'RETURN 1 AS x', parameters: {} };
  const { error } = await console.check(question, new AbortController().signal);
  expect(error?.message).toContain('The database');
});
