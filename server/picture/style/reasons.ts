import type { Clock } from '#contract/lens.ts';
import { BECAME_WORDS, CHANGED_MAYBE, certaintyInWords, TOLD_WORDS } from '#words/lens.ts';
import { BECAME_SIGNS, DENIED_SIGN, TOLD_SIGNS } from './signs.ts';
import type { StyledLine, StyledNode } from './styled.ts';

/** What a reason shows on a line, and what it means. What is not here says so by itself, as being selected does. */
const OF_LINES: Readonly<Record<string, string>> = {
  pair: 'one line: several ties are counted',
  symmetric: 'no arrow: it has no direction',
  inferred: 'dotted: inferred',
  disputed: 'dashed: disputed',
  possible: 'pale: only possible',
  denied: `${DENIED_SIGN}: denied`,
  tinted: 'colour: as the look says',
  dim: 'faint: something else is selected',
  dimmed: 'faint: something else is highlighted',
};

const OF_NODES: Readonly<Record<string, string>> = {
  unnamed: 'hollow: not named',
  disputed: 'dashed border: accounts of it differ',
  pinned: 'ring: pinned',
  tinted: 'colour: as the look says',
  badged: 'letters: as the look says',
  pictured: 'picture: from the dataset',
  idle: 'pale: no tie is left',
  dim: 'pale: something else is selected',
  dimmed: 'faint: something else is highlighted',
};

/** What the lens shows, on lines and nodes alike. */
function byLens(why: string, clock: Clock): string | undefined {
  if (why === 'ghost') return `faint: ${certaintyInWords('not-held', clock)}`;
  if (why === 'held-possible') return `hollow: ${certaintyInWords('possible', clock)}`;
  if (why === 'held-undated') return 'hollow: undated';
  const told = (['first', 'second', 'agree', 'conflict'] as const).find((each) => why === `told-${each}`);
  if (told !== undefined) return `${TOLD_SIGNS[told]}: ${TOLD_WORDS[told]}`;
  if (why === 'became-maybe') return `hollow: ${CHANGED_MAYBE}`;
  const became = (['happened', 'began', 'ended', 'passed', 'altered', 'disputed'] as const).find(
    (each) => why === `became-${each}`,
  );
  return became && `${BECAME_SIGNS[became]}: ${BECAME_WORDS[became]}`;
}

/** Why a node or a line looks as it does: "dashed: disputed", one for each reason that shows. */
export function reasonsInWords(drawn: StyledNode | StyledLine, clock: Clock): string[] {
  const own = 'from' in drawn ? OF_LINES : OF_NODES;
  return drawn.why.flatMap((why) => byLens(why, clock) ?? own[why] ?? []);
}
