import { z } from 'zod';
import { Claim } from './evidence.ts';
import { Lens } from './lens.ts';
import { MapFrame, TimeAxis } from './drawn.ts';
import { Id } from './network.ts';
import { Scene } from './scene.ts';
import { Day } from './time.ts';

export const Template = z.enum(['network', 'person', 'event', 'dispute', 'changes']);

/** The parts of a briefing, in the order in which they stand unless the analyst orders them otherwise. */
export const SectionName = z.enum([
  'bottom-line',
  'key-judgements',
  'actors',
  'ties',
  'timeline',
  'disputes',
  'alternatives',
  'gaps',
  'sources',
  'picture',
  'changes',
  'since',
  'citations',
  'annex',
]);

/** icd: ICD 203 (US). phia: the yardstick of the Professional Head of Intelligence Assessment (UK). */
export const Scale = z.enum(['icd', 'phia']);
export const Confidence = z.enum(['high', 'moderate', 'low']);

const Words = z.string().trim().max(4000);

/** The analyst's own judgement: how likely, how sure, why, and on which claims it rests. */
export const KeyJudgement = z.object({
  text: Words.min(1),
  likelihood: z.string().max(60).nullable().default(null).describe('a term of the chosen scale'),
  confidence: Confidence.nullable().default(null),
  confidenceReason: Words.default(''),
  restsOn: z.array(Id).max(200).default([]).describe('claims'),
});

/** What is taken to be so without evidence, and what follows if it is not. */
export const Assumption = z.object({ text: Words.min(1), ifWrong: Words.default('') });
export const Alternative = z.object({
  text: Words.min(1),
  indicators: Words.default('').describe('what would be seen if it were so'),
});

/** What would settle a disputed point. */
export const Settling = z.object({
  dispute: z.string().max(400).describe('the tie, or subject id and property'),
  text: Words.min(1),
});

/** A grade of the Admiralty system: reliability of the source, credibility of what it says, rated apart. */
export const Grade = z.object({
  sourceId: Id,
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: z.enum(['1', '2', '3', '4', '5', '6']),
  reason: Words.default(''),
});

/** How credible one claim is, where that is not what its source is graded: rated apart from the source's reliability. */
export const ClaimGrade = z.object({
  claimId: Id,
  credibility: Grade.shape.credibility,
  reason: Words.default(''),
});

/** An answer to a warning, so that it is not raised again. */
export const Answered = z.object({ warning: z.string().max(200), answer: Words.min(1) });

/** What the analyst writes; everything else is generated. */
export const Authored = z.object({
  bottomLine: Words.default(''),
  keyJudgements: z.array(KeyJudgement).max(20).default([]),
  assumptions: z.array(Assumption).max(50).default([]),
  alternatives: z.array(Alternative).max(20).default([]),
  settles: z.array(Settling).max(100).optional().describe('what would decide a disputed point'),
  grades: z.array(Grade).max(500).default([]),
  claimGrades: z
    .array(ClaimGrade)
    .max(1000)
    .optional()
    .describe('credibility of single claims, in place of what their source is graded'),
  answered: z.array(Answered).max(200).default([]),
});

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
  outline: z.array(SectionName).max(20).optional().describe('absent: as the template has it'),
  authored: Authored.prefault({}),
  scene: Scene.nullable().default(null).describe('the picture it was made from, to open it again'),
  previous: z.uuid().nullable().default(null).describe('the briefing that this one follows'),
});

/** A stretch of text. `of` is the node or tie that a name stands for. */
const Run = z.object({ text: z.string(), is: z.enum(['name', 'quote', 'date']).optional() });

/**
 * fact: rests on the claims that it cites. judgement, assumption: the analyst's own. method: about this briefing, not
 * about the world.
 */
const Sentence = z.object({
  runs: z.array(Run).min(1),
  cites: z.array(z.int().min(1)),
  mark: z.enum(['fact', 'judgement', 'assumption', 'method']),
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

/** A numbered citation: a claim, who says it through whom, and where it stands. */
const Citation = z.object({
  n: z.int().min(1),
  claimId: Id,
  paraphrase: z.string(),
  quote: z.string().nullable(),
  who: z.string().describe('"Abd al-Rahim Atoun, cited by Cole Penzel"'),
  grade: z.string().describe('"F6" unless graded'),
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
    version: z.literal(1),
    madeAt: z.iso.datetime().describe('of the run; the only thing that differs when it is made again'),
    request: BriefingRequest,
    header: z.array(z.object({ label: z.string(), text: z.string() })),
    datasets: z.array(z.object({ id: z.string(), title: z.string(), version: z.string() })),
    sections: z.array(Section),
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
  md: 'text/markdown',
  jsonl: 'application/jsonl',
  svg: 'image/svg+xml',
};

export type Template = z.infer<typeof Template>;
export type SectionName = z.infer<typeof SectionName>;
export type Scale = z.infer<typeof Scale>;
export type Authored = z.infer<typeof Authored>;
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
