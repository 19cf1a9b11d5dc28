import { createContext, use } from 'react';
import type { Briefing, Warning } from '#contract/briefing.ts';
import type { Draft, Typed } from './drafts.ts';

export type Listed = 'keyJudgements' | 'assumptions' | 'alternatives';

/** The draft that is being written, and the ways to change it. */
export interface Writing {
  draft: Draft;
  /** as the server wrote it last; null until it first has */
  briefing: Briefing | null;
  warnings: readonly Warning[];
  change: (change: Partial<Draft>) => void;
  write: (change: Partial<Typed>) => void;
  /** takes one out of a list, to be put back on demand */
  remove: (list: Listed, at: number, what: string) => void;
}

/** The analyst’s words in place of generated ones. Apart from the rest, so that typing elsewhere leaves the text alone. */
export interface Editing {
  edits: Draft['edits'];
  /** @param text null: the generated sentence is restored */
  edit: (sentence: string, text: string | null) => void;
}
export const EditingContext = createContext<Editing | null>(null);

export const WritingContext = createContext<Writing | null>(null);

/** Throws outside of a draft. */
export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (writing === null) throw new Error('useWriting belongs inside a draft');
  return writing;
}

/** The same list with one of its items changed. */
export const withItem = <T,>(all: readonly T[], at: number, change: Partial<T>): T[] =>
  all.map((each, index) => (index === at ? { ...each, ...change } : each));

/** The same list with one of its items moved by one; at an end it stays. */
export function withMoved<T>(all: readonly T[], at: number, by: 1 | -1): T[] {
  const item = all[at];
  const to = at + by;
  if (item === undefined || to < 0 || to >= all.length) return [...all];
  const next = all.toSpliced(at, 1);
  return next.toSpliced(to, 0, item);
}
