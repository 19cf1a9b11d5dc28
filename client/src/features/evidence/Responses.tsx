import type { Claim } from '#contract/evidence.ts';
import styles from './Claim.module.css';
import { useOpenClaim } from '../../state/use-open.ts';

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

/** Claims answer claims; each answer leads to the other claim. */
export function Responses({ claim }: { claim: Claim }) {
  const { openById } = useOpenClaim();
  const all = [
    ...claim.respondsTo.map((each) => ({ ...each, verb: ANSWERS[each.stance] })),
    ...claim.respondedToBy.map((each) => ({ ...each, verb: ANSWERED[each.stance] })),
  ];
  if (all.length === 0) return null;
  return (
    <ul className={styles.responses}>
      {all.map((each) => (
        <li key={`${each.verb} ${each.claimId}`}>
          <span className={styles.verb}>{each.verb}</span>{' '}
          <button type="button" className={styles.passage} onClick={() => void openById(each.claimId)}>
            <bdi>{each.paraphrase}</bdi>
          </button>
          {each.reason && <span className={styles.why}> {each.reason}</span>}
        </li>
      ))}
    </ul>
  );
}
