import type { FileFault } from './file-faults.ts';
import { inSight } from './focus-on.ts';
import styles from './Faults.module.css';

/** Why a file was not taken: what, where, and how to mend it. */
export function Faults({ faults }: { faults: readonly FileFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className={styles.faults} role="alert" ref={inSight}>
      <p>This file was not imported.</p>
      <ul>
        {faults.map(({ what, where, mend }) => (
          <li key={`${where} ${what}`}>
            {where !== null && (
              <>
                At <code>{where}</code>:{' '}
              </>
            )}
            {what} {mend}
          </li>
        ))}
      </ul>
    </div>
  );
}
