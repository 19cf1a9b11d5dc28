import { escapeHtml, htmlPage } from '../routes/html.ts';
import type { OpenApi, Operation } from './describe.ts';

/** The contract for people: what can be asked, with what, and how it may fail. */
export function referencePage(document: OpenApi): string {
  const sections = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => section(method, path, operation)),
  );
  return htmlPage(
    'Relata: the API',
    `<h1>The API of Relata</h1>
<p>${escapeHtml(document.info.description)}</p>
<p>For programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Where a token is set, send
<code>Authorization: Bearer …</code>. Every answer carries a request id and a weak <code>ETag</code>.</p>
${sections.join('\n')}`,
  );
}

function section(
  method: string,
  path: string,
  { summary, parameters, requestBody, responses }: Operation,
): string {
  const rows = [
    ...parameters.map((parameter) =>
      row(`${parameter.name}${parameter.required ? '' : ' (optional)'}`, parameter.schema),
    ),
    ...(requestBody === undefined ? [] : [row('body', requestBody.content['application/json'].schema)]),
  ];
  return `<h2><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h2>
<p>${escapeHtml(summary)}</p>
${rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`}
<p>${Object.entries(responses)
    .map(([status, { description }]) => `<code>${status}</code> ${escapeHtml(description)}`)
    .join(' · ')}</p>`;
}

function row(name: string, schema: object): string {
  return `<tr><th scope="row">${escapeHtml(name)}</th><td><code>${escapeHtml(JSON.stringify(schema))}</code></td></tr>`;
}
