import type { SavedAnswer } from '#contract/authored.ts';
import type { ConsoleAnswer, ConsoleError } from '#contract/console.ts';
import type { Claim } from '#contract/evidence.ts';
import type { RowEvidence, SavedQuery } from '#contract/queries.ts';
import { answerInWords } from '#words/console-values.ts';
import type { Words } from '#words/vocabulary.ts';
import { AppError } from '../runtime/errors.ts';
import type { Answered } from './prose/material.ts';

/** The saved questions, as the console asks them. */
export interface Questions {
  one: (id: string) => Promise<SavedQuery>;
  ask: (text: string, parameters: Record<string, unknown>) => Promise<ConsoleAnswer | ConsoleError>;
  behind: (row: { columns: string[]; values: unknown[] }) => Promise<RowEvidence>;
}

/** Rows of one answer that a briefing prints. */
const MOST = 25;

/**
 * A saved question asked again: its rows in words, and the claims behind each.
 * @throws AppError not-found where it is gone; bad-input with its title where it cannot be answered
 */
async function answered(
  questions: Questions,
  words: Words,
  { query, parameters }: SavedAnswer,
): Promise<{ answer: Answered; claims: Claim[] }> {
  const { title, text, parameters: known } = await questions.one(query);
  const given = Object.fromEntries(
    known.map(({ name, default: value }) => [name, parameters[name] ?? value]),
  );
  const found = await questions.ask(text, given);
  if (!('rows' in found))
    throw new AppError('bad-input', `The saved question “${title}” cannot be answered: ${found.message}`);
  const rows = found.rows.slice(0, MOST);
  const told = answerInWords({ columns: found.columns, rows }, words);
  const behind = await Promise.all(
    rows.map((values) => questions.behind({ columns: found.columns, values: [...values] })),
  );
  const claims = behind.map(({ ties, claims: own }) => [...ties.flatMap((tie) => tie.claims), ...own]);
  return {
    answer: {
      title,
      head: told.head,
      rows: told.rows.map((cells, at) => ({ cells, claims: (claims[at] ?? []).map(({ id }) => id) })),
      more: found.rows.length - rows.length,
    },
    claims: claims.flat(),
  };
}

/** The answers of all saved questions that are to stand in a briefing, and the claims that they rest on. */
export async function answersOf(
  questions: Questions,
  words: Words,
  asked: readonly SavedAnswer[],
): Promise<{ answers: Answered[]; claims: Claim[] }> {
  const all: Awaited<ReturnType<typeof answered>>[] = [];
  for (const each of asked) all.push(await answered(questions, words, each));
  return { answers: all.map(({ answer }) => answer), claims: all.flatMap(({ claims }) => claims) };
}
