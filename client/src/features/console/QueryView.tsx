import { exactJson } from '#words/exact-json.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useEffect, useState } from 'react';
import type { ConsoleMode, ConsoleCancelled } from '#contract/console.ts';
import type { SavedQuery } from '#contract/queries.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Console.module.css';
import { changed, openDraft, remembered, type Draft, type Drafts } from './drafts.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { FreeParameters } from './FreeParameters.tsx';
import { tell } from '../../state/command.ts';
import { sentValues, whyNot } from './asked-values.ts';
import { Keeping } from './Keeping.tsx';
import { SavedParameters } from './SavedParameters.tsx';
import { Results } from './Results.tsx';
import { savedQueries, schemaQuery } from './queries.ts';
import type { useRun, Run } from './use-run.ts';
import { counted } from '#words/counts.ts';

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
function RunState({ run, onGoTo }: { run: Run; onGoTo: (offset: number) => void }) {
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
      {[...new Map(summary?.notices.map((notice) => [notice.message, notice])).values()].map(
        ({ message, severity }) => (
          <p key={message} className={styles.hint} data-severity={severity}>
            {message}
          </p>
        ),
      )}
      <Fault run={run} onGoTo={onGoTo} />
    </div>
  );
}

const ANOTHER = 'What stands below answers the question before. Run asks this one.';

/** Does the answer answer what the fields ask now? */
const isOf = ({ question }: Run, text: string, parameters: Record<string, unknown>): boolean =>
  question === null || (question.text === text && exactJson(question.parameters) === exactJson(parameters));

interface Props {
  drafts: Drafts;
  change: (next: (drafts: Drafts) => Drafts) => void;
  running: ReturnType<typeof useRun>;
}

/** Is the code of a draft in sight? Of a question in words it is folded away until somebody looks at it or changes it. */
function useCode(draft: Draft, saved: SavedQuery | undefined, known: boolean) {
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const own = draft.saved === null || (saved === undefined ? known : saved.text !== draft.text);
  const show = (on: boolean): void => setOpened((now) => ({ ...now, [draft.id]: on }));
  return { code: opened[draft.id] ?? own, show };
}

/** One draft, what runs it, and the answer. */
export function QueryView({ drafts, change, running }: Props) {
  const client = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const { run, start, cancel } = running;
  const draft = openDraft(drafts);
  const { data } = useQuery(savedQueries);
  const saved = data?.queries.find(({ id }) => id === draft.saved);
  const { code, show } = useCode(draft, saved, data !== undefined);
  const setValues = (values: Record<string, string>): void => change((now) => changed(now, { values }));
  const parameters = (): Record<string, unknown> => sentValues(draft.text, draft.values, saved);
  const busy = run.state === 'running' || run.state === 'cancelling';
  const [pending, setPending] = useState<Readonly<Record<string, string>>>({});
  const why = whyNot(draft.values, pending, saved);
  const ask = (mode: ConsoleMode, text = draft.text): void => {
    if (text.trim() === '') return;
    if (why !== null) return tell(why);
    start({ text, parameters: sentValues(text, draft.values, saved), mode }, draft.title);
    change((now) => remembered(now, { ...draft, text }));
  };
  const format = async (): Promise<void> => {
    const { formatQuery } = await import('@neo4j-cypher/language-support');
    editor.current?.replace(formatQuery(draft.text).formattedQuery);
  };
  const goTo = (offset: number): void => {
    show(true);
    requestAnimationFrame(() => editor.current?.goTo(offset));
  };
  return (
    <div className={styles.query} data-code={code}>
      {saved && (
        <header className={styles.asks}>
          <h3>{saved.title}</h3>
          <p>
            {saved.question} {saved.note}
          </p>
        </header>
      )}
      {code && (
        <Editor
          key={draft.id}
          ref={editor}
          text={draft.text}
          schema={async () => ({
            ...(await client.ensureQueryData(schemaQuery)),
            parameters: draft.values,
          })}
          parameters={parameters}
          ended={(text) =>
            run.question?.text === text && (run.state === 'cancelling' || run.cancelled !== null)
          }
          onChange={(text) => change((now) => changed(now, { text }))}
          onRun={(text) => ask('run', text)}
        />
      )}
      <div className={styles.given}>
        {saved && (
          <SavedParameters
            key={`${draft.id} ${saved.id}`}
            parameters={saved.parameters}
            values={draft.values}
            onChange={setValues}
            onPending={(name, text) =>
              setPending(({ [name]: _before, ...rest }) => (text === null ? rest : { ...rest, [name]: text }))
            }
          />
        )}
        <FreeParameters
          text={draft.text}
          besides={saved?.parameters.map(({ name }) => name) ?? []}
          values={draft.values}
          onChange={setValues}
        />
      </div>
      <div className={styles.bar}>
        {busy ? (
          <Button
            look="strong"
            icon="close"
            disabled={run.state === 'cancelling'}
            onClick={() => void cancel()}
          >
            Cancel
          </Button>
        ) : (
          <Button
            look="strong"
            icon="play"
            title="Ctrl+Enter"
            disabled={why !== null}
            onClick={() => ask('run')}
          >
            Run
          </Button>
        )}
        {saved && (
          <Button look="plain" icon={code ? 'up' : 'down'} aria-expanded={code} onClick={() => show(!code)}>
            {code ? 'Fold the Cypher away' : 'Show the Cypher'}
          </Button>
        )}
        {code && (
          <>
            <Button look="plain" disabled={busy || why !== null} onClick={() => ask('explain')}>
              Explain
            </Button>
            <Button look="plain" disabled={busy || why !== null} onClick={() => ask('profile')}>
              Profile
            </Button>
            <Button look="plain" onClick={() => void format()}>
              Format
            </Button>
          </>
        )}
        <Keeping
          key={draft.id}
          draft={draft}
          saved={saved}
          onSaved={({ id, title }) => {
            // Whoever writes it goes on writing it.
            show(code);
            change((now) => changed(now, { saved: id, title }));
          }}
        />
      </div>
      <div className={styles.said}>
        <output className={styles.aside}>
          {why ?? (isOf(run, draft.text, parameters()) ? null : ANOTHER)}
        </output>
        {run.state === 'none' && (
          <p className={styles.empty}>
            <span data-for="mouse">Ctrl+Enter runs it. </span>The questions under Ask, on the left, need no
            Cypher.
          </p>
        )}
        <RunState run={run} onGoTo={goTo} />
      </div>
      <Results key={run.since} run={run} />
    </div>
  );
}
