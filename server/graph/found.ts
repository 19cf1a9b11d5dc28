import type { Vocabulary } from '#contract/vocabulary.ts';
import { didYouMean } from '#words/near.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import type { Database } from './connect.ts';
import { statement } from './statements.ts';

/**
 * The one row that a by-id statement answers.
 * @throws AppError not-found, or loading where its dataset is not whole yet
 */
export async function found<T extends { loading: boolean }>(
  db: Database,
  what: string,
  id: string,
  rows: readonly T[],
): Promise<T> {
  const [row] = rows;
  const dataset = id.slice(0, id.indexOf(':'));
  if (row?.loading ?? (await isLoading(db, dataset))) throw loading(dataset);
  if (row === undefined) throw new AppError('not-found', `There is no ${what} "${id}" in this database.`);
  return row;
}

/** @throws AppError loading where one of these ids belongs to a dataset that is not whole yet */
export async function refuseLoading(db: Database, ids: readonly string[]): Promise<void> {
  const datasets = new Set(ids.map((id) => id.slice(0, id.indexOf(':'))));
  for (const dataset of datasets) if (await isLoading(db, dataset)) throw loading(dataset);
}

async function isLoading(db: Database, dataset: string): Promise<boolean> {
  const rows = await db.read(statement('network/dataset-status'), { id: dataset });
  return rows.some(({ status }) => status === 'loading');
}

function loading(dataset: string): AppError {
  return new AppError('loading', `The dataset "${dataset}" is being loaded; try again when it is whole.`);
}

export interface Words {
  types?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
  families?: readonly string[] | undefined;
}

const KNOWN: Record<keyof Words, { what: string; of: (vocabulary: Vocabulary) => string[] }> = {
  types: {
    what: 'tie type',
    of: ({ tieTypes }) => [PARTICIPATION, ...tieTypes.map(({ name }) => name)],
  },
  kinds: {
    what: 'kind',
    of: ({ actorKinds, eventKinds, placeKinds }) =>
      [...actorKinds, ...eventKinds, ...placeKinds].map(({ name }) => name),
  },
  families: { what: 'family', of: ({ families }) => families.map(({ name }) => name) },
};

/**
 * A word that no vocabulary knows would match nothing, and look like an answer.
 * @param vocabularies those of the datasets that are asked
 * @throws AppError bad-input naming each unknown word, and the nearest known one
 */
export function refuseUnknown(vocabularies: readonly Vocabulary[], words: Words): void {
  const errors = (['types', 'kinds', 'families'] as const).flatMap((path) => {
    const { what, of } = KNOWN[path];
    const known = new Set(vocabularies.flatMap(of));
    const unknown = (words[path] ?? []).filter((word) => !known.has(word));
    return unknown.map((word) => ({
      path,
      message: `No dataset here has a ${what} “${word}”.${didYouMean(word, known)}`,
    }));
  });
  if (errors.length > 0)
    throw new AppError('bad-input', 'The request names what no vocabulary knows; see errors.', { errors });
}
