import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Details.module.css';

/** What can be done with nodes, whether they are on screen or not. */
export function NodeActions({ ids }: { ids: readonly string[] }) {
  const { picture, joined, dispatch } = useExploration();
  const shown = new Set(picture?.nodes.map((node) => node.id));
  const there = ids.filter((id) => shown.has(joined.drawnAs(id)));
  const away = ids.filter((id) => !shown.has(joined.drawnAs(id)));
  const pinned = there
    .filter((id) => picture?.pins.has(joined.drawnAs(id)))
    .flatMap((id) => joined.members(id));
  return (
    <div className={styles.actions}>
      {away.length > 0 && (
        <Button
          icon="plus"
          look="strong"
          onClick={() => dispatch({ do: 'step', step: { do: 'show', ids: away } })}
        >
          Show in the picture
        </Button>
      )}
      {there.length > 0 && (
        <Button
          icon="hide"
          onClick={() =>
            dispatch({ do: 'step', step: { do: 'hide', ids: there.flatMap((id) => joined.members(id)) } })
          }
        >
          Hide
        </Button>
      )}
      {pinned.length > 0 && (
        <Button icon="pin" onClick={() => dispatch({ do: 'step', step: { do: 'unpin', ids: pinned } })}>
          Unpin
        </Button>
      )}
    </div>
  );
}
