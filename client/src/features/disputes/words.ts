import type { Difference } from '#contract/lens.ts';
import type { Dispute } from '#contract/lens-answers.ts';
import { listed } from '#words/counts.ts';
import type { OpinionAbout } from '#contract/judgement.ts';
import type { Ref } from '#picture/exploration/steps.ts';

type TieOrAttribute = Exclude<OpinionAbout, { on: 'claim' }>;

const DIFFERS: Record<Difference, string> = {
  polarity: 'whether it was so',
  dates: 'when it was so',
  value: 'the value given',
  incompatible: 'one source says that both cannot be so',
};

/** "Accounts differ in: whether it was so and when it was so." */
export function differsInWords({ differs }: Dispute): string {
  const kinds = differs.filter((each) => each !== 'incompatible').map((each) => DIFFERS[each]);
  const also = differs.includes('incompatible') ? DIFFERS.incompatible : null;
  const main = kinds.length > 0 ? `They differ on ${listed(kinds)}` : null;
  return `${[main, also].filter((part) => part !== null).join('; ')}.`;
}

/** "2 more between accounts outside the lens" */
export const outsideInWords = (n: number): string => `${n} more between accounts outside the lens`;

/** What opening a dispute selects. */
export function refOf({ tie, node }: Pick<Dispute, 'tie' | 'node'>): Ref | null {
  if (tie) return { what: 'tie', id: tie.id };
  return node && { what: node.class, id: node.id };
}

/** What an opinion on a dispute is about. */
export function judgedAs({ about, id, tie, node, property }: Dispute): TieOrAttribute {
  if (about === 'tie') return { on: 'tie', id };
  return { on: 'attribute', subjectId: tie?.id ?? node?.id ?? id, property: property ?? '' };
}
