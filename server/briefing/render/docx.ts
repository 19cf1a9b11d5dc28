import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { AnnexPart, Block, Briefing, Section } from '#contract/briefing.ts';
import { block, type Content, hanging, quiet } from './docx-blocks.ts';
import { footerOf, frontOf, headerOf } from './docx-page.ts';
import { embedded, type Look, lookOf, stylesOf } from './docx-style.ts';
import { type Prose, proseIn, signRun, textRuns } from './docx-text.ts';
import { beginsPage, mentionsIn, type Mentions, noteInWords, type Printed, printed } from './printed.ts';

/** The bottom line is set apart: larger, on a wash. */
const apart = (blocks: readonly Block[], { accent, wash }: Look, prose: Prose): Paragraph[] =>
  blocks.flatMap((each) =>
    each.block === 'text'
      ? [
          new Paragraph({
            style: 'BottomLine',
            indent: { left: 170, right: 120 },
            shading: { fill: wash, type: ShadingType.CLEAR },
            border: {
              left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: accent },
              top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: wash },
              bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: wash },
            },
            children: prose(each.sentences),
          }),
        ]
      : [],
  );

function legend({ legend: signs }: Printed, look: Look): Paragraph[] {
  if (signs.length === 0) return [];
  return [
    quiet(
      signs.flatMap(({ sign, says }) => [
        signRun(sign, look),
        new TextRun(`\u00A0${says.replaceAll(' ', '\u00A0')}   `),
      ]),
      160,
    ),
  ];
}

/** What the parts of a briefing are set with. */
interface Sheet {
  briefing: Briefing;
  paper: Printed;
  look: Look;
  mentions: Mentions;
}

function part(each: Section | AnnexPart, at: number, annexed: boolean, sheet: Sheet): Content[] {
  const { briefing, paper, look, mentions } = sheet;
  const [own, inner] = annexed
    ? [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]
    : [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2];
  const prose = proseIn(mentions, look, each.name);
  const body =
    each.name === 'bottom-line'
      ? apart(each.blocks, look, prose)
      : each.blocks.flatMap((one, index) =>
          block(one, inner, { briefing, look, prose, instance: at * 1000 + index }),
        );
  return [
    new Paragraph({
      heading: own,
      pageBreakBefore: !annexed && beginsPage(briefing.sections, at),
      children: textRuns(each.title),
    }),
    ...body,
    ...(each === paper.explained ? legend(paper, look) : []),
  ];
}

function documentsOf({ documents }: Briefing, { several, leftOut }: Printed): Paragraph[] {
  const listed = documents.map(({ letter, text }) =>
    several
      ? hanging([new TextRun({ text: `${letter}\t`, bold: true, size: 18 }), ...textRuns(text, { size: 18 })])
      : quiet(textRuns(`Document: ${text}`), 200),
  );
  const title = several ? [new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Documents' })] : [];
  return [...title, ...listed, ...(leftOut === null ? [] : [quiet(textRuns(leftOut), several ? 160 : 60)])];
}

type Footnotes = Record<number, { children: Paragraph[] }>;

/** Each note becomes a footnote where it is first mentioned; Word counts them in the order of the text. */
function footed(briefing: Briefing, several: boolean): { mentions: Mentions; footnotes: Footnotes } {
  const met = mentionsIn(briefing.notes);
  const footnotes: Footnotes = {};
  const mentions: Mentions = (sentence) => {
    const all = met(sentence);
    for (const { n, note, first } of all)
      if (first)
        footnotes[n] = {
          children: [
            new Paragraph({ style: 'FootnoteText', children: textRuns(` ${noteInWords(note, several)}`) }),
          ],
        };
    return all;
  };
  return { mentions, footnotes };
}

const indented = { paragraph: { indent: { left: 400, hanging: 400 } } };

const numberingOf = ({ accent, heading }: Look): INumberingOptions => ({
  config: [
    {
      reference: 'numbers',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.START,
          style: { ...indented, run: { bold: true, size: 24, font: heading, color: accent } },
        },
      ],
    },
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 280, hanging: 280 } }, run: { color: accent } },
        },
      ],
    },
  ],
});

/**
 * Word, set on the same page as the PDF: its fonts stand inside it, its footnotes are Word's own, and LibreOffice shows
 * what Word shows.
 */
export async function toDocx(briefing: Briefing): Promise<Buffer> {
  const { house, request } = briefing;
  const [paper, look] = [printed(briefing), lookOf(house)];
  const { mentions, footnotes } = footed(briefing, paper.several);
  const sheet = { briefing, paper, look, mentions };
  // In reading order: a note falls to the sentence that mentions it first.
  const children = [
    ...frontOf(briefing, paper, look),
    ...briefing.sections.flatMap((each, at) => part(each, at, false, sheet)),
    ...documentsOf(briefing, paper),
    ...annexOf(sheet),
  ];
  const document = new Document({
    title: request.question,
    creator: request.by,
    description: request.title,
    fonts: embedded(house),
    styles: stylesOf(look),
    numbering: numberingOf(look),
    footnotes,
    sections: [
      {
        properties: { page: { size: look.page, margin: { ...look.margin, header: 640, footer: 640 } } },
        headers: { default: headerOf(paper, look) },
        footers: { default: footerOf(paper, look) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function annexOf(sheet: Sheet): Content[] {
  const { annex } = sheet.paper;
  if (annex.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: 'Annex' }),
    ...annex.flatMap((each, at) => part(each, 100 + at, true, sheet)),
  ];
}
