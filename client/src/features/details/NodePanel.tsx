import { useState } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { edtfInWords } from '#words/dates.ts';
import { ofNode } from '../../state/briefing-start.ts';
import { usePage, dispatch } from '../../state/page.ts';
import { Identity } from '../judgements/Identity.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Attributes } from '../evidence/Attributes.tsx';
import { ClaimList } from '../evidence/ClaimList.tsx';
import { Why } from '../why/Why.tsx';
import { MeasuredOf } from '../measures/MeasuredOf.tsx';
import { Note } from '../notes/Note.tsx';
import { useNodeDetails } from '../../state/details-queries.ts';
import styles from '../../parts/Details.module.css';
import { Expand } from '../expand/Expand.tsx';
import { NodeActions } from './NodeActions.tsx';
import { OurNote } from '../evidence/OurNote.tsx';
import { OtherNames } from '../../parts/OtherNames.tsx';
import { PanelState, Stale, Unread } from '../../parts/PanelState.tsx';
import { NodeList } from '../../parts/NodeList.tsx';
import { standingMarks, ToldBy } from '../../parts/TieList.tsx';
import { TiesOf } from '../../parts/TiesOf.tsx';
import type { EventDetails } from '#contract/evidence.ts';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';
import { imageAddress } from '../../render/cytoscape/elements.ts';

type Participant = EventDetails['participants'][number];

/** "Released, by Iran": the role, and in an event with sides whose side. */
function useGroups(event: NetworkNode, participants: readonly Participant[]) {
  const { words } = usePage('words');
  const named = new Map(participants.map(({ node }) => [node.id, node.name]));
  const ends = (id: string): NetworkNode | undefined => (id === event.id ? event : undefined);
  const order = words.roles(event);
  const inOrder = participants.toSorted(
    (a, b) => order.indexOf(a.tie.role ?? '') - order.indexOf(b.tie.role ?? ''),
  );
  const groups = Map.groupBy(inOrder, ({ tie }) => `${tie.role ?? ''} ${tie.side ?? ''}`);
  return [...groups].map(([key, group]) => {
    const tie = group[0]?.tie;
    const role = tie ? words.tie(tie, ends).inverse : '';
    const side = tie?.side ? ` · held by ${named.get(tie.side) ?? tie.side}` : '';
    return { key, label: `${role}${side}`, group };
  });
}

/** Everyone's part in an event, by role and side. */
function Participants({ event, participants }: { event: NetworkNode; participants: readonly Participant[] }) {
  const groups = useGroups(event, participants);
  if (participants.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        Participants <span className={styles.count}>{participants.length}</span>
      </h3>
      {groups.map(({ key, label, group }) => (
        <div key={key}>
          <p className={`${styles.row} ${styles.fact}`}>
            <Name>{label}</Name>
          </p>
          <ul>
            {group.map(({ node, tie }) => (
              <li key={tie.id}>
                <button
                  type="button"
                  className={styles.row}
                  onClick={() => dispatch({ do: 'select', ref: { what: 'tie', id: tie.id } })}
                >
                  <Name>{cut(node.name, 160)}</Name>
                  <ToldBy id={tie.id} time={tie} marks={standingMarks(tie)} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Those who are drawn as one with an actor, by judgement; none where it stands alone. */
function useFellows(id: string): readonly string[] {
  const { joined } = usePage('joined');
  return joined.members(id).filter((each) => each !== id);
}

function FellowSaid({ id }: { id: string }) {
  const asked = useNodeDetails('actor', id);
  const { data } = asked;
  if (!data) return <Unread asked={asked} what="What is drawn as one with it" />;
  const { node, attributes, claims } = data;
  return (
    <Attributes
      attributes={attributes}
      claims={claims}
      dataset={node.dataset}
      node={node}
      subjectId={node.id}
      whose={node.name}
    />
  );
}

function Fellow({ id }: { id: string }) {
  const asked = useNodeDetails('actor', id);
  const { data } = asked;
  if (!data) return <Unread asked={asked} what="What is drawn as one with it" />;
  const { node, names, claims } = data;
  return (
    <article aria-label={`As ${cut(node.name, 120)}`}>
      <OtherNames names={names} shown={node.name} />
      <TiesOf node={node} whose={node.name} />
      {claims.length > 0 && <ClaimList title={`Who says what about ${node.name}`} claims={claims} />}
    </article>
  );
}

/** The attributes of each of the others, beside those of the actor itself. */
function FellowsSaid({ of }: { of: string }) {
  return useFellows(of).map((id) => <FellowSaid key={id} id={id} />);
}

/** What else the sources have of each of the others: merging takes nothing from anybody, and mixes nothing. */
function Fellows({ of }: { of: string }) {
  return useFellows(of).map((id) => <Fellow key={id} id={id} />);
}

/** The picture that the dataset has of an actor. */
function Portrait({ node, image }: { node: NetworkNode; image: string }) {
  const [failed, fail] = useState(false);
  const name = cut(node.name, 120);
  if (failed) return <p className={styles.hint}>The picture of it could not be read.</p>;
  return (
    <img
      className={styles.portrait}
      src={imageAddress(image)}
      alt={`${name}, as the dataset shows it`}
      onError={() => fail(true)}
    />
  );
}

function Head({ node }: { node: NetworkNode }) {
  const { words } = usePage('words');
  const kind = words.kind(node).label;
  const date = node.date === null ? null : edtfInWords(node.date);
  return (
    <header className={styles.intro}>
      <p className={styles.kind}>
        {node.unnamed ? `${kind}, not named by the sources` : kind}
        {date && ` · ${date}`}
      </p>
      <h2 className={styles.name}>
        <LongText text={node.name} limit={160} />
      </h2>
      {node.image !== undefined && <Portrait key={node.image} node={node} image={node.image} />}
      <NodeActions ids={[node.id]} about={ofNode(node)} />
    </header>
  );
}

/** An actor, event or place: what is said of it, its ties, its claims, then what can be done with it. */
export function NodePanel({ what, id }: { what: 'actor' | 'event' | 'place'; id: string }) {
  const asked = useNodeDetails(what, id);
  const merged = useFellows(id).length > 0;
  if (!asked.data) return <PanelState asked={asked} />;
  const { node, names, attributes, claims, noteClaims, counts, participants, within } = asked.data;
  const whose = merged ? node.name : undefined;
  return (
    <article aria-label={cut(node.name, 120)}>
      <Stale when={asked.isPlaceholderData} />
      <Head node={node} />
      <Attributes
        attributes={attributes}
        claims={claims}
        dataset={node.dataset}
        node={node}
        subjectId={node.id}
        whose={whose}
      />
      {what === 'actor' && <FellowsSaid of={id} />}
      <OurNote key={id} text={node.note} claims={noteClaims} />
      {within.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>Lies in</h3>
          <NodeList nodes={within} />
        </section>
      )}
      <OtherNames names={names} shown={node.name} />
      <Participants event={node} participants={participants} />
      {what !== 'event' && <TiesOf node={node} whose={whose} />}
      {claims.length > 0 && (
        <ClaimList title={merged ? `Who says what about ${node.name}` : 'Who says what'} claims={claims} />
      )}
      {what === 'actor' && <Fellows of={id} />}
      <Expand node={node} counts={counts} />
      <MeasuredOf id={node.id} />
      {what === 'actor' && <Identity actor={node} />}
      <Note id={node.id} on={cut(node.name, 60)} />
      <section className={styles.tools}>
        <Why id={node.id} />
      </section>
    </article>
  );
}
