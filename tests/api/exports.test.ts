import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { z } from 'zod';
import { NetworkFile } from '#contract/export.ts';
import type { SceneLens } from '#contract/scene.ts';
import { ClaimsAbout } from '#contract/tellers.ts';
import { stix } from '../../client/src/features/exports/stix.ts';
import { ftmEntities } from '../../client/src/features/exports/ftm.ts';
import { appOn } from '../support/app-on.ts';
import { loadArticle } from '../support/datasets.ts';
import { bytesOf, exportedFrom } from '../support/exported.ts';

const { app, db } = appOn(loadArticle);

/** Claims under some ties and nodes, as Cypher counts them. */
async function counted(ids: readonly string[]): Promise<number> {
  const [row] = await db.read<{ claims: number }>(
    `MATCH (c:Claim) WHERE (c.tieId IN $ids OR c.subjectId IN $ids) AND c.retractedAt IS NULL
     RETURN count(DISTINCT c) AS claims`,
    { ids },
  );
  return row?.claims ?? 0;
}

const QASSAM = 'al-qaeda-iran:src-abu-al-qassam';
const lenses: readonly [string, Partial<SceneLens> | null][] = [
  ['the whole database', null],
  ['as told by one source', { sources: [QASSAM] }],
  ['on a day', { asOf: '2016-06-01' }],
];

const csv = (zip: Uint8Array, name: string): Record<string, string>[] =>
  parse(strFromU8(unzipSync(zip)[name] ?? new Uint8Array()), { columns: true, bom: true });
/** What of an object of STIX is looked at here. */
const Looked = z.looseObject({
  type: z.string(),
  id: z.string(),
  created: z.string(),
  modified: z.string(),
  labels: z.array(z.string()).default([]),
  object_refs: z.array(z.string()).default([]),
  relationship_type: z.string().default(''),
  start_time: z.string().optional(),
  stop_time: z.string().optional(),
});
const objectsOf = (file: NetworkFile) => stix(file).objects.map((object) => Looked.parse(object));
const idsOf = (file: NetworkFile): Set<string> =>
  new Set(objectsOf(file).flatMap(({ type, id }) => (TOLD.includes(type) ? id : [])));
const TOLD = ['relationship', 'note', 'opinion'];
const linksOf = (file: NetworkFile): Set<string> =>
  new Set(ftmEntities(file).flatMap(({ id, schema }) => (LINKS.includes(schema) ? id : [])));
const LINKS = ['UnknownLink', 'Membership', 'Note'];
const claimObjects = (file: NetworkFile) =>
  objectsOf(file).filter(
    ({ type, labels }) => ['note', 'opinion'].includes(type) && !labels.includes('about-this-export'),
  );

test.each(lenses)('every file holds each claim under what it shows, once: %s', async (_, lens) => {
  const file = await exportedFrom(db, 'json', lens);
  const ids = [...file.nodes, ...file.ties].map(({ id }) => id);
  const claims = await counted(ids);
  expect(claims).toBeGreaterThan(20);
  const read = NetworkFile.parse(JSON.parse(Buffer.from(await bytesOf('json', file)).toString('utf8')));
  expect(read.claims).toHaveLength(claims);
  expect(new Set([...read.nodes, ...read.ties].flatMap(({ claimIds }) => claimIds)).size).toBe(claims);
  expect(csv(await bytesOf('csv', file), 'claims.csv')).toHaveLength(claims);
  expect(csv(await bytesOf('ftm', file), 'claims.csv')).toHaveLength(claims);
  const workbook = await readXlsx(await bytesOf('xlsx', file));
  expect(workbook.sheets.find(({ name }) => name === 'Claims')?.rows).toHaveLength(claims + 1);
  expect(claimObjects(file)).toHaveLength(claims);
  const lines = ftmEntities(file).flatMap(({ properties: { notes = [], description = [] } }) => [
    ...notes,
    ...description,
  ]);
  expect(new Set(lines.flatMap((line) => /^\[([^\]]+)\]/.exec(line)?.[1] ?? [])).size).toBe(claims);
});

test('what one source denies, or only proposes, is a tie in no file, and every file says what it is', async () => {
  const file = await exportedFrom(db, 'json', { sources: [QASSAM] });
  const unheld = file.ties.filter(({ status }) => status === 'denied' || status === 'proposed');
  expect(unheld.map(({ status }) => status)).toContain('denied');
  const [objects, told] = [objectsOf(file), claimObjects(file)];
  for (const { id, subjectId, objectId, claimIds } of unheld) {
    const entities = ftmEntities(file).filter(({ properties: { description = [] } }) =>
      claimIds.some((claim) => String(description).includes(claim)),
    );
    expect(entities.map(({ schema }) => schema)).toEqual(['Note']);
    const notes = told.filter((object) => claimIds.some((claim) => carries(object, claim)));
    expect(notes).toHaveLength(claimIds.length);
    for (const note of notes) {
      expect(note.type).toBe('note');
      expect(note.object_refs).toEqual(
        [subjectId, objectId].map((end) => objects.find((object) => carries(object, end))?.id),
      );
    }
    expect(csv(await bytesOf('csv', file), 'ties.csv').map((row) => row['id'])).not.toContain(id);
    expect(
      csv(await bytesOf('csv', file), 'denied-or-proposed.csv').find((row) => row['id'] === id)?.['reads'],
    ).toMatch(/^(?:denied|proposed): /);
    for (const format of ['graphml', 'gexf', 'cypher'] as const)
      expect(Buffer.from(await bytesOf(format, file)).toString('utf8')).not.toContain(`"${id}"`);
  }
  const graphml = Buffer.from(await bytesOf('graphml', file)).toString('utf8');
  expect(graphml).toContain(`${unheld.length} ties denied by all who speak of them here, or only proposed`);
});

const carries = (object: z.infer<typeof Looked>, id: string): boolean =>
  object.id !== '' && JSON.stringify(object['extensions'] ?? {}).includes(`"relata_id":"${id}"`);

test('what a lens shows has ids of its own, so that it takes the place of nothing that everyone tells', async () => {
  const [all, told] = [await exportedFrom(db, 'stix'), await exportedFrom(db, 'stix', { sources: [QASSAM] })];
  const ids = idsOf(all);
  expect([...idsOf(told)].filter((id) => ids.has(id))).toEqual([]);
  const links = linksOf(all);
  expect([...linksOf(told)].filter((id) => links.has(id))).toEqual([]);
});

test('a bundle keeps the rules of STIX 2.1: ids, references, times, nothing empty', async () => {
  for (const [, lens] of lenses) {
    const file = await exportedFrom(db, 'stix', lens);
    const [{ objects: raw }, objects] = [stix(file), objectsOf(file)];
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    expect(new Set(objects.map(({ id }) => id.slice(-36))).size).toBe(objects.length);
    for (const [at, object] of objects.entries()) {
      expect(object.id).toMatch(
        new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      );
      expect(object.created <= object.modified).toBe(true);
      const text = JSON.stringify(raw[at]);
      expect(text).not.toMatch(/:(?:null|""|\[\]|\{\})/);
      for (const [reference] of text.matchAll(
        /(?<=")(?:identity|incident|location|relationship|extension-definition)--[0-9a-f-]{36}(?=")/g,
      ))
        expect(ids).toContain(reference);
      const { start_time: start, stop_time: stop } = object;
      for (const time of [start, stop])
        if (time !== undefined) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      if (start !== undefined && stop !== undefined) expect(start < stop).toBe(true);
    }
  }
});

test('doubt stands in the type of a relationship, and a time only where it is one day', async () => {
  const file = await exportedFrom(db, 'stix');
  const objects = objectsOf(file);
  for (const tie of file.ties) {
    const object = objects.find((each) => each.type === 'relationship' && carries(each, tie.id));
    if (object === undefined) {
      expect(['denied', 'proposed']).toContain(tie.status);
      continue;
    }
    const doubt = /^(possibly|disputed)-/.exec(object.relationship_type)?.[1];
    expect(doubt).toBe({ possible: 'possibly', disputed: 'disputed' }[tie.status as string]);
    const { fromMin, fromMax } = tie.bounds;
    expect(object.start_time !== undefined).toBe(
      tie.spells === undefined && fromMin !== null && fromMin === fromMax,
    );
  }
});

describe('the claims of many at once', () => {
  test('by id, each once and whole, with the names of nodes', async () => {
    const file = await exportedFrom(db);
    const [tie] = file.ties.filter(({ status }) => status === 'disputed');
    if (tie === undefined) throw new Error('the article has disputed ties');
    const body = { ids: [tie.id, tie.subjectId, tie.id], lens: { sources: [QASSAM] } };
    const answer = await app.post('/api/v1/claims', body);
    expect(ClaimsAbout.parse(answer.body)).toStrictEqual(answer.body);
    const { about, claims, names } = ClaimsAbout.parse(answer.body);
    expect(about.map(({ id }) => id)).toEqual([tie.id, tie.subjectId]);
    expect(claims).toHaveLength(await counted([tie.id, tie.subjectId]));
    expect(claims.some(({ outside }) => outside === 'untold')).toBe(true);
    expect(names.map(({ id }) => id)).toEqual([tie.subjectId]);
  });

  test('a derived tie has the claims on which it rests', async () => {
    const [row] = await db.read<{ id: string; claims: string[] }>(
      'MATCH ()-[r]->() WHERE r.derivedFrom IS NOT NULL RETURN r.tieId AS id, r.restsOn AS claims LIMIT 1',
    );
    const answer = await app.post('/api/v1/claims', { ids: [row?.id] });
    expect(ClaimsAbout.parse(answer.body).about[0]?.claimIds).toEqual(row?.claims.toSorted());
  });
});
