import { useQuery } from '@tanstack/react-query';
import type { ConsoleValue } from '#contract/console.ts';
import { TieEvidence } from '../evidence/TieEvidence.tsx';
import { ClaimList } from '../evidence/ClaimList.tsx';
import { TieSentence } from '../../parts/TieList.tsx';
import details from '../../parts/Details.module.css';
import { usePage, type AnsweredRow } from '../../state/page.ts';
import styles from './Console.module.css';
import { call } from '../../state/api.ts';
import { known, nothingIn, plainInWords, told } from '#words/console-values.ts';
import type { ResultRow } from './use-run.ts';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

/** The claims behind the ties that the row holds or names, and those that it names besides. */
function Behind({ columns, row }: { columns: readonly string[]; row: ResultRow }) {
  const asked = useQuery({
    queryKey: ['behind', columns, row],
    queryFn: () => call('rowEvidence', { body: { columns, values: row } }),
  });
  const { data } = asked;
  if (data === undefined)
    return asked.failureReason === null ? (
      <p className={styles.aside}>Looking for its claims…</p>
    ) : (
      <Unread asked={asked} what="Its claims" />
    );
  const { ties, claims, total } = data;
  if (ties.length + claims.length === 0)
    return (
      <p className={styles.aside}>
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
        <p className={styles.aside}>
          The first {ties.length} of {total.ties} ties.
        </p>
      )}
      {total.claims > claims.length && (
        <p className={styles.aside}>
          The first {claims.length} of {total.claims} claims.
        </p>
      )}
    </>
  );
}

/** In the words of its cell; what is nested line by line as well, so that all of it can be read. */
function Whole({ column, value }: { column: string; value: ConsoleValue }) {
  const { words } = usePage('words');
  const nothing = nothingIn(column, []);
  const items: readonly ConsoleValue[] = Array.isArray(value) ? value : [value];
  if (items.every((item) => known(item).kind === 'plain'))
    return <Name>{items.map((item) => plainInWords(item, words, nothing)).join('; ') || 'none'}</Name>;
  return (
    <>
      <Name>{told(value, words)}</Name>
      <pre className={styles.json}>{JSON.stringify(value, null, 1)}</pre>
    </>
  );
}

/** One row of an answer in full: the claims behind its ties, and every value. */
export function RowEvidence({ row: { columns, values } }: { row: AnsweredRow }) {
  return (
    <section aria-label="The opened row">
      <header className={details.intro}>
        <h2 className={details.name}>The claims behind this row</h2>
      </header>
      <Behind columns={columns} row={values} />
      <section className={details.section}>
        <h3 className={details.heading}>Its values</h3>
        <dl className={styles.values}>
          {columns.map((column, at) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <Whole column={column} value={values[at] ?? null} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </section>
  );
}
