import type { Change, Changes } from '#contract/lens-answers.ts';

/** passed: it began and ended. disputed: accounts contradict each other on whether or when. */
export type Became = 'happened' | 'began' | 'ended' | 'passed' | 'altered' | 'disputed' | 'same';

/** What became of one tie or event between two days: one sign, in the picture and in the list beside it. */
export interface Becoming {
  /** of the tie or event */
  id: string;
  became: Became;
  /** some of it is only possible */
  maybe: boolean;
  /** what changed, in order of time */
  of: readonly Change[];
}

const idOf = ({ tie, node }: Change): string => tie?.id ?? node?.id ?? '';

function becomingOf(id: string, of: readonly Change[]): Becoming {
  const whats = new Set(of.map(({ what }) => what));
  const both = whats.has('began') && whats.has('ended');
  const became = of.some(({ differs }) => differs.length > 0)
    ? 'disputed'
    : both
      ? 'passed'
      : (of[0]?.what ?? 'same');
  return { id, became, maybe: of.some(({ certain }) => !certain), of };
}

const LAST = '9999-12-31';
const when = ({ earliest, latest }: Change): string => `${earliest ?? ''} ${latest ?? LAST}`;
const byTime = (a: Change, b: Change): number => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0);

/** Everything that changed between two days, tie by tie and event by event, in order of time. */
export function becomings({ happened, began, ended, altered, disputed }: Changes): Becoming[] {
  const all = [...happened, ...began, ...ended, ...altered, ...disputed].toSorted(byTime);
  return Array.from(Map.groupBy(all, idOf), ([id, of]) => becomingOf(id, of));
}
