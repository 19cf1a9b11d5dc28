import type { FileFault } from './file-faults.ts';
import styles from './Judgements.module.css';

const FIRST = 50;

/** Nothing of the file was taken: what is wrong in it, where, and how to mend it. */
export function ImportFaults({ file, faults }: { file: string; faults: readonly FileFault[] }) {
  return (
    <div className={styles.report} role="alert">
      <p className={styles.problem}>
        <strong>
          <bdi>{file}</bdi> could not be taken in.
        </strong>{' '}
        Nothing of it was. Mend {faults.length === 1 ? 'this' : `these ${faults.length}`} and import it again.
      </p>
      <ul className={styles.faults}>
        {faults.slice(0, FIRST).map(({ where, what, mend }) => (
          <li key={`${where} ${what}`}>
            <strong>
              <bdi>{where}</bdi>
            </strong>
            : <bdi>{what}</bdi> <span className={styles.hint}>{mend}</span>
          </li>
        ))}
      </ul>
      {faults.length > FIRST && <p className={styles.hint}>and {faults.length - FIRST} more</p>}
    </div>
  );
}
