import { setPage, usePage, type PanelTab } from '../state/page.ts';
import styles from './Tabs.module.css';

/** What each tab holds, with a name short enough for all of them to be seen at once, and the way back to it from a selection. */
export const TABS: Record<PanelTab, { title: string; short?: string; back: string }> = {
  picture: { title: 'In the picture', short: 'Picture', back: 'Back to the picture' },
  history: { title: 'History', back: 'Back to the history' },
  paths: { title: 'Paths', back: 'Back to the paths' },
  disputes: { title: 'Disputes', back: 'Back to the disputes' },
  whereabouts: { title: 'Where was whom', short: 'Where', back: 'Back to where was whom' },
  judgements: { title: 'Judgements', back: 'Back to the judgements' },
};
const ALL: readonly PanelTab[] = ['picture', 'history', 'paths', 'disputes', 'whereabouts', 'judgements'];

/** What stands in the panel while nothing is selected. */
export function Tabs() {
  const { tab } = usePage('tab');
  return (
    <nav className={styles.tabs} aria-label="Panel">
      {ALL.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === tab ? 'true' : undefined}
          aria-label={TABS[each].title}
          title={TABS[each].short && TABS[each].title}
          onClick={() => setPage({ tab: each })}
        >
          {TABS[each].short ?? TABS[each].title}
        </button>
      ))}
    </nav>
  );
}
