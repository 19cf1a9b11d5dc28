import { z } from 'zod';
import { briefingEndpoints } from './briefing-endpoints.ts';
import { NetworkSize, PictureColumns } from './columns.ts';
import { consoleEndpoints } from './console-endpoints.ts';
import { DrawnScene } from './drawn.ts';
import { endpoint, MB, type Endpoint } from './endpoint.ts';
import {
  ActorDetails,
  Claim,
  DocumentDetails,
  Documents,
  DocumentText,
  EventDetails,
  PlaceDetails,
  Sources,
  TieDetails,
} from './evidence.ts';
import { ClaimsAbout, ClaimsBody, TellersBody, TiesTold } from './tellers.ts';
import { NeighbourOrder, Opening, PlayedSteps, StartingViews, Step } from './exploration.ts';
import { judgementEndpoints } from './judgement.ts';
import { lensQuery } from './lens.ts';
import { lensEndpoints } from './lens-endpoints.ts';
import { Facts, FactsAsked, NetworkAsked, NetworkLists } from './measures.ts';
import { Alike, Datasets, Id, Neighbours, NodeClass, SearchAnswer, Subgraph } from './network.ts';
import { PathBody, PathQuery, Paths } from './paths.ts';
import { queryEndpoints } from './queries.ts';
import { LARGEST, MOST_NEIGHBOURS } from './size.ts';
import { viewEndpoints } from './views.ts';
import { Vocabularies } from './vocabulary.ts';

/** A list in a query string: `types=DETAINED,RELEASED`. */
const List = z.string().transform((text) => text.split(',').filter((part) => part !== ''));
const ById = z.object({ id: Id });
/** Claims are answered whatever the lens; each says whether it counts under it. */
const Through = z.object(lensQuery);

/** Everything that can be asked, one row each. */
export const endpoints = {
  datasets: endpoint('GET /api/v1/datasets', 'The datasets in this database', { response: Datasets }),
  vocabulary: endpoint(
    'GET /api/v1/vocabulary',
    'Kinds, tie types, families and attributes of each dataset that is ready',
    { response: Vocabularies },
  ),
  views: endpoint('GET /api/v1/views', 'Starting views of the datasets', { response: StartingViews }),
  opening: endpoint('GET /api/v1/opening', 'The first starting view with its picture', {
    response: Opening,
    problems: ['not-found', 'too-large'],
  }),
  subgraph: endpoint(
    'POST /api/v1/subgraph',
    'These nodes and all ties among them (a read; POST because the list of ids can be long)',
    {
      body: z
        .object({
          ids: z.array(Id).min(1).max(2000),
          denied: z.boolean().default(false).describe('also ties that everyone who speaks of them denies'),
        })
        .meta({ id: 'SubgraphBody' }),
      response: Subgraph,
    },
  ),
  network: endpoint(
    'POST /api/v1/network',
    'A large picture, column by column: these nodes, or everything, or all of some datasets and kinds, and all ties among them (a read; POST because the list of ids can be long)',
    {
      body: z
        .object({
          ids: z.array(Id).min(1).max(LARGEST.nodes).optional(),
          datasets: z.array(z.string()).min(1).optional(),
          kinds: z.array(z.string()).min(1).optional(),
          unheld: z
            .boolean()
            .default(false)
            .describe(
              'also ties that all who speak of them deny, or only propose; not where nodes are named by their ids',
            ),
        })
        .meta({ id: 'NetworkBody' }),
      bodyLimit: 6 * MB,
      response: PictureColumns,
    },
  ),
  picture: endpoint(
    'POST /api/v1/picture',
    'The picture that a list of steps comes to: all nodes that they bring, hidden ones too, and all ties among them (a read; POST because the list can be long)',
    {
      body: z
        .object({
          steps: z.array(Step).min(1).max(2000),
          held: z
            .boolean()
            .default(false)
            .describe(
              'whoever asks has the parts of the network that the steps ask for whole: where they hold all, they are not sent again',
            ),
        })
        .meta({ id: 'PictureBody' }),
      bodyLimit: 6 * MB,
      response: PlayedSteps,
      problems: ['not-found'],
    },
  ),
  networkSize: endpoint('GET /api/v1/network/size', 'How many nodes and ties there are, dataset by dataset', {
    response: NetworkSize,
  }),
  actor: endpoint('GET /api/v1/actors/:id', 'An actor', {
    params: ById,
    query: Through,
    response: ActorDetails,
    problems: ['not-found'],
  }),
  alike: endpoint(
    'GET /api/v1/actors/:id/alike',
    'Actors that may be the same, by the spelling of their names alone: a proposal, nothing that anybody says',
    { params: ById, response: Alike, problems: ['not-found'] },
  ),
  event: endpoint('GET /api/v1/events/:id', 'An event with everyone’s part in it', {
    params: ById,
    query: Through,
    response: EventDetails,
    problems: ['not-found'],
  }),
  place: endpoint('GET /api/v1/places/:id', 'A place', {
    params: ById,
    query: Through,
    response: PlaceDetails,
    problems: ['not-found'],
  }),
  tie: endpoint('GET /api/v1/ties/:id', 'A tie with its claims and their passages', {
    params: ById,
    query: Through,
    response: TieDetails,
    problems: ['not-found'],
  }),
  image: {
    ...endpoint('GET /api/v1/images/:id', 'The picture of an actor', {
      params: ById,
      response: z.string(),
      problems: ['not-found'],
    }),
    file: ['image/png', 'image/jpeg'] as readonly string[],
  },
  tellers: endpoint(
    'POST /api/v1/tellers',
    'Who asserts and who denies each of these ties, and of when (a read; POST because the list of ids can be long)',
    { body: TellersBody, response: TiesTold },
  ),
  claimsAbout: endpoint(
    'POST /api/v1/claims',
    'Every claim about these ties and nodes and about their attributes, whole, with the names of the nodes (a read; POST because the list of ids can be long)',
    { body: ClaimsBody, response: ClaimsAbout },
  ),
  claim: endpoint('GET /api/v1/claims/:id', 'A claim', {
    params: ById,
    query: Through,
    response: Claim,
    problems: ['not-found'],
  }),
  neighbours: endpoint('GET /api/v1/neighbours/:id', 'What a node is tied to, with true totals', {
    params: ById,
    query: z.object({
      types: List.optional(),
      direction: z.enum(['in', 'out', 'both']).default('both'),
      kinds: List.optional(),
      limit: z.coerce.number().int().min(0).max(MOST_NEIGHBOURS).default(25),
      order: NeighbourOrder.default('connected').describe(
        'which come first: the most connected, those with most independent origins, or what began last',
      ),
      ...lensQuery,
    }),
    response: Neighbours,
    problems: ['not-found'],
  }),
  search: endpoint(
    'GET /api/v1/search',
    'Actors, events and places by any of their names in any script, ranked, tolerant of typing errors',
    {
      query: z.object({
        q: z.string().trim().min(1).max(200),
        class: List.pipe(z.array(NodeClass)).optional().describe('only actors, events or places'),
        kinds: List.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(10),
      }),
      response: SearchAnswer,
    },
  ),
  documents: endpoint('GET /api/v1/documents', 'The documents that claims rest on', { response: Documents }),
  document: endpoint(
    'GET /api/v1/documents/:id',
    'A document with its passages and the claims anchored in each',
    { params: ById, response: DocumentDetails, problems: ['not-found'] },
  ),
  documentText: endpoint('GET /api/v1/documents/:id/text', 'The text of a document, where it was supplied', {
    params: ById,
    response: DocumentText,
    problems: ['not-found'],
  }),
  sources: endpoint(
    'GET /api/v1/sources',
    'Who tells what: the sources of claims, those who tell most first',
    {
      response: Sources,
    },
  ),
  ...judgementEndpoints,
  pictureFile: {
    ...endpoint('POST /api/v1/exports/picture.pdf', 'A picture as PDF, from what is drawn', {
      body: z.object({ scene: DrawnScene }).meta({ id: 'PictureFileBody' }),
      bodyLimit: 8 * MB,
      response: z.string(),
    }),
    file: ['application/pdf'] as readonly string[],
  },
  paths: endpoint(
    'GET /api/v1/paths',
    'How two nodes, or several, are tied: paths as sentences, each with its weakest link',
    { query: PathQuery, response: Paths, problems: ['not-found'] },
  ),
  pathsAmong: endpoint('POST /api/v1/paths', 'The same with the question in the body (a read)', {
    body: PathBody,
    response: Paths,
    problems: ['not-found'],
  }),
  ...lensEndpoints,
  ...briefingEndpoints,
  ...consoleEndpoints,
  ...viewEndpoints,
  ...queryEndpoints,
  measured: endpoint(
    'POST /api/v1/measured',
    'The network for measuring, derived ties beside the participations that they follow from (a read; POST because the list of ids can be long)',
    { body: NetworkAsked, bodyLimit: 6 * MB, response: NetworkLists },
  ),
  attributes: endpoint(
    'POST /api/v1/attributes',
    'Attributes of many nodes and of the ties among them (a read; POST because the list of ids can be long)',
    { body: FactsAsked, bodyLimit: 6 * MB, response: Facts },
  ),
} satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
