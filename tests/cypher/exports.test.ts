import { expect, test } from 'vitest';
import { cypherStatements } from '../../client/src/features/exports/cypher.ts';
import { databaseOn } from '../support/app-on.ts';
import { loadNothing } from '../support/datasets.ts';
import { hostileFile } from '../support/exports.ts';

const file = hostileFile();
const db = databaseOn(loadNothing);

/** As a script would: one after the other. A database of tests has the constraint under another name already. */
async function rebuild(): Promise<void> {
  for (const statement of cypherStatements(file)) await db.command(statement.replace(/;$/, ''));
}

test('the script rebuilds the same nodes and ties in an empty database, also when it is run twice', async () => {
  await rebuild();
  await rebuild();
  const nodes = await db.read(
    `MATCH (n) RETURN n.id AS id, n.name AS name, n.note AS note, n.ties AS ties, n.unnamed AS unnamed,
     toString(n.fromMin) AS fromMin, labels(n) AS labels`,
  );
  expect(nodes).toHaveLength(file.nodes.length);
  for (const node of file.nodes) {
    const found = nodes.find(({ id }) => id === node.id);
    expect(found).toMatchObject({
      name: node.name.toWellFormed(),
      note: node.note?.toWellFormed() ?? null,
      ties: node.ties,
      unnamed: node.unnamed,
      fromMin: node.bounds?.fromMin ?? null,
    });
    const classes = { actor: 'Actor', event: 'Event', place: 'Place' };
    expect(new Set(found?.labels as string[])).toEqual(
      new Set(['Entity', classes[node.class], node.kind, ...(node.unnamed ? ['Unnamed'] : [])]),
    );
  }
  const ties = await db.read(
    `MATCH (a)-[t]->(b) RETURN t.tieId AS id, type(t) AS type, a.id AS subjectId, b.id AS objectId, t.role AS role,
     t.claims AS claims, t.inferred AS inferred, t.status AS status, toString(t.toMax) AS toMax`,
  );
  expect(ties).toHaveLength(file.ties.length);
  for (const { id, type, subjectId, objectId, role, claims, inferred, status, bounds } of file.ties)
    expect(ties.find((tie) => tie.id === id)).toEqual({
      id,
      type,
      subjectId,
      objectId,
      role: role?.toWellFormed() ?? null,
      claims,
      inferred,
      status,
      toMax: bounds.toMax,
    });
});
