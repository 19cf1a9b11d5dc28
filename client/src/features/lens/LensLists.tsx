import { dispatch, usePage } from '../../state/page.ts';
import { CompareList } from './CompareList.tsx';
import type { BriefClaim } from '#contract/lens.ts';
import type { Change, Changes } from '#contract/lens-answers.ts';
import { BECAME_WORDS, CHANGES, inferredEndInWords } from '#words/lens.ts';
import { differencesInWords, tellersInWords } from '#words/ties.ts';
import { lowered } from '#words/sentences.ts';
import { edtfInWords } from '#words/dates.ts';
import { ofChanges } from '../../state/briefing-start.ts';
import { WriteBriefing } from '../../parts/WriteBriefing.tsx';
import { counted, listed } from '#words/counts.ts';
import { useChanges } from '../../state/lens-queries.ts';
import { PanelState } from '../../parts/PanelState.tsx';
import details from '../../parts/Details.module.css';
import styles from '../../parts/Lists.module.css';
import { Sign } from '../../parts/Sign.tsx';
import { Name } from '../../parts/Name.tsx';

const PARTS = ['happened', 'began', 'ended', 'altered', 'disputed'] as const;
const HOW: Record<Change['how'][number], string> = {
  status: 'how it stands',
  dates: 'its dates',
  claims: 'what is claimed of it',
};
const VERBS: Record<Change['what'], string> = { ...BECAME_WORDS, altered: 'told of anew' };

const namesOf = (claims: readonly BriefClaim[]): string =>
  listed([...new Set(claims.flatMap(({ first }) => first.map(({ name }) => name)))]);

/** "certainly"; of what is disputed also what became of it and in what accounts differ. */
function howInWords({ what, certain, differs, how, ended }: Change): string {
  const sure = certain ? 'certainly' : 'possibly';
  if (differs.length > 0) return `${VERBS[what]}, ${sure}: ${lowered(differencesInWords(differs))}`;
  return [sure, ...how.map((each) => HOW[each]), ended && inferredEndInWords(ended)]
    .filter(Boolean)
    .join(', ');
}

function open({ tie, node }: Change): void {
  if (tie !== null) dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } });
  else if (node !== null) dispatch({ do: 'select', ref: { what: node.class, id: node.id } });
}

function Row({ change, part }: { change: Change; part: (typeof PARTS)[number] }) {
  const { lens } = usePage('lens');
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => open(change)}>
        <Sign became={part} />
        <span className={styles.text}>
          <Name className={styles.what}>{change.sentence}</Name>
          <span className={styles.differs}>{howInWords(change)}</span>
          {tellersInWords(change.claims, lens.clock).map((line) => (
            <Name key={line} className={styles.by}>
              {line}
            </Name>
          ))}
          {change.retracted.length > 0 && (
            <Name className={styles.by}>retracted: {namesOf(change.retracted)}</Name>
          )}
        </span>
      </button>
    </li>
  );
}

/** What the list leaves out, counted. */
function Unlisted({ changes: { undated, unbounded, uncertain, cut } }: { changes: Changes }) {
  const left = [
    undated > 0 && `${counted(undated, 'tie is', 'ties are')} undated: of these nothing can be said.`,
    unbounded > 0 &&
      `${counted(unbounded, 'further tie')} may have begun or ended in between: no account says from when to when.`,
    uncertain > 0 && `${counted(uncertain, 'change')} only possible, left out.`,
    cut !== null && `${cut.shown} of ${cut.total} listed.`,
  ];
  return left.map(
    (text) =>
      text !== false && (
        <p key={text} className={styles.cut}>
          {text}
        </p>
      ),
  );
}

/** What happened, began and ended between two days, in order of time, with who says so. */
function ChangeList() {
  const { ids, lens } = usePage('ids', 'lens');
  const asked = useChanges(ids, lens);
  if (!asked.data || lens.between === null) return <PanelState asked={asked} />;
  const changes = asked.data;
  const [from, to] = lens.between;
  const parts = PARTS.filter((part) => changes[part].length > 0);
  return (
    <section className={details.section} aria-label="What changed" aria-busy={asked.isPlaceholderData}>
      <h3 className={details.heading}>
        From {edtfInWords(from)} to {edtfInWords(to)}
      </h3>
      <WriteBriefing about={ofChanges(lens.between)} />
      {parts.map((part) => (
        <details key={part} className={styles.group} open>
          <summary>
            <Sign became={part} />
            {CHANGES[lens.clock][part]} <span className={details.count}>{changes[part].length}</span>
          </summary>
          <ul>
            {changes[part].map((change, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a tie may have ended twice, and rows hold no state
              <Row key={`${change.sentence} ${at}`} change={change} part={part} />
            ))}
          </ul>
        </details>
      ))}
      {parts.length === 0 && <p className={styles.cut}>No change is dated between these days.</p>}
      <Unlisted changes={changes} />
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
