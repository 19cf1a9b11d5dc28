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

interface Context {
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
const startOf = ({ fromMin, fromMax }: Bounds): string | null =>
  fromMin ?? (fromMax === null ? null : `${fromMax} or before`);
const endOf = ({ toMin, toMax }: Bounds): string | null =>
  toMax ?? (toMin === null ? null : `${toMin} or later`);

const least = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
const most = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
const yes = (is: boolean): string => (is ? 'yes' : '');

/** An event has dates of its own, everything else those of its ties on screen. */
const boundsOf = ({ node, ties }: NodeRow) => (node.bounds ? [node.bounds] : ties.map((tie) => tie.bounds));

const dataset = { id: 'dataset', title: 'Dataset', kind: 'choice', width: 150 } as const;
const id = { id: 'id', title: 'Id', kind: 'text', width: 220, shown: false } as const;

const ofNodes: readonly Column<NodeRow>[] = [
  { id: 'name', title: 'Name', kind: 'text', width: 230, shown: true, value: ({ node }) => node.name },
  {
    id: 'kind',
    title: 'Kind',
    kind: 'choice',
    width: 130,
    shown: true,
    value: ({ node }, { words }) => words.kind(node).label,
  },
  {
    id: 'here',
    title: 'Ties on screen',
    kind: 'number',
    width: 116,
    shown: true,
    value: ({ ties }) => ties.length,
  },
  { id: 'degree', title: 'All ties', kind: 'number', width: 84, shown: true, value: ({ node }) => node.ties },
  {
    id: 'first',
    title: 'First date',
    kind: 'date',
    width: 150,
    shown: true,
    value: (row) => least(boundsOf(row).map(startOf)),
  },
  {
    id: 'last',
    title: 'Last date',
    kind: 'date',
    width: 150,
    shown: true,
    value: (row) => most(boundsOf(row).map(endOf)),
  },
  {
    id: 'disputed-ties',
    title: 'Disputed ties',
    kind: 'number',
    width: 110,
    shown: false,
    value: ({ ties }) => ties.filter((tie) => tie.status === 'disputed').length,
  },
  {
    id: 'claims',
    title: 'Claims',
    kind: 'number',
    width: 80,
    shown: true,
    value: ({ ties }) => ties.reduce((sum, tie) => sum + tie.claims, 0),
  },
  {
    id: 'origins',
    title: 'Most origins',
    kind: 'number',
    width: 104,
    shown: false,
    value: ({ ties }) => ties.reduce((top, tie) => Math.max(top, tie.origins), 0),
  },
  {
    id: 'disputed',
    title: 'Disputed',
    kind: 'choice',
    width: 92,
    shown: true,
    value: ({ node }) => yes(node.disputed),
  },
  {
    id: 'unnamed',
    title: 'Not named',
    kind: 'choice',
    width: 98,
    shown: false,
    value: ({ node }) => yes(node.unnamed),
  },
  {
    id: 'date',
    title: 'Date as written',
    kind: 'text',
    width: 130,
    shown: false,
    value: ({ node }) => node.date,
  },
  { id: 'about', title: 'About', kind: 'text', width: 260, shown: false, value: ({ node }) => node.note },
  {
    id: 'notes',
    title: 'My notes',
    kind: 'text',
    width: 200,
    shown: false,
    value: ({ node }, { notes }) => notes[node.id] ?? null,
  },
  { ...dataset, shown: false, value: ({ node }, { titleOf }) => titleOf(node.dataset) },
  { ...id, value: ({ node }) => node.id },
];

const ends =
  ({ subject, object }: TieRow) =>
  (end: string) =>
    [subject, object].find((node) => node?.id === end);

const ofTies: readonly Column<TieRow>[] = [
  {
    id: 'subject',
    title: 'Subject',
    kind: 'text',
    width: 190,
    shown: true,
    value: ({ subject, tie }) => subject?.name ?? tie.subjectId,
  },
  {
    id: 'type',
    title: 'Tie',
    kind: 'text',
    width: 170,
    shown: true,
    value: (row, { words }) => words.tie(row.tie, ends(row)).label,
  },
  {
    id: 'object',
    title: 'Object',
    kind: 'text',
    width: 190,
    shown: true,
    value: ({ object, tie }) => object?.name ?? tie.objectId,
  },
  {
    id: 'first',
    title: 'First date',
    kind: 'date',
    width: 150,
    shown: true,
    value: ({ tie }) => startOf(tie.bounds),
  },
  {
    id: 'last',
    title: 'Last date',
    kind: 'date',
    width: 150,
    shown: true,
    value: ({ tie }) => endOf(tie.bounds),
  },
  { id: 'status', title: 'Status', kind: 'choice', width: 100, shown: true, value: ({ tie }) => tie.status },
  {
    id: 'modality',
    title: 'Modality',
    kind: 'choice',
    width: 110,
    shown: true,
    value: ({ tie }) => tie.modality,
  },
  {
    id: 'origins',
    title: 'Origins',
    kind: 'number',
    width: 84,
    shown: true,
    value: ({ tie }) => tie.origins,
  },
  { id: 'claims', title: 'Claims', kind: 'number', width: 80, shown: true, value: ({ tie }) => tie.claims },
  {
    id: 'sources',
    title: 'Sources',
    kind: 'number',
    width: 84,
    shown: false,
    value: ({ tie }) => tie.sources,
  },
  {
    id: 'family',
    title: 'Family',
    kind: 'choice',
    width: 150,
    shown: false,
    value: (row, { words }) => words.tie(row.tie, ends(row)).family.label,
  },
  {
    id: 'inferred',
    title: 'Inferred',
    kind: 'choice',
    width: 90,
    shown: false,
    value: ({ tie }) => yes(tie.inferred),
  },
  { id: 'role', title: 'Role', kind: 'choice', width: 120, shown: false, value: ({ tie }) => tie.role },
  {
    id: 'notes',
    title: 'My notes',
    kind: 'text',
    width: 200,
    shown: false,
    value: ({ tie }, { notes }) => notes[tie.id] ?? null,
  },
  { ...dataset, shown: false, value: ({ tie }, { titleOf }) => titleOf(tie.dataset) },
  { ...id, value: ({ tie }) => tie.id },
];

/** The columns of a tab with what stands in them, told apart from what kind of row they are for. */
export interface ReadColumn extends Omit<Column, 'value'> {
  value: (row: Row) => Cell;
}

/** Every column that a tab has. */
export function columnsOf(tab: Tab, context: Context): ReadColumn[] {
  if (tab === 'ties')
    return ofTies.map((column) => ({
      ...column,
      value: (row) => ('tie' in row ? column.value(row, context) : null),
    }));
  return ofNodes.map((column) => ({
    ...column,
    value: (row) => ('node' in row ? column.value(row, context) : null),
  }));
}
