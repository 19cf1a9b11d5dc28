import { z } from 'zod';
import { About, BriefingRequest, SectionName } from '#contract/briefing.ts';
import { Alternative, Assumption, Authored, KeyJudgement, Settling } from '#contract/authored.ts';
import { cut } from '#words/names.ts';
import { newId } from '../../ui/new-id.ts';

/** What is being typed may be empty for a while, which what is sent never is. */
const Typed = Authored.extend({
  keyJudgements: z.array(KeyJudgement.extend({ text: z.string() })).default([]),
  assumptions: z.array(Assumption.extend({ text: z.string() })).default([]),
  alternatives: z.array(Alternative.extend({ text: z.string() })).default([]),
  settles: z.array(Settling.extend({ text: z.string() })).optional(),
});

/** A briefing that is being written, kept by this browser until it is kept by the server. */
export const Draft = BriefingRequest.extend({
  title: z.string(),
  question: z.string(),
  by: z.string(),
  about: About.extend({ ids: About.shape.ids.optional() }),
  // Drafts of older programs name parts that are in the annex now.
  outline: z
    .array(z.string())
    .transform((names) => names.flatMap((name) => SectionName.safeParse(name).data ?? []))
    .optional(),
  authored: Typed.prefault({}),
  id: z.uuid(),
  changedAt: z.string(),
});

export type Draft = z.infer<typeof Draft>;
export type Typed = Draft['authored'];
export type Judgement = Typed['keyJudgements'][number];

/** A short title is for lists and running heads; without one the question stands there. */
const TITLE_MOST = 200;
export const titleOf = ({ title, question }: Pick<Draft, 'title' | 'question'>): string =>
  title.trim() === '' ? cut(question.trim(), TITLE_MOST).toWellFormed() : title.trim();
/** The short title of a briefing that was kept: none where its question stood in for it. */
export const shortTitleOf = (kept: Pick<Draft, 'title' | 'question'>): string =>
  kept.title === titleOf({ ...kept, title: '' }) ? '' : kept.title;

/** What the server is asked to write. */
export type Sent = Omit<Draft, 'id' | 'changedAt'>;

const filled = <T extends { text: string }>(all: readonly T[]): T[] =>
  all.filter(({ text }) => text.trim() !== '');

/** Without what has not been written yet. */
export function sentOf({ id: _id, changedAt: _at, ...draft }: Draft): Sent {
  const { authored } = draft;
  return {
    ...draft,
    title: titleOf(draft),
    edits: draft.edits.filter(({ text }) => text.trim() !== ''),
    authored: {
      ...authored,
      settles: filled(authored.settles ?? []),
      keyJudgements: filled(authored.keyJudgements),
      assumptions: filled(authored.assumptions),
      alternatives: filled(authored.alternatives),
    },
  };
}

/** What a briefing cannot do without and this one lacks. */
export const lacks = ({ question, by }: Draft): string[] =>
  [['a question', question] as const, ['the name of who writes it', by] as const].flatMap(([what, text]) =>
    text.trim() === '' ? [what] : [],
  );

export const newDraft = (request: Omit<Sent, Defaulted> & Partial<Pick<Sent, Defaulted>>): Draft => ({
  house: 'report',
  annex: false,
  edits: [],
  markings: {},
  answers: [],
  ...request,
  authored: request.authored ?? Typed.parse({}),
  id: newId(),
  changedAt: new Date().toISOString(),
});

type Defaulted = 'authored' | 'house' | 'annex' | 'edits' | 'markings' | 'answers';

/** The order of the sections once one of them is moved up or down by one; at an end it stays. */
export function moved(outline: readonly SectionName[], name: SectionName, by: 1 | -1): SectionName[] {
  const at = outline.indexOf(name);
  const to = at + by;
  if (at < 0 || to < 0 || to >= outline.length) return [...outline];
  const next = outline.filter((each) => each !== name);
  next.splice(to, 0, name);
  return next;
}
