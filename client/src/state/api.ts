import type { Expansion } from '#picture/exploration/plan.ts';
import type { z } from 'zod';
import type { Neighbours, SearchAnswer, Subgraph, DatasetSummary } from '#contract/network.ts';
import type {
  ActorDetails,
  Claim,
  DocumentDetails,
  DocumentText,
  EventDetails,
  PlaceDetails,
  SourceSummary,
  TieDetails,
} from '#contract/evidence.ts';
import type { DrawnScene } from '#contract/drawn.ts';
import type { NetworkSize, PictureColumns } from '#contract/columns.ts';
import type { Opening, StartingView } from '#contract/exploration.ts';
import type { Lens } from '#contract/lens.ts';
import type { Changes, Comparison, LensAnswer, Timeline, ToldNetwork } from '#contract/lens-answers.ts';
import type { Facts, NetworkLists } from '#contract/measures.ts';
import type { PathBody, Paths } from '#contract/paths.ts';
import type { Problem } from '#contract/problem.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';

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

/** @throws ApiProblem */
export async function answerTo(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(`/api/v1/${path}`, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(UNREACHABLE);
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await answerTo(path, init);
  const answer: T = await response.json();
  return answer;
}

const byId =
  <T>(path: string) =>
  (id: string, signal?: AbortSignal): Promise<T> =>
    ask<T>(path.replace(':id', encodeURIComponent(id)), signal ? { signal } : {});

/** The same, in which each claim says whether it counts under a lens; null: without one. */
const byIdThrough =
  <T>(path: string) =>
  (id: string, lens: Lens | null, signal?: AbortSignal): Promise<T> =>
    byId<T>(lens === null ? path : `${path}?${lensQuery(lens)}`)(id, signal);

/** A read whose question does not fit into an address. */
export const posted = (body: object, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal && { signal }),
});
export const post = <T>(path: string, body: object, signal?: AbortSignal): Promise<T> =>
  ask<T>(path, posted(body, signal));

/** A question about a picture through a lens. */
const among =
  <T>(path: string) =>
  (ids: readonly string[], lens: Lens, signal?: AbortSignal, more: object = {}): Promise<T> =>
    post<T>(path, { ids, lens, ...more }, signal);

/** The same words in a query string. */
const lensQuery = ({ sources, against, ...lens }: Lens): URLSearchParams => {
  const query = new URLSearchParams({ sources: sources.join(',') });
  if (against !== null) query.set('against', against === 'others' ? against : against.join(','));
  for (const [key, value] of Object.entries(lens)) if (value !== null) query.set(key, String(value));
  return query;
};

export const api = {
  datasets: () => ask<DatasetSummary[]>('datasets'),
  vocabulary: () => ask<{ dataset: string; vocabulary: Vocabulary }[]>('vocabulary'),
  views: () => ask<StartingView[]>('views'),
  opening: () => ask<Opening>('opening'),
  actor: byIdThrough<ActorDetails>('actors/:id'),
  event: byIdThrough<EventDetails>('events/:id'),
  place: byIdThrough<PlaceDetails>('places/:id'),
  tie: byIdThrough<TieDetails>('ties/:id'),
  claim: byIdThrough<Claim>('claims/:id'),
  document: byId<DocumentDetails>('documents/:id'),
  documentText: byId<DocumentText>('documents/:id/text'),
  sources: () => ask<SourceSummary[]>('sources'),
  lens: among<LensAnswer>('lens'),
  compare: among<Comparison>('compare'),
  compareCsv: async (ids: readonly string[], lens: Lens): Promise<Blob> =>
    (await answerTo('compare.csv', posted({ ids, lens }))).blob(),
  picturePdf: async (scene: DrawnScene): Promise<Blob> =>
    (await answerTo('exports/picture.pdf', posted({ scene }))).blob(),
  timeline: among<Timeline>('timeline'),
  changes: among<Changes>('changes'),
  told: (lens: Lens, signal?: AbortSignal) =>
    ask<ToldNetwork>(`told?${lensQuery(lens)}`, signal ? { signal } : {}),
  attributes: (ids: readonly string[], signal?: AbortSignal) => post<Facts>('attributes', { ids }, signal),
  measured: (ids: readonly string[] | null) => post<NetworkLists>('measured', { ids, tieIds: ids !== null }),
  subgraph: (ids: readonly string[], signal?: AbortSignal) => post<Subgraph>('subgraph', { ids }, signal),
  network: (
    wanted: { ids?: readonly string[]; datasets?: readonly string[]; kinds?: readonly string[] },
    signal?: AbortSignal,
  ) => post<PictureColumns>('network', wanted, signal),
  networkSize: (signal?: AbortSignal) => ask<NetworkSize>('network/size', signal ? { signal } : {}),
  search: (
    q: string,
    signal?: AbortSignal,
    { kinds, limit = 12 }: { kinds?: readonly string[]; limit?: number } = {},
  ) => {
    const query = new URLSearchParams({ q, limit: String(limit) });
    if (kinds && kinds.length > 0) query.set('kinds', kinds.join(','));
    return ask<SearchAnswer>(`search?${query}`, signal ? { signal } : {});
  },
  paths: (question: z.input<typeof PathBody>, signal?: AbortSignal) => post<Paths>('paths', question, signal),
  neighbours: ({ id, types, direction, kinds, limit, order }: Expansion, signal?: AbortSignal) => {
    const query = new URLSearchParams({ direction, limit: String(limit) });
    if (order) query.set('order', order);
    if (types) query.set('types', types.join(','));
    if (kinds) query.set('kinds', kinds.join(','));
    return ask<Neighbours>(`neighbours/${encodeURIComponent(id)}?${query}`, signal ? { signal } : {});
  },
};
