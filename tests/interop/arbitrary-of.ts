import fc, { type Arbitrary } from 'fast-check';

export type JsonSchema = Record<string, unknown>;

/** What a schema may be made from besides itself. */
export interface Made {
  /** the named schemas of the document */
  schemas: Readonly<Record<string, JsonSchema>>;
  /** ids that the database knows, so that more is met than "not found" */
  ids: readonly string[];
}

const PLACE = '#/components/schemas/';
const DEEPEST = 5;
/** Text that has broken programs: half a letter, nothing, signs of other languages and of Cypher. */
const ODD = [
  '\u0000',
  '\ud800',
  '',
  ' ',
  '%',
  '../..',
  "' OR 1=1",
  '`',
  '$id',
  '{',
  '\u202e',
  '0',
  '-1',
  '1e999',
  'null',
];

export const oddText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Any JSON value, of whatever type. */
export const anything: Arbitrary<unknown> = fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 }));

const objectOf = (value: unknown): JsonSchema =>
  typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Values that a JSON schema of the contract allows; the text of a pattern is made by it, or is an id that is there. */
export function valueOf(schema: JsonSchema, made: Made, depth = 0): Arbitrary<unknown> {
  const inner = (next: unknown): Arbitrary<unknown> => valueOf(objectOf(next), made, depth + 1);
  if (typeof schema['$ref'] === 'string')
    return valueOf(made.schemas[schema['$ref'].slice(PLACE.length)] ?? {}, made, depth);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom<unknown>(...schema['enum']);
  const ways = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  if (ways.length > 0) return fc.oneof(...ways.map(inner));
  const both = listOf(schema['allOf']);
  if (both.length > 0)
    return fc.tuple(...both.map(inner)).map((parts) => Object.assign({}, ...parts.map(objectOf)) as unknown);
  const types = [schema['type']].flat();
  if (types.length > 1) return fc.oneof(...types.map((type) => inner({ ...schema, type })));
  switch (types[0]) {
    case 'string':
      return textOf(schema, made);
    case 'integer':
      return fc.integer({
        min: numberOf(schema['minimum'], -1000),
        max: numberOf(schema['maximum'], 10_000),
      });
    case 'number':
      return fc.double({
        min: numberOf(schema['minimum'], -1e6),
        max: numberOf(schema['maximum'], 1e6),
        noNaN: true,
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return listMade(schema, inner, depth);
    case 'object':
      return objectMade(schema, inner, depth);
    default:
      return anything;
  }
}

function textOf({ format, pattern, minLength, maxLength }: JsonSchema, { ids }: Made): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date(0) }).map((at) => at.toISOString());
  if (format === 'date') return fc.constantFrom('2001-09-11', '2015-02-28', '2026-11-30');
  if (typeof pattern === 'string') {
    const fitting = ids.filter((id) => new RegExp(pattern).test(id));
    const made = fc.stringMatching(new RegExp(pattern));
    return fitting.length === 0
      ? made
      : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fitting) }, made);
  }
  const bounds = { minLength: numberOf(minLength, 0), maxLength: Math.min(numberOf(maxLength, 40), 200) };
  return fc.oneof(
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', ...bounds }) },
    { weight: ids.length === 0 ? 0 : 2, arbitrary: fc.constantFrom(...ids, 'x') },
  );
}

function listMade(
  { items, prefixItems, minItems, maxItems }: JsonSchema,
  inner: (next: unknown) => Arbitrary<unknown>,
  depth: number,
): Arbitrary<unknown> {
  if (Array.isArray(prefixItems)) return fc.tuple(...prefixItems.map(inner));
  const minLength = numberOf(minItems, 0);
  const most = depth > DEEPEST ? 0 : 4;
  return fc.array(inner(items), {
    minLength,
    maxLength: Math.max(minLength, Math.min(numberOf(maxItems, most), most)),
  });
}

function objectMade(
  { properties, required, additionalProperties, propertyNames }: JsonSchema,
  inner: (next: unknown) => Arbitrary<unknown>,
  depth: number,
): Arbitrary<unknown> {
  const needed = new Set(listOf(required));
  const entries = Object.entries(objectOf(properties)).filter(([key]) => depth <= DEEPEST || needed.has(key));
  const known = fc.record(Object.fromEntries(entries.map(([key, of]) => [key, inner(of)])), {
    requiredKeys: entries.flatMap(([key]) => (needed.has(key) ? [key] : [])),
  });
  if (typeof additionalProperties !== 'object' || additionalProperties === null) return known;
  const keys = propertyNames === undefined ? oddText : inner(propertyNames).map(String);
  return fc
    .tuple(known, fc.dictionary(keys, inner(additionalProperties), { maxKeys: 3 }))
    .map(([own, more]) => ({ ...more, ...own }));
}

/** The same with one thing wrong in it: something left out, of another type, unknown, or no object at all. */
export function spoilt(value: unknown): Arbitrary<unknown> {
  if (Array.isArray(value))
    return value.length === 0
      ? anything
      : fc.oneof(anything, ...value.map((each, at) => spoilt(each).map((bad) => value.with(at, bad))));
  if (typeof value !== 'object' || value === null) return anything;
  const whole = objectOf(value);
  const without = Object.keys(whole).map((key) => fc.constant({ ...whole, [key]: undefined }));
  const wrong = Object.entries(whole).map(([key, each]) =>
    spoilt(each).map((bad) => ({ ...whole, [key]: bad })),
  );
  const more = fc.tuple(oddText, anything).map(([key, extra]) => ({ ...whole, [key]: extra }));
  return fc.oneof(anything, more, ...without, ...wrong);
}
