import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ConsoleMode } from '#contract/console.ts';
import { Button } from '../../ui/Button.tsx';
import { schemaForCompletion } from './completion.ts';
import styles from './Console.module.css';
import { changed, openDraft, remembered, type Drafts } from './drafts.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { FreeParameters } from './FreeParameters.tsx';
import { sentValues } from './asked-values.ts';
import { Keeping } from './Keeping.tsx';
import { SavedParameters } from './SavedParameters.tsx';
import { Results } from './Results.tsx';
import { savedQueries, schemaQuery } from './queries.ts';
import { RunState } from './RunState.tsx';
import type { useRun } from './use-run.ts';

interface Props {
  drafts: Drafts;
  change: (next: (drafts: Drafts) => Drafts) => void;
  running: ReturnType<typeof useRun>;
}

/** One draft, what runs it, and the answer. */
export function QueryView({ drafts, change, running }: Props) {
  const client = useQueryClient();
  const editor = useRef<EditorHandle>(null);
  const { run, start, cancel } = running;
  const draft = openDraft(drafts);
  const { data } = useQuery(savedQueries);
  const saved = data?.queries.find(({ id }) => id === draft.saved);
  const setValues = (values: Record<string, string>): void => change((now) => changed(now, { values }));
  const parameters = (): Record<string, unknown> => sentValues(draft.text, draft.values, saved);
  const busy = run.state === 'running' || run.state === 'cancelling';
  const ask = (mode: ConsoleMode): void => {
    if (draft.text.trim() === '') return;
    start({ text: draft.text, parameters: parameters(), mode }, draft.title);
    change((now) => remembered(now, draft));
  };
  const format = async (): Promise<void> => {
    const { formatQuery } = await import('@neo4j-cypher/language-support');
    editor.current?.replace(formatQuery(draft.text).formattedQuery);
  };
  return (
    <div className={styles.query}>
      <Editor
        key={draft.id}
        ref={editor}
        text={draft.text}
        schema={async () => schemaForCompletion(await client.ensureQueryData(schemaQuery), draft.values)}
        parameters={parameters}
        ended={(text) =>
          run.question?.text === text && (run.state === 'cancelling' || run.cancelled !== null)
        }
        onChange={(text) => change((now) => changed(now, { text }))}
        onRun={() => ask('run')}
      />
      {saved && (
        <p className={styles.asks}>
          {saved.question} {saved.note}
        </p>
      )}
      <div className={styles.given}>
        {saved && (
          <SavedParameters parameters={saved.parameters} values={draft.values} onChange={setValues} />
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
          <Button look="strong" icon="play" title="Ctrl+Enter" onClick={() => ask('run')}>
            Run
          </Button>
        )}
        <Button look="plain" disabled={busy} onClick={() => ask('explain')}>
          Explain
        </Button>
        <Button look="plain" disabled={busy} onClick={() => ask('profile')}>
          Profile
        </Button>
        <Button look="plain" onClick={() => void format()}>
          Format
        </Button>
        <Keeping
          key={draft.id}
          draft={draft}
          saved={saved}
          onSaved={({ id, title }) => change((now) => changed(now, { saved: id, title }))}
        />
      </div>
      <RunState run={run} onGoTo={(offset) => editor.current?.goTo(offset)} />
      <Results run={run} />
    </div>
  );
}
