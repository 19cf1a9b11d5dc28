import type { Told } from '#contract/lens.ts';
import type { Became } from '#picture/exploration/apply-lens.ts';
import styles from './Lists.module.css';

const TOLD: Record<Told, string> = { first: 'A', second: 'B', agree: '=', conflict: '≠' };
const BECAME: Record<Became, string> = { began: '+', ended: '−', passed: '±', altered: '~', same: '' };

/** The sign that stands on the line in the picture. */
export function Sign({ told, became, text }: { told?: Told; became?: Became; text?: string }) {
  return (
    <span className={styles.sign} data-sign={told ?? became} aria-hidden="true">
      {told ? TOLD[told] : became ? BECAME[became] : text}
    </span>
  );
}
