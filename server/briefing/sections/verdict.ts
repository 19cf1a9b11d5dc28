import type { Sentence } from '#contract/briefing.ts';
import type { Judgement } from '#contract/judgement.ts';
import type { Dispute } from '#contract/lens-answers.ts';
import { judgementInWords } from '#words/judgements.ts';
import { ended, lowered } from '#words/sentences.ts';
import type { Citations } from '../prose/citations.ts';
import type { Material } from '../prose/material.ts';
import { judged } from '../prose/text.ts';

const inForce = (material: Material): Judgement[] =>
  material.judgements.filter(({ status }) => status === 'in-force');

function concerns(judgement: Judgement, dispute: Dispute): boolean {
  const claims = new Set(dispute.accounts.flatMap((account) => account.claims.map(({ id }) => id)));
  if (judgement.kind === 'rank') return claims.has(judgement.claimId);
  if (judgement.kind === 'identity') return false;
  const { about } = judgement;
  if (about.on === 'claim') return claims.has(about.id);
  if (about.on === 'tie') return dispute.tie?.id === about.id && dispute.property === null;
  return about.subjectId === (dispute.node?.id ?? dispute.tie?.id) && about.property === dispute.property;
}

const RANKED = {
  preferred: 'prefers this claim',
  normal: 'ranks this claim as good as any',
  deprecated: 'sets this claim back',
} as const;

/** One judgement: whose, with which account, how likely, how confident, and why; never two of these in one sentence. */
function judgementSentences(citations: Citations, judgement: Judgement): Sentence[] {
  const { by, reason } = judgement;
  const why = judged(ended(`Reason given: ${reason}`), []);
  if (judgement.kind === 'rank')
    return [judged(ended(`${by} ${RANKED[judgement.rank]}`), citations.of([judgement.claimId])), why];
  const [said = '', ...further] = judgementInWords(judgement);
  const cites = judgement.kind === 'opinion' ? citations.of(judgement.account?.claimIds ?? []) : [];
  return [
    judged(ended(`${by} ${lowered(said)}`), cites),
    ...further.map((each) => judged(ended(each), [])),
    why,
  ];
}

/** The judgements on it: ranks and opinions with their reasons. */
export const verdict = (material: Material, citations: Citations, dispute: Dispute): Sentence[] =>
  inForce(material)
    .filter((judgement) => concerns(judgement, dispute))
    .flatMap((judgement) => judgementSentences(citations, judgement));
