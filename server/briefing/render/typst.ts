import type { Bar, Block, Briefing, Citation, Section, Sentence } from '#contract/briefing.ts';
import { type Axis, axisOf, barInWords, runsOf, TIMELINE_HEAD } from '#words/briefing.ts';
import { shapelessInWords } from '../../exports/shapes.ts';
import { breakable, isolated, wholeWords } from '#words/names.ts';
import {
  dayOfYear,
  documentsIn,
  drawnBar,
  gradeInWords,
  marksOf,
  passageInWords,
  referencesInWords,
  widthsOf,
  yearsOf,
} from './blocks.ts';

/** A string of Typst's, in which nothing is a sign of its own. */
const bare = (text: string): string =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\p{Cc}/gu, ' ')}"`;
/** A text as content: "al-" is boxed with its name, and a word that is longer than a column may break. */
const literal = (text: string): string =>
  wholeWords(breakable(text))
    .map((piece, at) => (at % 2 === 1 ? `#box[#${bare(piece)}]` : piece === '' ? '' : `#${bare(piece)}`))
    .join('');

/** Each stretch of numbers leads to its first citation. */
function cites(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const links = runsOf(numbers).map(
    ([a, b]) => `#cited(<c${a}>)[${literal(a === b ? `${a}` : `${a}–${b}`)}]`,
  );
  return ` #text(size: 0.75em, fill: quiet)[${literal('[')}${links.join(literal(', '))}${literal(']')}]`;
}

function sentence({ runs, cites: numbers, mark }: Sentence, label: string | null): string {
  const text = runs
    .map(({ text: each, is }) =>
      is === 'name' ? `#text(weight: "semibold")[${literal(isolated(each))}]` : literal(each),
    )
    .join('');
  const own = mark === 'judgement' || mark === 'assumption';
  const said =
    mark === 'method'
      ? `#text(fill: quiet, style: "italic")[${text}]`
      : own
        ? `#highlight(fill: wash)[${text}]`
        : text;
  const marked =
    label === null ? said : `#text(fill: accent, size: 0.8em, weight: "bold")[${literal(label)}] ${said}`;
  return `${marked}${cites(numbers)}`;
}

function prose(sentences: readonly Sentence[]): string {
  const marks = marksOf(sentences);
  return sentences.map((each, index) => sentence(each, marks[index] ?? null)).join(' ');
}

/** @param head Typst content */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const top = head.map((each) => `[${each}]`).join(', ');
  const body = rows.map((cells) => cells.map((cell) => `[${cell}]`).join(', ')).join(',\n');
  return `#block(above: 1.2em, below: 0.5em, sticky: true)[#strong[${literal(caption)}]]
#table(columns: (${widths.map((width) => `${width}fr`).join(', ')},), stroke: (x, y) => (bottom: 0.5pt + rule), inset: (x: 4pt, y: 4pt), align: left + top, table.header(${top}),\n${body})`;
}

const heading = (text: string): string => `#strong[${literal(text)}]`;
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

function timeline(caption: string, bars: readonly Bar[]): string {
  const at = axisOf(bars);
  const years = yearsOf(bars);
  const rows = bars.map((bar) => [
    prose(bar.label),
    drawn(bar, at, years),
    // A range may break after its dots: it is longer than its column.
    literal(bar.written.replaceAll('..', '..\u200b').replaceAll('/', '/\u200b')),
    ...barInWords(bar).map(literal),
  ]);
  const [what = '', ...others] = TIMELINE_HEAD.map(heading);
  return table(caption, [what, axis(at, years), ...others], rows, [2.6, 2.6, 1.3, 1.1, 1.4, 1.1]);
}

type Documents = ReturnType<typeof documentsIn>;

function citation(each: Citation, documents: Documents): string {
  const { n, who, paraphrase, quote, passages } = each;
  const words = quote === null ? '' : ` ${literal(`In words: “${quote}”.`)}`;
  const where = passages.map((passage) => passageInWords(passage, documents)).join('; ');
  return `[${literal(`${n}`)} #metadata(${n}) <c${n}>], [#text(weight: "semibold")[${literal(who)}] ${literal(`(${gradeInWords(each)})`)} ${literal(paraphrase)}${words} #text(fill: quiet, size: 0.9em)[${literal(where)}]]`;
}

const numbered = (all: readonly string[]): string =>
  `#grid(columns: (8mm, 1fr), row-gutter: 0.7em, ${all.join(',\n')})`;

function references(briefing: Briefing): string {
  const documents = documentsIn(briefing.citations);
  const told = [...documents.values()].map(({ letter, text }) => `[${heading(letter)}], [${literal(text)}]`);
  const claims = briefing.citations.map((each) => citation(each, documents));
  return `#text(size: 8.5pt)[${numbered(told)}
#text(fill: quiet, style: "italic")[${literal(referencesInWords(briefing))}]
${numbered(claims)}]`;
}

function block(each: Block, briefing: Briefing): string {
  switch (each.block) {
    case 'heading':
      return `#heading(level: 2)[${literal(each.text)}]`;
    case 'text':
      return `#par[${prose(each.sentences)}]`;
    case 'list':
      return `#${each.ordered ? 'enum' : 'list'}(${each.items.map((item) => `[${prose(item)}]`).join(',\n')})`;
    case 'table':
      return table(
        each.caption,
        each.head.map(heading),
        each.rows.map((cells) => cells.map(prose)),
        widthsOf(each.head, each.rows),
      );
    case 'timeline':
      return timeline(each.caption, each.bars);
    case 'picture':
      return `#figure(image(bytes(${bare(each.svg)}), format: "svg", width: 100%, height: 165mm, fit: "contain", alt: ${bare(each.alt)}), caption: [${literal(each.caption)}])`;
    case 'code':
      return `#text(size: 0.75em)[#raw(${bare(each.text)}, block: true, lang: ${bare(each.language)})]`;
    default:
      return references(briefing);
  }
}

const section = (each: Section, briefing: Briefing): string =>
  [`#heading(level: 1)[${literal(each.title)}]`, ...each.blocks.map((part) => block(part, briefing))].join(
    '\n\n',
  );

/** The briefing in Typst's own language, from which its compiler makes the PDF. */
export function toTypst(briefing: Briefing): string {
  const { title, caveat, by, question } = briefing.request;
  const header = briefing.header
    .map(({ label, text }) => `[#text(fill: quiet)[${literal(label)}]], [${literal(text)}]`)
    .join(',\n');
  // An outline may leave out the list that numbers lead to, and a link that leads nowhere is an error.
  const listed = briefing.sections.some(({ name }) => name === 'citations');
  const body = briefing.sections.map((each) => section(each, briefing)).join('\n\n');
  const shapeless = shapelessInWords([title, caveat, header, body].join(' '));
  const note = shapeless === null ? '' : `#text(fill: accent, size: 9pt)[${literal(shapeless)}]`;
  return `#let accent = rgb("#6b3d00")
#let cited = ${listed ? 'link' : '(_, number) => number'}
#let quiet = rgb("#4a5058")
#let rule = rgb("#c9c4b8")
#let wash = rgb("#f3ead9")
#set document(title: ${bare(title)}, author: ${bare(by)}, description: ${bare(question)}, date: none)
#set text(lang: "en", size: 10.5pt, font: ("Libertinus Serif", "Source Sans 3", "DejaVu Sans"))
#set page(paper: "a4", margin: (x: 20mm, y: 24mm),
  header: align(center)[#strong[${literal(caveat)}]],
  footer: context [#grid(columns: (1fr, auto, 1fr), [#text(size: 8pt, fill: quiet)[${literal(title)}]], [#counter(page).display() / #counter(page).final().first()], align(right)[#strong[${literal(caveat)}]])])
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.7em)[#it]
#show heading: set text(font: ("Source Sans 3", "DejaVu Sans"), weight: "semibold")
#show table: set text(size: 8.5pt, font: ("Source Sans 3", "DejaVu Sans"))
#show figure.caption: set text(size: 9pt, fill: quiet)
#set list(spacing: 0.8em)
#set enum(spacing: 0.9em)
#show link: set text(fill: accent)
#show title: set text(font: ("Source Sans 3", "DejaVu Sans"), size: 20pt, weight: "semibold")
#title()
#grid(columns: (34mm, 1fr), row-gutter: 0.6em, ${header})
${note}
#v(0.6em)
#columns(2)[#text(size: 9pt, font: ("Source Sans 3", "DejaVu Sans"))[#outline(title: none, depth: 1)]]

${body}
`;
}
