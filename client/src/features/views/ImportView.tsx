import { useRef, useState } from 'react';
import { usePage } from '../../state/page.ts';
import { agreed } from '#words/counts.ts';
import { Button } from '../../ui/Button.tsx';
import { Faults } from '../../ui/Faults.tsx';
import type { FileFault } from '../../ui/file-faults.ts';
import { announce } from '../../ui/announce.ts';
import { useSaveView } from './queries.ts';
import { missingDatasets, readViewFile } from './view-file.ts';
import styles from './Views.module.css';

/** Takes a view in from its file; what is wrong with the file is said, with where and how to mend it. */
export function ImportView() {
  const { datasets } = usePage('datasets');
  const save = useSaveView();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const { content, faults: wrong } = readViewFile(await file.text());
    setFaults(wrong);
    setMissing(content === null ? [] : missingDatasets(content, datasets));
    if (input.current) input.current.value = '';
    if (content === null) return;
    const { title, note, thumbnail, scene } = content.view;
    save.mutate(
      { title, note, thumbnail, scene, forkedFrom: null, listed: true },
      { onSuccess: (view) => announce(`Imported ${view.title}`) },
    );
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>Import…</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="A file of a view"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Faults faults={faults} />
      {missing.length > 0 && (
        <p className={styles.problem}>
          It was taken, but {missing.join(', ')} {agreed(missing.length, 'is', 'are')} not loaded here; load
          the dataset, and the view shows it.
        </p>
      )}
      {save.error && (
        <p className={styles.problem} role="alert">
          This file was not imported. {save.error.message}
        </p>
      )}
    </>
  );
}
