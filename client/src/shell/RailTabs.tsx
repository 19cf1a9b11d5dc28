import { setPage, usePage, type RailTab } from '../state/page.ts';
import styles from './Tabs.module.css';

const TITLES: Record<RailTab, string> = {
  explore: 'Explore',
  ask: 'Ask',
  filters: 'Filters',
  styles: 'Look',
  measures: 'Measures',
};
const ALL: readonly RailTab[] = ['explore', 'ask', 'filters', 'styles', 'measures'];

/** What the rail holds. */
export function RailTabs() {
  const { rail } = usePage('rail');
  return (
    <nav className={styles.rail} aria-label="Rail">
      {ALL.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === rail ? 'true' : undefined}
          onClick={() => setPage({ rail: each })}
        >
          {TITLES[each]}
        </button>
      ))}
    </nav>
  );
}
