import type { BriefingStart } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { dispatch, setPage, usePage } from '../../state/page.ts';
import { askPaths } from '../paths/use-paths.ts';
import { Button } from '../../ui/Button.tsx';
import { bringToSight, goTo } from '../../ui/places.ts';
import styles from '../../parts/Details.module.css';

/** Asks how these are tied; of one alone, to whom. Paths have no end at a place. */
function AskPaths({ ids }: { ids: readonly string[] }) {
  const { node } = usePage('node');
  const ends = ids.filter((id) => node(id)?.class !== 'place');
  if (ends.length === 0) return null;
  return (
    <Button icon="link" look={ends.length > 1 ? 'strong' : 'line'} onClick={() => askPaths(ends)}>
      {ends.length > 1 ? 'How are they tied?' : 'How tied to …?'}
    </Button>
  );
}

/** To the counts of what would come, further down. */
function toExpand(): void {
  bringToSight('expand');
  goTo('expand', 'button');
}

/** What can be done with nodes, whether they are on screen or not. */
export function NodeActions({ ids, about }: { ids: readonly string[]; about: BriefingStart }) {
  const { picture, off, joined } = usePage('picture', 'off', 'joined');
  const shown = new Set(picture?.nodes.map((node) => node.id));
  const there = ids.filter((id) => shown.has(joined.drawnAs(id)));
  const sifted = new Set(off.nodes.map((node) => node.id));
  const kept = ids.filter((id) => sifted.has(joined.drawnAs(id)));
  const away = ids.filter((id) => !shown.has(joined.drawnAs(id)) && !kept.includes(id));
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
      <AskPaths ids={ids} />
      {ids.length === 1 && (
        <Button icon="plus" onClick={toExpand}>
          Bring in ties…
        </Button>
      )}
      {kept.length > 0 && <Button onClick={() => setPage({ rail: 'filters' })}>Hidden by a filter</Button>}
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
      <WriteBriefing about={about} />
    </div>
  );
}
