import { asData } from '#words/names.ts';
import type { BriefClaim } from '#contract/lens.ts';
import type { Comparison, ProposedRow } from '#contract/lens-answers.ts';
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
export const comparisonCsv = ({ rows, proposed }: Comparison): string =>
  csvFile([
    HEADER,
    ...rows.map((row) => cells(row, row.state, row.differs)),
    ...proposed.map((row) => cells(row, 'proposed', [])),
  ]);

function cells(row: ProposedRow, state: string, differs: readonly string[]): string[] {
  return [
    state,
    differs.join(', '),
    row.about,
    asData(row.sentence),
    ...sideCells(row.first),
    ...sideCells(row.second),
    row.tie?.id ?? '',
    row.node?.id ?? '',
    row.property ?? '',
  ];
}

function sideCells(side: ProposedRow['first']): string[] {
  if (side === null) return ['', '', ''];
  return [side.text, sourceNames(side.claims), side.claims.map(({ paraphrase }) => paraphrase).join(' | ')];
}

function sourceNames(claims: readonly BriefClaim[]): string {
  return [...new Set(claims.flatMap(({ first }) => first.map(({ name }) => name)))].join('; ');
}
