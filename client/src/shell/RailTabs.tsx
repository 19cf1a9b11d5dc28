import { useDesk, type RailTab } from '../state/use-desk.tsx';
import styles from './Tabs.module.css';

const TITLES: Record<RailTab, string> = {
  explore: 'Explore',
  filters: 'Filters',
  styles: 'Look',
  measures: 'Measures',
};
const ALL: readonly RailTab[] = ['explore', 'filters', 'styles', 'measures'];

/** What the rail holds. */
export function RailTabs() {
  const { rail, setRail } = useDesk();
  return (
    <nav className={styles.rail} aria-label="Rail">
      {ALL.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === rail ? 'true' : undefined}
          onClick={() => setRail(each)}
        >
          {TITLES[each]}
        </button>
      ))}
    </nav>
  );
}
