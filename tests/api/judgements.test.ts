import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { Identities, ImportReport, Judgement, JudgementFile, Judgements } from '#contract/judgement.ts';
import { unload } from '../../server/dataset/unload.ts';
import { appOn } from '../support/app-on.ts';
import { startApp, type Answer } from '../support/app.ts';
import { loadTiny } from '../support/datasets.ts';
import { emptyDatabase } from '../support/neo4j.ts';

const RANK = {
  kind: 'rank',
  claimId: 'tiny:six-freed',
  rank: 'deprecated',
  by: 'Ada',
  reason: 'Counted from afar.',
};
const OPINION = {
  kind: 'opinion',
  about: { on: 'attribute', subjectId: 'tiny:exchange-of-captives', property: 'freed' },
  stance: 'agree-to-disagree',
  account: null,
  likelihood: null,
  confidence: null,
  by: 'Ada',
  reason: 'Neither account can be checked.',
};
const IDENTITY = {
  kind: 'identity',
  actorIds: ['tiny:pell', 'tiny:lars-ode'],
  same: true,
  by: 'Ben',
  reason: 'Both rowed the ferry that night.',
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const NEW = {
  id: expect.stringMatching(UUID),
  madeAt: expect.stringMatching(INSTANT),
  changes: [],
  withdrawnAt: null,
  status: 'in-force',
  missing: [],
};
const NOWHERE = '00000000-0000-4000-8000-000000000000';

const { app, db } = appOn(loadTiny);

const post = (judgement: object, init?: { headers: Record<string, string> }): Promise<Answer> =>
  app.post('/api/v1/judgements', { judgement }, init);

async function make(judgement: object): Promise<Judgement> {
  const { status, body } = await post(judgement);
  expect({ status, body }).toMatchObject({ status: 200 });
  expect(Judgement.parse(body)).toStrictEqual(body);
  return Judgement.parse(body);
}

async function list(query = ''): Promise<Judgement[]> {
  const { body } = await app.get(`/api/v1/judgements${query}`);
  expect(Judgements.parse(body)).toStrictEqual(body);
  const { judgements, total } = Judgements.parse(body);
  expect(total).toBe(judgements.length);
  return judgements;
}

const change = (id: string, to: 'withdraw' | 'restore', body: object = { by: 'Cy' }): Promise<Answer> =>
  app.post(`/api/v1/judgements/${id}/${to}`, body);

async function exported(): Promise<JudgementFile> {
  const { body } = await app.get('/api/v1/judgements/export');
  expect(JudgementFile.parse(body)).toStrictEqual(body);
  return JudgementFile.parse(body);
}

async function imported(file: object): Promise<ImportReport> {
  const { status, body } = await app.post('/api/v1/judgements/import', file);
  expect({ status, body }).toMatchObject({ status: 200 });
  return ImportReport.parse(body);
}

async function identities(): Promise<Identities> {
  return Identities.parse((await app.get('/api/v1/identities')).body);
}

/** The groups alone, by the local names of their actors. */
async function groups(): Promise<string[][]> {
  return (await identities()).groups.map(({ actors }) => actors.map(({ id }) => id.replace('tiny:', '')));
}

function problem({ status, body }: Answer): unknown {
  const { code, detail, errors } = body as { code: string; detail: string; errors?: unknown };
  return { status, code, detail, ...(errors !== undefined && { errors }) };
}

/** Everything in the database but judgements, as one hash. */
async function digest(): Promise<string> {
  const rows = await db.read(`MATCH (n) WHERE NOT n:Judgement AND NOT n:JudgementDesk
    RETURN labels(n) AS labels, properties(n) AS properties,
      COLLECT { MATCH (n)-[r]->(m) RETURN type(r) + m.id + coalesce(r.tieId, '') ORDER BY type(r), m.id, r.tieId } AS out
    ORDER BY labels, n.id`);
  expect(rows.length).toBeGreaterThan(100);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

async function forget(): Promise<void> {
  await db.command('MATCH (j:Judgement|JudgementDesk) DELETE j');
}

const rankings = async () => (await list('?about=tiny:six-freed')).map(({ id, status }) => [id, status]);

const same = (a: string, b: string) => ({ ...IDENTITY, actorIds: [`tiny:${a}`, `tiny:${b}`] });
const apart = (a: string, b: string) => ({ ...same(a, b), same: false, by: 'Cy', reason: 'Seen together.' });

/** For files of judgements: instants by their day, ids by their number. */
const at = (day: number) => `2001-01-0${day}T00:00:00Z`;
const nth = (n: number) => NOWHERE.replace(/0$/, String(n));
const fileOf = (...judgements: object[]) => ({
  format: 'relata-judgements',
  version: 1,
  exportedAt: at(9),
  datasets: [],
  judgements,
});
const recordOf = (n: number, fields: object = RANK) => ({
  ...fields,
  id: nth(n),
  madeAt: at(n),
  changes: [],
});
const identityOf = (n: number, a: string, b: string, also: object = {}) =>
  recordOf(n, { ...IDENTITY, actorIds: [`tiny:${a}`, `tiny:${b}`], unnamedAcknowledged: false, ...also });
const withdrawnOn = (day: number) => ({ to: 'withdrawn', at: at(day), by: 'Ada', reason: null });

describe('made, kept, taken back', () => {
  let before: string;
  let rank: Judgement;
  let opinion: Judgement;
  let identity: Judgement;

  beforeAll(async () => {
    before = await digest();
  });

  test('a rank, an opinion and an identity, each whole', async () => {
    rank = await make(RANK);
    expect(rank).toStrictEqual({ ...RANK, ...NEW });
    opinion = await make(OPINION);
    expect(opinion).toStrictEqual({ ...OPINION, ...NEW });
    identity = await make(IDENTITY);
    expect(identity).toStrictEqual({ ...IDENTITY, unnamedAcknowledged: false, ...NEW });
    expect(await list()).toStrictEqual([identity, opinion, rank]);
  });

  test('they change nothing else, and have no relationships', async () => {
    expect(await digest()).toBe(before);
    const [row] = await db.read(
      'MATCH (j:Judgement) RETURN count(j) AS all, sum(COUNT { (j)--() }) AS edges',
    );
    expect(row).toStrictEqual({ all: 3, edges: 0 });
  });

  test.each<[string, () => Judgement[]]>([
    ['tiny:six-freed', () => [rank]],
    ['tiny:exchange-of-captives', () => [opinion, rank]],
    ['tiny:pell', () => [identity]],
    ['tiny:five-freed', () => []],
  ])('about %s', async (id, wanted) => {
    expect(await list(`?about=${id}`)).toStrictEqual(wanted());
  });

  test('the identity makes one of two, with what says so', async () => {
    expect(await identities()).toStrictEqual({
      groups: [
        {
          actors: [
            { id: 'tiny:lars-ode', name: 'Lars Ode', unnamed: false },
            { id: 'tiny:pell', name: 'Pell', unnamed: false },
          ],
          judgements: [identity],
        },
      ],
      apart: [],
    });
  });

  test('they outlast their dataset, say what they miss, and find it again', async () => {
    await unload(db, 'tiny');
    expect(await list()).toStrictEqual([
      { ...identity, missing: ['tiny:pell', 'tiny:lars-ode'] },
      { ...opinion, missing: ['tiny:exchange-of-captives'] },
      { ...rank, missing: ['tiny:six-freed'] },
    ]);
    expect((await identities()).groups[0]?.actors).toStrictEqual([
      { id: 'tiny:lars-ode', name: null, unnamed: false },
      { id: 'tiny:pell', name: null, unnamed: false },
    ]);
    await loadTiny(db);
    expect(await list()).toStrictEqual([identity, opinion, rank]);
  });

  test('withdrawn, it stays on record and counts no longer; restored, it counts again', async () => {
    const { body } = await change(identity.id, 'withdraw', { by: 'Cy', reason: 'Ode was ashore.' });
    const withdrawal = {
      to: 'withdrawn',
      at: expect.stringMatching(INSTANT),
      by: 'Cy',
      reason: 'Ode was ashore.',
    };
    const withdrawn = Judgement.parse(body);
    expect(withdrawn).toStrictEqual({
      ...identity,
      changes: [withdrawal],
      withdrawnAt: withdrawn.changes[0]?.at,
      status: 'withdrawn',
    });
    expect(await list('?about=tiny:pell')).toStrictEqual([withdrawn]);
    expect(await groups()).toStrictEqual([]);

    const restored = Judgement.parse((await change(identity.id, 'restore')).body);
    expect(restored).toStrictEqual({
      ...identity,
      changes: [withdrawal, { to: 'restored', at: expect.stringMatching(INSTANT), by: 'Cy', reason: null }],
    });
    expect(await groups()).toStrictEqual([['lars-ode', 'pell']]);
    identity = restored;
  });

  test('exported, forgotten and imported, it is all there again, and a second time changes nothing', async () => {
    const file = await exported();
    const { withdrawnAt: _w, status: _s, missing: _m, ...record } = rank;
    expect(file).toMatchObject({ format: 'relata-judgements', version: 1, datasets: [{ id: 'tiny' }] });
    expect(file.judgements).toHaveLength(3);
    expect(file.judgements[0]).toStrictEqual(record);
    await forget();
    expect(await list()).toStrictEqual([]);

    const ids = [rank.id, opinion.id, identity.id];
    const nothing = { added: [], updated: [], known: [], refused: [], dangling: [], datasets: [] };
    expect(await imported(file)).toStrictEqual({ ...nothing, added: ids });
    expect(await list()).toStrictEqual([identity, opinion, rank]);
    expect(await imported(file)).toStrictEqual({ ...nothing, known: ids });
    expect(await list()).toStrictEqual([identity, opinion, rank]);
  });

  test('imported into an empty database, it waits for its dataset', async () => {
    const file = await exported();
    await emptyDatabase(db);
    const report = await imported(file);
    expect({ ...report, dangling: report.dangling.toSorted() }).toStrictEqual({
      added: [rank.id, opinion.id, identity.id],
      updated: [],
      known: [],
      refused: [],
      dangling: [rank.id, opinion.id, identity.id].toSorted(),
      datasets: [{ id: 'tiny', version: file.datasets[0]?.version, here: null }],
    });
    await loadTiny(db);
    expect(await list()).toStrictEqual([identity, opinion, rank]);
    await forget();
  });
});

describe('which one counts', () => {
  afterEach(forget);

  test('of ranks of one claim the latest, whoever made it; taken back, the one before', async () => {
    const first = await make(RANK);
    const second = await make({ ...RANK, rank: 'preferred', by: 'Ben' });
    expect(await rankings()).toStrictEqual([
      [second.id, 'in-force'],
      [first.id, 'superseded'],
    ]);
    await change(second.id, 'withdraw');
    expect(await rankings()).toStrictEqual([
      [second.id, 'withdrawn'],
      [first.id, 'in-force'],
    ]);
    await change(second.id, 'restore');
    expect((await rankings()).at(-1)).toStrictEqual([first.id, 'superseded']);
  });

  test('of opinions on one thing the latest of each analyst', async () => {
    const on = { on: 'tie', id: 'tiny:varn-second-spell' };
    await make({ ...OPINION, about: on, by: 'Ada', stance: 'agree' });
    await make({ ...OPINION, about: on, by: 'Ben', stance: 'disagree' });
    await make({ ...OPINION, about: on, by: 'ada', stance: 'undecided' });
    await make({ ...OPINION, about: { on: 'claim', id: 'tiny:varn-not-after' }, by: 'Ada' });
    const shown = (await list('?about=tiny:varn-second-spell')).map((each) =>
      each.kind === 'opinion' ? [each.by, each.about.on, each.stance, each.status] : null,
    );
    expect(shown).toStrictEqual([
      ['Ada', 'claim', 'agree-to-disagree', 'in-force'],
      ['ada', 'tie', 'undecided', 'in-force'],
      ['Ben', 'tie', 'disagree', 'in-force'],
      ['Ada', 'tie', 'agree', 'superseded'],
    ]);
  });

  test('many at once stand in an order that no two share', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => make(RANK)));
    expect(new Set(made.map(({ madeAt }) => madeAt)).size).toBe(12);
    const all = await list();
    expect(all.filter(({ status }) => status === 'in-force').map(({ id }) => id)).toStrictEqual([all[0]?.id]);
  });

  test('an opinion may be on a tie that is derived from an event', async () => {
    const id = 'tiny:exchange-of-captives~RELEASED~tide-guild~ilse-varn';
    expect((await make({ ...OPINION, about: { on: 'tie', id } })).missing).toStrictEqual([]);
  });
});

describe('identity', () => {
  afterEach(forget);

  test('holds across steps, and falls apart where a step is taken back', async () => {
    await make(same('pell', 'lars-ode'));
    const middle = await make(same('lars-ode', 'emil-dray'));
    await make(same('jon-hask', 'emil-dray'));
    expect(await groups()).toStrictEqual([['emil-dray', 'jon-hask', 'lars-ode', 'pell']]);
    await change(middle.id, 'withdraw');
    expect(await groups()).toStrictEqual([
      ['emil-dray', 'jon-hask'],
      ['lars-ode', 'pell'],
    ]);
  });

  test('that contradicts others is refused, and they are named', async () => {
    const first = await make(same('pell', 'lars-ode'));
    const second = await make(same('lars-ode', 'emil-dray'));
    expect(problem(await post(apart('emil-dray', 'pell')))).toStrictEqual({
      status: 409,
      code: 'conflict',
      detail:
        'It contradicts judgements in force: "tiny:lars-ode" is the same as "tiny:emil-dray"; "tiny:pell" is the same as "tiny:lars-ode". Withdraw one of them, or leave this one.',
      errors: [
        {
          path: `judgements.${second.id}`,
          message:
            '"tiny:lars-ode" is the same as "tiny:emil-dray", says Ben: Both rowed the ferry that night.',
        },
        {
          path: `judgements.${first.id}`,
          message: '"tiny:pell" is the same as "tiny:lars-ode", says Ben: Both rowed the ferry that night.',
        },
      ],
    });
    expect(await list()).toHaveLength(2);

    await change(second.id, 'withdraw');
    const parted = await make(apart('emil-dray', 'pell'));
    expect(await identities()).toMatchObject({ groups: [{}], apart: [parted] });
    const refusal = { status: 409, code: 'conflict', errors: [{ path: `judgements.${parted.id}` }, {}] };
    expect(problem(await change(second.id, 'restore'))).toMatchObject(refusal);
    expect(problem(await post(same('emil-dray', 'lars-ode')))).toMatchObject(refusal);
    expect(await groups()).toStrictEqual([['lars-ode', 'pell']]);
  });

  test('two that contradict each other, made at once: one of them stands', async () => {
    const answers = await Promise.all([post(same('pell', 'lars-ode')), post(apart('pell', 'lars-ode'))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toStrictEqual([200, 409]);
  });

  test('never merges an unnamed actor unless that is said to be meant', async () => {
    const refusal = {
      status: 400,
      code: 'bad-input',
      detail: 'An unnamed actor merges only where that is said to be meant; see errors.',
      errors: [
        {
          path: 'body.judgement.unnamedAcknowledged',
          message: 'must be true, since nobody named "a woman in grey" (tiny:woman-in-grey)',
        },
      ],
    };
    const grey = same('woman-in-grey', 'oda-brink');
    expect(problem(await post(grey))).toStrictEqual(refusal);
    expect(await make({ ...grey, unnamedAcknowledged: true })).toMatchObject({ unnamedAcknowledged: true });
    expect((await identities()).groups[0]?.actors).toContainEqual({
      id: 'tiny:woman-in-grey',
      name: 'a woman in grey',
      unnamed: true,
    });
    // Nor by way of another.
    expect(problem(await post(same('oda-brink', 'rika-sol')))).toStrictEqual(refusal);
    // That she is somebody else merges nobody.
    await make(apart('woman-in-grey', 'rika-sol'));
  });
});

describe('restored after an unnamed actor has joined', () => {
  afterEach(forget);
  const grey = { ...same('woman-in-grey', 'oda-brink'), unnamedAcknowledged: true };

  test('is refused, with how to mend it, unless she was meant when it was made', async () => {
    const link = await make(same('oda-brink', 'rika-sol'));
    await change(link.id, 'withdraw');
    const joining = await make(grey);
    expect(problem(await change(link.id, 'restore'))).toStrictEqual({
      status: 409,
      code: 'conflict',
      detail:
        'Since it was made, "a woman in grey" (tiny:woman-in-grey), whom nobody named, has come to be one with these actors; restored, it would merge them unmeant. Make the judgement anew with unnamedAcknowledged: true if that is meant, or withdraw what joined them.',
      errors: [{ path: 'tiny:woman-in-grey', message: '"a woman in grey" would merge unmeant' }],
    });
    expect(await groups()).toStrictEqual([['oda-brink', 'woman-in-grey']]);
    // Mended by either way.
    await make({ ...same('oda-brink', 'rika-sol'), unnamedAcknowledged: true });
    expect(await groups()).toStrictEqual([['oda-brink', 'rika-sol', 'woman-in-grey']]);
    await change(joining.id, 'withdraw');
    expect((await change(link.id, 'restore')).status).toBe(200);
  });

  test('is as before where it was said to be meant of her', async () => {
    await make(grey);
    const link = await make({ ...same('oda-brink', 'rika-sol'), unnamedAcknowledged: true });
    await change(link.id, 'withdraw');
    expect((await change(link.id, 'restore')).status).toBe(200);
    expect(await groups()).toStrictEqual([['oda-brink', 'rika-sol', 'woman-in-grey']]);
  });

  test('what was said to be meant of one unnamed actor is not of another', async () => {
    const first = await make(grey);
    await change(first.id, 'withdraw');
    await make({ ...same('oda-brink', 'deckhands'), unnamedAcknowledged: true });
    expect((await change(first.id, 'restore')).status).toBe(409);
  });

  test('nor by a file', async () => {
    await make(grey);
    const { refused } = await imported(fileOf(identityOf(1, 'oda-brink', 'rika-sol')));
    expect(refused).toMatchObject([{ why: expect.stringContaining('tiny:woman-in-grey') }]);
  });
});

describe('refused', () => {
  afterEach(forget);

  test.each<[string, object, string]>([
    ['claim', { ...RANK, claimId: 'tiny:none' }, 'There is no claim "tiny:none" in this database.'],
    [
      'actor',
      { ...IDENTITY, actorIds: ['tiny:pell', 'tiny:none'] },
      'There is no actor "tiny:none" in this database.',
    ],
    [
      'actor, but a place',
      { ...IDENTITY, actorIds: ['tiny:pell', 'tiny:skerry'] },
      'There is no actor "tiny:skerry" in this database.',
    ],
    [
      'tie',
      { ...OPINION, about: { on: 'tie', id: 'tiny:none' } },
      'There is no tie "tiny:none" in this database.',
    ],
    [
      'derived tie',
      { ...OPINION, about: { on: 'tie', id: 'tiny:exchange-of-captives~RELEASED~ilse-varn~tide-guild' } },
      'There is no tie "tiny:exchange-of-captives~RELEASED~ilse-varn~tide-guild" in this database.',
    ],
    [
      'attribute',
      { ...OPINION, about: { on: 'attribute', subjectId: 'tiny:pell', property: 'height' } },
      'Nothing is said in this database about such an attribute of "tiny:pell".',
    ],
  ])('no such %s', async (_what, judgement, detail) => {
    expect(problem(await post(judgement))).toStrictEqual({ status: 404, code: 'not-found', detail });
    expect(await list()).toStrictEqual([]);
  });

  test('an actor that is the same as itself', async () => {
    expect(problem(await post({ ...IDENTITY, actorIds: ['tiny:pell', 'tiny:pell'] }))).toMatchObject({
      status: 400,
      errors: [{ path: 'body.judgement.actorIds', message: 'an actor is always the same as itself' }],
    });
  });

  test.each<[string, object, string]>([
    ['no name', { ...RANK, by: '  ' }, 'body.judgement.by'],
    ['no reason', { ...RANK, reason: '' }, 'body.judgement.reason'],
    ['an unknown rank', { ...RANK, rank: 'best' }, 'body.judgement.rank'],
    ['an unknown kind', { ...RANK, kind: 'verdict' }, 'body.judgement.kind'],
    ['a field too many', { ...RANK, madeAt: '2001-01-01T00:00:00Z' }, 'body.judgement'],
    ['an id that is none', { ...RANK, id: 'one' }, 'body.judgement.id'],
  ])('%s', async (_what, judgement, path) => {
    expect(problem(await post(judgement))).toMatchObject({
      status: 400,
      code: 'bad-input',
      errors: [{ path }],
    });
  });

  test('an id that is taken', async () => {
    await make({ ...RANK, id: NOWHERE });
    expect(problem(await post({ ...OPINION, id: NOWHERE }))).toStrictEqual({
      status: 409,
      code: 'conflict',
      detail: `There is a judgement "${NOWHERE}" already.`,
    });
  });

  test('withdrawing or restoring what is not there, or is so already', async () => {
    expect(problem(await change(NOWHERE, 'withdraw'))).toStrictEqual({
      status: 404,
      code: 'not-found',
      detail: `There is no judgement "${NOWHERE}" in this database.`,
    });
    const { id } = await make(RANK);
    expect(problem(await change(id, 'restore'))).toStrictEqual({
      status: 409,
      code: 'conflict',
      detail: 'The judgement is in force already.',
    });
    await change(id, 'withdraw');
    expect(problem(await change(id, 'withdraw'))).toMatchObject({
      detail: 'The judgement is withdrawn already.',
    });
  });
});

describe('imported', () => {
  afterEach(forget);

  test('what contradicts, what lies and what is unmeant is refused, the rest is taken', async () => {
    const report = await imported(
      fileOf(
        identityOf(1, 'pell', 'lars-ode'),
        identityOf(2, 'pell', 'lars-ode', { same: false }),
        identityOf(3, 'woman-in-grey', 'oda-brink'),
        { ...recordOf(4), changes: [withdrawnOn(3)] },
        { ...recordOf(5), changes: [withdrawnOn(6), withdrawnOn(7)] },
        { ...recordOf(6), madeAt: '2999-01-01T00:00:00Z' },
        { ...identityOf(7, 'pell', 'lars-ode', { same: false }), changes: [withdrawnOn(8)] },
        { ...recordOf(1), reason: 'Another one.' },
      ),
    );
    expect(report).toStrictEqual({
      added: [nth(1), nth(7)],
      updated: [],
      known: [],
      refused: [
        {
          id: nth(2),
          why: 'It contradicts: "tiny:pell" is the same as "tiny:lars-ode".',
          mend: 'Withdraw one of them, here or in the file, and import again.',
        },
        {
          id: nth(3),
          why: 'It merges the unnamed actor "tiny:woman-in-grey" without saying that this is meant.',
          mend: 'Set unnamedAcknowledged to true if it is meant.',
        },
        {
          id: nth(4),
          why: 'It was changed before it was made.',
          mend: expect.stringMatching(/^Correct madeAt/),
        },
        {
          id: nth(5),
          why: 'It is not by turns withdrawn and restored.',
          mend: expect.stringMatching(/^Let its changes begin/),
        },
        { id: nth(6), why: 'It is of a time to come.', mend: expect.stringMatching(/^Correct madeAt/) },
        {
          id: nth(1),
          why: 'There is another judgement of this id here.',
          mend: expect.stringMatching(/^Give it an id/),
        },
      ],
      dangling: [],
      datasets: [],
    });
    expect((await list()).map(({ id: of, status }) => [of, status])).toStrictEqual([
      [nth(7), 'withdrawn'],
      [nth(1), 'in-force'],
    ]);
  });

  test('a later withdrawal is taken over; an older file takes nothing back; a split one is refused', async () => {
    const first = identityOf(1, 'pell', 'lars-ode');
    await imported(fileOf(first));
    const later = { ...first, changes: [withdrawnOn(2)] };
    expect(await imported(fileOf(later))).toMatchObject({ added: [], updated: [nth(1)], known: [] });
    expect(await groups()).toStrictEqual([]);
    expect(await imported(fileOf(first))).toMatchObject({ updated: [], known: [nth(1)] });
    expect((await list())[0]?.withdrawnAt).toBe('2001-01-02T00:00:00.000Z');
    expect(await imported(fileOf({ ...first, changes: [withdrawnOn(3)] }))).toMatchObject({
      refused: [
        {
          id: nth(1),
          why: 'It was withdrawn or restored both here and there, in different ways; it stays as it is here.',
        },
      ],
    });
  });

  test('a file of thousands', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => ({
      ...recordOf(1),
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      madeAt: new Date(Date.UTC(2001, 0, 1, 0, 0, n)).toISOString(),
      reason: 'x'.repeat(500),
    }));
    const report = await imported(fileOf(...many));
    expect(report.added).toHaveLength(3000);
    expect((await exported()).judgements).toHaveLength(3000);
    const inForce = (await list()).filter(({ status }) => status === 'in-force');
    expect(inForce.map(({ id: of }) => of)).toStrictEqual([many.at(-1)?.id]);
  });

  test.each<[string, object]>([
    ['another format', { ...fileOf(), format: 'other' }],
    ['a later version', { ...fileOf(), version: 2 }],
    ['a malformed judgement', fileOf({ ...recordOf(1), rank: 'best' })],
  ])('%s is no file of judgements', async (_what, body) => {
    const answer = await app.post('/api/v1/judgements/import', body);
    expect(problem(answer)).toMatchObject({ status: 400, code: 'bad-input' });
  });
});

describe('no other site can judge in the analyst’s name', () => {
  afterEach(forget);

  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['an origin of another name', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
    ['an origin of another port', { origin: 'http://127.0.0.1:1' }],
  ])('%s: 403', async (_name, headers) => {
    expect(problem(await post(RANK, { headers }))).toStrictEqual({
      status: 403,
      code: 'forbidden',
      detail: 'Only pages of this server may write to it; another site asked for this.',
    });
    expect(await list()).toStrictEqual([]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form can send %s: 400',
    async (type) => {
      const answer = await post(RANK, { headers: { 'content-type': type } });
      expect(problem(answer)).toStrictEqual({
        status: 400,
        code: 'bad-input',
        detail: 'Send the body as JSON, with the header "Content-Type: application/json".',
      });
    },
  );

  test('the page itself can', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', origin: app.url };
    expect((await post(RANK, { headers })).status).toBe(200);
    expect((await post(RANK, { headers: { origin: app.url } })).status).toBe(200);
  });

  test('with a token set, it is needed to judge', async () => {
    const guarded = await startApp(db, { settings: { token: 'a secret of some length' } });
    const { status } = await guarded.post('/api/v1/judgements', { judgement: RANK });
    expect(status).toBe(401);
    const headers = { authorization: 'Bearer a secret of some length' };
    const answer = await guarded.post('/api/v1/judgements', { judgement: RANK }, { headers });
    expect(endpoints.judge.response.parse(answer.body)).toMatchObject({ status: 'in-force' });
    await guarded.close();
  });
});

test('an opinion names the account that it agrees with, how likely and how sure; one without stays what it is', async () => {
  const account = { text: '6 people', sources: ['Oda Brink', 'Pell'], claimIds: ['tiny:six-freed'] };
  const whole = { ...OPINION, stance: 'agree', account, likelihood: 'likely', confidence: 'low', by: 'Eve' };
  const made = await make(whole);
  expect(made).toMatchObject(whole);
  const { account: _a, likelihood: _l, confidence: _c, ...older } = OPINION;
  expect(await make({ ...older, by: 'Old' })).toMatchObject({
    account: null,
    likelihood: null,
    confidence: null,
  });
  const file = JudgementFile.parse((await app.get('/api/v1/judgements/export')).body);
  expect(file.judgements.find(({ id }) => id === made.id)).toMatchObject({ account, likelihood: 'likely' });
  const again = await app.post('/api/v1/judgements/import', file);
  expect(ImportReport.parse(again.body)).toMatchObject({ added: [], refused: [] });
});
