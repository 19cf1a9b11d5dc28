import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { linkedValues, queryLink } from '#contract/query-link.ts';
import type { SavedQuery } from '#contract/queries.ts';
import { tell } from '../../state/command.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Modal } from '../../ui/Modal.tsx';
import { typed } from '../../ui/typed.ts';
import styles from './Console.module.css';
import { nameOf, type Draft } from './drafts.ts';
import { parametersIn } from './parameters.ts';
import { call } from '../../state/api.ts';
import { savedQueries } from './queries.ts';

interface Props {
  draft: Draft;
  /** the saved query that the draft came from */
  saved: SavedQuery | undefined;
  onSaved: (query: SavedQuery) => void;
}

/** A name that a saved query may give to a parameter; others stay what is typed for this once. */
const NAMED = /^[a-z][A-Za-z0-9]{0,30}$/;

/** The parameters of the draft: as they were kept, and new ones as texts with what was typed as their default. */
function parametersOf({ text, values }: Draft, saved: SavedQuery | undefined): SavedQuery['parameters'] {
  const before = new Map(saved?.parameters.map((each) => [each.name, each]));
  return parametersIn(text)
    .filter((name) => NAMED.test(name))
    .map(
      (name) => before.get(name) ?? { name, type: 'text' as const, label: name, default: values[name] ?? '' },
    );
}

type Said = Pick<SavedQuery, 'title' | 'question'>;

/** Keeps the draft as a query of its own, or in the one that it came from. */
function useKeep({ draft, saved, onSaved }: Props) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ said: { title, question }, into }: { said: Said; into: SavedQuery | null }) => {
      const { text } = draft;
      const body = { title, question, text, parameters: parametersOf(draft, saved) };
      return into === null
        ? call('saveQuery', { body: { ...body, shows: saved?.shows ?? 'table' } })
        : call('changeSavedQuery', { params: into, body: { ...body, revision: into.revision ?? 1 } });
    },
    onSuccess: async (kept) => {
      await client.invalidateQueries({ queryKey: savedQueries.queryKey });
      onSaved(kept);
      tell(`Saved “${kept.title}”`);
    },
    onError: (error) => tell(error.message),
  });
}

interface FormProps {
  title: string;
  said: Said;
  onSay: (said: Said) => void;
  onClose: () => void;
}

/** What it is called and what it answers, in words: so it stands among the questions. */
function Describing({ title, said, onSay, onClose }: FormProps) {
  const [name, question] = [useId(), useId()];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSay({ title: typed(form, 'title'), question: typed(form, 'question') });
  };
  return (
    <Modal label={title} onClose={onClose}>
      <form className={styles.describing} onSubmit={submit}>
        <h2>{title}</h2>
        <label htmlFor={name}>Name</label>
        <input id={name} name="title" data-first required maxLength={120} defaultValue={said.title} />
        <label htmlFor={question}>What it answers</label>
        <textarea
          id={question}
          name="question"
          rows={2}
          maxLength={400}
          defaultValue={said.question}
          placeholder="In a sentence, for those who do not read Cypher"
        />
        <p className={styles.bar}>
          <Button type="submit" look="strong">
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </p>
      </form>
    </Modal>
  );
}

async function copyLink(query: SavedQuery, draft: Draft): Promise<void> {
  const { values } = linkedValues(query.parameters, draft.values);
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}${queryLink(query.id, query.parameters, values)}`;
  if (await copyText(link)) tell('Link to this query copied');
}

/** Keeps a draft on the server under a name that is asked for, and shares what is kept as a link with its parameters. */
export function Keeping(props: Props) {
  const { draft, saved } = props;
  const keep = useKeep(props);
  const [asking, setAsking] = useState<'new' | 'own' | null>(null);
  const own = saved?.kind === 'own' ? saved : null;
  const close = (): void => setAsking(null);
  const empty = draft.text.trim() === '' || keep.isPending;
  return (
    <>
      {own !== null && draft.text !== own.text && (
        <Button disabled={empty} onClick={() => keep.mutate({ said: own, into: own })}>
          Save changes
        </Button>
      )}
      {own !== null && (
        <Button look="plain" disabled={empty} onClick={() => setAsking('own')}>
          Rename and describe…
        </Button>
      )}
      <Button look="plain" disabled={empty} onClick={() => setAsking('new')}>
        {saved === undefined ? 'Save…' : 'Save a copy…'}
      </Button>
      {saved && (
        <Button look="plain" icon="link" onClick={() => void copyLink(saved, draft)}>
          Copy link
        </Button>
      )}
      {asking !== null && (
        <Describing
          title={asking === 'own' ? 'Rename and describe' : 'Save this query'}
          said={
            asking === 'own' && own !== null
              ? own
              : { title: saved === undefined ? nameOf(draft) : '', question: saved?.question ?? '' }
          }
          onSay={(said) => {
            close();
            keep.mutate({ said, into: asking === 'own' ? own : null });
          }}
          onClose={close}
        />
      )}
    </>
  );
}
