import { useState, type FormEvent } from 'react';
import type { Judgement } from '#contract/judgement.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/announce.ts';
import { useAnalyst } from './analyst.ts';
import styles from './Judgements.module.css';
import { NameField } from './NameField.tsx';
import { useChange } from '../../state/judgement-queries.ts';

/** Takes a judgement back, or lets it count again; whoever has not said their name yet is asked for it. */
export function TakeBack({ judgement }: { judgement: Judgement }) {
  const [name, remember] = useAnalyst();
  const [asking, setAsking] = useState(false);
  const change = useChange();
  const to = judgement.withdrawnAt === null ? 'withdraw' : 'restore';
  const act = (by: string): void =>
    change.mutate(
      { id: judgement.id, to, by, reason: null },
      { onSuccess: () => announce(to === 'withdraw' ? 'Judgement taken back' : 'Judgement restored') },
    );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const by = new FormData(event.currentTarget).get('by');
    if (typeof by !== 'string' || by.trim() === '') return;
    remember(by.trim());
    setAsking(false);
    act(by.trim());
  };
  return (
    <>
      {asking ? (
        <form className={styles.form} aria-label="Your name" onSubmit={submit}>
          <NameField />
          <Button type="submit">{to === 'withdraw' ? 'Take back' : 'Restore'}</Button>
        </form>
      ) : (
        <button
          type="button"
          className={styles.link}
          disabled={change.isPending}
          onClick={() => (name === '' ? setAsking(true) : act(name))}
        >
          {to === 'withdraw' ? 'Take back' : 'Restore'}
        </button>
      )}
      {change.error && (
        <span className={styles.problem} role="alert">
          {change.error.message}
        </span>
      )}
    </>
  );
}
