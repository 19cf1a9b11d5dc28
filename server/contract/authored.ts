import { z } from 'zod';
import { Id } from './network.ts';

/** icd: ICD 203 (US). phia: the yardstick of the Professional Head of Intelligence Assessment (UK). */
export const Scale = z.enum(['icd', 'phia']);
export const Confidence = z.enum(['high', 'moderate', 'low']);

export const Words = z.string().trim().max(4000);

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

/** A generated sentence in the analyst's words. It keeps its citations, and says that it is the analyst's. */
export const Edit = z.object({ sentence: z.string().max(120), text: Words.min(1) });

/** The answer of a saved question: asked again when the briefing is written. */
export const SavedAnswer = z.object({
  query: z.string().min(1).max(100).describe('id of the saved question'),
  parameters: z.record(z.string(), z.unknown()).default({}),
});

export type Scale = z.infer<typeof Scale>;
export type Authored = z.infer<typeof Authored>;
export type SavedAnswer = z.infer<typeof SavedAnswer>;
