import { figure } from '#words/counts.ts';
import type { ConsoleStep } from '#contract/console.ts';
import styles from './Console.module.css';

const count = (value: number | null): string => (value === null ? '' : figure(Math.round(value)));

interface Line {
  step: ConsoleStep;
  depth: number;
  path: string;
}

const linesOf = (step: ConsoleStep, depth = 0, path = '0'): Line[] => [
  { step, depth, path },
  ...step.children.flatMap((child, at) => linesOf(child, depth + 1, `${path}.${at}`)),
];

/** The steps of the plan, the last to run on top; those that give them their rows stand below, further in. */
export function Plan({ plan }: { plan: ConsoleStep }) {
  const lines = linesOf(plan);
  const profiled = plan.rows !== null;
  const most = Math.max(1, ...lines.map(({ step }) => step.dbHits ?? 0));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
    <section className={styles.scroll} aria-label="The plan" tabIndex={0}>
      <table className={styles.plan}>
        <thead>
          <tr>
            <th>Step</th>
            <th>Rows expected</th>
            {profiled && <th>Rows</th>}
            {profiled && <th>Database hits</th>}
            <th>What it does</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ step, depth, path }) => (
            <tr key={path}>
              <th scope="row" style={{ paddingInlineStart: `${0.5 + Math.min(depth, 20)}rem` }}>
                {depth > 0 && <span aria-hidden="true">└ </span>}
                {step.operator}
              </th>
              <td data-number>{count(step.estimatedRows)}</td>
              {profiled && <td data-number>{count(step.rows)}</td>}
              {profiled && (
                <td data-number>
                  <span className={styles.hits}>
                    <meter min={0} max={most} value={step.dbHits ?? 0} aria-hidden="true" />
                    {count(step.dbHits)}
                  </span>
                </td>
              )}
              <td className={styles.does}>{step.details}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
