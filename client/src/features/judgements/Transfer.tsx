import { useRef, useState } from 'react';
import { ApiProblem, call } from '../../state/api.ts';
import type { Command } from '../../state/command.ts';
import { dispatch, setPage } from '../../state/page.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { downloadJson } from '../../ui/download.ts';
import { contentOf, faultOf, faultsIn, type FileFault } from './file-faults.ts';
import { useWanted } from '../../state/wanted.ts';
import styles from './Judgements.module.css';
import { useImport } from '../../state/judgement-queries.ts';
import type { ImportReport as Report } from '#contract/judgement.ts';
import { dayOfMoment } from '#words/dates.ts';
import { Name } from '../../parts/Name.tsx';
import { textOf } from '../../parts/read-file.ts';

interface Props {
  report: Report;
  file: string;
  /** the ids in the order of the file, to say which judgement is meant */
  order: readonly string[];
}

/** Which one of the file, as people count. */
const nth = (order: readonly string[], id: string): string => {
  const index = order.indexOf(id);
  return index === -1 ? id : `judgement ${index + 1}`;
};

/** What became of each judgement of a file; of those refused where, what and how to mend it. */
function ImportReport({ report, file, order }: Props) {
  const facts = [
    [report.added.length, 'added'],
    [report.updated.length, 'updated: withdrawn or restored since'],
    [report.known.length, 'already here'],
    [report.refused.length, 'refused'],
    [report.dangling.length, 'about something that is not in the network now'],
  ] as const;
  return (
    <output className={styles.report}>
      <strong>
        <Name>{file}</Name> imported.
      </strong>
      <ul>
        {facts.map(([n, what]) => n > 0 && <li key={what}>{`${n} ${what}`}</li>)}
        {report.datasets.map((each) => (
          <li key={each.id}>
            {each.id}: {each.here === null ? 'not in this database' : 'here in another version'}
          </li>
        ))}
      </ul>
      {report.refused.length > 0 && (
        <ul className={styles.faults} aria-label="Refused">
          {report.refused.map(({ id, why, mend }) => (
            <li key={`${id} ${why}`}>
              <strong title={id}>{nth(order, id)}</strong>: <Name>{why}</Name>{' '}
              <span className={styles.hint}>{mend}</span>
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}

const FIRST = 50;

/** Nothing of the file was taken: what is wrong in it, where, and how to mend it. */
function ImportFaults({ file, faults }: { file: string; faults: readonly FileFault[] }) {
  return (
    <div className={styles.report} role="alert">
      <p className={styles.problem}>
        <strong>
          <Name>{file}</Name> could not be taken in.
        </strong>{' '}
        Nothing of it was. Mend {faults.length === 1 ? 'this' : `these ${faults.length}`} and import it again.
      </p>
      <ul className={styles.faults}>
        {faults.slice(0, FIRST).map(({ where, what, mend }) => (
          <li key={`${where} ${what}`}>
            <strong>
              <Name>{where}</Name>
            </strong>
            : <Name>{what}</Name> <span className={styles.hint}>{mend}</span>
          </li>
        ))}
      </ul>
      {faults.length > FIRST && <p className={styles.hint}>and {faults.length - FIRST} more</p>}
    </div>
  );
}

/** Judgements out and in. */
export const TRANSFERS: readonly Command[] = [
  {
    id: 'judgements.export',
    title: 'Export judgements',
    group: 'Judgements',
    words: 'save download file',
    run: save,
  },
  {
    id: 'judgements.import',
    title: 'Import judgements…',
    group: 'Judgements',
    words: 'load file',
    run: () => {
      dispatch({ do: 'clear' });
      setPage({ tab: 'judgements', row: null, wanted: 'judgements.import' });
    },
  },
];

async function save(): Promise<void> {
  const file = await call('exportJudgements');
  downloadJson(`relata-judgements-${dayOfMoment(file.exportedAt)}.json`, file);
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
      const content = contentOf(await textOf(file));
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
  useWanted('judgements.import', () => input.current?.click());
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
