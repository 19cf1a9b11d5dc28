import { differencesInWords } from '#words/ties.ts';
import type { BriefClaim, Told } from '#contract/lens.ts';
import type { CompareRow, Comparison, ProposedRow } from '#contract/lens-answers.ts';
import { ofComparison } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { agreed, counted, listed } from '#words/counts.ts';
import { useComparison } from '../../state/lens-queries.ts';
import { lensInWords } from '#words/lens.ts';
import { dispatch, usePage } from '../../state/page.ts';
import { PanelState, Stale } from '../../parts/PanelState.tsx';
import details from '../../parts/Details.module.css';
import styles from '../../parts/Lists.module.css';
import { TwoSides } from '../../parts/TwoSides.tsx';
import { ShowMore } from '../../parts/ShowMore.tsx';
import { Sign } from '../../parts/Sign.tsx';
import { useMore } from '../../parts/use-more.ts';
import { useSourceName } from '../../state/use-source-name.ts';
import { useMutation } from '@tanstack/react-query';
import { answerTo } from '../../state/api.ts';
import { asked } from '#picture/exploration/lens.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { Name } from '../../parts/Name.tsx';

/** The whole comparison as a file for spreadsheets. */
function ExportCsv() {
  const { ids, lens } = usePage('ids', 'lens');
  const exported = useMutation({
    mutationFn: async () => (await answerTo('compareAmongFile', { body: { ids, lens: asked(lens) } })).blob(),
    onSuccess: (file) => download('comparison.csv', file),
  });
  return (
    <>
      <Button disabled={exported.isPending} onClick={() => exported.mutate()}>
        Export CSV
      </Button>
      {exported.error && <span role="alert">{exported.error.message}</span>}
    </>
  );
}

const STATES: readonly Told[] = ['conflict', 'first', 'second', 'agree'];
const TITLES: Record<Told, string> = {
  conflict: 'They conflict',
  first: 'Only A tells it',
  second: 'Only B tells it',
  agree: 'They agree',
};
const tellers = (claims: readonly BriefClaim[]): string =>
  listed([...new Set(claims.flatMap((claim) => claim.first.map(({ name }) => name)))]);

interface SideProps {
  sign: 'A' | 'B' | '=';
  side: CompareRow['first'];
  /** who says so, where it is said by both sides alike */
  by?: readonly BriefClaim[];
}

/** Both say it in the same words. */
const alike = ({ state, first, second }: CompareRow): boolean =>
  state === 'agree' && first?.text === second?.text;

function Side({ sign, side, by = side?.claims ?? [] }: SideProps) {
  if (side === null) return null;
  return (
    <span className={styles.side} data-side={sign}>
      <b>{sign}</b>{' '}
      <span>
        <Name>{tellers(by)}</Name>: <Name>{side.text}</Name>
      </span>
    </span>
  );
}

/** Shows what the row is about. */
function openRow(row: ProposedRow): void {
  if (row.about === 'tie' && row.tie) dispatch({ do: 'select', ref: { what: 'tie', id: row.tie.id } });
  else if (row.node) dispatch({ do: 'select', ref: { what: row.node.class, id: row.node.id } });
  else if (row.tie) dispatch({ do: 'select', ref: { what: 'tie', id: row.tie.id } });
}

function Row({ row }: { row: CompareRow }) {
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => openRow(row)}>
        <Sign told={row.state} />
        <span className={styles.text}>
          <Name className={styles.what}>{row.sentence}</Name>
          {row.differs.length > 0 && (
            <span className={styles.differs}>{differencesInWords(row.differs)}</span>
          )}
          {alike(row) ? (
            <Side
              sign="="
              side={row.first}
              by={[...(row.first?.claims ?? []), ...(row.second?.claims ?? [])]}
            />
          ) : (
            <>
              <Side sign="A" side={row.first} />
              <Side sign="B" side={row.second} />
            </>
          )}
        </span>
      </button>
    </li>
  );
}

function Group({ state, comparison }: { state: Told; comparison: Comparison }) {
  const rows = comparison.rows.filter((row) => row.state === state);
  if (comparison.counts[state] === 0) return null;
  return (
    <details className={styles.group} open={state === 'conflict' || undefined} name={`compare ${state}`}>
      <summary>
        <Sign told={state} />
        {TITLES[state]} <span className={details.count}>{comparison.counts[state]}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <Row key={`${row.about} ${row.id}`} row={row} />
        ))}
      </ul>
      {rows.length < comparison.counts[state] && (
        <p className={styles.cut}>
          {rows.length} of {comparison.counts[state]} listed.
        </p>
      )}
    </details>
  );
}

/** What neither side tells as done: it is no agreement, and no conflict. */
function Proposed({ rows }: { rows: readonly ProposedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details className={styles.group} name="compare proposed">
      <summary>
        Only planned, demanded or recommended <span className={details.count}>{rows.length}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.about} ${row.id}`}>
            <button type="button" className={styles.entry} onClick={() => openRow(row)}>
              <span className={styles.text}>
                <Name className={styles.what}>{row.sentence}</Name>
                <Side sign="A" side={row.first} />
                <Side sign="B" side={row.second} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why the list is longer than the picture: attributes have no line, and what both deny or only propose is not drawn. */
function Counts({ comparison: { rows, cut } }: { comparison: Comparison }) {
  const { picture, seen } = usePage('picture', 'seen');
  if (cut !== null || rows.length === 0) return null;
  const ties = rows.filter(({ about }) => about === 'tie');
  const told = new Set(ties.map(({ id }) => id));
  const drawn = (picture?.ties ?? []).filter(({ id }) => told.has(id) && seen?.marks.get(id)?.told).length;
  const rest = ties.length - drawn;
  return (
    <p className={styles.cut}>
      {counted(rows.length, 'point')}: {counted(ties.length, 'tie')}, of which {drawn}{' '}
      {agreed(drawn, 'is', 'are')} drawn
      {rest > 0 && ` and ${rest} ${agreed(rest, 'is', 'are')} not, being denied, hidden or filtered`}
      {rows.length > ties.length &&
        `; ${counted(rows.length - ties.length, 'attribute')}, which no line shows`}
      .
    </p>
  );
}

/** Two accounts sentence by sentence, conflicts first. */
export function CompareList() {
  const { ids, lens } = usePage('ids', 'lens');
  const more = useMore();
  const name = useSourceName();
  const answer = useComparison(ids, lens, more.limit);
  if (!answer.data) return <PanelState asked={answer} />;
  const comparison = answer.data;
  return (
    <section
      className={details.section}
      aria-label="Two accounts compared"
      aria-busy={answer.isPlaceholderData}
    >
      <Stale when={answer.isPlaceholderData} />
      <div className={styles.head}>
        <h3 className={details.heading}>Two accounts compared</h3>
        <ExportCsv />
      </div>
      <TwoSides className={styles.cut} />
      <Counts comparison={comparison} />
      <WriteBriefing about={ofComparison(lensInWords(lens, name))} />
      {STATES.map((state) => (
        <Group key={state} state={state} comparison={comparison} />
      ))}
      <Proposed rows={comparison.proposed} />
      {comparison.cut && (
        <>
          <ShowMore cut={comparison.cut} more={more} waiting={answer.isFetching} />
          <p className={styles.cut}>The file has every row.</p>
        </>
      )}
      {comparison.rows.length + comparison.proposed.length === 0 && (
        <p className={styles.cut}>Neither account says anything about this picture.</p>
      )}
    </section>
  );
}
