import type { Block, Sentence } from '../../contract/briefing.ts';
import { numbersInWords } from '../citations.ts';

/** Every sentence of a block, in reading order. */
export function sentencesIn(block: Block): Sentence[] {
  if (block.block === 'text') return block.sentences;
  if (block.block === 'list') return block.items.flat();
  if (block.block === 'table') return block.rows.flat(2);
  return block.block === 'timeline' ? block.bars.flatMap(({ label }) => label) : [];
}

/** "[1–3, 7]" */
export const citesInWords = (cites: readonly number[]): string =>
  cites.length === 0 ? '' : `[${numbersInWords(cites)}]`;
