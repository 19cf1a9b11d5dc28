import { useEffect, useState } from 'react';
import { canUndo } from '#picture/exploration/steps.ts';
import { dispatch, pageNow } from '../state/page.ts';
import { arranger, useProgress } from '../layout/use-arrangement.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import styles from './Arranging.module.css';

/** What is quicker than this is not spoken of. */
const PATIENCE = 500;

function useLasting(key: string | undefined): boolean {
  const [lasting, setLasting] = useState<string | null>(null);
  useEffect(() => {
    if (key === undefined) return undefined;
    const timer = window.setTimeout(() => setLasting(key), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [key]);
  return key !== undefined && lasting === key;
}

/** What becomes of the steps when an arrangement is stopped: so many rounds of it, or what was there before. */
function useStop(): () => Promise<void> {
  return async () => {
    const rounds = await arranger.stop();
    const { name = 'force', by } = pageNow().whole?.layout ?? {};
    announce('Arranging stopped');
    if (rounds !== null) dispatch({ do: 'step', step: { do: 'layout', name, ...(by && { by }), rounds } });
    else if (canUndo(pageNow())) dispatch({ do: 'undo' });
    else dispatch({ do: 'step', step: { do: 'layout', name: 'force', rounds: 0 } });
  };
}

/** An arrangement that takes its time says how far it has come, and can be stopped. */
export function Arranging() {
  const progress = useProgress();
  const stop = useStop();
  if (!useLasting(progress?.key) || progress === null) return null;
  const { done, of } = progress;
  return (
    <div className={styles.strip} data-testid="arranging">
      <span>Arranging{of === null ? '…' : ` ${Math.round((100 * done) / of)} %`}</span>
      <progress className={styles.bar} {...(of !== null && { value: done, max: of })} />
      <Button onClick={() => void stop()}>Stop</Button>
    </div>
  );
}
