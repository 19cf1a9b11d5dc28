import type { DocumentDetails, DocumentSummary, SourceSummary } from '#contract/evidence.ts';
import { View, type StartingView } from '#contract/exploration.ts';
import type { DatasetSummary } from '#contract/network.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { z } from 'zod';
import type { Database } from '../graph/connect.ts';
import { found } from '../graph/found.ts';
import { limits } from '../graph/limits.ts';
import { documentPassages, documentSummary, type DocumentMap } from '../graph/records-evidence.ts';
import { datasetSummary, parsedVocabulary, type DatasetMap } from '../graph/records.ts';
import { statement } from '../graph/statements.ts';

interface VocabularyRow {
  dataset: string;
  vocabulary: string;
  views: string;
}

interface DocumentRow {
  document: DocumentMap;
  loading: boolean;
  passages: DocumentDetails['passages'];
}

/** Is the text of the document with this SHA-256 at hand? */
export type Supplied = (sha256: string) => Promise<boolean>;

/** Also those that are being loaded. @throws AppError unavailable | timeout */
export async function readDatasets(db: Database): Promise<DatasetSummary[]> {
  return (await db.read<DatasetMap>(statement('network/datasets'))).map(datasetSummary);
}

/** @throws AppError unavailable | timeout */
export async function readVocabularies(db: Database): Promise<{ dataset: string; vocabulary: Vocabulary }[]> {
  const rows = await db.read<VocabularyRow>(statement('network/vocabularies'));
  return rows.map(({ dataset, vocabulary }) => ({ dataset, vocabulary: parsedVocabulary(vocabulary) }));
}

/** Starting views, dataset by dataset. @throws AppError unavailable | timeout */
export async function readViews(db: Database): Promise<StartingView[]> {
  const rows = await db.read<VocabularyRow>(statement('network/vocabularies'));
  return rows.flatMap(({ dataset, views }) =>
    z
      .array(View)
      .parse(JSON.parse(views))
      .map((view) => ({ ...view, dataset })),
  );
}

/** Those who tell something, whoever tells most first. @throws AppError unavailable | timeout */
export function readSources(db: Database): Promise<SourceSummary[]> {
  return db.read<SourceSummary>(statement('network/sources'), { limit: limits.sources });
}

/**
 * @throws AppError unavailable | timeout
 */
export async function readDocuments(db: Database, supplied: Supplied): Promise<DocumentSummary[]> {
  const rows = await db.read<DocumentRow>(statement('claims/documents'), { limit: limits.documents });
  return Promise.all(
    rows.map(async ({ document }) => documentSummary(document, await supplied(document.sha256))),
  );
}

/**
 * @throws AppError not-found | loading | unavailable | timeout
 */
export async function readDocument(db: Database, id: string, supplied: Supplied): Promise<DocumentDetails> {
  const rows = await db.read<DocumentRow>(statement('claims/document'), { id, limit: limits.passages });
  const { document, passages } = await found(db, 'document', id, rows);
  const summary = documentSummary(document, await supplied(document.sha256));
  return { document: summary, passages: documentPassages(passages) };
}

/**
 * The SHA-256 by which the text of a document is recognised.
 * @throws AppError not-found | loading | unavailable | timeout
 */
export async function readTextHash(db: Database, id: string): Promise<string> {
  const rows = await db.read<{ sha256: string; loading: boolean }>(statement('claims/document-hash'), { id });
  return (await found(db, 'document', id, rows)).sha256;
}
