import styles from './Tabs.module.css';

export const TABS = { picture: 'In the picture', disputes: 'Disputes', judgements: 'Judgements' } as const;
export type Tab = keyof typeof TABS;
export const BACK: Record<Tab, string> = {
  picture: 'Back to the picture',
  disputes: 'Back to the disputes',
  judgements: 'Back to the judgements',
};
const ALL: readonly Tab[] = ['picture', 'disputes', 'judgements'];

/** What stands in the panel while nothing is selected. */
export function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  return (
    <nav className={styles.tabs} aria-label="Panel">
      {ALL.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === tab ? 'true' : undefined}
          onClick={() => onTab(each)}
        >
          {TABS[each]}
        </button>
      ))}
    </nav>
  );
}
