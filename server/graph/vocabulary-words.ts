import { Vocabulary } from '#contract/vocabulary.ts';
import { didYouMean } from '#words/near.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';

/** Those asked for last, by their text: they change with a load only, and each read through a lens needs all of them. */
const remembered = new Map<string, Vocabulary>();
const MOST = 50;

/** A vocabulary as the database keeps it: JSON text. Whoever gets it shares it, and changes nothing in it. */
export function parsedVocabulary(text: string): Vocabulary {
  const found = remembered.get(text) ?? Vocabulary.parse(JSON.parse(text));
  remembered.delete(text);
  remembered.set(text, found);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST && oldest !== undefined) remembered.delete(oldest);
  return found;
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
