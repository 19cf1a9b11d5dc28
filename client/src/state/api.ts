import { endpoints, type EndpointName } from '#contract/endpoints.ts';
import { exactJson } from '#words/exact-json.ts';
import type { Problem } from '#contract/problem.ts';
import type { z } from 'zod';

type Row<N extends EndpointName> = (typeof endpoints)[N];
/** What is sent is read and never changed. */
type Unchanged<T> = T extends object ? { readonly [K in keyof T]: Unchanged<T[K]> } : T;
/** Words of an address as values: a list is a list here, and text with commas on its way. Defaults may be left out. */
type Words<S extends z.ZodObject> = {
  readonly [K in keyof z.input<S>]: Unchanged<z.output<S>[K & keyof z.output<S>]> | undefined;
};
type Body<N extends EndpointName> = Row<N>['body'] extends z.ZodType
  ? Unchanged<z.input<Row<N>['body']>>
  : null;
/** May be left out where nothing in it is needed. */
type Part<Name extends string, T> = Partial<T> extends T ? { [K in Name]?: T } : { [K in Name]: T };
type Asked<N extends EndpointName> = Part<'params', Words<Row<N>['params']>> &
  Part<'query', Words<Row<N>['query']>> &
  (Body<N> extends null ? unknown : { body: Body<N> }) & { signal?: AbortSignal | undefined };
type Rest<N extends EndpointName> =
  Partial<Asked<N>> extends Asked<N> ? [asked?: Asked<N>] : [asked: Asked<N>];
export type Answer<N extends EndpointName> = z.output<Row<N>['response']>;

/** An answer that is not the thing asked for; `transient` ones are worth asking again. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  /** each wrong value, with where it stands */
  readonly errors: NonNullable<Problem['errors']>;
  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail' | 'errors'> & { requestId?: string }) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId ?? null;
    this.errors = problem.errors ?? [];
  }
  get transient(): boolean {
    return ['unavailable', 'timeout', 'loading', 'too-many-requests'].includes(this.code);
  }
}

const UNREACHABLE = {
  status: 0,
  code: 'unavailable',
  detail: 'Relata’s server does not answer. Is it still running?',
} as const;

const isProblem = (body: unknown): body is Problem =>
  body !== null && typeof body === 'object' && 'code' in body && 'detail' in body && 'status' in body;

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem(body);
  const code = response.status >= 502 && response.status <= 504 ? 'unavailable' : 'internal';
  return new ApiProblem({
    status: response.status,
    code,
    detail: `The server answered ${response.status} ${response.statusText}`,
  });
}

type Loose = Readonly<Record<string, unknown>>;
interface Loosely {
  params?: Loose;
  query?: Loose;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

function addressOf(name: EndpointName, params: Loose = {}, query: Loose = {}): string {
  const path = endpoints[name].path.replaceAll(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  // A list as text is its items with commas between, as the contract reads it.
  const words = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return words.size === 0 ? path : `${path}?${words}`;
}

/**
 * The answer of one row of the contract as it comes: for files, and for answers that come line by line.
 * @throws ApiProblem where the server refuses, fails or cannot be reached; AbortError of `signal`
 */
export async function answerTo<N extends EndpointName>(name: N, ...[asked]: Rest<N>): Promise<Response> {
  const { params, query, body, signal }: Loosely = asked ?? {};
  const response = await fetch(addressOf(name, params, query), {
    method: endpoints[name].method.toUpperCase(),
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: exactJson(body),
    }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(UNREACHABLE);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/**
 * Asks one row of the contract: `call('neighbours', { params: { id }, query: { limit: 10 } })`.
 * @throws as answerTo
 */
export async function call<N extends EndpointName>(name: N, ...asked: Rest<N>): Promise<Answer<N>> {
  const response = await answerTo(name, ...asked);
  const answer: Answer<N> = await response.json();
  return answer;
}
