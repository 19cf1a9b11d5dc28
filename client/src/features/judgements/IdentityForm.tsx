import { useState } from 'react';
import type { NetworkNode } from '#contract/network.ts';
import { NodePicker } from '../../parts/NodePicker.tsx';
import { JudgeForm, type Choice } from './JudgeForm.tsx';
import styles from './Judgements.module.css';

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
export function IdentityForm({ actor, onDone }: { actor: NetworkNode; onDone: () => void }) {
  const [other, setOther] = useState<NetworkNode | null>(null);
  if (other === null) {
    return (
      <div className={styles.form}>
        <NodePicker
          label="The other actor"
          classes={['actor']}
          not={actor.id}
          onPick={setOther}
          className={styles.field}
        />
        <button type="button" className={styles.link} onClick={onDone}>
          Cancel
        </button>
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
          <bdi>{other.name}</bdi>
        </strong>{' '}
        <button type="button" className={styles.link} onClick={() => setOther(null)}>
          Choose another
        </button>
      </p>
      {(actor.unnamed || other.unnamed) && <Acknowledge />}
    </JudgeForm>
  );
}
