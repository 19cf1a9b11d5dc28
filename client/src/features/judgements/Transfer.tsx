import { useRef, useState } from 'react';
import { ApiProblem, call } from '../../state/api.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { downloadJson } from '../../ui/download.ts';
import { contentOf, faultOf, faultsIn, type FileFault } from './file-faults.ts';
import { ImportFaults } from './ImportFaults.tsx';
import { ImportReport } from './ImportReport.tsx';
import styles from './Judgements.module.css';
import { useImport } from '../../state/judgement-queries.ts';

async function save(): Promise<void> {
  const file = await call('exportJudgements');
  downloadJson(`relata-judgements-${file.exportedAt.slice(0, 10)}.json`, file);
  announce(`${file.judgements.length} judgements exported`);
}

/** The ids of the judgements in a file that may hold anything. */
function idsOf(content: object): string[] {
  const judgements: unknown = Reflect.get(content, 'judgements');
  if (!Array.isArray(judgements)) return [];
  return judgements.map((each: unknown) =>
    typeof each === 'object' && each !== null ? String(Reflect.get(each, 'id')) : '',
  );
}

interface Taken {
  name: string;
  order: readonly string[];
  /** the file could not even be read */
  fault: FileFault | null;
}

/** What the server says of a file that it did not take. */
function faultsFrom(error: Error): FileFault[] {
  const listed = error instanceof ApiProblem ? faultsIn(error.errors) : [];
  if (listed.length > 0) return listed;
  return [{ where: 'the file as a whole', what: error.message, mend: 'Try again when that is mended.' }];
}

function useTaking() {
  const [taken, setTaken] = useState<Taken | null>(null);
  const asked = useImport();
  const take = async (file: File): Promise<void> => {
    asked.reset();
    const { name } = file;
    try {
      const content = contentOf(await file.text());
      setTaken({ name, order: idsOf(content), fault: null });
      asked.mutate(content);
    } catch (error) {
      setTaken({ name, order: [], fault: faultOf(error) });
    }
  };
  const faults = taken?.fault ? [taken.fault] : asked.error ? faultsFrom(asked.error) : [];
  return { taken, take, faults, report: asked.data };
}

/** Judgements as a file, out and in. */
export function Transfer() {
  const input = useRef<HTMLInputElement>(null);
  const { taken, take, faults, report } = useTaking();
  const choose = (file: File | undefined): void => {
    if (file !== undefined) void take(file);
    // So that the same file can be chosen again once it is mended.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p className={styles.buttons}>
        <Button onClick={() => void save()}>Export</Button>
        <Button onClick={() => input.current?.click()}>Import…</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label="A file of judgements"
          hidden
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </p>
      {taken && report && <ImportReport report={report} file={taken.name} order={taken.order} />}
      {taken && faults.length > 0 && <ImportFaults file={taken.name} faults={faults} />}
    </>
  );
}
