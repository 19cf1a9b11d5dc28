import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit } from '../../server/dataset/audit.ts';
import { ensureLoaded } from '../../server/dataset/ensure.ts';
import { load } from '../../server/dataset/load.ts';
import { rebuild } from '../../server/dataset/rebuild.ts';
import { upgradeStored } from '../../server/dataset/upgrade.ts';
import { purge, unload } from '../../server/dataset/unload.ts';
import { databaseOn, holdOnly } from '../support/app-on.ts';
import { TINY, datasetIn, loadTiny, copyOfTiny, type Copy, digest } from '../support/datasets.ts';

const db = databaseOn(loadTiny);
const tiny = await datasetIn(TINY);
let copy: Copy;

beforeEach(async () => {
  copy = await copyOfTiny();
  await holdOnly(db, loadTiny);
});
afterEach(() => copy.remove());

const one = async (text: string): Promise<Record<string, unknown> | undefined> => (await db.read(text))[0];

describe('what a load brings', () => {
  test('the network of the claims, each relationship with what they come to', async () => {
    const row = await one(
      `MATCH (a)-[r:DETAINED {tieId: 'tiny:varn-first-spell'}]->(b)
       RETURN a.name AS a, b.name AS b, r.status AS status, r.claims AS claims, r.sources AS sources, r.origins AS origins,
         r.fromMin = date('1907-02-02') AS starts, r.toMax = date('1907-03-09') AS ends, r.inPaths AS inPaths, r.dataset AS dataset`,
    );
    expect(row).toEqual({
      a: 'Tide Guild',
      b: 'Ilse Varn',
      status: 'asserted',
      claims: 2,
      sources: 2,
      origins: 2,
      starts: true,
      ends: true,
      inPaths: true,
      dataset: 'tiny',
    });
  });
  test('a claim with its chain, passage, answers and bounds', async () => {
    const row = await one(
      `MATCH (c:Claim {id: 'tiny:hask-spied'})-[:ANCHORED_IN]->(p)-[:PART_OF]->(d)
       RETURN c.tieId AS tie, c.modality AS modality, toString(c.toMax) AS toMax, toString(c.saidMax) AS saidMax, p.locator AS locator, d.id AS document,
         c.recordedAt IS NOT NULL AND c.retractedAt IS NULL AS live,
         COLLECT { MATCH (c)-[a:ATTRIBUTED_TO]->(s) RETURN a.hop + ' ' + s.name + ' ' + a.verb ORDER BY a.hop } AS chain`,
    );
    expect(row).toEqual({
      tie: 'tiny:hask-spied',
      modality: 'allegation',
      toMax: '1907-12-31',
      saidMax: '1907-12-31',
      locator: 'paragraph 5',
      document: 'tiny:almanac',
      live: true,
      chain: ['1 The Skerry Almanac writes', '2 Oda Brink told', '3 Pell said'],
    });
  });
  test('labels by kind and core kind, every spelling, whole numbers', async () => {
    // Neo4j gives labels in the order in which the database first met them.
    const labels = 'UNWIND labels(n) AS label WITH label ORDER BY label RETURN collect(label) AS labels';
    expect(await one(`MATCH (n {id: 'tiny:tide-guild'}) ${labels}`)).toEqual({
      labels: ['Actor', 'Entity', 'Guild', 'Organization'],
    });
    expect(await one("MATCH (n {id: 'tiny:woman-in-grey'}) RETURN n:Unnamed AS unnamed")).toEqual({
      unnamed: true,
    });
    expect(
      await one("MATCH (n:Name {entityId: 'tiny:ilse-varn'}) RETURN collect(n.folded) AS folded"),
    ).toMatchObject({ folded: expect.arrayContaining(['ilse varn', 'varn']) });
    expect(await one('MATCH (p:Passage) RETURN p.start IS :: INTEGER AS isWhole LIMIT 1')).toEqual({
      isWhole: true,
    });
  });
  test('a place is within another, and no edge leads from the network into the evidence', async () => {
    expect(
      await one(
        "MATCH p = (:Place {id: 'tiny:net-loft'})-[:WITHIN*]->(:Place {id: 'tiny:marrow-sound'}) RETURN length(p) AS length",
      ),
    ).toEqual({ length: 2 });
    expect(await audit(db, 'tiny')).toEqual([]);
  });
});

describe('loading again', () => {
  test('unchanged files change nothing, to the last property', async () => {
    const everything =
      'MATCH (n) RETURN count(n) AS nodes, max(n.recordedAt) AS recorded, max(n.loadedAt) AS loaded, max(n.revisedAt) AS revised';
    const before = [await digest(db, 'tiny'), await one(everything)];
    expect(await load(db, tiny)).toMatchObject({ unchanged: true, rows: 0, findings: [] });
    expect([await digest(db, 'tiny'), await one(everything)]).toEqual(before);
  });
  test('edited files end as if they had been loaded first, whatever was before', async () => {
    await copy.edit('claims.csv', 'Hask was freed by the Lantern Guild.', 'The Lantern Guild let Hask go.');
    await copy.edit('actors.csv', 'woman-in-grey,Person,yes', 'woman-in-grey,Person,no');
    await copy.edit(
      'ties.csv',
      'hask-spied,WORKED_FOR,jon-hask,tide-guild,spy',
      'hask-spied,WORKED_FOR,jon-hask,tide-guild,',
    );
    await copy.edit(
      'places.csv',
      'net-loft,Building,the net loft,skerry',
      'net-loft,Building,the net loft,marrow-sound',
    );
    await copy.edit('passages.csv', 'paragraph 1', 'first paragraph');
    await copy.drop('responses.csv', 'dray-loan,');
    await copy.append('names.csv', 'pell,the ferryman,description,en,');
    const edited = await datasetIn(copy.dir);
    await load(db, edited);
    const reloaded = await digest(db, 'tiny');
    await purge(db, 'tiny');
    await load(db, edited);
    expect(reloaded).toEqual(await digest(db, 'tiny'));
  });
  test('an edited claim keeps when it was recorded, and says when it was revised', async () => {
    const clocks =
      "MATCH (c:Claim {id: 'tiny:exchange-hask'}) RETURN toString(c.recordedAt) AS recorded, c.revisedAt IS NOT NULL AS revised";
    const before = await one(clocks);
    await copy.edit('claims.csv', 'Hask was freed by the Lantern Guild.', 'The Lantern Guild let Hask go.');
    await load(db, await datasetIn(copy.dir));
    expect(await one(clocks)).toEqual({ recorded: before?.['recorded'], revised: true });
  });
  test('with a dry run nothing is changed', async () => {
    await copy.append('names.csv', 'pell,the ferryman,description,en,');
    const before = await digest(db, 'tiny');
    expect(await load(db, await datasetIn(copy.dir), { dryRun: true })).toMatchObject({
      unchanged: false,
      counts: { names: { created: 1, changed: 0, removed: 0 } },
    });
    expect(await digest(db, 'tiny')).toEqual(before);
  });
  test('at the start of the program only what the database does not hold', async () => {
    const said: string[] = [];
    await ensureLoaded(db, TINY, { say: (line) => said.push(line) });
    expect(said).toEqual([]);
    await copy.append('names.csv', 'pell,the ferryman,description,en,');
    await ensureLoaded(db, copy.dir, { say: (line) => said.push(line) });
    expect(said).toEqual([
      `Loading The quarrel of the guilds (${copy.dir}) …`,
      expect.stringMatching(/^Loaded \d+ rows/),
    ]);
    await copy.append('names.csv', 'nobody,X,description,en,');
    await expect(ensureLoaded(db, copy.dir, { say: () => undefined })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('a claim that leaves the files', () => {
  beforeEach(async () => {
    for (const file of ['ties.csv', 'claims.csv', 'attributions.csv', 'passages.csv'])
      await copy.drop(file, file === 'passages.csv' ? 'kin,' : 'sol-fenn,');
    await copy.drop('claims.csv', 'dray-not-paid,');
    await copy.drop('attributions.csv', 'dray-not-paid,');
    await copy.drop('responses.csv', 'dray-not-paid,');
    await load(db, await datasetIn(copy.dir));
  });
  test('is retracted, leaves the network, and keeps its edges in the evidence', async () => {
    expect(
      await one(
        "MATCH (s)<-[:ATTRIBUTED_TO]-(c:Claim {id: 'tiny:sol-fenn'})-[:ANCHORED_IN]->(p) RETURN c.retractedAt IS NOT NULL AS gone, s.id AS source, p.id AS passage",
      ),
    ).toEqual({ gone: true, source: 'tiny:almanac', passage: 'tiny:kin' });
    expect(await one('MATCH ()-[r:KIN_OF]->() RETURN count(r) AS ties')).toEqual({ ties: 0 });
  });
  test('no longer counts: what it alone denied is no longer disputed', async () => {
    expect(
      await one("MATCH ()-[r {tieId: 'tiny:dray-paid'}]->() RETURN r.status AS status, r.claims AS claims"),
    ).toEqual({ status: 'asserted', claims: 2 });
    expect(await audit(db, 'tiny')).toEqual([]);
  });
  test('comes back as if it had never left', async () => {
    const recorded = "MATCH (c:Claim {id: 'tiny:sol-fenn'}) RETURN toString(c.recordedAt) AS recorded";
    const first = await one(recorded);
    await load(db, tiny);
    expect(await one(recorded)).toEqual(first);
    const restored = await digest(db, 'tiny');
    await purge(db, 'tiny');
    await load(db, tiny);
    expect(restored).toEqual(await digest(db, 'tiny'));
  });
});

describe('a database that an older program loaded', () => {
  const OLD = `MATCH (d:Dataset) SET d.model = 1
    WITH d MATCH (n:Claim|Tie) REMOVE n.gist
    WITH DISTINCT d MATCH ()-[a:ATTRIBUTED_TO]->() REMOVE a.first
    WITH DISTINCT d MATCH ()-[r:ABOUT]->() REMOVE r.firm, r.mayFrom, r.sureFrom, r.sureTo, r.mayTo`;
  const dates =
    'MATCH (c:Claim) RETURN collect(c.id + toString(c.recordedAt) + coalesce(toString(c.revisedAt), toString(c.retractedAt), "")) AS all';

  test('is written again at the start of the program, retracted claims too, and nothing counts as revised', async () => {
    await copy.drop('claims.csv', 'dray-not-paid,');
    await copy.drop('attributions.csv', 'dray-not-paid,');
    await copy.drop('responses.csv', 'dray-not-paid,');
    await copy.drop('passages.csv', 'unpaid,').catch(() => undefined);
    await load(db, await datasetIn(copy.dir));
    const [before, recorded] = [await digest(db, 'tiny'), await one(dates)];
    await db.command(OLD);
    expect(await audit(db, 'tiny')).not.toEqual([]);
    const said: string[] = [];
    await upgradeStored(db, { say: (text) => said.push(text) });
    expect(said).toEqual(['The quarrel of the guilds was loaded by an older Relata; writing it again …']);
    expect(await audit(db, 'tiny')).toEqual([]);
    expect(await digest(db, 'tiny')).toEqual(before);
    expect(await one(dates)).toEqual(recorded);
    await upgradeStored(db, { say: (text) => said.push(text) });
    expect(said).toHaveLength(1);
  });
});

describe('two datasets side by side', () => {
  beforeEach(async () => {
    await copy.edit('datapackage.json', '"name": "tiny"', '"name": "other"');
  });
  test('loading, changing, unloading and purging one leaves the other as it is', async () => {
    const before = await digest(db, 'tiny');
    await load(db, await datasetIn(copy.dir));
    await copy.append('names.csv', 'pell,the ferryman,description,en,');
    await load(db, await datasetIn(copy.dir));
    expect(await digest(db, 'tiny')).toEqual(before);
    await unload(db, 'other');
    expect(await digest(db, 'tiny')).toEqual(before);
    await purge(db, 'other');
    expect([await digest(db, 'tiny'), await digest(db, 'other')]).toEqual([before, []]);
  });
});

describe('unloading', () => {
  test('takes the network away and keeps the claims, retracted; loading brings all back', async () => {
    const before = await digest(db, 'tiny');
    await unload(db, 'tiny');
    expect(
      await one(
        'MATCH (n) RETURN count(CASE WHEN n:Entity OR n:Dataset OR n:Name THEN 1 END) AS network, count(CASE WHEN n:Claim AND n.retractedAt IS NOT NULL THEN 1 END) AS claims',
      ),
    ).toEqual({ network: 0, claims: tiny.claims.length });
    await load(db, tiny);
    expect(await digest(db, 'tiny')).toEqual(before);
  });
});

describe('rebuilding from what is stored', () => {
  test('gives what the load gave', async () => {
    const before = await digest(db, 'tiny');
    await rebuild(db, 'tiny');
    expect(await digest(db, 'tiny')).toEqual(before);
  });
  test('mends a network that somebody has changed, and touches no claim', async () => {
    const before = await digest(db, 'tiny');
    await db.command('MATCH ()-[r:DETAINED]->() DELETE r');
    await db.command("MATCH ()-[r:MEMBER_OF]->() SET r.status = 'disputed', r.origins = 99");
    await db.command("MATCH (t:Tie {id: 'tiny:dray-paid'}) SET t.status = 'asserted'");
    await db.command('MATCH (e:Event) SET e.date = null, e.disputed = false');
    expect(await digest(db, 'tiny')).not.toEqual(before);
    await rebuild(db, 'tiny');
    expect(await digest(db, 'tiny')).toEqual(before);
    expect(await one('MATCH (c:Claim) WHERE c.revisedAt IS NOT NULL RETURN count(c) AS revised')).toEqual({
      revised: 0,
    });
  });
});
