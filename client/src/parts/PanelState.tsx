import { ApiProblem } from '../state/api.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

interface Asked {
  isPending: boolean;
  failureReason: Error | null;
  refetch: () => Promise<unknown>;
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
