import type { Claim } from '#contract/evidence.ts';
import { useJudgementsAbout } from '../../state/judgement-queries.ts';
import { inRank } from '../judgements/said.ts';
import details from '../../parts/Details.module.css';
import { ClaimCard, subjectOf } from './ClaimCard.tsx';

function InRank({ claims, about }: { claims: readonly Claim[]; about: string }) {
  const judgements = useJudgementsAbout(about).data ?? [];
  return inRank(claims, judgements).map((claim) => <ClaimCard key={claim.id} claim={claim} />);
}

/** Claims under a heading, what analysts prefer first and what they set back last. Nothing where there are none. */
export function ClaimList({ title, claims }: { title: string; claims: readonly Claim[] }) {
  const [first] = claims;
  if (first === undefined) return null;
  return (
    <section className={details.section} aria-label={title}>
      <h3 className={details.heading}>
        {title} <span className={details.count}>{claims.length}</span>
      </h3>
      <ul>
        <InRank claims={claims} about={subjectOf(first)} />
      </ul>
    </section>
  );
}
