import { dispatch, usePage } from '../../state/page.ts';
import { CompareList } from './CompareList.tsx';
import type { BriefClaim } from '#contract/lens.ts';
import type { Change, Changes } from '#contract/lens-answers.ts';
import { type Becoming, becomings } from '#picture/exploration/became.ts';
import { changeInWords, CHANGES } from '#words/lens.ts';
import { tellersInWords } from '#words/ties.ts';
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

const PARTS = ['happened', 'began', 'ended', 'passed', 'altered', 'disputed'] as const;
const namesOf = (claims: readonly BriefClaim[]): string =>
  listed([...new Set(claims.flatMap(({ first }) => first.map(({ name }) => name)))]);

function open({ tie, node }: Change): void {
  if (tie !== null) dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } });
  else if (node !== null) dispatch({ do: 'select', ref: { what: node.class, id: node.id } });
}

/** How one change is told, and by whom. */
function Told({ change, alone }: { change: Change; alone: boolean }) {
  const { lens } = usePage('lens');
  return (
    <>
      <span className={styles.differs}>{changeInWords(change, lens.clock, alone)}</span>
      {tellersInWords(change.claims, lens.clock).map((line) => (
        <Name key={line} className={styles.by}>
          {line}
        </Name>
      ))}
      {change.retracted.length > 0 && (
        <Name className={styles.by}>retracted: {namesOf(change.retracted)}</Name>
      )}
    </>
  );
}

/** A tie or an event with the sign that it bears in the picture. */
function Row({ becoming: { became, of }, drawn }: { becoming: Becoming; drawn: boolean }) {
  const [first] = of;
  if (first === undefined) return null;
  const alone = drawn && became !== 'disputed' && became !== 'passed';
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => open(first)}>
        {drawn && <Sign became={became} />}
        <span className={styles.text}>
          <Name className={styles.what}>{first.sentence}</Name>
          {of.map((change, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a tie may have ended twice, and rows hold no state
            <Told key={at} change={change} alone={alone} />
          ))}
        </span>
      </button>
    </li>
  );
}

/** What changed without being drawn: counted by itself, so that list and picture agree. */
function NotDrawn({ of }: { of: readonly Becoming[] }) {
  if (of.length === 0) return null;
  return (
    <details className={styles.group}>
      <summary>
        Not in the picture: hidden, filtered or left out <span className={details.count}>{of.length}</span>
      </summary>
      <ul>
        {of.map((becoming) => (
          <Row key={becoming.id} becoming={becoming} drawn={false} />
        ))}
      </ul>
    </details>
  );
}

/** What the list leaves out, counted. */
function Unlisted({ changes: { undated, unbounded, uncertain, cut } }: { changes: Changes }) {
  const left = [
    undated > 0 && `${counted(undated, 'tie is', 'ties are')} undated: of these nothing can be said.`,
    unbounded > 0 &&
      `${counted(unbounded, 'further tie')} may have happened, begun or ended in between: no account says from when to when.`,
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

/** Which of them bear their sign in the picture. */
function useDrawn(): (becoming: Becoming) => boolean {
  const { picture, seen } = usePage('picture', 'seen');
  const drawn = new Set([...(picture?.ties ?? []), ...(picture?.nodes ?? [])].map(({ id }) => id));
  return ({ id, became }) => drawn.has(id) && seen?.marks.get(id)?.became === became;
}

/** What happened, began and ended between two days, in order of time, with who says so. */
function ChangeList() {
  const { ids, lens } = usePage('ids', 'lens');
  const asked = useChanges(ids, lens);
  const isDrawn = useDrawn();
  if (!asked.data || lens.between === null) return <PanelState asked={asked} />;
  const all = becomings(asked.data);
  const groups = Map.groupBy(all.filter(isDrawn), ({ became }) => became);
  const [from, to] = lens.between;
  return (
    <section className={details.section} aria-label="What changed" aria-busy={asked.isPlaceholderData}>
      <h3 className={details.heading}>
        From {edtfInWords(from)} to {edtfInWords(to)}
      </h3>
      <WriteBriefing about={ofChanges(lens.between)} />
      {PARTS.map((part) => {
        const of = groups.get(part);
        return (
          of && (
            <details key={part} className={styles.group} open>
              <summary>
                <Sign became={part} />
                {CHANGES[lens.clock][part]} <span className={details.count}>{of.length}</span>
              </summary>
              <ul>
                {of.map((becoming) => (
                  <Row key={becoming.id} becoming={becoming} drawn />
                ))}
              </ul>
            </details>
          )
        );
      })}
      <NotDrawn of={all.filter((becoming) => !isDrawn(becoming))} />
      {all.length === 0 && <p className={styles.cut}>No change is dated between these days.</p>}
      <Unlisted changes={asked.data} />
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
