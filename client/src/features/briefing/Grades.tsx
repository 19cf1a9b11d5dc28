import { useId } from 'react';
import type { Briefing } from '#contract/briefing.ts';
import styles from './Authored.module.css';
import { CredibilityField } from './CredibilityField.tsx';
import type { Typed } from './drafts.ts';
import { Words } from './Words.tsx';
import { useWriting } from './writing.tsx';
import { Name } from '../../parts/Name.tsx';

type Grade = Typed['grades'][number];

const RELIABILITY: Record<Grade['reliability'], string> = {
  A: 'A reliable',
  B: 'B usually reliable',
  C: 'C fairly reliable',
  D: 'D not usually reliable',
  E: 'E unreliable',
  F: 'F cannot be judged',
};
const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** First sources of what is cited, by name. */
function sourcesOf({ claims }: Briefing): { id: string; name: string }[] {
  const first = claims.flatMap(({ chain }) => chain.toSorted((a, b) => b.hop - a.hop)[0]?.sources ?? []);
  return [...new Map(first.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
}

function Row({ id, name }: { id: string; name: string }) {
  const { draft, write } = useWriting();
  const label = useId();
  const { grades } = draft.authored;
  const now = grades.find(({ sourceId }) => sourceId === id);
  const set = (next: Grade | null): void =>
    write({
      grades: [...grades.filter(({ sourceId }) => sourceId !== id), ...(next === null ? [] : [next])],
    });
  const rely = (value: string): void => {
    const reliability = RELIABILITIES.find((key) => key === value);
    set(
      reliability === undefined ? null : { sourceId: id, credibility: '6', reason: '', ...now, reliability },
    );
  };
  return (
    <li>
      <Name id={label}>{name}</Name>
      <select
        className={styles.select}
        aria-label={`Reliability of ${name}`}
        value={now?.reliability ?? ''}
        onChange={({ target }) => rely(target.value)}
      >
        <option value="">not graded</option>
        {Object.entries(RELIABILITY).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {now && (
        <>
          <CredibilityField
            label={`Credibility of what ${name} says`}
            value={now.credibility}
            onChange={(credibility) => set({ ...now, credibility: credibility ?? '6' })}
          />
          <span className={styles.reason}>
            <Words
              label={`Why ${name} is graded so`}
              look="aside"
              value={now.reason}
              placeholder="why?"
              onChange={(reason) => set({ ...now, reason })}
            />
          </span>
        </>
      )}
    </li>
  );
}

/** Sources graded by the analyst; all others are not graded. */
export function Grades() {
  const { draft, briefing } = useWriting();
  if (briefing === null) return null;
  const sources = sourcesOf(briefing);
  const graded = draft.authored.grades.length;
  return (
    <details data-noprint>
      <summary className={styles.hint}>
        Grade the sources yourself: {graded} of {sources.length} graded
      </summary>
      <ul className={styles.grades}>
        {sources.map((source) => (
          <Row key={source.id} {...source} />
        ))}
      </ul>
    </details>
  );
}
