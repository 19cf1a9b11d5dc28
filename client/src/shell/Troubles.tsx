import { useQueryClient } from '@tanstack/react-query';
import type { ApiProblem } from '../state/api.ts';
import { setPage, usePage, type LinkTrouble } from '../state/page.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Troubles.module.css';

function BadLink({ trouble }: { trouble: LinkTrouble | ApiProblem }) {
  if (trouble === 'broken')
    return (
      <Notice title="This link could not be read" urgent>
        <p>
          It is incomplete, or it was made by another version of Relata. The opening view is shown instead.
        </p>
      </Notice>
    );
  if (trouble === 'lowered')
    return (
      <Notice title="This link has lost its capital letters" urgent>
        <p>
          Some programs make all letters of a link small, and then it leads nowhere. Ask for it again, as a
          file or in another way. The opening view is shown instead.
        </p>
      </Notice>
    );
  if (trouble === 'gone')
    return (
      <Notice title="The picture of this link is not kept here" urgent>
        <p>
          It was deleted, or it is kept by another server of Relata. The opening view is shown instead; the
          saved views on the left may still hold the picture.
        </p>
      </Notice>
    );
  return (
    <Notice title="The picture of this link could not be fetched" urgent>
      <p>{trouble.message}</p>
    </Notice>
  );
}

const titleOf = ({ code, transient }: ApiProblem): string =>
  code === 'loading'
    ? 'The network is on its way'
    : transient
      ? 'The network cannot be reached just now'
      : 'Something went wrong';

const GOES_ON: Record<string, string> = { loading: 'It is shown as soon as it is there.' };

/** What stands in the way of the picture, and what to do about it. */
export function Troubles() {
  const { trouble, linkTrouble, picture } = usePage('trouble', 'linkTrouble', 'picture');
  const client = useQueryClient();
  if (trouble !== null) {
    return (
      <div className={picture ? styles.strip : styles.cover}>
        {trouble.status === 401 ? (
          <Notice title="Please sign in" urgent>
            <p>This server needs its token.</p>
            <a
              href={`/sign-in${window.location.hash}`}
              // The picture may have changed since.
              onClick={(event) => {
                event.currentTarget.hash = window.location.hash;
              }}
            >
              Sign in
            </a>
          </Notice>
        ) : (
          <Notice title={titleOf(trouble)} urgent={trouble.code !== 'loading'}>
            <p>{trouble.message}</p>
            {trouble.transient && <p>{GOES_ON[trouble.code] ?? 'Relata tries again every two seconds.'}</p>}
            {trouble.requestId && <p className={styles.id}>Request {trouble.requestId}</p>}
            <Button onClick={() => void client.refetchQueries({ type: 'active' })}>Try again now</Button>
          </Notice>
        )}
      </div>
    );
  }
  return linkTrouble === null ? null : (
    <div className={styles.strip}>
      <BadLink trouble={linkTrouble} />
      <Button
        className={styles.close}
        icon="close"
        iconOnly
        look="plain"
        onClick={() => setPage({ linkTrouble: null })}
      >
        Close this message
      </Button>
    </div>
  );
}
