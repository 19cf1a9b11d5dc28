import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConsoleAnswer } from '#contract/console.ts';
import { RowEvidence, SavedQueries, type SavedQuery } from '#contract/queries.ts';
import { load } from '../../server/dataset/load.ts';
import { GROUPS, parseQueryFile, queryFiles } from '../../server/records/query-files.ts';
import { appOn, holdOnly } from '../support/app-on.ts';
import { datasetIn, loadTiny, loadArticle, loadNothing, copyOfTiny } from '../support/datasets.ts';
import { emptyDatabase } from '../support/neo4j.ts';

const FOLDER = new URL('analyst/', import.meta.url);
const IDS = new Set(['actor', 'event', 'source']);

/** A query with parameters that differ from its defaults, and every row of its answer. Ids are without their dataset. */
interface Case {
  dataset: string;
  parameters: Record<string, unknown>;
  rows: unknown[];
}

/** `tests/cypher/analyst/<query>.jsonl`: a line that begins a case and says how many rows follow, then these, a line each. */
function casesOf(id: string): Case[] {
  const lines = readFileSync(new URL(`${id}.jsonl`, FOLDER), 'utf8')
    .trimEnd()
    .split('\n');
  const cases: Case[] = [];
  while (lines.length > 0) {
    const begin = JSON.parse(lines.shift() ?? '') as Omit<Case, 'rows'> & { rows: number };
    cases.push({ ...begin, rows: lines.splice(0, begin.rows).map((line) => JSON.parse(line) as unknown) });
  }
  return cases;
}

const expected = new Map(queryFiles.map(({ id }) => [id, casesOf(id)]));

const { app, db } = appOn(loadNothing);

async function saved(): Promise<SavedQuery[]> {
  const { body } = await app.get('/api/v1/queries');
  expect(SavedQueries.parse(body)).toStrictEqual(body);
  return SavedQueries.parse(body).queries;
}

async function ask({ text, parameters }: SavedQuery, { dataset, parameters: given }: Case) {
  const values = parameters.map(({ name, type, default: usual }): [string, unknown] => {
    if (!(name in given)) return [name, usual];
    return [name, IDS.has(type) ? `${dataset}:${String(given[name])}` : given[name]];
  });
  const asked = { text, parameters: Object.fromEntries(values) };
  const { status, body } = await app.post('/api/v1/cypher/query', asked);
  expect({ status, body }).toMatchObject({ status: 200 });
  return ConsoleAnswer.parse(body);
}

/** Nodes, ties and paths as their ids, all ids without their dataset. */
function plain(value: unknown, dataset: string): unknown {
  if (typeof value === 'string') return value.replace(new RegExp(`^${dataset}:`), '');
  if (Array.isArray(value)) return value.map((each) => plain(each, dataset));
  if (typeof value !== 'object' || value === null) return value;
  const { $type, id, tieId, nodes } = value as Record<string, unknown>;
  if ($type === 'node') return plain(id, dataset);
  if ($type === 'relationship') return plain(tieId, dataset);
  if ($type === 'path') return plain(nodes, dataset);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, dataset)]));
}

describe.each([
  ['tiny', loadTiny],
  ['al-qaeda-iran', loadArticle],
])('on %s', (dataset, fill) => {
  let queries: Map<string, SavedQuery>;

  beforeAll(async () => {
    await holdOnly(db, fill);
    queries = new Map((await saved()).map((query) => [query.id, query]));
  });

  const cases = [...expected].flatMap(([id, all]) =>
    all
      .filter((each) => each.dataset === dataset)
      .map((each) => ({ id, given: JSON.stringify(each.parameters), each })),
  );

  test.each(cases)('$id $given', async ({ id, each }) => {
    const query = queries.get(id);
    if (query === undefined) throw new Error(`no query ${id}`);
    const { columns, rows, summary } = await ask(query, each);
    expect(rows.map((row) => plain(row, dataset))).toStrictEqual(each.rows);
    // Planned and run through the guard: nothing refused, nothing paired with everything, no name that is unknown, no hint.
    expect({ columns, cut: summary.cut, notices: summary.notices }).toStrictEqual({
      columns: query.columns.map(({ name }) => name),
      cut: [],
      notices: [],
    });
  });

  test('what a row names in the columns "ties" and "claims" are ties and claims', async () => {
    for (const { id, each } of cases) {
      const query = queries.get(id);
      const names = query?.columns.map(({ name }) => name) ?? [];
      const [at, claimsAt] = [names.indexOf('ties'), names.indexOf('claims')];
      const [row] = each.rows as unknown[][];
      if (row === undefined || at + claimsAt === -2) continue;
      const full = row.map((value) =>
        Array.isArray(value) ? value.map((local) => `${dataset}:${local}`) : [],
      );
      const { status, body } = await app.post('/api/v1/queries/evidence', { columns: names, values: full });
      expect({ id, status }).toStrictEqual({ id, status: 200 });
      const evidence = RowEvidence.parse(body);
      const claims = [...evidence.claims, ...evidence.ties.flatMap((tie) => tie.claims)].map(
        (claim) => claim.id,
      );
      if (at !== -1)
        expect(evidence.ties.map(({ tie }) => tie.id)).toStrictEqual([...new Set(full[at])].slice(0, 60));
      if (claimsAt !== -1) expect(claims).toStrictEqual(expect.arrayContaining([...(full[claimsAt] ?? [])]));
    }
  });

  test('none goes through a place', async () => {
    const places = await db.read<{ id: string }>('MATCH (p:Place) RETURN p.id AS id');
    const names = new Set(places.map(({ id }) => plain(id, dataset)));
    const inner = cases
      .filter(({ id }) => ['shortest-ways', 'way-by-source', 'above-an-actor'].includes(id))
      .flatMap(({ each }) => (each.rows as [string[]][]).flatMap(([nodes]) => nodes));
    expect(inner.length).toBeGreaterThan(5);
    expect(inner.filter((id) => names.has(id))).toStrictEqual([]);
  });
});

describe('what they begin with', () => {
  test('follows from the database: whoever has most ties, the family’s types', async () => {
    const query = (await saved()).find(({ id }) => id === 'held-and-coerced');
    expect(query).toMatchObject({
      kind: 'file',
      group: 'detention and exchange',
      shows: 'table',
      revision: null,
    });
    expect(query?.parameters).toStrictEqual([
      {
        name: 'types',
        type: 'tie types',
        label: 'what counts as coercion',
        default: ['BARRED_FROM_TRAVEL', 'DETAINED', 'HELD_UNDER_HOUSE_ARREST', 'KIDNAPPED', 'RESTRICTED'],
      },
      {
        name: 'actor',
        type: 'actor',
        label: 'who did it or to whom it was done; anyone where it is left open',
        default: null,
      },
    ]);
    const all = (await saved()).flatMap(({ parameters }) => parameters);
    const usual = (name: string) => [
      ...new Set(all.filter((each) => each.name === name).map((each) => each.default)),
    ];
    expect(usual('actor')).toStrictEqual([
      'al-qaeda-iran:al-qaeda',
      null,
      'al-qaeda-iran:abu-muhammad-al-masri',
    ]);
    expect(usual('day')).toStrictEqual(['2021-01-12']);
    expect(usual('source')).toStrictEqual([null, 'al-qaeda-iran:src-penzel']);
  });

  test('is nothing in an empty database, and the list is there all the same', async () => {
    await emptyDatabase(db);
    const queries = await saved();
    expect(queries).toHaveLength(queryFiles.length);
    expect(queries.find(({ id }) => id === 'ties-of-an-actor')?.parameters[0]?.default).toBeNull();
  });
});

test('what left the files is in no answer', async () => {
  const copy = await copyOfTiny();
  await emptyDatabase(db);
  await load(db, await datasetIn(copy.dir));
  const gone = ['quarrel', 'varn-not-after', 'six-freed', 'deckhands-size', 'vote-outcome'];
  for (const id of gone)
    for (const file of ['claims.csv', 'attributions.csv']) await copy.drop(file, `${id},`);
  await copy.drop('ties.csv', 'quarrel,');
  for (const id of ['six-freed', 'varn-not-after', 'empty-page']) await copy.drop('responses.csv', `${id},`);
  await load(db, await datasetIn(copy.dir));
  await copy.remove();
  const retracted = await db.read<{ id: string }>(
    'MATCH (c:Claim) WHERE c.retractedAt IS NOT NULL RETURN c.id AS id ORDER BY id',
  );
  expect(retracted.map(({ id }) => plain(id, 'tiny'))).toStrictEqual(gone.toSorted());
  for (const query of await saved()) {
    const answers = [];
    for (const each of expected.get(query.id)?.filter(({ dataset }) => dataset === 'tiny') ?? [])
      answers.push(...(await ask(query, each)).rows);
    const ids = JSON.stringify(plain(answers, 'tiny'));
    expect({ id: query.id, told: gone.filter((id) => ids.includes(`"${id}"`)) }).toStrictEqual({
      id: query.id,
      told: [],
    });
  }
});

describe('the files', () => {
  test('are at least thirty, in every group some, each title once, each with its answers', () => {
    expect(queryFiles.length).toBeGreaterThanOrEqual(36);
    expect([...new Set(queryFiles.map(({ group }) => group))]).toStrictEqual([...GROUPS]);
    expect(new Set(queryFiles.map(({ title }) => title)).size).toBe(queryFiles.length);
    expect(readdirSync(FOLDER).toSorted()).toStrictEqual(
      queryFiles.map(({ id }) => `${id}.jsonl`).toSorted(),
    );
  });

  test('are each asked of both datasets as they begin, a third also otherwise; none is silent on both', () => {
    for (const [id, all] of expected) {
      const usual = all.filter(({ parameters }) => Object.keys(parameters).length === 0);
      expect({ id, on: usual.map(({ dataset }) => dataset) }).toStrictEqual({
        id,
        on: ['tiny', 'al-qaeda-iran'],
      });
      expect({ id, rows: all.flatMap(({ rows }) => rows).length > 0 }).toStrictEqual({ id, rows: true });
    }
    const otherwise = [...expected.values()].filter((all) => all.length > 2);
    expect(otherwise.length).toBeGreaterThan(queryFiles.length / 3);
  });
});

describe('a header', () => {
  const GOOD = `// Who?
// title: Who
// group: time
// shows: table
// $actor: actor = none; who
// -> name: the name
MATCH (a {id: $actor}) RETURN a.name AS name
`;

  test('that is whole is read', () => {
    expect(parseQueryFile('who', GOOD)).toStrictEqual({
      id: 'who',
      question: 'Who?',
      title: 'Who',
      group: 'time',
      shows: 'table',
      parameters: [{ name: 'actor', type: 'actor', label: 'who', written: 'none' }],
      columns: [{ name: 'name', says: 'the name' }],
      text: 'MATCH (a {id: $actor}) RETURN a.name AS name',
    });
  });

  test.each([
    ['no question', '// Who?', '// Who.', 'the first line is no question'],
    ['no title', '// title: Who\n', '', 'it says "title:" 0 times'],
    ['an unknown group', 'group: time', 'group: misc', '"misc" is none of'],
    ['an unknown type', ': actor =', ': person =', '"person" is none of'],
    ['a parameter without a default', '= none; who', '; who', 'is no parameter'],
    [
      'a parameter that is not used',
      '// ->',
      '// $more: number = 5; how many\n// ->',
      'it declares actor, more',
    ],
    ['a parameter that is not declared', '// $actor: actor = none; who\n', '', 'it declares  and uses actor'],
    ['no columns', '// -> name: the name\n', '', 'it does not say what comes back'],
    ['a line of its own making', '// shows', '// author: me\n// shows', 'none of those known'],
  ])('with %s is refused', (_name, from, to, why) => {
    expect(() => parseQueryFile('who', GOOD.replace(from, to))).toThrow(why);
  });
});
