import type { AnnexPart, Bar, Block, Briefing, Citation, Section } from '#contract/briefing.ts';
import { xml as safe } from '#picture/svg/text.ts';
import { type Axis, axisOf, SPELLS_HEAD, spellInWords } from '#words/briefing.ts';
import {
  dayOfYear,
  drawnBar,
  gradeInWords,
  passageInWords,
  referencesInWords,
  widthsOf,
  yearsOf,
} from './blocks.ts';
import { styleOf } from './html-style.ts';
import { legendIn, Prose, whole } from './html-text.ts';
import { beginsPage, mentionsIn, type Printed, printed } from './printed.ts';

/**
 * On a phone each row is a card, whose cells say which column they are of.
 * @param head escaped already
 */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  drawnHead: readonly string[] = head,
): string {
  const sum = widths.reduce((all, width) => all + width, 0);
  const columns = widths.map((width) => `<col style="width:${Math.round((100 * width) / sum)}%">`).join('');
  const top = drawnHead.map((each) => `<th scope="col" role="columnheader">${each}</th>`).join('');
  const cell = (text: string, at: number): string =>
    at === 0
      ? `<th scope="row" role="rowheader">${text}</th>`
      : `<td role="cell"${head[at] && head.length > 2 ? ` data-head="${head[at]}"` : ''}>${text}</td>`;
  const body = rows.map((cells) => `<tr role="row">${cells.map(cell).join('')}</tr>`).join('\n');
  return `<table role="table">${caption === '' ? '' : `<caption>${safe(caption)}</caption>`}<colgroup>${columns}</colgroup><thead role="rowgroup"><tr role="row">${top}</tr></thead><tbody role="rowgroup">${body}</tbody></table>`;
}

const rect = (name: string, [a, b]: readonly [number, number], y: number, height: number): string =>
  `<rect x="${a.toFixed(2)}" y="${y}" width="${Math.max(0.8, b - a).toFixed(2)}" height="${height}" class="${name}"/>`;

/** Uncertainty drawn: outlined where possible, tinted on some day of it, solid where certain, an arrow where unbounded. */
function bar(each: Bar, at: Axis, years: readonly number[]): string {
  const { left, right, openLeft, openRight, certain, within } = drawnBar(each, at);
  const ticks = years.map((year) => `<path d="M${at(dayOfYear(year)).toFixed(2)} 0V12" class="tick"/>`);
  const parts = [
    ...ticks,
    rect('possible', [left, right], 4, 4),
    within === null ? '' : rect('within', within, 3, 6),
    certain === null ? '' : rect('certain', certain, 3, 6),
    openLeft ? '<path d="M2 2 0 6 2 10z" class="open"/>' : '',
    openRight ? '<path d="M98 2 100 6 98 10z" class="open"/>' : '',
  ];
  return `<svg viewBox="0 0 100 12" preserveAspectRatio="none" class="bar" aria-hidden="true">${parts.join('')}</svg>`;
}

const axis = (at: Axis, years: readonly number[]): string =>
  `<span class="axis" aria-hidden="true">${years.map((year) => `<span style="left:${at(dayOfYear(year)).toFixed(2)}%">${year}</span>`).join('')}</span><span class="unseen">Drawn</span>`;

function timeline(caption: string, bars: readonly Bar[], prose: Prose): string {
  const at = axisOf(bars);
  const years = yearsOf(bars);
  const rows = bars.map((each) => [
    prose.of(each.label),
    bar(each, at, years),
    ...spellInWords(each).map(safe),
  ]);
  const [what = '', ...others] = SPELLS_HEAD;
  return table(
    caption,
    [what, '', ...others],
    rows,
    [2.6, 2.4, 1.6, 1.6],
    [what, axis(at, years), ...others],
  );
}

function citation(each: Citation, documents: Briefing['documents']): string {
  const { n, who, paraphrase, quote, passages, claimId } = each;
  const words = quote === null ? '' : ` In words: <q>${safe(quote)}</q>.`;
  const where = passages.map(
    (passage) => `<span class="where">${safe(passageInWords(passage, documents))}</span>`,
  );
  return `<li id="c${n}" value="${n}"><strong>${whole(who)}</strong>${safe(gradeInWords(each))} ${whole(paraphrase)}${words} ${where.join('; ')} <code class="id">${safe(claimId)}</code></li>`;
}

const references = ({ citations, documents }: Briefing): string =>
  `<p class="method">${safe(referencesInWords({ citations }))}</p><ol class="references">${citations.map((each) => citation(each, documents)).join('\n')}</ol>`;

/** @param level of a heading inside it */
function block(each: Block, briefing: Briefing, prose: Prose, level: number): string {
  switch (each.block) {
    case 'heading':
      return `<h${level} id="${safe(each.id)}">${safe(each.text)}</h${level}>`;
    case 'text':
      return `<p>${prose.of(each.sentences)}</p>`;
    case 'list': {
      const tag = each.ordered ? 'ol' : 'ul';
      return `<${tag}>${each.items.map((item) => `<li>${prose.of(item)}</li>`).join('\n')}</${tag}>`;
    }
    case 'table':
      return table(
        each.caption,
        each.head.map(safe),
        each.rows.map((cells) => cells.map((cell) => prose.of(cell))),
        widthsOf(each.head, each.rows),
      );
    case 'facts':
      return `<dl class="facts">${each.rows.map(({ label, cell }) => `<div><dt>${safe(label)}</dt><dd>${prose.of(cell)}</dd></div>`).join('\n')}</dl>`;
    case 'timeline':
      return timeline(each.caption, each.bars, prose);
    case 'picture':
      return `<figure>${each.svg}<figcaption>${safe(each.caption)} <span class="unseen">${safe(each.alt)}</span></figcaption></figure>`;
    case 'code':
      return `<pre tabindex="0"><code>${safe(each.text)}</code></pre>`;
    default:
      return references(briefing);
  }
}

/** What the parts of a briefing are written with. */
interface Sheet {
  briefing: Briefing;
  paper: Printed;
  proseOf: (part: string) => Prose;
}

function part(each: Section | AnnexPart, level: number, begins: boolean, sheet: Sheet): string {
  const { briefing, paper, proseOf } = sheet;
  const prose = proseOf(each.name);
  const blocks = each.blocks.map((one) => block(one, briefing, prose, level + 1)).join('\n');
  const signs = each === paper.explained ? legendIn(paper.legend) : '';
  return `<section class="part-${each.name}${begins ? ' begins' : ''}" aria-labelledby="${each.name}"><h${level} id="${each.name}">${safe(each.title)}</h${level}>
${blocks}
${signs}${prose.notes()}
</section>`;
}

function documentsOf({ documents: all }: Briefing, { several, leftOut }: Printed): string {
  const listed = all.map(({ letter, text }) => `<dt>${several ? letter : ''}</dt><dd>${whole(text)}</dd>`);
  const list =
    all.length === 0
      ? ''
      : `<section aria-labelledby="documents"><h3 id="documents">${all.length === 1 ? 'Document' : 'Documents'}</h3><dl class="documents">${listed.join('')}</dl></section>`;
  return list + (leftOut === null ? '' : `<p class="left-out">${safe(leftOut)}</p>`);
}

/** A line may end between its pieces, and not within one. */
const pieces = (line: string): string =>
  line
    .split(' · ')
    .map((each) => (each.length > LONG_PIECE ? safe(each) : `<span class="whole">${safe(each)}</span>`))
    .join(' · ');

const LONG_PIECE = 36;

function front({ house }: Briefing, { title, line, through }: Printed): string {
  const logo = house.logo === null ? '' : `<img src="${safe(house.logo)}" alt="">`;
  const masthead =
    logo === '' && house.organisation === ''
      ? ''
      : `<p class="masthead">${logo}${safe(house.organisation)}</p>`;
  const lines = [line, through].filter((each) => each !== '');
  return `<header>${masthead}<h1>${whole(title)}</h1>${lines.map((each) => `<p class="line">${pieces(each)}</p>`).join('')}</header>`;
}

/** One page that needs no network: style, fonts and picture stand in it. It reads on a screen, on a phone and on paper. */
export function toHtml(briefing: Briefing): string {
  const { title, question } = briefing.request;
  const paper = printed(briefing);
  const mentions = mentionsIn(briefing.notes);
  const sheet = { briefing, paper, proseOf: (name: string) => new Prose(mentions, paper.several, name) };
  const sections = briefing.sections.map((each, at) =>
    part(each, 2, beginsPage(briefing.sections, at), sheet),
  );
  const behind = documentsOf(briefing, paper);
  const annex = paper.annex.map((each) => part(each, 3, false, sheet));
  const marking = (where: string): string =>
    paper.handling === '' ? '' : `<p class="marking ${where}">${safe(paper.handling)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${safe(title)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<title>${safe(question)}</title>
<style>${styleOf(briefing.house, paper)}</style>
</head>
<body>
${paper.draft === null ? '' : `<p class="draft">${safe(paper.draft)}</p>`}
<main>
${marking('start')}
${front(briefing, paper)}
${sections.join('\n')}
${behind}
${annex.length === 0 ? '' : `<div class="annex"><h2>Annex</h2>\n${annex.join('\n')}</div>`}
${marking('end')}
</main>
</body>
</html>
`;
}
