import type { Bounds } from '#contract/time.ts';
import { endOf, reachOf, startOf } from '#words/times.ts';
import { dataset, id, yes, type Column, type NodeRow } from './column.ts';

/** An event has dates of its own, everything else those of its ties on screen. */
const reach = ({ node, ties }: NodeRow): Bounds | null =>
  reachOf(node.bounds ? [node.bounds] : ties.flatMap((tie) => tie.spells ?? [tie.bounds]));

const when = (bounds: Bounds | null, end: (bounds: Bounds) => string | null): string | null =>
  bounds && end(bounds);

/** What can be told of an actor, event or place. */
export const NODE_COLUMNS: readonly Column<NodeRow>[] = [
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
    value: (row) => when(reach(row), startOf),
  },
  {
    id: 'last',
    title: 'Last date',
    kind: 'date',
    width: 150,
    shown: true,
    value: (row) => when(reach(row), endOf),
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
  { id: 'about', title: 'Our note', kind: 'text', width: 260, shown: false, value: ({ node }) => node.note },
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
