import { useQueryClient } from '@tanstack/react-query';
import { useExploration } from '../exploration/use-exploration.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Troubles.module.css';

/** What stands in the way of the picture, and what to do about it. */
export function Troubles() {
  const { trouble, brokenLink, picture } = useExploration();
  const client = useQueryClient();
  if (trouble !== null) {
    return (
      <div className={picture ? styles.strip : styles.cover}>
        {trouble.status === 401 ? (
          <Notice title="Please sign in" urgent>
            <p>This server asks for its token before it shows anything.</p>
            <a href="/sign-in">Sign in</a>
          </Notice>
        ) : (
          <Notice
            title={trouble.transient ? 'The network cannot be reached just now' : 'Something went wrong'}
            urgent
          >
            <p>{trouble.message}</p>
            {trouble.transient && <p>Trying again every two seconds; the picture comes by itself.</p>}
            {trouble.requestId && <p className={styles.id}>Request {trouble.requestId}</p>}
            <Button onClick={() => void client.refetchQueries({ type: 'active' })}>Try again now</Button>
          </Notice>
        )}
      </div>
    );
  }
  if (brokenLink) {
    return (
      <div className={styles.strip}>
        <Notice title="This link could not be read" urgent>
          <p>
            It is incomplete, or it was made by another version of Relata. The opening view is shown instead.
          </p>
        </Notice>
      </div>
    );
  }
  return null;
}
