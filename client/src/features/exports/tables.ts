import type { Claim, DocumentSummary, SourceSummary } from '#contract/evidence.ts';
import type { ExportNode, ExportTie, NetworkFile } from '#contract/export.ts';
import type { Bounds } from '#contract/time.ts';
import { asData } from '#words/names.ts';
import { chainInWords } from '#words/ties.ts';
import { NODE_COLUMNS, TIE_COLUMNS, type Column } from './columns.ts';
import { exactDays, firstSources, isHeld, tieTime, wordsOfFile, type FileWords } from './evidence-words.ts';

type Cell = string | number | boolean | null;

/** One table of a file for spreadsheets: `actors.csv`, or a sheet of that name. */
export interface Table {
  name: string;
  /** what its rows are, as a line of a read-me */
  about: string;
  columns: readonly Pick<Column<never>, 'name' | 'type' | 'about'>[];
  rows: readonly (readonly Cell[])[];
}

const table = <T>(name: string, about: string, columns: readonly Column<T>[], of: readonly T[]): Table => ({
  name,
  about,
  columns,
  rows: of.map((row) => columns.map((column) => column.of(row))),
});

const text = <T>(name: string, about: string, of: (row: T) => string | null | undefined): Column<T> => ({
  name,
  type: 'string',
  about,
  of: (row) => of(row) ?? null,
});
const date = <T>(name: string, about: string, of: (row: T) => string | null): Column<T> => ({
  name,
  type: 'date',
  about,
  of,
});
const count = <T>(name: string, about: string, of: (row: T) => number | null): Column<T> => ({
  name,
  type: 'integer',
  about,
  of,
});

const joined = (texts: readonly string[]): string => [...new Set(texts)].join(' | ');
const noBounds: Bounds = { fromMin: null, fromMax: null, toMin: null, toMax: null };

const days = <T extends { bounds: Bounds | null; spells?: Bounds[] | undefined }>(): Column<T>[] => [
  date(
    'firstDay',
    'the day on which it began, where it is one day',
    ({ bounds, spells }) => exactDays(bounds ?? noBounds, spells).began,
  ),
  date(
    'lastDay',
    'the day on which it ended, where it is one day',
    ({ bounds, spells }) => exactDays(bounds ?? noBounds, spells).ended,
  ),
];

/** Columns that say something of one class of nodes alone. */
const OF_CLASS: Record<string, ExportNode['class']> = {
  lat: 'place',
  lon: 'place',
  date: 'event',
  fromMin: 'event',
  fromMax: 'event',
  toMin: 'event',
  toMax: 'event',
  held: 'event',
};

const nodeColumns = (of: ExportNode['class']): Column<ExportNode>[] => [
  text('id', 'dataset:local', (node) => node.id),
  ...NODE_COLUMNS.filter(({ name }) => name !== 'class' && (OF_CLASS[name] ?? of) === of),
  ...(of === 'event' ? days<ExportNode>() : []),
  text('otherNames', 'other names and spellings', (node) =>
    joined(node.names.map(({ name }) => name).filter((name) => name !== node.name)),
  ),
  text('sameAs', 'actors that by judgement are one with it', ({ sameAs }) => joined(sameAs)),
  text('claimIds', 'claims about its attributes', (node) => joined(node.claimIds)),
];

const tieColumns = (words: FileWords): Column<ExportTie>[] => [
  text('id', 'dataset:local', (tie) => tie.id),
  ...TIE_COLUMNS.filter(({ name }) => name === 'status'),
  text(
    'reads',
    'the tie in words; its standing before it, unless it is asserted as a fact and not disputed',
    words.tie,
  ),
  text('subjectId', 'who acts or stands lower', (tie) => tie.subjectId),
  text('subject', 'its name', (tie) => words.name(tie.subjectId)),
  text('objectId', 'at the other end', (tie) => tie.objectId),
  text('object', 'its name', (tie) => words.name(tie.objectId)),
  ...TIE_COLUMNS.filter(({ name }) => name !== 'status'),
  text('when', 'when it was so, by all accounts, in words', tieTime),
  ...days<ExportTie>(),
  text('claimIds', 'the claims about it', (tie) => joined(tie.claimIds)),
];

function claimColumns(words: FileWords, ties: ReadonlyMap<string, ExportTie>): Column<Claim>[] {
  const tieOf = (claim: Claim): ExportTie | undefined =>
    ties.get(claim.tieId ?? claim.attribute?.subjectId ?? '');
  const attribute = (
    name: string,
    about: string,
    of: (value: NonNullable<Claim['attribute']>) => string | null,
  ) => text<Claim>(name, about, (claim) => claim.attribute && of(claim.attribute));
  return [
    text('id', 'dataset:local', (claim) => claim.id),
    text('polarity', 'asserts or denies', (claim) => claim.polarity),
    text(
      'modality',
      'as what it is said: fact, assessment, allegation, possibility, plan, demand, recommendation',
      (claim) => claim.modality,
    ),
    text('says', 'in our own words', (claim) => claim.paraphrase),
    text(
      'outside',
      'why it does not count under the lens of this file; empty: it counts, or there is no lens',
      words.outside,
    ),
    text('tieId', 'the tie that it is about', (claim) => claim.tieId),
    text('tie', 'that tie in words', (claim) => {
      const tie = tieOf(claim);
      return tie && words.tie(tie);
    }),
    attribute('subjectId', 'whose attribute it is about', ({ subjectId }) => subjectId),
    attribute('subject', 'its name', ({ subjectId }) => words.node(subjectId)?.name ?? null),
    attribute('property', 'which attribute', ({ property }) => property),
    attribute('value', 'its value', ({ value }) => value),
    attribute('valueName', 'where that is an id: the name', ({ valueName }) => valueName),
    { name: 'low', type: 'double', about: 'the least number', of: ({ attribute: of }) => of?.low ?? null },
    {
      name: 'high',
      type: 'double',
      about: 'the largest number',
      of: ({ attribute: of }) => of?.high ?? null,
    },
    attribute('unit', 'of these numbers', ({ unit }) => unit),
    attribute('place', 'where the value holds', ({ placeName, place }) => placeName ?? place),
    attribute('period', 'when the value holds, in EDTF as written', ({ period }) => period),
    text('firstSources', 'who says so first', (claim) => joined(firstSources(claim).map(({ name }) => name))),
    text('firstSourceIds', 'their ids', (claim) => joined(firstSources(claim).map(({ id }) => id))),
    text('chain', 'who says so through whom', ({ chain }) => asData(chainInWords(chain))),
    text('hedge', 'hedging words as worded', (claim) => claim.hedge),
    text('basis', 'stated or inferred', (claim) => claim.basis),
    text('basisReason', 'why inferred', (claim) => claim.basisReason),
    text('quote', 'the few words that are themselves the evidence', (claim) => claim.quote),
    text('validFrom', 'since when it held, in EDTF as written', (claim) => claim.validFrom),
    text('validTo', 'until when it held, in EDTF as written', (claim) => claim.validTo),
    text('observedAt', 'when it was observed to hold, in EDTF as written', (claim) => claim.observedAt),
    text('validBasis', 'are these dates stated or inferred', (claim) => claim.validBasis),
    text('validReason', 'why inferred', (claim) => claim.validReason),
    ...days<Claim>(),
    ...(['fromMin', 'fromMax', 'toMin', 'toMax'] as const).map((bound) =>
      date<Claim>(bound, 'a bound of these dates: see ties', ({ bounds }) => bounds[bound]),
    ),
    text('saidOn', 'when it was said, in EDTF as written', (claim) => claim.saidOn),
    date('saidMin', 'the first day on which it may have been said', (claim) => claim.saidMin),
    date('saidMax', 'the last one', (claim) => claim.saidMax),
    text('recordedAt', 'when it came into the database', (claim) => claim.recordedAt),
    text('retractedAt', 'when it left the files', (claim) => claim.retractedAt),
    text('where', 'its passages in words', ({ passages }) => joined(passages.map(words.passage))),
    text('passages', 'document, and first and last code point of the span (RFC 5147)', ({ passages }) =>
      joined(passages.map(({ documentId, start, end }) => `${documentId}#char=${start},${end}`)),
    ),
    text('sha256', 'of each span', ({ passages }) => joined(passages.map(({ sha256 }) => sha256))),
    text('answers', 'which claims it answers, and how', ({ respondsTo }) =>
      joined(respondsTo.map(({ stance, claimId }) => `${stance} ${claimId}`)),
    ),
  ];
}

const SOURCE_COLUMNS: readonly Column<SourceSummary>[] = [
  text('id', 'dataset:local', ({ id }) => id),
  text('name', 'as the dataset gives it', ({ name }) => name),
  text('kind', 'person, organisation, …', ({ kind }) => kind),
  text('dataset', 'where it comes from', ({ dataset }) => dataset),
  text('actorId', 'the actor that this source is', ({ actorId }) => actorId),
  text('note', 'our note, from the dataset: told by no source', ({ note }) => note),
  count('first', 'claims of this file of which it is a first source', ({ first }) => first),
  count('told', 'claims of this file that it tells or relays', ({ told }) => told),
];

const DOCUMENT_COLUMNS: readonly Column<DocumentSummary>[] = [
  text('id', 'dataset:local', ({ id }) => id),
  text('title', 'of the document', ({ title }) => title),
  text('titleBasis', 'stated, ours or unknown', ({ titleBasis }) => titleBasis),
  text('author', 'who wrote it', ({ author }) => author),
  text('publisher', 'who published it', ({ publisher }) => publisher),
  text('publishedIn', 'where it appeared first', ({ publishedIn }) => publishedIn),
  text('translator', 'who translated it', ({ translator }) => translator),
  text('date', 'in EDTF as written', (document) => document.date),
  text('dateBasis', 'stated or inferred', ({ dateBasis }) => dateBasis),
  text('retrieved', 'when it was retrieved, in EDTF as written', ({ retrieved }) => retrieved),
  text('lang', 'its language', ({ lang }) => lang),
  text('sha256', 'of its text', ({ sha256 }) => sha256),
  count('length', 'of its text, in Unicode code points', ({ length }) => length),
];

/** A file as tables. What no source tells as done stands in a table of its own, so that nobody counts it as a tie. */
export function tablesOf({ nodes, ties, claims, sources, documents, ...rest }: NetworkFile): Table[] {
  const words = wordsOfFile({ nodes, ties, claims, sources, documents, ...rest });
  const nodeTable = (of: ExportNode['class'], name: string, about: string): Table =>
    table(
      name,
      about,
      nodeColumns(of),
      nodes.filter((node) => node.class === of),
    );
  return [
    nodeTable('actor', 'actors', 'people, organisations, states, public bodies and groups'),
    nodeTable('event', 'events', 'happenings with several participants'),
    nodeTable('place', 'places', 'territories, regions, cities, sites'),
    table('ties', 'ties that somebody tells of as so; see status', tieColumns(words), ties.filter(isHeld)),
    table(
      'denied-or-proposed',
      'no ties: what all who speak of it here deny, or only plan, demand or recommend',
      tieColumns(words),
      ties.filter((tie) => !isHeld(tie)),
    ),
    table(
      'claims',
      'who asserts or denies what of these ties and nodes',
      claimColumns(words, new Map(ties.map((tie) => [tie.id, tie]))),
      claims,
    ),
    table('sources', 'who tells these claims', SOURCE_COLUMNS, sources),
    table('documents', 'where these claims stand', DOCUMENT_COLUMNS, documents),
  ];
}
