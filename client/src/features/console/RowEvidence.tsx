import { useQuery } from '@tanstack/react-query';
import type { ConsoleValue } from '#contract/console.ts';
import { TieEvidence } from '../evidence/TieEvidence.tsx';
import { ClaimList } from '../evidence/ClaimList.tsx';
import { TieSentence } from '../../parts/TieList.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Console.module.css';
import { call } from '../../state/api.ts';
import { known, told } from './values.ts';
import type { ResultRow } from './use-run.ts';

/** The claims behind the ties that the row holds or names, and those that it names besides. */
function Behind({ columns, row }: { columns: readonly string[]; row: ResultRow }) {
  const { data, error } = useQuery({
    queryKey: ['behind', columns, row],
    queryFn: () => call('rowEvidence', { body: { columns, values: row } }),
  });
  if (error) return <p className={styles.hint}>{error.message}</p>;
  if (data === undefined) return <p className={styles.hint}>Looking for its claims…</p>;
  const { ties, claims, total } = data;
  if (ties.length + claims.length === 0)
    return (
      <p className={styles.hint}>
        It holds no tie. Return the relationship, a path or its tieId to see the claims behind it.
      </p>
    );
  return (
    <>
      {ties.map(({ tie, subject, object, claims: its }) => (
        <section key={tie.id} aria-label={tie.id}>
          <TieSentence tie={tie} subject={subject} object={object} />
          <TieEvidence claims={its} />
        </section>
      ))}
      <ClaimList title="Claims" claims={claims} />
      {total.ties > ties.length && (
        <p className={styles.hint}>
          The first {ties.length} of {total.ties} ties.
        </p>
      )}
      {total.claims > claims.length && (
        <p className={styles.hint}>
          The first {claims.length} of {total.claims} claims.
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
  return (
    <section className={styles.rowPanel} aria-label="The opened row">
      <header className={styles.rowHead}>
        <h3>The claims behind this row</h3>
        <Button icon="close" iconOnly look="plain" onClick={onClose}>
          Close the row
        </Button>
      </header>
      <Behind columns={columns} row={row} />
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
