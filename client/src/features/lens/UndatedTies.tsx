import { counted } from '#words/counts.ts';
import type { Timeline } from '#contract/lens-answers.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { dates } from '#picture/exploration/lens.ts';
import { ToldBy } from '../../parts/TieList.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import styles from './Time.module.css';
import type { More } from '../../parts/use-more.ts';
import { Name } from '../../parts/Name.tsx';

interface Props {
  timeline: Timeline;
  more: More;
  waiting: boolean;
}

/**
 * What no account dates is counted and listed, never dropped without a word. On a day, ties to an event that was not then
 * are among those that were not.
 */
export function UndatedTies({ timeline, more, waiting }: Props) {
  const { whole, seen, lens } = usePage('whole', 'seen', 'lens');
  const hidden = new Set(whole?.hiddenTies.map((tie) => tie.id));
  const then = dates(lens) ? seen?.undated : undefined;
  const ties = timeline.undated.ties.filter((tie) => then?.has(tie.id) ?? !hidden.has(tie.id));
  const count = then?.size ?? timeline.undated.count - (timeline.undated.ties.length - ties.length);
  if (count === 0) return null;
  return (
    <details className={styles.undated}>
      <summary>{counted(count, 'undated tie')}</summary>
      <ul>
        {ties.map((tie) => (
          <li key={tie.id}>
            <button
              type="button"
              className={styles.listed}
              onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } })}
            >
              <Name>{tie.sentence}</Name>
              <ToldBy id={tie.id} />
            </button>
          </li>
        ))}
      </ul>
      {timeline.cut && ties.length < count && (
        <ShowMore cut={{ shown: ties.length, total: count }} more={more} waiting={waiting} />
      )}
    </details>
  );
}
