import { useMemo } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { counted } from '#words/counts.ts';
import { openWhereabouts } from '../features/lens/TimeTray.tsx';
import { standingBy } from '../layout/grouping.ts';
import { NodeList } from '../parts/NodeList.tsx';
import { dispatch, usePage } from '../state/page.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './OffTheMap.module.css';
import troubles from './Troubles.module.css';

type Group = readonly [why: string, nodes: readonly NetworkNode[]];

/** What a map cannot show of the picture, by why. */
function useOffTheMap(): { groups: readonly Group[]; many: number; places: number; all: boolean } | null {
  const { drawing, picture, words } = usePage('drawing', 'picture', 'words');
  return useMemo(() => {
    if (drawing === null || picture?.layout.name !== 'map') return null;
    const { nodes, ties, marks = null } = drawing.view;
    const off = nodes.filter(({ id }) => !drawing.positions.has(id));
    const standing = standingBy(words, marks)(nodes, ties);
    const why = ({ id, class: what }: NetworkNode): string =>
      what === 'place'
        ? 'Places without coordinates'
        : standing.has(id)
          ? 'At places without coordinates'
          : 'At no place in this picture';
    return {
      groups: [...Map.groupBy(off, why)],
      many: off.length,
      places: off.filter((node) => node.class === 'place').length,
      all: off.length === nodes.length,
    };
  }, [drawing, picture, words]);
}

const Lists = ({ groups }: { groups: readonly Group[] }) =>
  groups.map(([why, nodes]) => (
    <section key={why} aria-label={why}>
      <h3 className={styles.title}>{`${why} (${nodes.length})`}</h3>
      <NodeList nodes={nodes} />
    </section>
  ));

/** Beside a map: who is not on it, how many, and why. Where nobody is, that takes its place. */
export function OffTheMap() {
  const off = useOffTheMap();
  if (off === null || off.many === 0) return null;
  if (off.all)
    return (
      <div className={troubles.cover}>
        <Notice title="Nothing here can be put on a map">
          <p>
            {off.places === 0
              ? `None of the ${counted(off.many, 'node')} in this picture is a place.`
              : `This picture has ${counted(off.places, 'place')}, none with coordinates.`}{' '}
            A map shows places, and who is told to have been at one of them. Sources may tell of places that
            are not in the picture: where was whom on a day tells of those.
          </p>
          <Button onClick={openWhereabouts}>Where was whom?</Button>
          <Button onClick={() => dispatch({ do: 'step', step: { do: 'layout', name: 'force' } })}>
            Arrange by ties
          </Button>
          <details className={styles.lists}>
            <summary>Who they are</summary>
            <Lists groups={off.groups} />
          </details>
        </Notice>
      </div>
    );
  return (
    <details className={styles.tray} data-testid="off-the-map">
      <summary>{counted(off.many, 'node')} not on the map</summary>
      <div className={styles.lists}>
        <Lists groups={off.groups} />
      </div>
    </details>
  );
}
