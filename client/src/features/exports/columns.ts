import type { ExportNode, ExportTie } from '#contract/export.ts';
import { inferredEndInWords } from '#words/lens.ts';
import type { Bounds } from '#contract/time.ts';

export type ColumnType = 'string' | 'boolean' | 'integer' | 'double' | 'date';

/** One attribute of nodes or ties: CSV, GraphML, GEXF and Cypher write the same ones with the same types. */
export interface Column<T> {
  name: string;
  type: ColumnType;
  about: string;
  of: (row: T) => string | number | boolean | null;
}

const BOUNDS: readonly [keyof Bounds, string][] = [
  ['fromMin', 'first day on which it may have begun'],
  ['fromMax', 'last day on which it may have begun'],
  ['toMin', 'first day on which it may have ended'],
  ['toMax', 'last day on which it may have ended; empty also where no end is known'],
];
const bounds = <T extends { bounds: Bounds | null }>(): Column<T>[] =>
  BOUNDS.map(([name, about]) => ({ name, type: 'date', about, of: (row) => row.bounds?.[name] ?? null }));

const lens = <T extends Pick<ExportTie, 'held' | 'told'>>(): Column<T>[] => [
  { name: 'held', type: 'string', about: 'through the lens: whether it held then', of: (row) => row.held },
  { name: 'told', type: 'string', about: 'accounts compared: who tells it', of: (row) => row.told },
];

/** All but the id, which every format has a place of its own for. */
export const NODE_COLUMNS: readonly Column<ExportNode>[] = [
  { name: 'name', type: 'string', about: 'as the dataset gives it', of: (node) => node.name },
  { name: 'class', type: 'string', about: 'actor, event or place', of: (node) => node.class },
  { name: 'kind', type: 'string', about: 'from the dataset’s vocabulary', of: (node) => node.kind },
  { name: 'kindLabel', type: 'string', about: 'the kind in words', of: (node) => node.kindLabel },
  { name: 'dataset', type: 'string', about: 'where it comes from', of: (node) => node.dataset },
  { name: 'unnamed', type: 'boolean', about: 'the sources do not name it', of: (node) => node.unnamed },
  {
    name: 'disputed',
    type: 'boolean',
    about: 'accounts differ about one of its attributes',
    of: (node) => node.disputed,
  },
  {
    name: 'ties',
    type: 'integer',
    about: 'all its ties in the database, here or not',
    of: (node) => node.ties,
  },
  { name: 'date', type: 'string', about: 'of an event, in EDTF as written', of: (node) => node.date },
  ...bounds<ExportNode>(),
  {
    name: 'note',
    type: 'string',
    about: 'our note, from the dataset: told by no source',
    of: (node) => node.note,
  },
  {
    name: 'lat',
    type: 'double',
    about: 'of a place: degrees north',
    of: (node) => node.coordinates?.lat ?? null,
  },
  {
    name: 'lon',
    type: 'double',
    about: 'of a place: degrees east',
    of: (node) => node.coordinates?.lon ?? null,
  },
  ...lens<ExportNode>(),
];

/** All but the id and the two ends. */
export const TIE_COLUMNS: readonly Column<ExportTie>[] = [
  { name: 'type', type: 'string', about: 'from the dataset’s vocabulary', of: (tie) => tie.type },
  {
    name: 'label',
    type: 'string',
    about: 'reads between subject and object, with the words that tell it from others',
    of: (tie) => tie.label,
  },
  { name: 'family', type: 'string', about: 'group of tie types', of: (tie) => tie.family },
  { name: 'dataset', type: 'string', about: 'where it comes from', of: (tie) => tie.dataset },
  { name: 'role', type: 'string', about: 'in an event', of: (tie) => tie.role },
  { name: 'side', type: 'string', about: 'in an event with sides: the holder’s id', of: (tie) => tie.side },
  {
    name: 'symmetric',
    type: 'boolean',
    about: 'means the same from both ends',
    of: (tie) => tie.symmetric,
  },
  {
    name: 'status',
    type: 'string',
    about: 'asserted, possible at most, disputed, denied or proposed',
    of: (tie) => tie.status,
  },
  { name: 'modality', type: 'string', about: 'the strongest among its claims', of: (tie) => tie.modality },
  { name: 'inferred', type: 'boolean', about: 'no stated claim supports it', of: (tie) => tie.inferred },
  { name: 'claims', type: 'integer', about: 'how many claims it rests on', of: (tie) => tie.claims },
  { name: 'sources', type: 'integer', about: 'distinct sources at any hop', of: (tie) => tie.sources },
  { name: 'origins', type: 'integer', about: 'distinct first sources', of: (tie) => tie.origins },
  ...bounds<ExportTie>(),
  ...lens<ExportTie>(),
  { name: 'became', type: 'string', about: 'between two days: what changed', of: (tie) => tie.became },
  {
    name: 'ended',
    type: 'string',
    about:
      'through the lens: a death or dissolution after which it did not go on, which is inferred; the days before are as told',
    of: (tie) => tie.ended && inferredEndInWords(tie.ended),
  },
];
