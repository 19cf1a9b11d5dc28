import { strToU8, zipSync } from 'fflate';
import type {
  AnnexPart,
  Bar,
  Block,
  Briefing,
  Citation,
  Note,
  Section,
  Sentence,
} from '#contract/briefing.ts';
import { axisOf, EDITED, SIGNS, SPELLS_HEAD, spellInWords } from '#words/briefing.ts';
import { isolated } from '#words/names.ts';
import { barInLetters, gradeInWords, LETTERS, marksOf, passageInWords, referencesInWords } from './blocks.ts';
import { type Mentions, mentionsIn, noteInWords, type Printed, printed } from './printed.ts';

/** Characters that Markdown reads as markup. */
const safe = (text: string): string =>
  text.replaceAll(/([\\`*_{}[\]<>|#~])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ');

function sentence({ runs, mark, signs, edited }: Sentence, label: string | null): string {
  const text = runs.map(({ text: each, is }) => safe(is === 'name' ? isolated(each) : each)).join('');
  const said = mark === 'method' ? `*${text}*` : text;
  const behind = [
    ...signs.map((each) => safe(`[${SIGNS[each].sign}]`)),
    ...(edited ? [`*(${EDITED})*`] : []),
  ];
  return [...(label === null ? [] : [`**${label}:**`]), said, ...behind].join(' ');
}

type Prose = (sentences: readonly Sentence[]) => string;

const proseIn =
  (mentions: Mentions, part: string): Prose =>
  (sentences) => {
    const marks = marksOf(sentences, part);
    return sentences
      .map(
        (each, index) =>
          sentence(each, marks[index] ?? null) +
          mentions(each)
            .map(({ n }) => `[^${n}]`)
            .join(''),
      )
      .join(' ');
  };

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const title = caption === '' ? [] : [`**${safe(caption)}**`, ''];
  return [...title, row(head.map(safe)), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function citation(each: Citation, documents: Briefing['documents']): string {
  const { n, who, paraphrase, quote, passages } = each;
  const words = quote === null ? '' : ` In words: “${safe(quote)}”.`;
  const where = passages.map((passage) => safe(passageInWords(passage, documents))).join('; ');
  return `${n}. ${safe(who)}${safe(gradeInWords(each))}: ${safe(paraphrase)}${words} ${where}`;
}

const references = ({ citations, documents }: Briefing): string =>
  [
    `*${safe(referencesInWords({ citations }))}*`,
    citations.map((each) => citation(each, documents)).join('\n'),
  ].join('\n\n');

function timeline(caption: string, bars: readonly Bar[], prose: Prose): string {
  const at = axisOf(bars);
  const [what = '', ...others] = SPELLS_HEAD;
  const rows = bars.map((bar) => [prose(bar.label), `\`${barInLetters(bar, at)}\``, ...spellInWords(bar)]);
  return `${table(caption, [what, 'Drawn', ...others], rows)}\n\n*${LETTERS}*`;
}

/** @param level of a heading inside it */
function block(each: Block, briefing: Briefing, prose: Prose, level: number): string {
  switch (each.block) {
    case 'heading':
      return `${'#'.repeat(level)} ${safe(each.text)}`;
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
    case 'facts':
      return table(
        '',
        ['', ''],
        each.rows.map(({ label, cell }) => [`**${safe(label)}**`, prose(cell)]),
      );
    case 'timeline':
      return timeline(each.caption, each.bars, prose);
    case 'picture':
      return `![${safe(each.alt)}](${PICTURE})\n\n*${safe(each.caption)}*`;
    case 'code':
      return `\`\`\`${each.language}\n${each.text}\n\`\`\``;
    default:
      return references(briefing);
  }
}

const PICTURE = 'picture.svg';

const legend = ({ legend: signs }: Printed): string =>
  `*${signs.map(({ sign, says }) => `${safe(`[${sign}]`)} ${says}`).join('; ')}*`;

/** Behind the sections: documents, what was left out, and at the very end the footnotes. */
function endOf({ documents }: Briefing, { several, leftOut }: Printed): string[] {
  const listed = documents.map(({ letter, text }) => `- ${several ? `**${letter}:** ` : ''}${safe(text)}`);
  return [
    ...(listed.length === 0
      ? []
      : [`### ${listed.length === 1 ? 'Document' : 'Documents'}`, listed.join('\n')]),
    ...(leftOut === null ? [] : [`*${safe(leftOut)}*`]),
  ];
}

function front({ title, line, through, draft }: Printed): string[] {
  const lines = [line, through].filter((each) => each !== '').map(safe);
  return [
    ...(draft === null ? [] : [`> **${safe(draft)}**`]),
    `# ${safe(title)}`,
    ...lines.map((each) => `*${each}*`),
  ];
}

/** CommonMark with tables and footnotes; the picture lies beside it. */
export function toMarkdown(briefing: Briefing): string {
  const paper = printed(briefing);
  const met: { n: number; note: Note }[] = [];
  const all = mentionsIn(briefing.notes);
  const mentions: Mentions = (each) => {
    const mentioned = all(each);
    met.push(...mentioned.filter(({ first }) => first));
    return mentioned;
  };
  const part = (each: Section | AnnexPart, level: number): string =>
    [
      `${'#'.repeat(level)} ${safe(each.title)}`,
      ...each.blocks.map((one) => block(one, briefing, proseIn(mentions, each.name), level + 1)),
      ...(each === paper.explained && paper.legend.length > 0 ? [legend(paper)] : []),
    ].join('\n\n');
  const sections = briefing.sections.map((each) => part(each, 2));
  const annex = paper.annex.map((each) => part(each, 3));
  const notes = met.map(({ n, note }) => `[^${n}]: ${safe(noteInWords(note, paper.several))}`);
  const [open, handling] = [paper.draft, paper.handling].map((each) => (each ? [`**${safe(each)}**`] : []));
  return [
    ...front(paper),
    ...sections,
    ...endOf(briefing, paper),
    ...(annex.length === 0 ? [] : ['---', '## Annex', ...annex]),
    notes.join('\n'),
    ...(open ?? []),
    ...(handling ?? []),
    '',
  ].join('\n\n');
}

/** The text and its picture, as they lie beside each other. */
export function markdownZip(briefing: Briefing, name: string, picture: string | null): Buffer {
  const files = {
    [`${name}.md`]: strToU8(toMarkdown(briefing)),
    ...(picture !== null && { [PICTURE]: strToU8(picture) }),
  };
  return Buffer.from(zipSync(files, { mtime: new Date(briefing.madeAt) }));
}
