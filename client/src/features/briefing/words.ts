import type { Form, Template } from '#contract/briefing.ts';
import type { Confidence } from '#contract/authored.ts';
import type { z } from 'zod';

export const TEMPLATES: Record<Template, { title: string; holds: string }> = {
  network: {
    title: 'Network brief',
    holds: 'the picture, key facts, who is tied to whom, what is disputed, a chronology',
  },
  person: {
    title: 'Person profile',
    holds: 'facts at a glance, other spellings, whereabouts, ties, what is disputed',
  },
  event: {
    title: 'Event reconstruction',
    holds: 'who took part on which side, what came out of it, accounts side by side',
  },
  dispute: { title: 'Disputed point', holds: 'one point as a question, its accounts face to face' },
  changes: {
    title: 'What changed since',
    holds: 'what happened, began and ended between two days, or since a kept briefing',
  },
};
export const TEMPLATE_NAMES: readonly Template[] = ['network', 'person', 'event', 'dispute', 'changes'];

export const CONFIDENCES: readonly z.infer<typeof Confidence>[] = ['high', 'moderate', 'low'];

export const FORMS: readonly { form: Form; title: string; ending: string }[] = [
  { form: 'html', title: 'Web page', ending: 'html' },
  { form: 'pdf', title: 'PDF', ending: 'pdf' },
  { form: 'docx', title: 'Word', ending: 'docx' },
  { form: 'md', title: 'Markdown with its picture', ending: 'zip' },
  { form: 'jsonl', title: 'Bundle, to make it again', ending: 'jsonl' },
  { form: 'svg', title: 'Picture', ending: 'svg' },
];
