import type { Claim } from '#contract/evidence.ts';
import { edtfInWords } from '#words/dates.ts';
import { AS_WHAT } from '#words/ties.ts';
import { usePage } from '../../state/page.ts';
import styles from './Claim.module.css';
import { Name } from '../../parts/Name.tsx';

/** On which attribute, with the place and period it is said of. */
function useSubject(claim: Claim): string | null {
  const { words } = usePage('words');
  if (claim.attribute === null) return null;
  const { property, placeName, period } = claim.attribute;
  const { label } = words.attribute(claim.dataset, property);
  return [`On: ${label}`, placeName, period && edtfInWords(period)].filter(Boolean).join(', ');
}

/** How it is said, as far as it is not plainly stated as a fact: as what, with which hedging words, inferred and why. */
export function Manner({ claim }: { claim: Claim }) {
  const subject = useSubject(claim);
  const { modality, hedge, basis, basisReason } = claim;
  const verb = claim.polarity === 'denies' ? 'Denied' : 'Asserted';
  return (
    <p className={styles.manner}>
      {subject && <Name>{subject} · </Name>}
      <span className={claim.polarity === 'denies' ? styles.denies : undefined}>{verb}</span>
      {modality !== 'fact' && ` ${AS_WHAT[modality]}`}
      {hedge && (
        <>
          {' · hedged: '}
          <q className={styles.hedge}>{hedge}</q>
        </>
      )}
      {basis === 'inferred' && ' · inferred by us'}
      {basis === 'inferred' && basisReason && <span className={styles.why}>: {basisReason}</span>}
      {claim.sideBasis !== null && claim.sideBasis !== basis && (
        <>
          {claim.sideBasis === 'inferred' ? ' · the side is inferred by us' : ' · the side is stated'}
          {claim.sideReason && <span className={styles.why}>: {claim.sideReason}</span>}
        </>
      )}
    </p>
  );
}
