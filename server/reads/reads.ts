import type { Lens } from '#contract/lens.ts';
import type { Database } from '../graph/connect.ts';
import { readClaims, readClaimsAbout } from '../claims/claims.ts';
import { createLensReads } from '../lens/lens.ts';
import { readOpening, readPicture, type Played } from '../network/steps.ts';
import {
  readDatasets,
  readDocument,
  readDocuments,
  readSources,
  readTextHash,
  readViews,
  readVocabularies,
  type Supplied,
} from '../network/datasets.ts';
import { readActor, readClaim, readEvent, readPlace, readTie } from '../claims/evidence.ts';
import { readFacts, readMeasured } from '../network/measures.ts';
import { readNeighbours, readSubgraph, type NeighbourFilter } from '../network/network.ts';
import { readColumns, readNetworkSize, type Wanted } from '../network/whole.ts';
import { readPaths, type PathQuestion } from '../paths/paths.ts';
import { searchNames, type NameQuestion } from '../search/search.ts';

export type { Database };
export type Reads = ReturnType<typeof createReads>;

/**
 * Every question that the API can put to the database. Each throws AppError `unavailable` or `timeout` where the
 * database does not answer, and those by id `not-found` or `loading`.
 */
export function createReads(db: Database, supplied: Supplied) {
  return {
    datasets: () => readDatasets(db),
    vocabularies: () => readVocabularies(db),
    views: () => readViews(db),
    opening: () => readOpening(db),
    subgraph: (wanted: { ids: string[]; denied: boolean }) => readSubgraph(db, wanted),
    network: (wanted: Wanted) => readColumns(db, wanted),
    picture: (played: Played) => readPicture(db, played),
    networkSize: () => readNetworkSize(db),
    actor: (id: string, lens: Lens) => readActor(db, id, lens),
    event: (id: string, lens: Lens) => readEvent(db, id, lens),
    place: (id: string, lens: Lens) => readPlace(db, id, lens),
    tie: (id: string, lens: Lens) => readTie(db, id, lens),
    claim: (id: string, lens: Lens) => readClaim(db, id, lens),
    claims: (ids: readonly string[]) => readClaims(db, ids),
    claimsAbout: (ids: readonly string[], retracted: boolean) => readClaimsAbout(db, ids, retracted),
    neighbours: (filter: NeighbourFilter) => readNeighbours(db, filter),
    search: (wanted: NameQuestion) => searchNames(db, wanted),
    paths: (question: PathQuestion) => readPaths(db, question),
    sources: () => readSources(db),
    documents: () => readDocuments(db, supplied),
    document: (id: string) => readDocument(db, id, supplied),
    textHash: (id: string) => readTextHash(db, id),
    measured: (asked: { ids: string[] | null; tieIds: boolean }) => readMeasured(db, asked),
    attributes: (asked: { ids: string[] | null }) => readFacts(db, asked),
    lens: createLensReads(db),
  };
}
