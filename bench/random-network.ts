import { Vocabulary } from '#contract/vocabulary.ts';
import type { Dataset } from '../server/dataset/model.ts';
import { CLAIM, DOCUMENT, hop, SHA256 } from './parts.ts';

const SYLLABLES = 'al bar dan el far gha has im jar kam lut mus nor om qas ram sal tar um wal yus zah'.split(
  ' ',
);

/** The same numbers in every run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A network in which a few actors have very many ties and most have few, with one claim for each tie. */
export function randomNetwork(actors: number, ties: number): Dataset {
  const roll = dice(1);
  const word = () => Array.from({ length: 2 + roll(2) }, () => SYLLABLES[roll(SYLLABLES.length)]).join('');
  const someone = () => `random:a${Math.floor(actors * (roll(1000) / 1000) ** 3)}`;
  const ids = Array.from({ length: ties }, (_, index) => `random:t${index}`);
  return {
    id: 'random',
    title: 'Random',
    description: '',
    version: `${actors} ${ties}`,
    vocabulary: vocabulary(),
    views: [],
    actors: Array.from({ length: actors }, (_, index) => ({
      id: `random:a${index}`,
      kind: 'Person',
      unnamed: false,
      name: `${word()} ${word()} ${index}`,
      note: null,
      noteClaims: [],
      image: null,
    })),
    images: [],
    places: [],
    events: [],
    names: [],
    ties: ids.map((id) => ({ id, type: `TIE_${roll(4)}`, ...apart(someone), role: null, side: null })),
    sources: [
      { id: 'random:s', kind: 'author', name: 'Somebody', actorId: null, note: null, noteClaims: [] },
    ],
    documents: [{ ...DOCUMENT, id: 'random:d', title: 'Random', authorId: 'random:s', length: 1 }],
    passages: [
      { id: 'random:p', documentId: 'random:d', start: 0, end: 1, sha256: SHA256, locator: 'paragraph 1' },
    ],
    claims: ids.map((tieId) => ({
      ...CLAIM,
      id: tieId.replace(':t', ':c'),
      tieId,
      validFrom: '2015',
      passageIds: ['random:p'],
      paraphrase: 'One is tied to another',
    })),
    attributions: ids.map((tieId) => hop(tieId.replace(':t', ':c'), 1, 'random:s')),
    responses: [],
  };
}

function apart(someone: () => string): { subjectId: string; objectId: string } {
  const subjectId = someone();
  let objectId = someone();
  while (objectId === subjectId) objectId = someone();
  return { subjectId, objectId };
}

function vocabulary(): Vocabulary {
  return Vocabulary.parse({
    actorKinds: [{ name: 'Person', label: 'person', plural: 'people', shape: 'ellipse' }],
    families: [{ name: 'any', label: 'Any', colour: { light: '#000000', dark: '#ffffff' } }],
    tieTypes: Array.from({ length: 4 }, (_, index) => ({
      name: `TIE_${index}`,
      label: 'is tied to',
      inverse: 'is tied to',
      from: ['Person'],
      to: ['Person'],
      family: 'any',
    })),
  });
}
