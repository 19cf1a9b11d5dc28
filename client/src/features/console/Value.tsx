import { Fragment } from 'react';
import type { ConsoleNode, ConsoleRelationship, ConsoleValue } from '#contract/console.ts';
import type { Ref } from '#picture/exploration/steps.ts';
import { usePage } from '../../state/page.ts';
import styles from './Console.module.css';
import { known, nameOf, told, whatOf } from './values.ts';

type OnPick = (ref: Ref, ids: readonly string[]) => void;

function NodeChip({ node, onPick }: { node: ConsoleNode; onPick: OnPick }) {
  const what = whatOf(node);
  const { id } = node;
  if (what === null || id === null) return <bdi className={styles.thing}>{nameOf(node)}</bdi>;
  return (
    <button type="button" className={styles.chip} title={id} onClick={() => onPick({ what, id }, [id])}>
      <bdi>{nameOf(node)}</bdi>
    </button>
  );
}

function TieChip({ tie, onPick }: { tie: ConsoleRelationship; onPick: OnPick }) {
  const { tieId, subjectId, objectId, type } = tie;
  if (tieId === null) return <span className={styles.thing}>{type}</span>;
  const ends = [subjectId, objectId].filter((end) => end !== null);
  return (
    <button
      type="button"
      className={styles.chip}
      data-tie
      title={tieId}
      onClick={() => onPick({ what: 'tie', id: tieId }, ends)}
    >
      {type}
    </button>
  );
}

/** In one cell no more than can be seen; the opened row has all of it. */
const IN_CELL = 12;
const LONGEST = 300;

/** A value in a cell: nodes and ties to be picked, the rest as text. */
export function Value({ value, onPick }: { value: ConsoleValue; onPick: OnPick }) {
  const { words } = usePage('words');
  const it = known(value);
  if (it.kind === 'node') return <NodeChip node={it.node} onPick={onPick} />;
  if (it.kind === 'tie') return <TieChip tie={it.tie} onPick={onPick} />;
  if (it.kind === 'plain') {
    const text = (words.type(it.text) ?? it.text).slice(0, LONGEST);
    return <bdi {...(value === null && { className: styles.nothing })}>{text}</bdi>;
  }
  if (it.kind === 'map') return <bdi>{told(value).slice(0, LONGEST)}</bdi>;
  if (it.kind === 'list') {
    const more = it.items.length - IN_CELL;
    return (
      <span>
        {it.items.slice(0, IN_CELL).map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a list of an answer never changes its order
          <Fragment key={at}>
            {at > 0 && ', '}
            <Value value={item} onPick={onPick} />
          </Fragment>
        ))}
        {more > 0 && `, and ${more} more`}
        {it.items.length === 0 && '[]'}
      </span>
    );
  }
  const { nodes, relationships } = it.path;
  return (
    <span>
      {nodes.map((node, at) => {
        const tie = relationships[at];
        return (
          <Fragment key={node.key}>
            <NodeChip node={node} onPick={onPick} />
            {tie && ' '}
            {tie && <TieChip tie={tie} onPick={onPick} />}{' '}
          </Fragment>
        );
      })}
    </span>
  );
}
