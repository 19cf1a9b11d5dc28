import type { OpinionAbout } from '#contract/judgement.ts';
import type { Choice } from './JudgeForm.tsx';
import { RANKS, STANCES } from './said.ts';

const RANK_HINTS = {
  preferred: 'the best account of it',
  normal: 'as good as any',
  deprecated: 'set back, never hidden',
} as const;
const STANCE_HINTS = {
  agree: 'I think so too',
  disagree: 'I think it is wrong',
  'agree-to-disagree': 'accounts differ, and stay apart',
  undecided: 'cannot be told yet',
} as const;

const ranks = (claimId: string): Choice[] =>
  (['preferred', 'normal', 'deprecated'] as const).map((rank) => ({
    label: RANKS[rank],
    hint: RANK_HINTS[rank],
    make: (signed) => ({ kind: 'rank', claimId, rank, ...signed }),
  }));

const opinions = (about: OpinionAbout): Choice[] =>
  (['agree', 'disagree', 'agree-to-disagree', 'undecided'] as const).map((stance) => ({
    label: STANCES[stance],
    hint: STANCE_HINTS[stance],
    make: (signed) => ({ kind: 'opinion', about, stance, ...signed }),
  }));

/** What may be said of it: claims are ranked, and on everything there are opinions. */
export const choicesFor = (about: OpinionAbout): Choice[] =>
  about.on === 'claim' ? [...ranks(about.id), ...opinions(about)] : opinions(about);
