import type { Bar, Block, Briefing, Citation, Section, Sentence } from '../../contract/briefing.ts';
import { xml as safe } from '../../picture/text.ts';
import {
  type Axis,
  axisOf,
  barInWords,
  MARKS,
  runsOf,
  TIMELINE_HEAD,
} from '../../contract/briefing-words.ts';
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

function sentence({ runs, cites: numbers, mark }: Sentence): string {
  const text = runs
    .map(({ text: each, is }) =>
      is === 'name'
        ? `<bdi class="name">${safe(each)}</bdi>`
        : is === 'quote'
          ? `<q>${safe(each.slice(1, -1))}</q>`
          : safe(each),
    )
    .join('');
  const label = MARKS[mark];
  const marked = label === null ? text : `<strong class="mark">${label}</strong> ${text}`;
  return `<span class="${mark}">${marked}</span>${cites(numbers)}`;
}

const prose = (sentences: readonly Sentence[]): string => sentences.map(sentence).join(' ');

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const top = head.map((each) => `<th scope="col">${safe(each)}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="group" aria-label="${safe(caption)}"><table><caption>${safe(caption)}</caption><thead><tr>${top}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

/** Uncertainty drawn: hatched where it is possible, solid where it is certain, open where no bound is known. */
function drawnBar(bar: Bar, at: Axis): string {
  const [left, right] = [bar.from === null ? 0 : at(bar.from), bar.to === null ? 100 : at(bar.to)];
  const solid =
    bar.certainFrom === null || bar.certainTo === null
      ? ''
      : `<rect x="${at(bar.certainFrom).toFixed(2)}" y="3" width="${Math.max(0.8, at(bar.certainTo) - at(bar.certainFrom)).toFixed(2)}" height="6" class="certain"/>`;
  const open = `${bar.from === null ? '<path d="M2 2 0 6 2 10" class="open"/>' : ''}${bar.to === null ? '<path d="M98 2 100 6 98 10" class="open"/>' : ''}`;
  return `<svg viewBox="0 0 100 12" preserveAspectRatio="none" class="bar" aria-hidden="true"><rect x="${left.toFixed(2)}" y="4" width="${Math.max(0.8, right - left).toFixed(2)}" height="4" class="possible"/>${solid}${open}</svg>`;
}

function timeline(caption: string, bars: readonly Bar[]): string {
  const at = axisOf(bars);
  const rows = bars.map((bar) => {
    const days = barInWords(bar).map((each) => `<span class="day">${safe(each)}</span>`);
    return [`${prose(bar.label)}${drawnBar(bar, at)}`, `<code>${safe(bar.written)}</code>`, ...days];
  });
  return table(caption, TIMELINE_HEAD, rows);
}

const CHECKED = {
  matches: 'hash matches the text',
  differs: 'HASH DIFFERS FROM THE TEXT',
  'no text': 'text not at hand',
};

function citation({ n, who, grade, paraphrase, quote, passages, claimId }: Citation): string {
  const words = quote === null ? '' : ` In words: <q>${safe(quote)}</q>.`;
  const where = passages.map(
    ({ document, locator, start, end, sha256, checked }) =>
      `<span class="where">${safe(document)}; ${safe(locator)}, characters ${start}–${end}; <code>${sha256.slice(0, 16)}…</code> (${CHECKED[checked]})</span>`,
  );
  return `<li id="c${n}" value="${n}"><strong>${safe(who)}</strong> <span class="grade">${safe(grade)}</span> ${safe(paraphrase)}${words} ${where.join(' ')} <code class="id">${safe(claimId)}</code></li>`;
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
        each.head,
        each.rows.map((cells) => cells.map(prose)),
      );
    case 'timeline':
      return timeline(each.caption, each.bars);
    case 'picture':
      return `<figure><div class="wide" tabindex="0" role="group" aria-label="Picture">${each.svg}</div><figcaption>${safe(each.caption)} ${safe(each.alt)}</figcaption></figure>`;
    case 'code':
      return `<pre tabindex="0"><code>${safe(each.text)}</code></pre>`;
    default:
      return `<ol class="references">${briefing.citations.map(citation).join('\n')}</ol>`;
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
