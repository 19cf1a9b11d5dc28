import { expect, test } from 'vitest';
import { testDatabase } from '../support/neo4j.ts';

test('the tests have a Neo4j 5 of their own', async () => {
  const db = testDatabase();
  const rows = await db.read(
    'CALL dbms.components() YIELD name, versions, edition RETURN versions[0] AS version, edition',
  );
  await db.close();
  expect(rows[0]?.['version']).toMatch(/^5\.26\./);
});
