import type { Content } from './check.ts';
import { cell } from './checks/check.ts';
import { idsIn } from './checks/references.ts';
import type { Row } from './tables/csv.ts';
import { imageFacts } from './tables/images.ts';
import { sha256 } from './tables/texts.ts';
import type { Claim, Dataset, Document, Image } from './model.ts';

/** Sound rows → typed ones with full ids. */
export function toDataset(content: Content): Dataset {
  const { rows } = content;
  const dataset = content.package.name;
  const read = (row: Row): Cells => new Cells(dataset, row);
  const images = imagesOf(content);
  const valueIsId = new Set(
    content.vocabulary.attributes
      .filter(({ type }) => type === 'place' || type === 'actor')
      .map(({ name }) => name),
  );
  return {
    id: dataset,
    title: content.package.title,
    description: content.package.description,
    version: content.version,
    vocabulary: content.vocabulary,
    views: content.views,
    actors: rows.actors.map(read).map((r) => ({
      ...r.named(),
      unnamed: r.yes('unnamed'),
      image: images.get(r.must('image'))?.id ?? null,
    })),
    images: [...new Map([...images.values()].map((image) => [image.id, image])).values()],
    places: rows.places.map(read).map((r) => ({
      ...r.named(),
      within: r.ref('within'),
      lat: r.number('lat'),
      lon: r.number('lon'),
    })),
    events: rows.events.map(read).map((r) => r.named()),
    names: rows.names.map(read).map((r) => ({
      entityId: r.id('entity'),
      name: r.must('name'),
      kind: r.must('kind'),
      lang: r.must('lang'),
      note: r.text('note'),
    })),
    ties: rows.ties.map(read).map((r) => ({
      id: r.id('id'),
      type: r.must('type'),
      subjectId: r.id('subject'),
      objectId: r.id('object'),
      role: r.text('role'),
      side: r.ref('side'),
    })),
    sources: rows.sources.map(read).map((r) => ({ ...r.named(), actorId: r.ref('actor') })),
    documents: rows.documents.map(read).map(toDocument),
    passages: rows.passages.map(read).map((r) => ({
      id: r.id('id'),
      documentId: r.id('document'),
      start: r.count('start'),
      end: r.count('end'),
      sha256: r.must('sha256'),
      locator: r.must('locator'),
    })),
    claims: rows.claims.map(read).map((r) => toClaim(r, valueIsId)),
    attributions: rows.attributions.map(read).map((r) => ({
      claimId: r.id('claim'),
      hop: r.count('hop'),
      sourceId: r.id('source'),
      verb: r.must('verb'),
      basis: r.must('basis'),
      reason: r.text('reason'),
      independent: r.yes('independent'),
    })),
    responses: rows.responses.map(read).map((r) => ({
      claimId: r.id('claim'),
      stance: r.must('stance'),
      respondsTo: r.id('respondsTo'),
      reason: r.text('reason'),
    })),
  };
}

/** By the names of their files; two files of the same bytes are one picture. */
function imagesOf({ package: { name }, images }: Content): Map<string, Image> {
  return new Map(
    [...images].flatMap(([file, { bytes }]) => {
      const facts = imageFacts(bytes);
      if (facts === null) return [];
      const data = Buffer.from(bytes).toString('base64');
      return [[file, { id: `${name}:${sha256(bytes)}`, mediaType: facts.mediaType, data }] as const];
    }),
  );
}

function toDocument(r: Cells): Document {
  return {
    id: r.id('id'),
    title: r.must('title'),
    titleBasis: r.must('titleBasis'),
    authorId: r.ref('author'),
    publisherId: r.ref('publisher'),
    publishedInId: r.ref('publishedIn'),
    translator: r.text('translator'),
    date: r.text('date'),
    dateBasis: r.text('dateBasis'),
    dateReason: r.text('dateReason'),
    retrieved: r.text('retrieved'),
    lang: r.must('lang'),
    sha256: r.must('sha256'),
    length: r.count('length'),
    file: r.text('file'),
    maxQuoteWords: r.number('maxQuoteWords'),
  };
}

function toClaim(r: Cells, valueIsId: ReadonlySet<string>): Claim {
  return {
    id: r.id('id'),
    tieId: r.ref('tie'),
    subjectId: r.ref('subject'),
    property: r.text('property'),
    value: valueIsId.has(r.must('property')) ? r.ref('value') : r.text('value'),
    low: r.number('low'),
    high: r.number('high'),
    unit: r.text('unit'),
    place: r.ref('place'),
    period: r.text('period'),
    polarity: r.must('polarity'),
    modality: r.must('modality'),
    hedge: r.text('hedge'),
    basis: r.must('basis'),
    basisReason: r.text('basisReason'),
    sideBasis: r.text('sideBasis'),
    sideReason: r.text('sideReason'),
    validFrom: r.text('validFrom'),
    validTo: r.text('validTo'),
    observedAt: r.text('observedAt'),
    // Empty only where there is no date that it could speak of.
    validBasis: r.text('validBasis') ?? 'stated',
    validReason: r.text('validReason'),
    saidOn: r.text('saidOn'),
    saidBasis: r.text('saidBasis') ?? 'stated',
    saidReason: r.text('saidReason'),
    passageIds: r.ids('passages'),
    quote: r.text('quote'),
    paraphrase: r.must('paraphrase'),
  };
}

/** The cells of one row by what they mean. The check has already refused what would not convert. */
class Cells {
  readonly dataset: string;
  readonly row: Row;

  constructor(dataset: string, row: Row) {
    this.dataset = dataset;
    this.row = row;
  }

  must = (column: string): string => cell(this.row, column);
  text = (column: string): string | null => this.must(column) || null;
  full = (local: string): string => `${this.dataset}:${local}`;
  id = (column: string): string => this.full(this.must(column));
  ref = (column: string): string | null => (this.must(column) === '' ? null : this.id(column));
  count = (column: string): number => Number(this.must(column));
  number = (column: string): number | null => (this.must(column) === '' ? null : this.count(column));
  ids = (column: string): string[] => [...new Set(idsIn(this.row, column))].map((id) => this.full(id));
  yes = (column: string): boolean => this.must(column) === 'yes';

  named(): { id: string; kind: string; name: string; note: string | null; noteClaims: string[] } {
    return {
      id: this.id('id'),
      kind: this.must('kind'),
      name: this.must('name'),
      note: this.text('note'),
      noteClaims: this.ids('noteClaims'),
    };
  }
}
