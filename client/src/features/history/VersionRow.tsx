import { useId, useState, type FormEvent } from 'react';
import type { Version } from '#picture/exploration/steps.ts';
import { focusOn } from '../../ui/focus-on.ts';
import { Button } from '../../ui/Button.tsx';
import { useWanted } from '../../state/wanted.ts';
import styles from './History.module.css';
import { Name } from '../../parts/Name.tsx';

interface Props {
  version: Version;
  sentence: string;
  place: 'before' | 'here' | 'undone';
  onJump: () => void;
  onName: (name: string) => void;
}

function NameForm({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    onDone(typeof typed === 'string' ? typed.trim() : null);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label="Name this state">
      <label htmlFor={id}>Name</label>
      <input id={id} name="name" defaultValue={name} maxLength={120} ref={focusOn} />
      <Button type="submit">Keep</Button>
      <Button look="plain" data-cancel onClick={() => onDone(null)}>
        Cancel
      </Button>
    </form>
  );
}

/** One state of the picture: what was done to come to it, and the way back there. */
export function VersionRow({ version, sentence, place, onJump, onName }: Props) {
  const [naming, setNaming] = useState(false);
  useWanted(place === 'here' ? 'history.name' : 'none', () => setNaming(true));
  return (
    <li className={styles.version} data-place={place}>
      <button
        type="button"
        className={styles.jump}
        aria-current={place === 'here' ? 'step' : undefined}
        data-version
        onClick={onJump}
      >
        {version.name !== undefined && <Name className={styles.name}>{version.name}</Name>}
        <Name>{sentence}</Name>
        {place === 'undone' && <span className={styles.undone}>undone</span>}
      </button>
      {naming ? (
        <NameForm
          name={version.name ?? ''}
          onDone={(name) => {
            setNaming(false);
            if (name !== null) onName(name);
          }}
        />
      ) : (
        <button type="button" className={styles.link} onClick={() => setNaming(true)}>
          {version.name === undefined ? 'Name' : 'Rename'}
          <span className={styles.unseen}> “{sentence}”</span>
        </button>
      )}
    </li>
  );
}
