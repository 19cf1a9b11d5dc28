import { Button } from '../ui/Button.tsx';
import styles from './Authored.module.css';
import { ChecksOf } from './Checks.tsx';
import { ItemActions } from './ItemActions.tsx';
import { Words } from './Words.tsx';
import { useWriting, withItem } from './writing.tsx';

const MOST = 20;

/** What else could be so, and what would show it. */
export function Alternatives() {
  const { draft, write } = useWriting();
  const { alternatives } = draft.authored;
  return (
    <>
      <ul className={styles.items}>
        {alternatives.map(({ text, indicators }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- its place is what an alternative is known by
          <li key={at} className={styles.item}>
            <Words
              label={`Alternative ${at + 1}`}
              value={text}
              placeholder="What else could explain it?"
              onChange={(next) => write({ alternatives: withItem(alternatives, at, { text: next }) })}
            />
            <div className={styles.facts}>
              <span>It would show in</span>
              <Words
                label={`What would show alternative ${at + 1}`}
                look="aside"
                value={indicators}
                placeholder="what would be seen if it were so?"
                onChange={(next) => write({ alternatives: withItem(alternatives, at, { indicators: next }) })}
              />
            </div>
            <ChecksOf sentence={text} />
            <ItemActions list="alternatives" at={at} what={`alternative ${at + 1}`} />
          </li>
        ))}
      </ul>
      <p className={styles.buttons} data-noprint>
        <Button
          icon="plus"
          look="plain"
          disabled={alternatives.length >= MOST}
          onClick={() => write({ alternatives: [...alternatives, { text: '', indicators: '' }] })}
        >
          {alternatives.length === 0 ? 'Write an alternative' : 'Another alternative'}
        </Button>
      </p>
    </>
  );
}
