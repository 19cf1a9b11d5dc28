import type { Attribution, Claim, Dataset, Passage, Tie } from '../server/dataset/model.ts';

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
    })),
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
    })),
    documents: [DOCUMENT],
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

const DOCUMENT: Dataset['documents'][number] = {
  id: 'bench:document',
  title: 'A document',
  titleBasis: 'ours',
  authorId: 'bench:source-0',
  publisherId: null,
  publishedInId: null,
  translator: null,
  date: null,
  dateBasis: null,
  dateReason: null,
  retrieved: null,
  lang: 'en',
  sha256: '0'.repeat(64),
  length: LENGTH,
  file: null,
  maxQuoteWords: null,
};

function tie(index: number, subjectId: string, objectId: string, type: string): Tie {
  return { id: `bench:tie-${index}`, type, subjectId, objectId, role: null, side: null };
}

function passage(index: number): Passage {
  return {
    id: id('passage', index),
    documentId: DOCUMENT.id,
    start: index * 100,
    end: index * 100 + 80,
    sha256: '0'.repeat(64),
    locator: `paragraph ${index}`,
  };
}

function hop(claimId: string, number: number, sourceId: string): Attribution {
  return { claimId, hop: number, sourceId, verb: 'says', basis: 'stated', reason: null, independent: false };
}

function claim(claimId: string, tieId: string, year: number, passageId: string): Claim {
  return {
    id: claimId,
    tieId,
    subjectId: null,
    property: null,
    value: null,
    low: null,
    high: null,
    unit: null,
    place: null,
    period: null,
    polarity: 'asserts',
    modality: 'fact',
    hedge: null,
    basis: 'stated',
    basisReason: null,
    validFrom: String(year),
    validTo: String(year + 2),
    observedAt: null,
    validBasis: 'stated',
    validReason: null,
    saidOn: String(year + 3),
    saidBasis: 'stated',
    saidReason: null,
    passageIds: [passageId],
    quote: null,
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
