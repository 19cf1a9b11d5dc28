import type { Claim } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { usePage } from '../../state/page.ts';
import styles from './Claim.module.css';
import { Name } from '../../parts/Name.tsx';

const MODALITY: Record<Claim['modality'], string> = {
  fact: 'as a fact',
  assessment: 'as an assessment',
  allegation: 'as an allegation',
  possibility: 'as a possibility',
  plan: 'as a plan',
  demand: 'as a demand',
  recommendation: 'as a recommendation',
};

/** On which attribute, with the place and period it is said of. */
function useSubject(claim: Claim): string | null {
  const { words } = usePage('words');
  if (claim.attribute === null) return null;
  const { property, placeName, period } = claim.attribute;
  const { label } = words.attribute(claim.dataset, property);
  return [`On: ${label}`, placeName, period && edtfInWords(period)].filter(Boolean).join(', ');
}

/** How it is said: asserted or denied, as what, with which hedging words, stated or inferred and why. */
export function Manner({ claim }: { claim: Claim }) {
  const subject = useSubject(claim);
  const verb = claim.polarity === 'denies' ? 'Denied' : 'Asserted';
  return (
    <p className={styles.manner}>
      {subject && <Name>{subject} · </Name>}
      <span className={claim.polarity === 'denies' ? styles.denies : undefined}>{verb}</span>{' '}
      {MODALITY[claim.modality]}
      {claim.hedge && (
        <>
          {' · hedged '}
          <q className={styles.hedge}>{claim.hedge}</q>
        </>
      )}
      {' · '}
      {claim.basis === 'stated' ? 'stated' : 'inferred by us'}
      {claim.basis === 'inferred' && claim.basisReason && (
        <span className={styles.why}>: {claim.basisReason}</span>
      )}
      {claim.sideBasis !== null && claim.sideBasis !== claim.basis && (
        <>
          {claim.sideBasis === 'inferred' ? ' · the side is inferred by us' : ' · the side is stated'}
          {claim.sideReason && <span className={styles.why}>: {claim.sideReason}</span>}
        </>
      )}
    </p>
  );
}
