import { useExploration } from '../exploration/use-exploration.tsx';
import styles from './StatusLine.module.css';

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** What the picture is, in one quiet line; the lens will stand here. */
export function StatusLine() {
  const { picture, datasets, dispatch, loading } = useExploration();
  if (picture === null) return <footer className={styles.line} />;
  const shown = new Set(picture.nodes.map((node) => node.dataset));
  const titles = datasets.filter((dataset) => shown.has(dataset.id)).map((dataset) => dataset.title);
  const hidden = [...picture.hiddenNodes, ...picture.hiddenTies].map(({ id }) => id);
  return (
    <footer className={styles.line} aria-busy={loading}>
      <span className={styles.title}>
        <bdi>{titles.join(' · ')}</bdi>
      </span>
      <span>
        {counted(picture.nodes.length, 'node')} · {counted(picture.ties.length, 'tie')}
      </span>
      {hidden.length > 0 && (
        <button
          type="button"
          className={styles.action}
          onClick={() => dispatch({ do: 'step', step: { do: 'unhide', ids: hidden } })}
        >
          {hidden.length} hidden — show again
        </button>
      )}
      {picture.missing.length > 0 && (
        <span>{counted(picture.missing.length, 'node')} of this view no longer in the database</span>
      )}
      {picture.cut && (
        <span>
          {picture.cut.shown} of {picture.cut.total} ties drawn
        </span>
      )}
    </footer>
  );
}
