import { useId, useState, type FormEvent } from 'react';
import type { Warning } from '#contract/briefing.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { typed } from '../../ui/typed.ts';
import styles from './Checks.module.css';
import { useWriting } from './writing.tsx';
import { cut } from '#words/names.ts';
import { Name } from '../../parts/Name.tsx';

const MOST_ANSWERS = 200;

function AnswerForm({ warning, onDone }: { warning: Warning; onDone: () => void }) {
  const { draft, write } = useWriting();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const answer = typed(new FormData(event.currentTarget), 'answer');
    if (answer === '') return;
    const others = draft.authored.answered.filter((each) => each.warning !== warning.id);
    write({ answered: [...others, { warning: warning.id, answer }].slice(-MOST_ANSWERS) });
    announce('Answered');
    onDone();
  };
  return (
    <form className={styles.form} aria-label="Answer the warning" onSubmit={submit}>
      <label htmlFor={id}>Your answer, or the reason to waive it</label>
      <textarea
        id={id}
        name="answer"
        rows={2}
        required
        maxLength={4000}
        defaultValue={warning.answer ?? ''}
        ref={(field) => field?.focus()}
      />
      <span className={styles.buttons}>
        <Button type="submit">Answer or waive</Button>
        <Button look="plain" data-cancel onClick={onDone}>
          Cancel
        </Button>
      </span>
    </form>
  );
}

/** The sentence that it is about; of what is missing, where it would stand. */
function Of({ warning: { rule, sentence } }: { warning: Warning }) {
  const words = <Name>{cut(sentence, 160)}</Name>;
  return rule === 'no-bottom-line' || rule === 'no-judgement' ? (
    <strong className={styles.place}>{words}</strong>
  ) : (
    <q className={styles.quoted}>{words}</q>
  );
}

function Line({ warning, named }: { warning: Warning; named: boolean }) {
  const { draft, write, change } = useWriting();
  const [answering, setAnswering] = useState(false);
  // What was answered just now is shown as answered before the server has said so.
  const answer =
    draft.authored.answered.find((each) => each.warning === warning.id)?.answer ?? warning.answer ?? null;
  const reopen = (): void =>
    write({ answered: draft.authored.answered.filter((each) => each.warning !== warning.id) });
  const letGo = (): void => change({ edits: draft.edits.filter(({ text }) => text !== warning.sentence) });
  return (
    <li className={styles.warning} data-answered={answer !== null}>
      {named && <Of warning={warning} />}
      <span>{warning.detail}</span>
      {answer !== null && !answering && (
        <span className={styles.answer}>
          Answered or waived: <Name>{answer}</Name>
        </span>
      )}
      {answering ? (
        <AnswerForm warning={warning} onDone={() => setAnswering(false)} />
      ) : (
        <span className={styles.buttons} data-noprint>
          <button type="button" className={styles.link} onClick={() => setAnswering(true)}>
            {answer === null ? 'Answer or waive it' : 'Change the answer'}
          </button>
          {answer !== null && (
            <button type="button" className={styles.link} onClick={reopen}>
              Take the answer back
            </button>
          )}
          {warning.rule === 'lost-edit' && (
            <button type="button" className={styles.link} onClick={letGo}>
              Let the words go
            </button>
          )}
        </span>
      )}
    </li>
  );
}

/**
 * Results of the checks of one sentence, right beside it.
 * @param rule of what is missing where the sentence would stand
 */
export function ChecksOf({ sentence, rule }: { sentence: string; rule?: string }) {
  const { warnings } = useWriting();
  const wanted = sentence.trim();
  const here = warnings.filter((warning) =>
    wanted === '' ? warning.rule === rule : warning.sentence === wanted,
  );
  if (here.length === 0) return null;
  return (
    <ul className={styles.checks} aria-label="Results of the checks" data-noprint>
      {here.map((warning) => (
        <Line key={warning.id} warning={warning} named={false} />
      ))}
    </ul>
  );
}

/** "2 open, 1 answered or waived" */
export function useCount(): { open: number; words: string } {
  const { warnings, draft } = useWriting();
  const answers = new Set(draft.authored.answered.map(({ warning }) => warning));
  const open = warnings.filter(({ id }) => !answers.has(id)).length;
  const answered = warnings.length - open;
  const words = [
    open > 0 ? `${open} open` : 'none open',
    ...(answered > 0 ? [`${answered} answered or waived`] : []),
  ].join(', ');
  return { open, words };
}

const CHECKS_ID = 'briefing-checks';

/** Unfolds them and goes there. */
export function openChecks(): void {
  const all = document.getElementById(CHECKS_ID);
  if (!(all instanceof HTMLDetailsElement)) return;
  all.open = true;
  all.scrollIntoView({ block: 'start' });
  all.querySelector('summary')?.focus({ preventScroll: true });
}

/** All of them together, each with the sentence that it is about. */
export function AllChecks() {
  const { warnings } = useWriting();
  const { open, words } = useCount();
  return (
    <details id={CHECKS_ID} className={styles.all} data-open={open > 0} data-noprint>
      <summary>
        Checks: <output data-testid="checks">{words}</output>
      </summary>
      {warnings.length === 0 ? (
        <p className={styles.none}>
          Nothing to find fault with. Vague words, mixed scales, judgements without ground and the like are
          named here and beside their sentence.
        </p>
      ) : (
        <ul className={styles.checks}>
          {warnings.map((warning) => (
            <Line key={warning.id} warning={warning} named />
          ))}
        </ul>
      )}
    </details>
  );
}
