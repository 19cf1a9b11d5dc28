import { z } from 'zod';
import { escapeHtml, htmlPage } from './html.ts';
import type { OpenApi, Operation } from '../openapi/describe.ts';
import { PLACE, type JsonSchema } from '../openapi/schemas.ts';

/** What the page tells of a parameter’s schema; what it cannot say in a few words stands in openapi.json. */
const Words = z.object({
  type: z.string().optional().catch(undefined),
  enum: z.array(z.string()).optional().catch(undefined),
  minimum: z.number().optional().catch(undefined),
  maximum: z.number().optional().catch(undefined),
  default: z.unknown().optional(),
  description: z.string().optional().catch(undefined),
});

/** Answers that hardly any endpoint lacks; said once above all of them. */
const COMMON = ['400', '401', '429', '500', '503'];

/** The contract for people: what can be asked, with what, and how it may fail. */
export function referencePage(document: OpenApi): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const [first] = operations;
  return htmlPage(
    'Relata: the API',
    `<h1>The API of Relata</h1>
<p>${escapeHtml(document.info.description)}</p>
<p>For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1), with the form of every answer.
Where a token is set, send <code>Authorization: Bearer …</code>. Every answer carries <code>X-Request-Id</code>,
every read a weak <code>ETag</code>.</p>
<h2>Any of them can end so</h2>
${first === undefined ? '' : failures(first.operation, (status) => COMMON.includes(status))}
${operations.map(({ method, path, operation }) => section(method, path, operation, document.components.schemas)).join('\n')}`,
  );
}

function section(method: string, path: string, operation: Operation, schemas: Schemas): string {
  const { summary, parameters, requestBody } = operation;
  const rows = [
    ...parameters.map(({ name, required, schema }) => row(required ? name : `${name} (optional)`, schema)),
    ...(requestBody === undefined ? [] : bodyRows(requestBody.content['application/json'].schema, schemas)),
  ];
  return `<h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}.</p>
${table(rows)}${failures(operation, (status) => status !== '200' && !COMMON.includes(status))}`;
}

type Schemas = OpenApi['components']['schemas'];

function bodyRows({ $ref }: JsonSchema, schemas: Schemas): string[] {
  const { properties } = schemas[String($ref).slice(PLACE.length)] ?? {};
  return Object.entries(Object(properties)).map(([name, schema]) =>
    row(`${name} (in the body)`, Object(schema)),
  );
}

function failures({ responses }: Operation, which: (status: string) => boolean): string {
  return table(
    Object.entries(responses)
      .filter(([status]) => which(status))
      .map(
        ([status, { description }]) =>
          `<tr><th scope="row">${status}</th><td>${escapeHtml(description)}</td></tr>`,
      ),
  );
}

function row(name: string, schema: JsonSchema): string {
  return `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(inWords(schema))}</td></tr>`;
}

/** "one of in, out, both; default both" */
function inWords(schema: JsonSchema): string {
  const { type, enum: options, minimum, maximum, default: usual, description } = Words.parse(schema);
  const parts = [
    options === undefined ? (type ?? 'see openapi.json') : `one of ${options.join(', ')}`,
    minimum === undefined || maximum === undefined ? undefined : `from ${minimum} to ${maximum}`,
    usual === undefined ? undefined : `default ${JSON.stringify(usual)}`,
    description,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

function table(rows: readonly string[]): string {
  return rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>\n`;
}
