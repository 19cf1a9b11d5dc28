import type { Database, Row } from '../graph/connect.ts';
import { load, type Loaded, type LoadOptions } from './load.ts';
import { z } from 'zod';
import { View } from '#contract/exploration.ts';
import { Vocabulary } from '#contract/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import { statement } from '../graph/statements.ts';
import { type Dataset, rowSchemas } from './model.ts';

const Head = z.object({
  title: z.string(),
  description: z.string(),
  version: z.string(),
  vocabulary: z.string(),
  views: z.string(),
});

/**
 * A dataset as the database holds it, without what was computed from its claims, and without what has been retracted.
 * @throws AppError not-found where there is no such dataset
 */
async function readDataset(db: Database, dataset: string): Promise<Dataset> {
  const [found] = await db.read(statement('load/dataset'), { dataset });
  if (found === undefined) throw new AppError('not-found', `The database holds no dataset ${dataset}.`);
  const head = Head.parse(found);
  const rows = Map.groupBy(await db.read(statement('load/stored-rows'), { dataset }), ({ kind }) => kind);
  const of = <T>(kind: keyof typeof rowSchemas, schema: z.ZodType<T>): T[] =>
    (rows.get(kind) ?? []).map(({ row }: Row) => schema.parse(row));
  return {
    ...head,
    id: dataset,
    vocabulary: Vocabulary.parse(JSON.parse(head.vocabulary)),
    views: z.array(View).parse(JSON.parse(head.views)),
    actors: of('actors', rowSchemas.actors),
    images: of('images', rowSchemas.images),
    places: of('places', rowSchemas.places),
    events: of('events', rowSchemas.events),
    names: of('names', rowSchemas.names),
    ties: of('ties', rowSchemas.ties),
    sources: of('sources', rowSchemas.sources),
    documents: of('documents', rowSchemas.documents),
    passages: of('passages', rowSchemas.passages),
    claims: of('claims', rowSchemas.claims),
    attributions: of('attributions', rowSchemas.attributions),
    responses: of('responses', rowSchemas.responses),
  };
}

/**
 * Computes the network again from the claims that the database holds, and writes it anew. What somebody has changed in the network
 * is gone then; the claims are the truth.
 * @throws AppError not-found where there is no such dataset
 */
export async function rebuild(db: Database, dataset: string, options: LoadOptions = {}): Promise<Loaded> {
  return load(db, await readDataset(db, dataset), { ...options, rewrite: 'network' });
}
