import { expect, test } from 'vitest';
import { warmUp } from '../../server/graph/warm-up.ts';
import { testDatabase } from '../support/neo4j.ts';

test('every statement that it plans gets all of its parameters, and finds nothing', async () => {
  const db = testDatabase();
  await expect(warmUp(db)).resolves.toBeUndefined();
  await db.close();
});
