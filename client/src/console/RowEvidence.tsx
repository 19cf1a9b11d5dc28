import { useState } from 'react';
import type { ConsoleValue } from '#contract/console.ts';
import { TieEvidence } from '../evidence/TieEvidence.tsx';
import { useTie } from '../panels/details-queries.ts';
import { TieSentence } from '../panels/TieSentence.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Console.module.css';
import { known, mentionedIn, told } from './values.ts';
import type { ResultRow } from './use-run.ts';

/** A tie of the row with the claims that it rests on, asked for when it is opened. */
function Claims({ id }: { id: string }) {
  const { data, isError } = useTie(id);
  if (isError) return <p>This tie cannot be had.</p>;
  if (data === undefined) return <p>Loading its claims…</p>;
  const { tie, subject, object, claims } = data;
  return (
    <>
      <TieSentence tie={tie} subject={subject} object={object} />
      <TieEvidence claims={claims} />
    </>
  );
}

const SHOWN = 40;

function Ties({ ids }: { ids: readonly string[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(ids.slice(0, 1)));
  const toggle = (id: string): void =>
    setOpen((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]));
  return (
    <>
      {ids.slice(0, SHOWN).map((id) => (
        <section key={id}>
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open.has(id)}
            onClick={() => toggle(id)}
          >
            <bdi>{id}</bdi>
          </button>
          {open.has(id) && <Claims id={id} />}
        </section>
      ))}
      {ids.length > SHOWN && (
        <p>
          The first {SHOWN} of {ids.length} ties of this row.
        </p>
      )}
    </>
  );
}

/** Properties line by line, so that what is nested can be read. */
function Whole({ value }: { value: ConsoleValue }) {
  const it = known(value);
  return it.kind === 'plain' ? (
    <bdi>{told(value)}</bdi>
  ) : (
    <pre className={styles.json}>{JSON.stringify(value, null, 1)}</pre>
  );
}

interface Props {
  columns: readonly string[];
  row: ResultRow;
  onClose: () => void;
}

/** One row in full: the claims behind its ties, and every value. */
export function RowEvidence({ columns, row, onClose }: Props) {
  const ties = [...mentionedIn([row]).ties];
  return (
    <section className={styles.rowPanel} aria-label="The opened row">
      <header className={styles.rowHead}>
        <h3>{ties.length > 0 ? 'The claims behind this row' : 'This row'}</h3>
        <Button icon="close" iconOnly look="plain" onClick={onClose}>
          Close the row
        </Button>
      </header>
      {ties.length > 0 ? (
        <Ties key={ties.join(' ')} ids={ties} />
      ) : (
        <p className={styles.hint}>
          It holds no tie. Return the relationship (or a path) to see the claims behind it.
        </p>
      )}
      <h3>Its values</h3>
      <dl className={styles.values}>
        {columns.map((column, at) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>
              <Whole value={row[at] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
