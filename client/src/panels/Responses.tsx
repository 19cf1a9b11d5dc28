import { useQueryClient } from '@tanstack/react-query';
import type { Claim } from '#contract/evidence.ts';
import { api } from '../api.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import styles from './Claims.module.css';

const ANSWERS = {
  rejects: 'Rejects',
  qualifies: 'Qualifies',
  supports: 'Supports',
  'does-not-refute': 'Does not refute',
  'incompatible-with': 'Cannot stand beside',
} as const;
const ANSWERED = {
  rejects: 'Rejected by',
  qualifies: 'Qualified by',
  supports: 'Supported by',
  'does-not-refute': 'Not refuted by',
  'incompatible-with': 'Cannot stand beside',
} as const;

/** Opens what another claim is about: its tie, or the node whose attribute it is. */
function useOpenClaim() {
  const client = useQueryClient();
  const { dispatch, node } = useExploration();
  return async (id: string): Promise<void> => {
    const claim = await client.fetchQuery({
      queryKey: ['claim', id],
      queryFn: ({ signal }) => api.claim(id, signal),
    });
    if (claim.tieId !== null) dispatch({ do: 'select', ref: { what: 'tie', id: claim.tieId } });
    else if (claim.attribute) {
      const { subjectId } = claim.attribute;
      dispatch({ do: 'select', ref: { what: node(subjectId)?.class ?? 'event', id: subjectId } });
    }
  };
}

/** Claims answer claims; each answer leads to the other claim. */
export function Responses({ claim }: { claim: Claim }) {
  const open = useOpenClaim();
  const all = [
    ...claim.respondsTo.map((each) => ({ ...each, verb: ANSWERS[each.stance] })),
    ...claim.respondedToBy.map((each) => ({ ...each, verb: ANSWERED[each.stance] })),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.responses}>
      {all.map((each) => (
        <li key={`${each.verb} ${each.claimId}`}>
          {each.verb}:{' '}
          <button type="button" className={styles.passage} onClick={() => void open(each.claimId)}>
            <bdi>{each.paraphrase}</bdi>
          </button>
          {each.reason && <span className={styles.why}> {each.reason}</span>}
        </li>
      ))}
    </ul>
  );
}
