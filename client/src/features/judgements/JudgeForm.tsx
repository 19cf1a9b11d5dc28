import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import type { NewJudgement } from '#contract/judgement.ts';
import { Button } from '../../ui/Button.tsx';
import { useAnalyst } from './analyst.ts';
import styles from './Judgements.module.css';
import { NameField } from './NameField.tsx';
import { useJudge } from '../../state/judgement-queries.ts';

export interface Signed {
  by: string;
  reason: string;
}

/** One thing that may be said, and the judgement it makes once it is signed. */
export interface Choice {
  label: string;
  hint: string;
  make: (signed: Signed, form: FormData) => NewJudgement;
}

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function Choices({ choices, legend }: { choices: readonly Choice[]; legend: string }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.label} className={styles.choice}>
          <input type="radio" name="choice" value={choice.label} required />
          <span>
            {choice.label} <span className={styles.hint}>{choice.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  title: string;
  legend: string;
  choices: readonly Choice[];
  children?: ReactNode;
  /** what is asked after the choice, before why */
  after?: ReactNode;
  onDone: () => void;
}

/** What has just been opened is in view, and has the focus. */
function useOpened() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return form;
}

/** A judgement: what, why, by whom. Nothing is recorded without a reason and a name. */
export function JudgeForm({ title, legend, choices, children, after, onDone }: Props) {
  const id = useId();
  const opened = useOpened();
  const judge = useJudge();
  const [, remember] = useAnalyst();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const choice = choices.find((each) => each.label === form.get('choice'));
    const signed = { by: text(form, 'by'), reason: text(form, 'reason') };
    if (choice === undefined || signed.by === '' || signed.reason === '') return;
    remember(signed.by);
    judge.mutate(choice.make(signed, form), {
      onSuccess: onDone,
    });
  };
  return (
    <form ref={opened} className={styles.form} aria-label={title} onSubmit={submit}>
      {children}
      <Choices choices={choices} legend={legend} />
      {after}
      <p className={styles.field}>
        <label htmlFor={id}>Why</label>
        <textarea id={id} name="reason" required maxLength={2000} rows={2} />
      </p>
      <NameField />
      {judge.error && (
        <p className={styles.problem} role="alert">
          {judge.error.message}
        </p>
      )}
      <p className={styles.buttons}>
        <Button type="submit" look="strong" disabled={judge.isPending}>
          Record
        </Button>
        <Button look="plain" data-cancel onClick={onDone}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
