import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Identities, Judgement } from '#contract/judgement.ts';
import type { NetworkNode } from '#contract/network.ts';
import { dispatch } from '../../state/page.ts';
import details from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import styles from './Judgements.module.css';
import { call } from '../../state/api.ts';
import { useWanted } from '../../state/wanted.ts';
import { useIdentities } from '../../state/judgement-queries.ts';
import { Subject } from './Subject.tsx';
import { NodePicker } from '../../parts/NodePicker.tsx';
import { type Choice, JudgeForm } from './JudgeForm.tsx';
import { Unread } from '../../parts/PanelState.tsx';
import { Name } from '../../parts/Name.tsx';

const verdicts = (a: string, b: string): Choice[] =>
  [true, false].map((same) => ({
    label: same ? 'The same' : 'Not the same',
    hint: same ? 'drawn as one, until this is taken back' : 'kept apart, whatever else suggests it',
    make: (signed, form) => ({
      kind: 'identity',
      actorIds: [a, b],
      same,
      unnamedAcknowledged: form.get('unnamed') === 'yes',
      ...signed,
    }),
  }));

function Acknowledge() {
  return (
    <label className={styles.choice}>
      <input type="checkbox" name="unnamed" value="yes" />
      <span>
        One of them is not named by the sources. I mean to say who that is.{' '}
        <span className={styles.hint}>Unnamed actors never merge by themselves.</span>
      </span>
    </label>
  );
}

/** Says that an actor is, or is not, the same as another. */
function IdentityForm({
  actor,
  proposed,
  onDone,
}: {
  actor: NetworkNode;
  proposed: NetworkNode | null;
  onDone: () => void;
}) {
  const [other, setOther] = useState(proposed);
  if (other === null) {
    return (
      <div className={styles.form} data-form>
        <NodePicker
          label="The other actor"
          classes={['actor']}
          wanted
          not={actor.id}
          onPick={setOther}
          className={styles.field}
        />
        <p className={styles.buttons}>
          <Button look="plain" data-cancel onClick={onDone}>
            Cancel
          </Button>
        </p>
      </div>
    );
  }
  return (
    <JudgeForm
      title={`Is ${actor.name} the same as ${other.name}?`}
      legend="These two are"
      choices={verdicts(actor.id, other.id)}
      onDone={onDone}
    >
      <p>
        <strong>
          <Name>{other.name}</Name>
        </strong>{' '}
        <button type="button" className={styles.link} onClick={() => setOther(null)}>
          Choose another
        </button>
      </p>
      {(actor.unnamed || other.unnamed) && <Acknowledge />}
    </JudgeForm>
  );
}

type Group = Identities['groups'][number];

/** Each of those who are one, openable as the sources have them: nothing of them is lost. */
function Members({ group, actor }: { group: Group; actor: NetworkNode }) {
  return (
    <ul>
      {group.actors.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            className={details.row}
            aria-current={id === actor.id ? 'true' : undefined}
            onClick={() => dispatch({ do: 'select', ref: { what: 'actor', id } })}
          >
            <Name>{name ?? id}</Name>
            <span className={details.fact}>
              {name === null ? 'not in the network now' : id === actor.id ? 'shown here' : 'open'}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Said({ judgements }: { judgements: readonly Judgement[] }) {
  return judgements.map((judgement) => (
    <div key={judgement.id} className={styles.said}>
      <p>
        <Subject judgement={judgement} />
      </p>
      <JudgementLine judgement={judgement} />
    </div>
  ));
}

/** Who is called alike: a proposal to look at, which says nothing and changes nothing. */
function PossiblyTheSame({
  actor,
  judged,
  onJudge,
}: {
  actor: NetworkNode;
  /** of whom somebody has said whether they are the same */
  judged: ReadonlySet<string>;
  onJudge: (other: NetworkNode) => void;
}) {
  const asked = useQuery({
    queryKey: ['alike', actor.id],
    queryFn: ({ signal }) => call('alike', { params: { id: actor.id }, signal }),
  });
  const left = asked.data?.alike.filter(({ node }) => !judged.has(node.id)) ?? [];
  if (left.length === 0) return <Unread asked={asked} what="Who is called alike" />;
  return (
    <section aria-label="Possibly the same">
      <p className={styles.hint}>Possibly the same, by the spelling of a name alone. No source says so.</p>
      <ul>
        {left.map(({ node, name, matched }) => (
          <li key={node.id}>
            <button type="button" className={details.row} onClick={() => onJudge(node)}>
              <Name>{node.name}</Name>
              <span className={details.fact}>
                <Name>
                  {matched === name ? `also called “${name}”` : `“${matched}” is spelled like “${name}”`}
                </Name>
                {' · judge'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** With whom an actor is one, who says so and why, and how to take it back or to say so. */
export function Identity({ actor }: { actor: NetworkNode }) {
  const [open, setOpen] = useState(false);
  const [proposed, setProposed] = useState<NetworkNode | null>(null);
  const judge = (other: NetworkNode | null): void => {
    setProposed(other);
    setOpen(true);
  };
  useWanted('judge.same', () => judge(null));
  const asked = useIdentities();
  const { data } = asked;
  const group = data?.groups.find(({ actors }) => actors.some(({ id }) => id === actor.id));
  const apart = (data?.apart ?? []).filter(
    (each) => each.kind === 'identity' && each.actorIds.includes(actor.id),
  );
  const judged = new Set([
    ...(group?.actors ?? []).map(({ id }) => id),
    ...apart.flatMap((each) => (each.kind === 'identity' ? each.actorIds : [])),
  ]);
  return (
    <section className={details.section} aria-label="Identity">
      <h3 className={details.heading}>{group ? 'Drawn as one with' : 'Identity'}</h3>
      {group && <Members group={group} actor={actor} />}
      <Unread asked={asked} what="Who is one with whom" />
      <div className={styles.identity}>
        <Said judgements={[...(group?.judgements ?? []), ...apart]} />
        {open ? (
          <IdentityForm actor={actor} proposed={proposed} onDone={() => setOpen(false)} />
        ) : (
          <>
            <PossiblyTheSame actor={actor} judged={judged} onJudge={judge} />
            <Button onClick={() => judge(null)}>The same as…</Button>
          </>
        )}
      </div>
    </section>
  );
}
