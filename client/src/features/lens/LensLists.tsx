import { dispatch, usePage } from '../../state/page.ts';
import { CompareList } from './CompareList.tsx';
import type { BriefClaim, Clock } from '#contract/lens.ts';
import type { Change } from '#contract/lens-answers.ts';
import { edtfInWords, whenInWords } from '#words/dates.ts';
import { ofChanges } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { counted, listed } from '#words/counts.ts';
import { useChanges } from '../../state/lens-queries.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import details from '../../parts/Details.module.css';
import styles from '../../parts/Lists.module.css';
import { Sign } from '../../parts/Sign.tsx';

const KINDS = ['began', 'ended', 'passed', 'altered'] as const;
const TITLES: Record<(typeof KINDS)[number], string> = {
  began: 'Began',
  ended: 'Ended',
  passed: 'Began and ended in between',
  altered: 'Altered',
};
const HOW: Record<Change['how'][number], string> = {
  status: 'how it stands',
  dates: 'its dates',
  held: 'how sure it is',
  claims: 'what is claimed of it',
};

const namesOf = (claims: readonly BriefClaim[]): string =>
  listed([...new Set(claims.flatMap(({ first }) => first.map(({ name }) => name)))]);

/** Who says so, with when by their own words: "Abu al-Qassam: from 2015, still so". */
function told(claims: readonly BriefClaim[], clock: Clock): string[] {
  const when = ({ dates, saidOn }: BriefClaim): string =>
    (clock === 'valid' ? dates : clock === 'said' && saidOn !== null ? whenInWords(saidOn) : null) ?? '';
  return [...Map.groupBy(claims, when)].map(([dates, of]) =>
    dates === '' ? namesOf(of) : `${namesOf(of)}: ${dates}`,
  );
}

function Row({ change, became }: { change: Change; became: (typeof KINDS)[number] }) {
  const { lens } = usePage('lens');
  const { clock } = lens;
  const how = change.how.map((each) => HOW[each]);
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: change.tie.id } })}
      >
        <Sign became={became} />
        <span className={styles.text}>
          <bdi className={styles.what}>{change.tie.sentence}</bdi>
          <span className={styles.differs}>
            {[change.certain ? 'certainly' : 'possibly', ...how].join(', ')}
          </span>
          {told(change.claims, clock).map((line) => (
            <bdi key={line} className={styles.by}>
              {line}
            </bdi>
          ))}
          {change.retracted.length > 0 && (
            <bdi className={styles.by}>retracted: {namesOf(change.retracted)}</bdi>
          )}
        </span>
      </button>
    </li>
  );
}

/** What began, ended, passed and altered between two days, with who says so. */
function ChangeList() {
  const { ids, lens } = usePage('ids', 'lens');
  const asked = useChanges(ids, lens);
  if (!asked.data || lens.between === null) return <PanelState asked={asked} />;
  const { undated, cut } = asked.data;
  const [from, to] = lens.between;
  const any = KINDS.some((kind) => asked.data[kind].length > 0);
  return (
    <section className={details.section} aria-label="What changed" aria-busy={asked.isPlaceholderData}>
      <h3 className={details.heading}>
        Between {edtfInWords(from)} and {edtfInWords(to)}
      </h3>
      <WriteBriefing about={ofChanges(lens.between)} look="plain" />
      {KINDS.filter((kind) => asked.data[kind].length > 0).map((kind) => (
        <details key={kind} className={styles.group} open>
          <summary>
            <Sign became={kind} />
            {TITLES[kind]} <span className={details.count}>{asked.data[kind].length}</span>
          </summary>
          <ul>
            {asked.data[kind].map((change) => (
              <Row key={change.tie.id} change={change} became={kind} />
            ))}
          </ul>
        </details>
      ))}
      {!any && <p className={styles.cut}>No dated tie changed between these days.</p>}
      {undated > 0 && (
        <p className={styles.cut}>
          {counted(undated, 'tie is', 'ties are')} undated: of these nothing can be said.
        </p>
      )}
      {cut && (
        <p className={styles.cut}>
          {cut.shown} of {cut.total} listed.
        </p>
      )}
    </section>
  );
}

/** Beside the picture: where the accounts differ, and what changed between two days. */
export function LensLists() {
  const { lens } = usePage('lens');
  return (
    <>
      {lens.against !== null && <CompareList />}
      {lens.between !== null && <ChangeList />}
    </>
  );
}
