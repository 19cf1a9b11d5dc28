import type { BriefClaim } from '#contract/lens.ts';
import type { CompareRow, Comparison } from '#contract/lens-answers.ts';
import { csvFile } from '#words/csv.ts';

const HEADER = [
  'state',
  'differs',
  'about',
  'sentence',
  'first says',
  'first sources',
  'first claims',
  'second says',
  'second sources',
  'second claims',
  'tie',
  'node',
  'property',
];

/** A comparison for a spreadsheet. */
export const comparisonCsv = ({ rows }: Comparison): string => csvFile([HEADER, ...rows.map(cells)]);

function cells(row: CompareRow): string[] {
  return [
    row.state,
    row.differs.join(', '),
    row.about,
    row.sentence,
    ...sideCells(row.first),
    ...sideCells(row.second),
    row.tie?.id ?? '',
    row.node?.id ?? '',
    row.property ?? '',
  ];
}

function sideCells(side: CompareRow['first']): string[] {
  if (side === null) return ['', '', ''];
  return [side.text, sourceNames(side.claims), side.claims.map(({ paraphrase }) => paraphrase).join(' | ')];
}

function sourceNames(claims: readonly BriefClaim[]): string {
  return [...new Set(claims.flatMap(({ first }) => first.map(({ name }) => name)))].join('; ');
}
