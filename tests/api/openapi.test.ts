import { lensQuery } from '#contract/lens.ts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { describeApi } from '../../server/openapi/describe.ts';
import { referencePage } from '../../server/routes/reference.ts';

const braced = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

test('the contract is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(describeApi()));
  expect(result).toStrictEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('it describes every endpoint, its parameters and how it can fail', () => {
  const { paths } = describeApi();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described).toStrictEqual(
    Object.values(endpoints).map(({ method, path }) => `${method} ${braced(path)}`),
  );
  expect(paths['/api/v1/compare.csv']?.['get']?.responses[200]).toStrictEqual({
    description: 'The answer',
    content: { 'text/csv': { schema: { type: 'string' } } },
  });
  const neighbours = paths['/api/v1/neighbours/{id}']?.['get'];
  expect(
    neighbours?.parameters.map(({ name, in: where, required }) => ({ name, where, required })),
  ).toStrictEqual([
    { name: 'id', where: 'path', required: true },
    { name: 'types', where: 'query', required: false },
    { name: 'direction', where: 'query', required: false },
    { name: 'kinds', where: 'query', required: false },
    { name: 'limit', where: 'query', required: false },
    { name: 'order', where: 'query', required: false },
    ...Object.keys(lensQuery).map((name) => ({ name, where: 'query', required: false })),
  ]);
  expect(Object.keys(neighbours?.responses ?? {})).toStrictEqual([
    '200',
    '400',
    '401',
    '404',
    '429',
    '500',
    '503',
  ]);
  expect(neighbours?.responses[200].content['application/json']?.schema).toStrictEqual({
    $ref: '#/components/schemas/Neighbours',
  });
});

test('a body is a named schema, and what its size and its sender may lead to is described', () => {
  const operations = Object.values(describeApi().paths).flatMap((methods) => Object.entries(methods));
  const bodies = operations.flatMap(([, { requestBody, responses }]) =>
    requestBody === undefined ? [] : [{ schema: requestBody.content['application/json'].schema, responses }],
  );
  expect(bodies.length).toBeGreaterThan(20);
  for (const { schema, responses } of bodies) {
    expect(schema['$ref']).toMatch(/^#\/components\/schemas\/\w+$/);
    expect(Object.keys(responses)).toContain('413');
  }
  for (const [method, { responses }] of operations)
    expect(Object.keys(responses).includes('403')).toBe(method !== 'get');
});

test('every reference leads to a schema', () => {
  const document = describeApi();
  const text = JSON.stringify(document);
  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(30);
  const known = new Set(Object.keys(document.components.schemas));
  expect(names.filter((name) => name === undefined || !known.has(name))).toStrictEqual([]);
});

test('the page for people names every endpoint, and carries no script', () => {
  const page = referencePage(describeApi());
  for (const { path } of Object.values(endpoints)) expect(page).toContain(braced(path));
  expect(page).not.toMatch(/<script|<style|style=|onclick/);
});
