import { problemsOf, type Endpoint } from '#contract/endpoint.ts';
import { endpoints } from '#contract/endpoints.ts';
import { Problem, type ProblemCode } from '#contract/problem.ts';
import type { z } from 'zod';
import { AppError } from '../runtime/errors.ts';
import { inputSchema, namedSchemas, type JsonSchema } from './schemas.ts';

export type Operation = ReturnType<typeof operation>;
export type OpenApi = ReturnType<typeof describeApi>;

const LINES = 'application/x-ndjson';
const rows = Object.entries<Endpoint>(endpoints);
const named = namedSchemas(
  [Problem, ...rows.flatMap(([, row]) => (row.file === undefined ? row.response : []))],
  rows.flatMap(([, { body }]) => body ?? []),
);

/** The OpenAPI 3.1 document of the contract. */
export function describeApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Relata',
      version: '1',
      description:
        'Who is tied to whom, as of when, and according to whom. Every answer that is not the thing asked for is a problem (RFC 9457).',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, {}],
    paths: paths(),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'needed where RELATA_TOKEN is set' },
      },
      schemas: named.schemas,
    },
  };
}

function paths(): Record<string, Record<string, Operation>> {
  const described: Record<string, Record<string, Operation>> = {};
  for (const [name, endpoint] of rows) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    described[path] = { ...described[path], [endpoint.method]: operation(name, endpoint) };
  }
  return described;
}

const TEXT: JsonSchema = { type: 'string' };
const FILE: JsonSchema = { type: 'string', format: 'binary' };

interface Answered {
  description: string;
  content: Record<string, { schema: object }>;
}

function operation(operationId: string, endpoint: Endpoint) {
  const answered: Answered = {
    description: 'The answer',
    content: answers(endpoint),
  };
  return {
    operationId,
    summary: endpoint.summary,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...(endpoint.body !== null && {
      requestBody: {
        description: `At most ${endpoint.bodyLimit} bytes`,
        required: true,
        content: { 'application/json': { schema: named.body(endpoint.body) } },
      },
    }),
    responses: { 200: answered, ...problems(problemsOf(endpoint)) },
  };
}

function answers({ file, lines, response }: Endpoint): Answered['content'] {
  if (file !== undefined)
    return Object.fromEntries(file.map((type) => [type, { schema: type.startsWith('text/') ? TEXT : FILE }]));
  return { [lines ? LINES : 'application/json']: { schema: named.answer(response) } };
}

function parameters(where: 'path' | 'query', schema: z.ZodObject) {
  const { properties = {}, required = [] } = inputSchema(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
}

/** One response per status; its description names the codes that come with it. */
function problems(codes: readonly ProblemCode[]): Record<string, object> {
  const byStatus = Map.groupBy(new Set(codes), (code) => new AppError(code, '').status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, of]) => [
      String(status),
      {
        description: `Problem with code ${of.join(', ')}`,
        content: { 'application/problem+json': { schema: named.answer(Problem) } },
      },
    ]),
  );
}
