import { readFileSync } from 'node:fs';
import type { Document, IStylesOptions } from 'docx';
import type { House } from '#contract/house.ts';
import { FAMILIES } from '../../exports/fonts.ts';

/** Colours and fonts as Word takes them, and the page in twentieths of a point. */
export interface Look {
  accent: string;
  ink: string;
  wash: string;
  /** half the wash */
  tint: string;
  quiet: string;
  rule: string;
  text: string;
  heading: string;
  /** of the text, in points */
  size: number;
  page: { width: number; height: number };
  margin: { left: number; right: number; top: number; bottom: number };
  /** between the margins */
  textWidth: number;
}

/** A colour with so much white in it, from 0 to 1. */
const lightened = (hex: string, share: number): string =>
  [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');

const PAGES = { a4: { width: 11_906, height: 16_838 }, 'us-letter': { width: 12_240, height: 15_840 } };
const MARGIN = { left: 1417, right: 1134, top: 1531, bottom: 1247 };

export function lookOf({ colours, fonts, paper }: House): Look {
  const [accent, ink, wash] = [colours.accent, colours.ink, colours.wash].map((each) => each.slice(1));
  const page = PAGES[paper];
  return {
    accent: accent ?? '',
    ink: ink ?? '',
    wash: wash ?? '',
    tint: lightened(wash ?? '', 0.45),
    quiet: lightened(ink ?? '', 0.22),
    rule: lightened(ink ?? '', 0.72),
    ...fonts,
    page,
    margin: MARGIN,
    textWidth: page.width - MARGIN.left - MARGIN.right,
  };
}

type Fonts = NonNullable<ConstructorParameters<typeof Document>[0]['fonts']>;

const read = new Map<string, Buffer>();
const bytesOf = (path: string): Buffer => {
  const bytes = read.get(path) ?? readFileSync(path);
  read.set(path, bytes);
  return bytes;
};

/** Fonts inside the file, so that Word and LibreOffice need none of their own and break lines and pages alike. */
export const embedded = ({ fonts }: House): Fonts =>
  [...new Set([fonts.text, fonts.heading])].map((family) => {
    const { regular, bold, italic, boldItalic } = FAMILIES[family];
    return {
      name: family,
      data: bytesOf(regular),
      bold: bytesOf(bold),
      italic: bytesOf(italic),
      boldItalic: bytesOf(boldItalic),
    };
  });

/** How a briefing looks in Word. Without lineRule, LibreOffice cuts a picture down to one line. */
export function stylesOf({ accent, ink, quiet, text, heading, size: points }: Look): IStylesOptions {
  /** In half points, as Word counts. */
  const sized = (share: number): number => Math.round(2 * share * points);
  const title = (size: number, before: number, after: number, color: string) => ({
    run: { font: heading, size, bold: true, color },
    paragraph: {
      spacing: { before, after, line: 216, lineRule: 'auto' as const },
      keepNext: true,
      keepLines: true,
    },
  });
  const small = (size: number, color: string) => ({
    run: { font: heading, size, color },
    paragraph: { spacing: { after: 0, line: 226, lineRule: 'auto' as const } },
  });
  return {
    default: {
      document: {
        run: { font: text, size: sized(1), color: ink, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 90, line: 228, lineRule: 'auto' } },
      },
      title: title(50, 0, 90, ink),
      heading1: title(28, 270, 90, accent),
      heading2: title(22, 200, 80, ink),
      heading3: title(20, 160, 60, ink),
      footnoteText: {
        run: { font: text, size: sized(0.8), color: ink },
        paragraph: { spacing: { after: 20, line: 220, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [
      { id: 'Cell', name: 'Cell', basedOn: 'Normal', ...small(sized(0.86), ink) },
      { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', ...small(17, quiet) },
      { id: 'Margin', name: 'Margin', basedOn: 'Normal', ...small(16, quiet) },
      {
        id: 'BottomLine',
        name: 'Bottom line',
        basedOn: 'Normal',
        run: { size: sized(1.3) },
        paragraph: { spacing: { before: 60, after: 60, line: 236, lineRule: 'auto' }, keepLines: true },
      },
    ],
  };
}
