import type { Step } from '#contract/exploration.ts';
import { counted } from '#words/counts.ts';
import type { NetworkNode } from '#contract/network.ts';
import { PARTICIPATION } from '#words/vocabulary.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';

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
export function Expansions({ node }: { node: NetworkNode }) {
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
            <bdi>{what(expansion)}</bdi>
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
