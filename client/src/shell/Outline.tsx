import { useMemo } from 'react';
import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { usePage, dispatch } from '../state/page.ts';
import { NodeList } from '../parts/NodeList.tsx';
import { TieList } from '../parts/TieList.tsx';
import styles from '../parts/Details.module.css';
import { sentenceOf } from '#words/ties.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import { placeFor } from '../ui/places.ts';

/** A node by its name, a tie as a sentence: subject, verb and object. */
function useTold(): (each: NetworkNode | NetworkTie) => readonly string[] {
  const { node, words } = usePage('node', 'words');
  return (each) => {
    if ('name' in each) return [each.name.slice(0, 160)];
    const [from, to] = [node(each.subjectId), node(each.objectId)];
    if (from === undefined || to === undefined) return [each.id];
    const { subject, verb, object } = sentenceOf(each, from, to, words);
    return [subject.name.slice(0, 80), verb, object.name.slice(0, 80)];
  };
}

const show = (ids: string[]): void => dispatch({ do: 'step', step: { do: 'unhide', ids } });

const list = placeFor('hidden');

/** What was hidden by hand, each to be shown again. Hiding never deletes. */
function Hidden() {
  const { picture } = usePage('picture');
  const told = useTold();
  const hidden = [...(picture?.hiddenNodes ?? []), ...(picture?.hiddenTies ?? [])];
  if (hidden.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Hidden" ref={list}>
      <h3 className={styles.heading}>
        Hidden <span className={styles.count}>{hidden.length}</span>
      </h3>
      <Rows of={hidden}>
        {(each) => (
          <div className={styles.countRow}>
            <span>
              {told(each).map((part, index) => (
                // Each part by itself, so that a name cannot turn what stands beside it.
                <bdi key={`${index} ${part}`}>{index > 0 ? ` ${part}` : part}</bdi>
              ))}
            </span>
            <Button onClick={() => show([each.id])} aria-label={`Show again: ${told(each).join(' ')}`}>
              Show
            </Button>
          </div>
        )}
      </Rows>
      {hidden.length > 1 && (
        <p className={styles.more}>
          <Button
            onClick={() => show(hidden.map(({ id }) => id))}
          >{`Show all ${hidden.length} again`}</Button>
        </p>
      )}
    </section>
  );
}

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
