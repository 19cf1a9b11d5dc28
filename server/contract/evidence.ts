import { z } from 'zod';
import { Id, Modality, NetworkNode, NetworkTie, TieCount } from './network.ts';
import { Ending, WhyLeftOut } from './lens.ts';
import { Bounds, Day, Edtf } from './time.ts';

export const Polarity = z.enum(['asserts', 'denies']);
export const Basis = z.enum(['stated', 'inferred']);
export const Stance = z.enum(['rejects', 'qualifies', 'supports', 'does-not-refute', 'incompatible-with']);

export const SourceRef = z.object({
  id: Id,
  name: z.string(),
  kind: z.string(),
  actorId: Id.nullable().describe('the actor that this source is, where it is also a player'),
});

/** A source with how many claims it tells: as first source, and at any hop. */
export const SourceSummary = SourceRef.extend({
  dataset: z.string(),
  note: z.string().nullable(),
  first: z.int().describe('claims of which it is the first source, also where it speaks jointly'),
  told: z.int().describe('claims that it tells or relays'),
});

/** One step of an attribution chain. Hop 1 wrote the document’s text; the highest hop is the first source. */
export const Hop = z.object({
  hop: z.int().min(1),
  verb: z.string().describe('"writes", "says", "announced"'),
  basis: z.enum(['stated', 'carried-over', 'inferred']),
  reason: z.string().nullable(),
  independent: z.boolean().describe('are several sources of this hop shown to be independent of each other?'),
  sources: z.array(SourceRef).min(1),
});

export const PassageRef = z.object({
  id: Id,
  documentId: Id,
  start: z.int().describe('Unicode code points from the start of the text'),
  end: z.int().describe('exclusive'),
  sha256: z.string().describe('of the span, UTF-8'),
  locator: z.string().describe('for people: "paragraph 23"'),
});

const Response = z.object({
  claimId: Id,
  stance: Stance,
  modality: Modality.describe('of that claim'),
  paraphrase: z.string(),
  reason: z.string().nullable(),
});

export const Claim = z
  .object({
    id: Id,
    dataset: z.string(),
    tieId: Id.nullable().describe('set on a claim about a tie'),
    attribute: z
      .object({
        subjectId: Id,
        property: z.string(),
        value: z.string().nullable(),
        valueName: z
          .string()
          .nullable()
          .describe('where the value is the id of an actor, event or place: its name'),
        low: z.number().nullable(),
        high: z.number().nullable(),
        unit: z.string().nullable(),
        place: Id.nullable(),
        placeName: z.string().nullable(),
        period: Edtf.nullable(),
      })
      .nullable()
      .describe('set on a claim about an attribute of an actor, an event or a tie'),
    polarity: Polarity,
    modality: Modality,
    hedge: z.string().nullable().describe('as worded: "allegedly"'),
    basis: Basis,
    basisReason: z.string().nullable(),
    sideBasis: Basis.nullable().describe(
      'of the side on which somebody took part in an event; null where there is no side',
    ),
    sideReason: z.string().nullable(),
    paraphrase: z.string(),
    quote: z.string().nullable().describe('the few words that are themselves the evidence'),
    chain: z.array(Hop).min(1),
    validFrom: Edtf.nullable(),
    validTo: Edtf.nullable(),
    observedAt: Edtf.nullable(),
    validBasis: Basis,
    validReason: z.string().nullable(),
    bounds: Bounds,
    saidOn: Edtf.nullable(),
    saidMin: Day.nullable().describe('the first day on which it may have been said'),
    saidMax: Day.nullable().describe('the last one; null where the date is only perhaps or about right'),
    saidBasis: Basis,
    saidReason: z.string().nullable(),
    recordedAt: z.iso.datetime(),
    revisedAt: z.iso.datetime().nullable(),
    retractedAt: z.iso.datetime().nullable(),
    passages: z.array(PassageRef).min(1),
    respondsTo: z.array(Response),
    respondedToBy: z.array(Response),
    outside: WhyLeftOut.nullable()
      .optional()
      .describe(
        'where a lens was asked: why the claim does not count under it; null: it counts. It is answered all the same',
      ),
  })
  .meta({ id: 'Claim' });

/** One attribute with everything that is said about it; `accounts` are the distinct values, each with its claims. */
export const AttributeAccounts = z.object({
  property: z.string(),
  disputed: z.boolean(),
  accounts: z
    .array(
      z.object({
        text: z.string(),
        claimIds: z.array(Id),
        only: z
          .enum(['possible', 'proposed'])
          .optional()
          .describe('it is only held possible, or only planned, demanded or recommended'),
      }),
    )
    .describe('what is firmly said first, what is only proposed last'),
});

export const Name = z.object({
  name: z.string(),
  kind: z.enum(['name', 'spelling', 'short', 'description', 'mistranslation']),
  lang: z.string(),
  note: z.string().nullable(),
});

const Details = {
  node: NetworkNode,
  names: z.array(Name),
  attributes: z.array(AttributeAccounts),
  noteClaims: z.array(Id).describe('the claims that the note of the dataset rests on'),
  claims: z.array(Claim).describe('the claims behind the attributes'),
  counts: z.array(TieCount),
};

export const ActorDetails = z
  .object({ ...Details, source: SourceRef.nullable() })
  .meta({ id: 'ActorDetails' });
export const PlaceDetails = z
  .object({ ...Details, within: z.array(NetworkNode) })
  .meta({ id: 'PlaceDetails' });
export const EventDetails = z
  .object({
    ...Details,
    participants: z.array(z.object({ node: NetworkNode, tie: NetworkTie })),
  })
  .meta({ id: 'EventDetails' });

export const TieDetails = z
  .object({
    tie: NetworkTie.describe('as those tell it whom the lens lets through, where one was asked'),
    subject: NetworkNode,
    object: NetworkNode,
    why: WhyLeftOut.nullable()
      .optional()
      .describe(
        'where a lens was asked: why it leaves the tie out; untold: the tie is as everybody tells it',
      ),
    ended: Ending.nullable()
      .optional()
      .describe('inferred, where a lens was asked: not after this death or dissolution'),
    attributes: z.array(AttributeAccounts),
    claims: z.array(Claim).describe('about the tie and about its attributes, asserting before denying'),
  })
  .meta({ id: 'TieDetails' });

export const DocumentSummary = z
  .object({
    id: Id,
    dataset: z.string(),
    title: z.string(),
    titleBasis: z.enum(['stated', 'ours', 'unknown']),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedIn: z.string().nullable(),
    translator: z.string().nullable(),
    date: Edtf.nullable(),
    dateBasis: Basis.nullable(),
    dateReason: z.string().nullable(),
    retrieved: Edtf.nullable(),
    lang: z.string(),
    sha256: z.string(),
    length: z.int().describe('in Unicode code points'),
    claims: z.int(),
    textSupplied: z
      .boolean()
      .describe('is the text at hand, found by its hash in RELATA_DOCUMENTS or the dataset?'),
  })
  .meta({ id: 'DocumentSummary' });

export const DocumentDetails = z
  .object({
    document: DocumentSummary,
    passages: z.array(
      z.object({
        passage: PassageRef,
        claims: z.array(
          z.object({ id: Id, paraphrase: z.string(), tieId: Id.nullable(), subjectId: Id.nullable() }),
        ),
      }),
    ),
  })
  .meta({ id: 'DocumentDetails' });

export const DocumentText = z
  .object({ id: Id, sha256: z.string(), text: z.string() })
  .meta({ id: 'DocumentText' });

export const Documents = z.array(DocumentSummary).meta({ id: 'Documents' });
export const Sources = z.array(SourceSummary).meta({ id: 'Sources' });

export type Claim = z.infer<typeof Claim>;
export type Hop = z.infer<typeof Hop>;
export type SourceSummary = z.infer<typeof SourceSummary>;
export type SourceRef = z.infer<typeof SourceRef>;
export type PassageRef = z.infer<typeof PassageRef>;
export type AttributeAccounts = z.infer<typeof AttributeAccounts>;
export type ActorDetails = z.infer<typeof ActorDetails>;
export type EventDetails = z.infer<typeof EventDetails>;
export type PlaceDetails = z.infer<typeof PlaceDetails>;
export type Name = z.infer<typeof Name>;
export type TieDetails = z.infer<typeof TieDetails>;
export type DocumentSummary = z.infer<typeof DocumentSummary>;
export type DocumentDetails = z.infer<typeof DocumentDetails>;
export type DocumentText = z.infer<typeof DocumentText>;
