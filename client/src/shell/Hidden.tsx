import type { NetworkNode, NetworkTie } from '#contract/network.ts';
import { sentenceOf } from '#words/ties.ts';
import { dispatch, usePage } from '../state/page.ts';
import { Button } from '../ui/Button.tsx';
import { Rows } from '../ui/Rows.tsx';
import styles from '../parts/Details.module.css';
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
export function Hidden() {
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
