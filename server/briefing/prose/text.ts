import { capital } from '#words/sentences.ts';
import type { Run, Sentence } from '#contract/briefing.ts';

/** Small builders of runs and sentences; nothing here knows what they say. */
export const plain = (text: string): Run => ({ text });
export const name = (text: string): Run => ({ text, is: 'name' });
export const quoted = (text: string): Run => ({ text: `“${text}”`, is: 'quote' });

export const textOf = (sentence: Sentence): string => sentence.runs.map(({ text }) => text).join('');

/** A sentence begins with a capital, whatever it begins with. */
export function fact([first, ...rest]: readonly Run[], cites: readonly number[]): Sentence {
  const runs = first === undefined ? [] : [{ ...first, text: capital(first.text) }, ...rest];
  return { runs, cites: [...cites], mark: 'fact' };
}

/** About this briefing and how it was made; nothing about the world. */
export const method = (text: string): Sentence => ({ runs: [plain(text)], cites: [], mark: 'method' });
export const judged = (text: string, cites: readonly number[]): Sentence => ({
  runs: [plain(text)],
  cites: [...cites],
  mark: 'judgement',
});
export const assumed = (text: string): Sentence => ({ runs: [plain(text)], cites: [], mark: 'assumption' });
