import { counted, listed } from '#words/counts.ts';
import { WhyLeftOut } from '#contract/lens.ts';

import { leftOutInWords, unknownInWords } from '#words/lens.ts';
import type { PageState } from '../../state/page.ts';

const both = (nodes: number, ties: number): string =>
  listed([...(nodes > 0 ? [counted(nodes, 'node')] : []), ...(ties > 0 ? [counted(ties, 'tie')] : [])]);

function byLens({ seen, lens }: PageState): string[] {
  if (seen === null) return [];
  const { nodes, ties } = seen.leftOut;
  return [
    ...(nodes.length > 0 ? [unknownInWords(nodes.length)] : []),
    ...WhyLeftOut.options.flatMap((why) =>
      ties[why] ? [leftOutInWords(why, ties[why].length, lens.clock)] : [],
    ),
  ];
}

/** What is in the database about this picture, but not in it: each with how many. */
export function leftOutOfView(page: PageState): string[] {
  const { picture, off } = page;
  if (picture === null) return [];
  const { hiddenNodes, hiddenTies, missing, withinOne, cut } = picture;
  return [
    ...byLens(page),
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

/** What no export of the whole database holds. */
export const NEVER =
  'ties that all who speak of them deny or that are only proposed; ties derived from the roles of events, which stand for them';
