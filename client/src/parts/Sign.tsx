import type { Told } from '#contract/lens.ts';
import type { Became } from '#picture/exploration/became.ts';
import { BECAME_SIGNS, TOLD_SIGNS } from '#picture/style/signs.ts';
import styles from './Lists.module.css';

/** The sign that stands on the line in the picture. */
export function Sign({ told, became = 'same' }: { told?: Told; became?: Became }) {
  return (
    <span className={styles.sign} data-sign={told ?? became} aria-hidden="true">
      {told ? TOLD_SIGNS[told] : BECAME_SIGNS[became]}
    </span>
  );
}
