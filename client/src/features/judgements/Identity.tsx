import { useState } from 'react';
import type { Identities, Judgement } from '#contract/judgement.ts';
import type { NetworkNode } from '#contract/network.ts';
import { dispatch } from '../../state/page.ts';
import details from '../../parts/Details.module.css';
import { Button } from '../../ui/Button.tsx';
import { JudgementLine } from './JudgementLine.tsx';
import styles from './Judgements.module.css';
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
function IdentityForm({ actor, onDone }: { actor: NetworkNode; onDone: () => void }) {
  const [other, setOther] = useState<NetworkNode | null>(null);
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

/** With whom an actor is one, who says so and why, and how to take it back or to say so. */
export function Identity({ actor }: { actor: NetworkNode }) {
  const [open, setOpen] = useState(false);
  useWanted('judge.same', () => setOpen(true));
  const asked = useIdentities();
  const { data } = asked;
  const group = data?.groups.find(({ actors }) => actors.some(({ id }) => id === actor.id));
  const apart = (data?.apart ?? []).filter(
    (each) => each.kind === 'identity' && each.actorIds.includes(actor.id),
  );
  return (
    <section className={details.section} aria-label="Identity">
      <h3 className={details.heading}>{group ? 'Drawn as one with' : 'Identity'}</h3>
      {group && <Members group={group} actor={actor} />}
      <Unread asked={asked} what="Who is one with whom" />
      <div className={styles.identity}>
        <Said judgements={[...(group?.judgements ?? []), ...apart]} />
        {open ? (
          <IdentityForm actor={actor} onDone={() => setOpen(false)} />
        ) : (
          <Button onClick={() => setOpen(true)}>The same as…</Button>
        )}
      </div>
    </section>
  );
}
