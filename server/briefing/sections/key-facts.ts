import type { Block } from '#contract/briefing.ts';
import { tiePoints } from '../prose/points.ts';
import type { Telling } from '../prose/telling.ts';

const MOST = 6;

/** The ties that tell most: those that the question asks for, that several tell, that are dated. */
export function keyFactsSection(telling: Telling, words: number): Block[] | null {
  const { material } = telling;
  const undisputed = material.ties.filter(({ status }) => status !== 'disputed');
  const items = telling.within('key-facts', tiePoints(material, undisputed), words, MOST);
  return items.length === 0 ? null : [{ block: 'list', ordered: false, items }];
}
