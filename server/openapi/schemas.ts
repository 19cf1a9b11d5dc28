import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
type Named = Readonly<Record<string, JsonSchema>>;

/** Where a name of these stands in the document. */
export const PLACE = '#/components/schemas/';

function render(io: 'input' | 'output', called: (id: string) => string): Named {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => PLACE + called(id), io });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [called(id), bare(schema)]));
}

/** These schemas and all that they refer to. */
function reached(all: Named, names: Iterable<string>): Named {
  const found = new Map<string, JsonSchema>();
  const visit = (name: string): void => {
    const schema = all[name];
    if (schema === undefined || found.has(name)) return;
    found.set(name, schema);
    for (const [, next = ''] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      visit(next);
  };
  for (const name of names) visit(name);
  return Object.fromEntries(found);
}

/**
 * What is sent and what is answered, each named schema once. One that is both is called `…Input` where it is sent: what
 * has a default may be left out there, and is never missing in an answer.
 * @param answered, sent schemas with a name of their own
 */
export function namedSchemas(answered: readonly z.ZodType[], sent: readonly z.ZodType[]) {
  const outputs = reached(
    render('output', (id) => id),
    answered.map(nameOf),
  );
  const called = (id: string): string => (id in outputs ? `${id}Input` : id);
  const inputs = reached(
    render('input', called),
    sent.map((schema) => called(nameOf(schema))),
  );
  return {
    schemas: { ...outputs, ...inputs },
    answer: (schema: z.ZodType): JsonSchema => ({ $ref: PLACE + nameOf(schema) }),
    body: (schema: z.ZodType): JsonSchema => ({ $ref: PLACE + called(nameOf(schema)) }),
  };
}

/** @throws Error where the contract sends or answers with a schema that has no name */
function nameOf(schema: z.ZodType): string {
  const name = z.globalRegistry.get(schema)?.id;
  if (name === undefined)
    throw new Error('a body or an answer of the contract has no name: give it .meta({ id })');
  return name;
}

/** What may be sent: before defaults and transforms. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

function bare({ $schema: _schema, $id: _id, id: _name, ...rest }: JsonSchema): JsonSchema {
  return rest;
}
