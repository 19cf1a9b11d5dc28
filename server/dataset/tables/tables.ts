/**
 * The tables of a dataset, as Frictionless Table Schemas (specs.frictionlessdata.io/table-schema). The checker reads
 * them, `dataset:new` writes them into datapackage.json, and docs/dataset-format.md explains them: one truth for all.
 */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean';
  description: string;
  /** `edtf`, `id`, `list` (separated by `;`) and `sha256` are ours; Frictionless readers take them as strings. */
  relata?: 'id' | 'edtf' | 'list' | 'sha256' | 'kind';
  /** A table may leave the column out: its cells are empty then. */
  optional?: true;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
    maxLength?: number;
  };
}

export interface Table {
  path: string;
  description: string;
  primaryKey?: string;
  /** fields → the tables one of which holds the id (Frictionless foreign keys name one table; ours may name several) */
  references: Record<string, readonly TableName[]>;
  fields: readonly Field[];
}

export type TableName =
  | 'actors'
  | 'places'
  | 'events'
  | 'names'
  | 'ties'
  | 'sources'
  | 'documents'
  | 'passages'
  | 'claims'
  | 'attributions'
  | 'responses';

/** In the order in which they are read and written. */
export const tableNames = [
  'actors',
  'places',
  'events',
  'names',
  'ties',
  'sources',
  'documents',
  'passages',
  'claims',
  'attributions',
  'responses',
] as const satisfies readonly TableName[];

/** One value for each table. */
export function perTable<T>(make: (name: TableName) => T): Record<TableName, T> {
  return {
    actors: make('actors'),
    places: make('places'),
    events: make('events'),
    names: make('names'),
    ties: make('ties'),
    sources: make('sources'),
    documents: make('documents'),
    passages: make('passages'),
    claims: make('claims'),
    attributions: make('attributions'),
    responses: make('responses'),
  };
}

const id = (description: string): Field => ({
  name: 'id',
  type: 'string',
  relata: 'id',
  description,
  constraints: { required: true, unique: true, maxLength: 100 },
});
const ref = (name: string, description: string, required = false): Field => ({
  name,
  type: 'string',
  relata: 'id',
  description,
  ...(required && { constraints: { required } }),
});
const text = (name: string, description: string, required = false): Field => ({
  name,
  type: 'string',
  description,
  ...(required && { constraints: { required } }),
});
const kind = (name: string, description: string): Field => ({
  name,
  type: 'string',
  relata: 'kind',
  description,
  constraints: { required: true },
});
const edtf = (name: string, description: string): Field => ({
  name,
  type: 'string',
  relata: 'edtf',
  description,
});
const sha256 = (description: string): Field => ({
  name: 'sha256',
  type: 'string',
  relata: 'sha256',
  description,
  constraints: { required: true },
});
const choice = (name: string, values: readonly string[], description: string, required = false): Field => ({
  name,
  type: 'string',
  description,
  constraints: { enum: values, ...(required && { required }) },
});
/** In degrees, north and east. */
const degrees = (name: string, most: number, description: string): Field => ({
  name,
  type: 'number',
  description,
  optional: true,
  constraints: { minimum: -most, maximum: most },
});
const BASIS = ['stated', 'inferred'] as const;
const optional = (field: Field): Field => ({ ...field, optional: true });
const NOTE_CLAIMS = optional({
  name: 'noteClaims',
  type: 'string',
  relata: 'list',
  description: 'ids of the claims that the note rests on, separated by ;',
});

export const tables: Record<TableName, Table> = {
  actors: {
    path: 'actors.csv',
    description: 'People, organisations, states, public bodies, groups; named or not',
    primaryKey: 'id',
    references: { noteClaims: ['claims'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      kind('kind', 'an actor kind of the vocabulary'),
      choice('unnamed', ['yes', 'no'], 'yes: the sources give no name; drawn hollow, never merged', true),
      text('name', 'as shown; for an unnamed actor a short description', true),
      text('note', 'who this is, in your own words, from the documents alone'),
      {
        name: 'image',
        type: 'string',
        description: 'a PNG or JPEG file in images/, drawn on the node',
        optional: true,
      },
      NOTE_CLAIMS,
    ],
  },
  places: {
    path: 'places.csv',
    description: 'Territories, regions, cities; no actor, never part of a path',
    primaryKey: 'id',
    references: { within: ['places'], noteClaims: ['claims'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      kind('kind', 'a place kind of the vocabulary'),
      text('name', 'as shown', true),
      ref('within', 'the place that contains it'),
      text('note', 'in your own words'),
      degrees('lat', 90, 'latitude in degrees, north positive; with lon, or neither'),
      degrees('lon', 180, 'longitude in degrees, east positive'),
      NOTE_CLAIMS,
    ],
  },
  events: {
    path: 'events.csv',
    description: 'Happenings with several participants: exchanges, decisions, speeches',
    primaryKey: 'id',
    references: { noteClaims: ['claims'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      kind('kind', 'an event kind of the vocabulary'),
      text('name', 'as shown', true),
      text('note', 'in your own words'),
      NOTE_CLAIMS,
    ],
  },
  names: {
    path: 'names.csv',
    description: 'Every further spelling of an actor, place or event; the name shown need not be repeated',
    references: { entity: ['actors', 'places', 'events'] },
    fields: [
      ref('entity', 'whose name', true),
      text('name', 'as spelled', true),
      choice(
        'kind',
        ['name', 'spelling', 'short', 'description', 'mistranslation'],
        'what sort of name',
        true,
      ),
      text('lang', 'language of the spelling, BCP 47', true),
      text('note', 'why it means this one, where that is a judgement'),
    ],
  },
  ties: {
    path: 'ties.csv',
    description: 'One relationship instance each; nothing is said here about whether it is so',
    primaryKey: 'id',
    references: {
      subject: ['actors', 'events'],
      object: ['actors', 'places', 'events'],
      side: ['actors'],
    },
    fields: [
      id('lower-case letters, digits and hyphens'),
      kind('type', 'a tie type of the vocabulary, or PARTICIPATED_IN (actor in event)'),
      ref('subject', 'who acts or stands lower', true),
      ref('object', 'at the other end', true),
      text('role', 'the role in an event, or a role the tie type knows; part of the tie’s identity'),
      ref('side', 'in an event with sides: the holder’s id'),
    ],
  },
  sources: {
    path: 'sources.csv',
    description: 'Whoever says something: authors, outlets, officials, reports, unnamed announcers',
    primaryKey: 'id',
    references: { actor: ['actors'], noteClaims: ['claims'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      choice(
        'kind',
        ['author', 'outlet', 'publisher', 'person', 'organization', 'report', 'group', 'unnamed'],
        'what sort of source',
        true,
      ),
      text('name', 'as shown', true),
      ref('actor', 'the actor that this source is, if it is one'),
      text('note', 'access and position, in your own words'),
      NOTE_CLAIMS,
    ],
  },
  documents: {
    path: 'documents.csv',
    description: 'What the passages are taken from',
    primaryKey: 'id',
    references: { author: ['sources'], publisher: ['sources'], publishedIn: ['sources'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      text('title', 'its title, or a description of ours', true),
      choice('titleBasis', ['stated', 'ours', 'unknown'], 'is the title in the text, or ours?', true),
      ref('author', 'source id'),
      ref('publisher', 'source id of whoever published this text'),
      ref('publishedIn', 'source id of the magazine or book in which it first appeared'),
      text('translator', 'empty where unknown'),
      edtf('date', 'when it was published'),
      choice('dateBasis', BASIS, 'is the date in the text, or inferred?'),
      text('dateReason', 'for an inferred date: from what'),
      edtf('retrieved', 'when the text was obtained; empty where unknown'),
      text('lang', 'BCP 47', true),
      sha256('of the file that holds the text, as bytes'),
      {
        name: 'length',
        type: 'integer',
        description: 'of the decoded text in Unicode code points',
        constraints: { required: true, minimum: 1 },
      },
      text('file', 'file name below the dataset’s texts/ folder, where the text may be shipped'),
      {
        name: 'maxQuoteWords',
        type: 'integer',
        description: 'the longest quotation allowed, in words; empty: no limit',
        constraints: { minimum: 1 },
      },
    ],
  },
  passages: {
    path: 'passages.csv',
    description: 'Spans of a document (W3C text position): start and end in Unicode code points, no text',
    primaryKey: 'id',
    references: { document: ['documents'] },
    fields: [
      id('lower-case letters, digits and hyphens'),
      ref('document', 'document id', true),
      {
        name: 'start',
        type: 'integer',
        description: 'first code point',
        constraints: { required: true, minimum: 0 },
      },
      {
        name: 'end',
        type: 'integer',
        description: 'after the last',
        constraints: { required: true, minimum: 1 },
      },
      sha256('of the span as UTF-8'),
      text('locator', 'for a reader without the text: "paragraph 23"', true),
    ],
  },
  claims: {
    path: 'claims.csv',
    description: 'Who asserts or denies what; exactly one of tie and subject is filled',
    primaryKey: 'id',
    references: {
      tie: ['ties'],
      subject: ['actors', 'events', 'places', 'ties'],
      place: ['places'],
      passages: ['passages'],
    },
    fields: [
      id('lower-case letters, digits and hyphens'),
      ref('tie', 'the tie it is about'),
      ref('subject', 'or the actor, event, place or tie whose attribute it is about'),
      text('property', 'an attribute of the vocabulary'),
      text('value', 'the value as text; for a date attribute EDTF, for a place or actor attribute an id'),
      { name: 'low', type: 'number', description: 'a stated number, or its stated lower bound' },
      {
        name: 'high',
        type: 'number',
        description: 'its stated upper bound; equal to low for an exact number',
      },
      text('unit', 'unit of low and high'),
      ref('place', 'where the attribute holds'),
      edtf('period', 'what period the value speaks of'),
      choice(
        'polarity',
        ['asserts', 'denies'],
        'does the source say that it is so, or that it is not?',
        true,
      ),
      choice(
        'modality',
        ['fact', 'assessment', 'allegation', 'possibility', 'plan', 'demand', 'recommendation'],
        'how it is put forward',
        true,
      ),
      text('hedge', 'the hedging words as worded'),
      choice('basis', BASIS, 'stated in the passage, or inferred from it?', true),
      text('basisReason', 'for inferred: from what, and why'),
      optional(
        choice(
          'sideBasis',
          BASIS,
          'of a part in an event with sides: is the side stated? empty: as the part itself',
        ),
      ),
      optional(text('sideReason', 'for an inferred side: from what')),
      edtf('validFrom', 'since when it held; for a happening the day it happened, also in validTo'),
      edtf('validTo', 'until when; `..` still so when it was said; empty unknown'),
      edtf('observedAt', 'a time at which it is said to have held'),
      choice('validBasis', BASIS, 'are these dates stated or inferred? needed beside any of them'),
      text('validReason', 'for inferred dates: from what'),
      edtf('saidOn', 'when the first source said it'),
      choice('saidBasis', BASIS, 'is that date stated or inferred? needed beside it'),
      text('saidReason', 'for an inferred date: from what'),
      {
        name: 'passages',
        type: 'string',
        relata: 'list',
        description: 'passage ids, separated by ;',
        constraints: { required: true },
      },
      text('quote', 'the few words that are the evidence'),
      text('paraphrase', 'the claim as a sentence in your own words, without its source', true),
    ],
  },
  attributions: {
    path: 'attributions.csv',
    description: 'Who says so through whom: hop 1 wrote the text, the highest hop is the first source',
    references: { claim: ['claims'], source: ['sources'] },
    fields: [
      ref('claim', 'claim id', true),
      { name: 'hop', type: 'integer', description: '1, 2, …', constraints: { required: true, minimum: 1 } },
      ref('source', 'source id; several rows of one hop speak jointly', true),
      text('verb', 'what the source did: writes, says, reports', true),
      choice(
        'basis',
        ['stated', 'carried-over', 'inferred'],
        'named in the passage, carried over from the sentence before, or inferred?',
        true,
      ),
      text('reason', 'for carried over and inferred: why it is this one who speaks'),
      choice(
        'independent',
        ['yes', 'no'],
        'are joint sources of this hop shown to be independent of each other?',
        true,
      ),
    ],
  },
  responses: {
    path: 'responses.csv',
    description: 'Claims that answer claims',
    references: { claim: ['claims'], respondsTo: ['claims'] },
    fields: [
      ref('claim', 'the answering claim', true),
      choice(
        'stance',
        ['rejects', 'qualifies', 'supports', 'does-not-refute', 'incompatible-with'],
        'how it answers',
        true,
      ),
      ref('respondsTo', 'the claim that it answers', true),
      text('reason', 'why this is an answer, where the text does not say so itself'),
    ],
  },
};
