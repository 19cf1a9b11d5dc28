import { PanelState } from '../../parts/PanelState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import styles from './Judgements.module.css';
import { useAllJudgements } from '../../state/judgement-queries.ts';
import { onWhat } from './said.ts';
import { Subject } from './Subject.tsx';
import { Transfer } from './Transfer.tsx';

function None() {
  return (
    <Notice title="No judgements yet">
      <p>
        Open a claim, tie or attribute and choose “Judge this”, or open an actor and say that it is the same
        as another. Judgements stand beside the evidence, and never change it.
      </p>
    </Notice>
  );
}

/** Every judgement, the newest first, those taken back included. */
export function JudgementsPanel() {
  const asked = useAllJudgements();
  const { judgements = [], total = 0 } = asked.data ?? {};
  return (
    <section aria-label="Judgements">
      <header className={styles.intro}>
        <Transfer />
        {total > judgements.length && (
          <p className={styles.hint}>
            The newest {judgements.length} of {total} are shown; the export has all of them.
          </p>
        )}
      </header>
      {!asked.data && <PanelState asked={asked} />}
      {asked.data && judgements.length === 0 && <None />}
      <ul>
        {judgements.map((judgement) => (
          <li key={judgement.id} className={styles.entry}>
            <p>
              <span className={styles.hint}>{onWhat(judgement)} </span>
              <Subject judgement={judgement} />
            </p>
            {judgement.missing.length > 0 && (
              <p className={styles.hint}>
                Not in the network now. The judgement counts again when it returns.
              </p>
            )}
            <JudgementLine judgement={judgement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
