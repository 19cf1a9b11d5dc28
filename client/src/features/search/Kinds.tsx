import type { SearchAnswer } from '#contract/network.ts';
import { usePage } from '../../state/page.ts';
import styles from './Search.module.css';

interface Props {
  kinds: SearchAnswer['kinds'];
  chosen: readonly string[];
  onChoose: (kinds: readonly string[]) => void;
}

/** How many were found of each kind; one of them can be chosen. */
export function Kinds({ kinds, chosen, onChoose }: Props) {
  const { words } = usePage('words');
  if (kinds.length < 2) return null;
  const byName = [...Map.groupBy(kinds, ({ kind }) => kind)];
  return (
    <fieldset className={styles.kinds} aria-label="Only of one kind">
      {byName.map(([kind, of]) => {
        const total = of.reduce((sum, each) => sum + each.total, 0);
        const [first] = of;
        const on = chosen.includes(kind);
        return (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={on}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(on ? [] : [kind])}
          >
            {first && (total === 1 ? words.kind(first).label : words.kind(first).plural)} {total}
          </button>
        );
      })}
    </fieldset>
  );
}
