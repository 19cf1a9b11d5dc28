import type { EventDetails } from '#contract/evidence.ts';
import type { NetworkNode } from '#contract/network.ts';
import { dispatch, usePage } from '../../state/page.ts';
import styles from '../../parts/Details.module.css';

type Participant = EventDetails['participants'][number];

/** "Released, by Iran": the role, and in an event with sides whose side. */
function useGroups(event: NetworkNode, participants: readonly Participant[]) {
  const { words } = usePage('words');
  const named = new Map(participants.map(({ node }) => [node.id, node.name]));
  const ends = (id: string): NetworkNode | undefined => (id === event.id ? event : undefined);
  const order = words.roles(event);
  const inOrder = participants.toSorted(
    (a, b) => order.indexOf(a.tie.role ?? '') - order.indexOf(b.tie.role ?? ''),
  );
  const groups = Map.groupBy(inOrder, ({ tie }) => `${tie.role ?? ''} ${tie.side ?? ''}`);
  return [...groups].map(([key, group]) => {
    const tie = group[0]?.tie;
    const role = tie ? words.tie(tie, ends).inverse : '';
    const side = tie?.side ? ` · held by ${named.get(tie.side) ?? tie.side}` : '';
    return { key, label: `${role}${side}`, group };
  });
}

/** Everyone's part in an event, by role and side. */
export function Participants({
  event,
  participants,
}: {
  event: NetworkNode;
  participants: readonly Participant[];
}) {
  const groups = useGroups(event, participants);
  if (participants.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        Participants <span className={styles.count}>{participants.length}</span>
      </h3>
      {groups.map(({ key, label, group }) => (
        <div key={key}>
          <p className={`${styles.row} ${styles.fact}`}>
            <bdi>{label}</bdi>
          </p>
          <ul>
            {group.map(({ node, tie }) => (
              <li key={tie.id}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } })}
                >
                  <bdi>{node.name.slice(0, 160)}</bdi>
                  {tie.status !== 'asserted' && <span className={styles.fact}>{tie.status}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
