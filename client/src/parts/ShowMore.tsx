import { figure } from '#words/counts.ts';
import { MOST_ROWS } from '#contract/lens.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Lists.module.css';
import type { More } from './use-more.ts';

interface Props {
  cut: { shown: number; total: number };
  more: More;
  waiting: boolean;
}

/** Says that a list is cut, and gets the rest. */
export function ShowMore({ cut, more, waiting }: Props) {
  return (
    <p className={styles.cut}>
      {figure(cut.shown)} of {figure(cut.total)} listed.{' '}
      {more.limit < MOST_ROWS && (
        <Button disabled={waiting} onClick={more.ask}>
          Show more
        </Button>
      )}
    </p>
  );
}
