import { useMemo } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { usePage } from '../state/page.ts';
import { NodeList } from '../parts/NodeList.tsx';
import { Hidden } from './Hidden.tsx';
import { TieList } from '../parts/TieList.tsx';
import styles from '../parts/Details.module.css';

/** The picture as text: everything that is drawn, in lists that a keyboard and a screen reader can walk. */
export function Outline() {
  const { picture } = usePage('picture');
  const groups = useMemo(() => {
    const { compare } = new Intl.Collator();
    const byName = (a: NetworkNode, b: NetworkNode): number => compare(a.name, b.name);
    const nodes = picture?.nodes ?? [];
    return [
      { title: 'Actors', nodes: nodes.filter((each) => each.class === 'actor').toSorted(byName) },
      { title: 'Events', nodes: nodes.filter((each) => each.class === 'event').toSorted(byName) },
      { title: 'Places', nodes: nodes.filter((each) => each.class === 'place').toSorted(byName) },
    ].filter((group) => group.nodes.length > 0);
  }, [picture]);
  if (picture === null) return null;
  return (
    <div data-testid="outline">
      {groups.map((group) => (
        <section key={group.title} className={styles.section}>
          <h3 className={styles.heading}>
            {group.title} <span className={styles.count}>{group.nodes.length}</span>
          </h3>
          <NodeList nodes={group.nodes} kinds />
        </section>
      ))}
      <section className={styles.section}>
        <h3 className={styles.heading}>
          Ties <span className={styles.count}>{picture.ties.length}</span>
        </h3>
        <TieList ties={picture.ties} />
      </section>
      <Hidden />
    </div>
  );
}
