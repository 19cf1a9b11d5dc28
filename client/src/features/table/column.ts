import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Words } from '#words/vocabulary.ts';
import type { Notes } from '#contract/scene.ts';

export type Tab = 'actors' | 'others' | 'ties';
export type Cell = string | number | null;

/** What a row of the table is about, with all that its columns need. */
export interface NodeRow {
  id: string;
  node: NetworkNode;
  /** its ties on screen */
  ties: readonly NetworkTie[];
}
export interface TieRow {
  id: string;
  tie: NetworkTie;
  subject: NetworkNode | undefined;
  object: NetworkNode | undefined;
}
export type Row = NodeRow | TieRow;

export interface Context {
  words: Words;
  notes: Notes;
  titleOf: (dataset: string) => string;
  /** by whom a tie is told and denied; null until that is known */
  told: (tie: string) => string | null;
  /** the death or dissolution with which a tie ends by the lens, in words */
  ended: (tie: string) => string | null;
}

/** One column: what stands in it, how it is filtered, how wide it is. */
export interface Column<R extends Row = Row> {
  id: string;
  title: string;
  /** text: contains; number and date: also `>3`, `2003..2015`; choice: one of what there is */
  kind: 'text' | 'number' | 'date' | 'choice';
  width: number;
  /** shown until the reader chooses otherwise */
  shown: boolean;
  value: (row: R, context: Context) => Cell;
}

export const yes = (is: boolean): string => (is ? 'yes' : '');

/** The column of which a row in sight asks for itself. */
export const TOLD = 'told';

export const dataset = { id: 'dataset', title: 'Dataset', kind: 'choice', width: 150 } as const;
export const id = { id: 'id', title: 'Id', kind: 'text', width: 220, shown: false } as const;

/** The columns of a tab with what stands in them, told apart from what kind of row they are for. */
export interface ReadColumn extends Omit<Column, 'value'> {
  value: (row: Row) => Cell;
}
