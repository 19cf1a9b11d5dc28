import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Look } from './docx-style.ts';
import { type Inline, textRuns } from './docx-text.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const NO_ROWS: ReadonlySet<number> = new Set();

interface Grid {
  /** of the columns, to each other */
  widths: readonly number[];
  head: readonly string[];
  rows: readonly (readonly (readonly Inline[])[])[];
  /** as a box of facts: on a wash, with a bar at its side */
  boxed?: boolean;
  /** rows that may go on on the next page */
  long?: ReadonlySet<number>;
}

/** A table whose head repeats on each page, and whose rows stand whole on one. */
export function grid({ widths, head, rows, boxed = false, long = NO_ROWS }: Grid, look: Look): Table {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => Math.floor((look.textWidth * width) / sum));
  const line = { style: BorderStyle.SINGLE, size: 4, color: look.rule };
  const strong = { style: BorderStyle.SINGLE, size: 8, color: look.accent };
  const cells = (all: readonly (readonly Inline[])[], title = false): TableCell[] =>
    all.map(
      (children, column) =>
        new TableCell({
          width: { size: columns[column] ?? 0, type: WidthType.DXA },
          margins: { top: 50, bottom: 50, left: boxed ? 160 : 80, right: 80 },
          ...(title && { borders: { bottom: strong } }),
          ...(boxed && { shading: { fill: look.tint, type: ShadingType.CLEAR } }),
          children: [new Paragraph({ style: 'Cell', children: [...children] })],
        }),
    );
  const title = head.map((each) => textRuns(each, { bold: true, color: look.quiet }));
  return new Table({
    width: { size: look.textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: boxed ? NONE : line,
      left: boxed ? { ...strong, size: 18 } : NONE,
      right: NONE,
      insideHorizontal: line,
      insideVertical: NONE,
    },
    rows: [
      ...(head.length === 0
        ? []
        : [new TableRow({ tableHeader: true, cantSplit: true, children: cells(title, true) })]),
      ...rows.map((all, at) => new TableRow({ cantSplit: !long.has(at), children: cells(all) })),
    ],
  });
}
