import type { Claim, Dataset, Passage, Tie } from '../server/dataset/model.ts';
import { CLAIM, DOCUMENT, hop, SHA256 } from './parts.ts';

export interface Size {
  actors: number;
  ties: number;
}

const id = (kind: string, index: number): string => `bench:${kind}-${index}`;

const LENGTH = 1_000_000;
const SOURCES = 200;

/** A dataset made up from a seed: the same seed gives the same rows. Each tie has one to three claims. */
export function generate(seed: number, { actors, ties }: Size): Dataset {
  const random = randomFrom(seed);
  const passages = Math.ceil(actors / 2);
  const pick = (from: number): number => Math.floor(random() * from);
  const made = Array.from({ length: ties }, (_, index) =>
    tie(index, id('actor', pick(actors)), id('actor', pick(actors)), TYPES[pick(TYPES.length)] ?? 'TIE_0'),
  );
  const claims = made.flatMap((about) =>
    Array.from({ length: 1 + pick(3) }, (_, index) =>
      claim(`${about.id}-${index}`, about.id, 1980 + pick(40), id('passage', pick(passages))),
    ),
  );
  return {
    id: 'bench',
    title: 'Benchmark',
    description: 'Made up.',
    version: String(seed),
    vocabulary: VOCABULARY,
    views: [],
    actors: Array.from({ length: actors }, (_, index) => ({
      id: id('actor', index),
      kind: 'Person',
      unnamed: false,
      name: `Person ${index}`,
      note: null,
      noteClaims: [],
      image: null,
    })),
    images: [],
    places: [],
    events: [],
    names: [],
    ties: made,
    sources: Array.from({ length: SOURCES }, (_, index) => ({
      id: id('source', index),
      kind: 'person',
      name: `Source ${index}`,
      actorId: null,
      note: null,
      noteClaims: [],
    })),
    documents: [BOOK],
    passages: Array.from({ length: passages }, (_, index) => passage(index)),
    claims,
    attributions: claims.flatMap(({ id: claimId }) => [
      hop(claimId, 1, id('source', 0)),
      hop(claimId, 2, id('source', pick(SOURCES))),
    ]),
    responses: [],
  };
}

const TYPES = Array.from({ length: 20 }, (_, index) => `TIE_${index}`);

const VOCABULARY: Dataset['vocabulary'] = {
  actorKinds: [{ name: 'Person', label: 'person', plural: 'people', shape: 'ellipse' }],
  placeKinds: [],
  eventKinds: [],
  families: [{ name: 'all', label: 'All', colour: { light: '#000000', dark: '#ffffff' } }],
  tieTypes: TYPES.map((name) => ({
    name,
    label: 'knew',
    inverse: 'was known by',
    from: ['Actor'],
    to: ['Actor'],
    family: 'all',
    symmetric: false,
    inPaths: true,
    roles: [],
  })),
  attributes: [],
};

const BOOK: Dataset['documents'][number] = {
  ...DOCUMENT,
  id: 'bench:document',
  title: 'A document',
  authorId: 'bench:source-0',
  length: LENGTH,
};

function tie(index: number, subjectId: string, objectId: string, type: string): Tie {
  return { id: `bench:tie-${index}`, type, subjectId, objectId, role: null, side: null };
}

function passage(index: number): Passage {
  return {
    id: id('passage', index),
    documentId: BOOK.id,
    start: index * 100,
    end: index * 100 + 80,
    sha256: SHA256,
    locator: `paragraph ${index}`,
  };
}

function claim(claimId: string, tieId: string, year: number, passageId: string): Claim {
  return {
    id: claimId,
    tieId,
    ...CLAIM,
    validFrom: String(year),
    validTo: String(year + 2),
    saidOn: String(year + 3),
    passageIds: [passageId],
    paraphrase: 'One knew the other for some years.',
  };
}

/** Mulberry32: small, quick, and good enough to make up a network. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
