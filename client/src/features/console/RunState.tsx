import { useEffect, useState } from 'react';
import { counted } from '#words/counts.ts';
import type { ConsoleCancelled } from '#contract/console.ts';
import styles from './Console.module.css';
import type { Run } from './use-run.ts';

const ENDED: Record<ConsoleCancelled['outcome'], string> = {
  ended: 'Cancelled: Neo4j no longer works on it.',
  restarted: 'Cancelled: it did not listen, so the database was started anew.',
  'still-running':
    'Neo4j has been told to end it, but still works on it; this server is not ours to restart.',
  unknown: 'It was already over.',
};

const seconds = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** How long it has been running, told twice a second. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  return <span aria-hidden="true">{seconds(Math.max(0, now - since))}</span>;
}

function timeOf({ summary }: Run): string {
  if (summary === null) return '';
  const { available, total } = summary.time;
  return `${seconds(total)}${available === null ? '' : `, the first row after ${seconds(available)}`}`;
}

function Fault({ run, onGoTo }: { run: Run; onGoTo: (offset: number) => void }) {
  const { error } = run;
  if (error === null || run.cancelled !== null || run.state === 'cancelling') return null;
  const { position } = error;
  return (
    <p className={styles.fault} role="alert">
      {error.message}{' '}
      {position && (
        <button type="button" className={styles.link} onClick={() => onGoTo(position.offset)}>
          Line {position.line}, column {position.column}
        </button>
      )}
    </p>
  );
}

/** Rows, time, what was cut, hints and errors: everything about the answer that is not the answer. */
export function RunState({ run, onGoTo }: { run: Run; onGoTo: (offset: number) => void }) {
  const { state, summary, rows, cancelled } = run;
  if (state === 'none') return null;
  const over = state === 'over' && summary !== null;
  return (
    <div className={styles.state} data-testid="run-state">
      <output>
        {state === 'running' && 'Running… '}
        {state === 'cancelling' && cancelled === null && 'Cancelling… '}
        {cancelled !== null && `${ENDED[cancelled]} `}
        {run.question?.mode === 'explain' && over ? 'Planned, not run' : counted(rows.length, 'row')}
        {over && ` in ${timeOf(run)}`}
      </output>{' '}
      {state === 'running' && <Elapsed since={run.since} />}
      {summary?.cut.map(({ why, message }) => (
        <p key={why} className={styles.cut}>
          {message}
        </p>
      ))}
      {summary?.notices.map(({ code, message, severity }) => (
        <p key={code + message} className={styles.hint} data-severity={severity}>
          {message}
        </p>
      ))}
      <Fault run={run} onGoTo={onGoTo} />
    </div>
  );
}
