import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { QueryValue, type SavedQuery } from '#contract/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { sentValues, typed, whyNot } from '../console/asked-values.ts';
import { savedQueries } from '../console/queries.ts';
import { SavedParameters } from '../console/SavedParameters.tsx';
import styles from './Authored.module.css';
import type { Draft } from './drafts.ts';
import { useWriting } from './writing.tsx';
import { Unread } from '../../parts/PanelState.tsx';

type Answer = Draft['answers'][number];

const MOST = 10;

/** What was chosen before, as the fields of the console have it. */
const typedOf = ({ parameters }: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typed(QueryValue.safeParse(value).data ?? null),
    ]),
  );

interface OneProps {
  answer: Answer;
  query: SavedQuery | undefined;
  onChange: (answer: Answer) => void;
  onRemove: () => void;
}

/** One saved question with the values that it is asked with. */
function One({ answer, query, onChange, onRemove }: OneProps) {
  const [values, setValues] = useState(() => typedOf(answer));
  const [pending, setPending] = useState<Record<string, string>>({});
  if (query === undefined)
    return (
      <li className={styles.answer}>
        <p>The saved question {answer.query} is not here any more.</p>
        <Button onClick={onRemove}>Remove it</Button>
      </li>
    );
  const why = whyNot(values, pending, query);
  const change = (next: Record<string, string>): void => {
    setValues(next);
    if (whyNot(next, {}, query) === null) onChange({ ...answer, parameters: sentValues('', next, query) });
  };
  const wait = (name: string, text: string | null): void =>
    setPending(({ [name]: _gone, ...rest }) => (text === null ? rest : { ...rest, [name]: text }));
  return (
    <li className={styles.answer}>
      <p>
        <strong>{query.title}</strong> {query.question}
      </p>
      <SavedParameters parameters={query.parameters} values={values} onChange={change} onPending={wait} />
      {why !== null && <output className={styles.hint}>{why}</output>}
      <Button look="plain" icon="close" onClick={onRemove}>
        {`Take “${query.title}” out`}
      </Button>
    </li>
  );
}

/** Saved questions whose answers stand in the briefing as tables: asked again whenever it is written. */
export function Answers() {
  const { draft, change } = useWriting();
  const asked = useQuery(savedQueries);
  const field = useId();
  const { answers } = draft;
  const queries = (asked.data?.queries ?? []).filter(({ deletedAt }) => deletedAt === null);
  const groups = Map.groupBy(queries, ({ group }) => group ?? 'My questions');
  const set = (next: Draft['answers']): void => change({ answers: next });
  return (
    <div data-noprint>
      <Unread asked={asked} what="The saved questions" />
      <ul className={styles.answers}>
        {answers.map((answer, at) => (
          <One
            // oxlint-disable-next-line react/no-array-index-key -- the same question may stand twice
            key={`${answer.query} ${at}`}
            answer={answer}
            query={queries.find(({ id }) => id === answer.query)}
            onChange={(next) => set(answers.with(at, next))}
            onRemove={() => set(answers.toSpliced(at, 1))}
          />
        ))}
      </ul>
      <p className={styles.choice}>
        <label htmlFor={field} className={styles.label}>
          Put in the answer of a saved question
        </label>
        <select
          id={field}
          className={styles.select}
          value=""
          disabled={answers.length >= MOST}
          onChange={({ target }) => set([...answers, { query: target.value, parameters: {} }])}
        >
          <option value="">choose one</option>
          {[...groups].map(([group, all]) => (
            <optgroup key={group} label={group}>
              {all.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
    </div>
  );
}
