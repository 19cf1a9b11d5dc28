import { z } from 'zod';
import { briefingEndpoints } from './briefing-endpoints.ts';
import {
  ActorDetails,
  Claim,
  DocumentDetails,
  DocumentSummary,
  DocumentText,
  EventDetails,
  PlaceDetails,
  SourceSummary,
  TieDetails,
} from './evidence.ts';
import { NetworkSize, PictureColumns } from './columns.ts';
import { consoleEndpoints } from './console-endpoints.ts';
import { DrawnScene } from './drawn.ts';
import { NeighbourOrder, Opening, PlayedSteps, StartingView, Step } from './exploration.ts';
import { judgementEndpoints } from './judgement-endpoints.ts';
import { lensQuery } from './lens.ts';
import { lensEndpoints } from './lens-endpoints.ts';
import { measureEndpoints } from './measure-endpoints.ts';
import { DatasetSummary, Id, Neighbours, NodeClass, SearchAnswer, Subgraph } from './network.ts';
import { pathEndpoints } from './paths.ts';
import type { ProblemCode } from './problem.ts';
import { queryEndpoints } from './query-endpoints.ts';
import { LARGEST, MOST_NEIGHBOURS } from './size.ts';
import { viewEndpoints } from './view-endpoints.ts';
import { Vocabulary } from './vocabulary.ts';

/** A list in a query string: `types=DETAINED,RELEASED`. */
const List = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
const ById = z.object({ id: Id });
const None = z.object({});
/** Claims are answered whatever the lens; each says whether it counts under it. */
const Through = z.object(lensQuery);

/** One row of the API: what the server routes, the page calls and the OpenAPI document describes. */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodObject | null;
  response: z.ZodType;
  problems: readonly ProblemCode[];
  /** The answer comes as lines of JSON, each as `response` says. */
  lines?: true;
  /** The answer is a file of one of these media types. */
  file?: readonly string[];
}

const read = <P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  query: Q,
  response: R,
  problems: readonly ProblemCode[] = [],
) => ({ method: 'get' as const, path, summary, params, query, body: null, response, problems });

const write = <P extends z.ZodObject, B extends z.ZodObject, R extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  body: B,
  response: R,
  problems: readonly ProblemCode[],
) => ({ method: 'post' as const, path, summary, params, query: None, body, response, problems });

export const endpoints = {
  datasets: read('/api/v1/datasets', 'The datasets in this database', None, None, z.array(DatasetSummary)),
  vocabulary: read(
    '/api/v1/vocabulary',
    'Kinds, tie types, families and attributes of each dataset that is ready',
    None,
    None,
    z.array(z.object({ dataset: z.string(), vocabulary: Vocabulary })),
  ),
  views: read('/api/v1/views', 'Starting views of the datasets', None, None, z.array(StartingView)),
  opening: read('/api/v1/opening', 'The first starting view with its picture', None, None, Opening, [
    'not-found',
  ]),
  subgraph: {
    method: 'post' as const,
    path: '/api/v1/subgraph',
    summary: 'These nodes and all ties among them (a read; POST because the list of ids can be long)',
    params: None,
    query: None,
    body: z.object({
      ids: z.array(Id).min(1).max(2000),
      denied: z.boolean().default(false).describe('also ties that everyone who speaks of them denies'),
    }),
    response: Subgraph,
    problems: ['too-large'] as readonly ProblemCode[],
  },
  network: {
    method: 'post' as const,
    path: '/api/v1/network',
    summary:
      'A large picture, column by column: these nodes, or everything, or all of some datasets and kinds, and all ties among them (a read; POST because the list of ids can be long)',
    params: None,
    query: None,
    body: z.object({
      ids: z.array(Id).min(1).max(LARGEST.nodes).optional(),
      datasets: z.array(z.string()).min(1).optional(),
      kinds: z.array(z.string()).min(1).optional(),
    }),
    response: PictureColumns,
    problems: ['too-large'] as readonly ProblemCode[],
  },
  picture: {
    method: 'post' as const,
    path: '/api/v1/picture',
    summary:
      'The picture that a list of steps comes to: all nodes that they bring, hidden ones too, and all ties among them (a read; POST because the list can be long)',
    params: None,
    query: None,
    body: z.object({
      steps: z.array(Step).min(1).max(2000),
      held: z
        .boolean()
        .default(false)
        .describe(
          'whoever asks has the parts of the network that the steps ask for whole: where they hold all, they are not sent again',
        ),
    }),
    response: PlayedSteps,
    problems: ['not-found', 'too-large'] as readonly ProblemCode[],
  },
  networkSize: read(
    '/api/v1/network/size',
    'How many nodes and ties there are, dataset by dataset',
    None,
    None,
    NetworkSize,
  ),
  actor: read('/api/v1/actors/:id', 'An actor', ById, Through, ActorDetails, ['not-found']),
  event: read('/api/v1/events/:id', 'An event with everyone’s part in it', ById, Through, EventDetails, [
    'not-found',
  ]),
  place: read('/api/v1/places/:id', 'A place', ById, Through, PlaceDetails, ['not-found']),
  tie: read('/api/v1/ties/:id', 'A tie with its claims and their passages', ById, Through, TieDetails, [
    'not-found',
  ]),
  claim: read('/api/v1/claims/:id', 'A claim', ById, Through, Claim, ['not-found']),
  neighbours: read(
    '/api/v1/neighbours/:id',
    'What a node is tied to, with true totals',
    ById,
    z.object({
      types: List.optional(),
      direction: z.enum(['in', 'out', 'both']).default('both'),
      kinds: List.optional(),
      limit: z.coerce.number().int().min(0).max(MOST_NEIGHBOURS).default(25),
      order: NeighbourOrder.default('connected').describe(
        'which come first: the most connected, those with most independent origins, or what began last',
      ),
    }),
    Neighbours,
    ['not-found'],
  ),
  search: read(
    '/api/v1/search',
    'Actors, events and places by any of their names in any script, ranked, tolerant of typing errors',
    None,
    z.object({
      q: z.string().trim().min(2).max(200),
      class: List.pipe(z.array(NodeClass)).optional().describe('only actors, events or places'),
      kinds: List.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(10),
    }),
    SearchAnswer,
  ),
  documents: read(
    '/api/v1/documents',
    'The documents that claims rest on',
    None,
    None,
    z.array(DocumentSummary),
  ),
  document: read(
    '/api/v1/documents/:id',
    'A document with its passages and the claims anchored in each',
    ById,
    None,
    DocumentDetails,
    ['not-found'],
  ),
  documentText: read(
    '/api/v1/documents/:id/text',
    'The text of a document, where it was supplied',
    ById,
    None,
    DocumentText,
    ['not-found'],
  ),
  sources: read(
    '/api/v1/sources',
    'Who tells what: the sources of claims, those who tell most first',
    None,
    None,
    z.array(SourceSummary),
  ),
  ...judgementEndpoints,
  pictureFile: {
    ...write(
      '/api/v1/exports/picture.pdf',
      'A picture as PDF, from what is drawn',
      None,
      z.object({ scene: DrawnScene }),
      z.string(),
      ['too-large'],
    ),
    file: ['application/pdf'] as readonly string[],
  },
  ...pathEndpoints,
  ...lensEndpoints,
  ...briefingEndpoints,
  ...consoleEndpoints,
  ...viewEndpoints,
  ...queryEndpoints,
  ...measureEndpoints,
} satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
