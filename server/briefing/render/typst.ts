import type { Bar, Block, Briefing, Citation, Section, Sentence } from '../../contract/briefing.ts';
import { type Axis, axisOf, barInWords, MARKS, TIMELINE_HEAD } from '../../contract/briefing-words.ts';
import { citesInWords } from './blocks.ts';

/** A text as Typst content that holds no sign of Typst's own: a string literal. */
const literal = (text: string): string =>
  `#"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('\n', ' ')}"`;
const bare = (text: string): string => literal(text).slice(1);

function cites(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const [first] = numbers;
  return ` #link(<c${first}>)[#text(size: 0.75em, fill: quiet)[${literal(citesInWords(numbers))}]]`;
}

function sentence({ runs, cites: numbers, mark }: Sentence): string {
  const text = runs
    .map(({ text: each, is }) => (is === 'name' ? `#strong[${literal(each)}]` : literal(each)))
    .join('');
  const label = MARKS[mark];
  const marked =
    label === null
      ? mark === 'method'
        ? `#text(fill: quiet, style: "italic")[${text}]`
        : text
      : `#text(fill: accent, size: 0.8em, weight: "bold")[${literal(label)}] #highlight(fill: wash)[${text}]`;
  return `${marked}${cites(numbers)}`;
}

const prose = (sentences: readonly Sentence[]): string => sentences.map(sentence).join(' ');

function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: string,
): string {
  const top = head.map((each) => `[#strong[${literal(each)}]]`).join(', ');
  const body = rows.map((cells) => cells.map((cell) => `[${cell}]`).join(', ')).join(',\n');
  return `#block(above: 1em, below: 0.5em)[#strong[${literal(caption)}]]
#table(columns: ${widths}, stroke: (x, y) => (bottom: 0.5pt + rule), inset: (x: 4pt, y: 4pt), align: left + top, table.header(${top}),\n${body})`;
}

/** Hatched where it is possible, solid where it is certain. */
function drawnBar(bar: Bar, at: Axis): string {
  const [left, right] = [bar.from === null ? 0 : at(bar.from), bar.to === null ? 100 : at(bar.to)];
  const solid =
    bar.certainFrom === null || bar.certainTo === null
      ? ''
      : `#place(dx: ${at(bar.certainFrom).toFixed(2)}%, rect(width: ${Math.max(1, at(bar.certainTo) - at(bar.certainFrom)).toFixed(2)}%, height: 5pt, fill: accent, stroke: none))`;
  return `#pdf.artifact(box(width: 100%, height: 5pt)[#place(dx: ${left.toFixed(2)}%, rect(width: ${Math.max(1, right - left).toFixed(2)}%, height: 5pt, stroke: (paint: accent, thickness: 0.5pt, dash: "dashed")))${solid}])`;
}

function timeline(caption: string, bars: readonly Bar[]): string {
  const at = axisOf(bars);
  const rows = bars.map((bar) => [
    `${prose(bar.label)} #linebreak() ${drawnBar(bar, at)}`,
    literal(bar.written),
    ...barInWords(bar).map(literal),
  ]);
  return table(caption, TIMELINE_HEAD, rows, '(3fr, 1.3fr, 1fr, 1.3fr, 1fr)');
}

function citation({ n, who, grade, paraphrase, quote, passages }: Citation): string {
  const words = quote === null ? '' : ` ${literal(`In words: “${quote}”.`)}`;
  const where = passages
    .map(({ document, locator, start, end, sha256, checked }) =>
      literal(`${document}; ${locator}, characters ${start}–${end}; ${sha256.slice(0, 16)}… (${checked})`),
    )
    .join(' ');
  return `#block(breakable: true, below: 0.6em)[#text(size: 0.85em)[${literal(`${n}. `)}#strong[${literal(who)}] ${literal(`(${grade})`)} ${literal(paraphrase)}${words} #text(fill: quiet)[${where}]] #metadata(${n}) <c${n}>]`;
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
        each.head,
        each.rows.map((cells) => cells.map(prose)),
        `(${each.head.map((_, index) => (index === 0 ? '1.6fr' : '1fr')).join(', ')})`,
      );
    case 'timeline':
      return timeline(each.caption, each.bars);
    case 'picture':
      return `#figure(image(bytes(${bare(each.svg)}), format: "svg", width: 100%, alt: ${bare(each.alt)}), caption: [${literal(each.caption)}])`;
    case 'code':
      return `#text(size: 0.75em)[#raw(${bare(each.text)}, block: true, lang: ${bare(each.language)})]`;
    default:
      return briefing.citations.map(citation).join('\n');
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
  return `#let accent = rgb("#6b3d00")
#let quiet = rgb("#4a5058")
#let rule = rgb("#c9c4b8")
#let wash = rgb("#f3ead9")
#set document(title: ${bare(title)}, author: ${bare(by)}, description: ${bare(question)}, date: none)
#set text(lang: "en", size: 10pt, font: ("Libertinus Serif", "DejaVu Sans"))
#set page(paper: "a4", margin: (x: 20mm, y: 24mm),
  header: align(center)[#strong[${literal(caveat)}]],
  footer: context [#grid(columns: (1fr, auto, 1fr), [#text(size: 8pt, fill: quiet)[${literal(title)}]], [#counter(page).display() / #counter(page).final().first()], align(right)[#strong[${literal(caveat)}]])])
#set par(justify: false, leading: 0.6em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.7em)[#it]
#show heading: set text(font: ("DejaVu Sans"))
#show table: set text(size: 8.5pt)
#show link: set text(fill: accent)
#align(left)[#text(size: 20pt, weight: "bold")[#title()]]
#grid(columns: (28mm, 1fr), row-gutter: 0.5em, ${header})

${briefing.sections.map((each) => section(each, briefing)).join('\n\n')}
`;
}
