import { capital } from '#words/sentences.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Authored.module.css';
import { ChecksOf } from './Checks.tsx';
import { ItemActions } from './ItemActions.tsx';
import { Words } from './Words.tsx';
import { useWriting, withItem, type Listed } from './writing.tsx';

/** A list of the analyst's own sentences, each with one thing said beside it, as the page words it. */
interface Kind {
  list: Exclude<Listed, 'keyJudgements'>;
  /** "assumption" */
  one: string;
  most: number;
  placeholder: string;
  beside: 'ifWrong' | 'indicators';
  besideTitle: string;
  besideLabel: (one: string) => string;
  besidePlaceholder: string;
  /** on the button while there is none */
  first: string;
}

/** Written in place, moved, taken out and added to. */
export function TypedItems({ kind }: { kind: Kind }) {
  const { draft, write } = useWriting();
  const { list, one, beside } = kind;
  const items: readonly ({ text: string } & Partial<Record<Kind['beside'], string>>)[] = draft.authored[list];
  const change = (at: number, changed: object): void => write({ [list]: withItem(items, at, changed) });
  return (
    <>
      <ul className={styles.items}>
        {items.map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- its place is what it is known by
          <li key={at} className={styles.item}>
            <Words
              label={`${capital(one)} ${at + 1}`}
              value={item.text}
              placeholder={kind.placeholder}
              onChange={(text) => change(at, { text })}
            />
            <div className={styles.facts}>
              <span>{kind.besideTitle}</span>
              <Words
                label={kind.besideLabel(`${one} ${at + 1}`)}
                look="aside"
                value={item[beside] ?? ''}
                placeholder={kind.besidePlaceholder}
                onChange={(next) => change(at, { [beside]: next })}
              />
            </div>
            <ChecksOf sentence={item.text} />
            <ItemActions list={list} at={at} what={`${one} ${at + 1}`} />
          </li>
        ))}
      </ul>
      <p className={styles.buttons} data-noprint>
        <Button
          icon="plus"
          look="plain"
          disabled={items.length >= kind.most}
          onClick={() => write({ [list]: [...items, { text: '', [beside]: '' }] })}
        >
          {items.length === 0 ? kind.first : `Another ${one}`}
        </Button>
      </p>
    </>
  );
}
