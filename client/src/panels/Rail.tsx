import { useExploration } from '../exploration/use-exploration.tsx';
import { versionOfView, viewKey } from '../exploration/steps.ts';
import { Button } from '../ui/Button.tsx';
import { LongText } from '../ui/LongText.tsx';
import { announce } from '../ui/announce.ts';
import { Legend } from './Legend.tsx';
import styles from './Rail.module.css';
import { Search } from './Search.tsx';

function StartingViews({ onOpened }: { onOpened: () => void }) {
  const { views, view, dispatch, datasets } = useExploration();
  if (views.length === 0) return null;
  const titleOf = (id: string): string => datasets.find((each) => each.id === id)?.title ?? id;
  const several = new Set(views.map((each) => each.dataset)).size > 1;
  return (
    <nav aria-labelledby="views-title" className={styles.views}>
      <h2 id="views-title" className={styles.title}>
        Starting views
      </h2>
      <ul>
        {views.map((each) => (
          <li key={viewKey(each)}>
            <button
              type="button"
              className={styles.view}
              aria-current={view !== null && viewKey(view) === viewKey(each) ? 'true' : undefined}
              onClick={() => {
                dispatch({ do: 'open', version: versionOfView(each) });
                announce(`Opened the view ${each.title}`);
                onOpened();
              }}
            >
              <span className={styles.name}>
                <LongText text={each.title} />
              </span>
              <span className={styles.sentence}>
                <LongText text={each.sentence} />
              </span>
              {several && <span className={styles.dataset}>{titleOf(each.dataset)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Left: how to get in, and how to read what is there. A drawer on a phone. */
export function Rail({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <aside className={styles.rail} data-open={open} aria-label="Search, views and legend">
      <div className={styles.head}>
        <p className={styles.brand}>Relata</p>
        <Button icon="close" iconOnly look="plain" className={styles.close ?? ''} onClick={onClose}>
          Close
        </Button>
      </div>
      <Search onPicked={onClose} />
      <div className={styles.scroll}>
        <StartingViews onOpened={onClose} />
        <Legend />
      </div>
    </aside>
  );
}
