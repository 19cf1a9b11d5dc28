import {
  AlignmentType,
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
  type Table,
  TextRun,
} from 'docx';
import type { Bar, Block, Briefing, Citation, Sentence } from '#contract/briefing.ts';
import { isolated } from '#words/names.ts';
import { grid, type Inline, textRuns, words } from './docx-grid.ts';
import { STYLES } from './docx-style.ts';
import { toPng } from './raster.ts';
import { axisOf, barInWords, runsOf, TIMELINE_HEAD } from '#words/briefing.ts';
import {
  barInLetters,
  documentsIn,
  gradeInWords,
  LETTERS,
  marksOf,
  passageInWords,
  referencesInWords,
  widthsOf,
} from './blocks.ts';

type Content = Paragraph | Table;

function sentence({ runs, cites, mark }: Sentence, label: string | null): Inline[] {
  const own = mark === 'judgement' || mark === 'assumption';
  const shading = own ? { shading: { fill: 'F3EAD9' } } : {};
  return [
    ...(label === null ? [] : [new TextRun({ text: `${label}: `, bold: true, color: '6B3D00' })]),
    ...runs.flatMap(({ text, is }) =>
      textRuns(is === 'name' ? isolated(text) : text, {
        bold: is === 'name',
        italics: mark === 'method',
        ...shading,
      }),
    ),
    ...links(cites),
    new TextRun(' '),
  ];
}

const small = (text: string): TextRun => new TextRun({ text, size: 16, color: '6B3D00' });

/** Each stretch of numbers leads to its first citation. */
function links(numbers: readonly number[]): Inline[] {
  if (numbers.length === 0) return [];
  const stretches = runsOf(numbers).flatMap(([a, b], index) => [
    ...(index === 0 ? [] : [small(', ')]),
    new InternalHyperlink({ anchor: `c${a}`, children: [small(a === b ? `${a}` : `${a}–${b}`)] }),
  ]);
  return [small(' ['), ...stretches, small(']')];
}

function prose(sentences: readonly Sentence[]): Inline[] {
  const marks = marksOf(sentences);
  return sentences.flatMap((each, index) => sentence(each, marks[index] ?? null));
}

const table = (
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Inline[])[][],
): Content[] => [
  new Paragraph({ children: words(caption, true), spacing: { before: 160, after: 60 }, keepNext: true }),
  grid(widths, rows, head),
];

function timeline(caption: string, bars: readonly Bar[]): Content[] {
  const at = axisOf(bars);
  const [what = '', ...others] = TIMELINE_HEAD;
  const rows = bars.map((bar) => [
    prose(bar.label),
    [new TextRun({ text: barInLetters(bar, at), font: 'Courier New', size: 14, color: '6B3D00' })],
    ...[bar.written, ...barInWords(bar)].map((text) => [new TextRun({ text, size: 16 })]),
  ]);
  return [
    ...table(caption, [what, 'Drawn', ...others], [2.6, 2.3, 1.5, 1.3, 1.5, 1.3], rows),
    new Paragraph({ children: [new TextRun({ text: LETTERS, italics: true, size: 18 })] }),
  ];
}

type Documents = ReturnType<typeof documentsIn>;

function citation(each: Citation, documents: Documents): Paragraph {
  const { n, who, paraphrase, quote, passages } = each;
  const where = passages.map((passage) => passageInWords(passage, documents)).join('; ');
  const text = ` (${gradeInWords(each)}) ${paraphrase}${quote === null ? '' : ` In words: “${quote}”.`} ${where}`;
  return new Paragraph({
    spacing: { after: 80 },
    indent: { left: 500, hanging: 500 },
    children: [
      new Bookmark({ id: `c${n}`, children: [new TextRun({ text: `${n}. `, bold: true, size: 18 })] }),
      ...textRuns(who, { bold: true, size: 18 }),
      ...textRuns(text, { size: 18 }),
    ],
  });
}

function references(briefing: Briefing): Content[] {
  const documents = documentsIn(briefing.citations);
  return [
    ...[...documents.values()].map(
      ({ letter, text }) =>
        new Paragraph({
          indent: { left: 500, hanging: 500 },
          children: [
            new TextRun({ text: `${letter}  `, bold: true, size: 18 }),
            ...textRuns(text, { size: 18 }),
          ],
        }),
    ),
    new Paragraph({
      spacing: { before: 80, after: 160 },
      children: [new TextRun({ text: referencesInWords(briefing), italics: true, size: 18 })],
    }),
    ...briefing.citations.map((each) => citation(each, documents)),
  ];
}

/** @param instance of the numbering, so that each list begins with 1 */
function block(each: Block, briefing: Briefing, instance: number): Content[] {
  switch (each.block) {
    case 'heading':
      return [new Paragraph({ text: each.text, heading: HeadingLevel.HEADING_2, keepNext: true })];
    case 'text':
      return [new Paragraph({ children: prose(each.sentences) })];
    case 'list':
      return each.items.map(
        (item) =>
          new Paragraph({
            children: prose(item),
            ...(each.ordered
              ? { numbering: { reference: 'numbers', level: 0, instance } }
              : { bullet: { level: 0 } }),
          }),
      );
    case 'table':
      return table(
        each.caption,
        each.head,
        widthsOf(each.head, each.rows),
        each.rows.map((cells) => cells.map(prose)),
      );
    case 'timeline':
      return timeline(each.caption, each.bars);
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
      return references(briefing);
  }
}

const headerRows = ({ header }: Briefing): Table =>
  grid(
    [1, 4],
    header.map(({ label, text }) => [words(label, true), words(text)]),
    [],
  );

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
    styles: STYLES,
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
          ...briefing.sections.flatMap((each, at) => [
            new Paragraph({ text: each.title, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...each.blocks.flatMap((part, index) => block(part, briefing, at * 1000 + index)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
