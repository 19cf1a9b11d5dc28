import type { endpoints, EndpointName } from '#contract/endpoints.ts';
import type { consoleEndpoints } from '#contract/console-endpoints.ts';
import type { PathBody } from '#contract/paths.ts';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Briefings } from '../briefing/briefings.ts';
import type { Console } from '../graph/analyst/console.ts';
import type { Judgements } from '../graph/judgements.ts';
import type { Reads } from '../graph/reads.ts';
import type { SavedQueries } from '../graph/queries.ts';
import type { SavedViews } from '../graph/views.ts';
import type { Texts } from '../texts.ts';
import { briefingHandlers } from './briefings.ts';
import { judgementHandlers } from './judgements.ts';
import { lensHandlers, sound } from './lens.ts';
import { queryHandlers } from './queries.ts';
import { viewHandlers } from './views.ts';

type Row<N extends EndpointName> = (typeof endpoints)[N];
type Body<N extends EndpointName> = Row<N>['body'] extends z.ZodType ? z.output<Row<N>['body']> : undefined;

export interface Asked<N extends EndpointName> {
  params: z.output<Row<N>['params']>;
  query: z.output<Row<N>['query']>;
  body: Body<N>;
}

/** Answered with a file, not with JSON. */
type FileName = 'briefingFile' | 'keptBriefingFile';

export type Handlers = {
  [N in Exclude<EndpointName, keyof typeof consoleEndpoints | FileName>]: (
    asked: Asked<N>,
  ) => Promise<z.output<Row<N>['response']>>;
};

/** What analysts keep here, and what they ask with. */
interface Kept {
  judgements: Judgements;
  views: SavedViews;
  queries: SavedQueries;
  briefings: Briefings;
  console: Console;
}

/** What each row of the contract answers. */
export function handlers(
  reads: Reads,
  texts: Texts,
  { judgements, views, queries, briefings, console }: Kept,
): Handlers {
  return {
    datasets: () => reads.datasets(),
    vocabulary: () => reads.vocabularies(),
    views: () => reads.views(),
    opening: () => reads.opening(),
    subgraph: ({ body }) => reads.subgraph(body),
    network: ({ body }) => reads.network(body),
    networkSize: () => reads.networkSize(),
    actor: async ({ params, query }) => reads.actor(params.id, sound(query)),
    event: async ({ params, query }) => reads.event(params.id, sound(query)),
    place: async ({ params, query }) => reads.place(params.id, sound(query)),
    tie: async ({ params, query }) => reads.tie(params.id, sound(query)),
    claim: async ({ params, query }) => reads.claim(params.id, sound(query)),
    neighbours: ({ params, query }) => reads.neighbours({ ...params, ...query }),
    search: ({ query }) => reads.search(query),
    paths: ({ query }) => reads.paths(pathQuestion(query)),
    pathsAmong: ({ body }) => reads.paths(body),
    sources: () => reads.sources(),
    documents: () => reads.documents(),
    document: ({ params }) => reads.document(params.id),
    documentText: ({ params }) => documentText(reads, texts, params.id),
    ...judgementHandlers(judgements),
    ...lensHandlers(reads.lens),
    ...viewHandlers(views),
    ...briefingHandlers(briefings),
    ...queryHandlers(queries, console),
    measured: ({ body }) => reads.measured(body),
    attributes: ({ body }) => reads.attributes(body),
  };
}

/** The question of a query string, in which the words of the lens stand beside the others. */
function pathQuestion({
  ids,
  types,
  families,
  direction,
  maxHops,
  k,
  by,
  ...lens
}: Asked<'paths'>['query']): PathBody {
  return { ids, types, families, direction, maxHops, k, by, lens };
}

async function documentText(reads: Reads, texts: Texts, id: string) {
  const sha256 = await reads.textHash(id);
  const text = await texts.read(sha256);
  if (text === null)
    throw new AppError(
      'not-found',
      `The text of "${id}" is not at hand. Put its file (SHA-256 ${sha256}) into the folder that RELATA_DOCUMENTS names.`,
    );
  return { id, sha256, text };
}
