import type { BriefClaim } from '#contract/lens.ts';
import type { CompareRow, Comparison } from '#contract/lens-answers.ts';

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

/** A comparison for a spreadsheet: RFC 4180, with a byte order mark so that Excel reads it as UTF-8. */
export function comparisonCsv({ rows }: Comparison): string {
  return `\uFEFF${[HEADER, ...rows.map(cells)].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

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

/** A spreadsheet would run a cell that begins like a formula; an apostrophe makes it text. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
