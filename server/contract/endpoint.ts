import { z } from 'zod';
import type { ProblemCode } from './problem.ts';

/** One row of the API: what the server routes, the page calls and the OpenAPI document describes. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodObject | null;
  /** the largest body, in bytes */
  bodyLimit: number;
  /** whole numbers beyond 2^53 in the body are read as they are written */
  exact?: true;
  response: z.ZodType;
  /** How it can fail beside what any endpoint of its kind can fail with: `problemsOf`. */
  problems: readonly ProblemCode[];
  /** The answer comes as lines of JSON, each as `response` says. */
  lines?: true;
  /** The answer is a file of one of these media types. */
  file?: readonly string[];
}

const KB = 1024;
export const MB = KB * KB;
const NONE = z.object({});
type None = typeof NONE;

type Row<P, Q, B, R> = Omit<Endpoint, 'params' | 'query' | 'body' | 'response' | 'lines' | 'file'> & {
  params: P;
  query: Q;
  body: B;
  response: R;
};

/** @param address method and path: "GET /api/v1/neighbours/:id" */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
  B extends z.ZodObject | null = null,
>(
  address: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`,
  summary: string,
  parts: Pick<Row<P, Q, B, R>, 'response'> & Partial<Row<P, Q, B, R>>,
): Row<P, Q, B, R> {
  const [method, path] = address.split(' ');
  const usual = { params: NONE, query: NONE, body: null, bodyLimit: 256 * KB, problems: [] };
  // What is left out is what its type says where it is not given.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { ...usual, ...parts, method: method?.toLowerCase(), path, summary } as Row<P, Q, B, R>;
}

/** Whatever it reads, an answer may be one of these. */
const ALWAYS: readonly ProblemCode[] = [
  'bad-input',
  'unauthorized',
  'too-many-requests',
  'loading',
  'unavailable',
  'timeout',
  'internal',
];

/** Every problem that an endpoint can answer with: its own, and those of what every request passes on its way. */
export function problemsOf({ method, body, problems }: Endpoint): ProblemCode[] {
  const written: ProblemCode[] = method === 'get' ? [] : ['forbidden'];
  const sent: ProblemCode[] = body === null ? [] : ['too-large'];
  return [...new Set([...problems, ...written, ...sent, ...ALWAYS])];
}
