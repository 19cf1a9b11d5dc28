import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Briefing } from '#contract/briefing.ts';
import type { Look } from './docx-style.ts';
import { textRuns } from './docx-text.ts';
import { decoded, shownAt } from './logo.ts';
import type { Printed } from './printed.ts';
import { toPng } from './raster.ts';

const MARKING = { bold: true, size: 16 };

/** "DRAFT, 3 open" in a frame in the left margin of every page. */
function draftFrame(draft: string, { accent, margin }: Look): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 6, space: 3, color: accent };
  return new Paragraph({
    style: 'Margin',
    alignment: AlignmentType.CENTER,
    border: { top: side, bottom: side, left: side, right: side },
    frame: {
      type: 'absolute',
      position: { x: 340, y: margin.top + 60 },
      width: 860,
      height: 400,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    children: draft
      .split(/(?<=,) /)
      .map(
        (text, at) => new TextRun({ text, bold: true, size: 15, color: accent, ...(at > 0 && { break: 1 }) }),
      ),
  });
}

/** Handling and running head. */
export function headerOf({ handling, head, draft }: Printed, look: Look): Header {
  const marking =
    handling === ''
      ? []
      : [
          new Paragraph({
            style: 'Margin',
            alignment: AlignmentType.CENTER,
            children: textRuns(handling, { ...MARKING, color: look.ink }),
          }),
        ];
  const running = new Paragraph({
    style: 'Margin',
    children: textRuns(head),
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 3, color: look.rule } },
  });
  return new Header({
    children: [...(draft === null ? [] : [draftFrame(draft, look)]), ...marking, running],
  });
}

/** Handling and page. */
export const footerOf = ({ handling }: Printed, { ink, textWidth }: Look): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Margin',
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
          { type: TabStopType.RIGHT, position: textWidth },
        ],
        children: [
          new TextRun('\t'),
          ...textRuns(handling, { ...MARKING, color: ink }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

const LOGO_HEIGHT = 42;

function masthead({ house }: Briefing, { heading }: Look): Paragraph[] {
  const logo = decoded(house.logo);
  const size = logo === null ? null : shownAt(logo, LOGO_HEIGHT);
  const alt = house.organisation || 'Logo';
  const image = (() => {
    if (logo === null || size === null) return [];
    const shared = { transformation: size, altText: { name: 'logo', title: alt, description: alt } };
    return logo.kind === 'svg'
      ? [
          new ImageRun({
            ...shared,
            type: 'svg',
            data: logo.bytes,
            fallback: { type: 'png', data: toPng(logo.bytes.toString()) },
          }),
        ]
      : [new ImageRun({ ...shared, type: logo.kind, data: logo.bytes })];
  })();
  const name =
    house.organisation === ''
      ? []
      : [
          new TextRun({
            text: `${image.length > 0 ? '   ' : ''}${house.organisation}`,
            bold: true,
            size: 22,
            font: heading,
          }),
        ];
  return image.length + name.length === 0
    ? []
    : [
        new Paragraph({
          spacing: { after: 240, line: 240, lineRule: 'auto' },
          children: [...image, ...name],
        }),
      ];
}

/** The head of page one: whose paper it is, the question, large, and one quiet line. */
export function frontOf(briefing: Briefing, paper: Printed, look: Look): Paragraph[] {
  const lines = [paper.line, paper.through].filter((line) => line !== '');
  const below = { style: BorderStyle.SINGLE, size: 10, space: 4, color: look.accent };
  return [
    ...masthead(briefing, look),
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(paper.title) }),
    ...lines.map(
      (line, at) =>
        new Paragraph({
          style: 'Quiet',
          children: textRuns(line),
          ...(at === lines.length - 1 && { border: { bottom: below } }),
        }),
    ),
  ];
}
