import { useState } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { Button } from '../ui/Button.tsx';
import { useTiesOf } from '../state/details-queries.ts';
import styles from './Details.module.css';
import { TieList } from './TieList.tsx';
import { Unread } from './PanelState.tsx';
import { Name } from './Name.tsx';

const FIRST = 40;
const MOST = 500;

/** All ties of a node as sentences, on screen or not. */
export function TiesOf({ node, whose }: { node: NetworkNode; whose?: string | undefined }) {
  const [limit, setLimit] = useState(FIRST);
  const asked = useTiesOf(node.id, limit);
  const { data } = asked;
  if (!data) return <Unread asked={asked} what={whose === undefined ? 'Its ties' : `The ties of ${whose}`} />;
  if (data.total === 0) return null;
  const others = new Map(data.neighbours.map((each) => [each.node.id, each.node]));
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {whose === undefined ? 'Ties' : <Name>Ties of {whose}</Name>}{' '}
        <span className={styles.count}>
          {data.shown < data.total ? `${data.shown} of ${data.total}` : data.total}
        </span>
      </h3>
      <TieList
        ties={data.neighbours.map(({ tie }) => tie)}
        ends={(id) => (id === node.id ? node : others.get(id))}
        from={node.id}
      />
      {data.shown < data.total && limit < MOST && (
        <div className={styles.more}>
          <Button onClick={() => setLimit(MOST)}>Show more</Button>
        </div>
      )}
    </section>
  );
}
