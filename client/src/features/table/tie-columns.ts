import { verbInWords } from '#words/ties.ts';
import { endOf, reachOf, startOf } from '#words/times.ts';
import { dataset, id, TOLD, yes, type Column, type TieRow } from './column.ts';

const ends =
  ({ subject, object }: TieRow) =>
  (end: string) =>
    [subject, object].find((node) => node?.id === end);

/** What can be told of a tie. */
export const TIE_COLUMNS: readonly Column<TieRow>[] = [
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
    value: (row, { words }) => verbInWords(row.tie, words.tie(row.tie, ends(row))),
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
    id: TOLD,
    title: 'According to',
    kind: 'text',
    width: 260,
    shown: true,
    value: ({ tie }, { told }) => told(tie.id),
  },
  {
    id: 'first',
    title: 'First date',
    kind: 'date',
    width: 150,
    shown: true,
    value: ({ tie }) => startOf(reachOf(tie.spells ?? [tie.bounds]) ?? tie.bounds),
  },
  {
    id: 'last',
    title: 'Last date',
    kind: 'date',
    width: 150,
    shown: true,
    value: ({ tie }, { ended }) =>
      [endOf(reachOf(tie.spells ?? [tie.bounds]) ?? tie.bounds), ended(tie.id)].filter(Boolean).join('; ') ||
      null,
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
