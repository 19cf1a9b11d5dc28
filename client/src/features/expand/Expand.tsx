import { useState } from 'react';
import type { NetworkNode, TieCount } from '#contract/network.ts';
import { offersOf, type Offer } from '../../state/counts.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { placeFor } from '../../ui/places.ts';
import { Choices, PLAIN, type Chosen } from './Choices.tsx';
import type { Step } from '#contract/exploration.ts';
import { counted, listed } from '#words/counts.ts';
import { isOn } from '#picture/exploration/lens.ts';
import type { Picture } from '#picture/exploration/plan.ts';
import { useAhead } from '../../state/queries.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

interface Expansion {
  /** where it stands among the steps */
  index: number;
  step: Extract<Step, { do: 'expand' }>;
  /** what it alone brought, and what collapsing it would take off */
  alone: readonly string[];
}

/** The expansions of a node that still hold something on screen which no other step brought. */
function expansionsOf(
  id: string,
  steps: readonly Step[],
  broughtBy: ReadonlyMap<string, readonly number[]>,
): Expansion[] {
  return steps.flatMap((step, index) => {
    if (step.do !== 'expand' || step.id !== id) return [];
    const alone = [...broughtBy].flatMap(([node, by]) => (by.length === 1 && by[0] === index ? [node] : []));
    return alone.length === 0 ? [] : [{ index, step, alone }];
  });
}

const collapse = ({ index, alone }: Expansion): void => {
  dispatch({ do: 'step', step: { do: 'collapse', of: index } });
  announce(`${counted(alone.length, 'node')} taken off again`);
};

/** What expansions of this node brought, each to be taken off again: just that, and nothing else. */
function Expansions({ node }: { node: NetworkNode }) {
  const { version, whole, words } = usePage('version', 'whole', 'words');
  const expansions = expansionsOf(node.id, version?.steps ?? [], whole?.broughtBy ?? new Map());
  if (expansions.length === 0) return null;
  const what = ({ step: { types, kinds, direction } }: Expansion): string => {
    const [type] = types ?? [];
    if (type === undefined) return 'ties of all types';
    const count = {
      type,
      role: null,
      kind: kinds?.[0] ?? '',
      direction: direction === 'in' ? 'in' : 'out',
    } as const;
    return type === PARTICIPATION && kinds === undefined && direction !== 'in'
      ? 'part taken in events'
      : words.count(node.dataset, count, node).label;
  };
  return (
    <>
      <h4 className={styles.heading}>Brought in by expanding</h4>
      <ul>
        {expansions.map((expansion) => (
          <li key={expansion.index} className={styles.countRow}>
            <Name>{what(expansion)}</Name>
            <span className={styles.fact}>{counted(expansion.alone.length, 'node')}</span>
            <Button onClick={() => collapse(expansion)} aria-label={`Collapse: ${what(expansion)}`}>
              Collapse
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BringProps {
  onExpand: () => void;
  /** it is pointed at, or has the focus */
  onLook: () => void;
}

function OfferRow({ offer, limit, onExpand, onLook }: BringProps & { offer: Offer; limit: number }) {
  const { label, family } = offer.words;
  const { theme } = usePage('theme');
  const some = Math.min(offer.total - offer.onScreen, limit);
  return (
    <li className={styles.countRow}>
      <span>
        <i className={styles.swatch} style={{ background: family.colour[theme] }} />
        <Name>{label}</Name>
      </span>
      <span className={styles.fact}>
        {offer.onScreen} of {offer.total}
      </span>
      {some > 0 ? (
        <Button
          onClick={onExpand}
          onPointerEnter={onLook}
          onFocus={onLook}
          aria-label={`Bring in ${some}: ${label}`}
        >
          {`Bring in ${some}`}
        </Button>
      ) : (
        <span className={styles.fact}>all here</span>
      )}
    </li>
  );
}

/** Ties of all types at once, as many as were chosen. */
function All({ rest, limit, onExpand, onLook }: BringProps & { rest: number; limit: number }) {
  if (rest === 0) return null;
  const some = Math.min(rest, limit);
  return (
    <p className={styles.more}>
      <Button icon="plus" onClick={onExpand} onPointerEnter={onLook} onFocus={onLook}>
        {some < rest
          ? `Bring in ${some} of the ${rest} not shown`
          : rest === 1
            ? 'Bring in the one not shown'
            : `Bring in all ${rest} not shown`}
      </Button>
    </p>
  );
}

/** What a step would bring, side ties too, before it is taken: those of the node itself, and those of what is then here. */
function Ahead({ node, step }: { node: NetworkNode; step: Step | null }) {
  const { version, whole, lens } = usePage('version', 'whole', 'lens');
  const ahead = useAhead(version?.steps ?? [], step);
  if (step === null) return null;
  if (ahead === null || whole === null) return <p className={styles.hint}>Counting what would come…</p>;
  return (
    <p className={styles.hint} data-testid="ahead">
      <Name>{broughtInWords(node, whole, ahead)}</Name>
      {isOn(lens) && ' Counted without the lens.'}
    </p>
  );
}

function broughtInWords(node: NetworkNode, before: Picture, after: Picture): string {
  const here = new Set([...before.nodes, ...before.ties].map(({ id }) => id));
  const nodes = after.nodes.filter(({ id }) => !here.has(id));
  const ties = after.ties.filter(({ id }) => !here.has(id));
  const own = ties.filter(({ subjectId, objectId }) => subjectId === node.id || objectId === node.id).length;
  const kinds = (['actor', 'event', 'place'] as const).flatMap((what) => {
    const many = nodes.filter((each) => each.class === what).length;
    return many === 0 ? [] : counted(many, what);
  });
  const brings = kinds.length === 0 ? 'no further node' : listed(kinds);
  const among =
    own === ties.length ? '' : `: ${own} of ${cut(node.name, 60)}, ${ties.length - own} between others`;
  return `Brings ${brings} and ${counted(ties.length, 'tie')}${among}.`;
}

const place = placeFor('expand');

/** What an expansion would bring, counted before it happens: true totals by type and direction. */
export function Expand({ node, counts }: { node: NetworkNode; counts: readonly TieCount[] }) {
  const { seen, whole, words, node: ends } = usePage('seen', 'whole', 'words', 'node');
  const [chosen, choose] = useState<Chosen>(PLAIN);
  const [looked, look] = useState<Step | null>(null);
  const ties = (seen?.picture ?? whole)?.ties ?? [];
  const offers = offersOf(node, counts, ties, ends, words, chosen.kind);
  if (counts.length === 0) return null;
  const onScreen = offers.reduce((sum, offer) => sum + offer.onScreen, 0);
  const total = offers.reduce((sum, offer) => sum + offer.total, 0);
  const stepOf = ({ id, types, kinds, direction }: Offer['expansion']): Step => {
    const { limit, order } = chosen;
    return {
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
  };
  const expand = (expansion: Offer['expansion'], what: string): void => {
    look(null);
    dispatch({ do: 'step', step: stepOf(expansion) });
    announce(`Brought in ${what} of ${cut(node.name, 80)}`);
  };
  const everything = {
    id: node.id,
    direction: 'both' as const,
    ...(chosen.kind !== null && { kinds: [chosen.kind] }),
  };
  return (
    <section className={styles.section} aria-label="Ties by type" ref={place}>
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
            onLook={() => look(stepOf(offer.expansion))}
          />
        ))}
      </ul>
      {offers.length > 1 && (
        <All
          rest={total - onScreen}
          limit={chosen.limit}
          onExpand={() => expand(everything, 'ties')}
          onLook={() => look(stepOf(everything))}
        />
      )}
      <Ahead node={node} step={looked} />
      <Expansions node={node} />
    </section>
  );
}
