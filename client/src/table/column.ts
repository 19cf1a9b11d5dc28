import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import type { Bounds } from '#contract/time.ts';
import type { Words } from '#contract/words.ts';
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

/** A beginning as the sources leave it: a day that is only a bound says so. */
export const startOf = ({ fromMin, fromMax }: Bounds): string | null =>
  fromMin ?? (fromMax === null ? null : `${fromMax} or before`);
export const endOf = ({ toMin, toMax }: Bounds): string | null =>
  toMax ?? (toMin === null ? null : `${toMin} or later`);

export const yes = (is: boolean): string => (is ? 'yes' : '');

export const dataset = { id: 'dataset', title: 'Dataset', kind: 'choice', width: 150 } as const;
export const id = { id: 'id', title: 'Id', kind: 'text', width: 220, shown: false } as const;

/** The columns of a tab with what stands in them, told apart from what kind of row they are for. */
export interface ReadColumn extends Omit<Column, 'value'> {
  value: (row: Row) => Cell;
}
