import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  ConsoleAnswer,
  ConsoleCheck,
  ConsoleLine,
  ConsoleSchema,
  type ConsoleStep,
} from '#contract/console.ts';
import { Problem } from '#contract/problem.ts';
import { appOn } from '../support/app-on.ts';
import { loadTiny } from '../support/datasets.ts';

/** Works until it is ended. */
const LONG = 'MATCH (a), (b), (c), (d), (e), (f) WHERE a.x + b.x + c.x + d.x + e.x + f.x = 1 RETURN a';

/** Neo4j sends rows in batches of fifty (and one more, asked for early), once it knows that there are more, or when it is done. */
const FIRST_THEN_LONG = `UNWIND range(1, 60) AS x RETURN x UNION ALL ${LONG.replace('RETURN a', 'RETURN 0 AS x')}`;
const FIRST = Array.from({ length: 51 }, (_, at) => [at + 1]);

const { app, db } = appOn(async (empty) => {
  await loadTiny(empty);
  await empty.command(
    "CREATE (:Judgement {id: 'secret', text: 'mine'}), (:Briefing:Workplace {id: 'draft'})",
  );
});

async function run(body: object): Promise<ConsoleLine[]> {
  const answer = await app.post('/api/v1/cypher/run', body);
  expect([answer.status, answer.headers.get('content-type')]).toStrictEqual([200, 'application/x-ndjson']);
  return linesOf(String(answer.body));
}

function linesOf(text: string): ConsoleLine[] {
  return text
    .trim()
    .split('\n')
    .map((line) => ConsoleLine.parse(JSON.parse(line)));
}

const rowsIn = (lines: readonly ConsoleLine[]): unknown[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.values] : []));
const endOf = (lines: readonly ConsoleLine[]) => {
  const last = lines.at(-1);
  if (last?.kind !== 'end') throw new Error(`no end: ${JSON.stringify(last)}`);
  return last.summary;
};
const errorOf = (lines: readonly ConsoleLine[]) => {
  const last = lines.at(-1);
  return last?.kind === 'error' ? last.error : null;
};

async function query(text: string, parameters: object = {}): Promise<ConsoleAnswer> {
  const { status, body } = await app.post('/api/v1/cypher/query', { text, parameters });
  expect({ status, body }).toMatchObject({ status: 200 });
  return ConsoleAnswer.parse(body);
}

async function check(text: string): Promise<ConsoleCheck> {
  return ConsoleCheck.parse((await app.post('/api/v1/cypher/check', { text })).body);
}

/** A query with a whole number as it is written: JSON of our own would round it. */
function askWith(number: string): Promise<Response> {
  return fetch(`${app.url}/api/v1/cypher/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"text":"RETURN $x = toInteger('${number}') AS same, $x AS x, [$l[0]] AS l","parameters":{"x":${number},"l":[${number}]}}`,
  });
}

describe('an answer comes line by line', () => {
  test('the id, the columns, the rows, the end', async () => {
    const lines = (
      await run({
        text: 'MATCH (a:Actor) WHERE a.id IN $ids RETURN a.name AS name ORDER BY name',
        parameters: { ids: ['tiny:pell', 'tiny:oda-brink'] },
      })
    ).filter(({ kind }) => kind !== 'progress');
    expect(lines.map(({ kind }) => kind)).toStrictEqual(['begin', 'columns', 'row', 'row', 'end']);
    expect(lines[1]).toStrictEqual({ kind: 'columns', columns: ['name'] });
    expect(rowsIn(lines)).toStrictEqual([['Oda Brink'], ['Pell']]);
    const { rows, cut, plan, notices, time } = endOf(lines);
    expect({ rows, cut, plan, notices }).toStrictEqual({ rows: 2, cut: [], plan: null, notices: [] });
    expect(time.available).toBeTypeOf('number');
    expect(time.consumed).toBeTypeOf('number');
  });

  test('the first row is there before the last', async () => {
    const response = await fetch(`${app.url}/api/v1/cypher/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({
        text: FIRST_THEN_LONG,
        limits: { seconds: 60 },
      }),
    });
    let text = '';
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (!text.includes('"row"')) text += (await reader?.read())?.value ?? '';
    expect(rowsIn(linesOf(text.slice(0, text.lastIndexOf('\n'))))[0]).toStrictEqual([1]);
    await reader?.cancel();
    await expect.poll(running).toStrictEqual([]);
  });
});

describe('values can be read', () => {
  test('numbers, dates, points, and maps that look like ours', async () => {
    const { rows } = await query(
      `RETURN 9223372036854775807 AS a, 42 AS b, 0.0 / 0.0 AS c, date('2015-06-01') AS d, duration('P1Y2M') AS e,
         point({x: 1, y: 2}) AS f, {\`$type\`: 'node', in: [1, [null, true]]} AS g, $p AS h, 1.5 AS i,
         datetime('2015-06-01T12:00Z') AS j`,
      { p: { whole: 3, part: 0.5, list: ['a'] } },
    );
    expect(rows).toStrictEqual([
      [
        '9223372036854775807',
        42,
        'NaN',
        '2015-06-01',
        'P1Y2M',
        'Point{srid=7203, x=1.0, y=2.0}',
        { $$type: 'node', in: [1, [null, true]] },
        { whole: 3, part: 0.5, list: ['a'] },
        1.5,
        '2015-06-01T12:00:00Z',
      ],
    ]);
  });

  test('whole numbers beyond 2^53 are exact as parameters, or refused', async () => {
    const rows = async (number: string) => ConsoleAnswer.parse(await (await askWith(number)).json()).rows;
    expect(await rows('9007199254740993')).toStrictEqual([[true, '9007199254740993', ['9007199254740993']]]);
    expect((await rows('-9223372036854775807'))[0]?.[0]).toBe(true);
    const refused = await askWith('9223372036854775808');
    expect(refused.ok).toBe(false);
    expect(await refused.text()).toContain('64 bits');
  });

  test('nodes, ties and paths carry our ids, ties those of their ends too', async () => {
    const [tie] = await db.read<{ tieId: string; a: string; b: string; type: string }>(
      'MATCH (a:Actor)-[r]->(b) WHERE r.tieId IS NOT NULL RETURN r.tieId AS tieId, a.id AS a, b.id AS b, type(r) AS type ORDER BY tieId LIMIT 1',
    );
    const { rows } = await query('MATCH p = (a)-[r {tieId: $id}]->(b) RETURN r, a, p', { id: tie?.tieId });
    expect(rows).toMatchObject([
      [
        { $type: 'relationship', tieId: tie?.tieId, type: tie?.type, subjectId: tie?.a, objectId: tie?.b },
        { $type: 'node', id: tie?.a },
        {
          $type: 'path',
          nodes: [{ id: tie?.a }, { id: tie?.b }],
          relationships: [{ tieId: tie?.tieId, subjectId: tie?.a, objectId: tie?.b }],
        },
      ],
    ]);
    const alone = await query('MATCH ()-[r {tieId: $id}]->() RETURN r', { id: tie?.tieId });
    expect(alone.rows).toMatchObject([[{ subjectId: tie?.a, objectId: tie?.b }]]);
  });
});

describe('what is left out is said', () => {
  test.each([
    ['rows', { text: 'UNWIND range(1, 1000) AS x RETURN x', limits: { rows: 10 } }, 10],
    [
      'bytes',
      { text: "UNWIND range(1, 100000) AS x RETURN 'twenty characters ..' AS t", limits: { bytes: 1000 } },
      20,
    ],
  ])('%s', async (why, asked, rows) => {
    const summary = endOf(await run(asked));
    expect(summary.cut.map((cut) => cut.why)).toStrictEqual([why]);
    expect(summary.rows).toBe(rows);
  });

  test('rows that are just as many as were wanted are not cut', async () => {
    expect(
      endOf(await run({ text: 'UNWIND range(1, 10) AS x RETURN x', limits: { rows: 10 } })).cut,
    ).toStrictEqual([]);
  });

  test('depth', async () => {
    const lines = await run({ text: 'RETURN [[[[1]]]] AS x', limits: { depth: 2 } });
    expect(rowsIn(lines)).toStrictEqual([[[[['…']]]]]);
    expect(endOf(lines).cut.map(({ why }) => why)).toStrictEqual(['depth']);
  });

  test('time, where rows came before it was up', async () => {
    const lines = await run({ text: FIRST_THEN_LONG, limits: { seconds: 3 } });
    expect(rowsIn(lines)).toStrictEqual(FIRST);
    expect(endOf(lines).cut.map(({ why }) => why)).toStrictEqual(['time']);
  });
});

describe('plans', () => {
  const operators = (step: ConsoleStep | null): string[] =>
    step === null ? [] : [step.operator, ...step.children.flatMap(operators)];

  test('explain plans and does not run', async () => {
    const lines = await run({ text: 'MATCH (n:Actor) RETURN n.name', mode: 'explain' });
    const { plan, rows } = endOf(lines);
    expect([rows, plan?.rows, operators(plan)]).toStrictEqual([
      0,
      null,
      ['ProduceResults', 'Projection', 'NodeByLabelScan'],
    ]);
  });

  test('profile runs, and says what each step cost', async () => {
    const { plan } = endOf(await run({ text: 'PROFILE MATCH (n:Actor) RETURN n.name' }));
    expect([plan?.rows, plan?.children[0]?.children[0]?.dbHits]).toStrictEqual([15, 16]);
  });
});

describe('a query ends when it is told to', () => {
  test('by its id; Neo4j no longer works on it', async () => {
    const asked = run({ text: LONG, limits: { seconds: 300 } });
    const id = await theOne();
    const cancelled = await app.post(`/api/v1/cypher/${id}/cancel`, {});
    expect(cancelled.body).toStrictEqual({ queryId: id, outcome: 'ended' });
    expect(await running()).toStrictEqual([]);
    expect(errorOf(await asked)?.code).toBe('cancelled');
    expect((await app.post(`/api/v1/cypher/${id}/cancel`, {})).body).toStrictEqual({
      queryId: id,
      outcome: 'unknown',
    });
  });

  test('and with it the checks of its text that an editor asked for', async () => {
    const text = LONG.replace('(f)', '(f), (g), (h)').replace('f.x', 'f.x + g.x + h.x');
    const checks = [1, 2, 3].map(() => check(text));
    await expect.poll(() => listed(text)).toContain('EXPLAIN');
    const { id, over } = await begun(text);
    await app.post(`/api/v1/cypher/${id}/cancel`, {});
    expect(await listed(text)).toBe('');
    expect((await Promise.all(checks)).map(({ error }) => error?.code ?? null)).toSatisfy(
      (codes: (string | null)[]) => codes.every((code) => code === null || code === 'cancelled'),
    );
    await over;
  });

  test('by going away', async () => {
    const gone = new AbortController();
    const asked = fetch(`${app.url}/api/v1/cypher/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: LONG, limits: { seconds: 300 } }),
      signal: gone.signal,
    }).catch(() => 'gone');
    await expect.poll(running).toHaveLength(1);
    gone.abort();
    expect(await asked).toBe('gone');
    await expect.poll(running).toStrictEqual([]);
  });

  test('six at a time, and no more', async () => {
    await expect.poll(running).toStrictEqual([]);
    const six = Array.from({ length: 6 }, () => onceThereIsRoom({ text: LONG, limits: { seconds: 300 } }));
    await expect.poll(running).toHaveLength(6);
    expect(errorOf(await run({ text: 'RETURN 1 AS x' }))?.code).toBe('busy');
    for (const { id } of await running()) await app.post(`/api/v1/cypher/${id}/cancel`, {});
    expect((await Promise.all(six)).map((lines) => errorOf(lines)?.code)).toStrictEqual(
      Array(6).fill('cancelled'),
    );
  });
});

/** A query whose id is known before its first row. */
async function begun(text: string): Promise<{ id: string; over: Promise<unknown> }> {
  const response = await fetch(`${app.url}/api/v1/cypher/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, limits: { seconds: 300 } }),
  });
  const [now, later] = response.body?.tee() ?? [];
  const { value } = (await now?.pipeThrough(new TextDecoderStream()).getReader().read()) ?? {};
  const [begin] = linesOf((value ?? '').split('\n')[0] ?? '');
  if (begin?.kind !== 'begin' || later === undefined) throw new Error('the answer did not begin');
  return { id: begin.queryId, over: new Response(later).text() };
}

/** What Neo4j works on for a text, planning or running, all in one. */
async function listed(text: string): Promise<string> {
  const rows = await db.read<{ text: string }>(
    'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH $text RETURN currentQuery AS text',
    { text },
  );
  return rows.map((row) => row.text).join('\n');
}

/** The place of a query that was ended just now may be taken for a moment longer. */
async function onceThereIsRoom(asked: object): Promise<ConsoleLine[]> {
  const lines = await run(asked);
  return errorOf(lines)?.code === 'busy' ? onceThereIsRoom(asked) : lines;
}

/** The id of the one query that runs, once Neo4j works on it. */
async function theOne(): Promise<string> {
  let found: { id: string }[] = [];
  await expect.poll(async () => (found = await running())).toHaveLength(1);
  return found[0]?.id ?? '';
}

async function running(): Promise<{ id: string }[]> {
  await pause(20);
  return db.read<{ id: string }>(
    `SHOW TRANSACTIONS YIELD metaData, currentQuery
     WHERE metaData.relataQuery IS NOT NULL AND currentQuery STARTS WITH 'MATCH'
     RETURN metaData.relataQuery AS id`,
  );
}

describe('errors say where', () => {
  test.each([
    ['MATCH (n:Actor) RETUR n', 'syntax', 1, 17],
    ['MATCH (n:Actor)\nRETURN m', 'syntax', 2, 8],
    ['MATCH (n:Actor\nRETURN n', 'syntax', 1, 7],
    ['MATCH (n)\n  WHERE n.name = "\\u0041" AND\n  nosuch(n) RETURN n', 'function', 3, 3],
    ['RETURN "\\u0041\\u0042" + x AS y', 'syntax', 1, 25],
    ['EXPLAIN MATCH (n) RETURN m', 'syntax', 1, 26],
    ['RETURN 1;\nRETURN 2', 'several', 1, 9],
  ])('%s', async (text, code, line, column) => {
    expect((await check(text)).error).toMatchObject({ code, position: { line, column } });
    expect(errorOf(await run({ text }))).toMatchObject({ code, position: { line, column } });
  });

  test('an error when it runs tells nothing of what is stored', async () => {
    const error = errorOf(
      await run({ text: "MATCH (n:Actor {id: 'tiny:pell'}) RETURN duration(n.name) AS x" }),
    );
    expect(error).toStrictEqual({ code: 'value', message: expect.any(String) as string, position: null });
    expect(error?.message).not.toContain('Pell');
  });

  test('a parameter without a value', async () => {
    expect(errorOf(await run({ text: 'RETURN $nope AS x' }))?.code).toBe('parameter');
    expect((await check('RETURN $nope AS x')).error).toBeNull();
  });

  test('programs get problems, with the same error in them', async () => {
    const answers = await Promise.all(
      ['CREATE (n)', 'RETURN', 'RETURN 1/0 AS x', LONG].map((text) =>
        app.post('/api/v1/cypher/query', { text, limits: { seconds: 1 } }),
      ),
    );
    expect(answers.map(({ status, body }) => [status, Problem.parse(body).cypher?.code])).toStrictEqual([
      [403, 'writes'],
      [400, 'syntax'],
      [400, 'value'],
      [503, 'timeout'],
    ]);
  });

  test('what is no question at all is refused before that', async () => {
    for (const body of [
      {},
      { text: 1 },
      { text: 'RETURN 1', mode: 'write' },
      { text: 'RETURN 1', limits: { rows: 0 } },
      { text: 'RETURN 1', other: 1 },
    ])
      expect((await app.post('/api/v1/cypher/run', body)).status).toBe(400);
  });
});

const hint = async (text: string): Promise<string[]> => (await check(text)).notices.map(({ code }) => code);

describe('hints', () => {
  test('a filter on what a tie sums up', async () => {
    expect(await hint("MATCH (a)-[r:TRAINED]->(b) WHERE r.fromMin > date('2010-01-01') RETURN a")).toContain(
      'reads-projection',
    );
    expect(await hint('MATCH (a)-[r]->(b) WHERE r.origins > 1 RETURN a')).toContain('reads-projection');
    expect(await hint("MATCH (a)-[:TRAINED {status: 'disputed'}]->(b) RETURN a")).toContain(
      'reads-projection',
    );
  });

  test('none where it is only returned, or is about claims', async () => {
    expect(await hint('MATCH (a)-[r:TRAINED]->(b) RETURN r.fromMin')).not.toContain('reads-projection');
    expect(await hint("MATCH (c:Claim) WHERE c.fromMin > date('2010-01-01') RETURN c")).not.toContain(
      'reads-projection',
    );
  });

  test('names that are not there, in our words', async () => {
    const { notices } = await check('MATCH (n:Actr) RETURN n.nam');
    expect(notices.map(({ message, position }) => [message, position?.column])).toStrictEqual([
      ['Nothing here has the label Actr.', 10],
      ['Nothing here has a property nam.', 25],
    ]);
  });
});

test('the schema: what there is, with counts, without the desks of analysts', async () => {
  const schema = ConsoleSchema.parse((await app.get('/api/v1/cypher/schema')).body);
  const labels = new Map(schema.labels.map((label) => [label.name, label]));
  expect(labels.get('Actor')).toMatchObject({ plane: 'network', count: 15 });
  expect(labels.get('Claim')).toMatchObject({ plane: 'evidence', count: 45 });
  expect(labels.get('Actor')?.properties.find(({ name }) => name === 'name')).toStrictEqual({
    name: 'name',
    kinds: ['STRING'],
    count: 15,
  });
  expect([...labels.keys()].filter((name) => /Judgement|Briefing|Workplace|View/.test(name))).toStrictEqual(
    [],
  );
  expect(schema.types.find(({ name }) => name === 'ABOUT')).toMatchObject({
    plane: 'evidence',
    ends: [{ from: 'Claim', to: 'Tie' }],
  });
  expect(schema.procedures.map(({ name }) => name)).toContain('db.index.fulltext.queryNodes');
  expect(schema.functions.map(({ name }) => name)).not.toContain('file');
  expect(schema.functions.length).toBeGreaterThan(100);
});
