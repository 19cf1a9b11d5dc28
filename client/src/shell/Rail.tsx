import { useEffect, type ReactNode } from 'react';
import type { StartingView } from '#contract/exploration.ts';
import { dispatch, usePage, type RailTab } from '../state/page.ts';
import { viewKey } from '#picture/exploration/steps.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import { LookPanel } from '../features/style/LookPanel.tsx';
import { Questions } from '../features/console/Questions.tsx';
import { FiltersPanel } from '../features/filters/FiltersPanel.tsx';
import { MeasuresPanel } from '../features/measures/MeasuresPanel.tsx';
import { SavedViews } from '../features/views/SavedViews.tsx';
import { Legend } from '../features/legend/Legend.tsx';
import { WholeNetwork } from './WholeNetwork.tsx';
import styles from './Rail.module.css';
import { RailTabs } from './RailTabs.tsx';
import { Search } from '../features/search/Search.tsx';
import { useViews } from '../state/queries.ts';
import { Unread } from '../parts/PanelState.tsx';
import { Name } from '../parts/Name.tsx';

function ViewButton({
  view,
  current,
  onOpened,
}: {
  view: StartingView;
  current: boolean;
  onOpened: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.view}
      aria-current={current ? 'true' : undefined}
      title={current ? undefined : view.sentence}
      onClick={() => {
        dispatch({ do: 'view', view });
        announce(`Opened the view ${view.title}`);
        onOpened();
      }}
    >
      <Name className={styles.name}>{view.title}</Name>
      <Name className={styles.sentence}>{view.sentence}</Name>
    </button>
  );
}

function StartingViews({ onOpened }: { onOpened: () => void }) {
  const { views, view, datasets } = usePage('views', 'view', 'datasets');
  const asked = useViews();
  if (views.length === 0) return <Unread asked={asked} what="The starting views" />;
  const current = view === null ? null : viewKey(view);
  const groups = [...Map.groupBy(views, (each) => each.dataset)];
  const titleOf = (id: string): string => datasets.find((each) => each.id === id)?.title ?? id;
  return (
    <nav aria-labelledby="views-title" className={styles.views}>
      <h2 id="views-title" className={styles.title}>
        Starting views
      </h2>
      {groups.map(([dataset, group]) => (
        <section key={dataset}>
          {groups.length > 1 && (
            <h3 className={styles.dataset}>
              <Name>{titleOf(dataset)}</Name>
            </h3>
          )}
          <ul>
            {group.map((each) => (
              <li key={each.id}>
                <ViewButton view={each} current={viewKey(each) === current} onOpened={onOpened} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <WholeNetwork onOpened={onOpened} />
    </nav>
  );
}

const BODY: Record<RailTab, (onDone: () => void) => ReactNode> = {
  explore: (onDone) => (
    <>
      <Search onPicked={onDone} />
      <div className={styles.scroll}>
        <StartingViews onOpened={onDone} />
        <SavedViews onOpened={onDone} />
      </div>
      <Legend />
    </>
  ),
  ask: () => <Questions />,
  filters: () => (
    <>
      <FiltersPanel />
      <Legend key="folded" folded />
    </>
  ),
  styles: () => (
    <>
      <LookPanel />
      <Legend key="look" />
    </>
  ),
  measures: () => (
    <>
      <MeasuresPanel />
      <Legend key="folded" folded />
    </>
  ),
};

/** On a phone the drawer lies over everything: Escape takes it away, and ends nothing that lies under it. */
function useEscape(open: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.target instanceof HTMLInputElement) return;
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', close, true);
    return () => window.removeEventListener('keydown', close, true);
  }, [open, onClose]);
}

/** Left: how to get in, and how to read what is there. A drawer on a phone. */
export function Rail({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { rail } = usePage('rail');
  useEscape(open, onClose);
  return (
    <aside className={styles.rail} data-open={open} aria-label="Search, views and legend">
      <div className={styles.head}>
        <p className={styles.brand}>Relata</p>
        <Button icon="close" iconOnly look="plain" className={styles.close ?? ''} onClick={onClose}>
          Close
        </Button>
      </div>
      <RailTabs />
      {BODY[rail](onClose)}
    </aside>
  );
}
