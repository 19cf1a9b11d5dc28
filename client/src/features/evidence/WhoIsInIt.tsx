import { useQuery } from '@tanstack/react-query';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { call } from '../../state/api.ts';
import { asked, NO_LENS } from '#picture/exploration/lens.ts';
import { usePage } from '../../state/page.ts';
import { listed } from '#words/counts.ts';
import { useTiesOf } from '../../state/details-queries.ts';
import styles from './Accounts.module.css';

const MOST = 500;

/** The ties of a node as these first sources tell them, with the nodes at their other ends. */
function useToldBy(node: NetworkNode, sources: readonly string[]) {
  const around = useTiesOf(node.id, MOST);
  const ties = around.data?.neighbours ?? [];
  const ids = [...new Set([node.id, ...ties.map((each) => each.node.id)])].toSorted();
  const told = useQuery({
    queryKey: ['told of', node.id, ids, sources],
    queryFn: ({ signal }) => call('lens', { body: { ids, lens: { ...asked(NO_LENS), sources } }, signal }),
    enabled: ids.length > 1,
  });
  const others = new Map(ties.map((each) => [each.node.id, each.node]));
  if (!around.data || (ids.length > 1 && !told.data)) return null;
  return (told.data?.ties ?? [])
    .map(({ tie }) => tie)
    .flatMap((tie) => {
      const other = others.get(tie.subjectId === node.id ? tie.objectId : tie.subjectId);
      return other && [tie.subjectId, tie.objectId].includes(node.id) ? [{ tie, other }] : [];
    });
}

interface Part {
  tie: NetworkTie;
  other: NetworkNode;
}

/**
 * Who has a part in it by one account. A number is what the account states, never a count of these, so both are
 * shown and may differ.
 */
export function WhoIsInIt({ node, sources }: { node: NetworkNode; sources: readonly { id: string }[] }) {
  const { words } = usePage('words');
  const parts = useToldBy(
    node,
    sources.map(({ id }) => id),
  );
  if (parts === null) return null;
  const ends = (id: string): NetworkNode | undefined => (id === node.id ? node : undefined);
  const verb = ({ tie }: Part): string =>
    tie.subjectId === node.id ? words.tie(tie, ends).label : words.tie(tie, ends).inverse;
  const named = new Map(parts.map(({ other }) => [other.id, other.name]));
  const side = ({ tie }: Part): string =>
    tie.side === null ? '' : `, held by ${named.get(tie.side) ?? tie.side.replace(/^.*:/, '')}`;
  const people = parts.filter(({ other }) => other.class === 'actor');
  const groups = [...Map.groupBy(people, (part) => verb(part) + side(part))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (groups.length === 0) return <p className={styles.none}>This account names no participants.</p>;
  return (
    <dl className={styles.parts}>
      {groups.map(([label, group]) => (
        <div key={label}>
          <dt>
            <bdi>{label}</bdi> · {group.length}
          </dt>
          <dd>
            <bdi>{listed(group.map(({ other }) => other.name))}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
