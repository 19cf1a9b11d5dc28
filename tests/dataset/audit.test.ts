import { beforeEach, expect, test } from 'vitest';
import { audit } from '../../server/dataset/audit.ts';
import { statementsIn } from '../../server/graph/statements.ts';
import { databaseOn, holdOnly } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

const db = databaseOn(loadTiny);
beforeEach(() => holdOnly(db, loadTiny));

/** Something that nobody should do to the database, and the rule that it breaks. */
const HARM: [rule: string, id: string, harm: string][] = [
  [
    'claims-are-about-one-thing',
    'tiny:sol-fenn',
    "MATCH (c:Claim {id: 'tiny:sol-fenn'})-[e:ABOUT]->() DELETE e",
  ],
  [
    'claims-are-about-something-there',
    'tiny:vote-outcome',
    "MATCH (c:Claim {id: 'tiny:vote-outcome'}) SET c.subjectId = 'tiny:nothing'",
  ],
  ['claims-are-complete', 'tiny:sol-fenn', "MATCH (c:Claim {id: 'tiny:sol-fenn'}) REMOVE c.modality"],
  [
    'claims-have-chains',
    'tiny:hask-spied',
    "MATCH (:Claim {id: 'tiny:hask-spied'})-[a:ATTRIBUTED_TO {hop: 2}]->() DELETE a",
  ],
  [
    'claims-have-passages',
    'tiny:sol-fenn',
    "MATCH (:Claim {id: 'tiny:sol-fenn'})-[a:ANCHORED_IN]->() DELETE a",
  ],
  ['entities-count-their-ties', 'tiny:pell', "MATCH (n:Actor {id: 'tiny:pell'}) SET n.ties = 7"],
  ['gists-are-true', 'tiny:sol-fenn', "MATCH (c:Claim {id: 'tiny:sol-fenn'}) SET c.modality = 'allegation'"],
  [
    'gists-are-true',
    'tiny:hask-spied',
    "MATCH (:Claim {id: 'tiny:hask-spied'})-[a:ATTRIBUTED_TO {hop: 3}]->() SET a.first = false",
  ],
  ['gists-are-true', 'tiny:sol-fenn', "MATCH (:Claim {id: 'tiny:sol-fenn'})-[r:ABOUT]->() SET r.firm = true"],
  [
    'gists-are-true',
    'tiny:hask-spied',
    "MATCH (:Claim {id: 'tiny:hask-spied'})-[r:ABOUT]->() SET r.mayTo = 19080101",
  ],
  ['gists-are-true', 'tiny:sol-fenn', "MATCH (t:Tie {id: 'tiny:sol-fenn'}) SET t.role = 'brother'"],
  ['ids-say-their-dataset', 'elsewhere:sol', "MATCH (s:Source {id: 'tiny:sol'}) SET s.id = 'elsewhere:sol'"],
  [
    'names-have-owners',
    'tiny:stray',
    "CREATE (:Name {id: 'tiny:stray', dataset: 'tiny', entityId: 'tiny:nobody', folded: 'x'})",
  ],
  ['network-nodes-are-one-class', 'tiny:pell', "MATCH (n:Actor {id: 'tiny:pell'}) SET n:Place"],
  ['passages-lie-in-documents', 'tiny:kin', "MATCH (p:Passage {id: 'tiny:kin'}) SET p.end = 99999"],
  [
    'planes-are-apart',
    'tiny:oda-brink',
    "MATCH (s:Source {id: 'tiny:brink'}), (a:Actor {id: 'tiny:oda-brink'}) CREATE (s)-[:IS]->(a)",
  ],
  [
    'relationships-have-ties',
    'tiny:made-up',
    "MATCH (a:Actor {id: 'tiny:pell'}), (b:Actor {id: 'tiny:oda-brink'}) CREATE (a)-[:PAID {tieId: 'tiny:made-up'}]->(b)",
  ],
  [
    'relationships-have-ties',
    'tiny:sol-fenn',
    "MATCH (c:Claim {id: 'tiny:sol-fenn'}) SET c.retractedAt = datetime()",
  ],
  ['sources-are-there', 'tiny:sol', "MATCH (s:Source {id: 'tiny:sol'}) SET s.actorId = 'tiny:nobody'"],
  ['ties-are-projected', 'tiny:sol-fenn', 'MATCH ()-[r:KIN_OF]->() DELETE r'],
  [
    'ties-have-claims',
    'tiny:hask-lantern',
    "MATCH (c:Claim {id: 'tiny:hask-lantern'}) SET c.retractedAt = datetime()",
  ],
  [
    'ties-have-ends',
    'tiny:fenn-alliance',
    "MATCH (t:Tie {id: 'tiny:fenn-alliance'}) SET t.objectId = 'tiny:nobody'",
  ],
];

test.each(HARM)('%s: %s', async (rule, id, harm) => {
  expect(await audit(db, 'tiny')).toEqual([]);
  await db.command(harm);
  expect(await audit(db, 'tiny')).toContainEqual({ rule, id, detail: expect.any(String) });
});

test('every rule has been seen to find something', () => {
  expect([...new Set(HARM.map(([rule]) => `audit/${rule}`))].toSorted()).toEqual(statementsIn('audit'));
});
