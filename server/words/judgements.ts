import type { Judgement } from '#contract/judgement.ts';
import { SCALES } from '#contract/likelihood.ts';
import { listed } from './counts.ts';
import { capital } from './sentences.ts';

type Opinion = Extract<Judgement, { kind: 'opinion' }>;
type Said = Pick<Opinion, 'about' | 'stance' | 'account' | 'likelihood' | 'confidence'>;

export const RANKS = { preferred: 'Preferred', normal: 'As good as any', deprecated: 'Set back' } as const;
export const STANCES = {
  agree: 'Agrees',
  disagree: 'Disagrees',
  'agree-to-disagree': 'Agrees to disagree',
  undecided: 'Undecided',
} as const;

/** "Agrees with Abd al-Rahim Atoun and Cole Penzel: 6 people". One that was given before accounts were named says so. */
function stanceInWords({ about, stance, account }: Said): string {
  const said = STANCES[stance];
  if (stance === 'agree-to-disagree' || stance === 'undecided') return said;
  if (account !== null) return `${said} with ${listed(account.sources)}: ${account.text}`;
  return about.on === 'claim' ? `${said} with this claim` : `${said}; account not named`;
}

/** How likely, in the term that was chosen and its range: "Likely (55–80 %)". */
function likelihoodInWords(term: string): string {
  const range = SCALES.icd.terms.find((each) => each.term === term)?.range;
  return capital(range === undefined ? term : `${term} (${range})`);
}

/**
 * An opinion as sentences without full stops: the account, then how likely, then how confident. The last two never share
 * one, since they are no measure of each other.
 */
export function opinionInWords(opinion: Said): string[] {
  const { likelihood, confidence } = opinion;
  return [
    stanceInWords(opinion),
    ...(likelihood === null ? [] : [likelihoodInWords(likelihood)]),
    ...(confidence === null ? [] : [`Confidence: ${confidence}`]),
  ];
}

/** What a judgement says, without on what: "Preferred", "Agrees with Atoun: 6 people", "The same". */
export function judgementInWords(judgement: Judgement): string[] {
  if (judgement.kind === 'rank') return [RANKS[judgement.rank]];
  return judgement.kind === 'opinion'
    ? opinionInWords(judgement)
    : [judgement.same ? 'The same' : 'Not the same'];
}
