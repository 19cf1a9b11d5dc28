import { z } from 'zod';
import { Authored, Edit, SavedAnswer, Scale } from './authored.ts';
import { Claim } from './evidence.ts';
import { House, HouseName } from './house.ts';
import { Lens } from './lens.ts';
import { MapFrame, TimeAxis } from './drawn.ts';
import { Id } from './network.ts';
import { Scene } from './scene.ts';
import { Day } from './time.ts';

export const Template = z.enum(['network', 'person', 'event', 'dispute', 'changes']);

/** The parts of a briefing that are read; a house style says which stand in which kind, in which order. */
export const SectionName = z.enum([
  'bottom-line',
  'key-judgements',
  'alternatives',
  'would-change',
  'basis',
  'since',
  'facts',
  'picture',
  'key-facts',
  'participants',
  'disputes',
  'changes',
  'chronology',
  'whereabouts',
  'actors',
  'ties',
  'answers',
  'gaps',
]);

/** The parts for checking. They are always in the bundle, and in the other forms where they are asked for. */
export const AnnexName = z.enum(['left-out', 'timeline', 'sources', 'claims', 'checks', 'made']);

const Point = z.tuple([z.number(), z.number()]);

/** What the briefing is about; which fields count depends on the template. */
export const About = z.object({
  ids: z.array(Id).min(1).max(500).describe('the nodes on screen'),
  focus: Id.nullable().default(null).describe('the actor or event it is about'),
  dispute: z.string().max(400).nullable().default(null).describe('the tie, or subject id and property'),
  between: z.tuple([Day, Day]).nullable().default(null).describe('what changed between these days'),
  hidden: z.array(Id).max(2000).default([]).describe('nodes and ties that the analyst keeps off the picture'),
  positions: z.record(Id, Point).default({}).describe('where the picture has its nodes'),
  axis: TimeAxis.nullable().default(null).describe('the years along which they stand; null: they do not'),
  map: MapFrame.nullable().default(null).describe('the part of the world under them; null: no map'),
});

export const BriefingRequest = z.object({
  template: Template,
  title: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(500),
  by: z.string().trim().min(1).max(80).describe('who writes it, as typed'),
  caveat: z.string().trim().max(200).default('').describe('handling, printed in the margins'),
  scale: Scale.default('icd'),
  about: About,
  lens: Lens.prefault({}),
  filters: z.array(z.string().max(300)).max(50).default([]).describe('filters in force, in words'),
  house: HouseName.default('report').describe('the house style that it is set in'),
  outline: z.array(SectionName).max(20).optional().describe('absent: as the house style has it'),
  annex: z.boolean().default(false).describe('print the parts for checking; the bundle always holds them'),
  markings: z
    .partialRecord(SectionName, z.string().trim().max(30))
    .default({})
    .describe('of portions, before their titles; in place of those of the house style'),
  edits: z.array(Edit).max(200).default([]).describe('sentences that the analyst put into other words'),
  answers: z.array(SavedAnswer).max(10).default([]).describe('answers of saved questions, as tables'),
  authored: Authored.prefault({}),
  scene: Scene.nullable().default(null).describe('the picture it was made from, to open it again'),
  previous: z.uuid().nullable().default(null).describe('the briefing that this one follows'),
});

/** A stretch of text. */
const Run = z.object({ text: z.string(), is: z.enum(['name', 'quote', 'date']).optional() });

/**
 * Doubt as a sign in the margin, where words would drown the sentence. Each holds of the whole sentence or of a part.
 * inferred: no source states it. date-inferred: no source states the date. possible: somebody holds it possible only.
 * disputed: another account contradicts it. hedged: the source itself puts it with reserve.
 */
export const Sign = z.enum(['disputed', 'possible', 'inferred', 'date-inferred', 'hedged']);

/**
 * fact: rests on the claims that it cites. judgement, assumption: the analyst's own. method: about this briefing, not
 * about the world.
 */
const Sentence = z.object({
  id: z.string().optional().describe('of a sentence of fact: the same for the same claims in the same part'),
  runs: z.array(Run).min(1),
  cites: z.array(z.int().min(1)).describe('numbers of claims; readers see the notes that hold them'),
  mark: z.enum(['fact', 'judgement', 'assumption', 'method']),
  signs: z.array(Sign).default([]),
  edited: z.boolean().default(false).describe('the analyst’s words in place of the generated ones'),
  generated: z.string().optional().describe('of an edited sentence: the words that the analyst replaced'),
});

const Cell = z.array(Sentence);

/** A stretch of time with its uncertain ends: possible from `from` to `to`, certain within. Days, or null for open. */
const Bar = z.object({
  label: Cell,
  written: z.string().describe('the dates as their author wrote them, EDTF'),
  from: Day.nullable(),
  certainFrom: Day.nullable(),
  certainTo: Day.nullable(),
  within: z.tuple([Day, Day]).optional().describe('it was so on some day of these, on which is not known'),
  to: Day.nullable(),
});

const Block = z.discriminatedUnion('block', [
  z.object({ block: z.literal('heading'), text: z.string(), id: z.string() }),
  z.object({ block: z.literal('text'), sentences: z.array(Sentence).min(1) }),
  z.object({ block: z.literal('list'), ordered: z.boolean(), items: z.array(Cell).min(1) }),
  z.object({
    block: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()).min(1),
    rows: z.array(z.array(Cell)).min(1),
  }),
  z.object({
    block: z.literal('facts'),
    rows: z.array(z.object({ label: z.string(), cell: Cell })).min(1),
  }),
  z.object({ block: z.literal('timeline'), caption: z.string(), bars: z.array(Bar).min(1) }),
  z.object({
    block: z.literal('picture'),
    caption: z.string(),
    alt: z.string(),
    svg: z.string(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ block: z.literal('code'), language: z.string(), text: z.string() }),
  z.object({ block: z.literal('references') }),
]);

const Section = z.object({ name: SectionName, title: z.string(), blocks: z.array(Block) });
const AnnexPart = z.object({ name: AnnexName, title: z.string(), blocks: z.array(Block) });

/** What a reader is led to: a paragraph of a document, with the words that the claims of it rest on. */
const Note = z.object({
  n: z.int().min(1).describe('in the order in which they are first cited'),
  documentId: Id,
  letter: z.string().describe('of the document, as the list of documents has it'),
  locator: z.string().describe('"paragraph 19"; empty where the document has none'),
  quotes: z.array(z.string()).describe('as far as the document may be quoted'),
  claims: z.array(z.int().min(1)).describe('numbers of the claims that rest on it'),
  checked: z.enum(['matches', 'differs', 'no text']),
});

/** A document that notes lead to, named in full once. */
const NotedDocument = z.object({ letter: z.string(), id: Id, text: z.string() });

/** The line under the title: what a reader must know before the first sentence. */
const Front = z.object({
  kind: z.string().describe('"Network brief"'),
  handling: z.string(),
  by: z.string(),
  day: z.string().describe('"30 November 2026"'),
  cutOff: z.string().describe('"Information up to 31 May 2021"'),
  through: z.string().describe('lens and filters where any is on, else empty'),
});

/** A numbered citation: a claim, who says it through whom, and where it stands. */
const Citation = z.object({
  n: z.int().min(1),
  claimId: Id,
  paraphrase: z.string(),
  quote: z.string().nullable(),
  who: z.string().describe('"Abd al-Rahim Atoun, cited by Cole Penzel"'),
  grade: z.string().nullable().describe('"B2"; null: nobody graded it'),
  gradeReason: z.string().optional().describe('why this claim is graded apart from its source'),
  passages: z.array(
    z.object({
      id: Id,
      documentId: Id,
      document: z.string().describe('title, author, date and retrieval, as far as known'),
      locator: z.string(),
      start: z.int(),
      end: z.int(),
      sha256: z.string(),
      checked: z
        .enum(['matches', 'differs', 'no text'])
        .describe('was the hash of the span computed again from the text?'),
    }),
  ),
});

/** What a check found, by the sentence that it is about. */
const Warning = z.object({
  id: z.string(),
  rule: z.string(),
  sentence: z.string(),
  detail: z.string().describe('what is wrong, and how to mend it'),
  answer: z.string().nullable(),
});

/** A briefing as data: every form it is given out in is made from this alone. */
export const Briefing = z
  .object({
    format: z.literal('relata-briefing'),
    version: z.literal(2),
    madeAt: z.iso.datetime().describe('of the run; the only thing that differs when it is made again'),
    request: BriefingRequest,
    house: House.describe('the house style as it was when this was made'),
    front: Front,
    sections: z.array(Section),
    notes: z.array(Note),
    documents: z.array(NotedDocument),
    leftOut: z
      .object({ facts: z.int(), claims: z.int() })
      .describe('told of what it is about, and left out of the sections for length'),
    annex: z.array(AnnexPart),
    datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
    citations: z.array(Citation),
    warnings: z.array(Warning),
    claims: z.array(Claim).describe('every claim that it cites, kept whole'),
    ranks: z
      .record(z.string(), z.enum(['preferred', 'normal', 'deprecated']))
      .describe('how analysts ranked these claims when it was made'),
  })
  .meta({ id: 'Briefing' });

const Named = z.object({ id: Id, paraphrase: z.string() });

/** What is different now from when a briefing was made. */
export const Since = z.object({
  gone: z.boolean().describe('nothing that it is about is in the database any more; it keeps its evidence'),
  datasets: z
    .array(z.object({ id: z.string(), before: z.string(), now: z.string().nullable() }))
    .describe('those whose version is another now; null: not here any more'),
  added: z.array(Named).describe('claims that it would cite if it were made again'),
  withdrawn: z.array(Named).describe('claims that left the files, or whose dataset is gone'),
  revised: z.array(Named).describe('claims that say something else now'),
  ranked: z.array(Named.extend({ before: z.string(), now: z.string() })),
  weaker: z
    .array(z.object({ judgement: z.string(), lost: z.array(Named) }))
    .describe('key judgements that rest on claims which are withdrawn or deprecated now'),
});

export const SavedBriefingSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    template: Template,
    question: z.string(),
    by: z.string(),
    madeAt: z.iso.datetime(),
    previous: z.uuid().nullable(),
    claims: z.int(),
    deletedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SavedBriefingSummary' });
export const SavedBriefing = z
  .object({ summary: SavedBriefingSummary, briefing: Briefing, since: Since })
  .meta({ id: 'SavedBriefing' });
export const SavedBriefings = z
  .object({ briefings: z.array(SavedBriefingSummary), total: z.int() })
  .meta({ id: 'SavedBriefings' });

/** The forms in which a briefing is given out. */
export const Form = z.enum(['html', 'pdf', 'docx', 'md', 'jsonl', 'svg']);

export const MEDIA_TYPES: Record<z.infer<typeof Form>, string> = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'application/zip',
  jsonl: 'application/jsonl',
  svg: 'image/svg+xml',
};

export type Template = z.infer<typeof Template>;
export type SectionName = z.infer<typeof SectionName>;
export type AnnexName = z.infer<typeof AnnexName>;
export type Sign = z.infer<typeof Sign>;
export type Note = z.infer<typeof Note>;
export type Front = z.infer<typeof Front>;
export type AnnexPart = z.infer<typeof AnnexPart>;
export type BriefingRequest = z.infer<typeof BriefingRequest>;
export type Run = z.infer<typeof Run>;
export type Sentence = z.infer<typeof Sentence>;
export type Block = z.infer<typeof Block>;
export type Bar = z.infer<typeof Bar>;
export type Section = z.infer<typeof Section>;
export type Citation = z.infer<typeof Citation>;
export type Warning = z.infer<typeof Warning>;
export type Briefing = z.infer<typeof Briefing>;
export type Since = z.infer<typeof Since>;
export type Form = z.infer<typeof Form>;
export type SavedBriefing = z.infer<typeof SavedBriefing>;
export type SavedBriefings = z.infer<typeof SavedBriefings>;
export type SavedBriefingSummary = z.infer<typeof SavedBriefingSummary>;
