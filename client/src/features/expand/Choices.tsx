import { useId } from 'react';
import { NeighbourOrder } from '#contract/exploration.ts';
import type { NetworkNode, TieCount } from '#contract/network.ts';
import { usePage } from '../../state/page.ts';
import styles from './Expand.module.css';

export interface Chosen {
  limit: number;
  order: NeighbourOrder;
  /** the kind at the other end; null: all */
  kind: string | null;
}

export const PLAIN: Chosen = { limit: 25, order: 'connected', kind: null };

const LIMITS = [5, 25, 100, 400];
const ORDERS: Record<NeighbourOrder, string> = {
  connected: 'most connected',
  evidence: 'best supported',
  latest: 'latest',
};

interface Props {
  node: NetworkNode;
  counts: readonly TieCount[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}

/** How many of which come in first. */
export function Choices({ node, counts, chosen, onChoose }: Props) {
  const { words } = usePage('words');
  const id = useId();
  const kinds = [...Map.groupBy(counts, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    total: of.reduce((sum, each) => sum + each.total, 0),
  }));
  const label = (kind: string): string => {
    const of = (['actor', 'event', 'place'] as const).map((what) =>
      words.kind({ dataset: node.dataset, class: what, kind }),
    );
    return of.find(({ plural, label: one }) => plural !== one)?.plural ?? kind;
  };
  return (
    <p className={styles.choices}>
      <label htmlFor={`${id}-limit`}>Up to</label>
      <select
        id={`${id}-limit`}
        value={chosen.limit}
        onChange={(event) => onChoose({ ...chosen, limit: Number(event.target.value) })}
      >
        {LIMITS.map((limit) => (
          <option key={limit}>{limit}</option>
        ))}
      </select>
      <label htmlFor={`${id}-order`}>first the</label>
      <select
        id={`${id}-order`}
        value={chosen.order}
        onChange={(event) => onChoose({ ...chosen, order: NeighbourOrder.parse(event.target.value) })}
      >
        {NeighbourOrder.options.map((order) => (
          <option key={order} value={order}>
            {ORDERS[order]}
          </option>
        ))}
      </select>
      {kinds.length > 1 && (
        <>
          <label htmlFor={`${id}-kind`}>of</label>
          <select
            id={`${id}-kind`}
            value={chosen.kind ?? ''}
            onChange={(event) =>
              onChoose({ ...chosen, kind: event.target.value === '' ? null : event.target.value })
            }
          >
            <option value="">all kinds</option>
            {kinds.map(({ kind, total }) => (
              <option key={kind} value={kind}>
                {`${label(kind)} (${total})`}
              </option>
            ))}
          </select>
        </>
      )}
    </p>
  );
}
