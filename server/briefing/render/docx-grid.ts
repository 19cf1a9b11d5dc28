import { stretches, wholeWords } from '#words/names.ts';
import {
  BorderStyle,
  type InternalHyperlink,
  type IRunOptions,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type Inline = TextRun | InternalHyperlink;

/** Word tells directions by the mark of a run; LRM keeps the comma between two names of another direction in place. */
const LRM = '\u200E';

/** Word ends a line after a hyphen, but for its own that no line may end at: "al-" is never parted from its name. */
const unbroken = (text: string): (string | NoBreakHyphen)[] =>
  wholeWords(text)
    .flatMap((piece, at) => {
      if (at % 2 === 0) return [piece];
      const [particle = '', ...name] = piece.split(/[-\u2010]/);
      return [particle, ...name.flatMap((part) => [new NoBreakHyphen(), part])];
    })
    .filter((part) => part !== '');

/** A text as runs of one look: each name of another direction is a run of its own, marked with it. */
export const textRuns = (text: string, look: Omit<IRunOptions, 'children' | 'text'> = {}): TextRun[] =>
  stretches(text).flatMap(({ text: part, direction }) => {
    const run = new TextRun({
      ...look,
      children: unbroken(part),
      ...(direction === 'rtl' && { rightToLeft: true }),
    });
    return direction === null ? run : [run, new TextRun({ ...look, text: LRM })];
  });

export const words = (text: string, bold = false): Inline[] => textRuns(text, { bold });

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B8' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** The text of an A4 page between its margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** @param widths of the columns, to each other */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly Inline[])[][],
  head: readonly string[],
): Table {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => Math.floor((TEXT_WIDTH * width) / sum));
  const cells = (all: readonly (readonly Inline[])[]): TableCell[] =>
    all.map(
      (children, column) =>
        new TableCell({
          width: { size: columns[column] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [new Paragraph({ style: 'Cell', children: [...children] })],
        }),
    );
  const title =
    head.length === 0
      ? []
      : [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: cells(head.map((each) => words(each, true))),
          }),
        ];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: [...title, ...rows.map((all) => new TableRow({ cantSplit: true, children: cells(all) }))],
  });
}
