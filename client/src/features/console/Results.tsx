import { useMemo, useState } from 'react';
import { counted, figure } from '#words/counts.ts';
import { ofNodes } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { tell } from '../../state/command.ts';
import { setPage, usePage } from '../../state/page.ts';
import type { Words } from '#words/vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Console.module.css';
import { foldedIn, ResultTable } from './ResultTable.tsx';
import { show } from './pick.ts';
import type { Run } from './use-run.ts';
import { mentionedIn, told } from '#words/console-values.ts';
import { LARGEST } from '#contract/size.ts';
import { csvOf } from '#words/csv.ts';
import { fileName } from '#words/file-name.ts';
import { download, downloadJson } from '../../ui/download.ts';
import type { ConsoleStep } from '#contract/console.ts';

const inFigures = (value: number | null): string => (value === null ? '' : figure(Math.round(value)));

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
function Plan({ plan }: { plan: ConsoleStep }) {
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
              <td data-number>{inFigures(step.estimatedRows)}</td>
              {profiled && <td data-number>{inFigures(step.rows)}</td>}
              {profiled && (
                <td data-number>
                  <span className={styles.hits}>
                    <meter min={0} max={most} value={step.dbHits ?? 0} aria-hidden="true" />
                    {inFigures(step.dbHits)}
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

/** One row a line; nested values as text; nothing that a spreadsheet would run. */
function saveCsv({ columns, rows, title }: Run, words: Words): void {
  const lines = rows.map((row) =>
    row.map((value) => (value === null ? '' : typeof value === 'number' ? value : told(value, words))),
  );
  download(fileName(title, 'csv'), new Blob([csvOf([columns, ...lines])], { type: 'text/csv' }));
}

/** The answer with what was asked and what was cut, so that the file explains itself. */
function saveJson({ question, title, columns, rows, summary }: Run): void {
  downloadJson(fileName(title, 'json'), { title, question, columns, rows, summary });
}

type Shown = 'Table' | 'JSON' | 'Plan';
const JSON_ROWS = 500;

function Json({ run }: { run: Run }) {
  const rows = run.rows
    .slice(0, JSON_ROWS)
    .map((row) => Object.fromEntries(run.columns.map((column, at) => [column, row[at] ?? null])));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keys must reach it
    <section className={styles.scroll} aria-label="The answer as JSON" tabIndex={0}>
      {run.rows.length > JSON_ROWS && (
        <p className={styles.hint}>The first {JSON_ROWS} rows; the download has all of them.</p>
      )}
      <pre className={styles.json}>{JSON.stringify(rows, null, 2)}</pre>
    </section>
  );
}

/** Into the picture: what the rows hold, or nothing to offer where they hold no node. */
function Pictured({ run }: { run: Run }) {
  const ids = [...mentionedIn(run.rows).nodes].slice(0, LARGEST.nodes);
  const put = (alone: boolean): void => {
    show(ids, run.title, alone);
    // The console lies over the picture; its answer is there again when it is opened anew.
    setPage({ dock: 'none' });
    const count = counted(ids.length, 'node');
    tell(alone ? `The picture now shows ${count}` : `${count} brought into the picture`);
  };
  if (ids.length === 0) return null;
  return (
    <>
      <Button onClick={() => put(false)}>Add to the picture</Button>
      <Button onClick={() => put(true)}>Replace the picture</Button>
      <WriteBriefing about={ofNodes(ids, run.title)} />
    </>
  );
}

function Downloads({ run }: { run: Run }) {
  const { words } = usePage('words');
  return (
    <>
      <Button look="plain" onClick={() => saveCsv(run, words)}>
        Download CSV
      </Button>
      <Button look="plain" onClick={() => saveJson(run)}>
        Download JSON
      </Button>
    </>
  );
}

/** The answer in the way one wants to see it, while it comes and after. */
export function Results({ run }: { run: Run }) {
  const [wanted, setWanted] = useState<Shown | null>(null);
  const plan = run.summary?.plan ?? null;
  const ways: readonly Shown[] = plan ? ['Table', 'JSON', 'Plan'] : ['Table', 'JSON'];
  // Whoever asks for a plan sees it first.
  const first: Shown = plan === null ? 'Table' : 'Plan';
  const shown = run.question?.mode === 'explain' ? 'Plan' : (ways.find((way) => way === wanted) ?? first);
  const foldable = useMemo(() => foldedIn(run.columns, run.rows), [run.columns, run.rows]);
  const [ids, setIds] = useState(false);
  if (run.columns.length === 0 && plan === null) return null;
  return (
    <div className={styles.results}>
      <div className={styles.bar}>
        <nav className={styles.ways} aria-label="The answer as">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              className={styles.way}
              aria-current={way === shown ? 'true' : undefined}
              onClick={() => setWanted(way)}
            >
              {way}
            </button>
          ))}
        </nav>
        {run.state === 'over' && run.rows.length > 0 && <Pictured run={run} />}
        {run.state === 'over' && run.rows.length > 0 && <Downloads run={run} />}
        {foldable.length > 0 && shown === 'Table' && (
          <Button look="plain" aria-pressed={ids} onClick={() => setIds(!ids)}>
            {`Show ids (${foldable.join(', ')})`}
          </Button>
        )}
      </div>
      {shown === 'Table' && (
        <ResultTable columns={run.columns} rows={run.rows} folded={ids ? [] : foldable} />
      )}
      {shown === 'JSON' && <Json run={run} />}
      {shown === 'Plan' && plan && <Plan plan={plan} />}
    </div>
  );
}
