import { useState } from 'react';
import type { NetworkNode, TieCount } from '#contract/network.ts';
import { offersOf, type Offer } from '../../state/counts.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { Choices, PLAIN, type Chosen } from './Choices.tsx';
import { Expansions } from './Expansions.tsx';

function OfferRow({ offer, limit, onExpand }: { offer: Offer; limit: number; onExpand: () => void }) {
  const { label, family } = offer.words;
  const { theme } = usePage('theme');
  const some = Math.min(offer.total - offer.onScreen, limit);
  return (
    <li className={styles.countRow}>
      <span>
        <i className={styles.swatch} style={{ background: family.colour[theme] }} />
        <bdi>{label}</bdi>
      </span>
      <span className={styles.fact}>
        {offer.onScreen} of {offer.total}
      </span>
      {some > 0 ? (
        <Button onClick={onExpand} aria-label={`Bring in ${some}: ${label}`}>
          {`Bring in ${some}`}
        </Button>
      ) : (
        <span className={styles.fact}>all here</span>
      )}
    </li>
  );
}

/** Ties of all types at once, as many as were chosen. */
function All({ rest, limit, onExpand }: { rest: number; limit: number; onExpand: () => void }) {
  if (rest === 0) return null;
  const some = Math.min(rest, limit);
  return (
    <p className={styles.more}>
      <Button icon="plus" onClick={onExpand}>
        {some < rest ? `Bring in ${some} of the ${rest} not shown` : `Bring in all ${rest} not shown`}
      </Button>
    </p>
  );
}

/** What an expansion would bring, counted before it happens: true totals by type and direction. */
export function Expand({ node, counts }: { node: NetworkNode; counts: readonly TieCount[] }) {
  const { seen, whole, words, node: ends } = usePage('seen', 'whole', 'words', 'node');
  const [chosen, choose] = useState<Chosen>(PLAIN);
  const ties = (seen?.picture ?? whole)?.ties ?? [];
  const offers = offersOf(node, counts, ties, ends, words, chosen.kind);
  if (counts.length === 0) return null;
  const onScreen = offers.reduce((sum, offer) => sum + offer.onScreen, 0);
  const total = offers.reduce((sum, offer) => sum + offer.total, 0);
  const expand = ({ id, types, kinds, direction }: Offer['expansion'], what: string): void => {
    const { limit, order } = chosen;
    const step = {
      do: 'expand' as const,
      id,
      direction,
      limit,
      ...(types && { types: [...types] }),
      ...(kinds && { kinds: [...kinds] }),
      ...(order !== 'connected' && { order }),
      // What is here already may stand anywhere in that order, and does not use up what was asked for.
      fresh: true as const,
    };
    dispatch({ do: 'step', step });
    announce(`Brought in ${what} of ${node.name.slice(0, 80)}`);
  };
  const everything = {
    id: node.id,
    direction: 'both' as const,
    ...(chosen.kind !== null && { kinds: [chosen.kind] }),
  };
  return (
    <section className={styles.section} aria-label="Ties by type">
      <h3 className={styles.heading}>
        Ties by type{' '}
        <span className={styles.count}>
          {onScreen} of {total} shown
        </span>
      </h3>
      {onScreen < total && <Choices node={node} counts={counts} chosen={chosen} onChoose={choose} />}
      <ul>
        {offers.map((offer) => (
          <OfferRow
            key={offer.key}
            offer={offer}
            limit={chosen.limit}
            onExpand={() => expand(offer.expansion, offer.words.label)}
          />
        ))}
      </ul>
      {offers.length > 1 && (
        <All rest={total - onScreen} limit={chosen.limit} onExpand={() => expand(everything, 'ties')} />
      )}
      <Expansions node={node} />
    </section>
  );
}
