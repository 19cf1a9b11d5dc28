import { Button } from '../../ui/Button.tsx';
import styles from './Authored.module.css';
import { useWriting, withMoved, type Listed } from './writing.tsx';

/** Moves one of a list, or takes it out. */
export function ItemActions({ list, at, what }: { list: Listed; at: number; what: string }) {
  const { draft, write, remove } = useWriting();
  const all = draft.authored[list];
  const move = (by: 1 | -1): void => write({ [list]: withMoved<unknown>(all, at, by) });
  return (
    <span className={styles.buttons} data-noprint>
      {all.length > 1 && (
        <>
          <Button icon="up" iconOnly look="plain" disabled={at === 0} onClick={() => move(-1)}>
            {`Move ${what} up`}
          </Button>
          <Button icon="down" iconOnly look="plain" disabled={at === all.length - 1} onClick={() => move(1)}>
            {`Move ${what} down`}
          </Button>
        </>
      )}
      <Button icon="close" iconOnly look="plain" onClick={() => remove(list, at, what)}>
        {`Remove ${what}`}
      </Button>
    </span>
  );
}
