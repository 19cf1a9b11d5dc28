import { useState } from 'react';
import { useExploration } from '../exploration/use-exploration.tsx';
import { PanelState } from '../panels/PanelState.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DisputeCard } from './DisputeCard.tsx';
import styles from './Disputes.module.css';
import { useDisputes } from './queries.ts';

function Nothing({ everywhere }: { everywhere: boolean }) {
  return (
    <Notice title="No dispute here">
      {everywhere ? (
        <p>No two accounts in this database contradict each other.</p>
      ) : (
        <p>Nothing in this picture is disputed. Look in the whole network, or bring more into the picture.</p>
      )}
    </Notice>
  );
}

/** Everything disputed, with its accounts face to face. */
export function DisputesPanel() {
  const { ids } = useExploration();
  const [everywhere, setEverywhere] = useState(false);
  const asked = useDisputes(everywhere ? null : ids);
  return (
    <section aria-label="Disputes" aria-busy={asked.isFetching}>
      <header className={styles.intro}>
        <label className={styles.toggle}>
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          In the whole network, not only in the picture
        </label>
        {asked.data && asked.data.total > 0 && (
          <p className={styles.total}>
            {asked.data.total} disputed
            {asked.data.cut && `, the first ${asked.data.cut.shown} shown`}
          </p>
        )}
      </header>
      {asked.data === undefined && <PanelState asked={asked} />}
      {asked.data?.total === 0 && <Nothing everywhere={everywhere} />}
      {asked.data?.disputes.map((dispute) => (
        <DisputeCard key={dispute.id} dispute={dispute} />
      ))}
    </section>
  );
}
