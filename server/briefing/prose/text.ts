import { capital } from '#words/sentences.ts';
import type { Run, Sentence, Sign } from '#contract/briefing.ts';

/** Small builders of runs and sentences; nothing here knows what they say. */
export const plain = (text: string): Run => ({ text });
export const name = (text: string): Run => ({ text, is: 'name' });
export const quoted = (text: string): Run => ({ text: `“${text}”`, is: 'quote' });

export const textOf = (sentence: Sentence): string => sentence.runs.map(({ text }) => text).join('');

const own = { signs: [], edited: false } satisfies Partial<Sentence>;

/** A sentence begins with a capital, whatever it begins with. */
export function fact(
  [first, ...rest]: readonly Run[],
  cites: readonly number[],
  signs: readonly Sign[] = [],
): Sentence {
  const runs = first === undefined ? [] : [{ ...first, text: capital(first.text) }, ...rest];
  return { runs, cites: [...cites], mark: 'fact', signs: [...signs], edited: false };
}

/** About this briefing and how it was made; nothing about the world. */
export const method = (text: string): Sentence => ({
  ...own,
  runs: [plain(text)],
  cites: [],
  mark: 'method',
});
export const judged = (text: string, cites: readonly number[]): Sentence => ({
  ...own,
  runs: [plain(text)],
  cites: [...cites],
  mark: 'judgement',
});
export const assumed = (text: string): Sentence => ({
  ...own,
  runs: [plain(text)],
  cites: [],
  mark: 'assumption',
});
