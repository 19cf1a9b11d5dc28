import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';
import { connect, type Database } from '../../server/graph/connect.ts';
import { describeApi, type OpenApi, type Operation } from '../../server/openapi/describe.ts';
import { startApp } from '../support/app.ts';
import { anything, type JsonSchema, type Made, oddText, spoilt, valueOf } from './arbitrary-of.ts';
import type { Check } from './check.ts';

/** For each endpoint: all of them take a minute or two. */
const REQUESTS = 50;

interface Row {
  method: string;
  path: string;
  operation: Operation;
}
interface Sent {
  path: string;
  init: { method?: string; headers?: Record<string, string>; body?: string };
}

/** Requests made from the OpenAPI document, right and wrong ones; every answer must be one that it describes. */
export const openApiFuzz: Check = {
  tool: 'fast-check',
  shows: 'requests made from the OpenAPI document: no failure, and every answer is one that it describes',
  missing: () => Promise.resolve(null),
  run: async (address) => {
    const db = connect(address, { readTimeout: 20_000 });
    const document = describeApi();
    try {
      const made = { schemas: document.components.schemas, ids: await idsIn(db) };
      await fuzzed(db, document, made);
      await turnedAway(db, document, made);
      await away(document, made);
    } finally {
      await db.close();
    }
  },
};

const rowsOf = ({ paths }: OpenApi): Row[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );

/** Some of everything. */
async function idsIn(db: Database): Promise<string[]> {
  const labels = ['Actor', 'Event', 'Place', 'Tie', 'Claim', 'Source', 'Document'];
  const rows = await Promise.all(
    labels.map((label) =>
      db.read<{ id: string }>(`MATCH (n:${label}) RETURN n.id AS id ORDER BY id LIMIT 8`),
    ),
  );
  return rows.flat().map(({ id }) => id);
}

async function fuzzed(db: Database, document: OpenApi, made: Made): Promise<void> {
  const app = await startApp(db, { settings: { requestsPerMinute: Number.MAX_SAFE_INTEGER } });
  try {
    for (const row of rowsOf(document)) {
      const holds = await answersOf(row, document);
      const property = fc.asyncProperty(requestOf(row, made), async ({ path, init }) =>
        holds(await fetch(app.url + path, init)),
      );
      await fc.assert(property, { numRuns: REQUESTS }).catch((error: unknown) => {
        const { message, cause } = error instanceof Error ? error : { message: String(error), cause: '' };
        throw new Error(`${String(cause)}\n${message}`, { cause: error });
      });
    }
  } finally {
    await app.close();
  }
}

/** Whatever is asked: without a token, too often, from another site, with too large a body, with none that is JSON. */
async function turnedAway(db: Database, document: OpenApi, made: Made): Promise<void> {
  const closed = await startApp(db, { settings: { token: 'a-token-of-the-fuzz' } });
  const busy = await startApp(db, { settings: { requestsPerMinute: 1 } });
  const open = await startApp(db, {});
  try {
    await fetch(`${busy.url}/api/v1/datasets`);
    for (const row of rowsOf(document)) {
      const holds = await answersOf(row, document);
      const [asked] = fc.sample(rightly(row, made), 1);
      const { path, init } = asked ?? { path: row.path, init: {} };
      await holds(await fetch(closed.url + path, init), 401);
      await holds(await fetch(busy.url + path, init), 429);
      if (row.method === 'get') continue;
      const headers = { ...init.headers, origin: 'http://elsewhere.example' };
      await holds(await fetch(open.url + path, { ...init, headers }), 403);
      if (row.operation.requestBody === undefined) continue;
      await holds(await fetch(open.url + path, { ...init, body: `"${'x'.repeat(limitOf(row))}"` }), 413);
      await holds(await fetch(open.url + path, { ...init, body: '{"' }), 400);
      await holds(await fetch(open.url + path, { ...init, headers: { 'content-type': 'text/csv' } }), 400);
    }
  } finally {
    await Promise.all([closed.close(), busy.close(), open.close()]);
  }
}

/** Of a database that is not there. */
async function away(document: OpenApi, made: Made): Promise<void> {
  const db = connect(
    { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'x', database: 'neo4j' },
    { acquireTimeout: 200 },
  );
  const app = await startApp(db, {});
  try {
    for (const row of rowsOf(document)) {
      const holds = await answersOf(row, document);
      for (const { path, init } of fc.sample(rightly(row, made), 2))
        await holds(await fetch(app.url + path, init));
    }
  } finally {
    await app.close();
    await db.close();
  }
}

const limitOf = ({ operation }: Row): number =>
  Number(/\d+/.exec(operation.requestBody?.description ?? '')?.[0] ?? 0);

type Values = Record<string, unknown>;

/** A request that the document allows. */
function rightly({ method, path, operation }: Row, made: Made): Arbitrary<Sent> {
  const part = (where: string): Arbitrary<Values> => {
    const those = operation.parameters.filter((each) => each.in === where);
    return fc.record(Object.fromEntries(those.map(({ name, schema }) => [name, valueOf(schema, made)])), {
      requiredKeys: those.flatMap(({ name, required }) => (required ? [name] : [])),
    });
  };
  const body = operation.requestBody?.content['application/json'].schema;
  return fc
    .tuple(part('path'), part('query'), body === undefined ? fc.constant(undefined) : valueOf(body, made))
    .map(([params, query, value]) => sent(method, path, params, query, value));
}

/** A request that may have anything wrong in it. */
function requestOf(row: Row, made: Made): Arbitrary<Sent> {
  const { method, path, operation } = row;
  const schema = operation.requestBody?.content['application/json'].schema;
  const query = fc.dictionary(
    fc.oneof(fc.constantFrom('q', 'x', ...operation.parameters.map(({ name }) => name)), oddText),
    fc.oneof(oddText, fc.constantFrom(...made.ids), fc.integer().map(String)),
    { maxKeys: 4 },
  );
  const params = fc.record(
    Object.fromEntries(
      operation.parameters
        .filter((each) => each.in === 'path')
        .map(({ name }) => [name, fc.oneof(oddText, fc.constantFrom(...made.ids))]),
    ),
  );
  const body: Arbitrary<unknown> =
    schema === undefined ? fc.constant(undefined) : fc.oneof(anything, valueOf(schema, made).chain(spoilt));
  return fc.oneof(
    { weight: 2, arbitrary: rightly(row, made) },
    fc.tuple(params, query, body).map(([p, q, b]) => sent(method, path, p, q, b)),
  );
}

function sent(method: string, path: string, params: Values, query: Values, body: unknown): Sent {
  const words = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key: string) => segmentOf(params[key]));
  return {
    path: words.size === 0 ? filled : `${filled}?${words}`,
    init: {
      method: method.toUpperCase(),
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    },
  };
}

/** An empty part of a path, or one of dots, is another path: `/actors/..` is `/`. */
function segmentOf(value: unknown): string {
  const text = typeof value === 'string' ? value : 'x';
  return /^\.*$/.test(text) ? 'x' : encodeURIComponent(text.toWellFormed());
}

/** @returns what throws where an answer is not one that the document describes for this row */
async function answersOf({ method, path, operation }: Row, document: OpenApi) {
  const known = new Map<string, z.ZodType>();
  const schemaOf = (schema: object): z.ZodType => {
    const key = JSON.stringify(schema);
    const found = known.get(key) ?? readerOf(schema, document);
    known.set(key, found);
    return found;
  };
  return async (answer: Response, wanted?: number): Promise<void> => {
    const text = await answer.text();
    const { status } = answer;
    const what = (fault: string): Error =>
      new Error(`${method} ${path} answered ${status}, ${fault}: ${text.slice(0, 300)}`);
    if (wanted !== undefined && status !== wanted) throw what(`where ${wanted} was due`);
    const described: Operation['responses'][200] | undefined = Object(operation.responses)[status];
    if (described === undefined) throw what('which the document does not describe');
    if (status === 500) throw what('a failure');
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const content = described.content[type];
    if (content === undefined) throw what(`as ${type}, which the document does not describe`);
    if (!type.endsWith('json')) return;
    const lines = type === 'application/x-ndjson' ? text.split('\n').filter((line) => line !== '') : [text];
    if (Object(content.schema)['format'] === 'binary') return;
    for (const line of lines) {
      const { error } = schemaOf(content.schema).safeParse(JSON.parse(line));
      if (error !== undefined) throw what(`which is not what the document says (${z.prettifyError(error)})`);
    }
  };
}

function readerOf(schema: object, { components }: OpenApi): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  const whole: JsonSchema = JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema(whole);
}
