import type { Bar, Block, Briefing, Citation, Section, Sentence } from '#contract/briefing.ts';
import { xml as safe } from '#picture/svg/text.ts';
import { wholeWords } from '#words/names.ts';
import { type Axis, axisOf, barInWords, runsOf, TIMELINE_HEAD } from '#words/briefing.ts';
import {
  dayOfYear,
  documentsIn,
  drawnBar,
  gradeInWords,
  marksOf,
  passageInWords,
  referencesInWords,
  yearsOf,
} from './blocks.ts';
import { STYLE } from './html-style.ts';

/** A number that leads to its citation; what is cited in a row is still named one by one for whoever follows it. */
const cite = (n: number): string => `<a href="#c${n}">${n}</a>`;

function cites(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const words = runsOf(numbers)
    .map(([a, b]) => (a === b ? cite(a) : `${cite(a)}–${cite(b)}`))
    .join(', ');
  return ` <span class="cites">[${words}]</span>`;
}

/** No line ends between "al-" and its name; what is copied from it stays as it is written. */
const whole = (text: string): string =>
  wholeWords(text)
    .map((piece, at) => (at % 2 === 1 ? `<span class="whole">${safe(piece)}</span>` : safe(piece)))
    .join('');

function sentence({ runs, cites: numbers, mark }: Sentence, label: string | null): string {
  const text = runs
    .map(({ text: each, is }) =>
      is === 'name'
        ? `<bdi class="name">${whole(each)}</bdi>`
        : is === 'quote'
          ? `<q>${safe(each.slice(1, -1))}</q>`
          : whole(each),
    )
    .join('');
  const marked = label === null ? text : `<strong class="mark">${label}</strong> ${text}`;
  return `<span class="${mark}">${marked}</span>${cites(numbers)}`;
}

function prose(sentences: readonly Sentence[]): string {
  const marks = marksOf(sentences);
  return sentences.map((each, index) => sentence(each, marks[index] ?? null)).join(' ');
}

/** @param head text, or what is drawn there, escaped already */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const top = head.map((each) => `<th scope="col">${each}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="group" aria-label="${safe(caption)}"><table><caption>${safe(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
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

function timeline(caption: string, bars: readonly Bar[]): string {
  const at = axisOf(bars);
  const years = yearsOf(bars);
  const rows = bars.map((each) => {
    const days = barInWords(each).map((day) => `<span class="day">${safe(day)}</span>`);
    return [prose(each.label), bar(each, at, years), `<code>${safe(each.written)}</code>`, ...days];
  });
  const [what = '', ...others] = TIMELINE_HEAD.map(safe);
  return table(caption, [what, axis(at, years), ...others], rows);
}

type Documents = ReturnType<typeof documentsIn>;

function citation(each: Citation, documents: Documents): string {
  const { n, who, paraphrase, quote, passages, claimId } = each;
  const words = quote === null ? '' : ` In words: <q>${safe(quote)}</q>.`;
  const where = passages.map(
    (passage) => `<span class="where">${safe(passageInWords(passage, documents))}</span>`,
  );
  return `<li id="c${n}" value="${n}"><strong>${whole(who)}</strong> <span class="grade">${safe(gradeInWords(each))}</span> ${whole(paraphrase)}${words} ${where.join('; ')} <code class="id">${safe(claimId)}</code></li>`;
}

function references(briefing: Briefing): string {
  const documents = documentsIn(briefing.citations);
  const listed = [...documents.values()].map(
    ({ letter, text }) => `<div><dt>${letter}</dt><dd>${safe(text)}</dd></div>`,
  );
  const claims = briefing.citations.map((each) => citation(each, documents));
  return `<dl class="documents">${listed.join('')}</dl><p class="method">${safe(referencesInWords(briefing))}</p><ol class="references">${claims.join('\n')}</ol>`;
}

function block(each: Block, briefing: Briefing): string {
  switch (each.block) {
    case 'heading':
      return `<h3 id="${safe(each.id)}">${safe(each.text)}</h3>`;
    case 'text':
      return `<p>${prose(each.sentences)}</p>`;
    case 'list': {
      const tag = each.ordered ? 'ol' : 'ul';
      return `<${tag}>${each.items.map((item) => `<li>${prose(item)}</li>`).join('\n')}</${tag}>`;
    }
    case 'table':
      return table(
        each.caption,
        each.head.map(safe),
        each.rows.map((cells) => cells.map(prose)),
      );
    case 'timeline':
      return timeline(each.caption, each.bars);
    case 'picture':
      return `<figure><div class="wide" tabindex="0" role="group" aria-label="Picture">${each.svg}</div><figcaption>${safe(each.caption)} ${safe(each.alt)}</figcaption></figure>`;
    case 'code':
      return `<pre tabindex="0"><code>${safe(each.text)}</code></pre>`;
    default:
      return references(briefing);
  }
}

const section = (each: Section, briefing: Briefing): string =>
  `<section aria-labelledby="${each.name}"><h2 id="${each.name}">${safe(each.title)}</h2>\n${each.blocks.map((part) => block(part, briefing)).join('\n')}\n</section>`;

function contents({ sections }: Briefing): string {
  return `<nav aria-label="Contents"><ol>${sections.map(({ name, title }) => `<li><a href="#${name}">${safe(title)}</a></li>`).join('')}</ol></nav>`;
}

/** One page that needs no network: style and picture stand in it. Prints with the caveat on every sheet. */
export function toHtml(briefing: Briefing): string {
  const { title, caveat, question } = briefing.request;
  const header = briefing.header
    .map(({ label, text }) => `<div><dt>${safe(label)}</dt><dd>${safe(text)}</dd></div>`)
    .join('');
  const margin = caveat === '' ? '' : `<p class="caveat" aria-hidden="true">${safe(caveat)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${safe(question)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${margin}
<main>
<header><h1>${safe(title)}</h1><dl>${header}</dl></header>
${contents(briefing)}
${briefing.sections.map((each) => section(each, briefing)).join('\n')}
</main>
</body>
</html>
`;
}
