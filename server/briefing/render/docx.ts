import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Bookmark,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Briefing, Citation, Sentence } from '../../contract/briefing.ts';
import { toPng } from './raster.ts';
import { barInWords, MARKS, TIMELINE_HEAD } from '../../contract/briefing-words.ts';
import { citesInWords } from './blocks.ts';

type Inline = TextRun | InternalHyperlink;

function sentence({ runs, cites, mark }: Sentence): Inline[] {
  const label = MARKS[mark];
  const shading = label === null ? {} : { shading: { fill: 'F3EAD9' } };
  return [
    ...(label === null ? [] : [new TextRun({ text: `${label}: `, bold: true, color: '6B3D00' })]),
    ...runs.map(
      ({ text, is }) => new TextRun({ text, bold: is === 'name', italics: mark === 'method', ...shading }),
    ),
    ...(cites.length === 0
      ? []
      : [
          new InternalHyperlink({
            anchor: `c${cites[0]}`,
            children: [new TextRun({ text: ` ${citesInWords(cites)}`, size: 16, color: '6B3D00' })],
          }),
        ]),
    new TextRun(' '),
  ];
}

const prose = (sentences: readonly Sentence[]): Inline[] => sentences.flatMap(sentence);
const cell = (children: Inline[]): TableCell => new TableCell({ children: [new Paragraph({ children })] });
const words = (text: string, bold = false): Inline[] => [new TextRun({ text, bold })];
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B8' };

function table(caption: string, head: readonly string[], rows: readonly Inline[][][]): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: words(caption, true), spacing: { before: 160, after: 60 }, keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      rows: [
        new TableRow({ tableHeader: true, children: head.map((each) => cell(words(each, true))) }),
        ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
      ],
    }),
  ];
}

function citation({ n, who, grade, paraphrase, quote, passages }: Citation): Paragraph {
  const where = passages.map(
    ({ document, locator, start, end, sha256, checked }) =>
      `${document}; ${locator}, characters ${start}–${end}; ${sha256.slice(0, 16)}… (${checked})`,
  );
  const text = `${who} (${grade}): ${paraphrase}${quote === null ? '' : ` In words: “${quote}”.`} ${where.join(' ')}`;
  return new Paragraph({
    spacing: { after: 80 },
    children: [
      new Bookmark({ id: `c${n}`, children: [new TextRun({ text: `${n}. `, bold: true, size: 18 })] }),
      new TextRun({ text, size: 18 }),
    ],
  });
}

function block(each: Block, briefing: Briefing): (Paragraph | Table)[] {
  switch (each.block) {
    case 'heading':
      return [new Paragraph({ text: each.text, heading: HeadingLevel.HEADING_2 })];
    case 'text':
      return [new Paragraph({ children: prose(each.sentences) })];
    case 'list':
      return each.items.map(
        (item) =>
          new Paragraph({
            children: prose(item),
            ...(each.ordered ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return table(
        each.caption,
        each.head,
        each.rows.map((cells) => cells.map(prose)),
      );
    case 'timeline':
      return table(
        each.caption,
        TIMELINE_HEAD,
        each.bars.map((bar) => [
          prose(bar.label),
          words(bar.written),
          ...barInWords(bar).map((text) => words(text)),
        ]),
      );
    case 'picture':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [
            new ImageRun({
              type: 'svg',
              data: Buffer.from(each.svg),
              fallback: { type: 'png', data: toPng(each.svg) },
              transformation: { width: 600, height: Math.round((600 * each.height) / each.width) },
              altText: { name: 'picture', title: each.caption, description: each.alt },
            }),
          ],
        }),
        new Paragraph({ children: [new TextRun({ text: each.caption, italics: true, size: 18 })] }),
      ];
    case 'code':
      return each.text
        .split('\n')
        .map((text) => new Paragraph({ children: [new TextRun({ text, font: 'Courier New', size: 14 })] }));
    default:
      return briefing.citations.map(citation);
  }
}

function headerRows({ header }: Briefing): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: header.map(
      ({ label, text }) => new TableRow({ children: [cell(words(label, true)), cell(words(text))] }),
    ),
  });
}

/**
 * Word, with headings, tables whose first row repeats, alt text, page numbers and the caveat in its margins.
 * @param raster makes the picture that a Word without SVG shows
 */
export async function toDocx(briefing: Briefing): Promise<Buffer> {
  const { title, caveat, by, question } = briefing.request;
  const margin = new Paragraph({ alignment: AlignmentType.CENTER, children: words(caveat, true) });
  const document = new Document({
    title,
    creator: by,
    description: question,
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [margin] }) },
        footers: {
          default: new Footer({
            children: [
              margin,
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          headerRows(briefing),
          ...briefing.sections.flatMap((each) => [
            new Paragraph({ text: each.title, heading: HeadingLevel.HEADING_1 }),
            ...each.blocks.flatMap((part) => block(part, briefing)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
