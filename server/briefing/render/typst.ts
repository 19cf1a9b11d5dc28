import type { AnnexPart, Bar, Block, Briefing, Citation, Section, Sentence } from '#contract/briefing.ts';
import { type Axis, axisOf, SPELLS_HEAD, spellInWords } from '#words/briefing.ts';
import { shapelessInWords } from '../../exports/shapes.ts';
import {
  dayOfYear,
  drawnBar,
  gradeInWords,
  lettersIn,
  LONG_FACT,
  passageInWords,
  referencesInWords,
  widthsOf,
  yearsOf,
} from './blocks.ts';
import { beginsPage, mentionsIn, PICTURE_HEIGHT, type Printed, printed } from './printed.ts';
import { pageOf } from './typst-page.ts';
import { bare, literal, type Prose, proseIn } from './typst-text.ts';

/** Rows stand whole on a page, unless one alone would fill it. */
const LONGEST_ROW = 1800;

/** @param head Typst content */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const top = head.map((each) => `[${each}]`).join(', ');
  const body = rows.map((cells) => {
    const whole = cells.join('').length < LONGEST_ROW * 2;
    return cells.map((cell) => `table.cell(breakable: ${!whole})[${cell}]`).join(', ');
  });
  const title =
    caption === ''
      ? ''
      : `#block(above: 1.2em, below: 0.5em, sticky: true)[#small(9.5pt, ink, strong[${literal(caption)}])]`;
  return `${title}
#table(columns: (${widths.map((width) => `${width}fr`).join(', ')},), stroke: (x, y) => (bottom: (if y == 0 { 0.8pt + accent } else { 0.5pt + rule })), inset: (x: 4pt, y: 4.5pt), align: left + top, table.header(${top}),\n${body.join(',\n')})`;
}

const heading = (text: string): string => `#text(fill: quiet, weight: "semibold")[${literal(text)}]`;
const percent = (value: number): string => `${value.toFixed(2)}%`;

const stretch = ([a, b]: readonly [number, number], look: string): string =>
  `#place(horizon, dx: ${percent(a)}, rect(width: ${percent(Math.max(0.8, b - a))}, ${look}))`;

/** Outlined where possible, tinted on some day of it, solid where certain, an arrow where no bound is known. */
function drawn(bar: Bar, at: Axis, years: readonly number[]): string {
  const { left, right, openLeft, openRight, certain, within } = drawnBar(bar, at);
  const parts = [
    ...years.map(
      (year) =>
        `#place(dx: ${percent(at(dayOfYear(year)))}, line(length: 12pt, angle: 90deg, stroke: 0.4pt + rule))`,
    ),
    stretch([left, right], 'height: 4pt, stroke: 0.6pt + accent'),
    within === null ? '' : stretch(within, 'height: 6pt, fill: accent.transparentize(60%), stroke: none'),
    certain === null ? '' : stretch(certain, 'height: 6pt, fill: accent, stroke: none'),
    openLeft ? '#place(left + horizon, polygon(fill: accent, (0pt, 4pt), (4pt, 0pt), (4pt, 8pt)))' : '',
    openRight ? '#place(right + horizon, polygon(fill: accent, (4pt, 4pt), (0pt, 0pt), (0pt, 8pt)))' : '',
  ];
  return `#pdf.artifact(box(width: 100%, height: 12pt)[${parts.join('')}])`;
}

const axis = (at: Axis, years: readonly number[]): string =>
  `#box(width: 100%, height: 1em)[${years
    .map(
      (year) => `#place(dx: ${percent(at(dayOfYear(year)))}, text(size: 0.85em)[${literal(String(year))}])`,
    )
    .join('')}]`;

function timeline(caption: string, bars: readonly Bar[], prose: Prose): string {
  const at = axisOf(bars);
  const years = yearsOf(bars);
  const rows = bars.map((bar) => [
    prose(bar.label),
    drawn(bar, at, years),
    ...spellInWords(bar).map(literal),
  ]);
  const [what = '', ...others] = SPELLS_HEAD.map(heading);
  return table(caption, [what, axis(at, years), ...others], rows, [2.6, 2.4, 1.6, 1.6]);
}

/** Rows of a label and what is so, in a box of its own. */
function facts(rows: Extract<Block, { block: 'facts' }>['rows'], prose: Prose): string {
  const cells = rows.map(({ label, cell }) => {
    const whole = `breakable: ${lettersIn(cell) > LONG_FACT}`;
    return `grid.cell(${whole})[#text(fill: quiet, weight: "semibold")[${literal(label)}]], grid.cell(${whole})[${prose(cell)}]`;
  });
  return `#block(fill: wash.lighten(45%), stroke: (left: 2pt + accent), inset: (x: 9pt, y: 5pt), width: 100%)[#set text(size: 0.95em, font: sans)
#grid(columns: (34mm, 1fr), inset: (x, y) => (left: (if x == 1 { 4mm } else { 0mm }), y: 4pt), stroke: (x, y) => (top: (if y > 0 { 0.5pt + rule })), ${cells.join(',\n')})]`;
}

const numbered = (all: readonly string[]): string =>
  `#grid(columns: (8mm, 1fr), row-gutter: 0.7em, ${all.join(',\n')})`;

function citation(each: Citation, documents: Briefing['documents']): string {
  const { n, who, paraphrase, quote, passages } = each;
  const words = quote === null ? '' : ` ${literal(`In words: “${quote}”.`)}`;
  const where = passages.map((passage) => passageInWords(passage, documents)).join('; ');
  return `[${literal(`${n}`)}], [#text(weight: "semibold")[${literal(who)}]${literal(gradeInWords(each))} ${literal(paraphrase)}${words} #text(fill: quiet, size: 0.9em)[${literal(where)}]]`;
}

const references = ({ citations, documents }: Briefing): string =>
  `#text(size: 8.5pt)[#text(fill: quiet)[${literal(referencesInWords({ citations }))}]
${numbered(citations.map((each) => citation(each, documents)))}]`;

/** As wide as the text, and no higher than its kind allows. */
function picture(each: Extract<Block, { block: 'picture' }>, { request }: Briefing): string {
  const { svg, alt, caption, width, height } = each;
  const highest = PICTURE_HEIGHT[request.template] * PAGE_HEIGHT;
  const size = (TEXT_WIDTH * height) / width > highest ? `height: ${highest.toFixed(0)}mm` : 'width: 100%';
  return `#figure(image(bytes(${bare(svg)}), format: "svg", ${size}, alt: ${bare(alt)}), caption: [${literal(caption)}], numbering: none, supplement: none)`;
}

/** Of an A4 page, in millimetres. */
const [TEXT_WIDTH, PAGE_HEIGHT] = [165, 297];

const listOf = (ordered: boolean, items: readonly (readonly Sentence[])[], prose: Prose): string =>
  `#${ordered ? 'enum' : 'list'}(${items.map((item) => `[${prose(item)}]`).join(',\n')})`;

/** @param level of a heading inside it */
function block(each: Block, briefing: Briefing, prose: Prose, level: number): string {
  switch (each.block) {
    case 'heading':
      return `#heading(level: ${level})[${literal(each.text)}]`;
    case 'text':
      return `#par[${prose(each.sentences)}]`;
    case 'list':
      return listOf(each.ordered, each.items, prose);
    case 'table':
      return table(
        each.caption,
        each.head.map(heading),
        each.rows.map((cells) => cells.map(prose)),
        widthsOf(each.head, each.rows),
      );
    case 'facts':
      return facts(each.rows, prose);
    case 'timeline':
      return timeline(each.caption, each.bars, prose);
    case 'picture':
      return picture(each, briefing);
    case 'code':
      return `#text(size: 0.75em)[#raw(${bare(each.text)}, block: true, lang: ${bare(each.language)})]`;
    default:
      return references(briefing);
  }
}

/** The bottom line is set apart: larger, on a wash. */
const apart = (body: string): string =>
  `#block(fill: wash, stroke: (left: 3pt + accent), inset: (x: 11pt, y: 10pt), width: 100%)[#set text(size: 1.3em)
${body}]`;

function legend({ legend: signs }: Printed): string {
  if (signs.length === 0) return '';
  const all = signs.map(({ sign, says }) => `#box[#sign[${literal(sign)}]#h(3pt)]${literal(says)}`);
  return `#block(above: 1.1em)[#small(8pt, quiet)[${all.join('#h(0.9em)')}]]`;
}

function part(
  each: Section | AnnexPart,
  prose: Prose,
  briefing: Briefing,
  paper: Printed,
  level: number,
): string {
  const body = each.blocks.map((one) => block(one, briefing, prose, level + 1)).join('\n\n');
  return [
    `#heading(level: ${level})[${literal(each.title)}]`,
    each.name === 'bottom-line' ? apart(body) : body,
    each === paper.explained ? legend(paper) : '',
  ].join('\n\n');
}

function documentsOf({ documents }: Briefing, { several, leftOut }: Printed): string {
  const listed = documents.map(({ letter, text }) => `[${heading(letter)}], [${literal(text)}]`);
  const [only] = documents;
  const named = several
    ? `#block(breakable: false, above: 2em)[#heading(level: 2)[Documents]
#text(size: 0.9em)[#grid(columns: (6mm, 1fr), row-gutter: 0.6em, ${listed.join(',\n')})]]`
    : only === undefined
      ? ''
      : `#block(above: 1.6em)[#small(8.5pt, quiet)[${literal(`Document: ${only.text}`)}]]`;
  return `${named}
${leftOut === null ? '' : `#block(above: 1em)[#small(8.5pt, quiet)[${literal(leftOut)}]]`}`;
}

/** The briefing in Typst's own language, from which its compiler makes the PDF. */
export function toTypst(briefing: Briefing): string {
  const paper = printed(briefing);
  const mentions = mentionsIn(briefing.notes);
  const proseOf = (name: string): Prose => proseIn(mentions, paper.several, name);
  const sections = briefing.sections.map((each, at) => {
    const begins = beginsPage(briefing.sections, at) ? '#pagebreak(weak: true)\n' : '';
    return begins + part(each, proseOf(each.name), briefing, paper, 1);
  });
  const behind = documentsOf(briefing, paper);
  const annex = paper.annex.map((each) => part(each, proseOf(each.name), briefing, paper, 2));
  const body = [
    pageOf(briefing, paper),
    ...sections,
    behind,
    ...(annex.length === 0
      ? []
      : ['#pagebreak(weak: true)\n#heading(level: 1)[Annex]\n#set text(size: 9.5pt)', ...annex]),
  ].join('\n\n');
  const shapeless = shapelessInWords(body);
  return shapeless === null ? body : `${body}\n\n#small(9pt, accent)[${literal(shapeless)}]`;
}
