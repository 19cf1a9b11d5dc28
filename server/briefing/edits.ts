import type { Block, BriefingRequest, Section, Sentence } from '#contract/briefing.ts';
import { textOf } from './prose/text.ts';

type Edits = BriefingRequest['edits'];
type Change = (sentence: Sentence) => Sentence;

function changed(block: Block, change: Change): Block {
  switch (block.block) {
    case 'text':
      return { ...block, sentences: block.sentences.map(change) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(change)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(change))) };
    case 'facts':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cell: row.cell.map(change) })) };
    case 'timeline':
      return { ...block, bars: block.bars.map((bar) => ({ ...bar, label: bar.label.map(change) })) };
    default:
      return block;
  }
}

/**
 * The sections with the analyst's words in place of generated ones: a sentence keeps its citations and its signs, and
 * says what stood there. Edits of sentences that are not there are for the checks to report.
 */
export function withEdits(sections: readonly Section[], edits: Edits): Section[] {
  const words = new Map(edits.map(({ sentence, text }) => [sentence, text]));
  const change: Change = (sentence) => {
    const text = sentence.id === undefined ? undefined : words.get(sentence.id);
    if (text === undefined) return sentence;
    return { ...sentence, runs: [{ text }], edited: true, generated: textOf(sentence) };
  };
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => changed(block, change)),
  }));
}
