import type { Block, Briefing, Citation, Section, Sentence } from '../../contract/briefing.ts';
import { barInWords, MARKS, TIMELINE_HEAD } from '../../contract/briefing-words.ts';
import { citesInWords } from './blocks.ts';

/** What Markdown would read as a sign of its own. */
const safe = (text: string): string =>
  text.replaceAll(/([\\`*_{}[\]<>|#])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ');

function sentence({ runs, cites, mark }: Sentence): string {
  const text = runs.map(({ text: each }) => safe(each)).join('');
  const label = MARKS[mark];
  const marked = label === null ? (mark === 'method' ? `*${text}*` : text) : `**${label}:** ${text}`;
  return cites.length === 0 ? marked : `${marked} ${safe(citesInWords(cites))}`;
}

const prose = (sentences: readonly Sentence[]): string => sentences.map(sentence).join(' ');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`**${safe(caption)}**`, '', row(head.map(safe)), row(head.map(() => '---')), ...rows.map(row)].join(
    '\n',
  );
}

function citation({ n, who, grade, paraphrase, quote, passages }: Citation): string {
  const words = quote === null ? '' : ` In words: “${safe(quote)}”.`;
  const where = passages
    .map(
      ({ document, locator, sha256, checked }) =>
        `${safe(document)}; ${safe(locator)} (SHA-256 of the passage ${sha256.slice(0, 16)}…, ${checked})`,
    )
    .join(' · ');
  return `${n}. ${safe(who)} (${grade}): ${safe(paraphrase)}${words} ${where}`;
}

function block(each: Block, briefing: Briefing): string {
  switch (each.block) {
    case 'heading':
      return `### ${safe(each.text)}`;
    case 'text':
      return prose(each.sentences);
    case 'list':
      return each.items
        .map((item, index) => `${each.ordered ? `${index + 1}.` : '-'} ${prose(item)}`)
        .join('\n');
    case 'table':
      return table(
        each.caption,
        each.head,
        each.rows.map((cells) => cells.map(prose)),
      );
    case 'timeline':
      return table(
        each.caption,
        TIMELINE_HEAD,
        each.bars.map((bar) => [prose(bar.label), `\`${bar.written}\``, ...barInWords(bar)]),
      );
    case 'picture':
      return `![${safe(each.alt)}](picture.svg)\n\n*${safe(each.caption)}*`;
    case 'code':
      return `\`\`\`${each.language}\n${each.text}\n\`\`\``;
    default:
      return briefing.citations.map(citation).join('\n');
  }
}

const section = (each: Section, briefing: Briefing): string =>
  [`## ${safe(each.title)}`, ...each.blocks.map((part) => block(part, briefing))].join('\n\n');

/** CommonMark with tables. The picture lies beside it as picture.svg. */
export function toMarkdown(briefing: Briefing): string {
  const { title } = briefing.request;
  return [
    `# ${safe(title)}`,
    briefing.header.map(({ label, text }) => `- **${safe(label)}:** ${safe(text)}`).join('\n'),
    ...briefing.sections.map((each) => section(each, briefing)),
    '',
  ].join('\n\n');
}
