import type { Briefing } from '#contract/briefing.ts';
import type { FontFamily } from '#contract/house.ts';
import type { Printed } from './printed.ts';
import { bare, literal } from './typst-text.ts';

const faces = (family: FontFamily): string => `(${bare(family)}, "Source Sans 3", "DejaVu Sans")`;

/** The margins of a page: handling and running head above, handling and page below, "DRAFT" at its left. */
function margins({ handling, head, draft }: Printed): string {
  const open =
    draft === null
      ? ''
      : `place(top + left, dx: 5mm, dy: 27mm, pdf.artifact(box(width: 16mm, stroke: 0.8pt + accent, radius: 2pt, inset: 3pt, small(7.5pt, accent, align(center, strong[${draft.split(', ').map(literal).join(',\\ ')}])))))`;
  const marking = handling === '' ? '' : `align(center, small(8pt, ink, strong[${literal(handling)}]))`;
  return `header: [#set par(spacing: 3.5pt)
    #${marking === '' ? 'none' : marking}
    #small(8pt, quiet)[${literal(head)}]
    #line(length: 100%, stroke: 0.5pt + rule)],
  header-ascent: 6mm, footer-descent: 7mm,
  footer: context [#grid(columns: (1fr, auto, 1fr), [], ${marking === '' ? '[]' : marking}, align(right, small(8pt, quiet)[Page #counter(page).display() of #counter(page).final().first()]))],
  background: ${open === '' ? 'none' : open},`;
}

const IMAGE = /^data:image\/(png|jpeg|svg\+xml);base64,(.*)$/s;

/** The head of page one: whose paper it is, where the house style says so. */
function masthead({ house }: Briefing): string {
  const [, kind = '', data = ''] = IMAGE.exec(house.logo ?? '') ?? [];
  const format = kind === 'svg+xml' ? 'svg' : kind === 'jpeg' ? 'jpg' : kind;
  const bytes = `bytes((${[...Buffer.from(data, 'base64')].join(',')},))`;
  const logo =
    data === ''
      ? ''
      : `#box(baseline: 30%, image(${bytes}, format: ${bare(format)}, height: 11mm, alt: ${bare(house.organisation || 'Logo')}))`;
  const name =
    house.organisation === ''
      ? ''
      : `#text(font: sans, weight: "semibold", size: 11pt)[${literal(house.organisation)}]`;
  return logo === '' && name === ''
    ? ''
    : `#block(below: 6mm)[${[logo, name].filter((part) => part !== '').join('#h(4mm)')}]`;
}

/** What every page of a briefing shares, and the head of the first: the question, large, and one quiet line. */
export function pageOf(briefing: Briefing, paper: Printed): string {
  const { house, request } = briefing;
  const { colours, fonts } = house;
  return `#let accent = rgb(${bare(colours.accent)})
#let ink = rgb(${bare(colours.ink)})
#let wash = rgb(${bare(colours.wash)})
#let quiet = ink.lighten(22%)
#let rule = ink.lighten(72%)
#let sans = ${faces(fonts.heading)}
#let small(size, fill, body) = text(font: sans, size: size, fill: fill, body)
#let sign(body) = box(stroke: 0.5pt + accent, radius: 1.5pt, inset: (x: 2pt), outset: (y: 1.6pt), text(font: sans, size: 0.86em, fill: accent, weight: "semibold", body))
#let own(body) = box(text(font: sans, size: 0.74em, fill: accent, style: "italic", body))
#let label-of(body) = text(font: sans, fill: accent, size: 0.76em, weight: "bold", tracking: 0.03em, upper(body))
#set document(title: ${bare(request.question)}, author: ${bare(request.by)}, description: ${bare(request.title)}, date: none)
#set text(lang: "en", size: ${fonts.size}pt, fill: ink, font: ${faces(fonts.text)})
#set page(paper: ${bare(house.paper)}, margin: (left: 25mm, right: 20mm, top: 27mm, bottom: 22mm),
  ${margins(paper)})
#set par(justify: false, leading: 0.6em, spacing: 0.8em)
#set list(spacing: 0.7em, marker: text(fill: accent)[•], body-indent: 0.6em)
#set enum(spacing: 0.95em, body-indent: 0.8em, numbering: n => text(font: sans, size: 1.15em, weight: "bold", fill: accent)[#n])
#set footnote.entry(gap: 0.45em, indent: 0em, separator: line(length: 28%, stroke: 0.5pt + rule))
#show footnote.entry: set text(size: ${(0.78 * fonts.size).toFixed(2)}pt)
#show footnote.entry: set par(leading: 0.5em)
#show heading: set text(font: sans, weight: "semibold")
#show heading.where(level: 1): set text(size: 14pt, fill: accent)
#show heading.where(level: 1): set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em)
#show heading.where(level: 3): set text(size: 10pt)
#show table: set text(size: ${(0.88 * fonts.size).toFixed(2)}pt, font: sans)
#show table.cell: set par(leading: 0.52em)
#show figure.caption: set text(size: 9pt, fill: quiet, font: sans)
#show figure.caption: set align(left)
#show link: set text(fill: accent)
#show title: set text(font: sans, size: 25pt, weight: "semibold")
#show title: set par(leading: 0.4em)
#show title: set block(above: 0pt, below: 0.5em)
${masthead(briefing)}
#title[${literal(paper.title)}]
#block(below: 0.4em)[#small(9pt, quiet)[${literal(paper.line)}]]
${paper.through === '' ? '' : `#block(above: 0.4em, below: 0.4em)[#small(9pt, quiet)[${literal(paper.through)}]]`}
#line(length: 100%, stroke: 1.2pt + accent)
`;
}
