import type { NetworkNode, TieCount } from '#contract/network.ts';
import { offersOf, type Offer } from '../exploration/counts.ts';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import styles from './Details.module.css';

const LIMIT = 25;

function OfferRow({ offer, onExpand }: { offer: Offer; onExpand: () => void }) {
  const { label, family } = offer.words;
  const dark = document.documentElement.dataset.theme === 'dark';
  const rest = offer.total - offer.onScreen;
  return (
    <li className={styles.countRow}>
      <span>
        <i className={styles.swatch} style={{ background: family.colour[dark ? 'dark' : 'light'] }} />
        <bdi>{label}</bdi>
      </span>
      <span className={styles.fact}>
        {offer.onScreen} of {offer.total}
      </span>
      {rest > 0 ? (
        <Button onClick={onExpand} aria-label={`Bring in ${Math.min(rest, LIMIT)}: ${label}`}>
          {`Bring in ${Math.min(rest, LIMIT)}`}
        </Button>
      ) : (
        <span className={styles.fact}>all here</span>
      )}
    </li>
  );
}

/** What an expansion would bring, counted before it happens. */
export function Expand({ node, counts }: { node: NetworkNode; counts: readonly TieCount[] }) {
  const { seen, whole, words, dispatch, node: ends } = useExploration();
  const offers = offersOf(node, counts, (seen?.picture ?? whole)?.ties ?? [], ends, words);
  if (offers.length === 0) return null;
  const onScreen = offers.reduce((sum, offer) => sum + offer.onScreen, 0);
  const total = offers.reduce((sum, offer) => sum + offer.total, 0);
  const expand = (offer: Offer): void => {
    const { id, types, kinds, direction } = offer.expansion;
    const step = {
      do: 'expand' as const,
      id,
      direction,
      // What is on screen already is among the answer, so it does not use up the limit.
      limit: Math.min(500, offer.onScreen + LIMIT),
      ...(types && { types: [...types] }),
      ...(kinds && { kinds: [...kinds] }),
    };
    dispatch({ do: 'step', step });
    announce(`Brought in ${offer.words.label} of ${node.name.slice(0, 80)}`);
  };
  return (
    <section className={styles.section} aria-label="Ties by type">
      <h3 className={styles.heading}>
        Ties by type{' '}
        <span className={styles.count}>
          {onScreen} of {total} shown
        </span>
      </h3>
      <ul>
        {offers.map((offer) => (
          <OfferRow key={offer.key} offer={offer} onExpand={() => expand(offer)} />
        ))}
      </ul>
    </section>
  );
}
