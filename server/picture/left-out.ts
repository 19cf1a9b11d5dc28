import { type Clock, WhyLeftOut } from '#contract/lens.ts';
import { counted, listed } from '#words/counts.ts';
import { leftOutInWords, unknownInWords } from '#words/lens.ts';
import type { LensResult } from './exploration/apply-lens.ts';
import type { Picture } from './exploration/plan.ts';
import type { Drawn } from './filter/filtered.ts';

const both = (nodes: number, ties: number): string =>
  listed([...(nodes > 0 ? [counted(nodes, 'node')] : []), ...(ties > 0 ? [counted(ties, 'tie')] : [])]);

function byLens(seen: LensResult | null, clock: Clock): string[] {
  if (seen === null) return [];
  const { nodes, ties } = seen.leftOut;
  return [
    ...(nodes.length > 0 ? [unknownInWords(nodes.length)] : []),
    ...WhyLeftOut.options.flatMap((why) => (ties[why] ? [leftOutInWords(why, ties[why].length, clock)] : [])),
  ];
}

/** What is in the database about this picture, but not in it: each with how many. */
export function leftOutOf(picture: Picture, off: Drawn, seen: LensResult | null, clock: Clock): string[] {
  const { hiddenNodes, hiddenTies, missing, withinOne, cut } = picture;
  return [
    ...byLens(seen, clock),
    ...(off.nodes.length + off.ties.length > 0
      ? [`${both(off.nodes.length, off.ties.length)} kept off by filters`]
      : []),
    ...(hiddenNodes.length + hiddenTies.length > 0
      ? [`${both(hiddenNodes.length, hiddenTies.length)} hidden by hand`]
      : []),
    ...(missing.length > 0 ? [`${counted(missing.length, 'node')} no longer in the database`] : []),
    ...(withinOne ? [`${counted(withinOne, 'tie')} within one actor`] : []),
    ...(cut ? [`${counted(cut.total - cut.shown, 'tie')} beyond what one answer carries`] : []),
  ];
}
