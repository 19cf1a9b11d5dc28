import type { Confidence, Form, SectionName, Template } from '#contract/briefing.ts';
import type { z } from 'zod';

export const TEMPLATES: Record<Template, { title: string; holds: string }> = {
  network: { title: 'Network brief', holds: 'main actors, ties as sentences, timeline, disputes' },
  person: { title: 'Person profile', holds: 'one actor: who it is, its ties, its dates, what is disputed' },
  event: {
    title: 'Event reconstruction',
    holds: 'one event: its timeline, who took part, where accounts differ',
  },
  dispute: { title: 'Disputed point', holds: 'one point with its accounts face to face' },
  changes: { title: 'What changed since', holds: 'what happened, began and ended between two days' },
};
export const TEMPLATE_NAMES: readonly Template[] = ['network', 'person', 'event', 'dispute', 'changes'];

/** Sections as the outline lists them, those included that the briefing leaves out. */
export const SECTIONS: Record<SectionName, string> = {
  'bottom-line': 'Bottom line',
  'key-judgements': 'Key judgements',
  actors: 'Main actors',
  ties: 'Who is tied to whom',
  timeline: 'Timeline',
  disputes: 'Disputed points',
  alternatives: 'Alternatives',
  gaps: 'Gaps',
  sources: 'Sources',
  picture: 'The picture',
  changes: 'What changed',
  since: 'Since the last briefing',
  citations: 'Citations',
  annex: 'Annex: how to get this again',
};

export const CONFIDENCES: readonly z.infer<typeof Confidence>[] = ['high', 'moderate', 'low'];

export const FORMS: readonly { form: Form; title: string }[] = [
  { form: 'html', title: 'Web page' },
  { form: 'pdf', title: 'PDF' },
  { form: 'docx', title: 'Word' },
  { form: 'md', title: 'Markdown' },
  { form: 'jsonl', title: 'Bundle, to make it again' },
  { form: 'svg', title: 'Picture' },
];
