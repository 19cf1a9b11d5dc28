import { AlignmentType, type HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Bar, Block, Briefing, Citation } from '#contract/briefing.ts';
import { axisOf, SPELLS_HEAD, spellInWords } from '#words/briefing.ts';
import {
  barInLetters,
  gradeInWords,
  LETTERS,
  lettersIn,
  LONG_FACT,
  passageInWords,
  referencesInWords,
  widthsOf,
} from './blocks.ts';
import { grid } from './docx-grid.ts';
import type { Look } from './docx-style.ts';
import { type Inline, type Prose, textRuns } from './docx-text.ts';
import { PICTURE_HEIGHT } from './printed.ts';
import { toPng } from './raster.ts';

export type Content = Paragraph | Table;

export type Level = (typeof HeadingLevel)[keyof typeof HeadingLevel];

/** What a block is set with. */
export interface Setting {
  briefing: Briefing;
  look: Look;
  prose: Prose;
  /** of its numbering, so that each list begins with 1 */
  instance: number;
}

export const quiet = (children: Inline[], before = 60, after = 80): Paragraph =>
  new Paragraph({ style: 'Quiet', spacing: { before, after, line: 240, lineRule: 'auto' }, children });

/** Word joins two tables that have nothing between them. */
const gap = (): Paragraph =>
  new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' }, children: [] });

function captioned(caption: string, table: Table, { heading }: Look): Content[] {
  if (caption === '') return [table, gap()];
  const title = new Paragraph({
    children: textRuns(caption, { bold: true, size: 19, font: heading }),
    spacing: { before: 140, after: 60, line: 240, lineRule: 'auto' },
    keepNext: true,
  });
  return [title, table, gap()];
}

function timeline(caption: string, bars: readonly Bar[], { look, prose }: Setting): Content[] {
  const at = axisOf(bars);
  const [what = '', ...others] = SPELLS_HEAD;
  const rows = bars.map((bar) => [
    prose(bar.label),
    [new TextRun({ text: barInLetters(bar, at), font: 'DejaVu Sans Mono', size: 12, color: look.accent })],
    ...spellInWords(bar).map((text) => textRuns(text)),
  ]);
  const table = grid({ head: [what, 'Drawn', ...others], widths: [2.6, 2.3, 1.7, 1.7], rows }, look);
  return [...captioned(caption, table, look), quiet(textRuns(LETTERS))];
}

function citation(each: Citation, { documents }: Briefing): Paragraph {
  const { n, who, paraphrase, quote, passages } = each;
  const where = passages.map((passage) => passageInWords(passage, documents)).join('; ');
  const text = `${gradeInWords(each)} ${paraphrase}${quote === null ? '' : ` In words: “${quote}”.`} ${where}`;
  return hanging([
    new TextRun({ text: `${n}\t`, bold: true, size: 17 }),
    ...textRuns(who, { bold: true, size: 17 }),
    ...textRuns(text, { size: 17 }),
  ]);
}

export const hanging = (children: Inline[]): Paragraph =>
  new Paragraph({
    spacing: { after: 60, line: 240, lineRule: 'auto' },
    indent: { left: 460, hanging: 460 },
    children,
  });

/** As wide as the text, and no higher than its kind allows; in pixels. */
function picture(each: Extract<Block, { block: 'picture' }>, { briefing, look }: Setting): Content[] {
  const { textWidth, page } = look;
  const [wide, high] = [textWidth / 15, (page.height * PICTURE_HEIGHT[briefing.request.template]) / 15];
  const scale = Math.min(wide / each.width, high / each.height);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(each.svg),
    fallback: { type: 'png', data: toPng(each.svg) },
    transformation: { width: Math.round(each.width * scale), height: Math.round(each.height * scale) },
    altText: { name: 'picture', title: each.caption, description: each.alt },
  });
  const line = { line: 240, lineRule: 'auto' as const };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: 60, ...line },
      children: [image],
    }),
    quiet(textRuns(each.caption), 0, 120),
  ];
}

function facts(rows: Extract<Block, { block: 'facts' }>['rows'], { look, prose }: Setting): Content[] {
  const cells = rows.map(({ label, cell }) => [
    textRuns(label, { bold: true, color: look.quiet }),
    prose(cell),
  ]);
  const long = new Set(rows.flatMap(({ cell }, at) => (lettersIn(cell) > LONG_FACT ? [at] : [])));
  return [grid({ head: [], widths: [2, 7], rows: cells, boxed: true, long }, look), gap()];
}

export function block(each: Block, level: Level, setting: Setting): Content[] {
  const { briefing, look, prose, instance } = setting;
  switch (each.block) {
    case 'heading':
      return [new Paragraph({ heading: level, children: textRuns(each.text) })];
    case 'text':
      return [new Paragraph({ children: prose(each.sentences) })];
    case 'list':
      return each.items.map(
        (item) =>
          new Paragraph({
            children: prose(item),
            keepLines: each.ordered,
            spacing: { after: each.ordered ? 90 : 50, line: 228, lineRule: 'auto' },
            numbering: { reference: each.ordered ? 'numbers' : 'points', level: 0, instance },
          }),
      );
    case 'table': {
      const rows = each.rows.map((cells) => cells.map(prose));
      return captioned(
        each.caption,
        grid({ head: each.head, widths: widthsOf(each.head, each.rows), rows }, look),
        look,
      );
    }
    case 'facts':
      return facts(each.rows, setting);
    case 'timeline':
      return timeline(each.caption, each.bars, setting);
    case 'picture':
      return picture(each, setting);
    case 'code':
      return each.text
        .split('\n')
        .map((text) => new Paragraph({ children: [new TextRun({ text, font: 'Courier New', size: 14 })] }));
    default:
      return [
        quiet(textRuns(referencesInWords(briefing))),
        ...briefing.citations.map((one) => citation(one, briefing)),
      ];
  }
}
