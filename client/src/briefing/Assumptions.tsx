import { Button } from '../ui/Button.tsx';
import styles from './Authored.module.css';
import { ChecksOf } from './Checks.tsx';
import document from './Document.module.css';
import { ItemActions } from './ItemActions.tsx';
import { Words } from './Words.tsx';
import { useWriting, withItem } from './writing.tsx';

const MOST = 50;

/** What is taken to be so without evidence, each with what follows if it is not. */
export function Assumptions() {
  const { draft, write } = useWriting();
  const { assumptions } = draft.authored;
  return (
    <>
      {assumptions.length > 0 && <h4 className={document.heading}>Assumptions</h4>}
      <ul className={styles.items}>
        {assumptions.map(({ text, ifWrong }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- its place is what an assumption is known by
          <li key={at} className={styles.item}>
            <Words
              label={`Assumption ${at + 1}`}
              value={text}
              placeholder="What is taken to be so without evidence?"
              onChange={(next) => write({ assumptions: withItem(assumptions, at, { text: next }) })}
            />
            <div className={styles.facts}>
              <span>If it is wrong</span>
              <Words
                label={`What follows if assumption ${at + 1} is wrong`}
                look="aside"
                value={ifWrong}
                placeholder="what follows?"
                onChange={(next) => write({ assumptions: withItem(assumptions, at, { ifWrong: next }) })}
              />
            </div>
            <ChecksOf sentence={text} />
            <ItemActions list="assumptions" at={at} what={`assumption ${at + 1}`} />
          </li>
        ))}
      </ul>
      <p className={styles.buttons} data-noprint>
        <Button
          icon="plus"
          look="plain"
          disabled={assumptions.length >= MOST}
          onClick={() => write({ assumptions: [...assumptions, { text: '', ifWrong: '' }] })}
        >
          {assumptions.length === 0 ? 'Record an assumption' : 'Another assumption'}
        </Button>
      </p>
    </>
  );
}
