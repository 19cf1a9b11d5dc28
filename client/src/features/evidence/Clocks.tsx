import type { ReactNode } from 'react';
import type { Claim } from '#contract/evidence.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { validInWords } from '#words/times.ts';
import styles from './Claim.module.css';

const day = (iso: string): string => edtfInWords(iso.slice(0, 10));

function Why({ basis, reason, dated }: { basis: string; reason: string | null; dated: boolean }) {
  if (!dated || basis !== 'inferred') return null;
  return <span className={styles.why}> inferred{reason ? `: ${reason}` : ''}</span>;
}

function Clock({ name, title, children }: { name: string; title: string; children: ReactNode }) {
  return (
    <>
      <dt title={title}>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The three clocks, never mixed and always named. */
export function Clocks({ claim }: { claim: Claim }) {
  const valid = validInWords(claim);
  return (
    <>
      <Clock name="Held" title="Valid time: when it held, according to this claim">
        {valid ?? 'no date given'}
        <Why basis={claim.validBasis} reason={claim.validReason} dated={valid !== null} />
      </Clock>
      <Clock name="Said" title="Said on: when the source said it">
        {claim.saidOn ? whenInWords(claim.saidOn) : 'no date given'}
        <Why basis={claim.saidBasis} reason={claim.saidReason} dated={claim.saidOn !== null} />
      </Clock>
      <Clock name="Recorded" title="Recorded: when it came into this database">
        {day(claim.recordedAt)}
        {claim.revisedAt && `, revised ${day(claim.revisedAt)}`}
        {claim.retractedAt && `, retracted ${day(claim.retractedAt)}`}
      </Clock>
    </>
  );
}
