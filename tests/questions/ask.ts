import { readFileSync } from 'node:fs';
import type { Database, Row } from '../../server/graph/connect.ts';

const DATASET = 'al-qaeda-iran:';

/** `[start, end)` in the article, in code points. */
export type Span = readonly [start: number, end: number];

/** A question with the answer that the article gives. */
export interface Question {
  /** Of its file with the Cypher. */
  name: string;
  question: string;
  parameters: Row;
  rows: readonly Row[];
  /** Where the article says so: each is touched by a passage of a claim that the answer rests on. */
  quotes: readonly Span[];
}

export interface Answer {
  /** What the question returns, the ids without the dataset’s name; without the column `evidence`. */
  rows: Row[];
  /** The passages of the claims that the answer rests on, which each question names in its column `evidence`. */
  passages: Passage[];
}

export interface Passage {
  start: number;
  end: number;
  sha256: string;
}

/** The id in the database of something in the article’s dataset. */
export const id = (local: string): string => DATASET + local;

/** Puts the question of this name to the database. */
export async function ask(db: Database, name: string, parameters: Row = {}): Promise<Answer> {
  const rows = await db.read(textOf(name), parameters);
  const ids = rows.flatMap((row) => (Array.isArray(row['evidence']) ? row['evidence'] : []));
  return {
    rows: rows.map(withoutEvidence),
    passages: await db.read<Passage>(textOf('passages'), { ids }),
  };
}

function textOf(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, import.meta.url), 'utf8');
}

function withoutEvidence(row: Row): Row {
  const columns = Object.entries(row).filter(([name]) => name !== 'evidence');
  return Object.fromEntries(columns.map(([name, value]) => [name, shortened(value)]));
}

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  return typeof value === 'string' && value.startsWith(DATASET) ? value.slice(DATASET.length) : value;
}
