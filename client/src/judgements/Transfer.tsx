import { useRef } from 'react';
import type { ImportReport } from '#contract/judgement.ts';
import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/announce.ts';
import { judgementApi } from './api.ts';
import styles from './Judgements.module.css';
import { useImport } from './queries.ts';

async function download(): Promise<void> {
  const file = await judgementApi.exported();
  const blob = new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `relata-judgements-${file.exportedAt.slice(0, 10)}.json`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  announce(`${file.judgements.length} judgements exported`);
}

function Report({ report }: { report: ImportReport }) {
  const facts = [
    [report.added.length, 'added'],
    [report.updated.length, 'updated: withdrawn or restored since'],
    [report.known.length, 'already here'],
    [report.refused.length, 'refused'],
    [report.dangling.length, 'about something that is not in the network now'],
  ] as const;
  return (
    <output className={styles.report}>
      <strong>Imported.</strong>
      <ul>
        {facts.map(([n, what]) => n > 0 && <li key={what}>{`${n} ${what}`}</li>)}
        {report.refused.map(({ id, why }) => (
          <li key={id} className={styles.problem}>
            {why}
          </li>
        ))}
        {report.datasets.map((each) => (
          <li key={each.id}>
            {each.id}: {each.here === null ? 'not in this database' : 'here in another version'}
          </li>
        ))}
      </ul>
    </output>
  );
}

async function parse(file: File): Promise<object> {
  const content: unknown = JSON.parse(await file.text());
  if (typeof content !== 'object' || content === null) throw new Error('not an object');
  return content;
}

/** Judgements as a file, out and in. */
export function Transfer() {
  const input = useRef<HTMLInputElement>(null);
  const taken = useImport();
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const content = await parse(file).catch(() => ({ format: 'unreadable' }));
    taken.mutate(content);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p className={styles.buttons}>
        <Button onClick={() => void download()}>Export</Button>
        <Button onClick={() => input.current?.click()}>Import…</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label="A file of judgements"
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </p>
      {taken.data && <Report report={taken.data} />}
      {taken.error && (
        <p className={styles.problem} role="alert">
          This file could not be taken in. {taken.error.message}
        </p>
      )}
    </>
  );
}
