import type { Bar, Block, Briefing, Citation, Section, Sentence } from '#contract/briefing.ts';
import { axisOf, barInWords, TIMELINE_HEAD } from '#words/briefing.ts';
import { isolated } from '#words/names.ts';
import {
  barInLetters,
  citesInWords,
  documentsIn,
  gradeInWords,
  LETTERS,
  marksOf,
  passageInWords,
  referencesInWords,
} from './blocks.ts';

/** Characters that Markdown reads as markup. */
const safe = (text: string): string =>
  text.replaceAll(/([\\`*_{}[\]<>|#])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ');

function sentence({ runs, cites, mark }: Sentence, label: string | null): string {
  const text = runs.map(({ text: each, is }) => safe(is === 'name' ? isolated(each) : each)).join('');
  const said = mark === 'method' ? `*${text}*` : text;
  const marked = label === null ? said : `**${label}:** ${said}`;
  return cites.length === 0 ? marked : `${marked} ${safe(citesInWords(cites))}`;
}

function prose(sentences: readonly Sentence[]): string {
  const marks = marksOf(sentences);
  return sentences.map((each, index) => sentence(each, marks[index] ?? null)).join(' ');
}
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [`**${safe(caption)}**`, '', row(head.map(safe)), row(head.map(() => '---')), ...rows.map(row)].join(
    '\n',
  );
}

type Documents = ReturnType<typeof documentsIn>;

function citation(each: Citation, documents: Documents): string {
  const { n, who, paraphrase, quote, passages } = each;
  const words = quote === null ? '' : ` In words: “${safe(quote)}”.`;
  const where = passages.map((passage) => safe(passageInWords(passage, documents))).join('; ');
  return `${n}. ${safe(who)} (${safe(gradeInWords(each))}): ${safe(paraphrase)}${words} ${where}`;
}

function references(briefing: Briefing): string {
  const documents = documentsIn(briefing.citations);
  return [
    [...documents.values()].map(({ letter, text }) => `- **${letter}:** ${safe(text)}`).join('\n'),
    `*${safe(referencesInWords(briefing))}*`,
    briefing.citations.map((each) => citation(each, documents)).join('\n'),
  ].join('\n\n');
}

function timeline(caption: string, bars: readonly Bar[]): string {
  const at = axisOf(bars);
  const [what = '', ...others] = TIMELINE_HEAD;
  const rows = bars.map((bar) => [
    prose(bar.label),
    `\`${barInLetters(bar, at)}\``,
    `\`${bar.written}\``,
    ...barInWords(bar),
  ]);
  return `${table(caption, [what, 'Drawn', ...others], rows)}\n\n*${LETTERS}*`;
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
      return timeline(each.caption, each.bars);
    case 'picture':
      return `![${safe(each.alt)}](picture.svg)\n\n*${safe(each.caption)}*`;
    case 'code':
      return `\`\`\`${each.language}\n${each.text}\n\`\`\``;
    default:
      return references(briefing);
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
