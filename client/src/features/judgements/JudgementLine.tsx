import type { Judgement } from '#contract/judgement.ts';
import { LongText } from '../../ui/LongText.tsx';
import styles from './Judgements.module.css';
import { momentInWords } from '#words/dates.ts';
import { judgementInWords } from '#words/judgements.ts';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAnalyst } from './analyst.ts';
import { NameField } from './NameField.tsx';
import { useChange } from '../../state/judgement-queries.ts';
import { Name } from '../../parts/Name.tsx';

/** Takes a judgement back, or lets it count again; whoever has not said their name yet is asked for it. */
function TakeBack({ judgement }: { judgement: Judgement }) {
  const [name, remember] = useAnalyst();
  const [asking, setAsking] = useState(false);
  const change = useChange();
  const to = judgement.withdrawnAt === null ? 'withdraw' : 'restore';
  const act = (by: string): void => change.mutate({ id: judgement.id, to, by, reason: null });
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
          <Button look="plain" data-cancel onClick={() => setAsking(false)}>
            Cancel
          </Button>
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

/** One judgement: what, by whom, when, why; whether it still counts; and its undoing. */
export function JudgementLine({ judgement }: { judgement: Judgement }) {
  const last = judgement.changes.at(-1);
  const [verdict = '', ...further] = judgementInWords(judgement);
  return (
    <div className={styles.judgement} data-status={judgement.status} data-verdict={verdict}>
      <p>
        <strong className={styles.verdict}>
          <Name>{verdict}</Name>
        </strong>{' '}
        {further.map((each) => (
          <span key={each}>{each}. </span>
        ))}
        <span className={styles.signed}>
          <Name>{judgement.by}</Name>,{' '}
          <time dateTime={judgement.madeAt}>{momentInWords(judgement.madeAt)}</time>
        </span>
      </p>
      <p className={styles.reason}>
        <LongText text={judgement.reason} />
      </p>
      <p className={styles.signed}>
        {last && (
          <>
            {last.to === 'withdrawn' ? 'Taken back' : 'Restored'} by <Name>{last.by}</Name>,{' '}
            <time dateTime={last.at}>{momentInWords(last.at)}</time>{' '}
          </>
        )}
        {judgement.status === 'superseded' && 'Overtaken by a later one. '}
        <TakeBack judgement={judgement} />
      </p>
    </div>
  );
}
