import type { Asked, Handlers } from './handlers.ts';
import type { PathBody } from '#contract/paths.ts';
import { AppError } from '../runtime/errors.ts';
import type { Briefings } from '../briefing/briefings.ts';
import type { Console } from '../console/console.ts';
import type { Judgements } from '../judgements/judgements.ts';
import type { Reads } from '../reads/reads.ts';
import type { SavedQueries } from '../records/queries.ts';
import type { SavedViews } from '../records/views.ts';
import type { Texts } from '../documents/texts.ts';
import { briefingHandlers } from './briefings.ts';
import { judgementHandlers } from './judgements.ts';
import { lensHandlers, sound } from './lens.ts';
import { queryHandlers } from './queries.ts';
import { viewHandlers } from './views.ts';

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
    picture: ({ body }) => reads.picture(body),
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
