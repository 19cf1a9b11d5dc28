import { ApiProblem } from '../state/api.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './Lists.module.css';

interface Asked {
  failureReason: Error | null;
  refetch: () => Promise<unknown>;
}

/**
 * Stands where a list or a choice would stand that could not be read, and beside what is left of it: an error is never
 * shown as nothing.
 * @param what of what it is a list, at the beginning of a sentence: `The sources`
 */
export function Unread({ asked, what }: { asked: Asked; what: string }) {
  const problem = asked.failureReason;
  if (problem === null) return null;
  if (problem instanceof ApiProblem && problem.code === 'loading')
    return <p className={styles.cut}>{what}: not loaded yet.</p>;
  return (
    <p className={styles.unread} role="alert">
      {what} could not be read: {problem.message}{' '}
      <button type="button" className={styles.again} onClick={() => void asked.refetch()}>
        Try again
      </button>
    </p>
  );
}

/** Signs an answer as that to the question before, until the one that was asked has come. */
export function Stale({ when }: { when: boolean }) {
  return (
    <output className={styles.stale}>
      {when && 'Asked anew: until the answer comes, this is still the one before.'}
    </output>
  );
}

/** While a panel has nothing to show: waiting, not there, or not reachable. */
export function PanelState({ asked }: { asked: Asked }) {
  const problem = asked.failureReason;
  if (problem instanceof ApiProblem && problem.code === 'not-found') {
    return (
      <Notice title="No longer in the database">
        <p>The dataset has changed since this link was made. Search for the name instead.</p>
      </Notice>
    );
  }
  if (problem) {
    return (
      <Notice title="This could not be read" urgent>
        <p>{problem.message}</p>
        <Button onClick={() => void asked.refetch()}>Try again</Button>
      </Notice>
    );
  }
  return <Skeleton lines={8} />;
}
