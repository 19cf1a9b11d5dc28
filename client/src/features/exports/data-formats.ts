/** How a format is told in the dialog. */
export interface FormatWords {
  name: string;
  about: string;
  extension: string;
}

/** Made by a worker: `data-files.ts`. Evidence is asked for only where it has a place. */
export type DataFormat = FormatWords & {
  of: 'data' | 'evidence';
  /** what a file of it cannot say, a sentence each */
  cannot: readonly string[];
};

const NO_EVIDENCE =
  'Claims, sources and passages are left out but for their numbers; so are ties that all deny, or only propose.';
const NO_TEXTS = 'Texts of documents are left out: a passage is its place and its hash.';
const IN_WORDS = 'Who says so through whom is told in words, without the basis of each step.';

export const DATA_FORMATS = {
  graphml: {
    of: 'data',
    name: 'GraphML',
    about: 'for yEd, networkx, igraph, Cytoscape',
    extension: 'graphml',
    cannot: [NO_EVIDENCE],
  },
  gexf: {
    of: 'data',
    name: 'GEXF',
    about: 'with the time of each tie, for Gephi',
    extension: 'gexf',
    cannot: [NO_EVIDENCE],
  },
  cypher: {
    of: 'data',
    name: 'Cypher',
    about: 'a script that rebuilds it in an empty Neo4j',
    extension: 'cypher',
    cannot: [NO_EVIDENCE],
  },
  xlsx: {
    of: 'evidence',
    name: 'Spreadsheet',
    about: 'a sheet each for actors, ties, claims, sources (.xlsx)',
    extension: 'xlsx',
    cannot: [
      IN_WORDS,
      NO_TEXTS,
      'Days before March 1900 are texts, and a text of more than 32,767 characters ends with “…”: spreadsheets hold neither.',
    ],
  },
  csv: {
    of: 'evidence',
    name: 'CSV',
    about: 'the same tables in one ZIP',
    extension: 'zip',
    cannot: [IN_WORDS, NO_TEXTS],
  },
  json: {
    of: 'evidence',
    name: 'JSON',
    about: 'everything, for programs',
    extension: 'json',
    cannot: [NO_TEXTS],
  },
  ftm: {
    of: 'evidence',
    name: 'FollowTheMoney',
    about: 'entities with claims beside them in one ZIP, for Aleph and OpenSanctions tools',
    extension: 'ftm.zip',
    cannot: [
      'Denial, possibility and attribution have no place in it: they are told in words, and whole in the tables beside it.',
      'What is disputed or only possible is a link of unknown kind that says so; what all deny, or only propose, is a note.',
      'A date that is no day, month or year is told in words.',
      'The part in an event is a link with a role; sides of an event are not told.',
      NO_TEXTS,
    ],
  },
  stix: {
    of: 'evidence',
    name: 'STIX 2.1',
    about: 'a bundle with a note or an opinion for each claim, for OpenCTI and MISP',
    extension: 'stix.json',
    cannot: [
      'Events are incidents, since it has no other happening; a place without coordinates has its name as its region.',
      'A relationship has a time only where that is a single day, taken as UTC; dates as written stand in our extension.',
      'What is disputed or only possible says so in its relationship type; what all deny, or only propose, is a note on both ends.',
      'It has no likelihood here: nobody gave one, and none is made up.',
      NO_TEXTS,
    ],
  },
} as const satisfies Readonly<Record<string, DataFormat>>;

export const isDataFormat = (format: string): format is keyof typeof DATA_FORMATS => format in DATA_FORMATS;
