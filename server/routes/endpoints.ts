import type { PathBody } from '#contract/paths.ts';
import { createBriefings } from '../briefing/briefings.ts';
import type { Houses } from '../briefing/houses/houses.ts';
import { readActor, readClaim, readClaimsOf, readEvent, readPlace, readTie } from '../claims/evidence.ts';
import { readTellers } from '../claims/tellers.ts';
import type { Texts } from '../documents/texts.ts';
import { picturePdf } from '../exports/picture-pdf.ts';
import type { Database } from '../graph/connect.ts';
import { createJudgements } from '../judgements/judgements.ts';
import {
  readDatasets,
  readDocument,
  readDocuments,
  readSources,
  readTextHash,
  readViews,
  readVocabularies,
} from '../network/datasets.ts';
import { readFacts, readMeasured } from '../network/measures.ts';
import { imageData, readImage } from '../network/images.ts';
import { readSubgraph } from '../network/network.ts';
import { readOpening, readPicture } from '../network/steps.ts';
import { readColumns, readNetworkSize } from '../network/whole.ts';
import { readPaths } from '../paths/paths.ts';
import { imagesIn } from '#picture/svg/scene.ts';
import { createSavedViews } from '../records/views.ts';
import { AppError } from '../runtime/errors.ts';
import { readAlike, searchNames } from '../search/search.ts';
import { consoleHandlers } from './console.ts';
import type { Asked, Handlers, File } from './router.ts';
import type { Lens } from '#contract/lens.ts';
import { comparisonCsv } from '../lens/csv.ts';
import { type Among, readChanges, readComparison, readDisputes, readTimeline } from '../lens/reads-lists.ts';
import { readLens } from '../lens/reads-picture.ts';
import { readNeighboursThrough } from '../lens/neighbours.ts';
import { readLensNetwork } from '../lens/network.ts';
import { readWhereabouts } from '../lens/whereabouts.ts';

/** What each read through a lens answers: asked by the words of an address, or by a body that names a picture. */
function lensHandlers(db: Database) {
  return {
    lens: async ({ body }) => readLens(db, { ...body, lens: sound(body.lens) }),
    told: async ({ query: { dataset, ...lens } }) => readLensNetwork(db, sound(lens), dataset),
    compare: async ({ query: { ids, limit, dataset, ...lens } }) =>
      readComparison(db, { ids, dataset, lens: twoSided(lens) }, limit),
    compareAmong: async ({ body: { ids, limit, dataset, lens } }) =>
      readComparison(db, { ids, dataset, lens: twoSided(lens) }, limit),
    compareFile: async ({ query: { ids, limit: _every, dataset, ...lens } }) =>
      comparisonFile(db, { ids, dataset, lens }),
    compareAmongFile: async ({ body: { ids, dataset, lens } }) => comparisonFile(db, { ids, dataset, lens }),
    timeline: async ({ query: { ids, limit, dataset, ...lens } }) =>
      readTimeline(db, { ids, dataset, lens: sound(lens) }, limit),
    timelineAmong: async ({ body: { ids, limit, dataset, lens } }) =>
      readTimeline(db, { ids, dataset, lens: sound(lens) }, limit),
    changes: async ({ query: { ids, limit, from, to, dataset, ...lens } }) =>
      readChanges(db, { ids, dataset, lens: sound(lens), ...ordered(from, to) }, limit),
    changesAmong: async ({ body: { ids, limit, dataset, lens, from, to } }) =>
      readChanges(db, { ids, dataset, lens: sound(lens), ...ordered(from, to) }, limit),
    whereabouts: async ({ query: { ids, limit, dataset, ...lens } }) =>
      readWhereabouts(db, { ids, dataset, lens: sound(lens) }, limit),
    whereaboutsAmong: async ({ body: { ids, limit, dataset, lens } }) =>
      readWhereabouts(db, { ids, dataset, lens: sound(lens) }, limit),
    disputes: async ({ query: { ids, limit, dataset, ...lens } }) =>
      readDisputes(db, { ids, dataset, lens: sound(lens) }, limit),
    disputesAmong: async ({ body: { ids, limit, dataset, lens } }) =>
      readDisputes(db, { ids, dataset, lens: sound(lens) }, limit),
  } satisfies Partial<Handlers>;
}

/** A file has every row. */
async function comparisonFile(db: Database, { ids, dataset = null, lens }: Among): Promise<File> {
  const comparison = await readComparison(
    db,
    { ids, dataset, lens: twoSided(lens) },
    Number.MAX_SAFE_INTEGER,
  );
  return { name: 'comparison.csv', type: 'text/csv', content: comparisonCsv(comparison) };
}

/** @throws AppError bad-input where there is nobody to compare */
function sound(lens: Lens): Lens {
  if (lens.against !== null && lens.sources.length === 0)
    throw wrong('sources', 'A comparison needs sources to begin with.');
  if (lens.against?.length === 0) throw wrong('against', 'Name sources to compare with, or "others".');
  return lens;
}

/** @throws AppError bad-input where one side of a comparison is missing */
function twoSided(lens: Lens): Lens {
  if (lens.against === null) throw wrong('against', 'Name sources to compare with, or "others".');
  return sound(lens);
}

function ordered(from: string, to: string): { from: string; to: string } {
  if (from > to) throw wrong('to', 'The second day is before the first.');
  return { from, to };
}

function wrong(path: string, message: string): AppError {
  return new AppError('bad-input', 'The request has wrong values; see errors.', {
    errors: [{ path, message }],
  });
}

/** What each row of the contract answers. */
export function handlers(db: Database, texts: Texts, houses: Houses): Handlers {
  const supplied = (sha256: string): Promise<boolean> => texts.has(sha256);
  return {
    datasets: () => readDatasets(db),
    vocabulary: () => readVocabularies(db),
    views: () => readViews(db),
    opening: () => readOpening(db),
    subgraph: ({ body }) => readSubgraph(db, body),
    network: ({ body }) => readColumns(db, body),
    picture: ({ body }) => readPicture(db, body),
    networkSize: () => readNetworkSize(db),
    actor: async ({ params, query }) => readActor(db, params.id, sound(query)),
    alike: ({ params }) => readAlike(db, params.id),
    event: async ({ params, query }) => readEvent(db, params.id, sound(query)),
    place: async ({ params, query }) => readPlace(db, params.id, sound(query)),
    tie: async ({ params, query }) => readTie(db, params.id, sound(query)),
    image: ({ params }) => readImage(db, params.id),
    claim: async ({ params, query }) => readClaim(db, params.id, sound(query)),
    claimsAbout: async ({ body }) => readClaimsOf(db, { ...body, lens: sound(body.lens) }),
    tellers: async ({ body }) => readTellers(db, { ...body, lens: sound(body.lens) }),
    neighbours: async ({ params, query: { types, direction, kinds, limit, order, ...lens } }) =>
      readNeighboursThrough(db, { ...params, types, direction, kinds, limit, order }, sound(lens)),
    search: ({ query }) => searchNames(db, query),
    paths: ({ query }) => readPaths(db, pathQuestion(query)),
    pathsAmong: ({ body }) => readPaths(db, body),
    sources: () => readSources(db),
    documents: () => readDocuments(db, supplied),
    document: ({ params }) => readDocument(db, params.id, supplied),
    documentText: ({ params }) => documentText(db, texts, params.id),
    measured: ({ body }) => readMeasured(db, body),
    attributes: ({ body }) => readFacts(db, body),
    pictureFile: async ({ body }) => ({
      name: 'picture.pdf',
      type: 'application/pdf',
      content: picturePdf(body.scene, await imageData(db, imagesIn(body.scene))),
    }),
    ...lensHandlers(db),
    ...judgementHandlers(db),
    ...viewHandlers(db),
    ...briefingHandlers(db, texts, houses),
    ...consoleHandlers(db),
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

async function documentText(db: Database, texts: Texts, id: string) {
  const sha256 = await readTextHash(db, id);
  const text = await texts.read(sha256);
  if (text === null)
    throw new AppError(
      'not-found',
      `The text of "${id}" is not at hand. Put its file (SHA-256 ${sha256}) into the folder that RELATA_DOCUMENTS names.`,
    );
  return { id, sha256, text };
}

function judgementHandlers(db: Database) {
  const judgements = createJudgements(db);
  return {
    judgements: ({ query }) => judgements.list(query.about ?? null),
    judge: ({ body }) => judgements.make(body.judgement),
    withdrawJudgement: ({ params, body }) => judgements.change(params.id, 'withdrawn', body),
    restoreJudgement: ({ params, body }) => judgements.change(params.id, 'restored', body),
    exportJudgements: () => judgements.export(),
    importJudgements: ({ body }) => judgements.import(body),
    identities: () => judgements.identities(),
  } satisfies Partial<Handlers>;
}

function viewHandlers(db: Database) {
  const views = createSavedViews(db);
  return {
    savedViews: () => views.list(),
    saveView: ({ body }) => views.save(body),
    savedView: ({ params }) => views.one(params.id),
    changeSavedView: ({ params, body }) => views.change(params.id, body),
    deleteSavedView: ({ params, query }) => views.delete(params.id, query.revision),
    restoreSavedView: ({ params }) => views.restore(params.id),
  } satisfies Partial<Handlers>;
}

function briefingHandlers(db: Database, texts: Texts, houses: Houses) {
  const briefings = createBriefings(db, texts, houses);
  return {
    draftBriefing: ({ body }) => briefings.write(body),
    briefingFile: ({ params, body }) => briefings.file(body, params.form),
    keepBriefing: ({ body }) => briefings.keep(body),
    briefings: () => briefings.list(),
    briefingHouses: async () => ({ houses: await houses.list() }),
    briefing: ({ params }) => briefings.one(params.id),
    keptBriefingFile: ({ params }) => briefings.keptFile(params.id, params.form),
    deleteBriefing: ({ params }) => briefings.delete(params.id),
    restoreBriefing: ({ params }) => briefings.restore(params.id),
  } satisfies Partial<Handlers>;
}
